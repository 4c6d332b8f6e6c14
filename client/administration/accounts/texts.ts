import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  title: 'Mã đăng nhập và máy',
  intro: 'Một mã cho mọi kỳ họp của người này, dùng suốt các năm.',
  noAccount: 'Người này không thuộc cơ quan nào và không được phân công nên chưa có mã.',
  devices: 'Máy đang đăng nhập',
  noDevices: 'Chưa đăng nhập trên máy nào.',
  wipe: 'Xóa dữ liệu trên các máy…',
  wipeOf: 'Xóa dữ liệu trên các máy: {{name}}',
  wipeText:
    'Mọi máy đang đăng nhập của {{name}} bị đăng xuất và tự xóa những gì đang giữ khi liên lạc lần tới. Ghi chú đã gửi lên máy chủ vẫn còn. Việc này được ghi lại.',
  wipeNow: 'Xóa dữ liệu trên các máy',
  wiped: 'Yêu cầu xóa lúc {{time}} ngày {{day}}: {{done}}/{{devices}} máy đã xóa.',
  print: 'In phiếu mã',
  printTitle: 'In phiếu mã: {{body}}',
  printText:
    'In {{count}} phiếu mã, mỗi người một phiếu. Một mã mở mọi kỳ họp của người đó. Lần in này được ghi lại.',
  printNone:
    'Mọi người trong danh sách đều đã đăng nhập nên không có phiếu nào để in. Ai mất mã thì cấp mã mới ở trang của người đó.',
  printLeftOut: '{{count}} người đã đăng nhập nên không in phiếu cho họ.',
  printNow: 'In {{count}} phiếu',
  use: {
    new: 'Mã chưa giao cho ai xem.',
    'handed-out': 'Mã đã giao, chưa đăng nhập lần nào.',
    used: 'Đã đăng nhập bằng mã; đang vào trên {{devices}} máy.',
  },
  show: 'Xem mã',
  showOf: 'Xem mã: {{name}}',
  showText: 'Mã của {{name}} sẽ hiện trên màn hình. Lần xem này được ghi lại.',
  showNow: 'Hiện mã',
  renew: 'Cấp mã mới',
  renewOf: 'Cấp mã mới: {{name}}',
  renewText:
    'Mã cũ của {{name}} hết hiệu lực và các máy đang vào bằng mã đó bị đăng xuất. Việc này được ghi lại.',
  renewNow: 'Cấp mã mới',
  handOver: 'Giao tận tay {{name}}. Sau khi người này đăng nhập, mã không xem lại được nữa.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
