import { Dexie, type Table } from 'dexie';
import type { RemovedAmong } from '#shared/protocol/held-files.ts';
import { type Http, postJson } from '../../connection/http.ts';
import { searchDatabases } from '../device/search-database.ts';
import { heldFiles, removeFiles } from '../documents/document-cache.ts';

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
