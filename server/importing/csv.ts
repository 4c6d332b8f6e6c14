import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { type Grid, isBlank } from './cell-text.ts';
import { withoutLegacyText } from './legacy-text.ts';
import { problem } from './problems.ts';
import { plainSheet, type SheetsReading } from './sheets.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** All of them in one file: lines that were added by another program may end differently. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/**
 * Reads what Excel calls CSV: UTF-8 with or without BOM, or UTF-16 ("Unicode text"); separated by commas, semicolons
 * or tabs. Gives one reading for each separator with which the file can be read; whoever knows the headings chooses.
 */
export async function readCsv(path: string, file: string): Promise<SheetsReading> {
  const text = decode(await readFile(path));
  if (text === null) return { ok: false, problem: problem('csv-not-utf8', { file }) };
  const { delimiters, body } = statedDelimiter(text);
  const grids: Grid[] = [];
  let broken: number | null = null;
  for (const delimiter of delimiters) {
    const parsed = split(body, delimiter);
    if (parsed === null || typeof parsed === 'number') broken ??= parsed;
    else grids.push(parsed);
  }
  // Separators alone are an empty table, however another separator would read them.
  const blank = grids.find((grid) => grid.every(isBlank));
  const readings = blank ? [blank] : grids;
  if (readings.length > 0) {
    const sheets = readings.map((grid) => ({ ...plainSheet(grid), ...withoutLegacyText(grid, file) }));
    return { ok: true, sheets: { kind: 'alternatives', sheets } };
  }
  return { ok: false, problem: problem('csv-broken', { file, ...(broken === null ? {} : { row: broken }) }) };
}

/** Excel's own first line `sep=;`, which it neither shows nor numbers. */
function statedDelimiter(text: string): { delimiters: readonly string[]; body: string } {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  return stated?.[1] === undefined
    ? { delimiters: DELIMITERS, body: text }
    : { delimiters: [stated[1]], body: text.slice(stated[0].length) };
}

/** The rows, or the number of the row that is broken; null where the parser does not tell. */
function split(text: string, delimiter: string): Grid | number | null {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return rows.map((row) => row.map(withoutGuard));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return typeof error.records === 'number' ? error.records + 1 : null;
  }
}

/** The text behind the apostrophe that our own exports, and Excel, put before what looks like a formula. */
function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r])/, '');
}

/** Null when the bytes are in none of the encodings that can be told for certain. */
function decode(bytes: Buffer): string | null {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark, a zero as every second byte is the ASCII part of UTF-16.
  const [, second, , fourth] = bytes;
  return second === 0 && fourth === 0 ? 'utf-16le' : 'utf-8';
}
