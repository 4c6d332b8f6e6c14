import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { codesAtTerminal } from '../../server/codes/at-terminal.ts';
import { signInUrl } from '../../server/http/codes.ts';
import { madeDemo } from './made-demo.ts';
import { madePlace, placeOf } from './stored.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface ProductOptions {
  readonly dataDir: string;
  /** Loaded when `dataDir` holds no session; null starts an empty session. */
  readonly sessionFolder: string | null;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The real server in a process of its own, as `npm start` runs it, unless SERVER_MAIN names another beginning. */
export interface Product {
  readonly origin: string;
  /** The same by a name that browsers take for secure, as they do a hall's HTTPS address. */
  readonly secureOrigin: string;
  readonly dataDir: string;
  readonly port: number;
  readonly secretaryCode: string;
  /** Of the second secretary, who confirms counts taken by hand. */
  readonly secondSecretaryCode: string;
  /** All that it has printed so far. */
  readonly output: string;
  /** Resolves when it has printed `text` so often. */
  printed(text: string, times: number): Promise<void>;
  readonly pid: number;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const READY = /console\)\s+(https?:\/\/localhost:(\d+))\/console[\s\S]*sign-in codes\):\n[\s\S]*\n\n$/;

export async function startProduct(options: ProductOptions): Promise<Product> {
  const { databaseUrl } = await madePlace(options.dataDir);
  const child = spawn(process.execPath, [process.env.SERVER_MAIN ?? 'server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATA_DIR: options.dataDir,
      DATABASE_URL: databaseUrl ?? '',
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
  const print = new Print(child);
  const output = await print.until((text) => READY.test(text));
  const [, origin, port] = READY.exec(output) ?? [];
  if (!origin || !port || child.pid === undefined) {
    throw new Error(`the server printed no addresses:\n${output}`);
  }
  const [secretaryCode, secondSecretaryCode] = await staffCodes(options.dataDir);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    origin: origin.replace('localhost', '127.0.0.1'),
    secureOrigin: origin,
    dataDir: options.dataDir,
    port: Number(port),
    secretaryCode,
    secondSecretaryCode,
    get output() {
      return print.text;
    },
    async printed(wanted, times) {
      await print.until((text) => text.split(wanted).length > times);
    },
    pid: child.pid,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** The demo office. `there`: as it was left in that folder, or made in one that is empty. */
export async function startDemo(there?: Pick<Product, 'dataDir' | 'port'>): Promise<Product> {
  const { dataDir, port } = there ?? { dataDir: await madeDemo(makeDemo), port: 0 };
  return startProduct({ dataDir, port, sessionFolder: null, environment: { DEMO: 'on' } });
}

async function makeDemo(dataDir: string): Promise<void> {
  const product = await startDemo({ dataDir, port: 0 });
  await product.stop();
}

/** What a process writes, as it comes. */
class Print {
  text = '';
  readonly #child: ChildProcess;
  readonly #readers = new Set<() => void>();

  constructor(child: ChildProcess) {
    this.#child = child;
    const onData = (chunk: Buffer) => {
      this.text += chunk.toString('utf8');
      for (const read of this.#readers) read();
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
  }

  /** The text, once it `holds`. @throws Error with the text when the process ends before that. */
  until(holds: (text: string) => boolean): Promise<string> {
    return new Promise((done, fail) => {
      const settle = () => {
        this.#readers.delete(read);
        this.#child.off('error', failed);
        this.#child.off('exit', ended);
      };
      const failed = (error: Error) => {
        settle();
        fail(error);
      };
      const ended = (code: number | null) =>
        failed(new Error(`the server ended with ${code}:\n${this.text}`));
      const read = () => {
        if (!holds(this.text)) return;
        settle();
        done(this.text);
      };
      this.#readers.add(read);
      this.#child.once('error', failed);
      this.#child.once('exit', ended);
      read();
    });
  }
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

/**
 * All sign-in codes of a session, as `npm run codes` tells them on the server itself: no route gives them out, and after the
 * opening the console has none.
 */
export async function codesAt(
  { dataDir, origin }: Pick<Product, 'dataDir' | 'origin'>,
  { sessionId: wanted }: Pick<SignedIn, 'sessionId'>,
): Promise<readonly SignInCode[]> {
  const told = await codesAtTerminal(placeOf(dataDir), (_person, sessionId) => sessionId === wanted);
  return told.map(({ person, code }) => ({ person, code, url: signInUrl(origin, person.role, code) }));
}

/** The session of the demo that is to come; its office has others. */
const DEMO_SESSION = 'Kỳ họp thứ hai (kỳ họp thường lệ cuối năm 2026)';

/** Of both secretaries of the first session; of the demo office, of the one that is to come. */
async function staffCodes(dataDir: string): Promise<readonly [string, string]> {
  const all = await codesAtTerminal(placeOf(dataDir), ({ role }) => role === 'secretary');
  const ofDemo = all.filter(({ session }) => session === DEMO_SESSION);
  const [first, second] = ofDemo.length > 0 ? ofDemo : all;
  if (!first || !second) throw new Error(`no secretaries in ${dataDir}`);
  return [first.code, second.code];
}

/** The code of a member, as it stands on their slip: the first delegate's, unless somebody else is named. */
export async function codeOf(
  product: Product,
  wanted: { readonly name: string } | { readonly role: Role } = { role: 'delegate' },
): Promise<string> {
  const told = await codesAtTerminal(placeOf(product.dataDir), () => true);
  const session = told.find(({ code }) => code === product.secretaryCode)?.sessionId;
  const found = told.find(
    ({ person, sessionId }) =>
      sessionId === session && ('name' in wanted ? person.name === wanted.name : person.role === wanted.role),
  );
  if (!found) throw new Error(`nobody of ${Object.values(wanted)} has a code`);
  return found.code;
}
