import { Dexie, type Table } from 'dexie';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { BallotSlot } from './ballot-slot.ts';

/** Whose rows these are: one person in one session. Two people who share a tablet never see each other's. */
export type Owner = string;

export function ownerOf(signedIn: SignedIn): Owner {
  return `${signedIn.sessionId}/${signedIn.me.personId}`;
}

interface ReplicaRow {
  readonly owner: Owner;
  readonly session: SessionState;
}

interface OutboxRow {
  readonly owner: Owner;
  readonly pollId: string;
  readonly slot: BallotSlot;
}

/** A ballot must be on the device's disk before it is sent, hence strict durability. */
const database = new Dexie('nghi-truong-tablet', { chromeTransactionDurability: 'strict' });
database.version(1).stores({ replicas: 'owner', outbox: '[owner+pollId], owner' });

export const replicas: Table<ReplicaRow, Owner> = database.table('replicas');
export const outbox: Table<OutboxRow, [Owner, string]> = database.table('outbox');

/** Removes every replica and ballot from this device. */
export async function clearDeviceDatabase(): Promise<void> {
  await Promise.all([replicas.clear(), outbox.clear()]);
}
