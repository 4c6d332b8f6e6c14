import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Cài đặt',
  display: 'Hiển thị',
  sounds: 'Âm thanh báo sắp hết và hết giờ phát biểu',
  soundsOn: 'Bật',
  soundsOff: 'Tắt',
  sample: 'Chữ sẽ hiện to như dòng này.',
  storage: 'Lưu trên máy',
  documents: 'Tài liệu đã tải',
  documentsValue: '{{stored}}/{{total}} ({{bytes}})',
  used: 'Dung lượng ứng dụng đang dùng',
  free: 'Dung lượng còn trống',
  kept: 'Dữ liệu có thể bị máy tự xóa khi thiếu dung lượng',
  keptYes: 'Không',
  keptNo: 'Có',
  offlineReady: 'Mở được khi mất mạng',
  yes: 'Có',
  no: 'Chưa',
  unknown: 'Không rõ',
  devices: 'Các máy đang đăng nhập',
  devicesHint:
    'Mọi máy đang đăng nhập bằng mã của quý vị. Thấy máy lạ, hoặc máy bị mất, hỏng: hãy đăng xuất máy đó và báo Thư ký kỳ họp để được cấp mã mới.',
  devicesUnanswered: 'Máy chủ chưa trả lời. Hãy thử lại khi có mạng.',
  revokeTitle: 'Đăng xuất máy đó?',
  revokeText:
    'Máy đó bị đăng xuất ngay và nói rõ lý do; những gì chưa gửi vẫn còn trên máy đó. Ai có mã của quý vị thì vẫn đăng nhập lại được: nếu không phải máy của mình, hãy xin mã mới.',
  revoke: 'Đăng xuất máy đó',
  account: 'Đăng nhập',
  signOutTitle: 'Đăng xuất khỏi máy này?',
  signOutBody:
    'Tài liệu, ghi chú và phiếu của quý vị lưu trên máy này, kể cả của kỳ họp cũ, sẽ bị xóa. Ghi chú đã gửi vẫn còn trên máy chủ và hiện lại khi đăng nhập.',
  signOutPaper:
    'Phiếu kín đã nhận trên máy này nhưng CHƯA bỏ vào hòm. Đăng xuất bây giờ là mất phiếu, không nhận lại được.',
  signOutUnsent: 'Còn {{count}} mục chưa gửi được và sẽ MẤT nếu đăng xuất bây giờ. Nên chờ có mạng.',
  signOutAnyway: 'Vẫn đăng xuất',
  othersKept:
    'Máy này còn giữ những gì người khác chưa gửi được. Chúng không bị xóa, và tự gửi khi người đó đăng nhập lại trên máy này:',
  othersCount: '{{name}}: {{count}} mục chưa gửi',
  othersBegun: '{{name}}: có nội dung đang viết dở hoặc phiếu kín chưa bỏ',
  otherPerson: 'Đại biểu của kỳ họp khác',
  lastContact: 'Liên lạc máy chủ gần nhất',
  lastContactValue: '{{time}} ngày {{day}}',
  waiting: 'Chờ gửi',
  waitingNone: 'Không có gì',
  waitingValue: '{{ballots}} phiếu, {{requests}} đăng ký và chất vấn, {{notes}} ghi chú',
  encrypted: 'Mã hóa trên máy',
  receipts:
    'Máy này báo cho Thư ký biết tài liệu nào đã tải về và đã mở. Không báo đọc đến trang nào, đọc bao lâu; ghi chú vẫn là của riêng quý vị.',
  wifiOnly: 'Chỉ tải tài liệu khi có Wi-Fi',
  wifiUnknown: 'Trình duyệt này không cho biết máy đang dùng mạng nào. Hãy dùng nút Tạm dừng tải.',
  newVersion: 'Bản mới của ứng dụng',
  newVersionWaits: 'Đã có trên máy; dùng từ lần mở ứng dụng sau',
  newVersionNone: 'Không có',
  sessions: 'Kỳ họp lưu trên máy',
  fromUntil: '{{from}} đến {{until}}',
  currentValue: 'Đã tải {{stored}}/{{total}} tài liệu ({{bytes}})',
  sessionValue: '{{count}} tài liệu ({{bytes}})',
  inUse: 'Đang dùng',
  unknownSession: 'Kỳ họp không rõ tên',
  noEarlier: 'Không có kỳ họp cũ nào trên máy này.',
  remove: 'Xóa khỏi máy',
  removeNamed: 'Xóa khỏi máy: {{title}}',
  removeAll: 'Xóa mọi kỳ họp cũ',
  removeTitle: 'Xóa kỳ họp cũ khỏi máy?',
  removeBody:
    'Tài liệu và chương trình của {{titles}} ({{bytes}}) sẽ bị xóa khỏi máy này và không tự tải lại. Muốn đọc lại, hãy đăng nhập bằng mã của kỳ họp đó.',
  removeFailed: 'Máy này chưa xóa hết được. Phần chưa xóa vẫn còn trong danh sách; hãy thử lại.',
  removeDownloads: 'Xóa tài liệu đã tải',
  removeDownloadsTitle: 'Xóa tài liệu đã tải khỏi máy?',
  removeDownloadsBody:
    '{{count}} tài liệu của kỳ họp này ({{bytes}}) sẽ bị xóa khỏi máy để có chỗ trống; vẫn đọc được khi có mạng. Máy tạm dừng tải trước; muốn tải lại, hãy bấm “Tải tiếp” ở trang Chương trình.',
  removeDownloadsFailed: 'Máy này chưa xóa hết được. Hãy thử lại.',
  removeKeeps:
    'Ghi chú của quý vị không bị xóa: vẫn còn trên máy này và trên máy chủ. Phiếu, đăng ký và chất vấn chưa gửi cũng vẫn còn.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
