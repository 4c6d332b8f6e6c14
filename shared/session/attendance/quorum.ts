import type { Quorum, QuorumRule } from '../../protocol/polls.ts';
import { findRuleSet, VN_HDND } from '../../voting/rule-sets.ts';
import { quorumBy } from '../../voting/thresholds.ts';
import { totalOf } from '../members/total.ts';
import type { SessionState } from '../state.ts';
import { presentDelegates } from './marks.ts';

/** The rule on the quorum of the session's own rule set. */
export function quorumRule({ ruleSets, details }: SessionState): QuorumRule {
  return (findRuleSet(ruleSets, details.ruleSetId, details.startsOn) ?? VN_HDND).quorum;
}

/** Quorum of the whole council by the session's own rule set, on what is marked now, and what a shortage does. */
export function quorum(state: SessionState): Quorum & Pick<QuorumRule, 'mode'> {
  const rule = quorumRule(state);
  const present = presentDelegates(state).length;
  return { ...quorumBy(rule, present, totalOf(state, { type: 'all' })), mode: rule.mode };
}
