import type { LogId } from '../protocol/ids.ts';

/**
 * How the entries of a log are chained, so that none can be changed, moved or taken out without all later hashes changing.
 *
 * Chain 2 lets a log be shown in part: hash(n) covers commitment(n) = SHA-256(salt(n) LF body(n)) and not the text itself. Whoever is
 * given the commitment in the place of an entry can check the whole chain, and learns nothing of what it says: without the salt
 * nobody can try out texts. Chain 1 is that of releases up to 0.3.0, whose hash covers the text itself; whoever has its hashes
 * can try out what a withheld entry says. A log stays in the chain in which it began.
 */
export type ChainVersion = 1 | 2;

/** The chain of a log that begins now. */
export const CURRENT_CHAIN: ChainVersion = 2;

/** SHA-256 of the UTF-8 of a text, in lower-case hexadecimal. It is given: this folder has no hash of its own. */
export type Sha256Of = (text: string) => string;

/** What an entry's hash covers: its exact text and its salt, 32 random bytes in lower-case hexadecimal; null in chain 1. */
export interface Chained {
  readonly salt: string | null;
  readonly body: string;
}

/** How far a log goes: its next entry is chained to `hash`. */
export interface ChainEnd {
  readonly chain: ChainVersion;
  /** Number of the last entry; 0 before the first. */
  readonly seq: number;
  readonly hash: string;
}

/** The log `id` without entries. */
export function beginning(sha256: Sha256Of, id: LogId, chain: ChainVersion): ChainEnd {
  return { chain, seq: 0, hash: sha256(`nghi-truong/${chain}\n${id}`) };
}

/** In which chain `entry` was written. */
export function chainOf({ salt }: Pick<Chained, 'salt'>): ChainVersion {
  return salt === null ? 1 : 2;
}

/** What stands for an entry of chain 2 where the entry itself is not shown. */
export function commitment(sha256: Sha256Of, salt: string, body: string): string {
  return sha256(`${salt}\n${body}`);
}

/** The hash of an entry behind `previous`. In chain 1 `covered` is its text, in chain 2 its commitment. */
export function linkHash(sha256: Sha256Of, previous: string, covered: string): string {
  return sha256(`${previous}\n${covered}`);
}

/** The hash of `entry` behind `previous`, in the chain in which it was written. */
export function entryHash(sha256: Sha256Of, previous: string, { salt, body }: Chained): string {
  return linkHash(sha256, previous, salt === null ? body : commitment(sha256, salt, body));
}

/** Whether `entry` is the next one behind `end`, of the same chain, and its hash the one that it must have. */
export function follows(
  sha256: Sha256Of,
  end: ChainEnd,
  entry: Chained & { readonly seq: number; readonly hash: string },
): boolean {
  return (
    entry.seq === end.seq + 1 &&
    chainOf(entry) === end.chain &&
    entry.hash === entryHash(sha256, end.hash, entry)
  );
}
