import { setImmediate } from 'node:timers/promises';
import { type ChainEnd, chainOf } from '#shared/archive/chain.ts';
import {
  type Checkpoint,
  coreFault,
  type ServerKey,
  type ServerSignature,
} from '#shared/archive/checkpoint.ts';
import {
  Coverage,
  type CoveredEntry,
  type OpenCoveredEntry,
  SignedSinceFirst,
  type Uncovered,
} from '#shared/archive/coverage.ts';
import type { LogId } from '#shared/protocol/ids.ts';
import { emptyLog, endAt, follows } from './chain.ts';
import { checkpointHolds } from './checkpoint.ts';
import type { EventLog } from './event-log.ts';
import { LaterCoreError } from './later-core.ts';
import { LogDigest } from './log-digest.ts';
import type { LogKind } from './log-kind.ts';
import type { SigningKey } from './signing-key.ts';
import { UnsignedLogError } from './unsigned-log.ts';

/** How far a log was read. */
export interface ReadLog {
  /** Where it goes on. */
  readonly end: ChainEnd;
  /** null where nothing was ever signed. */
  readonly firstSignature: ServerSignature | null;
  /** Of all entries up to there. */
  readonly digest: LogDigest;
}

/** A log as it lies on the disk, found to hold together. */
export interface CheckedLog extends ReadLog {
  /** What the server's own key does not cover. */
  readonly uncovered: Uncovered;
  /** The first entry that is not signed as version 0.3.0 signed; null: all are. */
  readonly unsignedBefore: number | null;
}

interface HowToCheck<Entry> {
  /** No further than this entry. */
  readonly upTo?: number;
  /**
   * Which signatures are looked at. `last`: from the end back to the last one by the server's own key. It covers the hash of its entry, and
   * with it every entry before: nobody without the key can have changed one. Earlier signatures tell who had signed what when, and
   * are left to whoever looks at the record as a whole (at each export, `npm run verify`): of a long log they take nearly all of
   * the time. What this core decided is then not parsed again either.
   */
  readonly signatures?: 'last' | 'all';
  /** Given the entries in order, a part at a time, before all are known to hold: a long log is never in memory as a whole. */
  readonly take?: (entries: readonly Entry[]) => void;
}

/** Entries that are checked at a time, a few milliseconds: a hall may be voting meanwhile. */
const ENTRIES = 250;
/** Signatures take a tenth of a millisecond each. */
const SIGNATURES = 50;

/**
 * Reads a whole log: every entry follows from the one before, every checkpoint is of the hash of its entry, and signatures hold.
 * `own`: the server's key; null where it has none.
 * @throws UnsignedLogError when its entries do not follow from each other, or a checkpoint does not sign its entry.
 * @throws LaterCoreError when a newer release has written into it.
 */
export async function readChecked<Entry extends OpenCoveredEntry>(
  log: EventLog,
  id: LogId,
  kind: LogKind<Entry>,
  own: ServerKey | null,
  { upTo = Infinity, signatures = 'all', take = () => {} }: HowToCheck<Entry> = {},
): Promise<CheckedLog> {
  const signing = new Signing(id, kind.core, own, signatures);
  const digest = new LogDigest();
  let end = emptyLog(id);
  for (;;) {
    const [stored, read] = [await log.read(id, end.seq, Math.min(ENTRIES, upTo - end.seq)), end.seq];
    const checkpoints = (await log.checkpoints(id, read, ENTRIES)).filter(({ seq }) => seq <= upTo);
    // Before they are read: what they say may be of no shape that is known here.
    const later = checkpoints.find(({ core }) => core !== null && core > kind.core);
    if (later) throw new LaterCoreError(id, later.seq);
    let place = 0;
    const entries = stored.map((entry) => {
      if (end.seq === 0) end = emptyLog(id, chainOf(entry));
      if (!follows(end, entry)) throw new UnsignedLogError(id, end.seq + 1);
      end = endAt(entry);
      const checkpoint = checkpoints[place];
      const isOurs = signatures === 'last' && checkpoint?.key === own && checkpoint?.core === kind.core;
      const logged = isOurs ? kind.readDecidedHere(entry.body) : kind.read(JSON.parse(entry.body));
      signing.entry(logged);
      if (checkpoint?.seq === entry.seq) {
        signing.checkpoint(end, checkpoint);
        place += 1;
      }
      return logged;
    });
    const beyond = stored.length === 0 ? checkpoints[0] : undefined;
    if (beyond) throw new UnsignedLogError(id, beyond.seq);
    if (signatures === 'all' || stored.length === 0) await signing.mustHold();
    if (stored.length === 0) return { ...signing.found(end), digest };
    digest.add(stored);
    take(entries);
    await setImmediate();
  }
}

