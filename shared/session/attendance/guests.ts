import type { CheckInMeans } from '../../protocol/attendance.ts';
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

/**
 * A guest or an official marks themself present, of whom the server has looked at the code that they gave. Whoever is present already stays
 * so; whoever was marked as absent is there from now on. Seats are of delegates.
 */
export function checkInGuest(state: SessionState, guestId: GuestId, means: CheckInMeans): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (!findGuest(state, guestId)) return refuse('unknown-guest');
  if (!state.roll) return refuse('no-roll');
  if (means.by === 'seat') return refuse('seat-card-of-delegates');
  if (state.guestAttendance[guestId]?.status === 'present') return decided();
  return decided({ type: 'GuestCheckedIn', v: 1, guestId, means });
}
