import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Leaves this process and its threads only the time that nobody else wants, where the machine has such a class (Linux:
 * sched(7), SCHED_IDLE; chrt comes with util-linux). A lower priority, which is what remains elsewhere, is not enough: who wakes
 * up still waits until the other one's turn of some milliseconds is over. Threads that are started later inherit it.
 */
export function giveWay(): void {
  lowerPriority();
  // Where there is no chrt, or it may not, the priority stays.
  spawnSync('chrt', schedule('--idle', process.pid), { stdio: 'ignore' });
}

/** A process that has got less than this share of one core for so long is on a machine that is never idle. */
const STARVED = { share: 0.1, afterMs: 500 };

/**
 * Looks, until the returned function is called, whether `pid`, which gave way and has something to do, gets any time. Where it is
 * starved it comes after others from then on, but gets a share. It is for others to look: whoever is starved has no time to.
 */
export function feedStarved(pid: number): () => void {
  let [used, since] = [usedMs(pid), performance.now()];
  const timer = setInterval(() => {
    const [usedNow, now] = [usedMs(pid), performance.now()];
    const isStarved = usedNow - used < STARVED.share * (now - since);
    [used, since] = [usedNow, now];
    if (!isStarved) return;
    clearInterval(timer);
    spawn('chrt', schedule('--other', pid), { stdio: 'ignore' }).once('error', () => {});
  }, STARVED.afterMs);
  timer.unref();
  return () => clearInterval(timer);
}

function schedule(policy: '--idle' | '--other', pid: number): readonly string[] {
  return [policy, '--all-tasks', '--pid', '0', String(pid)];
}

/** Milliseconds that proc(5) counts in a tick. */
const TICK_MS = 10;

/** Processor time of a process so far, in milliseconds; NaN where there is no /proc, and for one that has ended. */
function usedMs(pid: number): number {
  try {
    // The name before it may hold spaces, and no closing bracket comes after it.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(/\) (?=[A-Za-z] )/);
    const [user, system] = fields.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** Linux has a priority for each thread, and those that collect garbage and compile run already. */
function lowerPriority(): void {
  try {
    for (const thread of threadsHere()) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Some systems do not let a process do so.
  }
}

function threadsHere(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [process.pid];
  }
}
