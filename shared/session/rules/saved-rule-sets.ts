import type { RuleSet } from '../../protocol/polls.ts';

/** The council's own rule sets with `rules` among them; those built in stay off the tablets. */
export function evolveRuleSets(own: readonly RuleSet[], rules: RuleSet): readonly RuleSet[] {
  return own.some(({ id }) => id === rules.id)
    ? own.map((known) => (known.id === rules.id ? rules : known))
    : [...own, rules];
}
