import { setImmediate } from 'node:timers/promises';
import { type ChainEnd, chainOf } from '#shared/archive/chain.ts';
import { type Checkpoint, coreFault } from '#shared/archive/checkpoint.ts';
import { firstUnsigned, uncovered } from '#shared/archive/coverage.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { upcast } from '#shared/session/upcast.ts';
import { emptyLog, endAt, follows } from './chain.ts';
import { checkpointHolds } from './checkpoint.ts';
import type { EventLog, StoredEntry } from './event-log.ts';
import { LaterCoreError } from './later-core.ts';
import type { SigningKey } from './signing-key.ts';
import { UnsignedLogError } from './unsigned-log.ts';

/** A log as it lies on the disk, with every hash and signature of it found to hold. */
export interface CheckedLog {
  readonly stored: readonly StoredEntry[];
  readonly checkpoints: readonly Checkpoint[];
  readonly entries: readonly LoggedEvent[];
  /** Where it goes on. */
  readonly end: ChainEnd;
}

/** Entries or signatures that are checked at a time, a tenth of a millisecond each: a hall may be voting meanwhile. */
const SLICE = 50;

/**
 * Reads a whole log. `upTo`: no further than this entry.
 * @throws UnsignedLogError when its entries do not follow from each other, or a checkpoint does not sign its entry.
 * @throws LaterCoreError when a newer release has written into it.
 */
export async function readChecked(log: EventLog, id: SessionId, upTo = Infinity): Promise<CheckedLog> {
  const checkpoints = (await log.checkpoints(id)).filter(({ seq }) => seq <= upTo);
  const later = checkpoints.find(({ core }) => coreFault(1, null, core) === 'later');
  if (later) throw new LaterCoreError(id, later.seq);
  const stored: StoredEntry[] = [];
  const entries: LoggedEvent[] = [];
  let end = emptyLog(id);
  while (stored.length < upTo) {
    const slice = await log.read(id, stored.length, Math.min(SLICE, upTo - stored.length));
    for (const entry of slice) {
      if (stored.length === 0) end = emptyLog(id, chainOf(entry));
      if (!follows(end, entry)) throw new UnsignedLogError(id, end.seq + 1);
      end = endAt(entry);
      stored.push(entry);
      entries.push(upcast(JSON.parse(entry.body)));
    }
    if (slice.length === 0) break;
    await setImmediate();
  }
  for (const [place, checkpoint] of checkpoints.entries()) {
    const { seq, hash, core } = checkpoint;
    const before = checkpoints[place - 1]?.core ?? null;
    if (
      stored[seq - 1]?.hash !== hash ||
      coreFault(end.chain, before, core) !== null ||
      !checkpointHolds(id, checkpoint)
    ) {
      throw new UnsignedLogError(id, seq);
    }
    if (place % SLICE === SLICE - 1) await setImmediate();
  }
  return { stored, checkpoints, entries, end };
}

/** @throws UnsignedLogError when the server's key does not cover the log as it has to. */
export function mustCover({ signer, coversAll }: SigningKey, id: SessionId, log: CheckedLog): void {
  const { entries, checkpoints } = log;
  const first = coversAll
    ? uncovered(entries, checkpoints, signer.publicKey).first
    : (foreignAfterOwn(checkpoints, signer.publicKey) ??
      firstUnsigned(
        entries,
        checkpoints.map(({ seq }) => seq),
      ));
  if (first !== null) throw new UnsignedLogError(id, first);
}

/** In version 0.3.0 another key could only have signed what was taken over, before this server's own. */
function foreignAfterOwn(checkpoints: readonly Checkpoint[], own: string): number | null {
  const firstOwn = checkpoints.find(({ key }) => key === own);
  return checkpoints.find(({ key, seq }) => key !== own && seq > (firstOwn?.seq ?? Infinity))?.seq ?? null;
}
