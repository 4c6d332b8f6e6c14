import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Các kỳ họp của tôi',
  now: 'Đang diễn ra',
  next: 'Sắp tới',
  past: 'Đã họp',
  year: 'Năm {{year}}',
  invitedAs: { official: 'Đại diện cơ quan', guest: 'Khách mời', observer: 'Quan sát viên' },
  toRead: 'Đọc lại; không có tên trong danh sách kỳ này',
  none: 'Chưa có kỳ họp nào ghi tên quý vị. Kỳ họp được triệu tập sẽ tự hiện ở đây.',
  unreachable: 'Chưa hỏi được máy chủ; vẫn mở được những kỳ họp đã có trên máy.',
  asOf: 'Danh sách là của lúc {{time}} ngày {{day}}.',
  fromUntil: '{{from}} đến {{until}}',
  here: 'Có trên máy: {{count}} tài liệu ({{bytes}})',
  hereOnly: 'Có trên máy.',
  notHere: 'Chưa có trên máy.',
  needsNetwork: 'Cần có mạng để mở.',
  unsent: 'Còn {{count}} mục chưa gửi; tự gửi khi mở lại kỳ họp này.',
  isOpen: 'Đang mở',
  open: 'Mở',
  openNamed: 'Mở: {{title}}',
  results: 'Kết quả',
  resultsNamed: 'Kết quả: {{title}}',
  notes: 'Ghi chú',
  notesNamed: 'Ghi chú: {{title}}',
  keep: 'Giữ trên máy',
  keepNamed: 'Giữ trên máy: {{title}}',
  bringing: 'Đang tải về máy…',
  bringingDocuments: 'Đang tải về máy: {{done}}/{{total}} tài liệu.',
  notBrought: {
    unreachable: 'Chưa tải được hết vì mất mạng. Hãy bấm lại khi có mạng.',
    full: 'Máy hết chỗ. Hãy xóa khỏi máy một kỳ họp khác rồi bấm lại.',
  },
  remove: 'Xóa khỏi máy',
  removeNamed: 'Xóa khỏi máy: {{title}}',
  removeTitle: 'Xóa kỳ họp này khỏi máy?',
  removeBody:
    'Tài liệu và chương trình của {{title}} ({{bytes}}) sẽ bị xóa khỏi máy này. Kỳ họp vẫn còn trong danh sách; muốn đọc lại thì mở khi có mạng.',
  leaveTitle: 'Mở kỳ họp khác?',
  leaveVoting: 'Kỳ họp này đang biểu quyết. Máy chỉ hiện phiếu của kỳ họp đang mở.',
  leavePaper:
    'Phiếu kín đã nhận trên máy này nhưng CHƯA bỏ vào hòm. Muốn bỏ phiếu thì phải quay lại kỳ họp này trước khi hết giờ.',
  leaveUnstored: 'Còn {{count}} nét vẽ, ghi chú chưa lưu được vào máy và sẽ MẤT nếu rời kỳ họp này bây giờ.',
  leaveUnsent:
    'Còn {{count}} mục chưa gửi. Chúng vẫn nằm trên máy này, nhưng chỉ được gửi khi mở lại kỳ họp này.',
  leaveAnyway: 'Vẫn mở kỳ họp khác',
  stay: 'Ở lại kỳ họp này',
  signOutKept:
    'Máy này còn giữ {{count}} mục chưa gửi. Chúng không bị xóa, và tự gửi khi chủ của chúng đăng nhập lại trên máy này.',
  goesOn: 'Đang diễn ra: {{title}}, {{body}}.',
  seeSessions: 'Xem các kỳ họp',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
