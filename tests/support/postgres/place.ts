import { inject } from 'vitest';
import { openPostgres, type Postgres } from '../../../server/postgres/postgres.ts';
import { makeSchema, schemaAt } from './schema.ts';

let places = 0;

/** The address of a new schema, which takes a tenth of the time that a new database does. */
export async function newPlace(): Promise<string> {
  places += 1;
  const name = `test_${process.pid}_${places}`;
  const url = inject('postgres');
  await makeSchema(url, name);
  return schemaAt(url, name);
}

/** A store in a new place, for the suite that every adapter has to pass: what it keeps is there again after `reopen`. */
export async function storeInPlace<Store>(open: (db: Postgres) => Store | Promise<Store>): Promise<{
  readonly store: Store;
  reopen(): Promise<Store>;
  close(): Promise<void>;
}> {
  const url = await newPlace();
  let db = await openPostgres(url);
  return {
    store: await open(db),
    async reopen() {
      await db.close();
      db = await openPostgres(url);
      return open(db);
    },
    close: () => db.close(),
  };
}
