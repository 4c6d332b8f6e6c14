import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeOwners, Devices, SignInCode } from '#shared/protocol/sign-ins.ts';
import { SOCKET_PATH } from '#shared/protocol/socket.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { httpWith } from '../../client/connection/http.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { type BoundDevice, type Forged, Forger, signInBoundAt } from '../support/bound-device.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, untilLive } from '../support/tablets.ts';

/** What somebody can do who has copied a sign-in and not the key of its device: nothing, and its owner learns of it. */

const DELEGATES = 100;

let product: Product;
let secretary: LiveSession;
let codes: readonly SignInCode[];
const open: (LiveSession | Socket)[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(DELEGATES) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  codes = await codesAt(product, signedIn);
});

afterAll(async () => {
  for (const one of open) one.close();
  secretary?.close();
  await product?.stop();
});

function codeOf(personId: string): string {
  const found = codes.find(({ person }) => person.personId === personId);
  if (!found) throw new Error(`${personId} has no code`);
  return found.code;
}

async function liveOf({ signedIn, findProofs }: BoundDevice): Promise<LiveSession> {
  const live = startLive(signedIn, null, product.origin, findProofs);
  open.push(live);
  await untilLive(live, ({ connection }) => connection === 'online');
  return live;
}

/** The requests of a device, by the client's own code. */
const httpOf = ({ signedIn, findProofs }: BoundDevice) => {
  const http = httpWith(() => signedIn, findProofs);
  return (path: string, init?: RequestInit) => http(product.origin + path, init);
};

/** A sign-in that is bound to a key with which every kind of proof is made. */
async function forged(personId: string) {
  const forger = new Forger();
  const address = `${product.origin}/api/sign-in`;
  const signIn = (nonce: string) =>
    fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        dpop: forger.proof({ method: 'POST', address, token: null, nonce }),
      },
      body: JSON.stringify({ code: codeOf(personId) }),
    });
  const first = await signIn('none yet');
  expect(first.status).toBe(401);
  expect(first.headers.get('www-authenticate')).toContain('use_dpop_nonce');
  const nonce = first.headers.get('dpop-nonce') ?? '';
  const { token } = (await (await signIn(nonce)).json()) as { token: string };
  const proof = (method: string, path: string, changes: Forged = {}) =>
    forger.proof({ method, address: product.origin + path, token, nonce }, changes);
  return { token, nonce, proof, forger };
}

async function ask(path: string, headers: Record<string, string>, method = 'GET') {
  const response = await fetch(product.origin + path, { method, headers });
  const body = (await response.json()) as { refusal?: { code: string } };
  return { status: response.status, code: body.refusal?.code, nonce: response.headers.get('dpop-nonce') };
}

function socketWith(auth: object): Promise<unknown> {
  const socket = io(product.origin, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
    auth: { protocol: PROTOCOL_VERSION, ...auth },
  });
  open.push(socket);
  return new Promise((done) => {
    socket.once('welcome', () => done('welcome'));
    socket.once('connect_error', (error) => done('data' in error && error.data));
  });
}

const UNPROVEN = { status: 401, code: 'device-unproven' };

