import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  pin: 'Mã PIN (6 chữ số)',
  askTitle: 'Nhập mã PIN',
  askHint: 'Mã PIN 6 chữ số mà quý vị đã đặt khi đăng nhập lần đầu.',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  otherCode: 'Nhập mã khác',
  chooseTitle: 'Đặt mã PIN',
  chooseText:
    'Từ lần sau, đăng nhập cần cả mã trên phiếu và 6 chữ số này: ai nhặt được phiếu cũng không vào được. Chỉ quý vị biết mã PIN; không ai xem lại được.',
  newPin: 'Mã PIN mới (6 chữ số)',
  again: 'Nhập lại mã PIN mới',
  choose: 'Đặt mã PIN',
  change: 'Đổi mã PIN',
  oldPin: 'Mã PIN đang dùng',
  lacking: {
    digits: 'Cần đủ 6 chữ số.',
    simple: 'Mã PIN này quá dễ đoán: hãy chọn số khác.',
    different: 'Hai lần nhập chưa giống nhau.',
  },
  changed: 'Đã đổi mã PIN.',
  unanswered: 'Chưa có trả lời từ máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  or: 'Hoặc',
  passkey: 'Dùng khóa truy cập',
  provider: 'Dùng tài khoản cơ quan',
  cancelled: 'Trình duyệt không nhận được khóa truy cập nào. Hãy thử lại, hoặc đăng nhập bằng mã.',
  ways: 'Đăng nhập và thiết bị',
  passkeys: 'Khóa truy cập',
  passkeysHint:
    'Khóa truy cập nằm trên thiết bị hoặc trong tài khoản của thiết bị, mở bằng vân tay, khuôn mặt hoặc mã của thiết bị. Có khóa thì không phải nhập mã và mã PIN.',
  passkeysNotHere:
    'Địa chỉ này không dùng được khóa truy cập. Cần mở trang bằng https và tên máy chủ, không phải số IP.',
  passkeysNone: 'Chưa có khóa truy cập nào.',
  addPasskey: 'Thêm khóa truy cập',
  unnamed: 'Thiết bị không rõ loại',
  added: 'Thêm lúc {{time}} ngày {{day}}',
  used: 'Dùng gần nhất lúc {{time}} ngày {{day}}',
  neverUsed: 'Chưa dùng lần nào',
  remove: 'Gỡ',
  removeNamed: 'Gỡ khóa truy cập: {{name}}, {{added}}',
  removeText: 'Khóa này sẽ không đăng nhập được nữa. Muốn dùng lại thì phải thêm khóa mới.',
  notMade:
    'Trình duyệt chưa tạo được khóa truy cập. Thiết bị này có thể đã có khóa, hoặc việc tạo đã bị hủy.',
  devices: 'Các máy đang đăng nhập',
  devicesHint: 'Thấy máy lạ thì đăng xuất máy đó, rồi nhờ người quản trị cấp mã mới.',
  devicesNone: 'Chưa đăng nhập trên máy nào.',
  revokeTitle: 'Đăng xuất máy đó?',
  revokeText: 'Máy đó phải đăng nhập lại mới dùng tiếp được.',
  revoke: 'Đăng xuất máy đó',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
