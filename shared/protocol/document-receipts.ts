import { z } from 'zod';
import { type DelegateId, type Instant, Sha256 } from './ids.ts';

/** Receipts in one message. */
const MOST_RECEIPTS = 200;

/** What a delegate's tablet says of an edition of a document: it lies there; it was opened there. Nothing of pages or of time. */
const ReceiptState = z.enum(['stored', 'opened']);
export type ReceiptState = z.infer<typeof ReceiptState>;

/** Body of `POST /api/document-receipts`. */
export const ReceiptReport = z.object({
  receipts: z
    .array(z.object({ sha256: Sha256, state: ReceiptState }))
    .min(1)
    .max(MOST_RECEIPTS),
});
export type ReceiptReport = z.infer<typeof ReceiptReport>;

/** What the server knows of one delegate and one edition: when it was first told so, by its own clock. */
export interface DocumentReceipt {
  readonly delegateId: DelegateId;
  readonly sha256: Sha256;
  readonly receivedAt: Instant;
  /** null: not opened, as far as is known. */
  readonly openedAt: Instant | null;
}
