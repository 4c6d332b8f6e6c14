import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { copyId } from '#shared/annotations/ids.ts';
import type { Annotation, AnnotationBody } from '#shared/protocol/annotations.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { createAnnotationSync } from '../../client/annotations/sync.ts';
import { httpWith, postJson } from '../../client/connection/http.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';
import { annotation, highlight, idOf, stroke } from '../unit/annotations/samples.ts';
import { Tablet } from '../unit/annotations/tablet.ts';

/** Notes of one delegate on several devices, over the real server; each test has a delegate of its own. */

const SECRET_TEXT = 'ghi chú riêng của đại biểu';

let product: Product;
let secretary: LiveSession;
let secretarySignedIn: SignedIn;
let codes: readonly SignInCode[];
let closing: (() => void)[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(12) });
  ({ live: secretary, signedIn: secretarySignedIn } = await consoleOf(product));
  codes = await codesAt(product, secretarySignedIn);
});

afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

/** A tablet of a delegate with its notes: wired as the tablet's own services are, in an IndexedDB of its own. */
interface Device {
  readonly signedIn: SignedIn;
  readonly live: LiveSession;
  readonly tablet: Tablet;
  /** Cursors of the hints that came over the socket. */
  readonly hints: readonly number[];
  write(id: number, body: AnnotationBody | null): Promise<void>;
  /** Exchanges with the server once; rejects when it fails. */
  sync(): Promise<void>;
}

/** `follows`: synchronises by itself, on each welcome, hint and change; otherwise only when told to. */
async function deviceOf(code: string, { follows = false, now = Date.now } = {}): Promise<Device> {
  const signedIn = await signInAt(product.origin, code);
  const http = httpWith(() => signedIn);
  const live = startLive(signedIn, null, product.origin);
  const tablet = new Tablet({ now });
  const sync = createAnnotationSync({
    replica: tablet.local,
    postJson: (path, body) => postJson((to, init) => http(product.origin + to, init), path, body),
    // One lock is for the tabs of one browser; these are devices.
    alone: (work) => work(),
  });
  const hints: number[] = [];
  live.onAnnotationsChanged((cursor) => {
    hints.push(cursor);
    if (follows) void sync.syncNow();
  });
  if (follows) live.onWelcome(() => void sync.syncNow());
  closing.push(() => {
    sync.stop();
    live.close();
    tablet.close();
  });
  await untilLive(live, ({ connection }) => connection === 'online');
  return {
    signedIn,
    live,
    tablet,
    hints,
    async write(id, body) {
      await tablet.write(idOf(id), body);
      if (follows) sync.changedHere();
    },
    async sync() {
      await sync.syncNow();
      const status = sync.status.getState();
      if (status.phase === 'failed') throw status.error;
    },
  };
}

const delegateCodes = () => codes.filter(({ person }) => person.role === 'delegate').map(({ code }) => code);
const codeOfRole = (role: string) => codes.find(({ person }) => person.role === role)?.code ?? '';
let delegatesUsed = 0;
function nextDelegate(): string {
  const code = delegateCodes()[delegatesUsed];
  delegatesUsed += 1;
  if (code === undefined) throw new Error('more tests than delegates');
  return code;
}

/** What a device shows: each annotation's body by its id. */
const held = async ({ tablet }: Device) =>
  Object.fromEntries((await tablet.seen()).map(({ id, body }) => [id as string, body]));

async function post(token: string | null, changes: readonly Annotation[] = []) {
  const response = await fetch(`${product.origin}/api/annotations/sync`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ deviceId: crypto.randomUUID(), since: 0, changes }),
  });
  return { status: response.status, text: await response.text() };
}

it('brings what is drawn on one device to the other by the hint alone', async () => {
  const code = nextDelegate();
  const a = await deviceOf(code, { follows: true });
  const b = await deviceOf(code, { follows: true });
  await a.write(1, stroke(1));
  await a.write(2, highlight(SECRET_TEXT));
  const both = { [idOf(1)]: stroke(1), [idOf(2)]: highlight(SECRET_TEXT) };
  await vi.waitFor(async () => expect(await held(b)).toEqual(both), 5000);
  expect(b.hints.at(-1)).toBe(2);

  await b.write(1, stroke(50));
  await vi.waitFor(async () => expect((await held(a))[idOf(1)]).toEqual(stroke(50)), 5000);
  await vi.waitFor(async () => expect([await a.tablet.waiting(), await b.tablet.waiting()]).toEqual([0, 0]));
});

it('hints only at devices of the same delegate', async () => {
  const own = await deviceOf(nextDelegate());
  const other = await deviceOf(nextDelegate());
  const hintsAtConsole: number[] = [];
  const stop = secretary.onAnnotationsChanged((cursor) => hintsAtConsole.push(cursor));
  await own.write(1, stroke(1));
  await own.write(2, stroke(2));
  await own.sync();
  await vi.waitFor(() => expect(own.hints).toEqual([2]));

  // Messages of one connection keep their order: a hint sent by mistake would be there before these.
  await other.write(1, stroke(1));
  await other.sync();
  await vi.waitFor(() => expect(other.hints.length).toBeGreaterThan(0));
  expect(other.hints).toEqual([1]);
  await must(secretary.command({ type: 'OpenSession' }));
  expect(hintsAtConsole).toEqual([]);
  stop();
});

