import type { EventOf } from '../../protocol/events.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/** What a server says of a log, or a part of it, that it did not sign when it was written. */
export type VouchingStatement = Pick<EventOf<'RecordVouchedFor'>, 'why' | 'unsigned' | 'keys' | 'reason'>;

/** Signs for all that is in the log so far, where there is anything, and says what of it this server had not signed itself. */
export function vouchForRecord(
  state: SessionState,
  { why, unsigned, keys, reason }: VouchingStatement,
): Decision {
  if (state.seq === 0) return decided();
  return decided({ type: 'RecordVouchedFor', v: 1, why, upTo: state.seq, unsigned, keys, reason });
}
