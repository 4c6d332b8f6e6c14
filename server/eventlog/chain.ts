import { hash as digest, randomBytes } from 'node:crypto';
import {
  beginning,
  type ChainEnd,
  type Chained,
  type ChainVersion,
  CURRENT_CHAIN,
  chainOf,
  commitment,
  follows as followsIn,
  entryHash as hashOf,
  type Sha256Of,
} from '#shared/archive/chain.ts';
import type { LogId } from '#shared/protocol/ids.ts';
import type { StoredEntry } from './event-log.ts';

/** The rules of the chain (shared/archive/chain.ts) with this server's SHA-256, and the one place where salts are made. */
const sha256: Sha256Of = (text) => digest('sha256', text, 'hex');

/** A log without entries; it begins in the chain of today. */
export function emptyLog(id: LogId, chain: ChainVersion = CURRENT_CHAIN): ChainEnd {
  return beginning(sha256, id, chain);
}

/** How far `entries` go, a whole log from seq 1. */
export function endOf(id: LogId, entries: readonly StoredEntry[]): ChainEnd {
  const last = entries.at(-1);
  return last ? endAt(last) : emptyLog(id);
}

/** A log whose last entry is `last`. */
export function endAt(last: StoredEntry): ChainEnd {
  return { chain: chainOf(last), seq: last.seq, hash: last.hash };
}

export function entryHash(previous: string, entry: Chained): string {
  return hashOf(sha256, previous, entry);
}

/** What stands for an entry that is not shown. @throws RangeError in chain 1, where nothing does. */
export function commitmentOf({ seq, salt, body }: StoredEntry): string {
  if (salt === null) throw new RangeError(`entry ${seq} has no salt and cannot be sealed`);
  return commitment(sha256, salt, body);
}

export function follows(end: ChainEnd, entry: StoredEntry): boolean {
  return followsIn(sha256, end, entry);
}

/** 32 bytes that nobody can guess, in lower-case hexadecimal: each entry has its own. */
export function newSalt(): string {
  return randomBytes(32).toString('hex');
}

/** Entries ready to be appended behind `end`, in its chain. `makeSalt`: called once for each entry of a salted chain. */
export function chain(
  end: ChainEnd,
  events: readonly { readonly seq: number }[],
  makeSalt: () => string = newSalt,
): readonly StoredEntry[] {
  let previous = end.hash;
  return events.map((event) => {
    const entry = { salt: end.chain === 1 ? null : makeSalt(), body: JSON.stringify(event) };
    previous = entryHash(previous, entry);
    return { seq: event.seq, ...entry, hash: previous };
  });
}

/** The first seq at which `entries` (a whole log from seq 1) do not hold together, or null. */
export function firstBreak(id: LogId, entries: readonly StoredEntry[]): number | null {
  const [first] = entries;
  let end = emptyLog(id, first && chainOf(first));
  for (const entry of entries) {
    if (!follows(end, entry)) return end.seq + 1;
    end = endAt(entry);
  }
  return null;
}
