import { type Database, migrate } from '../../database.ts';
import { sqliteTables } from '../../tables/sqlite-tables.ts';
import { keptPasskeys } from './kept-passkeys.ts';
import type { Passkeys } from './passkeys.ts';

/** Tables of passkeys, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE passkeys (
     id TEXT PRIMARY KEY,
     person_id TEXT NOT NULL,
     server_name TEXT NOT NULL,
     public_key BLOB NOT NULL,
     counter INTEGER NOT NULL,
     name TEXT,
     added_at TEXT NOT NULL,
     used_at TEXT
   ) WITHOUT ROWID`,
  'CREATE INDEX passkeys_of ON passkeys (person_id, added_at)',
];

/** In `db` the tables of identities are up to date: their audit takes what is put on record. */
export function sqlitePasskeys(db: Database): Passkeys {
  migrate(db, 'passkeys', STEPS);
  return keptPasskeys(sqliteTables(db));
}
