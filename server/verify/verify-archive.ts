import { isDeepStrictEqual } from 'node:util';
import type { ServerKey } from '#shared/archive/checkpoint.ts';
import {
  type ArchiveHeader,
  type ArchiveLine,
  isOfLaterFormat,
  isOfRegister,
  readLine,
  sealText,
} from '#shared/archive/lines.ts';
import { BoxCheck } from './box-check.ts';
import { webBoxCrypto } from './box-crypto.ts';
import { aboutHeader, aboutLine, aboutSeal, type Fault, fault } from './faults.ts';
import { genesisOf } from './links.ts';
import { LogCheck } from './log-check.ts';
import { sha256, signatureHolds, trustedBy } from './signatures.ts';
import { ALL_SHOWN, SigningKeys, type Summary, summaryOf } from './summary.ts';
import { type Line, linesOf } from './text-lines.ts';
import { checkVersion1, type RecordOfVersion1, readVersion1 } from './version-1.ts';

export type Verdict =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly fault: Fault };

export interface VerifyOptions {
  /** Fingerprints of the keys that may have signed; none given: any key, and people compare the fingerprints. */
  readonly fingerprints?: readonly string[];
}

/**
 * Checks an exported record from the first line to the last, with nothing but the record itself, and stops at the first
 * thing that does not hold. Every byte is covered by at least one check, so that a change of one byte is found, and its
 * line named.
 */
export async function verifyArchive(archive: Uint8Array, options: VerifyOptions = {}): Promise<Verdict> {
  const old = readVersion1(new TextDecoder('utf-8', { ignoreBOM: true }).decode(archive));
  if (old) return verdictOnVersion1(old, options);
  const lines = linesOf(archive);
  const header = headerIn(lines[0]?.text ?? null);
  if (typeof header === 'string') return { ok: false, fault: fault(1, header, aboutHeader) };
  const check = new ArchiveCheck(archive, header, options.fingerprints ?? []);
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const found = await check.line(index + 1, line);
    if (found) return { ok: false, fault: found };
  }
  return check.end(lines.length + 1);
}

function verdictOnVersion1(record: RecordOfVersion1 | Fault, { fingerprints = [] }: VerifyOptions): Verdict {
  if ('code' in record) return { ok: false, fault: record };
  const state = checkVersion1(record);
  if ('code' in state) return { ok: false, fault: state };
  if (fingerprints.length > 0) return { ok: false, fault: fault(1, 'version', aboutHeader) };
  const counted = { checkpoints: 0, ballots: 0, keys: [], signed: false, ...ALL_SHOWN };
  return { ok: true, summary: summaryOf(record.sessionId, state, counted) };
}

function headerIn(text: string | null): ArchiveHeader | 'form' | 'header' | 'later' | 'register' {
  const line = text === null ? null : readLine(text);
  if (line?.type !== 'header') {
    if (isOfLaterFormat(text ?? '')) return 'later';
    return isOfRegister(text ?? '') ? 'register' : 'form';
  }
  const { sessionId, chain, genesis } = line.header;
  return genesis === genesisOf(sessionId, chain) ? line.header : 'header';
}

/** The log, then the boxes, then the seal. */
class ArchiveCheck {
  readonly #archive: Uint8Array;
  readonly #header: ArchiveHeader;
  readonly #log: LogCheck;
  readonly #keys = new SigningKeys();
  readonly #trusted: (key: ServerKey) => boolean;
  #boxes: BoxCheck | null = null;
  #sealed = false;

  constructor(archive: Uint8Array, header: ArchiveHeader, fingerprints: readonly string[]) {
    this.#archive = archive;
    this.#header = header;
    this.#trusted = trustedBy(fingerprints);
    this.#log = new LogCheck(header, this.#trusted);
  }

  async line(number: number, { text, start }: Line): Promise<Fault | null> {
    const line = text === null ? null : readLine(text);
    const found = line ? await this.#check(number, line, start) : fault(number, 'form', aboutLine);
    // A box is counted when it is complete: a ballot before the fault may be the first that does not hold.
    return found && ((await this.#boxes?.faultSoFar()) ?? found);
  }

  /** `number`: of the line that would come next. */
  end(number: number): Verdict {
    if (!this.#sealed) return { ok: false, fault: fault(number, 'seal-missing', aboutSeal) };
    const { state, checkpoints, notShown } = this.#log;
    const ballots = this.#boxes?.ballots ?? 0;
    const counted = { checkpoints, ballots, keys: this.#keys.all(), signed: true, ...notShown };
    return { ok: true, summary: summaryOf(this.#header.sessionId, state, counted) };
  }

  async #check(number: number, line: ArchiveLine, start: number): Promise<Fault | null> {
    const inLog = this.#boxes === null;
    switch (line.type) {
      case 'entry':
        return inLog ? this.#log.entry(number, line) : fault(number, 'place', aboutLine);
      case 'sealed':
        return inLog ? this.#log.sealedEntry(number, line) : fault(number, 'place', aboutLine);
      case 'checkpoint': {
        if (!inLog) return fault(number, 'place', aboutLine);
        this.#keys.add(line.checkpoint.key, number);
        return this.#log.checkpoint(number, line);
      }
      case 'ballot':
        if (this.#sealed) return fault(number, 'place', aboutLine);
        return this.#beginBoxes() ?? (await this.#boxes?.ballot(number, line)) ?? null;
      case 'seal':
        return this.#sealed ? fault(number, 'place', aboutSeal) : this.#seal(number, line, start);
      case 'header':
      case 'register-header':
        return fault(number, 'place', aboutLine);
    }
  }

  /** The log is over: what it leads to says which boxes follow. */
  #beginBoxes(): Fault | null {
    if (this.#boxes) return null;
    const found = this.#log.judgeRest();
    if (found) return found;
    const { sessionId, sealed } = this.#header;
    this.#boxes = new BoxCheck(sessionId, this.#log.state, sealed === 0, webBoxCrypto());
    return null;
  }

  async #seal(
    number: number,
    { seal }: Extract<ArchiveLine, { type: 'seal' }>,
    start: number,
  ): Promise<Fault | null> {
    const found = this.#beginBoxes() ?? (await this.#boxes?.end(number)) ?? null;
    if (found) return found;
    const { sessionId, entries, sealed, checkpoints, ballots } = this.#header;
    const counted = {
      entries: this.#log.state.seq,
      sealed: this.#log.sealed,
      checkpoints: this.#log.checkpoints,
      ballots: this.#boxes?.ballots ?? 0,
    };
    if (!isDeepStrictEqual({ entries, sealed, checkpoints, ballots }, counted)) {
      return fault(1, 'header-counts', aboutHeader);
    }
    if (seal.lines !== number - 1 || seal.sha256 !== sha256(this.#archive.subarray(0, start))) {
      return fault(number, 'seal', aboutSeal);
    }
    if (!signatureHolds(seal.key, seal.signature, sealText(sessionId, seal))) {
      return fault(number, 'seal-signature', aboutSeal);
    }
    if (!this.#trusted(seal.key)) return fault(number, 'foreign-key', aboutSeal);
    const unsigned = this.#log.coverage(number, this.#header.version, seal.key);
    if (unsigned) return unsigned;
    this.#keys.add(seal.key, number);
    this.#sealed = true;
    return null;
  }
}
