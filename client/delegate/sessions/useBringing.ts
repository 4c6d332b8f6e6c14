import { useEffect, useRef, useState } from 'react';
import type { MySession } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { RefusedError } from '../../connection/http.ts';
import { type SignedInPerson, signInTo } from '../../connection/person.ts';
import type { Brought } from './bring-session.ts';

export type Bringing =
  | { readonly status: 'none' }
  | { readonly status: 'under-way'; readonly brought: Brought | null }
  | { readonly status: 'failed'; readonly why: 'unreachable' | 'full' | Refusal };

/** Brings one session onto this device when asked; `onBrought` once something of it has come. */
export function useBringing(
  { kept }: SignedInPerson,
  session: MySession,
  onBrought: () => void,
): { readonly bringing: Bringing; readonly bring: () => Promise<void> } {
  const [bringing, setBringing] = useState<Bringing>({ status: 'none' });
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const set = (now: Bringing) => {
    if (!gone.current) setBringing(now);
  };
  const bring = async () => {
    set({ status: 'under-way', brought: null });
    try {
      const { bringSession } = await import('./bring-session.ts');
      await bringSession(signInTo(kept, session), (brought) => set({ status: 'under-way', brought }));
      set({ status: 'none' });
    } catch (error) {
      console.warn('the session was not brought whole', error);
      set({ status: 'failed', why: whyNot(error) });
    }
    onBrought();
  };
  return { bringing, bring };
}

function whyNot(error: unknown): 'unreachable' | 'full' | Refusal {
  if (error instanceof RefusedError) return error.refusal;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unreachable';
}
