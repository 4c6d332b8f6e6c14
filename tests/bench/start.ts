import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type BenchResult, median, rounded } from './result.ts';
import { dataFolderWith } from './start/data-folder.ts';
import { longLog } from './start/long-log.ts';
import { pastSessions } from './start/past-sessions.ts';
import { startServer } from './start/started-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EVENTS = 20_000;
const ROUNDS = 5;
const BAR = 4;

/**
 * How much longer `npm start` takes, until it says where it answers, on a data folder with one session of 20,000 events than with
 * an empty one; beside it, reading and parsing the same log with bare better-sqlite3 and JSON.parse. Each in a process of its own,
 * in turn. Then, what many past sessions cost (start/past-sessions.ts).
 */
export async function run(): Promise<BenchResult> {
  const log = longLog(EVENTS);
  const [long, empty] = [await dataFolderWith(log), await dataFolderWith(log.slice(0, 1))];
  const times = { long: [], empty: [], floor: [] } as {
    readonly [Name in 'long' | 'empty' | 'floor']: number[];
  };
  // One round before is not counted: the disk has read all files once.
  for (let round = -1; round < ROUNDS; round += 1) {
    const measured = {
      empty: await startMs(empty),
      long: await startMs(long),
      floor: await floorMs(long),
    };
    if (round < 0) continue;
    for (const name of ['long', 'empty', 'floor'] as const) times[name].push(measured[name]);
  }
  const past = await pastSessions();
  const beyond = median(times.long) - median(times.empty);
  return {
    bench: 'start',
    ratios: [
      {
        name: `npm start with ${EVENTS} events beyond a start with none, against reading and parsing them`,
        value: rounded(beyond / median(times.floor)),
        bar: BAR,
        better: 'lower',
      },
      ...past.ratios,
    ],
    detail: {
      beyondMs: rounded(beyond),
      longMs: times.long.map(rounded),
      emptyMs: times.empty.map(rounded),
      floorMs: times.floor.map(rounded),
      past: past.detail,
    },
  };
}

async function startMs(dataDir: string): Promise<number> {
  const server = await startServer(dataDir);
  await server.stop();
  return server.ms;
}

const Floor = z.object({ ms: z.number(), entries: z.literal(EVENTS) });

async function floorMs(dataDir: string): Promise<number> {
  const child = spawn(process.execPath, ['tests/bench/floors/log-floor.ts', dataDir], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let printed = '';
  for await (const chunk of child.stdout) printed += String(chunk);
  await exited;
  return Floor.parse(JSON.parse(printed)).ms;
}
