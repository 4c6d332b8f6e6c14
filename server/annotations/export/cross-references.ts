/** `startxref` stands this near the end (PDF 32000-1, 7.5.5; readers look as far). */
const TAIL = 2048;

/**
 * In which form the file's last cross references are written; null where they are not where the file says: then nothing
 * can be appended that refers to them.
 */
export function crossReferencesOf(bytes: Uint8Array): 'table' | 'stream' | null {
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (text(0, 5) !== '%PDF-') return null;
  const tail = text(Math.max(0, bytes.length - TAIL), bytes.length);
  const [, offset] = /startxref\s+(\d+)/.exec(tail.slice(tail.lastIndexOf('startxref'))) ?? [];
  if (offset === undefined) return null;
  const there = text(Number(offset), Number(offset) + 32);
  if (/^xref\s/.test(there)) return 'table';
  return /^\d+\s+\d+\s+obj/.test(there) ? 'stream' : null;
}
