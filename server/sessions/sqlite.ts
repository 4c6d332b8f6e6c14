import type { SessionId } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../database.ts';
import type { IndexRow, SessionIndex } from './session-index.ts';

const STEPS = [
  `CREATE TABLE session_index (
     session_id TEXT PRIMARY KEY,
     seq INTEGER NOT NULL,
     hash TEXT NOT NULL,
     listed TEXT NOT NULL,
     people TEXT NOT NULL
   )`,
];

export function sqliteSessionIndex(db: Database): SessionIndex {
  migrate(db, 'sessions', STEPS);
  const all = db.prepare<[], Omit<IndexRow, 'people'>>(
    'SELECT session_id AS id, seq, hash, listed FROM session_index ORDER BY session_id',
  );
  const peopleOf = db.prepare<[SessionId], Omit<IndexRow, 'listed'>>(
    'SELECT session_id AS id, seq, hash, people FROM session_index WHERE session_id = ?',
  );
  const put = db.prepare<[IndexRow]>(
    `INSERT INTO session_index (session_id, seq, hash, listed, people) VALUES (@id, @seq, @hash, @listed, @people)
     ON CONFLICT (session_id) DO UPDATE SET
       seq = excluded.seq, hash = excluded.hash, listed = excluded.listed, people = excluded.people`,
  );

  return {
    listed: async () => all.all(),
    people: async (id) => peopleOf.get(id) ?? null,
    async put(row) {
      put.run(row);
    },
  };
}
