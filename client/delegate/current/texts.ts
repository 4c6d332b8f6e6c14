import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  step: 'Bước: {{step}}',
  now: 'Đang tiến hành: {{number}}. {{title}}',
  back: 'Về nội dung này',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
