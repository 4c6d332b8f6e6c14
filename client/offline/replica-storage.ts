import type { SessionState } from '#shared/session/state.ts';
import type { ReplicaStorage } from '../connection/live.ts';
import { type Owner, replicas } from './device-database.ts';

const COALESCE_MS = 200;

/**
 * The replica of the session on this device. Writes are coalesced: while one is under way only the latest state
 * waits. `owner` is asked for each time, because the storage exists before the sign-in; while it is null (signed
 * out) nothing is kept. A device that cannot store goes on without: the server sends the state again.
 */
export function createReplicaStorage(owner: () => Owner | null): ReplicaStorage {
  let latest: { readonly owner: Owner; readonly session: SessionState } | null = null;
  let writing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    try {
      while (latest) {
        await new Promise((resolve) => setTimeout(resolve, COALESCE_MS));
        const row = latest;
        latest = null;
        if (row.owner === owner()) await replicas.put(row);
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
      return key === null ? null : ((await replicas.get(key))?.session ?? null);
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
