import { useMemo } from 'react';
import type { People } from '../../reader/notes/people.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';

/** The people that this delegate can share notes with, and those whom their notes may name. */
export function usePeople(): People {
  const { me } = useServices();
  const delegates = useSession((session) => session.delegates);
  const left = useSession((session) => session.former);
  return useMemo(() => {
    const former = left.map(({ delegate: { id, name }, left: how }) => ({
      id,
      name,
      into: how.type === 'merged' ? how.into : null,
    }));
    return { me, delegates, former };
  }, [me, delegates, left]);
}
