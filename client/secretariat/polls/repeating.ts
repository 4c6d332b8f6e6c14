import { findPoll, isHallPoll, openPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { type PollDraft, repeatDraft } from '../open-poll/draft.ts';

/** Whether a vote that has ended may be taken once more at this moment: one that stands, or one that was annulled. */
export function canRepeat(session: SessionState, poll: Poll): boolean {
  if (session.status === 'closed' || poll.superseded || poll.status === 'open') return false;
  if (poll.status === 'annulled' && !standsFor(session, poll)) return false;
  return !isHallPoll(poll) || (session.status === 'open' && openPoll(session) === undefined);
}

/** Whether nothing has taken the place of an annulled poll. What it repeated itself must still hold. */
function standsFor(session: SessionState, { id, question }: Poll): boolean {
  const { repeats, title, agendaItemId } = question;
  if (repeats) return findPoll(session, repeats.pollId)?.superseded === null;
  const later = session.polls.slice(session.polls.findIndex((poll) => poll.id === id) + 1);
  return !later.some((poll) => poll.question.title === title && poll.question.agendaItemId === agendaItemId);
}

/**
 * The question of `poll` to be asked again at `now`. A result that stands is repeated, with a reason; what was annulled has
 * none and is asked anew, or once more instead of what it should have repeated.
 */
export function againFrom(poll: Poll, now: number): PollDraft {
  const draft = repeatDraft(poll.id, poll.question, now);
  if (poll.status !== 'annulled') return draft;
  const { repeats } = poll.question;
  return { ...draft, repeats: repeats && { pollId: repeats.pollId, reason: '' } };
}
