import type { GuestAs } from '#shared/protocol/guests.ts';
import { findGuest } from '#shared/session/guests/find-guest.ts';
import { useConnection } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';

/** Whether this is the tablet of somebody invited, who neither votes nor asks for the floor. */
export function useIsGuest(): boolean {
  return useConnection().signedIn.me.role === 'guest';
}

/** As what they are invited; null for a delegate. Of those invited only observers are not told who is. */
export function useGuestAs(): GuestAs | null {
  const { role, personId } = useConnection().signedIn.me;
  const known = useSession((session) => findGuest(session, personId)?.as);
  return role === 'guest' ? (known ?? 'observer') : null;
}
