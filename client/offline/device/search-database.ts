import { Dexie } from 'dexie';
import type { Owner } from './device-database.ts';

/** Up to 0.3.0 there was one database of this name for whoever was signed in; its words are fetched anew. */
const FIRST = 'nghi-truong-search';
/** Names of the databases of the search index (client/search/index-database.ts), one a person and session: this and whose it is. */
const SEARCH = `${FIRST}-`;

export function searchDatabaseOf(owner: Owner): string {
  return `${SEARCH}${owner.replace('/', '-')}`;
}

/** Removes what is kept for searching of everybody, or of one session. */
export async function removeSearchDatabases(sessionId: string | null = null): Promise<void> {
  const begins = sessionId === null ? FIRST : `${SEARCH}${sessionId}-`;
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.filter((name) => name.startsWith(begins)).map((name) => Dexie.delete(name)));
}

/** Names of the index of each person and session. */
export async function searchDatabases(): Promise<readonly string[]> {
  return (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(SEARCH));
}

export async function removeFirstSearchDatabase(): Promise<void> {
  if (await Dexie.exists(FIRST)) await Dexie.delete(FIRST);
}
