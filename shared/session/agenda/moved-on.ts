import type { Instant } from '../../protocol/ids.ts';
import { isHallPoll } from '../polls/find-poll.ts';
import type { SessionState } from '../state.ts';

/** Whether an item was started or closed after `instant`; also one that a viewer may not know of, while it goes on. */
export function itemsMovedOn(
  { agenda, closedMatter }: Pick<SessionState, 'agenda' | 'closedMatter'>,
  instant: Instant,
): boolean {
  if (closedMatter && closedMatter.since > instant) return true;
  return agenda.some(({ progress }) => {
    if (progress.status === 'pending') return false;
    const last = progress.status === 'done' ? progress.closedAt : (progress.reopenedAt ?? progress.startedAt);
    return last > instant;
  });
}

/** Whether the hall has something new to look at since `instant`: another item, a vote, the opening or the end of the session. */
export function sittingMovedOn(
  session: Pick<SessionState, 'agenda' | 'closedMatter' | 'polls' | 'openedAt' | 'closedAt'>,
  instant: Instant,
): boolean {
  const { openedAt, closedAt, polls } = session;
  if ((openedAt !== null && openedAt > instant) || (closedAt !== null && closedAt > instant)) return true;
  return itemsMovedOn(session, instant) || polls.some((poll) => isHallPoll(poll) && poll.openedAt > instant);
}
