import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server of the tests' own, on loopback, in a temporary folder. */
export interface Cluster {
  /** Of a database that is there from the beginning: `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** A new and empty database. */
  database(): Promise<string>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it, and removes its folder. */
  stop(): Promise<void>;
}

/** Where Debian has the programs of the server; null: nowhere. */
export function postgresPrograms(): string | null {
  return globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1) ?? null;
}

/** PostgreSQL does not run as root. */
function asPostgres(program: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]]
    : [program, [...args]];
}

let databases = 0;

/** Starts one; what it has acknowledged survives its own end, but not that of the machine: nothing waits for a disk. */
export async function startCluster(): Promise<Cluster> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('PostgreSQL is not installed: sudo apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  if (process.getuid?.() === 0) await run('chown', ['postgres', folder]);
  else chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const initialise = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  await run(...asPostgres(join(programs, 'initdb'), initialise));
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const server = await serve(programs, data, folder, port);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    url,
    port,
    folder,
    async database() {
      databases += 1;
      const name = `test_${process.pid}_${databases}`;
      await run(join(programs, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name]);
      return url.replace(/postgres$/, name);
    },
    kill: () => end('SIGKILL'),
    async stop() {
      // SIGINT: fast shutdown.
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(programs: string, data: string, sockets: string, port: number) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: sockets,
    fsync: 'off',
    max_connections: '200',
    shared_buffers: '32MB',
    // For tests that look for what the log tells.
    wal_keep_size: '512MB',
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, args] = asPostgres(join(programs, 'postgres'), ['-D', data, ...given]);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.setEncoding('utf8');
  let said = '';
  await new Promise<void>((done, fail) => {
    child.stderr.on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) done();
    });
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
