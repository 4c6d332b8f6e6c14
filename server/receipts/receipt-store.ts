import type { DocumentReceipt, ReceiptReport } from '#shared/protocol/document-receipts.ts';
import type { DelegateId, Instant, SessionId } from '#shared/protocol/ids.ts';

/**
 * Who has received and opened which edition of a document, as tablets report it. Beside the log and no part of the record: a help to
 * whoever prepares a sitting.
 */
export interface ReceiptStore {
  /**
   * Notes what a tablet of one delegate reports at `at`. Whoever has opened a document has received it; what is known keeps the time
   * at which it was first told, and nothing is taken back.
   */
  note(
    sessionId: SessionId,
    delegateId: DelegateId,
    receipts: ReceiptReport['receipts'],
    at: Instant,
  ): Promise<void>;
  /** All that is known of a session, in no order. */
  of(sessionId: SessionId): Promise<readonly DocumentReceipt[]>;
}