/** Who signed which entries, as far as a log was read. */
class Signing {
  readonly #id: LogId;
  readonly #newestCore: number;
  readonly #own: ServerKey | null;
  readonly #which: 'last' | 'all';
  readonly #coverage: Coverage;
  readonly #before = new SignedSinceFirst();
  /** Since the last checkpoint. */
  #unsigned: CoveredEntry[] = [];
  /** Whose signature is still to be checked. */
  #toCheck: Checkpoint[] = [];
  #first: ServerSignature | null = null;
  #core: number | null = null;
  #hasOwn = false;
  #foreign: number | null = null;

  constructor(id: LogId, newestCore: number, own: ServerKey | null, which: 'last' | 'all') {
    this.#id = id;
    this.#newestCore = newestCore;
    this.#own = own;
    this.#which = which;
    this.#coverage = new Coverage(own);
  }

  entry(entry: OpenCoveredEntry): void {
    this.#unsigned.push(entry);
  }

  checkpoint({ chain, seq, hash }: ChainEnd, checkpoint: Checkpoint): void {
    const { key, core, signature } = checkpoint;
    const wrongCore = coreFault(chain, this.#core, core, this.#newestCore);
    if (checkpoint.hash !== hash || wrongCore !== null) {
      throw new UnsignedLogError(this.#id, seq);
    }
    this.#coverage.append(this.#unsigned, key);
    this.#before.append(this.#unsigned, true);
    this.#unsigned = [];
    this.#first ??= signature;
    this.#core = core;
    // In version 0.3.0 another key could only have signed what was taken over, before this server's own.
    if (this.#hasOwn && key !== this.#own) this.#foreign ??= seq;
    this.#hasOwn ||= key === this.#own;
    if (this.#which === 'last' && key === this.#own) this.#toCheck = [];
    this.#toCheck.push(checkpoint);
  }

  /** @throws UnsignedLogError for the first signature that does not hold. */
  async mustHold(): Promise<void> {
    for (const [place, checkpoint] of this.#toCheck.entries()) {
      if (!checkpointHolds(this.#id, checkpoint)) throw new UnsignedLogError(this.#id, checkpoint.seq);
      if (place % SIGNATURES === SIGNATURES - 1) await setImmediate();
    }
    this.#toCheck = [];
  }

  /** Of the whole log, which ends at `end`. */
  found(end: ChainEnd): Omit<CheckedLog, 'digest'> {
    this.#coverage.append(this.#unsigned, null);
    this.#before.append(this.#unsigned, false);
    return {
      end,
      firstSignature: this.#first,
      uncovered: this.#coverage.uncovered(),
      unsignedBefore: this.#foreign ?? this.#before.first,
    };
  }
}

/** @throws UnsignedLogError when the server's key does not cover the log as it has to. */
export function mustCover({ coversAll }: SigningKey, id: LogId, log: CheckedLog): void {
  const first = coversAll ? log.uncovered.first : log.unsignedBefore;
  if (first !== null) throw new UnsignedLogError(id, first);
}
