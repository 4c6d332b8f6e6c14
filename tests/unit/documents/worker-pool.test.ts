import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WorkerPool } from '../../../server/documents/worker-pool.ts';
import { temporaryFolder } from '../../support/folders.ts';

const script = (body: string, first = '') =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      ${first}
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (job) => { ${body} });
    `)}`,
  );

const LIMITS = { size: 1, timeoutMs: 5_000, heapMegabytes: 16, idleMs: 50 };

const ODD = `
  if (job === 'hang') { for (;;) {} }
  if (job === 'throw') { throw new Error('odd file'); }
  if (job === 'exit') { process.exit(3); }
  if (job === 'crash') { process.kill(process.pid, 'SIGKILL'); }
  if (job === 'hoard') { const all = []; for (;;) all.push(new Array(1e5).fill(job)); }
  parentPort.postMessage(job + ' done');
`;

/** Takes 300 ms of the processor's time before it can do anything. */
const STARTS_SLOWLY = `
  for (const begun = process.cpuUsage(); process.cpuUsage(begun).user < 3e5; );
`;

/** Waits without using the processor, until the file that it is given exists; writes it first where it can. */
const STARVED = `
  import('node:fs').then(({ existsSync, writeFileSync }) => {
    if (existsSync(job)) parentPort.postMessage('at last');
    else try { writeFileSync(job, ''); } catch {}
  });
`;

/** Answers with the number of its process. */
const WITNESS = `
  parentPort.postMessage('process ' + process.pid);
`;

/** Says which process it is in, once, and then is in a loop without end. */
const STUCK = `
  if (job === 'hang') { for (;;) {} }
  parentPort.postMessage(process.pid);
`;

/** Answers with what Linux goes by when it is out of memory: of 1000, the first to be ended. */
const EXPENDABLE = `
  import('node:fs').then(({ readFileSync }) =>
    parentPort.postMessage(readFileSync('/proc/self/oom_score_adj', 'utf8').trim()));
`;

/** Says by which of Linux's policies it gets its time (proc_pid_stat(5), field 41), once that is the one it is asked for. */
const SCHEDULED = `
  import('node:fs').then(({ readFileSync }) => {
    const policy = () => readFileSync('/proc/self/stat', 'utf8').replace(/^.*\\) /, '').split(' ')[38];
    const look = () => (policy() === job ? parentPort.postMessage(job) : setTimeout(look, 20));
    look();
  });
`;
const SCHED_OTHER = '0';

describe('a worker pool', () => {
  test('answers every job with its own answer', async () => {
    const pool = new WorkerPool<string, string>(script(ODD), z.string(), { ...LIMITS, size: 2 });
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((job) => pool.run(job)));
    expect(answers).toEqual(
      ['a done', 'b done', 'c done', 'd done', 'e done'].map((answer) => ({ status: 'answered', answer })),
    );
  });

  test.each([
    ['throws', 'throw', {}],
    ['ends its worker', 'exit', {}],
    ['takes too much memory', 'hoard', {}],
    ['takes down its whole process', 'crash', {}],
  ])('cuts off a job that %s, and goes on with the next', async (_, job, limits) => {
    const pool = new WorkerPool<string, string>(script(ODD), z.string(), { ...LIMITS, ...limits });
    const [odd, next] = await Promise.all([pool.run(job), pool.run('next')]);
    expect(odd).toEqual({ status: 'cut-off' });
    expect(next).toEqual({ status: 'answered', answer: 'next done' });
  });

  test('says of a job that takes all its time that it took too long, and goes on with the next', async () => {
    const pool = new WorkerPool<string, string>(script(ODD), z.string(), { ...LIMITS, timeoutMs: 400 });
    const [odd, next] = await Promise.all([pool.run('hang'), pool.run('next')]);
    expect(odd).toEqual({ status: 'took-too-long' });
    expect(next).toEqual({ status: 'answered', answer: 'next done' });
  });

  test('does not count the start of a worker, however long it takes', async () => {
    const pool = new WorkerPool<string, string>(script(ODD, STARTS_SLOWLY), z.string(), {
      ...LIMITS,
      timeoutMs: 100,
    });
    expect(await pool.run('a')).toEqual({ status: 'answered', answer: 'a done' });
  });

  test('gives a job that the machine gave no time a second chance, and only one', async () => {
    const folder = temporaryFolder();
    const pool = new WorkerPool<string, string>(script(STARVED), z.string(), { ...LIMITS, timeoutMs: 50 });
    expect(await pool.run(join(folder, 'once'))).toEqual({ status: 'answered', answer: 'at last' });
    expect(await pool.run(join(folder, 'no-such-folder', 'always'))).toEqual({ status: 'took-too-long' });
  });

  test('goes on after its idle workers were ended', async () => {
    const pool = new WorkerPool<string, string>(script(WITNESS), z.string(), { ...LIMITS, idleMs: 1 });
    const first = await pool.run('first');
    // Another process answers only once the first one was idle for so long that it was ended.
    await expect.poll(() => pool.run('again'), { interval: 20, timeout: 30_000 }).not.toEqual(first);
  });

  test('gets a share again when the time that nobody else wants is too little', async () => {
    const pool = new WorkerPool<string, string>(script(SCHEDULED), z.string(), LIMITS);
    // It only waits, which looks the same from outside.
    expect(await pool.run(SCHED_OTHER)).toEqual({ status: 'answered', answer: SCHED_OTHER });
  });

  test('is ended first where a machine runs out of memory', async () => {
    const pool = new WorkerPool<string, string>(script(EXPENDABLE), z.string(), LIMITS);
    expect(await pool.run('how expendable')).toEqual({ status: 'answered', answer: '1000' });
  });

  test('keeps its worker between jobs that follow each other', async () => {
    const pool = new WorkerPool<string, string>(script(WITNESS), z.string(), { ...LIMITS, idleMs: 5_000 });
    expect(await pool.run('second')).toEqual(await pool.run('first'));
  });

  test('cuts off a worker whose answer is not what was agreed', async () => {
    const pool = new WorkerPool<string, number>(script(ODD), z.number(), LIMITS);
    expect(await pool.run('a')).toEqual({ status: 'cut-off' });
  });

  test('has no worker left when the server was killed, whatever it was at', async () => {
    const lanes = new URL('../../../server/documents/worker-pool.ts', import.meta.url);
    const server = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `
      import { z } from 'zod';
      import { WorkerPool } from ${JSON.stringify(lanes.href)};
      const pool = new WorkerPool(new URL(${JSON.stringify(script(STUCK).href)}), z.number(), ${JSON.stringify(LIMITS)});
      console.log((await pool.run('which process')).answer);
      pool.run('hang');
    `,
    ]);
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    server.kill('SIGKILL');
    await expect.poll(() => isRunning(Number(line.toString('utf8'))), { timeout: 10_000 }).toBe(false);
  });
});

/** One that has ended and that nobody has asked about yet still has a number, and the state Z. */
function isRunning(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !readFileSync(stat, 'utf8').includes(') Z ');
}
