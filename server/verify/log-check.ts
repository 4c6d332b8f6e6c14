import { checkpointText, type ServerKey } from '#shared/archive/checkpoint.ts';
import { firstUnsigned } from '#shared/archive/coverage.ts';
import type { ArchiveHeader, ArchiveLine } from '#shared/archive/lines.ts';
import { LoggedEvent } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { eventFault } from './events.ts';
import { aboutCheckpoint, aboutEntry, type Fault, fault } from './faults.ts';
import { sha256, signatureHolds } from './signatures.ts';
import { Turnout } from './turnout.ts';

type EntryLine = Extract<ArchiveLine, { type: 'entry' }>;
type CheckpointLine = Extract<ArchiveLine, { type: 'checkpoint' }>;

/** What the first entry of a log is chained to. */
export function genesisOf(sessionId: string): string {
  return sha256(`nghi-truong/1\n${sessionId}`);
}

/** Goes through the log as it was written: chain, events, checkpoints. Knows the session as it stands so far. */
export class LogCheck {
  readonly #header: ArchiveHeader;
  readonly #trusted: (key: ServerKey) => boolean;
  readonly #turnout = new Turnout();
  #hash: string;
  #state: SessionState = EMPTY_SESSION;
  readonly #log: Pick<LoggedEvent, 'seq' | 'at' | 'actor'>[] = [];
  readonly #signed: number[] = [];
  #signedUpTo = 0;
  #checkpoints = 0;

  constructor(header: ArchiveHeader, trusted: (key: ServerKey) => boolean) {
    this.#header = header;
    this.#trusted = trusted;
    this.#hash = header.genesis;
  }

  get state(): SessionState {
    return this.#state;
  }

  get checkpoints(): number {
    return this.#checkpoints;
  }

  /** hash(n) = SHA-256(hash(n-1) + LF + body(n)); then the event itself. */
  entry(line: number, { seq, hash, body }: EntryLine): Fault | null {
    const follows = seq === this.#state.seq + 1 && hash === sha256(`${this.#hash}\n${body}`);
    if (!follows) return fault(line, 'chain', aboutEntry(seq));
    const entry = readEntry(body);
    if (entry?.seq !== seq) return fault(line, 'event', aboutEntry(seq));
    const { at, actor, event, current } = entry;
    const what = eventFault(event, { state: this.#state, at, actor, turnout: this.#turnout, current });
    if (what) return fault(line, what, aboutEntry(seq, event.type, pollOf(event)));
    this.#hash = hash;
    this.#log.push({ seq, at, actor });
    this.#state = evolve(this.#state, entry);
    this.#turnout.follow(this.#state);
    return null;
  }

  /** Belongs to the entry right before it. */
  checkpoint(line: number, { checkpoint }: CheckpointLine): Fault | null {
    const { seq, hash, key, signature } = checkpoint;
    const about = aboutCheckpoint(seq);
    if (seq === this.#signedUpTo || this.#state.seq === 0) return fault(line, 'place', about);
    if (seq !== this.#state.seq || hash !== this.#hash) return fault(line, 'checkpoint-entry', about);
    if (!signatureHolds(key, signature, checkpointText(this.#header.sessionId, checkpoint))) {
      return fault(line, 'checkpoint-signature', about);
    }
    if (!this.#trusted(key)) return fault(line, 'foreign-key', about);
    this.#signedUpTo = seq;
    this.#signed.push(seq);
    this.#checkpoints += 1;
    return null;
  }

  /** Whether every entry was signed when it was appended. `line`: the one after the log. */
  end(line: number): Fault | null {
    const seq = firstUnsigned(this.#log, this.#signed);
    return seq === null ? null : fault(line, 'unsigned', aboutEntry(seq));
  }
}

function readEntry(body: string): (LoggedEvent & { readonly current: boolean }) | null {
  try {
    const written: unknown = JSON.parse(body);
    return { ...upcast(written), current: LoggedEvent.safeParse(written).success };
  } catch {
    return null;
  }
}

function pollOf(event: LoggedEvent['event']): PollId | null {
  return 'pollId' in event ? event.pollId : null;
}
