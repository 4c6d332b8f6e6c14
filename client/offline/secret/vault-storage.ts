import { Dexie, type Table } from 'dexie';
import { database, type Owner } from '../device/device-database.ts';
import type { VaultRow, VaultStorage } from './ballot-vault.ts';

interface SecretPaperRow extends VaultRow {
  readonly owner: Owner;
}

interface VaultKeyRow {
  readonly owner: Owner;
  readonly key: CryptoKey;
}

export const secretPapers: Table<SecretPaperRow, [Owner, string]> = database.table('secretPapers');
const vaultKeys: Table<VaultKeyRow, Owner> = database.table('vaultKeys');

/** The vault in IndexedDB: the key as the browser clones it, the rows of one owner. */
export function vaultStorageOf(owner: Owner): VaultStorage {
  return {
    async key(make) {
      const kept = await vaultKeys.get(owner);
      if (kept) return kept.key;
      const key = await make();
      try {
        await vaultKeys.add({ owner, key });
        return key;
      } catch (error) {
        if (!(error instanceof Dexie.ConstraintError)) throw error;
        const first = await vaultKeys.get(owner);
        if (!first) throw error;
        return first.key;
      }
    },
    rows: () => secretPapers.where('owner').equals(owner).toArray(),
    row: (pollId) => secretPapers.get([owner, pollId]),
    swap: (row) =>
      secretPapers.db.transaction('rw', secretPapers, async () => {
        const kept = await secretPapers.get([owner, row.pollId]);
        if ((kept?.revision ?? 0) !== row.revision - 1) return false;
        await secretPapers.put({ ...row, owner });
        return true;
      }),
  };
}
