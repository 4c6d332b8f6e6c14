import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WorkerPool } from '../../../server/documents/worker-pool.ts';

const script = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (job) => { ${body} });
    `)}`,
  );

const LIMITS = { size: 1, timeoutMs: 5_000, heapMegabytes: 16, idleMs: 50 };

const ODD = `
  if (job === 'hang') { for (;;) {} }
  if (job === 'throw') { throw new Error('odd file'); }
  if (job === 'exit') { process.exit(3); }
  if (job === 'hoard') { const all = []; for (;;) all.push(new Array(1e5).fill(job)); }
  parentPort.postMessage(job + ' done');
`;

/** Answers with the number of its thread. */
const WITNESS = `
  import('node:worker_threads').then(({ threadId }) => parentPort.postMessage('thread ' + threadId));
`;

describe('a worker pool', () => {
  test('answers every job with its own answer', async () => {
    const pool = new WorkerPool<string, string>(script(ODD), z.string(), { ...LIMITS, size: 2 });
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((job) => pool.run(job)));
    expect(answers).toEqual(
      ['a done', 'b done', 'c done', 'd done', 'e done'].map((answer) => ({ status: 'answered', answer })),
    );
  });

  test.each([
    ['never ends', 'hang', { timeoutMs: 400 }],
    ['throws', 'throw', {}],
    ['ends its worker', 'exit', {}],
    ['takes too much memory', 'hoard', {}],
  ])('cuts off a job that %s, and goes on with the next', async (_, job, limits) => {
    const pool = new WorkerPool<string, string>(script(ODD), z.string(), { ...LIMITS, ...limits });
    const [odd, next] = await Promise.all([pool.run(job), pool.run('next')]);
    expect(odd).toEqual({ status: 'cut-off' });
    expect(next).toEqual({ status: 'answered', answer: 'next done' });
  });

  test('goes on after its idle workers were ended', async () => {
    const pool = new WorkerPool<string, string>(script(WITNESS), z.string(), { ...LIMITS, idleMs: 1 });
    const first = await pool.run('first');
    // Another thread answers only once the first one was idle for so long that it was ended.
    await expect.poll(() => pool.run('again'), { interval: 20, timeout: 5_000 }).not.toEqual(first);
  });

  test('keeps its worker between jobs that follow each other', async () => {
    const pool = new WorkerPool<string, string>(script(WITNESS), z.string(), { ...LIMITS, idleMs: 5_000 });
    expect(await pool.run('second')).toEqual(await pool.run('first'));
  });

  test('cuts off a worker whose answer is not what was agreed', async () => {
    const pool = new WorkerPool<string, number>(script(ODD), z.number(), LIMITS);
    expect(await pool.run('a')).toEqual({ status: 'cut-off' });
  });
});
