import { availableParallelism } from 'node:os';
import { TextAnswer, type TextJob } from './text-job.ts';
import { WorkerPool } from './worker-pool.ts';

const pool = new WorkerPool<TextJob, TextAnswer>(new URL('./text-worker.ts', import.meta.url), TextAnswer, {
  size: Math.min(2, availableParallelism()),
  timeoutMs: 120_000,
  heapMegabytes: 512,
  idleMs: 15_000,
});

/**
 * The words of each page of the PDF at `path`, NFC; an empty text for a page without any, as a scan. Null when they cannot be
 * had: the file is damaged, or takes more than two minutes or too much memory to read.
 */
export async function readText(path: string): Promise<readonly string[] | null> {
  const outcome = await pool.run({ path });
  return outcome.status === 'answered' ? outcome.answer.pages : null;
}

/** Pages that have no words, from 1: nobody will find or highlight anything on them. */
export function pagesWithoutText(pages: readonly string[]): readonly number[] {
  return pages.flatMap((text, index) => (/[\p{L}\p{N}]/u.test(text) ? [] : [index + 1]));
}
