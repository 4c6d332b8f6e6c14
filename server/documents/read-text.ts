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
 * `unreadable`: the file is damaged, and will be at every attempt. `cut-off`: it took more than two minutes or too much memory,
 * which another day or machine may have.
 */
export type TextReading =
  | { readonly status: 'read'; readonly pages: readonly string[] }
  | { readonly status: 'unreadable' }
  | { readonly status: 'cut-off' };

/** The words of each page of the PDF at `path`, NFC; an empty text for a page without any, as a scan. */
export async function readText(path: string): Promise<TextReading> {
  const outcome = await pool.run({ path });
  if (outcome.status !== 'answered') return { status: 'cut-off' };
  const { pages } = outcome.answer;
  return pages ? { status: 'read', pages } : { status: 'unreadable' };
}

/** Pages that have no words, from 1: nobody will find or highlight anything on them. */
export function pagesWithoutText(pages: readonly string[]): readonly number[] {
  return pages.flatMap((text, index) => (/[\p{L}\p{N}]/u.test(text) ? [] : [index + 1]));
}
