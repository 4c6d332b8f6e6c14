import { openPolls } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';

/** Whether a session in this state waits for people only: no ballot may come, no countdown runs, and nobody sits in a hall. */
export function isAtRest(state: SessionState): boolean {
  return state.seq > 0 && state.status !== 'open' && openPolls(state).length === 0;
}
