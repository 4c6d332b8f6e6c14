import { defineTexts } from '../../../i18n/texts.ts';

export const vi = {
  ask: 'Đăng ký phát biểu',
  asked: 'Đã đăng ký phát biểu lúc {{time}}',
  called: 'Mời đại biểu phát biểu',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
