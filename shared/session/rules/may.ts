import type { May } from '../area.ts';

export const may = {
  SaveRuleSet: ['secretary'],
} satisfies May<'SaveRuleSet'>;
