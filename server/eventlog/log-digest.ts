import { createHash, type Hash } from 'node:crypto';
import type { StoredEntry } from './event-log.ts';

/**
 * SHA-256 over all that lies in a log, entry behind entry: of each its salt, its text and its hash, as `EventLog.bytes` gives them. A log
 * whose digest is the one that a server sealed once it had checked it is that log still, to the byte: that takes one pass over its bytes,
 * where the chain takes two hashes for each entry. The chain is what others can check; this is for the server's own eyes.
 */
export class LogDigest {
  readonly #hash: Hash = createHash('sha256');

  /** The next entries of the log. */
  add(entries: readonly Pick<StoredEntry, 'salt' | 'body' | 'hash'>[]): void {
    for (const { salt, body, hash } of entries) this.#hash.update(`${salt ?? ''}${body}${hash}`);
  }

  /** The same entries as they lie on the disk. */
  addBytes(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** Of what was added so far, in lower-case hexadecimal. */
  get value(): string {
    return this.#hash.copy().digest('hex');
  }
}
