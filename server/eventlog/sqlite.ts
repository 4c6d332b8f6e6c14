import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import { type LogId, REGISTER_LOG, type SessionId } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../database.ts';
import { type EventLog, LogConflictError, type LogEnd, type StoredEntry } from './event-log.ts';
import { mustFollow, mustSign } from './what-fits.ts';

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
  `CREATE TABLE checkpoints (
     session_id TEXT NOT NULL,
     seq INTEGER NOT NULL,
     hash TEXT NOT NULL,
     at TEXT NOT NULL,
     key TEXT NOT NULL,
     signature TEXT NOT NULL,
     PRIMARY KEY (session_id, seq)
   ) WITHOUT ROWID`,
  `CREATE TRIGGER checkpoints_never_change BEFORE UPDATE ON checkpoints
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER checkpoints_never_go BEFORE DELETE ON checkpoints
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER checkpoints_never_replaced BEFORE INSERT ON checkpoints
     WHEN EXISTS (SELECT 1 FROM checkpoints WHERE session_id = NEW.session_id AND seq = NEW.seq)
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  // NULL in logs that began before there were salts.
  'ALTER TABLE events ADD COLUMN salt TEXT',
  // NULL in what releases signed that did not sign it.
  'ALTER TABLE checkpoints ADD COLUMN core INTEGER',
  // Which sessions there are is asked at each start: without it all entries of all sessions are read for that.
  'CREATE INDEX first_entries ON events (session_id) WHERE seq = 1',
];

export function sqliteEventLog(db: Database): EventLog {
  migrate(db, 'eventlog', STEPS);
  const insert = db.prepare<[{ session: LogId } & StoredEntry]>(
    'INSERT INTO events (session_id, seq, body, salt, hash) VALUES (@session, @seq, @body, @salt, @hash)',
  );
  const last = db.prepare<[LogId], { seq: number | null }>(
    'SELECT max(seq) AS seq FROM events WHERE session_id = ?',
  );
  // A negative limit is none (sqlite.org/lang_select.html#limitoffset).
  const readAfter = db.prepare<[LogId, number, number], StoredEntry>(
    'SELECT seq, body, salt, hash FROM events WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  // One row: thousands of rows, each made texts of their own, take longer than all else that entering a session at rest does.
  const bytesAfter = db.prepare<[LogId, number, number], { entries: number; bytes: Uint8Array | null }>(
    `SELECT count(*) AS entries, CAST(group_concat(ifnull(salt, '') || body || hash, '') AS BLOB) AS bytes
     FROM (SELECT body, salt, hash FROM events WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?)`,
  );
  const firstOfEach = db.prepare<[string], { id: SessionId }>(
    `SELECT session_id AS id FROM events WHERE seq = 1 AND session_id <> ? ORDER BY json_extract(body, '$.at')`,
  );
  const endOf = db.prepare<[SessionId], LogEnd>(
    'SELECT session_id AS id, seq, hash FROM events WHERE session_id = ? ORDER BY seq DESC LIMIT 1',
  );
  const insertCheckpoint = db.prepare<[{ session: LogId } & Checkpoint]>(
    `INSERT INTO checkpoints (session_id, seq, hash, at, core, key, signature)
     VALUES (@session, @seq, @hash, @at, @core, @key, @signature)`,
  );
  const checkpointsAfter = db.prepare<[LogId, number, number], Checkpoint>(
    `SELECT seq, hash, at, core, key, signature FROM checkpoints
     WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );

  function insertAll(session: LogId, after: number, entries: readonly StoredEntry[]): void {
    mustFollow(entries, after);
    for (const entry of entries) insert.run({ session, ...entry });
  }
  const appendAll = db.transaction(
    (session: LogId, entries: readonly StoredEntry[], checkpoint: Checkpoint) => {
      insertAll(session, last.get(session)?.seq ?? 0, entries);
      mustSign(entries.at(-1), checkpoint);
      insertCheckpoint.run({ session, ...checkpoint });
    },
  );
  const adoptAll = db.transaction(
    (session: LogId, entries: readonly StoredEntry[], checkpoints: readonly Checkpoint[]) => {
      if (last.get(session)?.seq) throw new LogConflictError(`${session} has a log already`);
      insertAll(session, 0, entries);
      for (const checkpoint of checkpoints) {
        mustSign(entries[checkpoint.seq - 1], checkpoint);
        insertCheckpoint.run({ session, ...checkpoint });
      }
    },
  );

  return {
    ends: async () => firstOfEach.all(REGISTER_LOG).flatMap(({ id }) => endOf.get(id) ?? []),
    sessions: async () => firstOfEach.all(REGISTER_LOG).map((row) => row.id),
    append: async (session, entries, checkpoint) => appendAll.immediate(session, entries, checkpoint),
    adopt: async (session, entries, checkpoints) => adoptAll.immediate(session, entries, checkpoints),
    read: async (session, after, atMost = -1) => readAfter.all(session, after, atMost),
    async bytes(session, after, atMost) {
      const { entries, bytes } = bytesAfter.get(session, after, atMost) ?? { entries: 0, bytes: null };
      return { entries, bytes: bytes ?? new Uint8Array() };
    },
    checkpoints: async (session, after = 0, atMost = -1) => checkpointsAfter.all(session, after, atMost),
  };
}
