import type { ItemStep } from '#shared/protocol/steps.ts';

/** The steps of an agenda item, as they stand within a sentence. */
export const STEP_NAMES: Readonly<Record<ItemStep, string>> = {
  presentation: 'trình bày',
  appraisal: 'thẩm tra',
  debate: 'thảo luận',
  reply: 'trả lời, tiếp thu',
  vote: 'biểu quyết',
};
