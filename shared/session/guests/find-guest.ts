import type { Guest } from '../../protocol/guests.ts';
import type { FormerGuest, SessionState } from '../state.ts';

/** `id`: a GuestId, or what somebody who may be a guest is known by. */
export function findGuest({ guests }: Pick<SessionState, 'guests'>, id: string): Guest | undefined {
  return guests.find((guest) => guest.id === id);
}

/** Who was invited, and is so no more. */
export function findFormerGuest(
  { formerGuests }: Pick<SessionState, 'formerGuests'>,
  id: string,
): FormerGuest | undefined {
  return formerGuests.find(({ guest }) => guest.id === id);
}
