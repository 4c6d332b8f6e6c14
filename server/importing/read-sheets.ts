import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { WorkerPool } from '../documents/worker-pool.ts';
import { readCsv } from './csv.ts';
import { type ProblemCode, problem } from './problems.ts';
import type { SheetsReading } from './sheets.ts';
import type { SourceFile } from './source.ts';
import { TableAnswer, type TableJob } from './table-job.ts';

/** A CSV that holds more than this is no list of delegates: a thousand of them take 200 kB. */
const MAX_CSV_BYTES = 5_000_000;

/** A CSV up to this size is read at once: to have the worker read it takes longer, and nobody notices either. */
const SMALL_CSV_BYTES = 64_000;

const pool = new WorkerPool<TableJob, TableAnswer>(
  new URL('./table-worker.ts', import.meta.url),
  TableAnswer,
  {
    size: 1,
    timeoutMs: 10_000,
    heapMegabytes: 256,
    idleMs: 5_000,
  },
);

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
      return namedText ? refuse('excel-as-csv') : byWorker({ kind: 'workbook', path, file: name });
    case 'other':
      if (!namedText) return refuse('text-as-excel');
      if (bytes > MAX_CSV_BYTES) return refuse('table-too-large');
      return bytes > SMALL_CSV_BYTES ? byWorker({ kind: 'csv', path, file: name }) : readCsv(path, name);
  }
}

/** By the worker: neither a hostile file nor a long one holds up the server. */
async function byWorker(job: TableJob): Promise<SheetsReading> {
  const refuse = (code: ProblemCode): SheetsReading => ({
    ok: false,
    problem: problem(code, { file: job.file }),
  });
  const outcome = await pool.run(job);
  if (outcome.status === 'took-too-long') return refuse('table-took-too-long');
  if (outcome.status === 'cut-off') return refuse('table-too-large');
  const { answer } = outcome;
  if (answer.status === 'refused') return { ok: false, problem: answer.problem };
  const kind = job.kind === 'csv' ? 'alternatives' : 'side-by-side';
  return { ok: true, sheets: { kind, sheets: answer.sheets } };
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
