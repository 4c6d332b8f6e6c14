import type { AsCommands, Deciders } from '../area.ts';
import { saveRuleSet } from './saving.ts';

export const deciders = {
  SaveRuleSet: (state, { rules }) => saveRuleSet(state, rules),
} satisfies Deciders<'SaveRuleSet'>;

export const asCommands = {
  RuleSetSaved: ({ rules }) => ({ type: 'SaveRuleSet', rules }),
} satisfies AsCommands<'RuleSetSaved'>;
