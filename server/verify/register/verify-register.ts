import { isDeepStrictEqual } from 'node:util';
import type { ServerKey } from '#shared/archive/checkpoint.ts';
import {
  type ArchiveLine,
  isOfLaterFormat,
  isOfRegister,
  type RegisterHeader,
  readLine,
  sealText,
} from '#shared/archive/lines.ts';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { aboutHeader, aboutLine, aboutSeal, type Fault, fault } from '../faults.ts';
import { genesisOf } from '../links.ts';
import { sha256, signatureHolds, trustedBy } from '../signatures.ts';
import { type SigningKey, SigningKeys } from '../summary.ts';
import { type Line, linesOf } from '../text-lines.ts';
import { RegisterCheck } from './register-check.ts';

/** What the record of a register that holds has in it. */
export interface RegisterSummary {
  readonly office: string;
  readonly entries: number;
  readonly checkpoints: number;
  readonly people: number;
  readonly bodies: number;
  readonly memberships: number;
  readonly sessions: number;
  readonly keys: readonly SigningKey[];
}

export type RegisterVerdict =
  | { readonly ok: true; readonly summary: RegisterSummary }
  | { readonly ok: false; readonly fault: Fault };

/** Whether an archive says of itself that it is the record of a register. */
export function isRegisterRecord(archive: Uint8Array): boolean {
  return isOfRegister(new TextDecoder().decode(archive.subarray(0, 100)));
}

/**
 * Checks the exported record of a register from the first line to the last, with nothing but the record itself, and stops at the first
 * thing that does not hold. `fingerprints`: of the keys that may have signed; none: any, and people compare them.
 */
export function verifyRegister(archive: Uint8Array, fingerprints: readonly string[]): RegisterVerdict {
  const lines = linesOf(archive);
  const header = headerIn(lines[0]?.text ?? '');
  if (typeof header === 'string') return { ok: false, fault: fault(1, header, aboutHeader) };
  const check = new RecordCheck(archive, header, trustedBy(fingerprints));
  for (const [index, line] of lines.entries()) {
    const found = index === 0 ? null : check.line(index + 1, line);
    if (found) return { ok: false, fault: found };
  }
  return check.end(lines.length + 1);
}

function headerIn(text: string): RegisterHeader | 'later' | 'register-header' {
  const line = readLine(text);
  if (line?.type !== 'register-header') return isOfLaterFormat(text) ? 'later' : 'register-header';
  return line.header.genesis === genesisOf(REGISTER_LOG, 2) ? line.header : 'register-header';
}

/** The log, then the seal. */
class RecordCheck {
  readonly #archive: Uint8Array;
  readonly #header: RegisterHeader;
  readonly #trusted: (key: ServerKey) => boolean;
  readonly #log: RegisterCheck;
  readonly #keys = new SigningKeys();
  #sealed = false;

  constructor(archive: Uint8Array, header: RegisterHeader, trusted: (key: ServerKey) => boolean) {
    this.#archive = archive;
    this.#header = header;
    this.#trusted = trusted;
    this.#log = new RegisterCheck(trusted);
  }

  line(number: number, { text, start }: Line): Fault | null {
    const line = text === null ? null : readLine(text);
    if (!line) return fault(number, 'form', aboutLine);
    return this.#sealed ? fault(number, 'place', aboutLine) : this.#check(number, line, start);
  }

  /** `number`: of the line that would come next. */
  end(number: number): RegisterVerdict {
    if (!this.#sealed) return { ok: false, fault: fault(number, 'seal-missing', aboutSeal) };
    const { state, checkpoints } = this.#log;
    const counted = <Item extends { readonly struck: unknown }>(items: readonly Item[]) =>
      items.filter(({ struck }) => struck === null).length;
    return {
      ok: true,
      summary: {
        office: state.office?.name ?? '',
        entries: state.seq,
        checkpoints,
        people: counted(state.people),
        bodies: counted(state.bodies),
        memberships: counted(state.memberships),
        sessions: counted(state.sessions),
        keys: this.#keys.all(),
      },
    };
  }

  #check(number: number, line: ArchiveLine, start: number): Fault | null {
    switch (line.type) {
      case 'entry':
        return this.#log.entry(number, line);
      case 'checkpoint':
        this.#keys.add(line.checkpoint.key, number);
        return this.#log.checkpoint(number, line);
      case 'seal':
        return this.#seal(number, line, start);
      case 'sealed':
      case 'ballot':
      case 'header':
      case 'register-header':
        return fault(number, 'place', aboutLine);
    }
  }

  #seal(number: number, { seal }: Extract<ArchiveLine, { type: 'seal' }>, start: number): Fault | null {
    const found = this.#log.judge();
    if (found) return found;
    const { entries, checkpoints } = this.#header;
    const counted = { entries: this.#log.state.seq, checkpoints: this.#log.checkpoints };
    if (!isDeepStrictEqual({ entries, checkpoints }, counted)) return fault(1, 'header-counts', aboutHeader);
    if (seal.lines !== number - 1 || seal.sha256 !== sha256(this.#archive.subarray(0, start))) {
      return fault(number, 'seal', aboutSeal);
    }
    if (!signatureHolds(seal.key, seal.signature, sealText(REGISTER_LOG, seal))) {
      return fault(number, 'seal-signature', aboutSeal);
    }
    if (!this.#trusted(seal.key)) return fault(number, 'foreign-key', aboutSeal);
    const unsigned = this.#log.coverage(number, seal.key);
    if (unsigned) return unsigned;
    this.#keys.add(seal.key, number);
    this.#sealed = true;
    return null;
  }
}
