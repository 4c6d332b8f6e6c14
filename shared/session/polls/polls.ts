import type { Actor, EventOf } from '../../protocol/events.ts';
import type { AgendaItemId, DelegateId, Instant, PollId } from '../../protocol/ids.ts';
import type { Electorate } from '../../protocol/polls.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { OpenPoll, Poll, PollEnding, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { withOneChanged, withOneMore } from '../with-one-changed.ts';
import { findPoll, isHallPoll } from './find-poll.ts';
import { announcement } from './poll-ending.ts';

export type PollEvent = EventOf<
  | 'PollOpened'
  | 'PollEndMoved'
  | 'PollHeld'
  | 'PollResumed'
  | 'PollEndSet'
  | 'PollEndUndone'
  | 'ManualCountEntered'
  | 'ManualCountRejected'
  | 'ManualCountMoved'
  | 'PollClosed'
  | 'PollEnded'
  | 'PollResultAnnounced'
  | 'OpinionReasonsTold'
  | 'PollAnnulled'
>;

/** When an event happened, by whom it was caused, its entry, who was there, whom a body has by the list, and who is kept out of what, and who counts. */
interface Moment {
  readonly at: Instant;
  readonly actor: Actor;
  readonly seq: number;
  readonly attendance: SessionState['attendance'];
  readonly listed: (electorate: Electorate) => readonly DelegateId[];
  readonly conflicts: SessionState['conflicts'];
  readonly counters: SessionState['counters'];
}

export function evolvePolls(polls: readonly Poll[], event: PollEvent, moment: Moment): readonly Poll[] {
  const { at } = moment;
  if (event.type === 'PollOpened') return withOneMore(supersede(polls, event, at), openedPoll(event, moment));
  const evolved = withOneChanged(
    polls,
    ({ id }) => id === event.pollId,
    (poll) => evolvePoll(poll, event, moment),
  );
  if (event.type !== 'PollAnnulled') return evolved;
  // A repeat that is annulled takes nothing's place.
  return evolved.map((poll) => (poll.superseded?.by === event.pollId ? { ...poll, superseded: null } : poll));
}

function openedPoll(event: EventOf<'PollOpened'>, { at, listed, conflicts, counters }: Moment): OpenPoll {
  const { pollId: id, question, rules, closesAt, quorum: quorumAtOpening, publicKey, total } = event;
  const recused = event.recused.map(({ delegateId, reason }) => ({
    delegateId,
    reason: reason ?? reasonOf(conflicts, delegateId, question.agendaItemId),
  }));
  return {
    status: 'open',
    id,
    question,
    rules,
    openedAt: at,
    closesAt,
    quorumAtOpening,
    recused,
    publicKey,
    superseded: null,
    total,
    electors: total !== null && !isHallPoll(event) ? listed(question.electorate) : null,
    left: [],
    counters,
    holds: [],
    prepared: event.prepared ?? null,
    endedSeq: null,
    held: null,
    endSet: null,
    manualCount: null,
    manualRejection: null,
    manualStage: 'counting',
  };
}

function reasonOf(
  conflicts: SessionState['conflicts'],
  id: DelegateId,
  itemId: AgendaItemId | null,
): string | null {
  const declared = conflicts.find(
    ({ delegateId, agendaItemId }) => delegateId === id && agendaItemId === itemId,
  );
  return declared?.reason ?? null;
}

function supersede(polls: readonly Poll[], event: EventOf<'PollOpened'>, at: Instant): readonly Poll[] {
  const { repeats } = event.question;
  if (!repeats) return polls;
  const superseded = { by: event.pollId, reason: repeats.reason, at };
  return polls.map((poll) => (poll.id === repeats.pollId ? { ...poll, superseded } : poll));
}

