import type { Database } from 'better-sqlite3';
import { dominates, mergeVersions } from '#shared/annotations/merge.ts';
import { type Standing, standing } from '#shared/annotations/standing.ts';
import type { Annotation, AnnotationId, AnnotationType, Audience } from '#shared/protocol/annotations.ts';
import { migrate } from '../database.ts';
import type { NotesAmount } from '../limits/note-limits.ts';
import {
  type AnnotationOwner,
  type AnnotationStore,
  type ChangesPage,
  type ChangesPageLimit,
  type KeptVersion,
  type OwnedAnnotation,
  ownerIn,
} from './annotation-store.ts';

const STEPS = [
  `CREATE TABLE IF NOT EXISTS annotations (
    owner      TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    document   TEXT    NOT NULL,
    page       INTEGER NOT NULL,
    hlc        TEXT    NOT NULL,
    body       TEXT,
    change_seq INTEGER NOT NULL,
    PRIMARY KEY (owner, id)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS annotations_by_change ON annotations (owner, change_seq);`,
  // Several versions of one annotation; type: of its body, NULL once deleted.
  `CREATE TABLE annotation_versions (
    owner      TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    hlc        TEXT    NOT NULL,
    type       TEXT,
    json       TEXT    NOT NULL,
    change_seq INTEGER NOT NULL
  );
  INSERT INTO annotation_versions (owner, id, hlc, type, json, change_seq)
    SELECT owner, id, hlc, json_extract(body, '$.type'),
      '{"id":"' || id || '","documentSha256":"' || document || '","page":' || page ||
        ',"body":' || coalesce(body, 'null') || ',"hlc":"' || hlc || '"}',
      change_seq
    FROM annotations ORDER BY owner, change_seq;
  DROP TABLE annotations;
  CREATE UNIQUE INDEX annotation_versions_by_id ON annotation_versions (owner, id, hlc);
  CREATE UNIQUE INDEX annotation_versions_by_change ON annotation_versions (owner, change_seq);
  CREATE INDEX annotation_versions_of_sharing ON annotation_versions (owner, id) WHERE type IN ('share', 'reply');`,
  // With whom something was ever shared; audience: the JSON of an Audience.
  `CREATE TABLE annotation_shares_made (
    owner    TEXT NOT NULL,
    of       TEXT NOT NULL,
    audience TEXT NOT NULL,
    PRIMARY KEY (owner, of, audience)
  ) WITHOUT ROWID;
  INSERT OR IGNORE INTO annotation_shares_made (owner, of, audience)
    SELECT owner, json_extract(json, '$.body.of'), json_extract(json, '$.body.with')
    FROM annotation_versions WHERE type = 'share';`,
];

interface WholePage {
  /** Number of its last version. */
  readonly seq: number | null;
  readonly json: Buffer | null;
  /** The owner's last number; null for an owner without annotations. */
  readonly last: number | null;
}

const NOTHING = Buffer.alloc(0);

