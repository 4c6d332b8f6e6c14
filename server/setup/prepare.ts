import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CLIENT_DIR = join(ROOT, 'client/dist');
const DEMO_FOLDER = join(ROOT, 'fixtures/session');

/** Folder of the built client; builds it when there is none or its sources are newer. */
export async function prepareClient(): Promise<string> {
  const built = join(CLIENT_DIR, 'delegate/index.html');
  if (!existsSync(built) || newestSource() > statSync(built).mtimeMs) {
    await run(join(ROOT, 'node_modules/.bin/vite'), ['build', '--logLevel', 'error']);
  }
  return CLIENT_DIR;
}

/** The demo session as a folder; documents that are too large to be kept in the repository are made now. */
export async function prepareDemoFolder(): Promise<string> {
  await run(process.execPath, [join(ROOT, 'fixtures/generator/main.ts')]);
  return DEMO_FOLDER;
}

/** Milliseconds since the epoch. */
function newestSource(): number {
  const sources = globSync(['{client,shared}/**/*.{ts,tsx,css,html}', 'vite.config.ts', 'package.json'], {
    cwd: ROOT,
    exclude: ['client/dist/**'],
  });
  return Math.max(...sources.map((file) => statSync(join(ROOT, file)).mtimeMs));
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    );
  });
}
