import { checkpointText, type ServerKey } from '#shared/archive/checkpoint.ts';
import { firstUnsigned, uncovered } from '#shared/archive/coverage.ts';
import type { ArchiveHeader, ArchiveLine } from '#shared/archive/lines.ts';
import { LoggedEvent } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast, writtenVersion } from '#shared/session/upcast.ts';
import { isOfLaterVersion } from './earlier-log.ts';
import { eventFault } from './events.ts';
import { aboutCheckpoint, aboutEntry, type Fault, fault } from './faults.ts';
import { sha256, signatureHolds } from './signatures.ts';
import { Turnout } from './turnout.ts';

type LogHeader = Pick<ArchiveHeader, 'sessionId'> & { readonly genesis: string };
type EntryLine = Omit<Extract<ArchiveLine, { type: 'entry' }>, 'type'>;
type CheckpointLine = Extract<ArchiveLine, { type: 'checkpoint' }>;

/** What the first entry of a log is chained to. */
export function genesisOf(sessionId: string): string {
  return sha256(`nghi-truong/1\n${sessionId}`);
}

/** Goes through the log as it was written: chain, events, checkpoints. Knows the session as it stands so far. */
export class LogCheck {
  readonly #header: LogHeader;
  readonly #trusted: (key: ServerKey) => boolean;
  readonly #turnout = new Turnout();
  #hash: string;
  #state: SessionState = EMPTY_SESSION;
  readonly #log: LoggedEvent[] = [];
  readonly #signed: { readonly seq: number; readonly key: ServerKey }[] = [];
  #signedUpTo = 0;
  /** From the first entry on that only a version later than 0.3.0 can have written; its own shape is judged with it. */
  #strict = false;
  #checkpoints = 0;

  constructor(header: LogHeader, trusted: (key: ServerKey) => boolean) {
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
    const { at, actor, event, written, current } = entry;
    this.#strict ||= isOfLaterVersion(event.type, written);
    const what =
      this.#strict && !current
        ? 'unfounded'
        : eventFault(event, {
            state: this.#state,
            at,
            actor,
            turnout: this.#turnout,
            written,
            strict: this.#strict,
          });
    if (what) return fault(line, what, aboutEntry(seq, event.type, pollOf(event)));
    this.#hash = hash;
    this.#log.push(entry);
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
    this.#signed.push({ seq, key });
    this.#checkpoints += 1;
    return null;
  }

  /** Whether every entry was signed, as a record of this version has to be. `line`: the one after the log; `own`: the key of the seal. */
  end(line: number, version: ArchiveHeader['version'], own: ServerKey): Fault | null {
    switch (version) {
      case 2: {
        const signed = this.#signed.map(({ seq }) => seq);
        const seq = firstUnsigned(this.#log, signed);
        return seq === null ? null : fault(line, 'unsigned', aboutEntry(seq));
      }
      case 3: {
        const { first, unsigned } = uncovered(this.#log, this.#signed, own);
        if (first === null) return null;
        const nobody = unsigned[0]?.from === first;
        return fault(line, nobody ? 'unsigned' : 'unvouched-key', aboutEntry(first));
      }
    }
  }
}

/** `written`: the version of the event before it was lifted; `current`: whether that is the one of today. */
function readEntry(
  body: string,
): (LoggedEvent & { readonly written: number; readonly current: boolean }) | null {
  try {
    const entry: unknown = JSON.parse(body);
    return {
      ...upcast(entry),
      written: writtenVersion(entry),
      current: LoggedEvent.safeParse(entry).success,
    };
  } catch {
    return null;
  }
}

function pollOf(event: LoggedEvent['event']): PollId | null {
  return 'pollId' in event ? event.pollId : null;
}
