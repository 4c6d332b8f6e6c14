import { type ChainEnd, chainOf } from '#shared/archive/chain.ts';
import type { ServerSignature } from '#shared/archive/checkpoint.ts';
import type { Instant, LogId, Sha256 } from '#shared/protocol/ids.ts';
import type { Outcome, Refusal } from '#shared/protocol/refusals.ts';
import type { Clock } from '../clock.ts';
import { chain, commitmentOf, emptyLog, endAt } from '../eventlog/chain.ts';
import type { ReadLog } from '../eventlog/check-log.ts';
import { signCheckpoint } from '../eventlog/checkpoint.ts';
import type { EventLog, StoredEntry } from '../eventlog/event-log.ts';
import type { KnownEnd } from '../eventlog/known-log.ts';
import { LogDigest } from '../eventlog/log-digest.ts';
import type { Signer } from '../eventlog/signing-key.ts';
import { toldHash } from '../eventlog/told-hash.ts';

interface LogHostPorts {
  readonly log: EventLog;
  /** Vouches for each append. */
  readonly signer: Signer;
  readonly clock: Pick<Clock, 'now'>;
}

/** Of what kind a log is: who gives which commands, what follows from them, and what stands for that in the log. */
interface LogTypes {
  readonly command: unknown;
  readonly actor: unknown;
  readonly event: unknown;
  readonly entry: { readonly seq: number };
  /** What entries make of the state, before they are on record. */
  readonly folded: unknown;
}

/** What a log is of: how commands are judged, what entries make of its state, and what follows from that. */
export interface LogModel<Of extends LogTypes> {
  /** The version of the rules by which it decides; signed with each append. */
  readonly core: number;
  /** Of the last entry in the state; 0 before the first. */
  readonly seq: number;
  decide(
    command: Of['command'],
    at: Instant,
    actor: Of['actor'],
  ):
    | { readonly ok: true; readonly events: readonly Of['event'][] }
    | { readonly ok: false; readonly refusal: Refusal };
  /** `events`, which follow in one append, with their places and whatever is recorded with each. */
  entriesOf(events: readonly Of['event'][], at: Instant, actor: Of['actor']): readonly Of['entry'][];
  /** What entries make of the state. Nothing of them is on record yet: all that can fail does so here. @throws Error */
  fold(entries: readonly Of['entry'][]): Of['folded'];
  /** They are on record: from here on nothing rejects. One turn, without I/O. `seal`: what stands for an entry that is withheld. */
  recorded(folded: Of['folded'], seal: Seal): void;
}

/** How many of the newest entries are kept at hand. */
const MOST_AT_HAND = 500;

/** What stands for the content of an entry where it is withheld: its commitment; null in a log that has none. */
export type Seal = (seq: number) => string | null;

/** Entries behind a place in the log. */
interface Behind {
  readonly lacking: readonly StoredEntry[];
  readonly seal: Seal;
  /** What devices are told with the `count`-th of them; with the place itself for 0. */
  readonly hashAt: (count: number) => Sha256;
}

/**
 * The one writer of a log: commands one after another, each decided, chained, signed, appended, and only then taken over and told.
 * It knows neither what its entries are about nor who is told of them.
 */
export class LogHost<Of extends LogTypes> {
  readonly #id: LogId;
  readonly #ports: LogHostPorts;
  readonly #model: LogModel<Of>;
  #end: ChainEnd;
  #digest = new LogDigest();
  /** The newest entries, without a gap up to the end; a hall that was cut off comes back all at once, and lacks the same few. */
  #atHand: readonly StoredEntry[] = [];
  /** null before the first entry. */
  #firstSignature: ServerSignature | null = null;
  /** The tail of the queue of commands. */
  #queue: Promise<unknown> = Promise.resolve();
  /** How many are in the queue, the one under way included. */
  #queued = 0;

  constructor(id: LogId, ports: LogHostPorts, model: LogModel<Of>) {
    this.#id = id;
    this.#ports = ports;
    this.#model = model;
    this.#end = emptyLog(id);
  }

