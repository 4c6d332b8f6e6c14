import type { GuestAs } from '#shared/protocol/guests.ts';
import { findGuest } from '#shared/session/guests/find-guest.ts';
import { useConnection } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';

/** Whether this is the tablet of somebody who is no delegate of the session, invited or to read a past one: they neither vote nor ask for the floor. */
export function useIsGuest(): boolean {
  return useConnection().signedIn.me.role !== 'delegate';
}

/** As what they are there who is no delegate; null for a delegate. Of those invited only observers are not told who is. */
export function useGuestAs(): GuestAs | 'reader' | null {
  const { role, personId } = useConnection().signedIn.me;
  const known = useSession((session) => findGuest(session, personId)?.as);
  if (role === 'reader') return role;
  return role === 'guest' ? (known ?? 'observer') : null;
}
