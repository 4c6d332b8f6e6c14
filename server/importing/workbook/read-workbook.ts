import { openPromise } from 'yauzl';
import { withoutLegacyText } from '../legacy-text.ts';
import { problem } from '../problems.ts';
import type { SheetsReading } from '../sheets.ts';
import { ODS_CONTENT, readOds } from './ods.ts';
import { readParts } from './parts.ts';
import { TooLarge } from './sheet-builder.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';
import { readXlsx, XLSX_PARTS, XLSX_WORKBOOK } from './xlsx.ts';

/** A workbook is a zip; a list of a thousand delegates unpacks to about 1 MB. */
const MAX_UNPACKED_BYTES = 32_000_000;

const WANTED = new RegExp(`${XLSX_PARTS.source}|^content\\.xml$`, 'i');

/** Reads every sheet of the .xlsx or .ods at `path`. It may be hostile: for the worker, which is cut off then. */
export async function readWorkbook(path: string, file: string): Promise<SheetsReading> {
  try {
    if ((await unpackedBytes(path)) > MAX_UNPACKED_BYTES) throw new TooLarge();
    const parts = await readParts(path, WANTED);
    if (parts.has(XLSX_WORKBOOK)) return sideBySide(readXlsx(parts), file);
    if (parts.has(ODS_CONTENT)) return sideBySide(readOds(parts), file);
    return { ok: false, problem: problem('table-unreadable', { file }) };
  } catch (error) {
    // All that is thrown below means that the file is not as a spreadsheet program writes it.
    const code = error instanceof TooLarge ? 'table-too-large' : 'table-unreadable';
    return { ok: false, problem: problem(code, { file }) };
  }
}

function sideBySide(sheets: readonly WorkbookSheet[], file: string): SheetsReading {
  const inUnicode = sheets.map(({ name, hidden, grid, merges, hiddenRows, fonts }) => ({
    ...withoutLegacyText(grid, file, fonts),
    name,
    hidden,
    merges,
    hiddenRows,
  }));
  return { ok: true, sheets: { kind: 'side-by-side', sheets: inUnicode } };
}

/** What the zip's directory says it unpacks to, in bytes. @throws when it is not a readable zip. */
async function unpackedBytes(path: string): Promise<number> {
  const zip = await openPromise(path);
  let bytes = 0;
  for await (const entry of zip.eachEntry()) bytes += entry.uncompressedSize;
  return bytes;
}
