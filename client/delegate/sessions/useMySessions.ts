import { useEffect, useMemo } from 'react';
import type { SignedInPerson } from '../../connection/person.ts';
import { type MySessionsList, mySessions } from './my-sessions.ts';

/** A person's sessions; the server is asked at once, and whenever the network or the person comes back. */
export function useMySessions(person: SignedInPerson): MySessionsList {
  const list = useMemo(() => mySessions(person), [person]);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void list.refresh();
    };
    void list.refresh();
    window.addEventListener('online', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      window.removeEventListener('online', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [list]);
  return list;
}
