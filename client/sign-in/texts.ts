import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  title: 'Đăng nhập',
  role: {
    delegate: 'Máy của đại biểu và khách mời',
    secretary: 'Bàn điều hành của Thư ký kỳ họp',
    display: 'Màn hình hội trường',
  },
  codeLabel: 'Mã đăng nhập',
  codeHint: 'Mã in trên phiếu do Thư ký kỳ họp phát. Không phân biệt chữ hoa, chữ thường, dấu cách.',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  scan: 'Quét mã QR',
  unreachable: 'Không kết nối được máy chủ. Hãy kiểm tra Wi-Fi của hội trường rồi thử lại.',
  otherWindow: 'Đã đăng xuất ở một cửa sổ khác của máy này. Cần dùng tiếp thì nhập lại mã đăng nhập.',
  whichCode: {
    delegate: 'Vào lại bằng mã trên phiếu của đại biểu {{name}}.',
    guest: 'Vào lại bằng mã trên phiếu của khách mời {{name}}.',
    reader: 'Vào lại bằng mã trên phiếu của {{name}}.',
    secretary: 'Vào lại bằng mã của {{name}}. Quên mã thì hỏi người phụ trách máy chủ (lệnh npm run codes).',
    display: 'Vào lại bằng mã của màn hình hội trường; mã có ở bàn điều hành, mục Mã đăng nhập.',
  },
  lentFor: 'Máy cho mượn trong ngày {{day}}. Hết ngày, máy tự đăng xuất và xóa dữ liệu.',
  inUseTitle: 'Máy đang có người dùng',
  inUse:
    '{{name}} đang đăng nhập nên chưa cho mượn được máy này. Hãy vào tiếp rồi đăng xuất ở mục Cài đặt (máy đang cho mượn thì bấm “Trả máy”), sau đó quét lại mã QR cho mượn.',
  goOn: 'Vào tiếp: {{name}}',
  lentOver: 'Đã hết ngày mượn máy: máy đã đăng xuất và xóa dữ liệu.',
  otherRoleTitle: 'Mã này dùng cho trang khác',
  otherRole: 'Mã vừa nhập là của {{name}}, không dùng được ở trang này.',
  openPage: {
    delegate: 'Mở trang dành cho đại biểu',
    guest: 'Mở trang dành cho khách mời',
    reader: 'Mở trang dành cho đại biểu và khách mời',
    secretary: 'Mở bàn điều hành của Thư ký',
    display: 'Mở màn hình hội trường',
  },
  useOtherCode: 'Nhập mã khác',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
