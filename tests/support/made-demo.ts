import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from './folders.ts';
import { onPostgres, placeCopied, placeRenamed } from './stored.ts';

/** Where a run of the tests keeps the demo office (vitest.config.ts), for each database; absent outside of one. */
const kept = () => process.env.MADE_DEMO && join(process.env.MADE_DEMO, onPostgres() ? 'postgres' : 'sqlite');
const LOOK_AGAIN_MS = 200;

/**
 * A data folder with the demo office, as its first start leaves it. Reading its dozens of documents takes that start a quarter of a minute of
 * two cores, so one test of a run has it made, by `make` into an empty folder, and every other one is given a copy.
 */
export async function madeDemo(make: (dataDir: string) => Promise<void>): Promise<string> {
  const dataDir = temporaryFolder();
  const folder = kept();
  if (!folder) {
    await make(dataDir);
    return dataDir;
  }
  mkdirSync(folder, { recursive: true });
  const [done, taken] = [join(folder, 'done'), join(folder, 'taken')];
  while (!existsSync(done)) {
    if (isFirst(taken)) await makeThere(done, make).finally(() => rmSync(taken, { recursive: true }));
    else await setTimeout(LOOK_AGAIN_MS);
  }
  cpSync(done, dataDir, { recursive: true });
  await placeCopied(done, dataDir);
  return dataDir;
}

/** Where it fails, whoever waits for it tries again, and says why itself. */
async function makeThere(done: string, make: (dataDir: string) => Promise<void>): Promise<void> {
  if (existsSync(done)) return;
  const making = `${done}.making`;
  rmSync(making, { recursive: true, force: true });
  await make(making);
  await placeRenamed(making, done);
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
