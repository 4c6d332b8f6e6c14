import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Kết quả biểu quyết',
  empty: 'Chưa có biểu quyết nào.',
  unfold: 'Xem kết quả từng dòng ({{count}} dòng)',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
