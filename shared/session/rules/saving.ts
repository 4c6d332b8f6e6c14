import type { RuleSet } from '../../protocol/polls.ts';
import { refuse } from '../../protocol/refusals.ts';
import { BUILT_IN_RULE_SETS } from '../../voting/rule-sets.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/** The council's own copy of a rule set. The built-in ones stay as they are: a copy has an id of its own. */
export function saveRuleSet(state: SessionState, rules: RuleSet): Decision {
  if (BUILT_IN_RULE_SETS.some(({ id }) => id === rules.id)) {
    return refuse('rule-set-built-in', { name: rules.name.vi });
  }
  const known = state.ruleSets.find(({ id }) => id === rules.id);
  if (known && JSON.stringify(known) === JSON.stringify(rules)) return decided();
  return decided({ type: 'RuleSetSaved', v: 3, rules });
}
