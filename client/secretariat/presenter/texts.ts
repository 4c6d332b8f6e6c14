import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Trình chiếu theo trang',
  hint: 'Máy của đại biểu nào chọn “Xem theo người trình bày” sẽ tự mở tài liệu này và lật theo trang.',
  leading: 'Đang trình chiếu',
  document: 'Tài liệu',
  start: 'Bắt đầu trình chiếu',
  stop: 'Dừng trình chiếu',
  page: 'Trang đang trình chiếu',
  picture: 'Trang {{page}} của tài liệu đang trình chiếu',
  noPicture: 'Chưa vẽ được trang này.',
  of: '/ {{pages}}',
  back: 'Lùi một trang',
  on: 'Sang trang sau',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
