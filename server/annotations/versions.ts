import { copyId } from '#shared/annotations/ids.ts';
import { seenOf } from '#shared/annotations/seen.ts';
import type { Annotation, AnnotationId } from '#shared/protocol/annotations.ts';
import { type Asking, type Dialect, firstOf, rowsOf } from '../tables/asking.ts';
import type {
  AnnotationOwner,
  ChangesPage,
  ChangesPageLimit,
  KeptVersion,
  OwnedAnnotation,
} from './annotation-store.ts';
import { versionOf } from './taking-in.ts';

/** The rows of the versions themselves. */
export interface Versions {
  /** The versions held of these annotations. */
  held(owner: AnnotationOwner, ids: readonly AnnotationId[]): Asking<readonly KeptVersion[]>;
  /** The versions that came after `since`, oldest first; those of `without` are passed over. `last`: the owner's last number. */
  page(
    owner: AnnotationOwner,
    since: number,
    last: number,
    limit: ChangesPageLimit,
    without: readonly Pick<KeptVersion, 'id' | 'hlc'>[],
  ): Asking<ChangesPage>;
  /** The shares and replies that stand, of the owners from `first` to `last`. */
  sharing(first: AnnotationOwner, last: AnnotationOwner): Asking<readonly OwnedAnnotation[]>;
  /** What the owner sees, all of it or under these ids, each under the id as it stands. */
  seen(
    owner: AnnotationOwner,
    ids: ReadonlySet<AnnotationId> | 'all',
  ): Asking<ReadonlyMap<AnnotationId, Annotation>>;
}

interface OwnedVersion extends Pick<KeptVersion, 'id' | 'json'> {
  readonly owner: AnnotationOwner;
}

interface Shown {
  readonly owner: AnnotationOwner;
  /** Under the id as it stands. */
  readonly annotation: Annotation;
}

interface Page {
  /** Number of its last version. */
  readonly seq: number | null;
  readonly json: Buffer | null;
}

const NOTHING = Buffer.alloc(0);

