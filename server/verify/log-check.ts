import { beginning, type ChainEnd, type ChainVersion, follows, linkHash } from '#shared/archive/chain.ts';
import { checkpointText, coreFault, type ServerKey } from '#shared/archive/checkpoint.ts';
import {
  appendedTogether,
  type CoveredEntry,
  rangesOf,
  SignedSinceFirst,
  uncovered,
} from '#shared/archive/coverage.ts';
import type { ArchiveHeader, ArchiveLine } from '#shared/archive/lines.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import type { SessionState } from '#shared/session/state.ts';
import { aboutReadEntry, EntryCheck, type ReadEntry, readEntry, type SealedEntry } from './entry-check.ts';
import { aboutCheckpoint, aboutEntry, type Fault, fault } from './faults.ts';
import { sha256, signatureHolds } from './signatures.ts';
import type { NotShown } from './summary.ts';

type EntryLine = Omit<Extract<ArchiveLine, { type: 'entry' }>, 'type'>;
type SealedLine = Omit<Extract<ArchiveLine, { type: 'sealed' }>, 'type'>;
type CheckpointLine = Extract<ArchiveLine, { type: 'checkpoint' }>;

/** What the first entry of a log is chained to. */
export function genesisOf(sessionId: SessionId, chain: ChainVersion): string {
  return beginning(sha256, sessionId, chain).hash;
}

/** A line of the log whose place in the chain holds, and whose content is to be judged. */
interface Linked {
  readonly line: number;
  readonly seq: number;
  /** null: it cannot be read, by the core of today. */
  readonly entry: ReadEntry | SealedEntry | null;
}

/**
 * Goes through the log as it was written: chain, checkpoints, events. Entries are judged at the checkpoint that signs them, which
 * says by which version of the rules they were decided; what no checkpoint signs, at the end.
 */
export class LogCheck {
  readonly #sessionId: SessionId;
  readonly #trusted: (key: ServerKey) => boolean;
  readonly #entries: EntryCheck;
  readonly #log: CoveredEntry[] = [];
  readonly #signed: { readonly seq: number; readonly key: ServerKey }[] = [];
  readonly #sealed: number[] = [];
  #linked: Linked[] = [];
  #end: ChainEnd;
  #signedUpTo = 0;
  /** Of the last entry. */
  #lastLine = 1;
  #core: number | null;

  constructor(
    { sessionId, chain }: Pick<ArchiveHeader, 'sessionId' | 'chain'>,
    trusted: (key: ServerKey) => boolean,
  ) {
    this.#sessionId = sessionId;
    this.#trusted = trusted;
    this.#end = beginning(sha256, sessionId, chain);
    // A salted chain is younger than the first version.
    this.#core = chain === 1 ? null : 1;
    this.#entries = new EntryCheck();
  }

  /** The session as the entries that were judged leave it. */
  get state(): SessionState {
    return this.#entries.state;
  }

  get checkpoints(): number {
    return this.#signed.length;
  }

  get notShown(): NotShown {
    return { sealed: rangesOf(this.#sealed), notJudged: rangesOf(this.#entries.notJudged) };
  }

  get sealed(): number {
    return this.#sealed.length;
  }

  entry(line: number, entry: EntryLine): Fault | null {
    if (!follows(sha256, this.#end, entry)) return fault(line, 'chain', aboutEntry(entry.seq));
    this.#link(line, entry, readEntry(entry.body));
    return null;
  }

  /** In chain 1 nothing stands for an entry but its text. */
  sealedEntry(line: number, { seq, hash, commitment }: SealedLine): Fault | null {
    const { chain, seq: last, hash: previous } = this.#end;
    const linked = seq === last + 1 && hash === linkHash(sha256, previous, commitment);
    if (!linked || chain === 1) return fault(line, 'chain', aboutEntry(seq));
    this.#sealed.push(seq);
    this.#link(line, { seq, hash }, { seq, sealed: true });
    return null;
  }

  #link(line: number, { seq, hash }: Pick<ChainEnd, 'seq' | 'hash'>, entry: Linked['entry']): void {
    this.#end = { chain: this.#end.chain, seq, hash };
    this.#lastLine = line;
    this.#linked.push({ line, seq, entry });
  }

  /** Belongs to the entry right before it. */
  checkpoint(line: number, { checkpoint }: CheckpointLine): Fault | null {
    const { seq, hash, core, key, signature } = checkpoint;
    const about = aboutCheckpoint(seq);
    if (seq === this.#signedUpTo || this.#end.seq === 0) return fault(line, 'place', about);
    if (seq !== this.#end.seq || hash !== this.#end.hash) return fault(line, 'checkpoint-entry', about);
    if (!signatureHolds(key, signature, checkpointText(this.#sessionId, checkpoint))) {
      return fault(line, 'checkpoint-signature', about);
    }
    if (!this.#trusted(key)) return fault(line, 'foreign-key', about);
    const wrongCore = coreFault(this.#end.chain, this.#core, core, CORE_VERSION);
    if (wrongCore) return fault(line, wrongCore === 'later' ? 'later' : 'core', about);
    this.#signedUpTo = seq;
    this.#signed.push({ seq, key });
    const found = this.#judge(core);
    this.#core = core;
    return found;
  }

  /** Judges what no checkpoint signs. A log that ends amid what one decision led to is cut short. */
  judgeRest(): Fault | null {
    const found = this.#judge(this.#core);
    if (found || !this.#entries.isUnfinished) return found;
    return fault(this.#lastLine, 'unfounded', aboutEntry(this.#end.seq));
  }

  /** `core`: of the checkpoint behind; what was not appended with the entry that it signs is older, and unsigned. */
  #judge(core: number | null): Fault | null {
    const linked = this.#linked;
    this.#linked = [];
    const last = linked.at(-1)?.entry ?? null;
    for (const { line, seq, entry } of linked) {
      const together = !entry || !last || appendedTogether(entry, last);
      const what = this.#entries.faultOf(seq, entry, together ? core : this.#core);
      if (what || !entry) return fault(line, what ?? 'event', aboutReadEntry(seq, entry));
      this.#log.push(entry);
    }
    return null;
  }

  /** Whether every entry was signed, as a record of this version has to be. `line`: the one after the log; `own`: the key of the seal. */
  coverage(line: number, version: ArchiveHeader['version'], own: ServerKey): Fault | null {
    switch (version) {
      case 2: {
        const seq = this.#firstUnsigned();
        return seq === null ? null : fault(line, 'unsigned', aboutEntry(seq));
      }
      case 3:
      case 4: {
        const { first, unsigned } = uncovered(this.#log, this.#signed, own);
        if (first === null) return null;
        const nobody = unsigned[0]?.from === first;
        return fault(line, nobody ? 'unsigned' : 'unvouched-key', aboutEntry(first));
      }
    }
  }

  #firstUnsigned(): number | null {
    const signed = new SignedSinceFirst();
    let from = 0;
    for (const { seq } of this.#signed) {
      signed.append(this.#log.slice(from, seq), true);
      from = seq;
    }
    signed.append(this.#log.slice(from), false);
    return signed.first;
  }
}
