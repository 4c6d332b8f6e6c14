import type { SessionId } from '#shared/protocol/ids.ts';

/** One entry as it is stored: `body` is the exact JSON text of a LoggedEvent, the bytes that `hash` covers. */
export interface StoredEntry {
  readonly seq: number;
  readonly body: string;
  /** Lower-case hexadecimal SHA-256; see chain.ts. */
  readonly hash: string;
}

/** The log was extended by somebody else since it was read; nothing was written. */
export class LogConflictError extends Error {}

/**
 * The official record: one append-only, hash-chained log for each session. Nothing here updates or deletes.
 */
export interface EventLog {
  /** Sessions that have at least one entry, oldest first. */
  sessions(): Promise<readonly SessionId[]>;
  /**
   * Appends entries whose seq follows on the last one, all or none. Resolves only when they are durable.
   * @throws LogConflictError when the first entry does not follow the last one stored.
   */
  append(session: SessionId, entries: readonly StoredEntry[]): Promise<void>;
  /** Entries with seq greater than `after`, in order. */
  read(session: SessionId, after: number): Promise<readonly StoredEntry[]>;
}
