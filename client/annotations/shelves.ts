import { copyId, placeId } from '#shared/annotations/ids.ts';
import type { Annotation, AnnotationId } from '#shared/protocol/annotations.ts';
import type { AnnotationDatabase, StoredVersion, VersionKey, Waiting } from './database.ts';
import type { OpenedVersions } from './opened-versions.ts';
import { type Held, Shelf } from './shelf.ts';

/** Ids above which all keys are read at once rather than each one looked up. */
const FEW = 40;

/** The rows that a shelf is made of. */
export interface TakenOut {
  readonly rows: readonly StoredVersion[];
  readonly existing: ReadonlySet<AnnotationId>;
  readonly originals: ReadonlyMap<AnnotationId, AnnotationId>;
}

/**
 * Reads what has to lie together to change `ids`: their versions, the annotations of which one of them is a copy, and
 * which copies exist. Within the caller's transaction.
 *
 * @param incoming versions that are about to be merged in.
 */
export async function takeOut(
  db: AnnotationDatabase,
  ids: ReadonlySet<AnnotationId>,
  incoming: readonly Annotation[],
): Promise<TakenOut> {
  const incomingCopies = incoming.map(({ id, hlc }) => copyId(id, hlc));
  if (ids.size > FEW) {
    const keys = await db.versions.toCollection().primaryKeys();
    const originals = new Map<AnnotationId, AnnotationId>();
    for (const [id, hlc] of keys) {
      const copy = copyId(id, hlc);
      if (ids.has(copy)) originals.set(copy, id);
    }
    const wanted = new Set([...ids, ...originals.values()]);
    const rows = await db.versions.bulkGet(keys.filter(([id]) => wanted.has(id)));
    return {
      rows: rows.filter((row) => row !== undefined),
      existing: new Set(keys.map(([id]) => id)),
      originals,
    };
  }
  const asked = [...ids];
  const originalRows = await db.versions.where('copy').anyOf(asked).toArray();
  const originals = new Map(originalRows.map(({ copy, id }) => [copy, id]));
  const rows = await db.versions
    .where('id')
    .anyOf([...new Set([...asked, ...originals.values()])])
    .toArray();
  const copies = [...new Set([...rows.map(({ copy }) => copy), ...incomingCopies])];
  const existing = copies.length === 0 ? [] : await db.versions.where('id').anyOf(copies).primaryKeys();
  return { rows, existing: new Set(existing.map(([id]) => id)), originals };
}

/** Rows that cannot be opened stay where they are, unseen. */
export async function shelfOf(
  { rows, ...around }: TakenOut,
  opened: OpenedVersions,
): Promise<{ readonly shelf: Shelf; readonly readable: readonly StoredVersion[] }> {
  const versions = await Promise.all(rows.map((row) => opened.open(row)));
  const held = new Map<AnnotationId, Held[]>();
  const readable: StoredVersion[] = [];
  for (const [index, row] of rows.entries()) {
    const version = versions[index];
    if (!version) continue;
    readable.push(row);
    held.set(row.id, [...(held.get(row.id) ?? []), { version, waits: row.waiting > 0 }]);
  }
  return { shelf: new Shelf(held, around), readable };
}

export interface Rearranged {
  readonly put: readonly StoredVersion[];
  readonly remove: readonly VersionKey[];
}

/** What has to be written so that the rows are again what lies on the shelf; untouched rows are left alone. */
export async function putBack(
  shelf: Shelf,
  before: readonly StoredVersion[],
  opened: OpenedVersions,
): Promise<Rearranged> {
  const old = new Map(before.map((row) => [row.id + row.hlc, row]));
  const put: Promise<StoredVersion>[] = [];
  const remove: VersionKey[] = [];
  for (const id of shelf.ids) {
    const seen = new Map(shelf.seen(id).map(({ as, version }) => [version.hlc, as]));
    for (const { version, waits } of shelf.held(id)) {
      const row = old.get(version.id + version.hlc);
      const as = seen.get(version.hlc) ?? null;
      const waiting = waits ? waitingOf(version) : 0;
      old.delete(version.id + version.hlc);
      if (row && row.as === (as ?? '') && row.waiting === waiting) continue;
      if (row && row.as !== (as ?? '')) remove.push([row.id, row.hlc, row.as]);
      put.push(row ? Promise.resolve({ ...row, as: as ?? '', waiting }) : opened.seal(version, as, waiting));
    }
  }
  for (const row of old.values()) remove.push([row.id, row.hlc, row.as]);
  return { put: await Promise.all(put), remove };
}

export function waitingOf({ id, documentSha256 }: Pick<Annotation, 'id' | 'documentSha256'>): Waiting {
  return id === placeId(documentSha256) ? 2 : 1;
}