describe('a sign-in that is bound to a key', () => {
  it('goes by HTTP and by socket for the device that holds it, and the server says nonces of its own', async () => {
    const device = await signInBoundAt(product.origin, codeOf('d1'));
    await liveOf(device);
    expect((await httpOf(device)('/api/library')).status).toBe(200);
    const address = `/api/documents/${'0'.repeat(64)}?page=1`;
    expect((await httpOf(device)(address, { headers: { range: 'bytes=0-9' } })).status).toBe(404);
  });

  it('is of no use without a proof, with somebody else’s, or with one for something else', async () => {
    const { token, proof } = await forged('d2');
    const authorization = `DPoP ${token}`;
    const path = '/api/library';
    expect(await ask(path, { authorization, dpop: proof('GET', path) })).toMatchObject({ status: 200 });
    const stranger = await forged('d3');
    for (const headers of [
      { authorization },
      { authorization: `Bearer ${token}` },
      { authorization, dpop: '' },
      { authorization, dpop: 'x' },
      { authorization, dpop: stranger.proof('GET', path) },
      { authorization, dpop: proof('POST', path) },
      { authorization, dpop: proof('GET', '/api/new-devices') },
      { authorization, dpop: proof('GET', path, { claims: { ath: undefined } }) },
      { authorization, dpop: `${proof('GET', path)}, ${proof('GET', path)}` },
    ]) {
      expect(await ask(path, headers)).toMatchObject(UNPROVEN);
    }
    // It still holds for its own device.
    expect(await ask(path, { authorization, dpop: proof('GET', path) })).toMatchObject({ status: 200 });
  });

  it('takes each proof once, and none with an old nonce or without one, and says which nonce it wants', async () => {
    const { token, nonce, proof } = await forged('d4');
    const authorization = `DPoP ${token}`;
    const path = '/api/library';
    const dpop = proof('GET', path);
    expect(await ask(path, { authorization, dpop })).toMatchObject({ status: 200 });
    const refused = { status: 401, code: 'proof-outdated', nonce };
    expect(await ask(path, { authorization, dpop })).toEqual(refused);
    for (const claims of [{ nonce: 'x'.repeat(43) }, { nonce: undefined }]) {
      expect(await ask(path, { authorization, dpop: proof('GET', path, { claims }) })).toEqual(refused);
    }
  });

  it('opens no socket without a proof, with one that was used, or with one for a request', async () => {
    const { token, proof, nonce } = await forged('d5');
    expect(await socketWith({ token })).toMatchObject({ code: 'device-unproven' });
    expect(await socketWith({ token, proof: proof('GET', '/api/library') })).toMatchObject({
      code: 'device-unproven',
    });
    const good = proof('GET', SOCKET_PATH);
    expect(await socketWith({ token, proof: good })).toBe('welcome');
    expect(await socketWith({ token, proof: good })).toMatchObject({ code: 'proof-outdated', nonce });
  });

  it('is told to its owner and to the consoles when a copy of it is used, once for however many tries', async () => {
    const device = await signInBoundAt(product.origin, codeOf('d6'));
    const live = await liveOf(device);
    for (let tries = 0; tries < 20; tries += 1) await socketWith({ token: device.signedIn.token });
    await untilLive(live, ({ newDevices }) => newDevices.length > 0);
    expect(live.store.getState().newDevices.map(({ deed }) => deed)).toEqual(['unproven']);
    await untilLive(secretary, ({ identityNotes }) => identityNotes.some(({ deed }) => deed === 'unproven'));
    const about = secretary.store
      .getState()
      .identityNotes.filter(({ deed, person }) => deed === 'unproven' && person.personId === 'd6');
    expect(about).toHaveLength(1);
    expect(live.store.getState().connection).toBe('online');
  });

  it('lets no copy say that the device was cleared', async () => {
    const { token, proof } = await forged('d12');
    const { signedIn } = await consoleOf(product);
    const clerk = { authorization: `Bearer ${signedIn.token}` };
    const done = async () => {
      const response = await fetch(`${product.origin}/api/codes`, { headers: clerk });
      const { owners } = (await response.json()) as CodeOwners;
      return owners.find(({ person }) => person.personId === 'd12')?.wipe?.done;
    };
    expect((await ask('/api/codes/d12/wipe', clerk, 'POST')).status).toBe(200);
    const authorization = `DPoP ${token}`;
    expect(await ask('/api/wiped', { authorization }, 'POST')).toMatchObject(UNPROVEN);
    expect(await done()).toBe(0);
    const dpop = proof('POST', '/api/wiped');
    expect((await ask('/api/wiped', { authorization, dpop }, 'POST')).status).toBe(200);
    expect(await done()).toBe(1);
  });

  it('goes on after a restart of the server, which has forgotten all nonces', async () => {
    const device = await signInBoundAt(product.origin, codeOf('d7'));
    const live = await liveOf(device);
    await product.kill();
    await untilLive(live, ({ connection }) => connection === 'offline');
    product = await startProduct({ dataDir: product.dataDir, sessionFolder: null, port: product.port });
    await untilLive(live, ({ connection }) => connection === 'online');
    expect(live.store.getState().turnedAway).toBeNull();
    expect((await httpOf(device)('/api/library')).status).toBe(200);
    await untilLive(secretary, ({ connection }) => connection === 'online');
  });

  it('is asked for with a proof that is one', async () => {
    for (const dpop of [
      'x',
      new Forger().proof({ method: 'GET', address: product.origin, token: null, nonce: '' }),
    ]) {
      const headers = { 'content-type': 'application/json', dpop };
      const body = JSON.stringify({ code: codeOf('d8') });
      const response = await fetch(`${product.origin}/api/sign-in`, { method: 'POST', headers, body });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ refusal: { code: 'device-unproven' } });
    }
  });
});

