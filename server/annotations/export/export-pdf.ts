import { availableParallelism } from 'node:os';
import { WorkerPool } from '../../documents/worker-pool.ts';
import { ExportAnswer, type ExportJob } from './export-job.ts';

/** In a thread of its own: a long document takes longer than a hall that votes can wait. */
const pool = new WorkerPool<ExportJob, ExportAnswer>(
  new URL('./export-worker.ts', import.meta.url),
  ExportAnswer,
  { size: Math.min(2, availableParallelism()), timeoutMs: 60_000, heapMegabytes: 1024, idleMs: 15_000 },
);

/** A copy of the PDF with real annotations; `unreadable` also when it takes more than a minute or too much memory. */
export async function exportPdf(job: ExportJob): Promise<ExportAnswer> {
  const outcome = await pool.run(job);
  return outcome.status === 'answered' ? outcome.answer : { status: 'unreadable' };
}
