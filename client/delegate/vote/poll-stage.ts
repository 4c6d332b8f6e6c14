import { create } from 'zustand';
import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import { findPoll, latestHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import type { LiveSession } from '../../connection/live.ts';
import { countToConfirm } from '../counting/counts-kept.ts';
import { draftedPolls, endDraft, forgetDrafts } from './drafts.ts';
import { ownPart } from './own-part.ts';

/** How the latest poll of the hall shows: as a sheet over everything, as a bar at the foot, or not any more. */
export type Showing = 'sheet' | 'bar' | 'gone';

export const useShowing = create<Readonly<Record<PollId, Showing>>>()(() => ({}));

/**
 * A poll shows by itself when it opens, and never again after it was made small, but for whoever keeps its count when one waits for
 * them. Opinion polls wait on the home screen.
 */
export function followPolls(live: LiveSession): () => void {
  /** When the count was entered for which the sheet came up again. */
  let counted: string | null = null;
  const look = () => {
    const { session, me, myBallots } = live.store.getState();
    const poll = session && latestHallPoll(session);
    const count = session && poll ? countToConfirm(session, poll, me?.personId as DelegateId) : null;
    if (poll && count && count.enteredAt !== counted) {
      counted = count.enteredAt;
      show(poll.id, 'sheet');
    }
    // Drafts of every poll are looked at: the next one may have begun before this tablet heard of the end of the one before.
    for (const pollId of session ? draftedPolls() : []) {
      if (session && findPoll(session, pollId)?.status !== 'open')
        endDraft(pollId, myBallots[pollId]?.selection);
    }
    if (!session || poll?.status !== 'open' || poll.id in useShowing.getState()) return;
    show(poll.id, atFirst(session, poll, me?.personId as DelegateId));
  };
  look();
  const stop = live.store.subscribe((now, before) => {
    if (now.session?.polls !== before.session?.polls) look();
  });
  return () => {
    stop();
    // Whoever signs in next on this device begins anew.
    useShowing.setState({}, true);
    forgetDrafts();
  };
}

export function show(pollId: PollId, showing: Showing): void {
  useShowing.setState({ [pollId]: showing });
}

/** Makes the poll small; one that is over and known leaves the screen. */
export function putAway(poll: Poll): void {
  show(poll.id, isOver(poll) ? 'gone' : 'bar');
}

/** Nothing more will come of it. */
export function isOver({ status }: Poll): boolean {
  return status === 'announced' || status === 'annulled';
}

/** How a poll is shown that this device did not see opening, as after a reload. Another body's vote is never in the way. */
export function atFirst(session: SessionState, poll: Poll, me: DelegateId): Showing {
  if (poll.status === 'ended' || poll.status === 'closed') return 'bar';
  if (poll.status !== 'open') return 'gone';
  return ownPart(session, poll, me).type === 'not-asked' ? 'bar' : 'sheet';
}
