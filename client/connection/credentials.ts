import type { SignedIn } from '#shared/protocol/http.ts';
import type { Role } from '#shared/protocol/socket.ts';

/**
 * The sign-in of this browser, kept apart for each role: a console, a tablet and a hall screen can be open side by
 * side in one browser without signing each other out.
 */
export interface Credentials {
  load(): SignedIn | null;
  save(signedIn: SignedIn): void;
  clear(): void;
}

export function credentialsFor(role: Role): Credentials {
  const key = `nghi-truong:sign-in:${role}`;
  return {
    load() {
      const stored = localStorage.getItem(key);
      return stored === null ? null : (JSON.parse(stored) as SignedIn);
    },
    save: (signedIn) => localStorage.setItem(key, JSON.stringify(signedIn)),
    clear: () => localStorage.removeItem(key),
  };
}
