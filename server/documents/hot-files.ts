import { readFile } from 'node:fs/promises';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { ReadableFile } from './document-files.ts';

/**
 * The files that a hall is fetching right now, in memory: when a session is published, every tablet asks for the same ones in
 * the same order, and one write of a whole buffer costs a fraction of a stream. The one asked for longest ago goes first.
 */
export class HotFiles {
  readonly #maxBytes: number;
  readonly #files = new Map<Sha256, Promise<Buffer>>();
  readonly #sizes = new Map<Sha256, number>();
  #bytes = 0;

  /** @param maxBytes of all of them together; 0 keeps none. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The whole file; null for one that is too large to be kept beside others. @throws the file system's error. */
  async read(sha256: Sha256, { path, bytes }: ReadableFile): Promise<Buffer | null> {
    if (bytes > this.#maxBytes / 4) return null;
    const known = this.#files.get(sha256);
    const file = known ?? readFile(path);
    // Put in again: the youngest stands last.
    this.#drop(sha256);
    this.#files.set(sha256, file);
    this.#sizes.set(sha256, bytes);
    this.#bytes += bytes;
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
    try {
      return await file;
    } catch (error) {
      this.#drop(sha256);
      throw error;
    }
  }

  #drop(sha256: Sha256): void {
    if (!this.#files.delete(sha256)) return;
    this.#bytes -= this.#sizes.get(sha256) ?? 0;
    this.#sizes.delete(sha256);
  }
}
