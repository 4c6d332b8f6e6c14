import { z } from 'zod';
import { BoxEntry } from '#shared/protocol/socket.ts';
import { entryText, inTokenOrder } from '#shared/voting/box.ts';
import type { Postgres } from '../postgres/postgres.ts';
import type { SealedBallot } from './ballot-seal.ts';
import { oneSession } from './one-session.ts';
import type { SecretBox, TokenIssue } from './secret-box.ts';

const Entries = z.array(BoxEntry);

/** What is kept of polls only while they are open. */
const OF_OPEN_POLLS = ['token_issues', 'open_ballots'] as const;

/**
 * How long others may wait behind the rewriting of those tables, in ms: whoever holds them longer, as a backup does, makes it fail, and
 * it is tried again.
 */
const PATIENCE_MS = 200;

/**
 * Secret polls in PostgreSQL. Deleting takes nothing out of the files of a table: its rows stay there, with the number of the transaction
 * that wrote them, until something else is written over them. So when a poll has ended its tables are written anew, in files of their own.
 * The write-ahead log, and with it an archive of it and a replica, keeps every commit in its order for as long as it is kept: who got a token
 * when, and a ballot sealed with a key that never was in the database and is destroyed by then (ballot-seal.ts). Nothing of that leads to
 * the box, which is one value in the order of the tokens.
 */
export function postgresSecretBox(db: Postgres): SecretBox {
  return {
    async issue(tokens) {
      const session = oneSession(tokens);
      if (session === null) return;
      await db.write(session, async (inside) => {
        const given = [
          session,
          tokens.map(({ pollId }) => pollId),
          tokens.map(({ delegateId }) => delegateId),
          tokens.map(({ blindedHash }) => blindedHash),
        ];
        await inside.run(
          `INSERT INTO token_issues (session_id, poll_id, delegate_id, blinded_hash)
           SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
          given,
        );
        const [other] = await inside.rows<{ delegateId: string; pollId: string }>(
          `SELECT delegate_id AS "delegateId", poll_id AS "pollId" FROM token_issues
           JOIN unnest($2::text[], $3::text[], $4::text[]) AS given (poll_id, delegate_id, blinded_hash)
             USING (poll_id, delegate_id)
           WHERE session_id = $1 AND token_issues.blinded_hash <> given.blinded_hash LIMIT 1`,
          given,
        );
        if (other) throw new Error(`${other.delegateId} has another token in ${other.pollId}`);
      });
    },
    issues: ({ sessionId, pollId }) =>
      db.rows<TokenIssue & Record<string, unknown>>(
        `SELECT session_id AS "sessionId", poll_id AS "pollId", delegate_id AS "delegateId",
           blinded_hash AS "blindedHash"
         FROM token_issues WHERE session_id = $1 AND poll_id = $2 ORDER BY delegate_id`,
        [sessionId, pollId],
      ),
    async drop(ballots) {
      const session = oneSession(ballots);
      if (session === null) return;
      await db.write(session, (inside) =>
        inside.run(
          `INSERT INTO open_ballots (session_id, poll_id, place, sealed)
           SELECT $1, * FROM unnest($2::text[], $3::bytea[], $4::bytea[]) ON CONFLICT DO NOTHING`,
          [
            session,
            ballots.map(({ pollId }) => pollId),
            ballots.map(({ place }) => Buffer.from(place)),
            ballots.map(({ sealed }) => Buffer.from(sealed)),
          ],
        ),
      );
    },
    dropped: ({ sessionId, pollId }) =>
      db.rows<SealedBallot & Record<string, unknown>>(
        'SELECT place, sealed FROM open_ballots WHERE session_id = $1 AND poll_id = $2 ORDER BY place',
        [sessionId, pollId],
      ),
    async publish({ sessionId, pollId }, entries) {
      await db.write(sessionId, (inside) =>
        inside.run(
          `INSERT INTO sealed_boxes (session_id, poll_id, entries) VALUES ($1, $2, $3)
           ON CONFLICT (session_id, poll_id) DO UPDATE SET entries = excluded.entries`,
          [sessionId, pollId, `[${inTokenOrder(entries).map(entryText).join(',')}]`],
        ),
      );
    },
    async withdraw({ sessionId, pollId }) {
      await db.write(sessionId, (inside) =>
        inside.run('DELETE FROM sealed_boxes WHERE session_id = $1 AND poll_id = $2', [sessionId, pollId]),
      );
    },
    async published({ sessionId, pollId }) {
      const [box] = await db.rows<{ entries: string }>(
        'SELECT entries FROM sealed_boxes WHERE session_id = $1 AND poll_id = $2',
        [sessionId, pollId],
      );
      return box ? Entries.parse(JSON.parse(box.entries)) : null;
    },
    async clear({ sessionId, pollId }) {
      await db.write(sessionId, async (inside) => {
        for (const table of OF_OPEN_POLLS)
          await inside.run(`DELETE FROM ${table} WHERE session_id = $1 AND poll_id = $2`, [
            sessionId,
            pollId,
          ]);
      });
    },
    // Of no session: what is there stays, whoever asks for it and however late.
    forgetOrder: () =>
      db.transaction(async (inside) => {
        await inside.run(`SET LOCAL lock_timeout = ${PATIENCE_MS}`);
        await inside.run(`LOCK TABLE ${OF_OPEN_POLLS.join(', ')} IN ACCESS EXCLUSIVE MODE`);
        for (const table of OF_OPEN_POLLS) {
          await inside.run(`CREATE TEMP TABLE kept_${table} ON COMMIT DROP AS SELECT * FROM ${table}`);
          // The files are given up as a whole at the commit.
          await inside.run(`TRUNCATE ${table}`);
          await inside.run(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
        }
      }),
  };
}
