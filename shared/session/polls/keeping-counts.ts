import type { PollId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { concernOf } from './counters-of-poll.ts';
import { findPoll } from './find-poll.ts';

/** Why whoever acts as a counter may not keep the count of a poll; null: they may. The verifier asks it of what a record says. */
export function whyNotKeepCount(state: SessionState, pollId: PollId, id: string): Refusal | null {
  const poll = findPoll(state, pollId);
  if (!poll) return null;
  if (!state.counters.some((one) => one === id)) return refusal('counters-only');
  switch (concernOf(state, poll, id)) {
    case 'recused':
      return refusal('counter-recused');
    case 'on-paper':
      return refusal('counter-on-paper');
    case null:
      return null;
  }
}
