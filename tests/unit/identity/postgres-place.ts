import type { LogId } from '#shared/protocol/ids.ts';
import { latest } from '../../../server/identity/audit.ts';
import type { Postgres } from '../../../server/postgres/postgres.ts';
import { postgresTables } from '../../../server/tables/postgres-tables.ts';
import { storeInPlace } from '../../support/postgres/place.ts';

/** A store in a new place, with the record that it puts its deeds on. */
export async function recordedInPlace<Store>(open: (db: Postgres) => Store) {
  let of: Postgres | undefined;
  const place = await storeInPlace((db) => {
    of = db;
    return open(db);
  });
  return {
    ...place,
    async record(log: LogId) {
      if (!of) throw new Error('nothing is open');
      return postgresTables(of).look(() => latest(log, 100));
    },
  };
}
