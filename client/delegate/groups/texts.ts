import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Thảo luận tổ',
  none: 'Kỳ họp này chưa có thảo luận tổ.',
  ofItem: 'Nội dung {{number}}. {{title}}',
  yours: '{{name}} (tổ của tôi)',
  yourGroup: 'Tổ của tôi: {{name}}',
  notInAny: 'Đại biểu chưa được xếp vào tổ nào. Hãy báo Thư ký kỳ họp.',
  open: 'Vào {{name}}',
  openAll: 'Xem thảo luận tổ',
  seeMerged: 'Xem tổng hợp ý kiến các tổ',
  others: 'Các tổ khác',
  ask: 'Đăng ký phát biểu ở tổ',
  topic: 'Về việc gì (không bắt buộc)',
  askedAs: 'Đã đăng ký phát biểu, thứ {{place}} trong danh sách của tổ.',
  withdraw: 'Rút đăng ký',
  withdrawing: 'Yêu cầu rút đăng ký chờ gửi khi có mạng.',
  offline: 'Chưa có mạng: vẫn bấm đăng ký được. Máy giữ lại và tự gửi một lần khi có mạng.',
  unsent: 'Chờ gửi khi có mạng',
  sending: 'Đang gửi…',
  again: 'Sửa rồi gửi lại',
  change: 'Sửa',
  discard: 'Xóa',
  cancel: 'Bỏ, không gửi nữa',
  dismiss: 'Đã hiểu',
  youSpeak: 'Mời đại biểu phát biểu.',
  youChair: 'Đại biểu chủ trì tổ này.',
  youKeep: 'Đại biểu làm thư ký tổ này: ghi tóm tắt từng ý kiến và gửi báo cáo tổng hợp.',
  ownOnly: 'Danh sách và bản thảo chỉ người trong tổ và Thư ký kỳ họp xem được, đến khi tổng hợp.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
