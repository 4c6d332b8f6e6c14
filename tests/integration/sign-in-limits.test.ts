import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, untilLive } from '../support/tablets.ts';

/** Codes are short, so guessing them is slow; and a code on a lost slip can be made worthless. */

/** Wrong codes that one address may send within a minute. */
const MOST_WRONG_CODES = 100;
/** As long as the codes of earlier versions, which somebody could guess in the end. */
const WRONG_CODE = 'AAAA-0000';
const WRONG_LONG_CODE = 'AAAA-0000-0000';

let product: Product;
let secretary: LiveSession;
let signedIn: SignedIn;
let codes: readonly SignInCode[];

beforeAll(async () => {
  product = await startProduct({
    dataDir: temporaryFolder(),
    sessionFolder: sessionFolder(5),
    environment: { NODE_OPTIONS: `--import=${new URL('../support/moved-clock.ts', import.meta.url)}` },
  });
  ({ live: secretary, signedIn } = await consoleOf(product));
  codes = await codesAt(product, signedIn);
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

interface Attempt {
  readonly status: number;
  readonly refusal?: { readonly code: string; readonly vi: string; readonly en: string };
}

/** `from`: the address that a proxy on the server's own machine names. */
async function attempt(code: unknown, from: string): Promise<Attempt> {
  const response = await fetch(`${product.origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ code }),
  });
  const body = (await response.json()) as Omit<Attempt, 'status'>;
  return { ...body, status: response.status };
}

async function guessUntilLimited(from: string): Promise<void> {
  for (let guess = 0; guess < MOST_WRONG_CODES; guess += 1) {
    expect(await attempt(WRONG_CODE, from)).toMatchObject({ status: 401, refusal: { code: 'wrong-code' } });
  }
}

const delegate = (index: number): SignInCode => {
  const slip = codes.filter(({ person }) => person.role === 'delegate')[index];
  if (!slip) throw new Error(`no delegate ${index}`);
  return slip;
};

function renew(personId: string, token: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ personIds: [personId] });
  return fetch(`${product.origin}/api/codes/renewals`, { method: 'POST', headers, body });
}

async function renewedCode(personId: string): Promise<string> {
  const response = await renew(personId, signedIn.token);
  const { codes: fresh } = (await response.json()) as { codes: readonly SignInCode[] };
  return fresh[0]?.code ?? '';
}

const myStatus = async (token: string) =>
  (
    await fetch(`${product.origin}/api/sign-out`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;

describe('wrong codes', () => {
  it('are answered in both languages with what to do', async () => {
    const { status, refusal } = await attempt(WRONG_CODE, '10.0.0.1');
    expect(status).toBe(401);
    expect(refusal?.vi).toContain('Hãy kiểm tra lại phiếu mã');
    expect(refusal?.en).toContain('Check your slip');
  });

  it('are limited for an address where they can be guessed, and the answer says for how long', async () => {
    await guessUntilLimited('10.0.0.2');
    const { status, refusal } = await attempt(WRONG_CODE, '10.0.0.2');
    expect(status).toBe(429);
    expect(refusal?.code).toBe('too-many-attempts');
    const [, seconds] = /Hãy chờ (\d+) giây/.exec(refusal?.vi ?? '') ?? [];
    expect(refusal?.en).toContain(`Wait ${seconds} seconds`);
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(Number(seconds)).toBeLessThanOrEqual(60);
  });

  it('are as few when they are all sent at once', async () => {
    const all = Array.from({ length: MOST_WRONG_CODES + 30 }, () => attempt(WRONG_CODE, '10.0.0.9'));
    const answers = (await Promise.all(all)).map(({ refusal }) => refusal?.code);
    expect(answers.filter((code) => code === 'wrong-code')).toHaveLength(MOST_WRONG_CODES);
    expect(answers.filter((code) => code === 'too-many-attempts')).toHaveLength(30);
  });

  it('never keep a right one waiting, also from the same address while somebody there goes on guessing', async () => {
    await guessUntilLimited('10.0.0.8');
    let guessing = true;
    const guesser = (async () => {
      while (guessing)
        await Promise.all([attempt(WRONG_CODE, '10.0.0.8'), attempt(WRONG_LONG_CODE, '10.0.0.8')]);
    })();
    const hall = Array.from({ length: 100 }, (_, tablet) => attempt(delegate(tablet % 5).code, '10.0.0.8'));
    expect((await Promise.all(hall)).map(({ status }) => status)).toEqual(hall.map(() => 200));
    expect((await attempt(product.secretaryCode, '10.0.0.8')).status).toBe(200);
    guessing = false;
    await guesser;
    expect(await attempt(WRONG_LONG_CODE, '10.0.0.8')).toMatchObject({
      status: 401,
      refusal: { code: 'wrong-code' },
    });
  });

  it('do not keep out who comes from another address, or is signed in', async () => {
    await guessUntilLimited('10.0.0.3');
    expect((await attempt(WRONG_CODE, '10.0.0.3')).status).toBe(429);
    expect((await attempt(delegate(0).code, '10.0.0.4')).status).toBe(200);
    expect(secretary.store.getState().connection).toBe('online');
    expect(await codesAt(product, signedIn)).toEqual(codes);
  });

  it('do not count when a whole hall signs in rightly from one address', async () => {
    for (let round = 0; round < MOST_WRONG_CODES * 2; round += 1) {
      expect((await attempt(delegate(round % 5).code, '10.0.0.5')).status).toBe(200);
    }
  });

  it('are forgotten after a minute', async () => {
    await guessUntilLimited('10.0.0.6');
    expect((await attempt(WRONG_CODE, '10.0.0.6')).status).toBe(429);
    process.kill(product.pid, 'SIGUSR2');
    await vi.waitFor(async () => expect((await attempt(WRONG_CODE, '10.0.0.6')).status).toBe(401), 5000);
  });

  it.for([
    ['a number', 17],
    ['nothing', undefined],
    ['an empty text', ''],
    ['a text without end', 'A'.repeat(10_000)],
  ] as const)('that are %s are malformed, not guesses', async ([, code]) => {
    const answer = await attempt(code, '10.0.0.7');
    expect(answer).toMatchObject({ status: 400, refusal: { code: 'malformed-message' } });
  });
});

describe('a renewed code', () => {
  it('ends the connection of the old device, which says that it has to sign in again', async () => {
    const { person, code } = delegate(1);
    const old = await signInAt(product.origin, code);
    const live = startLive(old, null, product.origin);
    const neighbour = startLive(await signInAt(product.origin, delegate(2).code), null, product.origin);
    for (const each of [live, neighbour]) await untilLive(each, ({ connection }) => connection === 'online');
    let neighbourWentAway = false;
    neighbour.store.subscribe(({ connection }) => {
      neighbourWentAway ||= connection !== 'online';
    });

    const fresh = await renewedCode(person.personId);
    await untilLive(live, ({ turnedAway }) => turnedAway !== null);
    expect(live.store.getState()).toMatchObject({
      connection: 'offline',
      turnedAway: { code: 'code-renewed', vi: expect.stringContaining('Hãy nhập mã MỚI') },
    });
    expect(await myStatus(old.token)).toBe(401);
    expect(await attempt(code, '10.0.1.1')).toMatchObject({ status: 401, refusal: { code: 'wrong-code' } });
    expect(fresh).not.toBe(code);

    const again = startLive(await signInAt(product.origin, fresh), null, product.origin);
    await untilLive(again, ({ connection }) => connection === 'online');
    expect(again.store.getState().me).toMatchObject({ personId: person.personId });
    expect(neighbourWentAway).toBe(false);
    for (const each of [live, neighbour, again]) each.close();
  });

  it('still holds after the server was killed', async () => {
    const { person, code } = delegate(3);
    const old = await signInAt(product.origin, code);
    const fresh = await renewedCode(person.personId);
    await product.kill();
    product = await startProduct({ dataDir: product.dataDir, sessionFolder: null, port: product.port });
    expect(await myStatus(old.token)).toBe(401);
    expect((await attempt(code, '10.0.1.2')).status).toBe(401);
    expect((await attempt(fresh, '10.0.1.2')).status).toBe(200);
  });

  it('is the secretariat’s to give, for people of the session', async () => {
    const mine = await signInAt(product.origin, delegate(0).code);
    expect((await renew(mine.me.personId, mine.token)).status).toBe(403);
    expect((await renew('d99', signedIn.token)).status).toBe(404);
    expect(await myStatus(mine.token)).toBe(200);
  });
});
