import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  band: 'BIỂU QUYẾT THỬ – KHÔNG ĐƯỢC TÍNH',
  question: 'Biểu quyết thử: hãy bấm một trong ba lựa chọn',
  prompt: 'Bấm để làm quen. Có thể đổi bao nhiêu lần cũng được; không lựa chọn nào được ghi lại.',
  heard: 'THỬ: máy chủ đã nhận “{{choice}}”. Không được tính.',
  unheard: 'Chưa nhận được; máy chưa kết nối với máy chủ, hoặc biểu quyết thử đã kết thúc.',
  leave: 'Thôi không thử nữa',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
