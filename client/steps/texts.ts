import { defineTexts } from '../i18n/texts.ts';

/** The steps of an agenda item. */
export const vi = {
  step: {
    presentation: 'Trình bày',
    appraisal: 'Thẩm tra',
    debate: 'Thảo luận',
    reply: 'Trả lời, tiếp thu',
    vote: 'Biểu quyết',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
