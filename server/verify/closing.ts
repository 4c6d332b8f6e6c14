import { isDeepStrictEqual } from 'node:util';
import { isPermittedAs } from '#shared/access/permitted.ts';
import type { EventOf } from '#shared/protocol/events.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { PollRecord, Selection } from '#shared/protocol/polls.ts';
import { endPoll, namedVotes, recusedIds } from '#shared/session/polls/closing.ts';
import { couldVote, membersOf, votersOf } from '#shared/session/polls/electorate.ts';
import { findPoll, isHallPoll } from '#shared/session/polls/find-poll.ts';
import { whyNotKeepCount } from '#shared/session/polls/keeping-counts.ts';
import { confirmManualCount } from '#shared/session/polls/manual-counts.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import type { Decision } from '#shared/session/verdict.ts';
import { judge } from '#shared/voting/judge.ts';
import { selectionsOf } from '#shared/voting/named-votes.ts';
import { fits, isBlank } from '#shared/voting/papers.ts';
import { tally } from '#shared/voting/tally.ts';
import type { Circumstances } from './circumstances.ts';
import type { Judgement } from './judgement.ts';

type RecordOf<T extends PollRecord['type']> = Extract<PollRecord, { type: T }>;

/** Counts a closed poll again from the votes in its record; the ballots of a secret one are counted in its box. */
export function judgePollClosed(event: EventOf<'PollClosed'>, within: Circumstances): Judgement {
  const { state, actor, strict } = within;
  const asked = event.record.type === 'manual' ? 'ConfirmManualCount' : 'CountAndClosePoll';
  if (strict && !isPermittedAs(actor.capacity, asked)) return { fault: 'unfounded' };
  const keeps = actor.capacity !== 'counter' || whyNotKeepCount(state, event.pollId, actor.id) === null;
  if (strict && !keeps) return { fault: 'unfounded' };
  const poll = findPoll(state, event.pollId);
  if (poll?.status !== 'open') return { fault: 'unfounded' };
  if (event.record.type !== recordTypeOf(poll)) return { fault: 'closing-record' };
  // A count by hand comes from the entry that the other secretary made: nothing else may have been confirmed.
  if (event.record.type === 'manual') {
    const confirmed = confirmedAgain(poll, within);
    return confirmed.ok && isDeepStrictEqual(closedOf(confirmed)?.record, event.record)
      ? judgeResult(event, confirmed, within)
      : { fault: 'closing-record' };
  }
  if (event.by !== (actor.capacity === 'system' ? 'countdown' : 'secretariat')) return { fault: 'unfounded' };
  if (event.by === 'countdown' && (poll.held || !isTimeUp(poll, within))) return { fault: 'unfounded' };
  const holds =
    event.record.type === 'open'
      ? openRecordHolds(event.record, poll, within)
      : secretRecordHolds(event.record, poll, within);
  if (!holds) return { fault: 'closing-record' };
  if (within.written === 1) {
    const fault = earlierResultFault(event, event.record, poll, within);
    return fault ? { fault } : { fault: null, follows: [] };
  }
  return judgeResult(event, endPoll(state, poll, event.by, event.record), within);
}

/** Version 2 judged a count by the attendance at its confirmation, and not at its entry. */
function confirmedAgain({ id, manualCount }: OpenPoll, { state, actor, written }: Circumstances): Decision {
  const seen = manualCount?.enteredAt ?? '';
  if (written > 2) return confirmManualCount(state, id, actor, seen);
  const polls = state.polls.map((poll) =>
    poll.id === id && poll.status === 'open' && poll.manualCount
      ? { ...poll, manualCount: { ...poll.manualCount, attendance: state.attendance } }
      : poll,
  );
  return confirmManualCount({ ...state, polls }, id, actor, seen);
}

