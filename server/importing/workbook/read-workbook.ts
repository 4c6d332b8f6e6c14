import { openPromise } from 'yauzl';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { WorkerPool } from '../../documents/worker-pool.ts';
import { problem } from '../problems.ts';
import { WorkbookAnswer, type WorkbookJob, type WorkbookSheet } from './workbook-job.ts';

/** A workbook is a zip; a list of a thousand delegates unpacks to about 1 MB. */
const MAX_UNPACKED_BYTES = 32_000_000;

const pool = new WorkerPool<WorkbookJob, WorkbookAnswer>(
  new URL('./workbook-worker.ts', import.meta.url),
  WorkbookAnswer,
  { size: 1, timeoutMs: 10_000, heapMegabytes: 256, idleMs: 5_000 },
);

type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly WorkbookSheet[] }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Reads every sheet of the .xlsx or .ods at `path`, in a worker that is cut off when the file is hostile. */
export async function readWorkbook(path: string, file: string): Promise<WorkbookReading> {
  const unpacked = await unpackedBytes(path);
  if (unpacked === null) return { ok: false, problem: problem('table-unreadable', { file }) };
  if (unpacked > MAX_UNPACKED_BYTES) return { ok: false, problem: problem('table-too-large', { file }) };
  const outcome = await pool.run({ path });
  if (outcome.status === 'took-too-long') {
    return { ok: false, problem: problem('table-took-too-long', { file }) };
  }
  if (outcome.status === 'cut-off') return { ok: false, problem: problem('table-too-large', { file }) };
  const { answer } = outcome;
  switch (answer.status) {
    case 'read':
      return { ok: true, sheets: answer.sheets };
    case 'too-large':
      return { ok: false, problem: problem('table-too-large', { file }) };
    case 'unreadable':
      return { ok: false, problem: problem('table-unreadable', { file }) };
  }
}

/** What the zip's directory says it unpacks to, in bytes; null when it is not a readable zip. */
async function unpackedBytes(path: string): Promise<number | null> {
  try {
    const zip = await openPromise(path);
    let bytes = 0;
    for await (const entry of zip.eachEntry()) bytes += entry.uncompressedSize;
    return bytes;
  } catch {
    return null;
  }
}
