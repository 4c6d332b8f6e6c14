import { Dexie, type Table } from 'dexie';
import type { RemovedAmong } from '#shared/protocol/held-files.ts';
import { type Http, postJson } from '../../connection/http.ts';
import { searchDatabases } from '../device/search-database.ts';
import { readCacheKey, sessionOfCache } from '../documents/document-cache.ts';

/** As the protocol has it. */
const ASKED_AT_ONCE = 1000;

/**
 * Asks the server which files that lie on this device, in whatever session, were removed there for good, and removes them and their words. A
 * session that is open follows its own removals by itself; this is for all others.
 * @throws RefusedError, TypeError without a network.
 */
export async function dropRemoved(http: Http): Promise<void> {
  const indexes = await searchDatabases();
  const files = [...new Set([...(await heldFiles()), ...(await wordsIn(indexes))])];
  for (let from = 0; from < files.length; from += ASKED_AT_ONCE) {
    const some = files.slice(from, from + ASKED_AT_ONCE);
    const { removed } = await postJson<RemovedAmong>(http, '/api/documents/removed', { files: some });
    if (removed.length === 0) continue;
    await removeFiles(new Set<string>(removed));
    await Promise.all(
      indexes.map((name) =>
        inIndex(name, async (documents) => void (await documents.bulkDelete([...removed]))),
      ),
    );
  }
}

async function wordsIn(indexes: readonly string[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const name of indexes) {
    await inIndex(name, async (documents) => {
      hashes.push(...(await documents.toCollection().primaryKeys()));
    });
  }
  return hashes;
}

type Documents = Table<unknown, string>;

/** As it is, of whatever version. */
async function inIndex(name: string, use: (documents: Documents) => Promise<void>): Promise<void> {
  const index = await new Dexie(name).open();
  try {
    if (index.tables.some((table) => table.name === 'documents'))
      await use(index.table<unknown, string>('documents'));
  } finally {
    index.close();
  }
}

/** Files of which something lies here, in whatever session. */
async function heldFiles(): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const cache of await allCaches()) {
    for (const { url } of await cache.keys()) {
      const key = readCacheKey(url);
      if (key) held.add(key.sha256);
    }
  }
  return held;
}

/** Removes all that lies here of `files`, in whatever session. */
async function removeFiles(files: ReadonlySet<string>): Promise<void> {
  for (const cache of await allCaches()) {
    const gone = (await cache.keys()).filter(({ url }) => files.has(readCacheKey(url)?.sha256 ?? ''));
    await Promise.all(gone.map((request) => cache.delete(request)));
  }
}

async function allCaches(): Promise<readonly Cache[]> {
  if (!('caches' in globalThis)) return [];
  const names = (await caches.keys()).filter((name) => sessionOfCache(name) !== null);
  return Promise.all(names.map((name) => caches.open(name)));
}
