import type { DocumentReceipt } from '#shared/protocol/document-receipts.ts';
import type { Postgres } from '../postgres/postgres.ts';
import type { ReceiptStore } from './receipt-store.ts';

/** Receipts in PostgreSQL. What says nothing new writes nothing. */
export function postgresReceiptStore(db: Postgres): ReceiptStore {
  return {
    async note(sessionId, delegateId, receipts, at) {
      await db.write(sessionId, (inside) =>
        inside.run(
          `INSERT INTO document_receipts (session_id, delegate_id, sha256, received_at, opened_at)
           SELECT $1, $2, sha256, $3, max(opened_at)
           FROM unnest($4::text[], $5::text[]) AS told (sha256, opened_at) GROUP BY sha256 ORDER BY sha256
           ON CONFLICT (session_id, delegate_id, sha256) DO UPDATE SET opened_at = excluded.opened_at
           WHERE document_receipts.opened_at IS NULL AND excluded.opened_at IS NOT NULL`,
          [
            sessionId,
            delegateId,
            at,
            receipts.map(({ sha256 }) => sha256),
            receipts.map(({ state }) => (state === 'opened' ? at : null)),
          ],
        ),
      );
    },
    of: (sessionId) =>
      db.rows<DocumentReceipt & Record<string, unknown>>(
        `SELECT delegate_id AS "delegateId", sha256, received_at AS "receivedAt", opened_at AS "openedAt"
         FROM document_receipts WHERE session_id = $1`,
        [sessionId],
      ),
  };
}
