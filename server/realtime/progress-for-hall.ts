import type { PollProgress } from '#shared/protocol/socket.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';

/**
 * What the hall screen may be told of `progress`: without the names, unless the question says that the hall sees them.
 * Only the secretariat, who has to remind people, always knows who has voted; nobody knows how.
 */
export function progressForHall(state: SessionState, progress: PollProgress): PollProgress {
  const procedure = findPoll(state, progress.pollId)?.question.procedure;
  return procedure?.type === 'open' && procedure.showNames ? progress : { ...progress, names: null };
}
