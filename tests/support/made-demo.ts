import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from './folders.ts';

/** Where a run of the tests keeps the demo office (vitest.config.ts); absent outside of one. */
const KEPT = process.env.MADE_DEMO;
const LOOK_AGAIN_MS = 200;

/**
 * A data folder with the demo office, as its first start leaves it. Reading its dozens of documents takes that start a quarter of a minute of
 * two cores, so one test of a run has it made, by `make` into an empty folder, and every other one is given a copy.
 */
export async function madeDemo(make: (dataDir: string) => Promise<void>): Promise<string> {
  const dataDir = temporaryFolder();
  if (KEPT === undefined) {
    await make(dataDir);
    return dataDir;
  }
  const [done, taken] = [join(KEPT, 'done'), join(KEPT, 'taken')];
  while (!existsSync(done)) {
    if (isFirst(taken)) await makeThere(done, make).finally(() => rmSync(taken, { recursive: true }));
    else await setTimeout(LOOK_AGAIN_MS);
  }
  cpSync(done, dataDir, { recursive: true });
  return dataDir;
}

/** Where it fails, whoever waits for it tries again, and says why itself. */
async function makeThere(done: string, make: (dataDir: string) => Promise<void>): Promise<void> {
  if (existsSync(done)) return;
  const making = `${done}.making`;
  rmSync(making, { recursive: true, force: true });
  await make(making);
  renameSync(making, done);
}

/** Only one of those who come at the same time makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
