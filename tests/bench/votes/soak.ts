import { readFileSync } from 'node:fs';
import { type Ratio, rounded } from '../result.ts';
import { openHall } from './floor-and-product.ts';
import { close, vote } from './round.ts';

const HALL = 500;
const POLLS = 200;
const FIRST = 20;

/** 200 polls of 500 delegates in one session: the server's memory at the end against where it was after 20. */
export async function soak(): Promise<{ ratios: readonly Ratio[]; detail: Record<string, unknown> }> {
  const hall = await openHall(HALL);
  const memory: number[] = [];
  for (let poll = 1; poll <= POLLS; poll += 1) {
    await vote(hall);
    await close(hall);
    if (poll % FIRST === 0) memory.push(residentMegabytes(hall.product.pid));
  }
  await hall.close();
  return {
    ratios: [
      {
        name: 'largest resident memory of the server from 20 to 200 polls of 500, against after 20',
        value: rounded(Math.max(...memory) / (memory[0] ?? Number.NaN)),
        bar: 1.3,
        better: 'lower',
      },
    ],
    detail: { soakResidentMegabytesEvery20Polls: memory.map(rounded) },
  };
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
