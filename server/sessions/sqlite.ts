import type { SessionId } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../database.ts';
import type { IndexRow, RowWith, SessionIndex } from './session-index.ts';

const STEPS = [
  `CREATE TABLE session_index (
     session_id TEXT PRIMARY KEY,
     seq INTEGER NOT NULL,
     hash TEXT NOT NULL,
     listed TEXT NOT NULL,
     people TEXT NOT NULL
   )`,
  // Rows that were made without are made anew.
  'DELETE FROM session_index',
  `ALTER TABLE session_index ADD COLUMN views BLOB NOT NULL DEFAULT x''`,
];

export function sqliteSessionIndex(db: Database): SessionIndex {
  migrate(db, 'sessions', STEPS);
  const all = db.prepare<[], RowWith<'listed'>>(
    'SELECT session_id AS id, seq, hash, listed FROM session_index ORDER BY session_id',
  );
  const peopleOf = db.prepare<[SessionId], RowWith<'people'>>(
    'SELECT session_id AS id, seq, hash, people FROM session_index WHERE session_id = ?',
  );
  const viewsOf = db.prepare<[SessionId], RowWith<'views'>>(
    'SELECT session_id AS id, seq, hash, views FROM session_index WHERE session_id = ?',
  );
  const put = db.prepare<[IndexRow]>(
    `INSERT INTO session_index (session_id, seq, hash, listed, people, views)
     VALUES (@id, @seq, @hash, @listed, @people, @views)
     ON CONFLICT (session_id) DO UPDATE SET
       seq = excluded.seq, hash = excluded.hash, listed = excluded.listed, people = excluded.people,
       views = excluded.views`,
  );

  return {
    listed: async () => all.all(),
    people: async (id) => peopleOf.get(id) ?? null,
    views: async (id) => viewsOf.get(id) ?? null,
    async put(row) {
      put.run(row);
    },
  };
}
