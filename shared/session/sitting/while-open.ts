import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import type { Decision } from '../verdict.ts';

/** What `then` decides, which is for an open session only. */
export function whileOpen(state: SessionState, then: () => Decision): Decision {
  switch (state.status) {
    case 'preparing':
      return refuse('session-not-open');
    case 'closed':
      return refuse('session-closed');
    case 'open':
      return then();
  }
}
