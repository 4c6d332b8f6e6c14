import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  product: 'Nghị Trường',
  motto: 'Kỳ họp không giấy',
  choose: 'Máy này dùng để làm gì?',
  tablet: 'Đại biểu',
  tabletHelp: 'Đọc và ghi chú tài liệu, đăng ký phát biểu, biểu quyết',
  console: 'Thư ký',
  consoleHelp: 'Chuẩn bị và điều hành kỳ họp, xuất hồ sơ',
  display: 'Màn hình hội trường',
  displayHelp: 'Nội dung đang họp và kết quả trên màn hình lớn',
  observer: 'Kiểm tra phiếu kín đã công bố',
  administration: 'Quản trị văn phòng',
  language: 'Read this page in English',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
