import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/** From here on hall screens show what is for members (họp kín). */
export function beginClosedSitting({ closedSitting }: SessionState): Decision {
  return closedSitting ? decided() : decided({ type: 'ClosedSittingBegan', v: 1 });
}

/** Also after the session was closed, which ends no closed sitting by itself: what was not public stays so. */
export function endClosedSitting({ closedSitting, status }: SessionState): Decision {
  if (status === 'preparing') return refuse('session-not-open');
  return closedSitting ? decided({ type: 'ClosedSittingEnded', v: 1 }) : decided();
}
