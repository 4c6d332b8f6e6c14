import { type Database, migrate } from '../../database.ts';
import { sqliteTables } from '../../tables/sqlite-tables.ts';
import { keptSubjects } from './kept-subjects.ts';
import type { Subjects } from './subjects.ts';

/** Tables of subjects, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE provider_subjects (
     issuer TEXT NOT NULL,
     person_id TEXT NOT NULL,
     subject TEXT NOT NULL,
     linked_at TEXT NOT NULL,
     PRIMARY KEY (issuer, person_id),
     UNIQUE (issuer, subject)
   ) WITHOUT ROWID`,
];

/** In `db` the tables of identities are up to date: their audit takes what is put on record. */
export function sqliteSubjects(db: Database): Subjects {
  migrate(db, 'subjects', STEPS);
  return keptSubjects(sqliteTables(db));
}
