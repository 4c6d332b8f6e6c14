import { setImmediate } from 'node:timers/promises';
import { type ChainEnd, chainOf } from '#shared/archive/chain.ts';
import type { ServerKey, ServerSignature } from '#shared/archive/checkpoint.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { upcast, upcastDecidedHere } from '#shared/session/upcast.ts';
import { emptyLog, endAt, follows } from './chain.ts';
import { checkpointHolds } from './checkpoint.ts';
import type { EventLog } from './event-log.ts';
import { UnsignedLogError } from './unsigned-log.ts';

/** Up to where this server has read and checked a log before, as it keeps it under seal (sessions/index-rows.ts). */
export interface KnownEnd {
  /** Of the last entry. */
  readonly seq: number;
  readonly hash: string;
  /** The first entry from which on all were decided by the core of today and signed by this server. */
  readonly decidedHereFrom: number;
}

/** Entries that are read at a time, a few milliseconds: a hall may be voting meanwhile. */
const ENTRIES = 250;

/** Whether the log still ends where it did. */
export async function endsAt(log: EventLog, id: SessionId, { seq, hash }: KnownEnd): Promise<boolean> {
  const [last, ...after] = await log.read(id, seq - 1, 2);
  return last?.hash === hash && after.length === 0;
}

/**
 * Reads a log that ends where this server has checked it before (check-log.ts). The hash of that end covers every entry, so what was
 * found of its signatures then holds as long as the entries lead to the same hash, and the server's own key signs it. Who had signed
 * which entry when is not looked at again; each export does.
 * `take`: given the entries in order, a part at a time, before all are known to hold.
 * @throws UnsignedLogError when the entries do not lead there, or its end is not signed.
 */
export async function readKnown(
  log: EventLog,
  id: SessionId,
  own: ServerKey,
  known: KnownEnd,
  take: (entries: readonly LoggedEvent[]) => void,
): Promise<{ readonly end: ChainEnd; readonly firstSignature: ServerSignature | null }> {
  let end = emptyLog(id);
  while (end.seq < known.seq) {
    const stored = await log.read(id, end.seq, Math.min(ENTRIES, known.seq - end.seq));
    if (stored.length === 0) throw new UnsignedLogError(id, end.seq + 1);
    const entries = stored.map((entry) => {
      if (end.seq === 0) end = emptyLog(id, chainOf(entry));
      if (!follows(end, entry)) throw new UnsignedLogError(id, end.seq + 1);
      end = endAt(entry);
      const isOurs = entry.seq >= known.decidedHereFrom;
      return isOurs ? upcastDecidedHere(entry.body) : upcast(JSON.parse(entry.body));
    });
    take(entries);
    await setImmediate();
  }
  const [last] = await log.checkpoints(id, known.seq - 1, 1);
  const isSigned = last?.hash === known.hash && last.key === own && checkpointHolds(id, last);
  if (end.hash !== known.hash || !isSigned) throw new UnsignedLogError(id, known.seq);
  const [first] = await log.checkpoints(id, 0, 1);
  return { end, firstSignature: first?.signature ?? null };
}
