import type { Postgres } from '../../postgres/postgres.ts';
import { postgresTables } from '../../tables/postgres-tables.ts';
import { keptPasskeys } from './kept-passkeys.ts';
import type { Passkeys } from './passkeys.ts';

export function postgresPasskeys(db: Postgres): Passkeys {
  return keptPasskeys(postgresTables(db));
}
