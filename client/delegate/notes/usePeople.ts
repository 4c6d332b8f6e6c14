import { useMemo } from 'react';
import type { People } from '../../reader/notes/people.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import { useIsGuest } from '../services/useGuest.ts';

/** The people that this delegate can share notes with, and those whom their notes may name; null: guests share with nobody. */
export function usePeople(): People | null {
  const { me } = useServices();
  const isGuest = useIsGuest();
  const delegates = useSession((session) => session.delegates);
  const left = useSession((session) => session.former);
  return useMemo(() => {
    const former = left.map(({ delegate: { id, name }, left: how }) => ({
      id,
      name,
      into: how.type === 'merged' ? how.into : null,
    }));
    return isGuest ? null : { me, delegates, former };
  }, [isGuest, me, delegates, left]);
}
