import { openPromise } from 'yauzl';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { WorkerPool } from '../documents/worker-pool.ts';
import type { Grid } from './cell-text.ts';
import { problem } from './problems.ts';
import { XlsxAnswer, type XlsxJob } from './xlsx-job.ts';

/** An .xlsx is a zip; a list of a thousand delegates unpacks to about 1 MB. */
const MAX_UNPACKED_BYTES = 32_000_000;

const pool = new WorkerPool<XlsxJob, XlsxAnswer>(new URL('./xlsx-worker.ts', import.meta.url), XlsxAnswer, {
  size: 1,
  timeoutMs: 10_000,
  heapMegabytes: 256,
  idleMs: 5_000,
});

type XlsxReading =
  | { readonly ok: true; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Reads every sheet of the .xlsx at `path`, in a worker that is cut off when the file is hostile. */
export async function readXlsx(path: string, file: string): Promise<XlsxReading> {
  const unpacked = await unpackedBytes(path);
  if (unpacked === null) return { ok: false, problem: problem('table-unreadable', { file }) };
  if (unpacked > MAX_UNPACKED_BYTES) return { ok: false, problem: problem('table-too-large', { file }) };
  const outcome = await pool.run({ path });
  if (outcome.status === 'took-too-long') {
    return { ok: false, problem: problem('table-took-too-long', { file }) };
  }
  if (outcome.status === 'cut-off') return { ok: false, problem: problem('table-too-large', { file }) };
  const { answer } = outcome;
  if (answer.status === 'read') return { ok: true, grids: answer.grids };
  const place = answer.row === null ? { file } : { file, row: answer.row };
  return { ok: false, problem: problem('table-unreadable', place) };
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
