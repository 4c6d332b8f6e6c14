import type { SessionId } from '#shared/protocol/ids.ts';
import type { HelpCall, Memo, MemoReceipt } from '#shared/protocol/memos.ts';

/** What is kept of one session. */
export interface KeptMemos {
  /** In the order in which they were sent. */
  readonly memos: readonly Memo[];
  readonly receipts: readonly MemoReceipt[];
  /** In the order in which they came. */
  readonly calls: readonly HelpCall[];
}

/**
 * Memos with their receipts, and calls for help. Beside the log and no part of the record: a server that was killed goes on as it was. All is
 * durable when it resolves.
 */
export interface MemoStore {
  of(sessionId: SessionId): Promise<KeptMemos>;
  /** One that is there already stays as it is. */
  keep(sessionId: SessionId, memo: Memo): Promise<void>;
  /** What is known keeps the time at which it was first told, and nothing is taken back. */
  note(sessionId: SessionId, receipts: readonly MemoReceipt[]): Promise<void>;
  /** The last state of a call counts. */
  keepCall(sessionId: SessionId, call: HelpCall): Promise<void>;
}
