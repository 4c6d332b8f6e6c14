import { defineTexts } from '../../i18n/texts.ts';

export const vi = { blank: 'không có' } as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
