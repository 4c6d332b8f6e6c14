import type { DelegateId } from '../protocol/ids.ts';
import type { Choice, PollResult, RollCall } from '../protocol/records.ts';
import { leastCount, meets, type RuleSet } from './rule-sets.ts';

/**
 * Who voted how, in the order of `everyone`. A delegate who voted and then left counts as having voted; one who is
 * present and cast nothing is "silent" (không tham gia biểu quyết).
 */
export function takeRollCall(
  everyone: readonly DelegateId[],
  present: ReadonlySet<DelegateId>,
  ballots: ReadonlyMap<DelegateId, Choice>,
): RollCall {
  const rollCall: { [K in keyof RollCall]: DelegateId[] } = {
    for: [],
    against: [],
    abstain: [],
    silent: [],
    absent: [],
  };
  for (const id of everyone) rollCall[ballots.get(id) ?? (present.has(id) ? 'silent' : 'absent')].push(id);
  return rollCall;
}

/** The result of an open vote on exact integers. */
export function tally(rollCall: RollCall, rules: RuleSet): PollResult {
  const counts = {
    for: rollCall.for.length,
    against: rollCall.against.length,
    abstain: rollCall.abstain.length,
    silent: rollCall.silent.length,
  };
  const present = counts.for + counts.against + counts.abstain + counts.silent;
  const total = present + rollCall.absent.length;
  const { base } = rules.passing;
  const baseCount = base === 'all-delegates' ? total : present;
  return {
    counts,
    total,
    present,
    base,
    baseCount,
    needed: leastCount(rules.passing, baseCount),
    // Nought of nobody is "at least two thirds" on paper only.
    passed: baseCount > 0 && meets(rules.passing, counts.for, baseCount),
    source: rules.source.vi,
  };
}
