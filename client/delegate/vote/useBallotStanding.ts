import { useMemo } from 'react';
import { useLive } from '../../connection/context.tsx';
import { type BallotStanding, ballotStanding } from '../../offline/ballots/ballot-standing.ts';
import { useBallotSlot } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';

/** What the delegate is told of the own ballot in an open poll. */
export function useBallotStanding(pollId: string): BallotStanding {
  const slot = useBallotSlot(pollId);
  const held = useLive((live) => live.myBallots[pollId]);
  const online = useConnectionState() === 'online';
  return useMemo(() => ballotStanding(slot, held, online), [slot, held, online]);
}
