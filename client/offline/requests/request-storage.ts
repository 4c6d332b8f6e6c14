import { Dexie, type Table } from 'dexie';
import type { Owner } from '../device/device-database.ts';
import { mustKeepKey } from '../device/device-key.ts';
import { openJson, type Sealer } from '../device/sealing.ts';
import { type FloorDrafts, keyOf, type RequestStorage, type WaitingRequest } from './request-outbox.ts';
import { REQUESTS_DATABASE, requestContext } from './requests-database.ts';

interface Row {
  readonly owner: Owner;
  readonly key: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const DRAFTS = 'drafts';

/** Prepared requests and drafts in IndexedDB, sealed: what a delegate means to ask is nobody's business before it is sent. */
export function requestStorageOf(owner: Owner, sealer: Sealer): RequestStorage & { close(): void } {
  const database = new Dexie(REQUESTS_DATABASE, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ rows: '[owner+key], owner' });
  const rows: Table<Row, [Owner, string]> = database.table('rows');
  const contextOf = (key: string) => requestContext(owner, key);

  async function put(key: string, value: WaitingRequest | FloorDrafts): Promise<void> {
    await mustKeepKey(owner);
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    await rows.put({ owner, key, sealed: await sealer.seal(contextOf(key), bytes) });
  }

  /** null: nothing that this sign-in's key opens. `T`: what was put under this key. */
  async function open<T>(row: Row | undefined): Promise<T | null> {
    if (!row) return null;
    try {
      const { value, readable } = await openJson<T>(sealer, contextOf(row.key), row.sealed);
      if (readable) {
        void sealNow(row).catch((error: unknown) => console.warn('a request stays readable here', error));
      }
      return value;
    } catch (error) {
      console.warn('a prepared request on this device cannot be opened', error);
      return null;
    }
  }

  /** Seals what was kept while nothing was sealed, unless another window has written or removed it meanwhile. */
  async function sealNow(row: Row): Promise<void> {
    const sealed = await sealer.seal(contextOf(row.key), row.sealed);
    await database.transaction('rw', rows, async () => {
      const now = await rows.get([owner, row.key]);
      if (now && textOf(now) === textOf(row)) await rows.put({ ...row, sealed });
    });
  }

  return {
    async load() {
      const stored = await rows.where('owner').equals(owner).toArray();
      const opened = await Promise.all(
        stored.filter(({ key }) => key !== DRAFTS).map((row) => open<WaitingRequest>(row)),
      );
      return opened.filter((request) => request !== null);
    },
    put: (request) => put(keyOf(request.command), request),
    remove: (key) => rows.delete([owner, key]),
    loadDrafts: async () => open<FloorDrafts>(await rows.get([owner, DRAFTS])),
    putDrafts: (drafts) => put(DRAFTS, drafts),
    close: () => database.close(),
  };
}

function textOf({ sealed }: Row): string {
  return new TextDecoder().decode(sealed);
}
