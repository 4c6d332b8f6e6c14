import { defineTexts } from '../../i18n/texts.ts';

/** Words of how pages are shown, and of going from one document to the next. */
export const vi = {
  view: 'Xem',
  viewOptions: 'Cách xem trang',
  mode: 'Lật trang',
  modes: { column: 'Cuộn liên tục', single: 'Từng trang' },
  fit: 'Cỡ trang',
  fits: { width: 'Vừa bề ngang', page: 'Vừa cả trang' },
  /** On the button, where the words are short. */
  fitsShort: { width: 'Vừa ngang', page: 'Vừa trang' },
  rotation: 'Xoay trang',
  rotateLeft: 'Xoay trái',
  rotateRight: 'Xoay phải',
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  documents: 'Tài liệu của mục này',
  documentsOf: 'Tài liệu {{place}} trong {{count}} của mục này. Chọn tài liệu khác',
  placeOf: '{{place}}/{{count}}',
  beside: 'Mở cạnh bên',
  besideOf: 'Mở cạnh bên: {{title}}',
  nextDocument: 'Tài liệu tiếp theo của mục này',
  previousDocument: 'Tài liệu trước của mục này',
  letGo: 'Thả tay để mở',
  pullOn: 'Kéo tiếp để mở',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
