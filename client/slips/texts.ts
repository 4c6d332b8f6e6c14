import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  code: 'Mã đăng nhập',
  slipHint: 'Quét mã QR bằng máy tính bảng, hoặc mở {{address}} và nhập mã.',
  seat: 'Ghế',
  seatHint: 'Để điểm danh: trên máy tính bảng chọn Quét thẻ ghế, rồi quét mã QR này.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
