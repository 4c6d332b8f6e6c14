import type { Deciders } from '../area.ts';
import { saveRuleSet } from './saving.ts';

export const deciders = {
  SaveRuleSet: (state, { rules }) => saveRuleSet(state, rules),
} satisfies Deciders<'SaveRuleSet'>;
