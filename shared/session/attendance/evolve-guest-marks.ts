import type { EventOf } from '../../protocol/events.ts';
import type { GuestId, Instant } from '../../protocol/ids.ts';
import type { GuestMark, SessionState } from '../state.ts';

export function evolveGuestMarks(
  before: SessionState['guestAttendance'],
  event: EventOf<'GuestsMarked' | 'GuestCheckedIn'>,
  at: Instant,
): SessionState['guestAttendance'] {
  if (event.type === 'GuestCheckedIn') {
    return { ...before, [event.guestId]: { status: 'present', markedAt: at, means: event.means } };
  }
  const marked = event.marks.map(({ guestId, status }): [GuestId, GuestMark] => [
    guestId,
    { status, markedAt: at },
  ]);
  return { ...before, ...Object.fromEntries(marked) };
}
