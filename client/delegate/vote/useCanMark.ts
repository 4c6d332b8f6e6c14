import type { OpenPoll } from '#shared/session/state.ts';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { useOwnPart } from './useOwnPart.ts';

/** Whether this delegate's paper takes marks now: marked present where that is asked, and the time not over. */
export function useCanMark(poll: OpenPoll): boolean {
  const part = useOwnPart(poll);
  const timeUp = useSecondsLeft(poll.closesAt) === 0;
  return part.type === 'votes' && !timeUp;
}
