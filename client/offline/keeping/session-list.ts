import type { Table } from 'dexie';
import type { MySession } from '#shared/protocol/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { database, type Owner, ownerOfPerson } from '../device/device-database.ts';
import { openSealer } from '../device/device-key.ts';

/** A person's sessions, as the server listed them last. */
export interface SessionList {
  readonly sessions: readonly MySession[];
  /** When, ISO 8601 by this device's clock. */
  readonly at: string;
}

interface Row {
  readonly owner: Owner;
  /** The JSON of the list. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const lists: Table<Row, Owner> = database.table('sessionLists');

/** The list that lies on this device, sealed; null where there is none, or where it cannot be opened: the server tells it again. */
export async function loadSessionList(personId: PersonId): Promise<SessionList | null> {
  const owner = ownerOfPerson(personId);
  try {
    const row = await lists.get(owner);
    if (!row) return null;
    const sealer = await openSealer(owner, null);
    return JSON.parse(new TextDecoder().decode(await sealer.open(contextOf(owner), row.sealed)));
  } catch (error) {
    console.warn('the list of sessions on this device cannot be read', error);
    return null;
  }
}

/** A device that cannot store goes on without. */
export async function keepSessionList(personId: PersonId, list: SessionList): Promise<void> {
  const owner = ownerOfPerson(personId);
  try {
    const bytes = new TextEncoder().encode(JSON.stringify(list));
    const sealer = await openSealer(owner, null);
    await lists.put({ owner, sealed: await sealer.seal(contextOf(owner), bytes) });
  } catch (error) {
    console.warn('the list of sessions was not stored', error);
  }
}

function contextOf(owner: Owner): string {
  return `sessions/${owner}`;
}
