import type { Instant, PollId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { OpenPoll, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { isHallPoll } from './find-poll.ts';
import { stillOpen } from './still-open.ts';

/** Whether votes of this kind can be held: those of the hall that tablets vote in. A count by hand has no clock to stop. */
export function canBeHeld({ question }: Pick<OpenPoll, 'question'>): boolean {
  return isHallPoll({ question }) && question.procedure.type !== 'manual';
}

/**
 * Holds a vote of the hall: its countdown stands still with what is left of it, and an end that was set a few seconds ahead is taken
 * back. Ballots are taken all the same.
 */
export function holdPoll(state: SessionState, pollId: PollId, at: Instant): Decision {
  const open = stillOpen(state, pollId);
  if (!open.ok) return open;
  const { poll } = open;
  if (!canBeHeld(poll)) return refuse('poll-not-held-so');
  if (poll.held) return refuse('poll-held');
  if (isTimeUp(poll, at)) return refuse('poll-time-up');
  const end = poll.endSet ? poll.endSet.before : poll.closesAt;
  const leftMs = end === null ? null : Date.parse(end) - Date.parse(at);
  return decided({ type: 'PollHeld', v: 1, pollId, leftMs });
}

/** The vote goes on, with as much time as was left. */
export function resumePoll(state: SessionState, pollId: PollId, at: Instant): Decision {
  const open = stillOpen(state, pollId);
  if (!open.ok) return open;
  const { held } = open.poll;
  if (!held) return refuse('poll-not-held');
  const closesAt = held.leftMs === null ? null : new Date(Date.parse(at) + held.leftMs).toISOString();
  return decided({ type: 'PollResumed', v: 1, pollId, closesAt });
}

/** Whether the poll has run out, and only its count is missing. */
export function isTimeUp({ closesAt }: Pick<OpenPoll, 'closesAt'>, at: Instant): boolean {
  return closesAt !== null && Date.parse(at) >= Date.parse(closesAt);
}
