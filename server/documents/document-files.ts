import type { Instant, Sha256 } from '#shared/protocol/ids.ts';

/**
 * The published files, addressed by their content: what was put once is never changed, and the same bytes put
 * twice are kept once. It knows neither names nor titles; those are in the session's log.
 */
export interface DocumentFiles {
  /**
   * Copies the file at `sourcePath` into the store. When this resolves, the copy survives a power cut.
   * @returns its address, and its length in bytes; or, where it was removed before, why: nothing is stored then.
   * @throws the file system's error when the source cannot be read or the copy cannot be written; nothing is
   * stored then.
   */
  put(sourcePath: string): Promise<StoredFile | RemovedFile>;
  /** Where the whole file can be read, and its length in bytes; null when it was never put. */
  open(sha256: Sha256): Promise<ReadableFile | null>;
  /** Whether the whole file is in the store. */
  has(sha256: Sha256): Promise<boolean>;
  /**
   * Removes the file for good: it is not taken again, in whatever session. When this resolves, that survives a power cut. Repeating it
   * changes nothing, and removes it once more where a backup had brought it back.
   */
  remove(sha256: Sha256, removal: KeptRemoval): Promise<void>;
  /** When and why the file was removed; null when it was not. */
  removal(sha256: Sha256): Promise<KeptRemoval | null>;
  /** All files that were removed. */
  allRemoved(): Promise<readonly Sha256[]>;
}

/** What stays of a file that was removed. */
export interface KeptRemoval {
  readonly at: Instant;
  readonly reason: string;
}

export interface RemovedFile {
  readonly sha256: Sha256;
  readonly removed: KeptRemoval;
}

export interface StoredFile {
  readonly sha256: Sha256;
  readonly bytes: number;
}

export interface ReadableFile {
  /** Absolute path on this machine, for reading only. */
  readonly path: string;
  readonly bytes: number;
}