it('brings to a device that was away, or is new, all that the others made', async () => {
  const code = nextDelegate();
  const a = await deviceOf(code);
  for (let id = 1; id <= 20; id += 1) await a.write(id, stroke(id));
  await a.sync();
  const b = await deviceOf(code, { follows: true });
  const all = await held(a);
  await vi.waitFor(async () => expect(await held(b)).toEqual(all), 5000);
  expect(Object.keys(all)).toHaveLength(20);
});

it('gives nothing of it to another delegate, who cannot change it either', async () => {
  const code = nextDelegate();
  const own = await deviceOf(code);
  await own.write(1, highlight(SECRET_TEXT));
  await own.sync();

  const other = await deviceOf(nextDelegate());
  await other.sync();
  expect(await held(other)).toEqual({});
  // Knowing the id is not enough: the same id, stamped later, is an annotation of one's own.
  const future = Date.now() + 60_000;
  for (const body of [stroke(9), null]) {
    const answer = await post(other.signedIn.token, [annotation({ id: 1, wall: future, body })]);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(SECRET_TEXT);
  }
  await own.sync();
  const second = await deviceOf(code);
  await second.sync();
  const mine = { [idOf(1)]: highlight(SECRET_TEXT) };
  expect([await held(own), await held(second)]).toEqual([mine, mine]);
});

it('gives nothing of it to the secretariat, the hall screen, strangers, or the record', async () => {
  const own = await deviceOf(nextDelegate());
  await own.write(1, highlight(SECRET_TEXT));
  await own.sync();

  const display = await signInAt(product.origin, codeOfRole('display'));
  for (const token of [secretarySignedIn.token, display.token]) {
    const answer = await post(token);
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  }
  expect((await post(null)).status).toBe(401);
  expect((await post('x'.repeat(43))).status).toBe(401);
  const headers = { authorization: `Bearer ${secretarySignedIn.token}` };
  for (const path of ['/api/log', '/api/export/record.jsonl', '/api/export/roll-calls.csv']) {
    const response = await fetch(product.origin + path, { headers });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).not.toContain(SECRET_TEXT);
    expect(text).not.toContain(idOf(1));
  }
});

it.for([
  ['the earlier writer sends first', [0, 1]],
  ['the later writer sends first', [1, 0]],
  ['both send at once', null],
] as const)('keeps both of two edits of one annotation when %s', async ([, order]) => {
  const code = nextDelegate();
  const start = Date.now() - 60_000;
  const a = await deviceOf(code, { now: () => start });
  const b = await deviceOf(code, { now: () => start + 1000 });
  await a.write(1, stroke(1));
  await a.sync();
  await b.sync();
  expect(await held(b)).toEqual(await held(a));

  // Both without a network.
  await a.write(1, stroke(20));
  await b.write(1, stroke(30));
  const early = (await a.tablet.seen())[0]?.hlc;
  await a.write(2, stroke(2));
  await b.write(3, stroke(3));
  const devices = [a, b];
  if (order === null) await Promise.all(devices.map((device) => device.sync()));
  else for (const index of order) await devices[index]?.sync();
  for (const device of devices) await device.sync();

  const fresh = await deviceOf(code);
  await fresh.sync();
  // The later one is where it was; the earlier one stands beside it, as a copy.
  const agreed = {
    [idOf(1)]: stroke(30),
    [early ? copyId(idOf(1), early) : '']: stroke(20),
    [idOf(2)]: stroke(2),
    [idOf(3)]: stroke(3),
  };
  for (const device of [a, b, fresh]) expect(await held(device)).toEqual(agreed);
});

it('keeps deleted what was deleted, also against a late copy and after the server was killed', async () => {
  const code = nextDelegate();
  const a = await deviceOf(code);
  const away = await deviceOf(code);
  await a.write(1, stroke(1));
  const [drawn] = await a.tablet.seen();
  if (!drawn) throw new Error('nothing drawn');
  await a.sync();
  await away.sync();
  await a.write(1, null);
  await a.sync();

  const late = JSON.parse((await post(away.signedIn.token, [drawn])).text);
  expect(late.changes).toMatchObject([{ id: idOf(1), body: null }]);
  await away.sync();
  expect(await held(away)).toEqual({});

  const { port, dataDir } = product;
  await product.kill();
  product = await startProduct({ dataDir, sessionFolder: null, port });
  expect((await post(away.signedIn.token, [drawn])).status).toBe(200);
  const fresh = await deviceOf(code);
  await fresh.sync();
  await a.sync();
  for (const device of [a, away, fresh]) expect(await held(device)).toEqual({});
});

it('sends by itself, when the network is back, what was drawn while the server was dead', async () => {
  const code = nextDelegate();
  const a = await deviceOf(code, { follows: true });
  const b = await deviceOf(code, { follows: true });
  const { port, dataDir } = product;
  await product.kill();
  await untilLive(a.live, ({ connection }) => connection === 'offline');
  await a.write(1, stroke(1));
  await b.write(2, stroke(2));
  product = await startProduct({ dataDir, sessionFolder: null, port });
  const both = { [idOf(1)]: stroke(1), [idOf(2)]: stroke(2) };
  await vi.waitFor(async () => expect([await held(a), await held(b)]).toEqual([both, both]), 20_000);
  await vi.waitFor(async () => expect([await a.tablet.waiting(), await b.tablet.waiting()]).toEqual([0, 0]));
});
