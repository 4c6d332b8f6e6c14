import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgres } from '../../server/postgres/postgres.ts';
import { onPostgres, placeOf } from './stored.ts';

/** What lies on the disk of a database, byte by byte (latin1). */
export interface OnDisk {
  /** All tables with their indexes. */
  readonly tables: string;
  /** Its write-ahead log; of PostgreSQL all that was written since `since`, as an archive or a replica has it. */
  readonly log: string;
}

/** Where PostgreSQL's write-ahead log ends; null on SQLite. */
export async function endOfLog(dataDir: string): Promise<string | null> {
  if (!onPostgres()) return null;
  const db = await openPostgres(placeOf(dataDir).databaseUrl ?? '');
  const [row] = await db.rows<{ at: string }>('SELECT pg_current_wal_lsn()::text AS at');
  await db.close();
  return row?.at ?? null;
}

/** `since`: as `endOfLog` told. */
export async function bytesOnDisk(dataDir: string, since: string | null): Promise<OnDisk> {
  if (since === null) {
    const read = (name: string) => readFileSync(join(dataDir, name), 'latin1');
    return { tables: read('nghi-truong.sqlite'), log: read('nghi-truong.sqlite-wal') };
  }
  const db = await openPostgres(placeOf(dataDir).databaseUrl ?? '');
  await db.run('CHECKPOINT');
  const files = await db.rows<{ path: string }>(
    `SELECT current_setting('data_directory') || '/' || pg_relation_filepath(file) AS path
     FROM pg_class AS own CROSS JOIN LATERAL (
       SELECT own.oid AS file
       UNION ALL SELECT indexrelid FROM pg_index WHERE indrelid IN (own.oid, own.reltoastrelid)
       UNION ALL SELECT own.reltoastrelid WHERE own.reltoastrelid <> 0
     ) AS files WHERE own.relkind = 'r' AND own.relnamespace = current_schema::regnamespace`,
  );
  const tables = files.map(({ path }) => readFileSync(path, 'latin1')).join('\n');
  const segments = await db.rows<{ path: string; from: number; to: number }>(
    `WITH ends AS (
       SELECT $1::pg_lsn - '0/0'::pg_lsn AS first, pg_current_wal_lsn() - '0/0'::pg_lsn AS last,
         pg_size_bytes(current_setting('wal_segment_size'))::numeric AS size
     )
     SELECT current_setting('data_directory') || '/pg_wal/' || pg_walfile_name('0/0'::pg_lsn + n * size + 1) AS path,
       greatest(first - n * size, 0)::int AS from, least(last - n * size, size)::int AS to
     FROM ends, generate_series(div(first, size), div(last, size)) AS n ORDER BY n`,
    [since],
  );
  await db.close();
  const log = segments.map(({ path, from, to }) => readFileSync(path).toString('latin1', from, to)).join('');
  return { tables, log };
}
