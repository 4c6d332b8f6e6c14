import { availableParallelism } from 'node:os';
import { WorkerPool } from '../../documents/worker-pool.ts';
import { ExportAnswer, type ExportJob } from './export-job.ts';

/** Exports in a process of its own: a long document takes longer than a hall that votes can wait. */
const pool = new WorkerPool<ExportJob, ExportAnswer>(
  new URL('./export-worker.ts', import.meta.url),
  ExportAnswer,
  { size: Math.min(2, availableParallelism()), timeoutMs: 60_000, heapMegabytes: 1024, idleMs: 15_000 },
);

/**
 * A copy of the PDF with real annotations; `unreadable` also when it takes too much memory, `took-too-long` after a minute of
 * the processor's time.
 */
export async function exportPdf(
  job: ExportJob,
): Promise<ExportAnswer | { readonly status: 'took-too-long' }> {
  const outcome = await pool.run(job);
  switch (outcome.status) {
    case 'answered':
      return outcome.answer;
    case 'took-too-long':
      return outcome;
    case 'cut-off':
      return { status: 'unreadable' };
  }
}
