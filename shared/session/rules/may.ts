import { BY_SECRETARY, type May } from '../area.ts';

export const may = {
  SaveRuleSet: BY_SECRETARY,
} satisfies May<'SaveRuleSet'>;
