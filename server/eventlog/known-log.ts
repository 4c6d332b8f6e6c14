import { setImmediate } from 'node:timers/promises';
import { type ChainEnd, chainOf } from '#shared/archive/chain.ts';
import type { ServerKey, ServerSignature } from '#shared/archive/checkpoint.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { emptyLog, endAt, follows, linksTo } from './chain.ts';
import { checkpointHolds } from './checkpoint.ts';
import type { EventLog, StoredEntry } from './event-log.ts';
import { UnsignedLogError } from './unsigned-log.ts';

/** Up to where this server has read and checked a log before, as it keeps it under seal (sessions/index-rows.ts). */
export interface KnownEnd {
  /** Of the last entry. */
  readonly seq: number;
  readonly hash: string;
}

interface KnownLog {
  readonly end: ChainEnd;
  readonly firstSignature: ServerSignature | null;
  readonly last: StoredEntry;
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
 * which entry when is not looked at again; each export does. Nor is any entry but the last read: what they make of the session was kept.
 * @throws UnsignedLogError when the entries do not lead there, or its end is not signed.
 */
export async function readKnown(
  log: EventLog,
  id: SessionId,
  own: ServerKey,
  known: KnownEnd,
): Promise<KnownLog> {
  const [[first], [last]] = [await log.read(id, 0, 1), await log.read(id, known.seq - 1, 1)];
  if (!first || !last) throw new UnsignedLogError(id, known.seq);
  let end = emptyLog(id, chainOf(first));
  while (end.seq < known.seq - 1) {
    const links = await log.links(id, end.seq, Math.min(ENTRIES, known.seq - 1 - end.seq));
    if (links.length === 0) throw new UnsignedLogError(id, end.seq + 1);
    for (const link of links) {
      if (!linksTo(end, link)) throw new UnsignedLogError(id, end.seq + 1);
      end = { chain: link.chain, seq: link.seq, hash: link.hash };
    }
    await setImmediate();
  }
  if (!follows(end, last)) throw new UnsignedLogError(id, known.seq);
  end = endAt(last);
  const [checkpoint] = await log.checkpoints(id, known.seq - 1, 1);
  const isSigned =
    checkpoint?.hash === known.hash && checkpoint.key === own && checkpointHolds(id, checkpoint);
  if (end.hash !== known.hash || !isSigned) throw new UnsignedLogError(id, known.seq);
  const [firstSigned] = await log.checkpoints(id, 0, 1);
  return { end, firstSignature: firstSigned?.signature ?? null, last };
}
