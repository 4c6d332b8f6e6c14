import type { RuleSet } from '../../protocol/polls.ts';
import type { Reducers } from '../area.ts';

export const reducers = {
  RuleSetSaved: (state, { rules }) => ({ ...state, ruleSets: withRuleSet(state.ruleSets, rules) }),
} satisfies Reducers<'RuleSetSaved'>;

/** The council's own rule sets with `rules` among them; those built in stay off the tablets. */
function withRuleSet(own: readonly RuleSet[], rules: RuleSet): readonly RuleSet[] {
  return own.some(({ id }) => id === rules.id)
    ? own.map((known) => (known.id === rules.id ? rules : known))
    : [...own, rules];
}
