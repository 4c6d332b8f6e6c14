import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { StoragePlace } from '../../server/open-storage.ts';
import { openPostgres } from '../../server/postgres/postgres.ts';
import { copyRows, makeSchema, renameSchema, schemaAt } from './postgres/schema.ts';

/** Where PostgreSQL is, in a run of tests on it; else null. */
const postgres = () => process.env.TEST_DATABASE_URL ?? null;

export const onPostgres = () => postgres() !== null;

/** Of what belongs to a data folder, the same each time. */
const schemaOf = (dataDir: string) =>
  `folder_${createHash('sha256').update(dataDir).digest('hex').slice(0, 20)}`;

/** Where the server of a data folder keeps what it has: in the folder, or in a schema for it. */
export function placeOf(dataDir: string): StoragePlace {
  const url = postgres();
  return { dataDir, databaseUrl: url && schemaAt(url, schemaOf(dataDir)) };
}

/** The same, and it is there. */
export async function madePlace(dataDir: string): Promise<StoragePlace> {
  const url = postgres();
  if (url !== null) await makeSchema(url, schemaOf(dataDir));
  return placeOf(dataDir);
}

/** A data folder that no server uses now was renamed. */
export async function placeRenamed(from: string, into: string): Promise<void> {
  const url = postgres();
  if (url !== null) await renameSchema(url, schemaOf(from), schemaOf(into));
}

/** A data folder that no server uses now was copied to one that none has used yet. */
export async function placeCopied(from: string, into: string): Promise<void> {
  const url = postgres();
  if (url === null) return;
  const { databaseUrl } = await madePlace(into);
  const db = await openPostgres(databaseUrl ?? '');
  await db.close();
  await copyRows(url, schemaOf(from), schemaOf(into));
}

/** What lies in the database, read past the server as an auditor would. `sql`: with ? for `values`, and names as "thisOne". */
export async function storedIn<Row extends Record<string, unknown>>(
  dataDir: string,
  sql: string,
  ...values: readonly unknown[]
): Promise<readonly Row[]> {
  const { databaseUrl } = placeOf(dataDir);
  if (databaseUrl === null) {
    const db = new Database(join(dataDir, 'nghi-truong.sqlite'), { readonly: true });
    try {
      return db.prepare<unknown[], Row>(sql).all(...values);
    } finally {
      db.close();
    }
  }
  let place = 0;
  const db = await openPostgres(databaseUrl);
  try {
    return await db.rows<Row>(
      sql.replaceAll('?', () => {
        place += 1;
        return `$${place}`;
      }),
      values,
    );
  } finally {
    await db.close();
  }
}