/** Annotations in SQLite; brings its table up to date. A change is as durable as `db`'s `synchronous` setting. */
export function createAnnotationStore(db: Database): AnnotationStore {
  migrate(db, 'annotations', STEPS);
  const selectVersions = db.prepare<[string, string], KeptVersion>(
    'SELECT id, hlc, json, change_seq AS seq FROM annotation_versions WHERE owner = ? AND id = ?',
  );
  const selectSizes = db.prepare<[string, number, number], { seq: number; bytes: number }>(
    `SELECT change_seq AS seq, octet_length(json) AS bytes FROM annotation_versions
     WHERE owner = ? AND change_seq > ? ORDER BY change_seq LIMIT ?`,
  );
  // Joined where they lie: 500 strokes taken out one by one would cost more than all the rest of an answer. With a limit
  // the order of the subquery counts (sqlite.org/optoverview.html#omitorderby).
  const selectWholePage = db.prepare<[string, string, number, number], WholePage>(
    `SELECT max(seq) AS seq, CAST(group_concat(json, ',') AS BLOB) AS json,
       (SELECT max(change_seq) FROM annotation_versions WHERE owner = ?) AS last
     FROM (
       SELECT change_seq AS seq, json FROM annotation_versions
       WHERE owner = ? AND change_seq > ? ORDER BY change_seq LIMIT ?
     )`,
  );
  const selectPartOfPage = db.prepare<[string, number, number, string], { json: Buffer | null }>(
    `SELECT CAST(group_concat(json, ',') AS BLOB) AS json FROM (
       SELECT json FROM annotation_versions WHERE owner = ? AND change_seq > ? AND change_seq <= ?
         AND id || hlc NOT IN (SELECT value FROM json_each(?))
       ORDER BY change_seq LIMIT -1
     )`,
  );
  const selectCursor = db.prepare<[string], { cursor: number }>(
    'SELECT coalesce(max(change_seq), 0) AS cursor FROM annotation_versions WHERE owner = ?',
  );
  const selectAmount = db.prepare<[string], NotesAmount>(
    `SELECT count(type) AS annotations, coalesce(sum(octet_length(json)), 0) AS bytes
     FROM annotation_versions WHERE owner = ?`,
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
  const insertShare = db.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO annotation_shares_made (owner, of, audience) VALUES (?, ?, ?)',
  );
  const selectShares = db.prepare<[string], { of: AnnotationId; audience: string }>(
    'SELECT of, audience FROM annotation_shares_made WHERE owner = ? ORDER BY of, audience',
  );
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM annotation_versions WHERE owner = ? AND id = ? AND hlc = ?',
  );

  // The highest number always stays in the table: a version goes only when a later row has replaced it.
  const cursorOf = (owner: AnnotationOwner): number => selectCursor.get(owner)?.cursor ?? 0;

  /** Counted once for each owner, then kept up: a hall that comes back sends its changes in many small parts. */
  const amounts = new Map<AnnotationOwner, NotesAmount>();

  function amountOf(owner: AnnotationOwner): NotesAmount {
    const amount = amounts.get(owner) ?? selectAmount.get(owner) ?? { annotations: 0, bytes: 0 };
    amounts.set(owner, amount);
    return amount;
  }

  function merge(owner: AnnotationOwner, changes: readonly Annotation[]): readonly KeptVersion[] {
    if (changes.length === 0) return [];
    const before = amountOf(owner);
    const { winners, grown } = mergeAll.immediate(owner, changes);
    amounts.set(owner, {
      annotations: before.annotations + grown.annotations,
      bytes: before.bytes + grown.bytes,
    });
    return winners;
  }

  const mergeAll = db.transaction((owner: AnnotationOwner, changes: readonly Annotation[]) => {
    const winners = new Map<string, KeptVersion>();
    const grown = { annotations: 0, bytes: 0 };
    const count = (json: string, body: Annotation['body'], sign: 1 | -1) => {
      grown.annotations += body === null ? 0 : sign;
      grown.bytes += sign * Buffer.byteLength(json);
    };
    let seq = cursorOf(owner);
    for (const change of changes) {
      const rows = selectVersions.all(owner, change.id);
      const held = rows.map(versionOf);
      const merged = new Set(mergeVersions(held, [change]));
      const replaced = held.filter((version) => !merged.has(version));
      if (changesSharing(change, held)) sharingKnown.delete(owner.slice(0, owner.indexOf('/')));
      if (merged.has(change)) {
        for (const version of replaced) {
          count(JSON.stringify(version), version.body, -1);
          remove.run(owner, change.id, version.hlc);
        }
        seq += 1;
        const json = JSON.stringify(change);
        count(json, change.body, 1);
        insert.run(owner, change.id, change.hlc, change.body?.type ?? null, json, seq);
        if (change.body?.type === 'share') {
          insertShare.run(owner, change.body.of, JSON.stringify(change.body.with));
        }
      } else {
        for (const [index, version] of held.entries()) {
          const row = rows[index];
          if (row && dominates(version, change)) winners.set(row.id + row.hlc, row);
        }
      }
    }
    return { winners: [...winners.values()], grown };
  });

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

  /** By session, until somebody shares or answers: a whole hall asks at once when the network comes back. */
  const sharingKnown = new Map<string, readonly OwnedAnnotation[]>();

  function sharingAt(first: AnnotationOwner, last: AnnotationOwner): readonly OwnedAnnotation[] {
    return selectSharing.all(first, last).flatMap(({ owner, id }) =>
      standingAt(owner, id).map((shown) => ({
        personId: owner.slice(owner.indexOf('/') + 1),
        annotation: annotationOf(shown),
      })),
    );
  }

  const standingAt = (owner: AnnotationOwner, id: AnnotationId): readonly Standing[] =>
    standing(
      selectVersions.all(owner, id).map(versionOf),
      (copy) => selectVersions.get(owner, copy) !== undefined,
    );

  return {
    merge: async (owner, changes) => merge(owner, changes),
    async changesSince(owner, since, limit, without = []): Promise<ChangesPage> {
      const whole = selectWholePage.get(owner, owner, since, limit.count);
      const last = whole?.last ?? 0;
      const json = whole?.json ?? NOTHING;
      if (json.length <= limit.length && without.length === 0) {
        const cursor = whole?.seq ?? since;
        return { json, cursor, more: cursor < last, last };
      }
      const cursor = endOfPage(owner, since, limit);
      const names = JSON.stringify(without.map(({ id, hlc }) => id + hlc));
      const part = selectPartOfPage.get(owner, since, cursor, names)?.json ?? NOTHING;
      return { json: part, cursor, more: cursor < last, last };
    },
    amount: async (owner) => amountOf(owner),
    held: async (owner, ids) => [...new Set(ids)].flatMap((id) => selectVersions.all(owner, id)),
    cursor: async (owner) => cursorOf(owner),
    async sharing(session, personId): Promise<readonly OwnedAnnotation[]> {
      const prefix = ownerIn(session, '');
      if (personId !== null) return sharingAt(prefix + personId, prefix + personId);
      const known = sharingKnown.get(session) ?? sharingAt(prefix, `${prefix}\u{10ffff}`);
      sharingKnown.set(session, known);
      return known;
    },
    sharesMade: async (owner) =>
      selectShares.all(owner).map(({ of, audience }) => ({ of, with: audienceOf(audience) })),
    async standing(owner, ids) {
      const found = new Map<AnnotationId, Annotation>();
      const take = (shown: Standing) => found.set(shown.as, annotationOf(shown));
      if (ids === 'all') {
        for (const { id } of selectIds.all(owner)) standingAt(owner, id).forEach(take);
        return found;
      }
      let doubled: readonly Standing[] | null = null;
      for (const id of ids) {
        const own = standingAt(owner, id).find(({ as }) => as === id);
        // Only a copy stands under an id that no row has.
        doubled ??= own ? null : selectDoubled.all(owner).flatMap((row) => standingAt(owner, row.id));
        const shown = own ?? doubled?.find(({ as }) => as === id);
        if (shown) take(shown);
      }
      return found;
    },
  };
}

/** Also a deletion of what has no row yet: a copy that stood under this id goes with it. */
function changesSharing({ body }: Annotation, held: readonly Annotation[]): boolean {
  const isSharing = (type: AnnotationType | undefined) => type === 'share' || type === 'reply';
  return (
    (body === null && held.length === 0) ||
    [body, ...held.map((one) => one.body)].some((one) => isSharing(one?.type))
  );
}

/** It passed the schema when it was taken in. */
function versionOf({ json }: KeptVersion): Annotation {
  const version: Annotation = JSON.parse(json);
  return version;
}

function audienceOf(json: string): Audience {
  const audience: Audience = JSON.parse(json);
  return audience;
}

function annotationOf({ as, version }: Standing): Annotation {
  return as === version.id ? version : { ...version, id: as };
}
