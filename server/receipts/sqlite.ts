import type { DocumentReceipt } from '#shared/protocol/document-receipts.ts';
import type { DelegateId, Instant, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../database.ts';
import type { ReceiptStore } from './receipt-store.ts';

/** A step is never edited afterwards. */
const STEPS = [
  `CREATE TABLE document_receipts (
    session_id  TEXT NOT NULL,
    delegate_id TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    received_at TEXT NOT NULL,
    opened_at   TEXT,
    PRIMARY KEY (session_id, delegate_id, sha256)
  ) WITHOUT ROWID;`,
];

interface NewReceipt {
  readonly sessionId: SessionId;
  readonly delegateId: DelegateId;
  readonly sha256: Sha256;
  readonly at: Instant;
  readonly openedAt: Instant | null;
}

/** Receipts in the server's database. What says nothing new writes nothing. */
export function sqliteReceiptStore(db: Database): ReceiptStore {
  migrate(db, 'receipts', STEPS);
  const upsert = db.prepare<[NewReceipt]>(
    `INSERT INTO document_receipts (session_id, delegate_id, sha256, received_at, opened_at)
     VALUES (@sessionId, @delegateId, @sha256, @at, @openedAt)
     ON CONFLICT (session_id, delegate_id, sha256) DO UPDATE SET opened_at = excluded.opened_at
     WHERE document_receipts.opened_at IS NULL AND excluded.opened_at IS NOT NULL`,
  );
  const all = db.prepare<[SessionId], DocumentReceipt>(
    `SELECT delegate_id AS delegateId, sha256, received_at AS receivedAt, opened_at AS openedAt
     FROM document_receipts WHERE session_id = ?`,
  );
  const noteAll = db.transaction((receipts: readonly NewReceipt[]) => {
    for (const receipt of receipts) upsert.run(receipt);
  });
  return {
    async note(sessionId, delegateId, receipts, at) {
      noteAll.immediate(
        receipts.map(({ sha256, state }) => ({
          sessionId,
          delegateId,
          sha256,
          at,
          openedAt: state === 'opened' ? at : null,
        })),
      );
    },
    of: async (sessionId) => all.all(sessionId),
  };
}
