import { useMemo } from 'react';
import type { People } from '../../reader/notes/people.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';

/** With whom this delegate can share notes. */
export function usePeople(): People {
  const { me } = useServices();
  const delegates = useSession((session) => session.delegates);
  return useMemo(() => ({ me, delegates }), [me, delegates]);
}
