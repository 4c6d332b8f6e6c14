import type { Hunk } from './compare-words.ts';
import type { CompareAnswer, CompareRequest } from './compare-worker.ts';

/** Compares two texts beside the page's own thread. Rejects when the worker breaks down or `signal` aborts. */
export function compareInWorker(
  before: readonly string[],
  after: readonly string[],
  signal: AbortSignal,
): Promise<readonly Hunk[]> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<readonly Hunk[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<CompareAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    signal.addEventListener('abort', () => reject(new Error('no longer wanted')));
  });
  const request: CompareRequest = { before: before.join('\n'), after: after.join('\n') };
  worker.postMessage(request);
  return answer.finally(() => worker.terminate());
}
