import type { OutboxStorage } from './ballot-outbox.ts';
import { type Owner, outbox } from './device-database.ts';

/** The outbox in IndexedDB. */
export function outboxStorageOf(owner: Owner): OutboxStorage {
  return {
    load: async () => (await outbox.where('owner').equals(owner).toArray()).map((row) => row.slot),
    put: async (slot) => void (await outbox.put({ owner, pollId: slot.pollId, slot })),
    remove: (pollId) => outbox.delete([owner, pollId]),
  };
}
