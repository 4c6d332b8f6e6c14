import type { PollId } from '#shared/protocol/ids.ts';
import type { SessionState } from '#shared/session/state.ts';

/** A poll's place in the order of opening, from 1, as the minutes number it. */
export function pollNumber({ polls }: Pick<SessionState, 'polls'>, id: PollId): number {
  return polls.findIndex((poll) => poll.id === id) + 1;
}
