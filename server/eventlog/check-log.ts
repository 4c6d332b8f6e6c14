import { setImmediate } from 'node:timers/promises';
import { type ChainEnd, chainOf } from '#shared/archive/chain.ts';
import { type Checkpoint, coreFault, type ServerKey } from '#shared/archive/checkpoint.ts';
import { type CoveredEntry, firstUnsigned, uncovered } from '#shared/archive/coverage.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import { upcast, upcastDecidedHere } from '#shared/session/upcast.ts';
import { emptyLog, endAt, follows } from './chain.ts';
import { checkpointHolds } from './checkpoint.ts';
import type { EventLog } from './event-log.ts';
import { LaterCoreError } from './later-core.ts';
import type { SigningKey } from './signing-key.ts';
import { UnsignedLogError } from './unsigned-log.ts';

/** A log as it lies on the disk, found to hold. */
export interface CheckedLog {
  readonly checkpoints: readonly Checkpoint[];
  /** Of each entry what its coverage depends on. */
  readonly written: readonly CoveredEntry[];
  /** Where it goes on. */
  readonly end: ChainEnd;
}

interface HowToCheck {
  /** No further than this entry. */
  readonly upTo?: number;
  /**
   * The server's own key, where it covers the whole log. The last signature by it covers the hash of its entry, and with it every entry
   * before: nobody without the key can have changed one. Earlier signatures tell who had signed what when, and are then left to
   * whoever looks at the record as a whole (at each export, `npm run verify`); of a long log they take nearly all of the time.
   */
  readonly own?: ServerKey | null;
  /** Given the entries in order, a part at a time, before all are known to hold: a long log is never in memory as a whole. */
  readonly take?: (entries: readonly LoggedEvent[]) => void;
}

/** Entries, and signatures, that are checked at a time, a few milliseconds: a hall may be voting meanwhile. */
const [ENTRIES, SIGNATURES] = [250, 50];

/**
 * Reads a whole log: every entry follows from the one before, every checkpoint is of the hash of its entry, and signatures hold.
 * @throws UnsignedLogError when its entries do not follow from each other, or a checkpoint does not sign its entry.
 * @throws LaterCoreError when a newer release has written into it.
 */
export async function readChecked(
  log: EventLog,
  id: SessionId,
  { upTo = Infinity, own = null, take = () => {} }: HowToCheck = {},
): Promise<CheckedLog> {
  const checkpoints = (await log.checkpoints(id)).filter(({ seq }) => seq <= upTo);
  const later = checkpoints.find(({ core }) => coreFault(1, null, core) === 'later');
  if (later) throw new LaterCoreError(id, later.seq);
  const written: CoveredEntry[] = [];
  let end = emptyLog(id);
  /** Place of the first checkpoint that is not before the next entry. */
  let place = 0;
  while (end.seq < upTo) {
    const slice = await log.read(id, end.seq, Math.min(ENTRIES, upTo - end.seq));
    const entries = slice.map((stored) => {
      if (end.seq === 0) end = emptyLog(id, chainOf(stored));
      if (!follows(end, stored)) throw new UnsignedLogError(id, end.seq + 1);
      end = endAt(stored);
      const checkpoint = checkpoints[place];
      if (checkpoint?.seq === stored.seq) {
        const before = checkpoints[place - 1]?.core ?? null;
        const wrong =
          checkpoint.hash !== stored.hash || coreFault(end.chain, before, checkpoint.core) !== null;
        if (wrong) throw new UnsignedLogError(id, stored.seq);
        place += 1;
      }
      return isDecidedHere(checkpoint, own)
        ? upcastDecidedHere(stored.body)
        : upcast(JSON.parse(stored.body));
    });
    if (entries.length === 0) break;
    for (const entry of entries) written.push(toCover(entry));
    take(entries);
    await setImmediate();
  }
  const beyond = checkpoints[place];
  if (beyond) throw new UnsignedLogError(id, beyond.seq);
  await mustBeSigned(id, checkpoints, own);
  return { checkpoints, written, end };
}

/** Without its event, which may be large. */
function toCover(entry: LoggedEvent): CoveredEntry {
  const { seq, at, actor, event } = entry;
  return event.type === 'RecordVouchedFor' ? entry : { seq, at, actor };
}

function isDecidedHere(behind: Checkpoint | undefined, own: ServerKey | null): boolean {
  return own !== null && behind?.key === own && behind.core === CORE_VERSION;
}

/** The entries from the last one back to the last that is the server's own, or all of them. */
async function mustBeSigned(
  id: SessionId,
  checkpoints: readonly Checkpoint[],
  own: ServerKey | null,
): Promise<void> {
  const first = Math.max(
    0,
    checkpoints.findLastIndex(({ key }) => key === own),
  );
  for (const [place, checkpoint] of checkpoints.slice(first).entries()) {
    if (!checkpointHolds(id, checkpoint)) throw new UnsignedLogError(id, checkpoint.seq);
    if (place % SIGNATURES === SIGNATURES - 1) await setImmediate();
  }
}

/** @throws UnsignedLogError when the server's key does not cover the log as it has to. */
export function mustCover({ signer, coversAll }: SigningKey, id: SessionId, log: CheckedLog): void {
  const { written, checkpoints } = log;
  const first = coversAll
    ? uncovered(written, checkpoints, signer.publicKey).first
    : (foreignAfterOwn(checkpoints, signer.publicKey) ??
      firstUnsigned(
        written,
        checkpoints.map(({ seq }) => seq),
      ));
  if (first !== null) throw new UnsignedLogError(id, first);
}

/** In version 0.3.0 another key could only have signed what was taken over, before this server's own. */
function foreignAfterOwn(checkpoints: readonly Checkpoint[], own: string): number | null {
  const firstOwn = checkpoints.find(({ key }) => key === own);
  return checkpoints.find(({ key, seq }) => key !== own && seq > (firstOwn?.seq ?? Infinity))?.seq ?? null;
}
