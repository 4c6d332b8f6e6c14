import type { Postgres } from '../postgres/postgres.ts';
import { keptMemos } from './kept-memos.ts';
import type { MemoStore } from './memo-store.ts';

/** Memos in PostgreSQL. */
export function postgresMemoStore(db: Postgres): MemoStore {
  return {
    async of(sessionId) {
      const [memos, receipts, calls] = await Promise.all([
        db.rows<{ memo: string }>('SELECT memo FROM memos WHERE session_id = $1 ORDER BY at, id', [
          sessionId,
        ]),
        db.rows(
          `SELECT memo_id AS "memoId", person_id AS "personId", delivered_at AS "deliveredAt", seen_at AS "seenAt"
           FROM memo_receipts WHERE session_id = $1`,
          [sessionId],
        ),
        db.rows<{ call: string }>('SELECT call FROM help_calls WHERE session_id = $1 ORDER BY at, id', [
          sessionId,
        ]),
      ]);
      return keptMemos({ memos, receipts, calls });
    },
    async keep(sessionId, memo) {
      await db.write(sessionId, (inside) =>
        inside.run(
          `INSERT INTO memos (session_id, id, at, memo) VALUES ($1, $2, $3, $4)
           ON CONFLICT (session_id, id) DO NOTHING`,
          [sessionId, memo.id, memo.at, JSON.stringify(memo)],
        ),
      );
    },
    async note(sessionId, receipts) {
      await db.write(sessionId, (inside) =>
        inside.run(
          // One statement writes a row once only.
          `INSERT INTO memo_receipts (session_id, memo_id, person_id, delivered_at, seen_at)
           SELECT $1, memo_id, person_id, min(delivered_at), min(seen_at)
           FROM unnest($2::text[], $3::text[], $4::text[], $5::text[])
             AS told (memo_id, person_id, delivered_at, seen_at)
           GROUP BY memo_id, person_id ORDER BY memo_id, person_id
           ON CONFLICT (session_id, memo_id, person_id) DO UPDATE SET seen_at = excluded.seen_at
           WHERE memo_receipts.seen_at IS NULL AND excluded.seen_at IS NOT NULL`,
          [
            sessionId,
            receipts.map(({ memoId }) => memoId),
            receipts.map(({ personId }) => personId),
            receipts.map(({ deliveredAt }) => deliveredAt),
            receipts.map(({ seenAt }) => seenAt),
          ],
        ),
      );
    },
    async keepCall(sessionId, call) {
      await db.write(sessionId, (inside) =>
        inside.run(
          `INSERT INTO help_calls (session_id, id, at, call) VALUES ($1, $2, $3, $4)
           ON CONFLICT (session_id, id) DO UPDATE SET call = excluded.call`,
          [sessionId, call.id, call.at, JSON.stringify(call)],
        ),
      );
    },
  };
}
