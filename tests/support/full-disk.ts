import { execFileSync } from 'node:child_process';
import type { Product } from './product.ts';

/**
 * A disk without room, for one process: the kernel refuses it every write to a file (setrlimit(2), RLIMIT_FSIZE; Node
 * ignores the signal that goes with it). What is written already stays, and can be read.
 */
export function fillDisk({ pid }: Pick<Product, 'pid'>): void {
  limitFiles(pid, '0');
}

export function freeDisk({ pid }: Pick<Product, 'pid'>): void {
  limitFiles(pid, 'unlimited');
}

/** Of the two limits only the soft one, which may be raised again. */
function limitFiles(pid: number, bytes: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
}
