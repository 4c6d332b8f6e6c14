import { createHash } from 'node:crypto';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { StoredEntry } from './event-log.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What the first entry is chained to. */
export function genesisHash(session: SessionId): string {
  return sha256(`nghi-truong/1\n${session}`);
}

/** hash(n) = SHA-256(hash(n-1) + LF + body(n)), over UTF-8 text. */
export function entryHash(previous: string, body: string): string {
  return sha256(`${previous}\n${body}`);
}

/** Entries ready to be appended after `previousHash`. */
export function chain(previousHash: string, events: readonly LoggedEvent[]): readonly StoredEntry[] {
  let previous = previousHash;
  return events.map((event) => {
    const body = JSON.stringify(event);
    previous = entryHash(previous, body);
    return { seq: event.seq, body, hash: previous };
  });
}

/** The first seq at which `entries` (a whole log from seq 1) do not hold together, or null. */
export function firstBreak(session: SessionId, entries: readonly StoredEntry[]): number | null {
  let previous = genesisHash(session);
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.hash !== entryHash(previous, entry.body)) return index + 1;
    previous = entry.hash;
  }
  return null;
}
