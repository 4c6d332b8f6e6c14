import type { EventOf } from '../protocol/events.ts';
import type { DelegateId, Instant, PollId } from '../protocol/ids.ts';
import type { Choice, PollQuestion } from '../protocol/records.ts';
import { type Refusal, refusal, refuse } from '../protocol/refusals.ts';
import { isRuleSet, ruleSet } from '../voting/rule-sets.ts';
import { takeRollCall, tally } from '../voting/tally.ts';
import { findItem } from './agenda.ts';
import { isPresent, presentDelegates, quorum } from './attendance.ts';
import { findDocument } from './documents.ts';
import { findPoll, openPoll } from './find-poll.ts';
import type { Poll, SessionState } from './state.ts';
import { type Decision, decided } from './verdict.ts';

export { findPoll, openPoll };

type PollEvent = EventOf<'PollOpened' | 'PollClosed' | 'PollResultAnnounced' | 'PollAnnulled'>;

export function evolvePolls(polls: readonly Poll[], event: PollEvent, at: Instant): readonly Poll[] {
  if (event.type === 'PollOpened') {
    const { pollId: id, question, closesAt, quorum: quorumAtOpening } = event;
    return [...polls, { status: 'open', id, question, openedAt: at, closesAt, quorumAtOpening }];
  }
  return polls.map((poll) => (poll.id === event.pollId ? evolvePoll(poll, event, at) : poll));
}

function evolvePoll(poll: Poll, event: Exclude<PollEvent, { type: 'PollOpened' }>, at: Instant): Poll {
  const { id, question, openedAt, closesAt, quorumAtOpening } = poll;
  const base = { id, question, openedAt, closesAt, quorumAtOpening };
  switch (event.type) {
    case 'PollClosed': {
      const { by: closedBy, quorum: quorumAtClosing, rollCall, result } = event;
      return { ...base, status: 'closed', closedAt: at, closedBy, quorumAtClosing, rollCall, result };
    }
    case 'PollResultAnnounced':
      return poll.status === 'closed' ? { ...poll, status: 'announced', announcedAt: at } : poll;
    case 'PollAnnulled': {
      const known = poll.status === 'closed' || poll.status === 'announced' ? poll : null;
      const outcome = known && {
        closedAt: known.closedAt,
        closedBy: known.closedBy,
        quorumAtClosing: known.quorumAtClosing,
        rollCall: known.rollCall,
        result: known.result,
      };
      return { ...base, status: 'annulled', annulledAt: at, reason: event.reason, outcome };
    }
  }
}

export function putToVote(state: SessionState, question: PollQuestion, at: Instant): Decision {
  if (openPoll(state)) return refuse('poll-already-open');
  if (!isRuleSet(question.ruleSetId)) return refuse('unknown-rule-set', { id: question.ruleSetId });
  if (question.agendaItemId !== null && !findItem(state, question.agendaItemId)) {
    return refuse('unknown-agenda-item', { id: question.agendaItemId });
  }
  if (question.documentId !== null) {
    const document = findDocument(state, question.documentId);
    if (!document) return refuse('unknown-document', { id: question.documentId });
    if (document.withdrawn) return refuse('document-withdrawn');
  }
  const present = quorum(state);
  if (!present.reached) {
    return refuse('no-quorum', { present: present.present, total: present.total, needed: present.needed });
  }
  const closesAt =
    question.durationSeconds === null
      ? null
      : new Date(Date.parse(at) + question.durationSeconds * 1000).toISOString();
  const pollId = `p${state.polls.length + 1}` as PollId;
  return decided({ type: 'PollOpened', v: 1, pollId, question, quorum: present, closesAt });
}

/**
 * Why `delegateId` may not cast a ballot in `pollId` at the server's time `now` (milliseconds since the
 * epoch), or null if it may. Nobody votes for another: Law on Organisation of Local Government 2015, art. 91(1).
 */
export function whyNotCast(
  state: SessionState,
  pollId: PollId,
  delegateId: DelegateId,
  now: number,
): Refusal | null {
  const poll = findPoll(state, pollId);
  if (!poll) return refusal('unknown-poll', { id: pollId });
  if (poll.status === 'annulled') return refusal('poll-annulled');
  if (poll.status !== 'open') return refusal('poll-closed');
  if (poll.closesAt !== null && now >= Date.parse(poll.closesAt)) return refusal('poll-closed');
  if (!isPresent(state, delegateId)) return refusal('not-eligible');
  return null;
}

/** Counts the recorded ballots (the last one of each delegate) and ends the poll. */
export function closePoll(
  state: SessionState,
  pollId: PollId,
  by: 'secretariat' | 'countdown',
  ballots: ReadonlyMap<DelegateId, Choice>,
): Decision {
  const poll = findPoll(state, pollId);
  if (!poll) return refuse('unknown-poll', { id: pollId });
  if (poll.status === 'annulled') return refuse('poll-annulled');
  if (poll.status !== 'open') return refuse('poll-closed');
  const everyone = state.delegates.map((delegate) => delegate.id);
  const rollCall = takeRollCall(everyone, new Set(presentDelegates(state)), ballots);
  const result = tally(rollCall, ruleSet(poll.question.ruleSetId));
  return decided({ type: 'PollClosed', v: 1, pollId, by, quorum: quorum(state), rollCall, result });
}

export function announceResult(state: SessionState, pollId: PollId): Decision {
  const poll = findPoll(state, pollId);
  if (!poll) return refuse('unknown-poll', { id: pollId });
  switch (poll.status) {
    case 'open':
      return refuse('poll-not-closed');
    case 'announced':
      return refuse('poll-already-announced');
    case 'annulled':
      return refuse('poll-annulled');
    case 'closed':
      return decided({ type: 'PollResultAnnounced', v: 1, pollId });
  }
}

export function annulPoll(state: SessionState, pollId: PollId, reason: string): Decision {
  const poll = findPoll(state, pollId);
  if (!poll) return refuse('unknown-poll', { id: pollId });
  if (poll.status === 'annulled') return refuse('poll-annulled');
  return decided({ type: 'PollAnnulled', v: 1, pollId, reason });
}
