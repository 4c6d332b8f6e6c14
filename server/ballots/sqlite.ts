import type { BallotId, PollId, SessionId } from '#shared/protocol/ids.ts';
import { Selection } from '#shared/protocol/polls.ts';
import { selectionText } from '#shared/voting/papers.ts';
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
  // A ballot was one choice; it is a whole paper now.
  `ALTER TABLE ballots RENAME COLUMN choice TO selection;
   ALTER TABLE ballots ADD COLUMN reason TEXT NOT NULL DEFAULT '';
   UPDATE ballots SET selection = json_object('type', 'motion', 'choices', json_array(selection))`,
];

const COLUMNS = `session_id AS sessionId, poll_id AS pollId, ballot_id AS ballotId,
  delegate_id AS delegateId, selection, reason, recorded_at AS recordedAt`;

type Row = Omit<Ballot, 'selection'> & { readonly selection: string };

export function sqliteBallotBox(db: Database): BallotBox {
  migrate(db, 'ballots', STEPS);
  const insert = db.prepare<Row>(
    `INSERT INTO ballots (session_id, poll_id, ballot_id, delegate_id, selection, reason, recorded_at)
     VALUES (@sessionId, @pollId, @ballotId, @delegateId, @selection, @reason, @recordedAt)
     ON CONFLICT (session_id, poll_id, ballot_id) DO NOTHING`,
  );
  const one = db.prepare<[SessionId, PollId, BallotId], Row>(
    `SELECT ${COLUMNS} FROM ballots WHERE session_id = ? AND poll_id = ? AND ballot_id = ?`,
  );
  const allOf = db.prepare<[SessionId, PollId], Row>(
    `SELECT ${COLUMNS} FROM ballots WHERE session_id = ? AND poll_id = ? ORDER BY arrival`,
  );
  const insertAll = db.transaction((ballots: readonly Ballot[]) => {
    for (const ballot of ballots) insert.run({ ...ballot, selection: selectionText(ballot.selection) });
  });

  return {
    record: async (ballots) => insertAll.immediate(ballots),
    find: async (sessionId, pollId, ballotId) => {
      const row = one.get(sessionId, pollId, ballotId);
      return row ? ballotOf(row) : null;
    },
    all: async (sessionId, pollId) => allOf.all(sessionId, pollId).map(ballotOf),
  };
}

function ballotOf(row: Row): Ballot {
  return { ...row, selection: Selection.parse(JSON.parse(row.selection)) };
}
