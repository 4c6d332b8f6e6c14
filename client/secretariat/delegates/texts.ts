import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  more: 'Còn {{count}} người nữa khớp; hãy gõ thêm chữ.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
