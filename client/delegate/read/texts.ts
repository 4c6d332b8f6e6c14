import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  closedAway:
    'Tài liệu này không dành cho mọi người. Máy đã hơn {{hours}} giờ không liên lạc được với máy chủ nên chưa mở được; hãy nối mạng rồi mở lại. Ghi chú của quý vị vẫn còn nguyên.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
