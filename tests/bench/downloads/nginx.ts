import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/folders.ts';

export interface StaticFile {
  /** Where it lies on the disk. */
  readonly file: string;
  /** Where it is served, "/api/…". */
  readonly path: string;
}

export interface Nginx {
  readonly port: number;
  readonly version: string;
  stop(): void;
}

const PROGRAM = '/usr/sbin/nginx';

/** As Debian sets it up, but without an access log: the product writes none either. */
function configuration(folder: string, port: number): string {
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
pid ${folder}/nginx.pid;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  default_type application/pdf;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`).join('\n  ')}
  server { listen 127.0.0.1:${port}; root ${folder}/root; }
}
`;
}

/**
 * Serves `files` as they are. When this resolves, it listens.
 * @throws Error that says what to install, or what nginx says.
 */
export async function startNginx(files: readonly StaticFile[]): Promise<Nginx> {
  installIfMissing();
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  for (const { file, path } of files) {
    const served = join(folder, 'root', path);
    mkdirSync(join(served, '..'), { recursive: true });
    linkSync(file, served);
  }
  const port = await freePort();
  const conf = join(folder, 'nginx.conf');
  writeFileSync(conf, configuration(folder, port));
  const nginx = (...args: string[]) => {
    const said = spawnSync(PROGRAM, ['-p', folder, '-c', conf, '-e', join(folder, 'error.log'), ...args], {
      encoding: 'utf8',
    });
    if (said.status !== 0) throw new Error(`nginx: ${said.stderr}`);
    return said.stderr;
  };
  const version = nginx('-v').trim();
  // Goes into the background once its sockets are open.
  nginx();
  return {
    port,
    version,
    stop() {
      nginx('-s', 'stop');
      rmSync(join(folder, 'root'), { recursive: true });
    },
  };
}

function installIfMissing(): void {
  if (existsSync(PROGRAM)) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'nginx-light');
  }
  if (existsSync(PROGRAM)) return;
  throw new Error(
    'This benchmark needs nginx. Install it and run again:\n  sudo apt-get install nginx-light',
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
