import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { CodeOwners, IdentityNote, SignInCode } from '#shared/protocol/sign-ins.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { newBallot, putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';

/** Two people are two people: who is given whose code, and who learns of it. */

let product: Product;
let first: LiveSession;
let second: LiveSession;
let s1: SignedIn;
let s2: SignedIn;
let codes: readonly SignInCode[];
const open: LiveSession[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  ({ live: first, signedIn: s1 } = await consoleOf(product));
  ({ live: second, signedIn: s2 } = await consoleOf({
    ...product,
    secretaryCode: product.secondSecretaryCode,
  }));
  codes = await codesAt(product, s1);
});

afterAll(async () => {
  for (const live of [first, second, ...open]) live?.close();
  await product?.stop();
});

const slipOf = (personId: string): SignInCode => {
  const slip = codes.find(({ person }) => person.personId === personId);
  if (!slip) throw new Error(`${personId} has no code`);
  return slip;
};

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly codes?: readonly SignInCode[]; readonly refusal?: { readonly code: string } };
}

async function ask(method: string, path: string, { token }: SignedIn, body?: object): Promise<Answer> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body) headers['content-type'] = 'application/json';
  const response = await fetch(`${product.origin}${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Answer['body'] };
}

const listed = async (): Promise<CodeOwners> =>
  JSON.parse((await ask('GET', '/api/codes', s1)).text) as CodeOwners;
const usesOf = async () =>
  Object.fromEntries((await listed()).owners.map(({ person, use }) => [person.personId, use]));
const lastNotes = async (count: number) =>
  (await listed()).notes
    .slice(0, count)
    .map(({ deed, person, by }) => [deed, person.personId, typeof by === 'string' ? by : by.personId]);
const told = (live: LiveSession, holds: (note: IdentityNote) => boolean) =>
  untilLive(live, ({ identityNotes }) => identityNotes.some(holds));

async function deviceOf(code: string): Promise<{ live: LiveSession; signedIn: SignedIn }> {
  const signedIn = await signInAt(product.origin, code);
  const live = startLive(signedIn, null, product.origin);
  open.push(live);
  await untilLive(live, ({ connection }) => connection === 'online');
  return { live, signedIn };
}

describe('before the opening', () => {
  it('prints no code where a service would keep it', () => {
    expect(product.output).toContain('npm run codes');
    for (const { code } of codes) expect(product.output).not.toContain(code);
  });

  it('lists who has a code and what became of it, and no code', async () => {
    const { status, text } = await ask('GET', '/api/codes', s1);
    expect(status).toBe(200);
    for (const { code } of codes) expect(text).not.toContain(code);
    const { owners } = JSON.parse(text) as CodeOwners;
    expect(owners.map(({ person, may }) => [person.personId, may.see, may.renew, may.wipe])).toEqual([
      ['s1', false, true, false],
      ['s2', false, false, false],
      ['display', true, true, false],
      ...[1, 2, 3, 4, 5].map((n) => [`d${n}`, true, true, true]),
    ]);
  });

  it.for([
    ['shown', '/api/codes/s2/show', {}],
    ['printed', '/api/codes/slips', { personIds: ['d1', 's2'] }],
    ['renewed', '/api/codes/renewals', { personIds: ['s2'] }],
  ] as const)('has no code of the other secretary %s', async ([, path, body]) => {
    const before = await lastNotes(1);
    const answer = await ask('POST', path, s1, body);
    expect(answer).toMatchObject({ status: 403, body: { refusal: { code: 'code-of-secretary' } } });
    expect(await lastNotes(1)).toEqual(before);
    expect((await ask('GET', '/api/log', s2)).status).toBe(200);
  });

  it('shows a code on record, and the other console learns of it at once', async () => {
    const { body } = await ask('POST', '/api/codes/d1/show', s1, {});
    expect(body.codes?.map(({ code }) => code)).toEqual([slipOf('d1').code]);
    expect(await lastNotes(1)).toEqual([['shown', 'd1', 's1']]);
    await told(second, ({ deed, person }) => deed === 'shown' && person.personId === 'd1');
    expect((await usesOf()).d1).toBe('handed-out');
  });

  it('prints all slips at one press, each on record', async () => {
    const personIds = ['d1', 'd2', 'd3', 'd4', 'd5'];
    const { body } = await ask('POST', '/api/codes/slips', s1, { personIds });
    expect(body.codes).toEqual(
      personIds.map((personId) => ({ ...slipOf(personId), url: expect.stringContaining('/tablet#code=') })),
    );
    expect(await lastNotes(5)).toEqual(personIds.toReversed().map((personId) => ['printed', personId, 's1']));
  });

  it.for([
    ['nobody', { personIds: [] }, 400, 'malformed-message'],
    ['somebody unknown', { personIds: ['d99'] }, 404, 'not-found'],
    ['nothing', {}, 400, 'malformed-message'],
  ] as const)('prints slips of %s not at all', async ([, choice, status, code]) => {
    for (const path of ['/api/codes/slips', '/api/codes/renewals']) {
      expect(await ask('POST', path, s1, choice)).toMatchObject({ status, body: { refusal: { code } } });
    }
  });

  it('shows no code that is in use', async () => {
    await deviceOf(slipOf('d2').code);
    const answer = await ask('POST', '/api/codes/d2/show', s1, {});
    expect(answer).toMatchObject({ status: 409, body: { refusal: { code: 'code-in-use' } } });
    expect((await usesOf()).d2).toBe('used');
  });

  it('renews a secretary’s own code, ends their other devices and goes on with this one', async () => {
    const elsewhere = await deviceOf(product.secondSecretaryCode);
    const { body } = await ask('POST', '/api/codes/renewals', s2, { personIds: ['s2'] });
    await untilLive(elsewhere.live, ({ turnedAway }) => turnedAway?.code === 'code-renewed');
    expect((await ask('GET', '/api/log', s2)).status).toBe(200);
    expect(second.store.getState().connection).toBe('online');
    await expect(signInAt(product.origin, product.secondSecretaryCode)).rejects.toThrow('wrong-code');
    expect((await signInAt(product.origin, body.codes?.[0]?.code ?? '')).me.personId).toBe('s2');
  });
});

describe('a code that is used on another device', () => {
  it('is told to the delegate’s other devices until they have seen it, and to the consoles', async () => {
    const own = await deviceOf(slipOf('d3').code);
    const other = await deviceOf(slipOf('d3').code);
    await untilLive(own.live, ({ newDevices }) => newDevices.length === 1);
    await told(
      first,
      ({ deed, person, devices }) => deed === 'signed-in' && person.personId === 'd3' && devices === 2,
    );
    expect(other.live.store.getState().newDevices).toEqual([]);

    // Also where whoever came has gone again, and the device was away meanwhile.
    own.live.close();
    await ask('POST', '/api/sign-out', other.signedIn);
    const back = startLive(own.signedIn, null, product.origin);
    open.push(back);
    await untilLive(back, ({ newDevices }) => newDevices.length === 1);
    const [{ seq } = { seq: 0 }] = back.store.getState().newDevices;
    expect((await ask('POST', '/api/new-devices/seen', own.signedIn, { seq })).status).toBe(200);
    await untilLive(back, ({ newDevices }) => newDevices.length === 0);
    expect(JSON.parse((await ask('GET', '/api/new-devices', own.signedIn)).text)).toEqual({ newDevices: [] });
  });

  it('is dismissed with a number and nothing else', async () => {
    const { signedIn } = await deviceOf(slipOf('d1').code);
    const answer = await ask('POST', '/api/new-devices/seen', signedIn, { seq: 'all' });
    expect(answer).toMatchObject({ status: 400, body: { refusal: { code: 'malformed-message' } } });
  });
});

describe('after the opening', () => {
  beforeAll(() => openWithEverybody(first));

  it.for([
    ['/api/codes/d4/show', {}],
    ['/api/codes/slips', { personIds: ['d4', 'd5'] }],
  ] as const)('gives no delegate’s code as it is: %s', async ([path, body]) => {
    expect(await ask('POST', path, s1, body)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'code-after-opening' } },
    });
  });

  it('gives whoever lost it a new one, and tells the devices of the old one why they ended', async () => {
    const own = await deviceOf(slipOf('d4').code);
    const { body } = await ask('POST', '/api/codes/renewals', s1, { personIds: ['d4', 'd5'] });
    expect(body.codes?.map(({ person }) => person.personId)).toEqual(['d4', 'd5']);
    await untilLive(own.live, ({ turnedAway }) => turnedAway?.code === 'code-renewed');
    await told(second, ({ deed, person }) => deed === 'renewed' && person.personId === 'd4');
    const [fresh] = body.codes ?? [];
    expect((await signInAt(product.origin, fresh?.code ?? '')).me.personId).toBe('d4');
  });

  it('shows the screen’s code, which votes on nothing', async () => {
    const { body } = await ask('POST', '/api/codes/display/show', s1, {});
    expect(body.codes?.map(({ code }) => code)).toEqual([slipOf('display').code]);
  });

  it('tells a code to whoever stands at the server, beside the running server and on record', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['server/codes/main.ts', 'thu ky thu nhat'],
      {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { ...process.env, DATA_DIR: product.dataDir },
      },
    );
    expect(stdout).toContain(product.secretaryCode);
    expect(stdout).not.toContain(slipOf('d1').code);
    expect(await lastNotes(1)).toEqual([['shown', 's1', 'terminal']]);
  });

  it.for([
    ['nobody', [], 'npm run codes -- NGƯỜI'],
    ['somebody unknown', ['Không Có Ai'], 'Không có ai là'],
  ] as const)('says what to do when asked for %s', async ([, words, sentence]) => {
    const asked = promisify(execFile)(process.execPath, ['server/codes/main.ts', ...words], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...process.env, DATA_DIR: product.dataDir },
    });
    await expect(asked).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
  });
});

describe('signing out', () => {
  it('ends every connection of that sign-in at once, and no other', async () => {
    const pollId = await putToVote(first);
    const own = await deviceOf(slipOf('d1').code);
    const window = startLive(own.signedIn, null, product.origin);
    const other = await deviceOf(slipOf('d1').code);
    open.push(window);
    await untilLive(window, ({ connection }) => connection === 'online');
    expect((await ask('POST', '/api/sign-out', own.signedIn)).status).toBe(200);
    for (const live of [own.live, window]) {
      await untilLive(live, ({ turnedAway }) => turnedAway?.code === 'signed-out');
    }
    expect(await ask('GET', '/api/library', own.signedIn)).toMatchObject({
      status: 401,
      body: { refusal: { code: 'signed-out' } },
    });
    await must(other.live.cast(newBallot(pollId, votes('for'))));
    expect(other.live.store.getState().connection).toBe('online');
  });
});

it('makes new codes that work when the secret key was replaced, and says so', async () => {
  const before = product.secretaryCode;
  await product.stop();
  writeFileSync(join(product.dataDir, 'secret.key'), randomBytes(32));
  product = await startProduct({ dataDir: product.dataDir, sessionFolder: null, port: product.port });
  expect(product.output).toContain('ALL SIGN-IN CODES ARE NEW');
  expect(product.secretaryCode).not.toBe(before);
  await untilLive(first, ({ turnedAway }) => turnedAway?.code === 'codes-made-anew');
  s1 = await signInAt(product.origin, product.secretaryCode);
  expect(s1.me.personId).toBe('s1');
  await expect(signInAt(product.origin, before)).rejects.toThrow('wrong-code');
});
