import type { DelegateId } from '#shared/protocol/ids.ts';
import { countersOf } from '#shared/session/polls/counters-of-poll.ts';
import type { OpenPoll, Poll, SessionState } from '#shared/session/state.ts';

/** The count by hand that waits for `me`, who counts in this poll, to agree to it; null: none does. */
export function countToConfirm(session: SessionState, poll: Poll, me: DelegateId): OpenPoll['manualCount'] {
  return poll.status === 'open' && countersOf(session, poll).includes(me) ? poll.manualCount : null;
}
