import { create } from 'zustand';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Poll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import type { LiveSession } from '../../connection/live.ts';

/** How the latest poll shows: as a sheet over everything, as a bar at the foot, or not any more. */
type Showing = 'sheet' | 'bar' | 'gone';

const useShowing = create<Readonly<Record<PollId, Showing>>>()(() => ({}));

/** A poll takes the whole screen by itself when it opens, and never again after it was made small. */
export function followPolls(live: LiveSession): () => void {
  const look = () => {
    const poll = live.store.getState().session?.polls.at(-1);
    if (poll?.status === 'open' && !(poll.id in useShowing.getState())) show(poll.id, 'sheet');
  };
  look();
  return live.store.subscribe((now, before) => {
    if (now.session?.polls !== before.session?.polls) look();
  });
}

export function show(pollId: PollId, showing: Showing): void {
  useShowing.setState({ [pollId]: showing });
}

/** The poll that concerns the delegate now, and how it shows; null when there is none. */
export function usePollOnStage(): { readonly poll: Poll; readonly showing: 'sheet' | 'bar' } | null {
  const poll = useLive((live) => live.session?.polls.at(-1));
  const chosen = useShowing((showing) => poll && showing[poll.id]);
  if (!poll) return null;
  const showing = chosen ?? unseen(poll);
  return showing === 'gone' ? null : { poll, showing };
}

/** For a poll that this device did not see opening, as after a reload. */
function unseen(poll: Poll): Showing {
  if (poll.status === 'open') return 'sheet';
  return poll.status === 'closed' ? 'bar' : 'gone';
}
