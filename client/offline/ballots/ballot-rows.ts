import type { Table } from 'dexie';
import { database, type Owner } from '../device/device-database.ts';
import { openJson, paddedJson, type Sealer, UNSEALED } from '../device/sealing.ts';
import type { BallotSlot } from './ballot-slot.ts';

/**
 * A ballot by name, sealed. `waiting`: the server has not answered it, which is counted without the key. Where nothing is sealed,
 * and in what earlier versions of the app kept, the ballot itself.
 */
export type OutboxRow = { readonly owner: Owner; readonly pollId: string } & (
  | { readonly waiting: boolean; readonly sealed: Uint8Array<ArrayBuffer> }
  | { readonly slot: BallotSlot }
);

export const outbox: Table<OutboxRow, [Owner, string]> = database.table('outbox');

/** A ballot by name as it lies on this device. */
export async function rowOf(owner: Owner, slot: BallotSlot, sealer: Sealer): Promise<OutboxRow> {
  const { pollId } = slot;
  if (sealer === UNSEALED) return { owner, pollId, slot };
  const sealed = await sealer.seal(contextOf(owner, pollId), paddedJson(slot));
  return { owner, pollId, waiting: slot.status === 'pending', sealed };
}

/** null for what this sign-in's key does not open: it is left alone. */
export async function slotOf(row: OutboxRow, sealer: Sealer): Promise<BallotSlot | null> {
  if ('slot' in row) return row.slot;
  try {
    return (await openJson<BallotSlot>(sealer, contextOf(row.owner, row.pollId), row.sealed)).value;
  } catch (error) {
    console.warn('a ballot on this device cannot be opened', error);
    return null;
  }
}

/** Whether the server has not answered it, which nobody needs a key to know. */
export function isWaiting(row: OutboxRow): boolean {
  return 'slot' in row ? row.slot.status === 'pending' : row.waiting;
}

function contextOf(owner: Owner, pollId: string): string {
  return `ballot/${owner}/${pollId}`;
}
