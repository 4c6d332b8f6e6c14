import type { SessionId } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../database.ts';
import { type EventLog, LogConflictError, type StoredEntry } from './event-log.ts';

const STEPS = [
  `CREATE TABLE events (
     session_id TEXT NOT NULL,
     seq INTEGER NOT NULL,
     body TEXT NOT NULL,
     hash TEXT NOT NULL,
     PRIMARY KEY (session_id, seq)
   ) WITHOUT ROWID`,
  `CREATE TRIGGER events_never_change BEFORE UPDATE ON events
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER events_never_go BEFORE DELETE ON events
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  // INSERT OR REPLACE deletes without waking the trigger on DELETE (sqlite.org/lang_conflict.html).
  `CREATE TRIGGER events_never_replaced BEFORE INSERT ON events
     WHEN EXISTS (SELECT 1 FROM events WHERE session_id = NEW.session_id AND seq = NEW.seq)
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
];

export function sqliteEventLog(db: Database): EventLog {
  migrate(db, 'eventlog', STEPS);
  const insert = db.prepare<[SessionId, number, string, string]>(
    'INSERT INTO events (session_id, seq, body, hash) VALUES (?, ?, ?, ?)',
  );
  const last = db.prepare<[SessionId], { seq: number | null }>(
    'SELECT max(seq) AS seq FROM events WHERE session_id = ?',
  );
  const readAfter = db.prepare<[SessionId, number], StoredEntry>(
    'SELECT seq, body, hash FROM events WHERE session_id = ? AND seq > ? ORDER BY seq',
  );
  const firstOfEach = db.prepare<[], { id: SessionId }>(
    `SELECT session_id AS id FROM events WHERE seq = 1 ORDER BY json_extract(body, '$.at')`,
  );
  const appendAll = db.transaction((session: SessionId, entries: readonly StoredEntry[]) => {
    let seq = last.get(session)?.seq ?? 0;
    for (const entry of entries) {
      seq += 1;
      if (entry.seq !== seq) throw new LogConflictError(`entry ${entry.seq} does not follow ${seq - 1}`);
      insert.run(session, entry.seq, entry.body, entry.hash);
    }
  });

  return {
    sessions: async () => firstOfEach.all().map((row) => row.id),
    append: async (session, entries) => appendAll.immediate(session, entries),
    read: async (session, after) => readAfter.all(session, after),
  };
}
