import { type Database, migrate } from '../database.ts';
import type { Postgres } from '../postgres/postgres.ts';
import { type Asking, rowsOf } from '../tables/asking.ts';
import { postgresTables } from '../tables/postgres-tables.ts';
import { sqliteTables } from '../tables/sqlite-tables.ts';
import { STEPS } from './sqlite-schema.ts';
import { takeUp } from './taken-up-secret.ts';

/** `takeUp` in SQLite; brings the tables of identities up to date. */
export function takeUpSecret(db: Database, secret: Buffer, at: string): boolean {
  migrate(db, 'identity', STEPS);
  return sqliteTables(db).now(() => takeUp(secret, at));
}

/** `takeUp` in PostgreSQL; processes that start at once do so one after the other. */
export function takeUpSecretInPostgres(db: Postgres, secret: Buffer, at: string): Promise<boolean> {
  return postgresTables(db).transaction(function* (): Asking<boolean> {
    yield* rowsOf('LOCK TABLE identity_secret IN EXCLUSIVE MODE');
    return yield* takeUp(secret, at);
  });
}
