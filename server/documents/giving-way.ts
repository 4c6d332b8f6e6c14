import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Leaves this process and its threads only the time that nobody else wants, where the machine has such a class (Linux:
 * sched(7), SCHED_IDLE; chrt comes with util-linux). A lower priority, which is what remains elsewhere, is not enough: who wakes
 * up still waits until the other one's turn of some milliseconds is over. Threads that are started later inherit it.
 */
export function giveWay(): void {
  lowerPriority();
  schedule('--idle');
}

/** For a machine that is never idle: comes after others from now on, but gets a share. */
export function giveWayLess(): void {
  schedule('--other');
}

function schedule(policy: '--idle' | '--other'): void {
  // Where there is no chrt, or it may not, the priority stays.
  spawnSync('chrt', [policy, '--all-tasks', '--pid', '0', String(process.pid)], { stdio: 'ignore' });
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
