import { Dexie, type EntityTable } from 'dexie';
import type { LibrarySession } from '#shared/protocol/http.ts';
import type { Owner } from '../offline/device/device-database.ts';
import type { Sealer } from '../offline/device/sealing.ts';
import { removeFirstSearchDatabase, searchDatabaseOf } from '../offline/device/search-database.ts';

interface DocumentRow {
  readonly sha256: string;
  /** Sealed: the words of its pages, packed, and the index of them; null until that is made. */
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly segment: Uint8Array<ArrayBuffer> | null;
}

interface LibraryRow {
  readonly key: 'library';
  /** Sealed JSON. */
  readonly sessions: Uint8Array<ArrayBuffer>;
}

export interface KeptDocument {
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly segment: Uint8Array<ArrayBuffer> | null;
}

/** What search needs, kept on this device; everything but the names of documents is sealed. */
export interface SearchStore {
  /** Null when nothing is kept of this document, or it was sealed for somebody else. */
  document(sha256: string): Promise<KeptDocument | null>;
  keepTexts(sha256: string, texts: Uint8Array<ArrayBuffer>): Promise<void>;
  keepSegment(sha256: string, segment: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes what is kept of all other documents. */
  keepOnly(hashes: ReadonlySet<string>): Promise<void>;
  /** As last heard of the server; null before that. */
  library(): Promise<readonly LibrarySession[] | null>;
  keepLibrary(sessions: readonly LibrarySession[]): Promise<void>;
  close(): void;
}

class SearchDatabase extends Dexie {
  declare readonly documents: EntityTable<DocumentRow, 'sha256'>;
  declare readonly library: EntityTable<LibraryRow, 'key'>;

  constructor(owner: Owner) {
    super(searchDatabaseOf(owner));
    this.version(1).stores({ documents: 'sha256', library: 'key' });
  }
}

/** @param owner whose it is, in which session: another session of theirs has its own. */
export function openSearchStore(owner: Owner, sealer: Sealer): SearchStore {
  const db = new SearchDatabase(owner);
  removeFirstSearchDatabase().catch((error: unknown) => console.warn('an earlier index stays here', error));

  async function unsealed(context: string, sealed: Uint8Array<ArrayBuffer> | null | undefined) {
    return sealed ? await sealer.open(context, sealed).catch(() => null) : null;
  }

  return {
    async document(sha256) {
      const row = await db.documents.get(sha256);
      const [texts, segment] = await Promise.all([
        unsealed(`search-texts/${sha256}`, row?.texts),
        unsealed(`search-segment/${sha256}`, row?.segment),
      ]);
      return texts && { texts, segment };
    },
    async keepTexts(sha256, texts) {
      const sealed = await sealer.seal(`search-texts/${sha256}`, texts);
      await db.documents.put({ sha256, texts: sealed, segment: null });
    },
    async keepSegment(sha256, segment) {
      const sealed = await sealer.seal(`search-segment/${sha256}`, segment);
      await db.documents.update(sha256, { segment: sealed });
    },
    async keepOnly(hashes) {
      const kept = await db.documents.toCollection().primaryKeys();
      await db.documents.bulkDelete(kept.filter((sha256) => !hashes.has(sha256)));
    },
    async library() {
      const row = await db.library.get('library');
      const bytes = await unsealed('search-library', row?.sessions);
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as readonly LibrarySession[]);
    },
    async keepLibrary(sessions) {
      const bytes = new TextEncoder().encode(JSON.stringify(sessions));
      await db.library.put({ key: 'library', sessions: await sealer.seal('search-library', bytes) });
    },
    close: () => db.close(),
  };
}
