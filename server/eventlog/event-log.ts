import type { Checkpoint } from '#shared/archive/checkpoint.ts';
import type { LogId, SessionId } from '#shared/protocol/ids.ts';

/** One entry as it is stored: `body` is its exact JSON text, the bytes that `hash` covers together with `salt`. */
export interface StoredEntry {
  readonly seq: number;
  readonly body: string;
  /** 32 random bytes of its own, in lower-case hexadecimal; null in a log that began before there were salts. */
  readonly salt: string | null;
  /** Lower-case hexadecimal SHA-256; see chain.ts. */
  readonly hash: string;
}

/** Where a session's log ends. */
export interface LogEnd {
  readonly id: SessionId;
  /** Of its last entry. */
  readonly seq: number;
  readonly hash: string;
}

/** The log was extended by somebody else since it was read; nothing was written. */
export class LogConflictError extends Error {}

/**
 * The official record: one append-only, hash-chained and signed log for each session, and one for the register. Nothing here
 * updates or deletes, and nothing depends on what entries say.
 */
export interface EventLog {
  /** Sessions that have at least one entry, oldest first. The register is none. */
  sessions(): Promise<readonly SessionId[]>;
  /** Where the log of each of them ends, in the same order. */
  ends(): Promise<readonly LogEnd[]>;
  /**
   * Appends entries whose seq follows on the last one, with the checkpoint that signs the last of them: all or none.
   * Resolves only when they are durable.
   * @throws LogConflictError when the first entry does not follow the last one stored.
   * @throws RangeError when the checkpoint is not of the last entry.
   */
  append(id: LogId, entries: readonly StoredEntry[], checkpoint: Checkpoint): Promise<void>;
  /**
   * Takes over a whole log that was kept elsewhere, with the checkpoints it brings: all or none. It may bring none.
   * @throws LogConflictError when that log has entries already.
   * @throws RangeError when a checkpoint is not of one of the entries.
   */
  adopt(id: LogId, entries: readonly StoredEntry[], checkpoints: readonly Checkpoint[]): Promise<void>;
  /** Entries with seq greater than `after`, in order; no more than `atMost` of them, or all. */
  read(id: LogId, after: number, atMost?: number): Promise<readonly StoredEntry[]>;
  /**
   * The same entries as they lie there, for whoever does not read them: thousands of texts need not be made for that. `bytes`: of each its
   * salt, if it has one, its text and its hash, in UTF-8, one behind the other.
   */
  bytes(
    id: LogId,
    after: number,
    atMost: number,
  ): Promise<{ readonly entries: number; readonly bytes: Uint8Array }>;
  /** Checkpoints of entries after `after`, in the order of the entries they sign; no more than `atMost` of them, or all. */
  checkpoints(id: LogId, after?: number, atMost?: number): Promise<readonly Checkpoint[]>;
}
