import type { EventOf } from '../../protocol/events.ts';
import type { DelegateId, Instant, PollId, Sha256 } from '../../protocol/ids.ts';
import type { NamedVotes, PollRecord, Quorum, Selection, Tally } from '../../protocol/polls.ts';
import { refuse } from '../../protocol/refusals.ts';
import { type Bases, judge } from '../../voting/judge.ts';
import { nameVotes, selectionsOf } from '../../voting/named-votes.ts';
import { tally } from '../../voting/tally.ts';
import { isPresent } from '../attendance/marks.ts';
import type { OpenPoll, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { couldVote, quorumOf, quorumWith, totalIn, votersOf } from './electorate.ts';
import { isHallPoll } from './find-poll.ts';
import { isTimeUp } from './holding.ts';
import { announcement } from './poll-ending.ts';
import { stillOpen } from './still-open.ts';

/** What was collected while a poll was open, from the disk. */
export type CollectedBallots =
  | {
      readonly type: 'open';
      /** The last one of each delegate. */
      readonly ballots: ReadonlyMap<DelegateId, { readonly selection: Selection; readonly reason: string }>;
    }
  | {
      readonly type: 'secret';
      readonly issuedTo: readonly DelegateId[];
      readonly selections: readonly Selection[];
      readonly boxRoot: Sha256;
    };

/**
 * Counts what was collected and ends the poll; publishes the result too, where the question says so. A countdown that was on its way
 * here while the vote was held, or got another end, ends nothing.
 */
export function closePoll(
  state: SessionState,
  pollId: PollId,
  by: 'secretariat' | 'countdown',
  collected: CollectedBallots,
  at: Instant,
): Decision {
  const open = stillOpen(state, pollId);
  if (!open.ok) return open;
  const { poll } = open;
  const { procedure } = poll.question;
  if (procedure.type === 'manual') return refuse('poll-is-manual');
  if (by === 'countdown' && poll.held) return refuse('poll-held');
  // The wall clock that ends an opinion poll may be set back at that very moment.
  const goesOn = isHallPoll(poll) && poll.closesAt !== null && !isTimeUp(poll, at);
  if (by === 'countdown' && goesOn) return refuse('poll-goes-on');
  if ((procedure.type === 'secret') !== (collected.type === 'secret')) {
    throw new Error(`${collected.type} ballots in a ${procedure.type} poll`);
  }
  const record =
    collected.type === 'open' ? openRecord(state, poll, collected) : secretRecord(state, poll, collected);
  return endPoll(state, poll, by, record);
}

/** The poll's end with `record` as what was voted. The same record in the same state always gives the same result. */
export function endPoll(
  state: SessionState,
  poll: OpenPoll,
  by: 'secretariat' | 'countdown',
  record: PollRecord,
): Decision {
  const quorum = closingQuorum(state, poll, record);
  const counted = tallyOf(poll, record);
  const result = judge(poll.question.paper, counted, basesOf(state, poll, record, quorum), poll.rules);
  const closed: EventOf<'PollClosed'> = {
    type: 'PollClosed',
    v: 3,
    pollId: poll.id,
    by,
    quorum,
    record,
    result,
  };
  const ended = endedOf(closed);
  if (poll.question.reveal === 'on-announcement') return decided(closed, ended);
  return decided(closed, ended, ...announcement(poll, { quorumAtClosing: quorum, record, result }));
}

/** A poll's end without what was counted. */
export function endedOf({ pollId, by, record, result }: EventOf<'PollClosed'>): EventOf<'PollEnded'> {
  const { present, issued, returned } = result;
  return {
    type: 'PollEnded',
    v: 1,
    pollId,
    by,
    turnout: record.type === 'manual' ? null : { present, issued, returned },
    boxRoot: record.type === 'secret' ? record.boxRoot : null,
  };
}

function openRecord(
  state: SessionState,
  poll: OpenPoll,
  { ballots }: Extract<CollectedBallots, { type: 'open' }>,
): PollRecord {
  const named = namedVotes(state, poll, new Map([...ballots].map(([id, { selection }]) => [id, selection])));
  const reasons = votersOf(state, poll).flatMap((delegateId) => {
    const text = ballots.get(delegateId)?.reason ?? '';
    return text === '' ? [] : [{ delegateId, text }];
  });
  return { type: 'open', named, recused: recusedIds(poll), reasons };
}

/** Who voted how among the voters of `poll`, with those who did not. */
export function namedVotes(
  state: SessionState,
  poll: OpenPoll,
  ballots: ReadonlyMap<DelegateId, Selection>,
): NamedVotes {
  return nameVotes(votersOf(state, poll), (id) => couldVote(state, poll, id), ballots);
}

function secretRecord(
  state: SessionState,
  poll: OpenPoll,
  { issuedTo, selections, boxRoot }: Extract<CollectedBallots, { type: 'secret' }>,
): PollRecord {
  const present = new Set([...votersOf(state, poll).filter((id) => couldVote(state, poll, id)), ...issuedTo]);
  return {
    type: 'secret',
    issued: issuedTo.length,
    returned: selections.length,
    present: present.size,
    tally: tally(poll.question.paper, selections),
    boxRoot,
    recused: recusedIds(poll),
  };
}

export function recusedIds({ recused }: Pick<OpenPoll, 'recused'>): DelegateId[] {
  return recused.map(({ delegateId }) => delegateId);
}

function tallyOf({ question }: OpenPoll, record: PollRecord): Tally {
  switch (record.type) {
    case 'open':
      return tally(question.paper, selectionsOf(record.named));
    case 'secret':
      return record.tally;
    case 'manual':
      return record.entry.type === 'counted'
        ? record.entry.tally
        : tally(
            question.paper,
            record.entry.votes.flatMap(({ selection, delegates }) => delegates.map(() => selection)),
          );
  }
}

/** In the hall, of those present; an opinion poll needs as many answers. */
function closingQuorum(state: SessionState, poll: OpenPoll, record: PollRecord): Quorum {
  const total = totalIn(state, poll);
  if (isHallPoll(poll) || record.type !== 'open') {
    return quorumWith(poll.rules, quorumOf(state, poll.question.electorate, poll.rules).present, total);
  }
  return quorumWith(poll.rules, selectionsOf(record.named).length, total);
}

function basesOf(state: SessionState, poll: OpenPoll, record: PollRecord, quorum: Quorum): Bases {
  const total = totalIn(state, poll);
  const recused = isHallPoll(poll) ? recusedIds(poll).filter((id) => isPresent(state, id)).length : 0;
  const shared = { total, recused, quorumReached: quorum.reached };
  switch (record.type) {
    case 'open': {
      const returned = selectionsOf(record.named).length;
      const present = returned + record.named.silent.length;
      return { ...shared, present, issued: present, returned };
    }
    case 'secret':
      return { ...shared, present: record.present, issued: record.issued, returned: record.returned };
    case 'manual': {
      const voters = votersOf(state, poll).filter((id) => couldVote(state, poll, id)).length;
      const named = record.named ? selectionsOf(record.named).length + record.named.silent.length : 0;
      const papers = record.entry.type === 'counted' ? record.entry.papers : null;
      const hands = handsRaised(record);
      // Who raised a hand or took a paper and then left was there.
      const present = Math.max(voters, named, papers?.issued ?? hands);
      return {
        ...shared,
        present,
        issued: papers?.issued ?? present,
        returned: papers?.returned ?? hands,
      };
    }
  }
}

/** Of a show of hands the ballots are the hands: those of the clause that most took part in. */
function handsRaised(record: Extract<PollRecord, { type: 'manual' }>): number {
  if (record.named) return selectionsOf(record.named).length;
  const { entry } = record;
  if (entry.type !== 'counted' || entry.tally.type !== 'motion') return 0;
  return Math.max(...entry.tally.clauses.map((clause) => clause.for + clause.against + clause.abstain));
}