function evolvePoll(
  poll: Poll,
  event: Exclude<PollEvent, { type: 'PollOpened' }>,
  { at, actor, seq, attendance, counters: countersNow }: Moment,
): Poll {
  const { id, question, rules, openedAt, closesAt, quorumAtOpening, recused, publicKey, superseded } = poll;
  const { total, electors, left, counters } = poll;
  const asOpened = { id, question, rules, openedAt, closesAt, quorumAtOpening, recused, publicKey };
  const holds = poll.status === 'open' ? holdsUntil(poll, at) : poll.holds;
  const known = { ...asOpened, superseded, total, electors, left, counters, holds, prepared: poll.prepared };
  // Of the first entry that ended it: what is announced or annulled later had its voters then.
  const base = { ...known, endedSeq: poll.endedSeq ?? seq };
  switch (event.type) {
    case 'PollEndMoved':
      return poll.status === 'open' ? endMoved(poll, event) : poll;
    case 'PollHeld': {
      const held = { since: at, leftMs: event.leftMs };
      return poll.status === 'open' ? { ...poll, closesAt: null, held, endSet: null } : poll;
    }
    case 'PollResumed':
      return poll.status === 'open' ? { ...poll, closesAt: event.closesAt, held: null, holds } : poll;
    case 'PollEndSet':
      return poll.status === 'open'
        ? { ...poll, closesAt: event.closesAt, endSet: { before: poll.closesAt } }
        : poll;
    case 'PollEndUndone':
      return poll.status === 'open' ? { ...poll, closesAt: event.closesAt, endSet: null } : poll;
    case 'ManualCountEntered': {
      if (poll.status !== 'open') return poll;
      const manualCount = {
        entry: event.entry,
        enteredBy: actor.id,
        ...(actor.name !== undefined && { enteredByName: actor.name }),
        enteredAt: at,
        attendance,
      };
      return { ...poll, manualCount, manualRejection: null, manualStage: 'to-confirm' };
    }
    case 'ManualCountRejected':
      return poll.status === 'open'
        ? { ...poll, manualCount: null, manualRejection: event.reason, manualStage: 'recounting' }
        : poll;
    case 'ManualCountMoved':
      // Who counts stays the same from the first count that is entered.
      return poll.status === 'open' ? { ...poll, manualStage: event.stage, counters: countersNow } : poll;
    case 'PollClosed': {
      const { by: closedBy, quorum: quorumAtClosing, record, result } = event;
      return { ...base, status: 'closed', closedAt: at, closedBy, quorumAtClosing, record, result };
    }
    case 'PollEnded': {
      // Whoever knows the count already only notes which entry everybody knows its end by.
      if (poll.status === 'closed') return { ...poll, endedSeq: seq };
      if (poll.status !== 'open') return poll;
      const { by: closedBy, turnout, boxRoot } = event;
      return { ...base, status: 'ended', closedAt: at, closedBy, turnout, boxRoot };
    }
    case 'PollResultAnnounced': {
      if (poll.status === 'closed') return { ...poll, status: 'announced', announcedAt: at };
      if (poll.status !== 'ended' || !event.ending) return poll;
      const { closedAt, closedBy } = poll;
      const { quorum: quorumAtClosing, record, result } = event.ending;
      const ending = { closedAt, closedBy, quorumAtClosing, record, result };
      return { ...base, ...ending, status: 'announced', announcedAt: at };
    }
    case 'OpinionReasonsTold': {
      if (poll.status !== 'announced' || poll.record.type !== 'open') return poll;
      return { ...poll, record: { ...poll.record, reasons: event.reasons } };
    }
    case 'PollAnnulled': {
      const outcome = poll.status === 'closed' || poll.status === 'announced' ? endingOf(poll) : null;
      const announcedAt = poll.status === 'announced' ? poll.announcedAt : null;
      return { ...base, status: 'annulled', annulledAt: at, announcedAt, reason: event.reason, outcome };
    }
  }
}

/** What a standstill took is given back to whichever end the poll comes to have. */
function endMoved(poll: OpenPoll, { closesAt, standstillMs }: EventOf<'PollEndMoved'>): OpenPoll {
  if (!poll.endSet?.before) return { ...poll, closesAt };
  const before = new Date(Date.parse(poll.endSet.before) + standstillMs).toISOString();
  return { ...poll, closesAt, endSet: { before } };
}

function holdsUntil({ held, holds }: OpenPoll, until: Instant): OpenPoll['holds'] {
  return held ? [...holds, { from: held.since, until }] : holds;
}

function endingOf({ closedAt, closedBy, quorumAtClosing, record, result }: PollEnding): PollEnding {
  return { closedAt, closedBy, quorumAtClosing, record, result };
}

/** Whether the poll's result holds: neither annulled nor replaced by a repeat. */
export function inForce(poll: Poll): boolean {
  return poll.status !== 'annulled' && poll.superseded === null;
}

export function announceResult(state: SessionState, pollId: PollId): Decision {
  const poll = findPoll(state, pollId);
  if (!poll) return refuse('unknown-poll', { id: pollId });
  switch (poll.status) {
    case 'open':
    case 'ended':
      return refuse('poll-not-closed');
    case 'announced':
      return refuse('poll-already-announced');
    case 'annulled':
      return refuse('poll-annulled');
    case 'closed':
      return decided(...announcement(poll, poll));
  }
}

/**
 * Cancels a poll, open or counted; what is known of it stays on record with the reason. One that was repeated is out of
 * force already: to annul it as well would bring back what it had itself taken the place of, beside the last repeat.
 */
export function annulPoll(state: SessionState, pollId: PollId, reason: string): Decision {
  const poll = findPoll(state, pollId);
  if (!poll) return refuse('unknown-poll', { id: pollId });
  if (poll.status === 'annulled') return refuse('poll-annulled');
  if (poll.superseded) return refuse('poll-superseded');
  return decided({ type: 'PollAnnulled', v: 1, pollId, reason });
}
