import { readFile } from 'node:fs/promises';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { DocumentFiles, ReadableFile } from './document-files.ts';

/** The whole file, or where to read it. */
export type OpenFile =
  | { readonly status: 'in-memory'; readonly content: Buffer }
  | { readonly status: 'on-disk'; readonly file: ReadableFile };

interface Hot {
  readonly opened: Promise<OpenFile | null>;
  /** 0 as long as that is not known. */
  bytes: number;
}

/**
 * The files that a hall is fetching right now, in memory: when a session is published, every tablet asks for the same ones in
 * the same order. One write of a whole buffer costs a fraction of a stream, and the disk is asked once. The one asked for
 * longest ago goes first.
 */
export class HotFiles {
  readonly #files: Pick<DocumentFiles, 'open'>;
  readonly #maxBytes: number;
  readonly #hot = new Map<Sha256, Hot>();
  #bytes = 0;

  /** @param maxBytes of all of them together; 0 keeps none. */
  constructor(files: Pick<DocumentFiles, 'open'>, maxBytes: number) {
    this.#files = files;
    this.#maxBytes = maxBytes;
  }

  /** On the disk when it is too large to be kept beside others; null when it was never put. @throws the file system's error. */
  open(sha256: Sha256): Promise<OpenFile | null> {
    const hot = this.#hot.get(sha256) ?? { opened: this.#load(sha256), bytes: 0 };
    // Put in again: the youngest stands last.
    this.#hot.delete(sha256);
    this.#hot.set(sha256, hot);
    return hot.opened;
  }

  /** Keeps nothing of a file that was removed. */
  forget(sha256: Sha256): void {
    this.#drop(sha256);
  }

  async #load(sha256: Sha256): Promise<OpenFile | null> {
    try {
      const file = await this.#files.open(sha256);
      if (file && file.bytes <= this.#maxBytes / 4) {
        this.#makeRoom(sha256, file.bytes);
        return { status: 'in-memory', content: await readFile(file.path) };
      }
      this.#drop(sha256);
      return file && { status: 'on-disk', file };
    } catch (error) {
      this.#drop(sha256);
      throw error;
    }
  }

  #makeRoom(sha256: Sha256, bytes: number): void {
    const own = this.#hot.get(sha256);
    if (!own) return;
    own.bytes = bytes;
    this.#bytes += bytes;
    for (const [oldest, hot] of this.#hot) {
      if (this.#bytes <= this.#maxBytes) break;
      if (hot.bytes > 0 && hot !== own) this.#drop(oldest);
    }
  }

  #drop(sha256: Sha256): void {
    this.#bytes -= this.#hot.get(sha256)?.bytes ?? 0;
    this.#hot.delete(sha256);
  }
}
