import type { BallotId, PollId, SessionId } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../database.ts';
import type { Ballot, BallotBox } from './ballot-box.ts';

const STEPS = [
  `CREATE TABLE ballots (
     arrival INTEGER PRIMARY KEY AUTOINCREMENT,
     session_id TEXT NOT NULL,
     poll_id TEXT NOT NULL,
     ballot_id TEXT NOT NULL,
     delegate_id TEXT NOT NULL,
     choice TEXT NOT NULL,
     recorded_at TEXT NOT NULL,
     UNIQUE (session_id, poll_id, ballot_id)
   )`,
];

const COLUMNS = `session_id AS sessionId, poll_id AS pollId, ballot_id AS ballotId,
  delegate_id AS delegateId, choice, recorded_at AS recordedAt`;

export function sqliteBallotBox(db: Database): BallotBox {
  migrate(db, 'ballots', STEPS);
  const insert = db.prepare<Ballot>(
    `INSERT INTO ballots (session_id, poll_id, ballot_id, delegate_id, choice, recorded_at)
     VALUES (@sessionId, @pollId, @ballotId, @delegateId, @choice, @recordedAt)
     ON CONFLICT (session_id, poll_id, ballot_id) DO NOTHING`,
  );
  const one = db.prepare<[SessionId, PollId, BallotId], Ballot>(
    `SELECT ${COLUMNS} FROM ballots WHERE session_id = ? AND poll_id = ? AND ballot_id = ?`,
  );
  const allOf = db.prepare<[SessionId, PollId], Ballot>(
    `SELECT ${COLUMNS} FROM ballots WHERE session_id = ? AND poll_id = ? ORDER BY arrival`,
  );
  const insertAll = db.transaction((ballots: readonly Ballot[]) => {
    for (const ballot of ballots) insert.run(ballot);
  });

  return {
    record: async (ballots) => insertAll.immediate(ballots),
    find: async (sessionId, pollId, ballotId) => one.get(sessionId, pollId, ballotId) ?? null,
    all: async (sessionId, pollId) => allOf.all(sessionId, pollId),
  };
}
