import type { Postgres } from '../postgres/postgres.ts';
import { postgresTables } from '../tables/postgres-tables.ts';
import type { Identities } from './identities.ts';
import { keptIdentities } from './kept-identities.ts';
import { postgresNews } from './postgres-news.ts';
import { ChangedSecretError, secretHasChanged } from './taken-up-secret.ts';

/**
 * `secret`: 32 random bytes, the same in all processes of the office.
 * @throws ChangedSecretError when the codes in `db` were made with another one, which only a server's start takes up
 *   (`takeUpSecretInPostgres`).
 */
export async function postgresIdentities(db: Postgres, secret: Buffer): Promise<Identities> {
  const tables = postgresTables(db);
  if (await tables.look(() => secretHasChanged(secret))) throw new ChangedSecretError();
  return keptIdentities(tables, secret, await postgresNews(db));
}
