import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { Lending, LentState } from '#shared/protocol/lent.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { Devices } from '#shared/protocol/sign-ins.ts';
import { dayOf } from '#shared/text/dates.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';

/** A tablet that is lent at the door, without its screen. */

const TODAY = dayOf(new Date().toISOString());
const PIN = '271828';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
});
afterAll(() => product?.stop());

type Answer<Body> = Body & { readonly refusal?: Refusal };

async function ask<Body>(path: string, token: string | null, body?: unknown): Promise<Answer<Body>> {
  const response = await fetch(product.origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Answer<Body>;
}

async function borrowed(until = TODAY): Promise<Answer<SignedIn>> {
  return ask<SignedIn>('/api/sign-in', null, { code: await codeOf(product), until });
}

it('is lent with what the console shows, which is of today and holds no code', async () => {
  const { token } = await signInAt(product.origin, product.secretaryCode);
  const lending = await ask<Lending>('/api/lending', token);
  expect(lending).toEqual({ day: TODAY, url: `${product.origin}/tablet#lent=${TODAY}` });
  const { token: delegate } = await signInAt(product.origin, await codeOf(product));
  expect((await ask<Lending>('/api/lending', delegate)).refusal?.code).toBe('not-permitted');
});

it("is told apart from its holder's own devices where these are listed", async () => {
  const { token: own } = await signInAt(product.origin, await codeOf(product));
  const { token } = await borrowed();
  const { devices } = await ask<Devices>('/api/devices', token);
  expect(devices.filter(({ isThis }) => isThis)).toMatchObject([{ lentUntil: TODAY }]);
  const listed = await ask<Devices>('/api/devices', own);
  expect(listed.devices.filter(({ isThis }) => isThis)).toMatchObject([{ lentUntil: null }]);
  expect(listed.devices.some(({ lentUntil }) => lentUntil === TODAY)).toBe(true);
});

it('is lent for today only', async () => {
  for (const day of ['2020-01-01', '2999-01-01']) {
    expect((await borrowed(day)).refusal?.code).toBe('lent-other-day');
  }
  expect((await borrowed('tomorrow')).refusal?.code).toBe('malformed-message');
});

it('has its holder choose a PIN once, that is not the first to be tried', async () => {
  const { token } = await borrowed();
  expect(await ask<LentState>('/api/lent', token)).toEqual({ until: TODAY, pin: 'unset' });
  expect((await ask('/api/lent/unlock', token, { pin: PIN })).refusal?.code).toBe('lent-not-this');
  expect((await ask('/api/lent/pin', token, { pin: '12345' })).refusal?.code).toBe('malformed-message');
  expect((await ask('/api/lent/pin', token, { pin: '123456' })).refusal?.code).toBe('pin-too-simple');
  expect(await ask('/api/lent/pin', token, { pin: PIN })).toEqual({ ok: true });
  expect((await ask('/api/lent/pin', token, { pin: '314159' })).refusal?.code).toBe('lent-pin-chosen');
  expect(await ask<LentState>('/api/lent', token)).toEqual({ until: TODAY, pin: 'set' });
});

it('is unlocked by the PIN, and after five wrong ones by the code only', async () => {
  const { token } = await borrowed();
  const { token: other } = await borrowed();
  await ask('/api/lent/pin', token, { pin: PIN });
  const { refusal } = await ask('/api/lent/unlock', token, { pin: '000000' });
  expect(refusal).toMatchObject({ code: 'lent-wrong-pin', en: expect.stringContaining('4 tries are left') });
  expect(await ask('/api/lent/unlock', token, { pin: PIN })).toEqual({ ok: true });
  for (let tries = 0; tries < 4; tries += 1) await ask('/api/lent/unlock', token, { pin: '000000' });
  expect((await ask('/api/lent/unlock', token, { pin: '000000' })).refusal?.code).toBe('lent-pin-used-up');
  expect((await ask('/api/lent/unlock', token, { pin: PIN })).refusal?.code).toBe('device-revoked');
  // Another tablet of the same holder has a PIN of its own.
  expect((await ask('/api/lent', other)).refusal).toBeUndefined();
  expect((await borrowed()).token).toMatch(/^[\w-]{43}$/);
});

it('is no other tablet', async () => {
  const { token } = await signInAt(product.origin, await codeOf(product));
  expect((await ask('/api/lent', token)).refusal?.code).toBe('lent-not-this');
  expect((await ask('/api/lent/pin', token, { pin: PIN })).refusal?.code).toBe('lent-not-this');
  expect((await ask('/api/lent', null)).refusal?.code).toBe('not-signed-in');
});
