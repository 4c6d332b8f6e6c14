import { createHash } from 'node:crypto';
import { type ArchiveHeader, type ArchiveLine, headerOf, lineText, sealText } from '#shared/archive/lines.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { emptyLog } from '../eventlog/chain.ts';
import type { Signer } from '../eventlog/signing-key.ts';

/** Writes the lines of an archive (shared/archive/lines.ts) piece by piece, and seals at its end all that it wrote. */
export class ArchiveWriter {
  readonly #header: ArchiveHeader;
  readonly #hash = createHash('sha256');
  #lines = 0;

  constructor(counts: Omit<Parameters<typeof headerOf>[0], 'genesis'>) {
    const genesis = Sha256.parse(emptyLog(counts.sessionId, counts.chain).hash);
    this.#header = headerOf({ ...counts, genesis });
  }

  /** The first line. */
  header(): string {
    return this.lines([{ type: 'header', header: this.#header }]);
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
    const signature = signer.sign(Buffer.from(sealText(this.#header.sessionId, covered), 'utf8'));
    return `${lineText({ type: 'seal', seal: { ...covered, key: signer.publicKey, signature } })}\n`;
  }
}
