import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { LiveSession } from '../../connection/live.ts';

interface LastContact {
  /** ISO 8601; null before the first time. */
  readonly at: string | null;
}

/** When this device last was in step with the server: what it shows is as of then. */
export const useLastContact = create<LastContact>()(
  persist((): LastContact => ({ at: null }), { name: 'nghi-truong:last-contact' }),
);

/** How often it is written down while the server is there. */
const EVERY_MS = 60_000;

export function noteContacts(live: Pick<LiveSession, 'store'>): () => void {
  const note = () => {
    if (live.store.getState().connection === 'online')
      useLastContact.setState({ at: new Date().toISOString() });
  };
  note();
  const stop = live.store.subscribe((now, before) => {
    if (now.connection !== before.connection) note();
  });
  const timer = setInterval(note, EVERY_MS);
  return () => {
    stop();
    clearInterval(timer);
  };
}

export function forgetContacts(): void {
  useLastContact.setState({ at: null });
}
