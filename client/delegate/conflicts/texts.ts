import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  declare: 'Khai báo xung đột lợi ích',
  text: 'Đại biểu sẽ không được tham gia biểu quyết nội dung này. Lý do được ghi vào hồ sơ kỳ họp.',
  knows: {
    conduct:
      'Lý do chỉ Chủ tọa và Thư ký kỳ họp được biết. Các đại biểu khác chỉ biết rằng đại biểu không tham gia biểu quyết nội dung này.',
    members: 'Theo quy tắc của kỳ họp, tất cả đại biểu được biết lý do này.',
  },
  confirm: 'Khai báo',
  declared: 'Đã khai báo xung đột lợi ích: không được tham gia biểu quyết',
  withdraw: 'Rút khai báo',
  withdrawTitle: 'Rút khai báo xung đột lợi ích?',
  withdrawText: 'Đại biểu sẽ lại được biểu quyết nội dung này.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
