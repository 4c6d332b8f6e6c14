import type { PollId } from '#shared/protocol/ids.ts';
import type { VaultRow, VaultStorage } from '../../client/offline/secret/ballot-vault.ts';

/** IndexedDB's place in a process without one; what it holds does not outlive the process. */
export function memoryVaultStorage(): VaultStorage & { readonly kept: ReadonlyMap<PollId, VaultRow> } {
  const kept = new Map<PollId, VaultRow>();
  let key: Promise<CryptoKey> | null = null;
  return {
    kept,
    key: (make) => {
      key ??= make();
      return key;
    },
    rows: async () => [...kept.values()],
    row: async (pollId) => kept.get(pollId),
    async swap(row) {
      if ((kept.get(row.pollId)?.revision ?? 0) !== row.revision - 1) return false;
      kept.set(row.pollId, row);
      return true;
    },
  };
}
