import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import type { ReplicaStorage } from '../connection/live.ts';
import { type Owner, replicas } from './device-database.ts';

/** Between two writes: a roll call or a ballot a second must not keep the tablet writing. */
const PAUSE_MS = 200;

/**
 * The replica of the session on this device. The first write goes at once, later ones are coalesced: while one is under
 * way only the latest state waits, and it waits no longer once the page is hidden or left. `owner` is asked for each time, because the storage exists before the sign-in; while it is null (signed
 * out) nothing is kept. A device that cannot store goes on without: the server sends the state again.
 */
export function createReplicaStorage(owner: () => Owner | null): ReplicaStorage {
  let latest: { readonly owner: Owner; readonly session: SessionState } | null = null;
  let writing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    try {
      while (latest) {
        const row = latest;
        latest = null;
        if (row.owner === owner()) await replicas.put(row);
        await pauseWhileVisible(PAUSE_MS);
      }
    } catch (error) {
      console.warn('the replica was not stored', error);
    } finally {
      writing = null;
    }
  }

  return {
    async load() {
      const key = owner();
      const stored = key === null ? undefined : await replicas.get(key);
      // What an earlier version of the app stored lacks what it did not know, and has seen none of it happen.
      return stored ? { ...EMPTY_SESSION, ...stored.session } : null;
    },
    async save(session) {
      const key = owner();
      if (key === null) return;
      latest = { owner: key, session };
      writing ??= drain();
      await writing;
    },
  };
}

/** `ms` milliseconds, or less when the page is hidden or left meanwhile: then it may not run much longer. */
function pauseWhileVisible(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms);
    document.addEventListener('visibilitychange', end);
    window.addEventListener('pagehide', end);
    function end(): void {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', end);
      window.removeEventListener('pagehide', end);
      resolve();
    }
  });
}