export function versionsIn({ items, isOneOf, joinedJson }: Dialect): Versions {
  function* endOfPage(owner: AnnotationOwner, since: number, limit: ChangesPageLimit): Asking<number> {
    const sizes = yield* rowsOf<{ seq: number; bytes: number }>(
      `SELECT change_seq AS seq, octet_length(json) AS bytes FROM annotation_versions
       WHERE owner = @owner AND change_seq > @since ORDER BY change_seq LIMIT @count`,
      { owner, since, count: limit.count },
    );
    let end = since;
    let length = 0;
    for (const { seq, bytes } of sizes) {
      length += bytes;
      if (end > since && length > limit.length) break;
      end = seq;
    }
    return end;
  }

  /** Which of these copies are annotations of their own. */
  function* ownOnes(copies: readonly { owner: string; id: string }[]): Asking<ReadonlySet<string>> {
    if (copies.length === 0) return new Set();
    // CROSS JOIN: SQLite begins with the few that are asked about.
    const rows = yield* rowsOf<{ owner: string; id: string }>(
      `SELECT DISTINCT v.owner, v.id FROM ${items('copies')} AS one CROSS JOIN annotation_versions v
       WHERE v.owner = one.value->>'owner' AND v.id = one.value->>'id'`,
      { copies: JSON.stringify(copies) },
    );
    return new Set(rows.map(nameOf));
  }

  /** What is seen of annotations, all versions of which are in `rows`. */
  function* shown(rows: readonly OwnedVersion[]): Asking<readonly Shown[]> {
    const parsed = rows.map((row) => ({ ...row, version: versionOf(row) }));
    const live = parsed.filter(({ version }) => version.body !== null);
    const own = yield* ownOnes(
      live.map(({ owner, id, version }) => ({ owner, id: copyId(id, version.hlc) })),
    );
    return [...Map.groupBy(parsed, nameOf).values()].flatMap((versions) => {
      const owner = versions[0]?.owner ?? '';
      return seenOf(
        versions.map(({ version }) => version),
        (copy) => own.has(nameOf({ owner, id: copy })),
      ).map(({ as, version }) => ({
        owner,
        annotation: as === version.id ? version : { ...version, id: as },
      }));
    });
  }

  const select = (owner: AnnotationOwner, which: string, ids: readonly AnnotationId[] = []) =>
    rowsOf<OwnedVersion>(`SELECT owner, id, json FROM annotation_versions WHERE owner = @owner ${which}`, {
      owner,
      ids: JSON.stringify(ids),
    });

  return {
    held: (owner, ids) =>
      rowsOf<KeptVersion>(
        `SELECT id, hlc, json, change_seq AS seq FROM annotation_versions
         WHERE owner = @owner AND ${isOneOf('id', 'ids')}`,
        { owner, ids: JSON.stringify(ids) },
      ),
    *page(owner, since, last, limit, without) {
      if (since === last) return { json: NOTHING, cursor: last, more: false };
      // Joined where they lie: 500 strokes taken out one by one would cost more than all the rest of an answer.
      if (last - since <= limit.count && without.length === 0) {
        // Nothing to leave off: read along the index, without a copy of each row for the limit. Devices merge in any order.
        const all = yield* firstOf<Page>(
          `SELECT ${joinedJson} AS json FROM (
             SELECT change_seq AS seq, json FROM annotation_versions WHERE owner = @owner AND change_seq > @since
           ) AS page`,
          { owner, since },
        );
        const json = all?.json ?? NOTHING;
        if (json.length <= limit.length) return { json, cursor: last, more: false };
      }
      if (without.length === 0) {
        const whole = yield* firstOf<Page>(
          `SELECT max(seq) AS seq, ${joinedJson} AS json FROM (
             SELECT change_seq AS seq, json FROM annotation_versions
             WHERE owner = @owner AND change_seq > @since ORDER BY change_seq LIMIT @count
           ) AS page`,
          { owner, since, count: limit.count },
        );
        const json = whole?.json ?? NOTHING;
        const cursor = whole?.seq ?? since;
        if (json.length <= limit.length) return { json, cursor, more: cursor < last };
      }
      const cursor = yield* endOfPage(owner, since, limit);
      const part = yield* firstOf<Page>(
        `SELECT ${joinedJson} AS json FROM (
           SELECT change_seq AS seq, json FROM annotation_versions
           WHERE owner = @owner AND change_seq > @since AND change_seq <= @cursor AND NOT (${isOneOf('id || hlc', 'names')})
           ORDER BY change_seq LIMIT @count
         ) AS page`,
        {
          owner,
          since,
          cursor,
          count: limit.count,
          names: JSON.stringify(without.map(({ id, hlc }) => id + hlc)),
        },
      );
      return { json: part?.json ?? NOTHING, cursor, more: cursor < last };
    },
    *sharing(first, last) {
      const rows = yield* rowsOf<OwnedVersion>(
        `SELECT v.owner, v.id, v.json FROM (
           SELECT DISTINCT owner, id FROM annotation_versions
           WHERE owner BETWEEN @first AND @last AND type IN ('share', 'reply')
         ) AS shared JOIN annotation_versions v ON v.owner = shared.owner AND v.id = shared.id
         ORDER BY v.owner, v.id`,
        { first, last },
      );
      return (yield* shown(rows)).map(({ owner, annotation }) => ({
        personId: owner.slice(owner.indexOf('/') + 1),
        annotation,
      }));
    },
    *seen(owner, ids) {
      const found = new Map<AnnotationId, Annotation>();
      if (ids === 'all') {
        for (const { annotation } of yield* shown(yield* select(owner, 'ORDER BY id'))) {
          found.set(annotation.id, annotation);
        }
        return found;
      }
      const take = (all: readonly Shown[]) => {
        for (const { annotation } of all) if (ids.has(annotation.id)) found.set(annotation.id, annotation);
      };
      take(yield* shown(yield* select(owner, `AND ${isOneOf('id', 'ids')}`, [...ids])));
      // Only a copy stands under an id that no row has.
      if (found.size < ids.size) {
        const doubled = `AND id IN (
          SELECT id FROM annotation_versions WHERE owner = @owner GROUP BY id HAVING count(*) > 1)`;
        take(yield* shown(yield* select(owner, doubled)));
      }
      return found;
    },
  };
}

function nameOf({ owner, id }: { readonly owner: string; readonly id: string }): string {
  return `${owner}/${id}`;
}
