import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The server on a data folder, in a process of its own. */
export interface StartedServer {
  readonly origin: string;
  /** From the start of the process until it printed its addresses. */
  readonly ms: number;
  /** Memory of the process, once it has said how to sign in. */
  readonly residentBytes: number;
  stop(): Promise<void>;
}

export async function startServer(dataDir: string): Promise<StartedServer> {
  const start = performance.now();
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DEMO: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let printed = '';
  const read = child.stdout.iterator({ destroyOnReturn: false });
  const until = async (text: string) => {
    while (!printed.includes(text)) {
      const { value, done } = await read.next();
      if (done) throw new Error(`the server did not start:\n${printed}`);
      printed += String(value);
    }
  };
  await until('/console');
  const ms = performance.now() - start;
  await until('npm run codes');
  const [, origin = ''] = /(http:\/\/localhost:\d+)\/console/.exec(printed) ?? [];
  return {
    origin: origin.replace('localhost', '127.0.0.1'),
    ms,
    residentBytes: residentBytes(child.pid),
    async stop() {
      child.kill();
      await exited;
    },
  };
}

function residentBytes(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error(`nothing is known of the memory of process ${pid}`);
  return Number(kilobytes) * 1024;
}
