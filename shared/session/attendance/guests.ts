import type { GuestId } from '../../protocol/ids.ts';
import type { AttendanceStatus } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import { findGuest } from '../guests/find-guest.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/** Marks who of the invited is there, in the sitting now. */
export function markGuests(
  state: SessionState,
  marks: readonly { readonly guestId: GuestId; readonly status: AttendanceStatus }[],
): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (marks.some(({ guestId }) => !findGuest(state, guestId))) return refuse('unknown-guest');
  // Of several marks of one guest the last one holds.
  const last = new Map(marks.map((mark) => [mark.guestId, mark]));
  const changed = [...last.values()].filter(
    ({ guestId, status }) => state.guestAttendance[guestId]?.status !== status,
  );
  return changed.length === 0 ? decided() : decided({ type: 'GuestsMarked', v: 1, marks: changed });
}