/** Of an opinion poll it is not asked: the wall clock that ends it may be set back at that very moment. */
function isTimeUp(poll: OpenPoll, { at }: Circumstances): boolean {
  return !isHallPoll(poll) || poll.closesAt === null || at >= poll.closesAt;
}

/**
 * Version 1 of the event let a result stand that lacked a quorum at closing, and named its source in one language: all
 * the rest is counted again.
 */
function earlierResultFault(
  { result }: EventOf<'PollClosed'>,
  record: PollRecord,
  { question, rules }: OpenPoll,
  { state }: Circumstances,
): 'closing-result' | null {
  if (record.type !== 'open') return 'closing-result';
  const votes = selectionsOf(record.named);
  const present = votes.length + record.named.silent.length;
  const total = membersOf(state, question.electorate).length;
  const { recused } = result;
  const bases = { total, present, recused, issued: present, returned: votes.length, quorumReached: true };
  const again = judge(question.paper, tally(question.paper, votes), bases, rules);
  const withoutSource = (value: unknown) =>
    JSON.stringify(value, (key, part) => (key === 'source' ? undefined : part));
  return withoutSource(again) === withoutSource(result) ? null : 'closing-result';
}

/** Version 2 did not write how many of the recused were there. */
function judgeResult(
  event: EventOf<'PollClosed'>,
  decision: Decision,
  { written, split }: Circumstances,
): Judgement {
  const again = closedOf(decision);
  const { recused } = event.result;
  const counted = again && written < 3 ? { ...again, result: { ...again.result, recused } } : again;
  if (!isDeepStrictEqual(counted, event)) return { fault: 'closing-result' };
  return { fault: null, follows: split && decision.ok ? decision.events.slice(1) : [] };
}

function closedOf(decision: Decision): EventOf<'PollClosed'> | null {
  const event = decision.ok ? decision.events[0] : undefined;
  return event?.type === 'PollClosed' ? event : null;
}

function recordTypeOf({ question: { procedure } }: OpenPoll): PollRecord['type'] {
  switch (procedure.type) {
    case 'open':
    case 'opinion':
      return 'open';
    case 'secret':
      return 'secret';
    case 'manual':
      return 'manual';
  }
}

/** Each voter once, with a ballot for this paper; who kept silent and who was away follow from the attendance. */
function openRecordHolds(
  { named, recused, reasons }: RecordOf<'open'>,
  poll: OpenPoll,
  { state, turnout }: Circumstances,
): boolean {
  const { paper, procedure } = poll.question;
  const ballots = new Map<DelegateId, Selection>();
  for (const { selection, delegates } of named.votes) {
    if (!fits(paper, selection) || (selection.type === 'motion' && isBlank(selection))) return false;
    for (const id of delegates) {
      if (ballots.has(id) || !turnout.of(poll.id).has(id)) return false;
      ballots.set(id, selection);
    }
  }
  const wrote = new Set(reasons.map(({ delegateId }) => delegateId));
  const inOrder = votersOf(state, poll).filter((id) => wrote.has(id) && ballots.has(id));
  return (
    isDeepStrictEqual(named, namedVotes(state, poll, ballots)) &&
    isDeepStrictEqual(recused, recusedIds(poll)) &&
    (reasons.length === 0 || procedure.type === 'opinion') &&
    isDeepStrictEqual(
      reasons.map(({ delegateId }) => delegateId),
      inOrder,
    )
  );
}

/** Who has got a token is not on record: the numbers must be possible for those who could vote. */
function secretRecordHolds(
  { issued, returned, present, recused }: RecordOf<'secret'>,
  poll: OpenPoll,
  { state, turnout }: Circumstances,
): boolean {
  const here = votersOf(state, poll).filter((id) => couldVote(state, poll, id)).length;
  return (
    returned <= issued &&
    issued <= present &&
    present >= here &&
    present <= Math.min(here + issued, turnout.of(poll.id).size) &&
    isDeepStrictEqual(recused, recusedIds(poll))
  );
}
