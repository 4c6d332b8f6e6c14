import type { Sha256 } from '#shared/protocol/ids.ts';

/**
 * The published files, addressed by their content: what was put once is never changed, and the same bytes put
 * twice are kept once. It knows neither names nor titles; those are in the session's log.
 */
export interface DocumentFiles {
  /**
   * Copies the file at `sourcePath` into the store. When this resolves, the copy survives a power cut.
   * @returns its address, and its length in bytes.
   * @throws the file system's error when the source cannot be read or the copy cannot be written; nothing is
   * stored then.
   */
  put(sourcePath: string): Promise<StoredFile>;
  /** Where the whole file can be read, and its length in bytes; null when it was never put. */
  open(sha256: Sha256): Promise<ReadableFile | null>;
  /** Whether the whole file is in the store. */
  has(sha256: Sha256): Promise<boolean>;
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
