import type { SessionId } from '#shared/protocol/ids.ts';
import type { MemoReceipt } from '#shared/protocol/memos.ts';
import { type Database, migrate } from '../database.ts';
import { keptMemos } from './kept-memos.ts';
import type { MemoStore } from './memo-store.ts';

/** A step is never edited afterwards. */
const STEPS = [
  `CREATE TABLE memos (
    session_id TEXT NOT NULL,
    id         TEXT NOT NULL,
    at         TEXT NOT NULL,
    memo       TEXT NOT NULL,
    PRIMARY KEY (session_id, id)
  ) WITHOUT ROWID;
  CREATE TABLE memo_receipts (
    session_id   TEXT NOT NULL,
    memo_id      TEXT NOT NULL,
    person_id    TEXT NOT NULL,
    delivered_at TEXT NOT NULL,
    seen_at      TEXT,
    PRIMARY KEY (session_id, memo_id, person_id)
  ) WITHOUT ROWID;
  CREATE TABLE help_calls (
    session_id TEXT NOT NULL,
    id         TEXT NOT NULL,
    at         TEXT NOT NULL,
    call       TEXT NOT NULL,
    PRIMARY KEY (session_id, id)
  ) WITHOUT ROWID;`,
];

interface ReceiptRow extends MemoReceipt {
  readonly sessionId: SessionId;
}

/** Memos in the server's database. */
export function sqliteMemoStore(db: Database): MemoStore {
  migrate(db, 'memos', STEPS);
  const insert = db.prepare<[string, string, string, string]>(
    `INSERT INTO memos (session_id, id, at, memo) VALUES (?, ?, ?, ?) ON CONFLICT (session_id, id) DO NOTHING`,
  );
  const upsert = db.prepare<[ReceiptRow]>(
    `INSERT INTO memo_receipts (session_id, memo_id, person_id, delivered_at, seen_at)
     VALUES (@sessionId, @memoId, @personId, @deliveredAt, @seenAt)
     ON CONFLICT (session_id, memo_id, person_id) DO UPDATE SET seen_at = excluded.seen_at
     WHERE memo_receipts.seen_at IS NULL AND excluded.seen_at IS NOT NULL`,
  );
  const upsertCall = db.prepare<[string, string, string, string]>(
    `INSERT INTO help_calls (session_id, id, at, call) VALUES (?, ?, ?, ?)
     ON CONFLICT (session_id, id) DO UPDATE SET call = excluded.call`,
  );
  const memos = db.prepare<[string], { memo: string }>(
    'SELECT memo FROM memos WHERE session_id = ? ORDER BY at, id',
  );
  const receipts = db.prepare<[string], unknown>(
    `SELECT memo_id AS memoId, person_id AS personId, delivered_at AS deliveredAt, seen_at AS seenAt
     FROM memo_receipts WHERE session_id = ?`,
  );
  const calls = db.prepare<[string], { call: string }>(
    'SELECT call FROM help_calls WHERE session_id = ? ORDER BY at, id',
  );
  const noteAll = db.transaction((rows: readonly ReceiptRow[]) => {
    for (const row of rows) upsert.run(row);
  });
  return {
    of: async (sessionId) =>
      keptMemos({
        memos: memos.all(sessionId),
        receipts: receipts.all(sessionId),
        calls: calls.all(sessionId),
      }),
    async keep(sessionId, memo) {
      insert.run(sessionId, memo.id, memo.at, JSON.stringify(memo));
    },
    async note(sessionId, noted) {
      noteAll.immediate(noted.map((receipt) => ({ sessionId, ...receipt })));
    },
    async keepCall(sessionId, call) {
      upsertCall.run(sessionId, call.id, call.at, JSON.stringify(call));
    },
  };
}
