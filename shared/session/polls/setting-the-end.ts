import type { Instant, PollId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { canBeHeld, isTimeUp } from './holding.ts';
import { stillOpen } from './still-open.ts';

/** So long before its end it is told on every tablet that a vote closes, in milliseconds. */
export const CLOSING_MS = 5000;

/** Sets the end of a vote of the hall a few seconds ahead, whether it had a countdown or was to be ended by hand. */
export function setPollEnd(state: SessionState, pollId: PollId, at: Instant): Decision {
  const open = stillOpen(state, pollId);
  if (!open.ok) return open;
  const { poll } = open;
  if (!canBeHeld(poll)) return refuse('poll-not-held-so');
  if (poll.held) return refuse('poll-held');
  const end = Date.parse(at) + CLOSING_MS;
  if (poll.closesAt !== null && Date.parse(poll.closesAt) <= end) return refuse('poll-ends-sooner');
  return decided({ type: 'PollEndSet', v: 1, pollId, closesAt: new Date(end).toISOString() });
}

/** Takes that back while there is time: the vote has the end that it had before. */
export function undoPollEnd(state: SessionState, pollId: PollId, at: Instant): Decision {
  const open = stillOpen(state, pollId);
  if (!open.ok) return open;
  const { poll } = open;
  if (!poll.endSet) return refuse('poll-end-not-set');
  if (isTimeUp(poll, at)) return refuse('poll-time-up');
  return decided({ type: 'PollEndUndone', v: 1, pollId, closesAt: poll.endSet.before });
}
