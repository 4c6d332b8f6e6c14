import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { LiveSession } from '../../connection/live.ts';
import { currentOwner } from '../device/current-owner.ts';
import type { Owner } from '../device/device-database.ts';

type Contacts = Readonly<Record<Owner, string>>;

/**
 * When this device last was in step with the server, ISO 8601, by whose session that was: what is shown of it is as of then, and the
 * server said then that its owner may read it.
 */
const useContacts = create<Contacts>()(
  persist((): Contacts => ({}), {
    name: 'nghi-truong:last-contact',
    version: 1,
    // Version 0.3.0 kept one for the device: it is that of whoever is signed in as the app is updated.
    migrate(earlier): Contacts {
      const { at } = earlier as { readonly at: string | null };
      const owner = currentOwner();
      return at === null || owner === null ? {} : { [owner]: at };
    },
  }),
);

/** Of the session that is open, with whoever is in it; null: before the first time. */
export function useLastContact(): string | null {
  return useContacts((contacts) => contacts[currentOwner() ?? ''] ?? null);
}

/** How often it is written down while the server is there. */
const EVERY_MS = 60_000;

export function noteContact(owner: Owner): void {
  useContacts.setState({ [owner]: new Date().toISOString() });
}

export function noteContacts(live: Pick<LiveSession, 'store'>, owner: Owner): () => void {
  const note = () => {
    if (live.store.getState().connection === 'online') noteContact(owner);
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

export function lastContactOf(owner: Owner): string | null {
  return useContacts.getState()[owner] ?? null;
}

export function forgetContacts(): void {
  useContacts.setState({}, true);
}
