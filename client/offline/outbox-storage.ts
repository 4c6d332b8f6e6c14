import type { OutboxStorage } from './ballot-outbox.ts';
import { currentOwner } from './current-owner.ts';
import { type Owner, outbox } from './device-database.ts';

/** The outbox in IndexedDB. */
export function outboxStorageOf(owner: Owner): OutboxStorage {
  return {
    load: async () => (await outbox.where('owner').equals(owner).toArray()).map((row) => row.slot),
    async put(slot) {
      // An answer that comes after signing out must not leave a ballot on the device again.
      if (currentOwner() === owner) await outbox.put({ owner, pollId: slot.pollId, slot });
    },
    remove: (pollId) => outbox.delete([owner, pollId]),
  };
}
