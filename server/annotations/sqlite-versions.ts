import { type Seen, seenOf } from '#shared/annotations/seen.ts';
import type { Annotation, AnnotationId } from '#shared/protocol/annotations.ts';
import type { Database } from '../database.ts';
import type {
  AnnotationOwner,
  ChangesPage,
  ChangesPageLimit,
  KeptVersion,
  OwnedAnnotation,
} from './annotation-store.ts';
import { versionOf } from './taking-in.ts';

/** The rows of the versions themselves. Each call is a statement or a few, in the transaction of whoever calls. */
export interface SqliteVersions {
  /** The versions held of one annotation. */
  held(owner: AnnotationOwner, id: AnnotationId): readonly KeptVersion[];
  insert(owner: AnnotationOwner, version: Annotation, json: string, seq: number): void;
  remove(owner: AnnotationOwner, id: AnnotationId, hlc: string): void;
  /** The versions that came after `since`, oldest first; those of `without` are passed over. `last`: the owner's last number. */
  page(
    owner: AnnotationOwner,
    since: number,
    last: number,
    limit: ChangesPageLimit,
    without: readonly Pick<KeptVersion, 'id' | 'hlc'>[],
  ): ChangesPage;
  /** The shares and replies that stand, of the owners from `first` to `last`. */
  sharing(first: AnnotationOwner, last: AnnotationOwner): readonly OwnedAnnotation[];
  /** What the owner sees, all of it or under these ids, each under the id as it stands. */
  seen(owner: AnnotationOwner, ids: Iterable<AnnotationId> | 'all'): ReadonlyMap<AnnotationId, Annotation>;
}

interface WholePage {
  /** Number of its last version. */
  readonly seq: number | null;
  readonly json: Buffer | null;
}

const NOTHING = Buffer.alloc(0);

export function sqliteVersions(db: Database): SqliteVersions {
  const selectVersions = db.prepare<[string, string], KeptVersion>(
    'SELECT id, hlc, json, change_seq AS seq FROM annotation_versions WHERE owner = ? AND id = ?',
  );
  const selectSizes = db.prepare<[string, number, number], { seq: number; bytes: number }>(
    `SELECT change_seq AS seq, octet_length(json) AS bytes FROM annotation_versions
     WHERE owner = ? AND change_seq > ? ORDER BY change_seq LIMIT ?`,
  );
  // Joined where they lie: 500 strokes taken out one by one would cost more than all the rest of an answer. With a limit
  // the order of the subquery counts (sqlite.org/optoverview.html#omitorderby).
  const selectWholePage = db.prepare<[string, number, number], WholePage>(
    `SELECT max(seq) AS seq, CAST(group_concat(json, ',') AS BLOB) AS json FROM (
       SELECT change_seq AS seq, json FROM annotation_versions
       WHERE owner = ? AND change_seq > ? ORDER BY change_seq LIMIT ?
     )`,
  );
  // Nothing to leave off: read along the index, without a copy of each row for the limit. Devices merge in any order.
  const selectAllSince = db
    .prepare<[string, number], Buffer | null>(
      `SELECT CAST(group_concat(json, ',') AS BLOB) FROM annotation_versions
       WHERE owner = ? AND change_seq > ?`,
    )
    .pluck();
  const selectPartOfPage = db.prepare<[string, number, number, string], { json: Buffer | null }>(
    `SELECT CAST(group_concat(json, ',') AS BLOB) AS json FROM (
       SELECT json FROM annotation_versions WHERE owner = ? AND change_seq > ? AND change_seq <= ?
         AND id || hlc NOT IN (SELECT value FROM json_each(?))
       ORDER BY change_seq LIMIT -1
     )`,
  );
  const selectSharing = db.prepare<[string, string], { owner: string; id: AnnotationId }>(
    `SELECT DISTINCT owner, id FROM annotation_versions
     WHERE owner BETWEEN ? AND ? AND type IN ('share', 'reply') ORDER BY owner, id`,
  );
  const selectIds = db.prepare<[string], { id: AnnotationId }>(
    'SELECT DISTINCT id FROM annotation_versions WHERE owner = ?',
  );
  const selectDoubled = db.prepare<[string], { id: AnnotationId }>(
    'SELECT id FROM annotation_versions WHERE owner = ? GROUP BY id HAVING count(*) > 1',
  );
  const insert = db.prepare<[string, string, string, string | null, string, number]>(
    'INSERT INTO annotation_versions (owner, id, hlc, type, json, change_seq) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM annotation_versions WHERE owner = ? AND id = ? AND hlc = ?',
  );

  function endOfPage(owner: AnnotationOwner, since: number, limit: ChangesPageLimit): number {
    let end = since;
    let length = 0;
    for (const { seq, bytes } of selectSizes.iterate(owner, since, limit.count)) {
      length += bytes;
      if (end > since && length > limit.length) break;
      end = seq;
    }
    return end;
  }

  const seenAt = (owner: AnnotationOwner, id: AnnotationId): readonly Seen[] =>
    seenOf(
      selectVersions.all(owner, id).map(versionOf),
      (copy) => selectVersions.get(owner, copy) !== undefined,
    );

  return {
    held: (owner, id) => selectVersions.all(owner, id),
    insert: (owner, { id, hlc, body }, json, seq) =>
      void insert.run(owner, id, hlc, body?.type ?? null, json, seq),
    remove: (owner, id, hlc) => void remove.run(owner, id, hlc),
    page(owner, since, last, limit, without) {
      if (last - since <= limit.count && without.length === 0) {
        const json = selectAllSince.get(owner, since) ?? NOTHING;
        if (json.length <= limit.length) return { json, cursor: last, more: false };
      }
      const whole = selectWholePage.get(owner, since, limit.count);
      const json = whole?.json ?? NOTHING;
      if (json.length <= limit.length && without.length === 0) {
        const cursor = whole?.seq ?? since;
        return { json, cursor, more: cursor < last };
      }
      const cursor = endOfPage(owner, since, limit);
      const names = JSON.stringify(without.map(({ id, hlc }) => id + hlc));
      const part = selectPartOfPage.get(owner, since, cursor, names)?.json ?? NOTHING;
      return { json: part, cursor, more: cursor < last };
    },
    sharing: (first, last) =>
      selectSharing.all(first, last).flatMap(({ owner, id }) =>
        seenAt(owner, id).map((shown) => ({
          personId: owner.slice(owner.indexOf('/') + 1),
          annotation: annotationOf(shown),
        })),
      ),
    seen(owner, ids) {
      const found = new Map<AnnotationId, Annotation>();
      const take = (shown: Seen) => found.set(shown.as, annotationOf(shown));
      if (ids === 'all') {
        for (const { id } of selectIds.all(owner)) seenAt(owner, id).forEach(take);
        return found;
      }
      let doubled: readonly Seen[] | null = null;
      for (const id of ids) {
        const own = seenAt(owner, id).find(({ as }) => as === id);
        // Only a copy stands under an id that no row has.
        doubled ??= own ? null : selectDoubled.all(owner).flatMap((row) => seenAt(owner, row.id));
        const shown = own ?? doubled?.find(({ as }) => as === id);
        if (shown) take(shown);
      }
      return found;
    },
  };
}

function annotationOf({ as, version }: Seen): Annotation {
  return as === version.id ? version : { ...version, id: as };
}
