import type { Paper, PaperType, RuleSet } from '#shared/protocol/polls.ts';
import { RULE_NAMES, type RuleName } from '#shared/voting/rule-sets.ts';

/** The thresholds of a rule set, in the order in which they are shown. */
export const THRESHOLDS: readonly RuleName[] = RULE_NAMES;

/** The thresholds that `rules` has. */
export function thresholdsOf(rules: RuleSet): readonly RuleName[] {
  return THRESHOLDS.filter((name) => rules[name] !== null);
}

const DECIDES = { ordinary: 'passing', removal: 'removal', depleted: 'depleted' } as const;

/** The thresholds that decide about a paper. */
export function thresholdsFor(
  paperType: PaperType,
  decision: Extract<Paper, { type: 'motion' }>['decision'],
): readonly RuleName[] {
  switch (paperType) {
    case 'motion':
      return [DECIDES[decision]];
    case 'election':
      return ['election'];
    case 'confidence-rating':
      return ['mayResign', 'proposeRemoval'];
    case 'confidence-vote':
      return ['noConfidence'];
  }
}
