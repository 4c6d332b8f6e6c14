import { type Database, migrate } from '../../database.ts';
import { sqliteTables } from '../../tables/sqlite-tables.ts';
import { keptLentDevices } from './kept-lent.ts';
import type { LentDevices } from './lent-devices.ts';

/** Tables of lent tablets, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE lent_devices (
     device_id TEXT PRIMARY KEY,
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     role TEXT NOT NULL,
     until TEXT NOT NULL,
     pin_hash TEXT,
     wrong INTEGER NOT NULL DEFAULT 0
   ) WITHOUT ROWID`,
  'CREATE INDEX lent_devices_until ON lent_devices (until)',
];

/** `secret`: of this server; a copy of the database alone gives no PIN away. */
export function sqliteLentDevices(db: Database, secret: Buffer): LentDevices {
  migrate(db, 'lent', STEPS);
  return keptLentDevices(sqliteTables(db), secret);
}
