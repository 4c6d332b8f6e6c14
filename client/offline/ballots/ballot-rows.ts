import type { OutboxRow, Owner } from '../device/device-database.ts';
import { openJson, paddedJson, type Sealer, UNSEALED } from '../device/sealing.ts';
import type { BallotSlot } from './ballot-slot.ts';

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
