import { setImmediate } from 'node:timers/promises';
import type { ServerKey } from '#shared/archive/checkpoint.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { endAt } from './chain.ts';
import type { ReadLog } from './check-log.ts';
import { checkpointHolds } from './checkpoint.ts';
import type { EventLog, StoredEntry } from './event-log.ts';
import { LogDigest } from './log-digest.ts';

/** Up to where this server has read and checked a log before, as it keeps it under seal (sessions/index-rows.ts). */
export interface KnownEnd {
  /** Of the last entry. */
  readonly seq: number;
  readonly hash: string;
  /** Of all entries up to it (log-digest.ts). */
  readonly digest: string;
}

interface KnownLog extends ReadLog {
  readonly last: StoredEntry;
}

/** Entries that are looked at in one piece, a millisecond or two: a hall may be voting meanwhile. */
const ENTRIES = 500;

/**
 * A log as this server has checked it before (check-log.ts): it ends where it did, all that lies in it is what lay in it then, to the byte,
 * and the server's own key signs its end. What was found then of its chain and its signatures holds as long as that does, so neither is
 * looked at again; each export does. Nor is any entry but the last read: what they make of the session was kept.
 * null: it has gone on, or somebody changed it. Whoever checks it as a whole finds what.
 */
export async function readKnown(
  log: EventLog,
  id: SessionId,
  own: ServerKey,
  known: KnownEnd,
): Promise<KnownLog | null> {
  const [last, ...after] = await log.read(id, known.seq - 1, 2);
  if (last?.seq !== known.seq || last.hash !== known.hash || after.length > 0) return null;
  const digest = new LogDigest();
  for (let seq = 0; seq < known.seq; ) {
    const { entries, bytes } = await log.bytes(id, seq, Math.min(ENTRIES, known.seq - seq));
    if (entries === 0) return null;
    digest.addBytes(bytes);
    seq += entries;
    await setImmediate();
  }
  if (digest.value !== known.digest) return null;
  const [checkpoint] = await log.checkpoints(id, known.seq - 1, 1);
  const isSigned =
    checkpoint?.hash === known.hash && checkpoint.key === own && checkpointHolds(id, checkpoint);
  if (!isSigned) return null;
  const [firstSigned] = await log.checkpoints(id, 0, 1);
  return { end: endAt(last), firstSignature: firstSigned?.signature ?? null, digest, last };
}
