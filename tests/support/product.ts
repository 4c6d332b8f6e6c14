import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { SignedIn, SignInCode } from '#shared/protocol/http.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface ProductOptions {
  readonly dataDir: string;
  /** Loaded when `dataDir` holds no session; null starts an empty session. */
  readonly sessionFolder: string | null;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The real server in a process of its own, as `npm start` runs it. */
export interface Product {
  readonly origin: string;
  readonly dataDir: string;
  readonly port: number;
  readonly secretaryCode: string;
  /** Of the second secretary, who confirms counts taken by hand. */
  readonly secondSecretaryCode: string;
  /** All that it has printed so far. */
  readonly output: string;
  readonly pid: number;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const READY =
  /console\)\s+(http:\/\/localhost:(\d+))\/console[\s\S]*Thư ký thứ nhất\s+(\S+)\s+Thư ký thứ hai\s+(\S+)[\s\S]*\n\n$/;

export async function startProduct(options: ProductOptions): Promise<Product> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATA_DIR: options.dataDir,
      PORT: String(options.port ?? 0),
      HOST: '127.0.0.1',
      DEMO: 'off',
      // Built once, by the check before the tests.
      CLIENT_DIR: process.env.CLIENT_DIR ?? 'client/dist',
      ...(options.sessionFolder === null ? {} : { SESSION_FOLDER: options.sessionFolder }),
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { text: '' };
  await outputUntilReady(child, printed);
  const output = printed.text;
  const [, origin, port, secretaryCode, secondSecretaryCode] = READY.exec(output) ?? [];
  if (!origin || !port || !secretaryCode || !secondSecretaryCode || child.pid === undefined) {
    throw new Error(`the server printed no addresses:\n${output}`);
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    origin: origin.replace('localhost', '127.0.0.1'),
    dataDir: options.dataDir,
    port: Number(port),
    secretaryCode,
    secondSecretaryCode,
    get output() {
      return printed.text;
    },
    pid: child.pid,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** Resolves when the server says where it is; goes on collecting in `printed`. */
function outputUntilReady(child: ChildProcess, printed: { text: string }): Promise<void> {
  return new Promise((done, fail) => {
    let ready = false;
    const onData = (chunk: Buffer) => {
      printed.text += chunk.toString('utf8');
      if (ready || !READY.test(printed.text)) return;
      ready = true;
      done();
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${printed.text}`)));
  });
}

/** Signs in with a code. @throws Error with the server's answer when it refuses. */
export async function signInAt(origin: string, code: string): Promise<SignedIn> {
  const response = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as SignedIn;
}

/** All sign-in codes, as the console lists them. */
export async function codesAt(origin: string, secretary: SignedIn): Promise<readonly SignInCode[]> {
  const response = await fetch(`${origin}/api/codes`, {
    headers: { authorization: `Bearer ${secretary.token}` },
  });
  return ((await response.json()) as { codes: readonly SignInCode[] }).codes;
}
