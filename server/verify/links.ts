import { beginning, type ChainEnd, type ChainVersion, follows, linkHash } from '#shared/archive/chain.ts';
import { checkpointText, coreFault, type ServerKey } from '#shared/archive/checkpoint.ts';
import type { ArchiveLine } from '#shared/archive/lines.ts';
import type { LogId } from '#shared/protocol/ids.ts';
import { aboutCheckpoint, aboutEntry, type Fault, fault } from './faults.ts';
import { sha256, signatureHolds } from './signatures.ts';

export type EntryLine = Omit<Extract<ArchiveLine, { type: 'entry' }>, 'type'>;
export type SealedLine = Omit<Extract<ArchiveLine, { type: 'sealed' }>, 'type'>;
export type CheckpointLine = Extract<ArchiveLine, { type: 'checkpoint' }>;

/** What the first entry of a log is chained to. */
export function genesisOf(id: LogId, chain: ChainVersion): string {
  return beginning(sha256, id, chain).hash;
}

interface LinksOptions {
  readonly chain: ChainVersion;
  /** The version of the rules of such logs that is known here. */
  readonly newestCore: number;
  readonly trusted: (key: ServerKey) => boolean;
}

/** Goes through the lines of a log: each entry follows from the one before, each checkpoint signs the entry right before it. */
export class Links {
  readonly #id: LogId;
  readonly #options: LinksOptions;
  readonly #signed: { readonly seq: number; readonly key: ServerKey }[] = [];
  #end: ChainEnd;
  #signedUpTo = 0;
  #lastLine = 1;
  #core: number | null;

  constructor(id: LogId, options: LinksOptions) {
    this.#id = id;
    this.#options = options;
    this.#end = beginning(sha256, id, options.chain);
    // A salted chain is younger than the first version.
    this.#core = options.chain === 1 ? null : 1;
  }

  /** Number of the last entry, and its line. */
  get last(): { readonly seq: number; readonly line: number } {
    return { seq: this.#end.seq, line: this.#lastLine };
  }

  /** Of the last checkpoint. */
  get core(): number | null {
    return this.#core;
  }

  /** Which entries were signed with which key, in their order. */
  get signed(): readonly { readonly seq: number; readonly key: ServerKey }[] {
    return this.#signed;
  }

  entry(line: number, entry: EntryLine): Fault | null {
    if (!follows(sha256, this.#end, entry)) return fault(line, 'chain', aboutEntry(entry.seq));
    this.#goOn(line, entry);
    return null;
  }

  /** In chain 1 nothing stands for an entry but its text. */
  sealedEntry(line: number, { seq, hash, commitment }: SealedLine): Fault | null {
    const { chain, seq: last, hash: previous } = this.#end;
    const linked = seq === last + 1 && hash === linkHash(sha256, previous, commitment);
    if (!linked || chain === 1) return fault(line, 'chain', aboutEntry(seq));
    this.#goOn(line, { seq, hash });
    return null;
  }

  checkpoint(line: number, { checkpoint }: CheckpointLine): Fault | null {
    const { seq, hash, core, key, signature } = checkpoint;
    const about = aboutCheckpoint(seq);
    if (seq === this.#signedUpTo || this.#end.seq === 0) return fault(line, 'place', about);
    if (seq !== this.#end.seq || hash !== this.#end.hash) return fault(line, 'checkpoint-entry', about);
    if (!signatureHolds(key, signature, checkpointText(this.#id, checkpoint))) {
      return fault(line, 'checkpoint-signature', about);
    }
    if (!this.#options.trusted(key)) return fault(line, 'foreign-key', about);
    const wrongCore = coreFault(this.#end.chain, this.#core, core, this.#options.newestCore);
    if (wrongCore) return fault(line, wrongCore === 'later' ? 'later' : 'core', about);
    this.#signedUpTo = seq;
    this.#signed.push({ seq, key });
    this.#core = core;
    return null;
  }

  #goOn(line: number, { seq, hash }: Pick<ChainEnd, 'seq' | 'hash'>): void {
    this.#end = { chain: this.#end.chain, seq, hash };
    this.#lastLine = line;
  }
}
