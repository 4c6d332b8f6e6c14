import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Postgres } from '../postgres/postgres.ts';
import { type Asking, firstOf, rowsOf } from '../tables/asking.ts';
import { postgresTables } from '../tables/postgres-tables.ts';
import type { AnnotationStore } from './annotation-store.ts';
import { type AnnotationEngine, keptAnnotations } from './kept-annotations.ts';

/** Annotations in PostgreSQL. */
export function postgresAnnotationStore(db: Postgres): AnnotationStore {
  const tables = postgresTables(db);
  const { items } = tables.dialect;
  const engine: AnnotationEngine = {
    epoch: epochNow,
    insert: (owner, added) =>
      rowsOf(
        `INSERT INTO annotation_versions (owner, id, hlc, type, json, change_seq)
         SELECT @owner, one.value->>'id', one.value->>'hlc', one.value->>'type', one.value->>'json',
           CAST(one.value->>'seq' AS bigint)
         FROM ${items('rows')} AS one`,
        {
          owner,
          rows: JSON.stringify(
            added.map(({ id, hlc, json, seq, version }) => ({
              id,
              hlc,
              type: version.body?.type ?? null,
              json,
              seq,
            })),
          ),
        },
      ),
    remove: (owner, removed) =>
      rowsOf(
        `DELETE FROM annotation_versions WHERE owner = @owner
           AND (id, hlc) IN (SELECT one.value->>'id', one.value->>'hlc' FROM ${items('rows')} AS one)`,
        { owner, rows: JSON.stringify(removed.map(({ id, hlc }) => ({ id, hlc }))) },
      ),
    note: (sha256) =>
      tables.transaction(function* (): Asking<void> {
        // Each exchange reads this table: it waits for those that are under way, and the next ones for it. A dump reads it for longer:
        // then it is tried again later.
        yield* rowsOf('SET LOCAL lock_timeout = 200');
        yield* rowsOf('LOCK TABLE annotation_forgotten_documents IN ACCESS EXCLUSIVE MODE');
        yield* rowsOf(
          'INSERT INTO annotation_forgotten_documents (sha256) VALUES (@sha256) ON CONFLICT DO NOTHING',
          { sha256 },
        );
      }),
    async owners(part) {
      const rows = await db.rows<{ owner: string }>(
        `SELECT DISTINCT owner FROM annotation_versions
         WHERE type IN ('highlight', 'underline') AND strpos(json, $1) > 0`,
        [part],
      );
      return rows.map(({ owner }) => owner);
    },
    async erase(sha256, changed) {
      const [known] = await db.rows<{ erased: boolean }>(
        'SELECT erased FROM annotation_forgotten_documents WHERE sha256 = $1',
        [sha256],
      );
      if (known?.erased && !changed) return;
      // What was there before an UPDATE stays in its file until the table has another one. What the write-ahead log and copies of it
      // hold is for whoever keeps those.
      await untilNobodySees(db);
      await db.run('VACUUM FULL annotation_versions');
      await db.run('UPDATE annotation_forgotten_documents SET erased = true WHERE sha256 = $1', [sha256]);
    },
  };
  return keptAnnotations(tables, engine);
}

/** For whoever asks for a file to be removed: it is tried again later. */
const SEEN_MS = 5000;

/**
 * Resolves when no transaction of this database has begun before this call: what it might still see, VACUUM leaves where it is.
 * @throws Error while there is one, a dump for one, after SEEN_MS.
 */
async function untilNobodySees(db: Postgres): Promise<void> {
  const [now] = await db.rows<{ next: string }>(
    'SELECT (pg_snapshot_xmax(pg_current_snapshot())::text::bigint & 4294967295)::text AS next',
  );
  for (const end = performance.now() + SEEN_MS; ; await setTimeout(50)) {
    const [row] = await db.rows<{ older: number }>(
      `SELECT count(*) AS older FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND age(backend_xmin) > age($1::xid)`,
      [now?.next],
    );
    if (row?.older === 0) return;
    if (performance.now() > end)
      throw new Error('somebody reads the database as it was, a dump for one: again later');
  }
}

/**
 * The same for all processes and all openings, so that none has devices begin anew that another one has told something; and another one
 * after whatever can put an earlier state back: files of a server are put back while it is down, and it has started since; a dump makes
 * the table anew; a standby that takes over, or a server that went back to a moment before, begins another timeline. Where nothing was
 * lost, a new epoch does no harm: how far the older ones came is in the database.
 */
function* epochNow(): Asking<string> {
  const row = yield* firstOf<{ life: string }>(
    `SELECT concat_ws(' ', pg_postmaster_start_time(), 'annotation_versions'::regclass::oid,
       substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8)) AS life`,
  );
  return createHash('sha256')
    .update(row?.life ?? '')
    .digest('hex')
    .slice(0, 24);
}
