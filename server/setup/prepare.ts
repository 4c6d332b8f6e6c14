import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { step } from './step.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CLIENT_DIR = join(ROOT, 'client/dist');
const DEMO_OFFICE = join(ROOT, 'fixtures/office');

/** Folder of the built client; builds it when there is none or its sources are newer. */
export async function prepareClient(): Promise<string> {
  const built = join(CLIENT_DIR, 'delegate/index.html');
  if (!existsSync(built) || newestSource() > statSync(built).mtimeMs) {
    const build = () => run(join(ROOT, 'node_modules/.bin/vite'), ['build', '--logLevel', 'error']);
    await step('Dựng giao diện, chỉ lần đầu (building the screens, once)', build);
  }
  return CLIENT_DIR;
}

/** The demo office as a folder; documents that are too large to be kept in the repository are made now. */
export async function prepareDemoOffice(): Promise<string> {
  const make = () => run(process.execPath, [join(ROOT, 'fixtures/generator/main.ts')]);
  await step('Tạo tài liệu mẫu (making the demo documents)', make);
  return DEMO_OFFICE;
}

/** Milliseconds since the epoch. */
function newestSource(): number {
  const sources = globSync(['{client,shared}/**/*.{ts,tsx,css,html}', 'vite.config.ts', 'package.json'], {
    cwd: ROOT,
    exclude: ['client/dist/**'],
  });
  return Math.max(...sources.map((file) => statSync(join(ROOT, file)).mtimeMs));
}

/** @throws Error with all that the command wrote, where it fails; what it says otherwise is of no use to who starts the server. */
function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${code}\n${said}`)),
    );
  });
}
