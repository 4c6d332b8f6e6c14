import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { feedStarved } from '../../../server/documents/giving-way.ts';

const MODULE = new URL('../../../server/documents/giving-way.ts', import.meta.url);
/** In the order of /proc/self/stat (proc(5)): the scheduling policy, and the nice value. */
const [POLICY, NICE] = [38, 16];
const SCHED_OTHER = '0';
const SCHED_IDLE = '5';

let child: ChildProcess | undefined;
afterEach(() => void child?.kill());

/** A process that gives way, and then does `work` for ever. */
async function givingWay(work: string): Promise<number> {
  const script = `import { giveWay } from ${JSON.stringify(MODULE.href)}; giveWay(); console.log('given'); ${work}`;
  child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('no process');
  return child.pid;
}

function standing(pid: number): { readonly policy: string; readonly nice: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return { policy: fields[POLICY] ?? '', nice: Number(fields[NICE]) };
}

it('leaves a process the time that nobody else wants', async () => {
  const pid = await givingWay('setInterval(() => {}, 1000);');
  expect(standing(pid).policy).toBe(SCHED_IDLE);
  expect(standing(pid).nice).toBeGreaterThan(standing(process.pid).nice);
});

it('gives a process that gets no time less than others have, but a share', async () => {
  // One that sleeps gets as little as one that others leave nothing.
  const pid = await givingWay('setInterval(() => {}, 1000);');
  const stop = feedStarved(pid);
  await vi.waitFor(() => expect(standing(pid).policy).toBe(SCHED_OTHER), { timeout: 60_000 });
  expect(standing(pid).nice).toBeGreaterThan(standing(process.pid).nice);
  stop();
});

it('looks no more once the work is done', () => {
  vi.useFakeTimers();
  const stop = feedStarved(process.pid);
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
