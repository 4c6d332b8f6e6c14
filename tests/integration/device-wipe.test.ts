import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { CodeOwners, SignInCode } from '#shared/protocol/sign-ins.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { memberSocket } from '../support/raw-sockets.ts';

let product: Product;
let secretary: SignedIn;
let lost: SignInCode;
let device: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  secretary = await signInAt(product.origin, product.secretaryCode);
  const [first, second] = (await codesAt(product, secretary)).filter(
    ({ person }) => person.role === 'delegate',
  );
  if (!first || !second) throw new Error('no delegates');
  lost = first;
  device = await signInAt(product.origin, first.code);
  other = await signInAt(product.origin, second.code);
});

afterAll(() => product?.stop());

const ask = (method: string, path: string, { token }: SignedIn) =>
  fetch(`${product.origin}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
const wipeOf = async () =>
  ((await (await ask('GET', '/api/codes', secretary)).json()) as CodeOwners).owners.find(
    ({ person }) => person.personId === lost.person.personId,
  )?.wipe;

it('lets nobody but the secretariat have a device cleared', async () => {
  const path = `/api/codes/${lost.person.personId}/wipe`;
  expect((await ask('POST', path, other)).status).toBe(403);
  expect((await ask('GET', '/api/library', device)).status).toBe(200);
  expect((await ask('POST', '/api/codes/s1/wipe', secretary)).status).toBe(404);
});

it('turns the device away with the reason, by every way, and no other', async () => {
  const path = `/api/codes/${lost.person.personId}/wipe`;
  expect((await ask('POST', path, secretary)).status).toBe(200);
  const answer = await ask('GET', '/api/library', device);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ refusal: { code: 'device-wiped' } });
  await expect(memberSocket(product.origin, device.token)).rejects.toMatchObject({
    data: { code: 'device-wiped' },
  });
  expect((await ask('GET', '/api/library', other)).status).toBe(200);
  expect(await wipeOf()).toMatchObject({ devices: 1, done: 0 });
});

it('tells the secretariat when the device has done so, and lets the delegate sign in again', async () => {
  await ask('POST', '/api/wiped', device);
  expect(await wipeOf()).toMatchObject({ devices: 1, done: 1 });
  const again = await signInAt(product.origin, lost.code);
  expect((await ask('GET', '/api/library', again)).status).toBe(200);
});

it('remembers it over a restart', async () => {
  await product.stop();
  product = await startProduct({ dataDir: product.dataDir, sessionFolder: null });
  expect(await wipeOf()).toMatchObject({ devices: 1, done: 1 });
  expect(await (await ask('GET', '/api/library', device)).json()).toMatchObject({
    refusal: { code: 'device-wiped' },
  });
});
