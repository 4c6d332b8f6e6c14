import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { readCsv } from './csv.ts';
import { withoutLegacyText } from './legacy-text.ts';
import { type ProblemCode, problem } from './problems.ts';
import { plainSheet, type Sheets } from './sheets.ts';
import type { SourceFile } from './source.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** A CSV that holds more than this is no list of delegates. */
const MAX_CSV_BYTES = 20_000_000;

export type SheetsReading =
  | { readonly ok: true; readonly sheets: Sheets }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * What a table file holds: the sheets of a workbook, or a reading of a CSV for each separator. What the file is, its
 * first bytes tell; its name may be wrong. Old encodings are Unicode then.
 */
export async function readSheets({ name, path, bytes }: SourceFile): Promise<SheetsReading> {
  const refuse = (code: ProblemCode): SheetsReading => ({
    ok: false,
    problem: problem(code, { file: name }),
  });
  if (bytes === 0) return refuse('table-empty');
  const content = contentOf(await firstBytes(path));
  const namedText = !/^\.(xl|ods$|ots$)/i.test(extname(name));
  switch (content) {
    case 'ole':
      return refuse('old-excel');
    case 'markup':
      return refuse('web-page-as-table');
    case 'zip':
      return namedText ? refuse('excel-as-csv') : workbookSheets(path, name);
    case 'other':
      if (!namedText) return refuse('text-as-excel');
      return bytes > MAX_CSV_BYTES ? refuse('table-too-large') : csvSheets(path, name);
  }
}

async function workbookSheets(path: string, file: string): Promise<SheetsReading> {
  const reading = await readWorkbook(path, file);
  if (!reading.ok) return reading;
  const sheets = reading.sheets.map(({ name, hidden, grid, merges, hiddenRows, fonts }) => ({
    ...withoutLegacyText(grid, file, fonts),
    name,
    hidden,
    merges,
    hiddenRows,
  }));
  return { ok: true, sheets: { kind: 'side-by-side', sheets } };
}

async function csvSheets(path: string, file: string): Promise<SheetsReading> {
  const reading = await readCsv(path, file);
  if (!reading.ok) return reading;
  const sheets = reading.grids.map((grid) => ({ ...plainSheet(grid), ...withoutLegacyText(grid, file) }));
  return { ok: true, sheets: { kind: 'alternatives', sheets } };
}

function contentOf(first: Buffer): 'zip' | 'ole' | 'markup' | 'other' {
  if (first.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'zip';
  if (first.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'ole';
  const text = first
    .toString('latin1')
    .replace(/[\0\u00ef\u00bb\u00bf\u00ff\u00fe]/g, '')
    .trimStart();
  return /^<(!doctype|html|head|table|meta|\?xml|workbook)/i.test(text) ? 'markup' : 'other';
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
