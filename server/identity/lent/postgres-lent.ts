import type { Postgres } from '../../postgres/postgres.ts';
import { postgresTables } from '../../tables/postgres-tables.ts';
import { keptLentDevices } from './kept-lent.ts';
import type { LentDevices } from './lent-devices.ts';

/** `secret`: of this server, the same in all its processes. */
export function postgresLentDevices(db: Postgres, secret: Buffer): LentDevices {
  return keptLentDevices(postgresTables(db), secret);
}
