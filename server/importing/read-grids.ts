import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ImportProblem } from '#shared/protocol/http.ts';
import type { Grid } from './cell-text.ts';
import { readCsv } from './csv.ts';
import { type ProblemCode, problem } from './problems.ts';
import type { SourceFile } from './source.ts';
import { readXlsx } from './xlsx.ts';

/** A CSV that holds more than this is no list of delegates. */
const MAX_CSV_BYTES = 20_000_000;

export type GridsReading =
  | { readonly ok: true; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * The possible readings of a table: one for each sheet of a workbook, or for each separator of a CSV. What the file
 * is, its first bytes tell; its name may be wrong.
 */
export async function readGrids({ name, path, bytes }: SourceFile): Promise<GridsReading> {
  const refuse = (code: ProblemCode): GridsReading => ({ ok: false, problem: problem(code, { file: name }) });
  if (bytes === 0) return refuse('table-empty');
  const content = contentOf(await firstBytes(path));
  const namedText = !/^\.xl/i.test(extname(name));
  switch (content) {
    case 'ole':
      return refuse('old-excel');
    case 'markup':
      return refuse('web-page-as-table');
    case 'zip':
      return namedText ? refuse('excel-as-csv') : readXlsx(path, name);
    case 'other':
      if (!namedText) return refuse('text-as-excel');
      return bytes > MAX_CSV_BYTES ? refuse('table-too-large') : readCsv(path, name);
  }
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