describe('the devices of a person', () => {
  const devicesOf = async (device: BoundDevice) =>
    ((await (await httpOf(device)('/api/devices')).json()) as Devices).devices;

  it('are listed for their owner, bound and unbound, and each is signed out from another one at once', async () => {
    const own = await signInBoundAt(product.origin, codeOf('d9'), 'Mozilla (iPad) Safari/1');
    const lost = await signInBoundAt(product.origin, codeOf('d9'), 'Mozilla (Android) Chrome/1');
    const old = await signInAt(product.origin, codeOf('d9'));
    const live = await liveOf(lost);
    const listed = await devicesOf(own);
    expect(listed.map(({ name, bound, connected, isThis }) => [name, bound, connected, isThis])).toEqual([
      ['Safari · iPad', true, false, true],
      ['Chrome · Android', true, true, false],
      [null, false, false, false],
    ]);
    for (const { signedInAt } of listed) expect(signedInAt).toMatch(/^\d{4}-/);
    expect(listed[0]?.lastContactAt).toMatch(/^\d{4}-/);

    const stranger = await signInBoundAt(product.origin, codeOf('d10'));
    const path = `/api/devices/${listed[1]?.id}/revoke`;
    expect((await httpOf(stranger)(path, { method: 'POST' })).status).toBe(404);
    expect((await httpOf(own)(path, { method: 'POST' })).status).toBe(200);
    await untilLive(live, ({ turnedAway }) => turnedAway?.code === 'device-revoked');
    expect((await httpOf(lost)('/api/library')).status).toBe(401);
    expect((await devicesOf(own)).map(({ bound }) => bound)).toEqual([true, false]);
    // Those of 0.3.0 and of plain HTTP go on as they are.
    expect(await ask('/api/library', { authorization: `Bearer ${old.token}` })).toMatchObject({
      status: 200,
    });
  });

  it('are listed for the secretariat, which signs one out, on record', async () => {
    const { signedIn } = await consoleOf(product);
    const authorization = `Bearer ${signedIn.token}`;
    const device = await signInBoundAt(product.origin, codeOf('d11'));
    const live = await liveOf(device);
    const path = '/api/codes/d11/devices';
    const read = async () =>
      ((await (await fetch(product.origin + path, { headers: { authorization } })).json()) as Devices)
        .devices;
    const [only] = await read();
    expect(only).toMatchObject({ bound: true, connected: true, isThis: false });
    const owners = (await (
      await fetch(`${product.origin}/api/codes`, { headers: { authorization } })
    ).json()) as CodeOwners;
    const unbound = (personId: string) =>
      owners.owners.find(({ person }) => person.personId === personId)?.unbound;
    expect([unbound('d11'), unbound('d9')]).toEqual([0, 1]);
    expect((await ask(`${path}/nobody/revoke`, { authorization }, 'POST')).status).toBe(404);
    expect((await ask('/api/codes/d999/devices', { authorization })).status).toBe(404);
    expect((await ask(`/api/codes/d999/devices/${only?.id}/revoke`, { authorization }, 'POST')).status).toBe(
      404,
    );
    expect((await ask(`${path}/${only?.id}/revoke`, { authorization }, 'POST')).status).toBe(200);
    await untilLive(live, ({ turnedAway }) => turnedAway?.code === 'device-revoked');
    await untilLive(secretary, ({ identityNotes }) =>
      identityNotes.some(({ deed, person }) => deed === 'revoked' && person.personId === 'd11'),
    );
    expect(await read()).toEqual([]);
  });
});

it('lets 100 tablets behind one address sign in and connect while codes are guessed at there, and whose code it is', async () => {
  const people = codes.filter(({ person }) => person.role === 'delegate').slice(0, 100);
  const victim = people[0];
  if (!victim) throw new Error('nobody to guess at');
  const guesses = [
    // The right one but for its last letter, a short one of earlier versions, and one that is far off.
    victim.code.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
    'AAAA-2222',
    '2222-2222-2222',
  ];
  let guessing = true;
  let guessed = 0;
  const guesser = (async () => {
    while (guessing) {
      await Promise.all(guesses.map((code) => signInAt(product.origin, code).catch(() => {})));
      guessed += guesses.length;
    }
  })();
  const signedIn = await Promise.all(people.map(({ code }) => signInBoundAt(product.origin, code)));
  await Promise.all(signedIn.map(liveOf));
  const again = await signInBoundAt(product.origin, victim.code);
  guessing = false;
  await guesser;
  expect(signedIn.map((device) => device.signedIn.me.personId)).toEqual(
    people.map(({ person }) => person.personId),
  );
  expect(again.signedIn.me.personId).toBe(victim.person.personId);
  expect(guessed).toBeGreaterThan(0);
}, 60_000);
