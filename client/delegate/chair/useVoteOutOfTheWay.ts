import { useEffect } from 'react';
import { latestHallPoll } from '#shared/session/polls/find-poll.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { putAway, useShowing } from '../vote/poll-stage.ts';

/** Whoever conducts has the vote small as soon as they have voted, or it has ended: its result is on this page. */
export function useVoteOutOfTheWay(): void {
  const poll = useSession(latestHallPoll);
  const voted = useLive((live) => poll !== undefined && live.myBallots[poll.id] !== undefined);
  const showing = useShowing((shown) => (poll ? shown[poll.id] : undefined));
  const over = poll !== undefined && (poll.status !== 'open' || voted);
  useEffect(() => {
    if (poll && over && showing === 'sheet') putAway(poll);
  }, [poll, over, showing]);
}
