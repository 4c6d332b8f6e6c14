import { inject } from 'vitest';
import { openPostgres, type Postgres } from '../../../server/postgres/postgres.ts';
import { emptySchema, makeDatabase, makeSchema, schemaAt } from './schema.ts';

let places = 0;
/** Schemas that nobody uses any more. */
const left: string[] = [];

/** The address of a new schema, which takes a tenth of the time that a new database does. */
export async function newPlace(): Promise<string> {
  return schemaAt(inject('postgres'), await newSchema());
}

async function newSchema(): Promise<string> {
  places += 1;
  const name = `test_${process.pid}_${places}`;
  await makeSchema(inject('postgres'), name);
  return name;
}

/** One that was left is emptied: its tables need not be made again. */
async function emptyOne(): Promise<string> {
  const name = left.pop();
  if (name === undefined) return newSchema();
  await emptySchema(inject('postgres'), name);
  return name;
}

/** A store in a new place, for the suite that every adapter has to pass: what it keeps is there again after `reopen`. */
export async function storeInPlace<Store>(open: (db: Postgres) => Store | Promise<Store>): Promise<{
  readonly store: Store;
  reopen(): Promise<Store>;
  close(): Promise<void>;
}> {
  const name = await emptyOne();
  const url = schemaAt(inject('postgres'), name);
  let db = await openPostgres(url);
  return {
    store: await open(db),
    async reopen() {
      await db.close();
      db = await openPostgres(url);
      return open(db);
    },
    async close() {
      await db.close();
      left.push(name);
    },
  };
}

/** The address of a new database, where no other test has anything or is connected. */
export async function newDatabase(): Promise<string> {
  places += 1;
  const name = `test_${process.pid}_${places}`;
  await makeDatabase(inject('postgres'), name);
  const url = new URL(inject('postgres'));
  url.pathname = `/${name}`;
  return url.href;
}