  /** The log was read up to there. */
  goOnFrom({ end, firstSignature, digest }: ReadLog): void {
    this.#end = end;
    this.#firstSignature = firstSignature;
    this.#digest = digest;
  }

  /** What devices are told with the newest entry; there is one. */
  get hash(): Sha256 {
    return this.#toldHash(this.#end.hash);
  }

  /** Where the log ends, as far as this host has written it, and what lies in it up to there. */
  get end(): KnownEnd {
    const { seq, hash } = this.#end;
    return { seq, hash, digest: this.#digest.value };
  }

  /** Nothing is under way or waits. */
  get isIdle(): boolean {
    return this.#queued === 0;
  }

  /** Does `work` when all before it is done. Settles as it does; what comes later waits for it, and not for its success. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#queued += 1;
    const run = this.#queue.then(work).finally(() => {
      this.#queued -= 1;
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Resolves when nothing waits any more of what was there before. */
  settled(): Promise<unknown> {
    return this.#queue;
  }

  /** Carries out `command`, within `inTurn`. Rejects only when nothing of it is on record. */
  async commit(command: Of['command'], actor: Of['actor']): Promise<Outcome<{ seq: number }>> {
    const at = new Date(this.#ports.clock.now()).toISOString();
    const decision = this.#model.decide(command, at, actor);
    if (!decision.ok) return decision;
    const entries = this.#model.entriesOf(decision.events, at, actor);
    const stored = chain(this.#end, entries);
    const last = stored.at(-1);
    if (!last) return { ok: true, seq: this.#model.seq };
    const folded = this.#model.fold(entries);
    const checkpoint = signCheckpoint(this.#ports.signer, this.#id, last, at, this.#model.core);
    await this.#ports.log.append(this.#id, stored, checkpoint);
    this.#end = endAt(last);
    this.#digest.add(stored);
    this.#atHand = [...this.#atHand, ...stored].slice(-MOST_AT_HAND);
    this.#firstSignature ??= checkpoint.signature;
    this.#model.recorded(folded, sealOf(stored));
    return { ok: true, seq: last.seq };
  }

  /** What the log has behind entry `seq`. null: that entry is not one of it, or is another than the one that was told with `hash`. */
  async behind(seq: number, hash: Sha256): Promise<Behind | null> {
    if (seq > this.#model.seq) return null;
    if (seq === this.#model.seq) {
      const now = this.hash;
      return hash === now ? { lacking: [], seal: () => null, hashAt: () => now } : null;
    }
    const [known, ...lacking] = await this.#from(seq);
    if (!known || this.#toldHash(known.hash) !== hash) return null;
    const hashAt = (count: number) => this.#toldHash((lacking[count - 1] ?? known).hash);
    return { lacking, seal: sealOf(lacking), hashAt };
  }

  /** Entry `seq` and all behind it. */
  async #from(seq: number): Promise<readonly StoredEntry[]> {
    const [oldest] = this.#atHand;
    if (oldest && oldest.seq <= seq) return this.#atHand.slice(seq - oldest.seq);
    const read = await this.#ports.log.read(this.#id, seq - 1);
    // As after a restart. What was appended meanwhile is at hand already, and may not be behind these.
    const isNewest = read.at(-1)?.seq === this.#end.seq;
    if (isNewest && read.length > this.#atHand.length) this.#atHand = read.slice(-MOST_AT_HAND);
    return read;
  }

  #toldHash(hash: string): Sha256 {
    if (this.#firstSignature === null) throw new Error(`${this.#id} has no entry yet`);
    return toldHash(this.#end.chain, this.#firstSignature, hash);
  }
}

/** What stands for the content of `stored` entries where it is withheld: in a salted chain their commitments. */
function sealOf(stored: readonly StoredEntry[]): Seal {
  const bySeq = new Map(stored.map((entry) => [entry.seq, entry]));
  return (seq) => {
    const entry = bySeq.get(seq);
    return entry && chainOf(entry) === 2 ? commitmentOf(entry) : null;
  };
}
