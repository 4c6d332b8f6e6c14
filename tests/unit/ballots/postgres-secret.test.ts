import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { postgresSecretBox } from '../../../server/ballots/secret-postgres.ts';
import { openPostgres } from '../../../server/postgres/postgres.ts';
import { newPlace } from '../../support/postgres/place.ts';
import { secretBoxContract } from './secret-box.contract.ts';

secretBoxContract('PostgreSQL', async () => {
  const url = await newPlace();
  let db = await openPostgres(url);
  return {
    box: postgresSecretBox(db),
    async reopen() {
      await db.close();
      db = await openPostgres(url);
      return postgresSecretBox(db);
    },
    async onDisk() {
      await db.run('CHECKPOINT');
      const [where] = await db.rows<{ folder: string }>(
        `SELECT current_setting('data_directory') || '/base/' || oid AS folder
         FROM pg_database WHERE datname = current_database()`,
      );
      const folder = where?.folder ?? '';
      return Buffer.concat(readdirSync(folder).map((name) => readIfThere(join(folder, name))));
    },
    async readSlowly() {
      const reader = new pg.Client({ connectionString: url });
      await reader.connect();
      await reader.query('BEGIN; SELECT * FROM open_ballots');
      return () => reader.end();
    },
    close: () => db.close(),
  };
});

/** Other tests are at work in the same database. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
