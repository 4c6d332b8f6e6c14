import { createHash } from 'node:crypto';
import {
  type ArchiveHeader,
  type ArchiveLine,
  headerOf,
  lineText,
  type RegisterHeader,
  registerHeaderOf,
  sealText,
} from '#shared/archive/lines.ts';
import { type LogId, type REGISTER_LOG, Sha256 } from '#shared/protocol/ids.ts';
import { emptyLog } from '../eventlog/chain.ts';
import type { Signer } from '../eventlog/signing-key.ts';

/** What the header of an archive counts, of a session or of the register. */
type Counts =
  | Omit<ArchiveHeader, 'format' | 'version' | 'genesis'>
  | ({ readonly log: typeof REGISTER_LOG } & Pick<RegisterHeader, 'entries' | 'checkpoints'>);

/** Writes the lines of an archive (shared/archive/lines.ts) piece by piece, and seals at its end all that it wrote. */
export class ArchiveWriter {
  readonly #id: LogId;
  readonly #header: ArchiveLine;
  readonly #hash = createHash('sha256');
  #lines = 0;

  constructor(counts: Counts) {
    if ('log' in counts) {
      const { log, entries, checkpoints } = counts;
      const genesis = Sha256.parse(emptyLog(log).hash);
      this.#id = log;
      this.#header = {
        type: 'register-header',
        header: registerHeaderOf({ genesis, entries, checkpoints }),
      };
      return;
    }
    const genesis = Sha256.parse(emptyLog(counts.sessionId, counts.chain).hash);
    this.#id = counts.sessionId;
    this.#header = { type: 'header', header: headerOf({ ...counts, genesis }) };
  }

  /** The first line. */
  header(): string {
    return this.lines([this.#header]);
  }

  lines(lines: readonly ArchiveLine[]): string {
    const text = lines.map((line) => `${lineText(line)}\n`).join('');
    this.#hash.update(text, 'utf8');
    this.#lines += lines.length;
    return text;
  }

  /** The last line; nothing can be written after it. */
  seal(signer: Signer): string {
    const covered = { lines: this.#lines, sha256: Sha256.parse(this.#hash.digest('hex')) };
    const signature = signer.sign(Buffer.from(sealText(this.#id, covered), 'utf8'));
    return `${lineText({ type: 'seal', seal: { ...covered, key: signer.publicKey, signature } })}\n`;
  }
}
