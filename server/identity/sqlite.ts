import { type Database, migrate } from '../database.ts';
import { sqliteTables } from '../tables/sqlite-tables.ts';
import { ownNews } from './deed-news.ts';
import type { Identities } from './identities.ts';
import { keptIdentities } from './kept-identities.ts';
import { STEPS } from './sqlite-schema.ts';
import { ChangedSecretError, secretHasChanged } from './taken-up-secret.ts';

/**
 * `secret`: 32 random bytes of this server, from its data folder.
 * @throws ChangedSecretError when the codes in `db` were made with another one, which only a server's start takes up (`takeUpSecret`).
 */
export function sqliteIdentities(db: Database, secret: Buffer): Identities {
  migrate(db, 'identity', STEPS);
  const tables = sqliteTables(db);
  if (tables.now(() => secretHasChanged(secret))) throw new ChangedSecretError();
  return keptIdentities(tables, secret, ownNews());
}
