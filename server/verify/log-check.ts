import type { ServerKey } from '#shared/archive/checkpoint.ts';
import {
  appendedTogether,
  type CoveredEntry,
  rangesOf,
  SignedSinceFirst,
  uncovered,
} from '#shared/archive/coverage.ts';
import type { ArchiveHeader } from '#shared/archive/lines.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import type { SessionState } from '#shared/session/state.ts';
import { aboutReadEntry, EntryCheck, type ReadEntry, readEntry, type SealedEntry } from './entry-check.ts';
import { aboutEntry, type Fault, fault } from './faults.ts';
import { type CheckpointLine, type EntryLine, Links, type SealedLine } from './links.ts';
import type { NotShown } from './summary.ts';

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
  readonly #links: Links;
  readonly #entries: EntryCheck;
  readonly #log: CoveredEntry[] = [];
  readonly #sealed: number[] = [];
  #linked: Linked[] = [];

  constructor(
    { sessionId, chain }: Pick<ArchiveHeader, 'sessionId' | 'chain'>,
    trusted: (key: ServerKey) => boolean,
  ) {
    this.#links = new Links(sessionId, { chain, newestCore: CORE_VERSION, trusted });
    this.#entries = new EntryCheck();
  }

  /** The session as the entries that were judged leave it. */
  get state(): SessionState {
    return this.#entries.state;
  }

  get checkpoints(): number {
    return this.#links.signed.length;
  }

  get notShown(): NotShown {
    return { sealed: rangesOf(this.#sealed), notJudged: rangesOf(this.#entries.notJudged) };
  }

  get sealed(): number {
    return this.#sealed.length;
  }

  entry(line: number, entry: EntryLine): Fault | null {
    const found = this.#links.entry(line, entry);
    if (found) return found;
    this.#linked.push({ line, seq: entry.seq, entry: readEntry(entry.body) });
    return null;
  }

  sealedEntry(line: number, sealed: SealedLine): Fault | null {
    const found = this.#links.sealedEntry(line, sealed);
    if (found) return found;
    const { seq } = sealed;
    this.#sealed.push(seq);
    this.#linked.push({ line, seq, entry: { seq, sealed: true } });
    return null;
  }

  /** Belongs to the entry right before it. */
  checkpoint(line: number, checkpoint: CheckpointLine): Fault | null {
    const before = this.#links.core;
    return this.#links.checkpoint(line, checkpoint) ?? this.#judge(this.#links.core, before);
  }

  /** Judges what no checkpoint signs. A log that ends amid what one decision led to is cut short. */
  judgeRest(): Fault | null {
    const { core, last } = this.#links;
    const found = this.#judge(core, core);
    if (found || !this.#entries.isUnfinished) return found;
    return fault(last.line, 'unfounded', aboutEntry(last.seq));
  }

  /** `core`: of the checkpoint behind; what was not appended with the entry that it signs is older, and unsigned: of version `before`. */
  #judge(core: number | null, before: number | null): Fault | null {
    const linked = this.#linked;
    this.#linked = [];
    const last = linked.at(-1)?.entry ?? null;
    for (const { line, seq, entry } of linked) {
      const together = !entry || !last || appendedTogether(entry, last);
      const what = this.#entries.faultOf(seq, entry, together ? core : before);
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
      case 4:
        return coverageFault(line, this.#log, this.#links, own);
    }
  }

  #firstUnsigned(): number | null {
    const signed = new SignedSinceFirst();
    let from = 0;
    for (const { seq } of this.#links.signed) {
      signed.append(this.#log.slice(from, seq), true);
      from = seq;
    }
    signed.append(this.#log.slice(from), false);
    return signed.first;
  }
}

/** The first entry that the key of the seal does not cover, if there is one. */
export function coverageFault(
  line: number,
  log: readonly CoveredEntry[],
  { signed }: Pick<Links, 'signed'>,
  own: ServerKey,
): Fault | null {
  const { first, unsigned } = uncovered(log, signed, own);
  if (first === null) return null;
  const nobody = unsigned[0]?.from === first;
  return fault(line, nobody ? 'unsigned' : 'unvouched-key', aboutEntry(first));
}
