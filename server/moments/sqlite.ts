import { type Database, migrate } from '../database.ts';
import { keptMoments } from './kept-moments.ts';
import type { Moments } from './moments.ts';

/** A step is never edited afterwards. */
const STEPS = [
  `CREATE TABLE moments (
    session_id TEXT NOT NULL,
    name       TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (session_id, name)
  ) WITHOUT ROWID;`,
];

/** Moments in the server's database. */
export function sqliteMoments(db: Database): Moments {
  migrate(db, 'moments', STEPS);
  const upsert = db.prepare<[string, string, string]>(
    `INSERT INTO moments (session_id, name, value) VALUES (?, ?, ?)
     ON CONFLICT (session_id, name) DO UPDATE SET value = excluded.value`,
  );
  const remove = db.prepare<[string, string]>('DELETE FROM moments WHERE session_id = ? AND name = ?');
  const all = db.prepare<[], unknown>('SELECT session_id AS sessionId, name, value FROM moments');
  return {
    all: async () => keptMoments(all.all()),
    async put(sessionId, name, value) {
      if (value === null) remove.run(sessionId, name);
      else upsert.run(sessionId, name, JSON.stringify(value));
    },
  };
}
