import { Selection } from '#shared/protocol/polls.ts';
import { selectionText } from '#shared/voting/papers.ts';
import type { Postgres } from '../postgres/postgres.ts';
import type { Ballot, BallotBox } from './ballot-box.ts';
import { oneSession } from './one-session.ts';

const COLUMNS = `session_id AS "sessionId", poll_id AS "pollId", ballot_id AS "ballotId",
  delegate_id AS "delegateId", selection, reason, recorded_at AS "recordedAt"`;

type Row = Omit<Ballot, 'selection'> & { readonly selection: string };

/** Ballots by name in PostgreSQL. */
export function postgresBallotBox(db: Postgres): BallotBox {
  return {
    async record(ballots) {
      const session = oneSession(ballots);
      if (session === null) return;
      await db.write(session, (inside) =>
        inside.run(
          // Arrivals are numbered in the order in which the rows are given.
          `INSERT INTO ballots (session_id, poll_id, ballot_id, delegate_id, selection, reason, recorded_at)
           SELECT $1, poll_id, ballot_id, delegate_id, selection, reason, recorded_at
           FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
             AS arrived (poll_id, ballot_id, delegate_id, selection, reason, recorded_at, place)
           ORDER BY place
           ON CONFLICT (session_id, poll_id, ballot_id) DO NOTHING`,
          [
            session,
            ballots.map(({ pollId }) => pollId),
            ballots.map(({ ballotId }) => ballotId),
            ballots.map(({ delegateId }) => delegateId),
            ballots.map(({ selection }) => selectionText(selection)),
            ballots.map(({ reason }) => reason),
            ballots.map(({ recordedAt }) => recordedAt),
          ],
        ),
      );
    },
    async find(sessionId, pollId, ballotId) {
      const [row] = await db.rows<Row>(
        `SELECT ${COLUMNS} FROM ballots WHERE session_id = $1 AND poll_id = $2 AND ballot_id = $3`,
        [sessionId, pollId, ballotId],
      );
      return row ? ballotOf(row) : null;
    },
    async all(sessionId, pollId) {
      const rows = await db.rows<Row>(
        `SELECT ${COLUMNS} FROM ballots WHERE session_id = $1 AND poll_id = $2 ORDER BY arrival`,
        [sessionId, pollId],
      );
      return rows.map(ballotOf);
    },
  };
}

function ballotOf(row: Row): Ballot {
  return { ...row, selection: Selection.parse(JSON.parse(row.selection)) };
}
