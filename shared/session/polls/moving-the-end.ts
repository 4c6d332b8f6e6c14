import type { Instant, PollId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { isHallPoll } from './find-poll.ts';
import { stillOpen } from './still-open.ts';

/** So long before its end a countdown is watched, in milliseconds: who has not voted by then has no second chance. */
export const LAST_SECONDS_MS = 10_000;

/** A server that does nothing for longer than this, in milliseconds, has taken time from those who vote. */
export const STANDSTILL_MS = 50;

/**
 * Moves the end of the hall's countdown by as long as the server stood still, `standstillMs`, and only so far that no more is left
 * after it than the last seconds: nobody can keep a vote open this way.
 */
export function movePollEnd(
  state: SessionState,
  pollId: PollId,
  standstillMs: number,
  at: Instant,
): Decision {
  const open = stillOpen(state, pollId);
  if (!open.ok) return open;
  const { poll } = open;
  if (poll.closesAt === null || !isHallPoll(poll)) return refuse('poll-end-fixed');
  const end = Date.parse(poll.closesAt) + standstillMs;
  const plausible = standstillMs > STANDSTILL_MS && end <= Date.parse(at) + LAST_SECONDS_MS;
  if (!plausible) return refuse('poll-end-fixed');
  const closesAt = new Date(end).toISOString();
  return decided({ type: 'PollEndMoved', v: 1, pollId, closesAt, standstillMs });
}
