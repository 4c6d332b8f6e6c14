import type { PollId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { OpenPoll, SessionState } from '../state.ts';
import type { Decision } from '../verdict.ts';
import { findPoll } from './find-poll.ts';

/** The open poll `pollId`, or why it takes nothing any more. */
export function stillOpen(
  state: SessionState,
  pollId: PollId,
): { readonly ok: true; readonly poll: OpenPoll } | Extract<Decision, { ok: false }> {
  const poll = findPoll(state, pollId);
  if (!poll) return refuse('unknown-poll', { id: pollId });
  if (poll.status === 'annulled') return refuse('poll-annulled');
  if (poll.status !== 'open') return refuse('poll-over');
  return { ok: true, poll };
}
