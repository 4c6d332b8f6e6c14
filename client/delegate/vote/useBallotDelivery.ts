import { useMemo } from 'react';
import { useLive } from '../../connection/context.tsx';
import { type BallotDelivery, deliveryOf } from '../../offline/ballots/ballot-delivery.ts';
import { useBallotSlot } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';

/** What the delegate is told of their own ballot in an open poll. */
export function useBallotDelivery(pollId: string): BallotDelivery {
  const slot = useBallotSlot(pollId);
  const held = useLive((live) => live.myBallots[pollId]);
  const online = useConnectionState() === 'online';
  return useMemo(() => deliveryOf(slot, held, online), [slot, held, online]);
}
