import type { EventOf } from '../../protocol/events.ts';
import type { GuestId, Instant } from '../../protocol/ids.ts';
import type { GuestMark, SessionState } from '../state.ts';

export function evolveGuestMarks(
  before: SessionState['guestAttendance'],
  { marks }: EventOf<'GuestsMarked'>,
  at: Instant,
): SessionState['guestAttendance'] {
  const marked = marks.map(({ guestId, status }): [GuestId, GuestMark] => [
    guestId,
    { status, markedAt: at },
  ]);
  return { ...before, ...Object.fromEntries(marked) };
}
