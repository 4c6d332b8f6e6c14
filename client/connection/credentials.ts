import type { SignedIn } from '#shared/protocol/http.ts';
import type { Role } from '#shared/protocol/person.ts';

/** A sign-in as the browser keeps it. */
export interface KeptSignIn extends SignedIn {
  /** Name of the key, on this device only, that it is bound to (device/key-store.ts). Absent: plain HTTP, or from before 0.4.0. */
  readonly key?: string;
}

/**
 * The sign-in of this browser, kept apart for each role: a console, a tablet and a hall screen can be open side by
 * side in one browser without signing each other out. All windows of a role share it.
 */
export interface Credentials {
  load(): KeptSignIn | null;
  save(signedIn: KeptSignIn): void;
  clear(): void;
  /** Calls `changed` when another window has signed out or somebody else in; returns the way to stop. */
  onOtherWindow(changed: (now: KeptSignIn | null) => void): () => void;
}

export function credentialsFor(role: Role): Credentials {
  const key = `nghi-truong:sign-in:${role}`;
  const load = () => {
    const stored = localStorage.getItem(key);
    return stored === null ? null : (JSON.parse(stored) as KeptSignIn);
  };
  return {
    load,
    save: (signedIn) => localStorage.setItem(key, JSON.stringify(signedIn)),
    clear: () => localStorage.removeItem(key),
    onOtherWindow(changed) {
      // A key of null: all of the storage was cleared.
      const onStorage = (event: StorageEvent) => {
        if (event.key === key || event.key === null) changed(load());
      };
      // A window that slept, or came back from the browser's history, may have missed it.
      const onShown = () => {
        if (document.visibilityState === 'visible') changed(load());
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
