import type { Postgres } from '../../postgres/postgres.ts';
import { postgresTables } from '../../tables/postgres-tables.ts';
import { keptPins } from './kept-pins.ts';
import type { Pins } from './pins.ts';

/** `secret`: of this server, the same in all its processes. */
export function postgresPins(db: Postgres, secret: Buffer): Pins {
  return keptPins(postgresTables(db), secret);
}
