import { Dexie, type Table } from 'dexie';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { SessionState } from '#shared/session/state.ts';
import { liftSlot } from './ballot-slot-upgrade.ts';

/** Whose rows these are: one person in one session. Two people who share a tablet never see each other's. */
export type Owner = string;

export function ownerOf(signedIn: SignedIn): Owner {
  return `${signedIn.sessionId}/${signedIn.me.personId}`;
}

/** The JSON of the session, sealed; earlier versions of the app kept the session itself. */
export type ReplicaRow =
  | { readonly owner: Owner; readonly sealed: Uint8Array<ArrayBuffer> }
  | { readonly owner: Owner; readonly session: SessionState };

interface StorageKeyRow {
  readonly owner: Owner;
  /** null: the server said that nothing is encrypted. */
  readonly key: CryptoKey | null;
}

/** Of what belongs to a person over all their sessions; no session has such an id. */
export function ownerOfPerson(personId: PersonId): Owner {
  return `@people/${personId}`;
}

export function sessionOfOwner(owner: Owner): string {
  return owner.slice(0, owner.indexOf('/'));
}

export function personOfOwner(owner: Owner): string {
  return owner.slice(owner.indexOf('/') + 1);
}

/**
 * Each room types its own rows; how rows of earlier versions of the app are lifted, and what is removed with the device, stands here.
 * A ballot must be on the device's disk before it is sent, hence strict durability.
 */
export const database = new Dexie('nghi-truong-tablet', { chromeTransactionDurability: 'strict' });
database.version(1).stores({ replicas: 'owner', outbox: '[owner+pollId], owner' });
database
  .version(2)
  .stores({ secretPapers: '[owner+pollId], owner', vaultKeys: 'owner' })
  .upgrade(async (upgrade) => {
    // The state has another shape since protocol 2; the server sends it whole.
    await upgrade.table('replicas').clear();
    // A ballot that waits for the network survives the update.
    await upgrade
      .table('outbox')
      .toCollection()
      .modify((row: { slot: unknown }) => {
        row.slot = liftSlot(row.slot);
      });
  });

database.version(3).stores({ storageKeys: 'owner' });
database.version(4).stores({ sessionLists: 'owner' });

export const replicas: Table<ReplicaRow, Owner> = database.table('replicas');
export const storageKeys: Table<StorageKeyRow, Owner> = database.table('storageKeys');

/**
 * Removes every replica and list of sessions from this device, and of everybody but those in `keep` the ballots and the keys that could read what is
 * left on its disk.
 */
export async function clearDeviceDatabase(keep: ReadonlySet<Owner>): Promise<void> {
  const goes = ({ owner }: { readonly owner: Owner }) => !keep.has(owner);
  await Promise.all([
    replicas.clear(),
    database.table('sessionLists').clear(),
    database.table('outbox').filter(goes).delete(),
    database.table('secretPapers').filter(goes).delete(),
    database.table('vaultKeys').filter(goes).delete(),
    storageKeys.filter(goes).delete(),
  ]);
}
