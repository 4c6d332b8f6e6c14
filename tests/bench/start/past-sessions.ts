import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type BenchResult, median, rounded } from '../result.ts';
import { pastLog } from './long-log.ts';
import { folderOfPast, type PastFolder, type Visit } from './past-folder.ts';
import { startServer } from './started-server.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SESSIONS = 300;
const ENTRIES = 2000;
const ROUNDS = 5;
const VISITS = 30;
/** Code runs faster once it has run a few times: in a server that has been up for a while it has. */
const UNCOUNTED = 10;

/**
 * What 300 past sessions cost a server beside one with one such session: how much longer `npm start` takes, and how much more memory; and
 * entering one of them, from the request of somebody who is signed in to its answer, beside reading and parsing its log with bare better-sqlite3 and
 * JSON.parse.
 */
export async function pastSessions(): Promise<Pick<BenchResult, 'ratios' | 'detail'>> {
  const past = pastLog(ENTRIES);
  const [many, one] = [await folderOfPast(SESSIONS, past, VISITS), await folderOfPast(1, past, 0)];
  const ms = { many: [] as number[], one: [] as number[] };
  const bytes = { many: [] as number[], one: [] as number[] };
  // One round before is not counted: the disk has read all files once.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, { dataDir }] of [['many', many] as const, ['one', one] as const]) {
      const server = await startServer(dataDir);
      await server.stop();
      if (round < 0) continue;
      ms[name].push(server.ms);
      bytes[name].push(server.residentBytes);
    }
  }
  const [entered, floor] = [await enteringMs(many), await floorMs(many)];
  return {
    ratios: [
      {
        name: `npm start with ${SESSIONS} past sessions of ${past.length} entries, against one`,
        value: rounded(median(ms.many) / median(ms.one)),
        bar: 1.3,
        better: 'lower',
      },
      {
        name: `memory of a server with ${SESSIONS} past sessions, against one`,
        value: rounded(median(bytes.many) / median(bytes.one)),
        bar: 1.3,
        better: 'lower',
      },
      {
        name: 'entering a past session, against reading and parsing its log',
        value: rounded(median(entered) / median(floor)),
        bar: 2,
        better: 'lower',
      },
    ],
    detail: {
      manyMs: ms.many.map(rounded),
      oneMs: ms.one.map(rounded),
      manyMegabytes: bytes.many.map((count) => rounded(count / 1e6)),
      oneMegabytes: bytes.one.map((count) => rounded(count / 1e6)),
      enteredMs: entered.map(rounded),
      readMs: floor.map(rounded),
    },
  };
}

async function enteringMs({ dataDir, visits }: PastFolder): Promise<readonly number[]> {
  const server = await startServer(dataDir);
  const ms: number[] = [];
  for (const { token } of visits) {
    const start = performance.now();
    const response = await fetch(`${server.origin}/api/new-devices`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const answer = await response.text();
    ms.push(performance.now() - start);
    if (!response.ok) throw new Error(answer);
  }
  await server.stop();
  return ms.slice(UNCOUNTED);
}

const Floor = z.array(z.number()).length(VISITS);

async function floorMs({ dataDir, visits }: PastFolder): Promise<readonly number[]> {
  const ids = visits.map(({ sessionId }: Visit) => sessionId);
  const child = spawn(process.execPath, ['tests/bench/floors/entering-floor.ts', dataDir, ...ids], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let printed = '';
  for await (const chunk of child.stdout) printed += String(chunk);
  await exited;
  return Floor.parse(JSON.parse(printed)).slice(UNCOUNTED);
}
