import { type Database, migrate } from '../../database.ts';
import { sqliteTables } from '../../tables/sqlite-tables.ts';
import { keptPins } from './kept-pins.ts';
import type { Pins } from './pins.ts';

/** Tables of PINs, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE pins (
     person_id TEXT PRIMARY KEY,
     hash TEXT NOT NULL,
     wrong INTEGER NOT NULL DEFAULT 0,
     set_at TEXT NOT NULL
   ) WITHOUT ROWID`,
];

/** `secret`: of this server. In `db` the tables of identities are up to date: their audit takes what is put on record. */
export function sqlitePins(db: Database, secret: Buffer): Pins {
  migrate(db, 'pins', STEPS);
  return keptPins(sqliteTables(db), secret);
}
