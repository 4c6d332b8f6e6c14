import type { SignedIn } from '#shared/protocol/http.ts';
import { pageRoleOf } from '#shared/protocol/page-role.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { RegisterPerson } from '#shared/protocol/register/http.ts';

/** A sign-in as the browser keeps it. */
export interface KeptSignIn extends SignedIn {
  /** Name of the key, on this device only, that it is bound to (device/key-store.ts). Absent: plain HTTP, or from before 0.4.0. */
  readonly key?: string;
  /**
   * Whose it is over all their sessions: the token is good for each of them, and every request names the one that is meant.
   * Absent: it belongs to this session alone.
   */
  readonly person?: RegisterPerson;
  /** The last day for which the tablet is lent, `YYYY-MM-DD` in Viet Nam; absent: it is its holder's own. */
  readonly lentUntil?: string;
}

/** A person's sign-in while none of their sessions is open. */
export interface KeptPerson extends Pick<KeptSignIn, 'token' | 'key' | 'lentUntil'> {
  readonly person: RegisterPerson;
}

export type Kept = KeptSignIn | KeptPerson;

/**
 * The sign-in of this browser, kept apart for each page: a console, a tablet and a hall screen can be open side by
 * side in one browser without signing each other out. All windows of one share it, and the session that is open.
 */
export interface Credentials {
  /** The sign-in to the session that is open; null: to none. */
  load(): KeptSignIn | null;
  /** Also that of a person none of whose sessions is open. */
  kept(): Kept | null;
  save(kept: Kept): void;
  clear(): void;
  /** Calls `changed` when another window has signed out, somebody else in, or opened another session; returns the way to stop. */
  onOtherWindow(changed: (now: Kept | null) => void): () => void;
}

export function isInSession(kept: Kept): kept is KeptSignIn {
  return 'sessionId' in kept;
}

/** The person's sign-in without the session; null where it belongs to one. */
export function personOf({ sessionId: _session, me: _me, ...kept }: KeptSignIn): KeptPerson | null {
  const { person } = kept;
  return person ? { ...kept, person } : null;
}

/** Whether both are one sign-in, with the same session open. */
export function isSame(one: Kept | null, other: Kept): boolean {
  return one?.token === other.token && sessionOf(one) === sessionOf(other);
}

function sessionOf(kept: Kept): string | null {
  return isInSession(kept) ? kept.sessionId : null;
}

export function credentialsFor(role: Role): Credentials {
  const key = `nghi-truong:sign-in:${pageRoleOf(role)}`;
  const kept = () => {
    const stored = localStorage.getItem(key);
    return stored === null ? null : (JSON.parse(stored) as Kept);
  };
  return {
    kept,
    load() {
      const now = kept();
      return now && isInSession(now) ? now : null;
    },
    save: (now) => localStorage.setItem(key, JSON.stringify(now)),
    clear: () => localStorage.removeItem(key),
    onOtherWindow(changed) {
      // A key of null: all of the storage was cleared.
      const onStorage = (event: StorageEvent) => {
        if (event.key === key || event.key === null) changed(kept());
      };
      // A window that slept, or came back from the browser's history, may have missed it.
      const onShown = () => {
        if (document.visibilityState === 'visible') changed(kept());
      };
      window.addEventListener('storage', onStorage);
      window.addEventListener('pageshow', onShown);
      document.addEventListener('visibilitychange', onShown);
      return () => {
        window.removeEventListener('storage', onStorage);
        window.removeEventListener('pageshow', onShown);
        document.removeEventListener('visibilitychange', onShown);
      };
    },
  };
}
