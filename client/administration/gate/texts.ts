import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  page: 'Quản trị văn phòng',
  codeHint:
    'Mã của người quản trị. Cài đặt lần đầu thì nhập mã thiết lập in trên màn hình máy chủ. Không phân biệt chữ hoa, chữ thường, dấu cách.',
  again: 'Cần đăng nhập lại',
  againText: 'Nhập mã quản trị của {{name}} để làm tiếp. Những gì đang viết dở vẫn còn nguyên.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
