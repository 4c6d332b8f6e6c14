import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Annotation, AnnotationBody } from '#shared/protocol/annotations.ts';
import type { SignedIn, SignInCode } from '#shared/protocol/http.ts';
import { createAnnotationSync } from '../../client/annotations/sync.ts';
import { httpWith, postJson } from '../../client/connection/http.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';
import { MemoryReplica } from '../unit/annotations/memory-replica.ts';
import { annotation, highlight, idOf, stroke } from '../unit/annotations/samples.ts';

/** Notes of one delegate on several devices, over the real server; each test has a delegate of its own. */

const SECRET_TEXT = 'ghi chú riêng của đại biểu';

let product: Product;
let secretary: LiveSession;
let secretarySignedIn: SignedIn;
let codes: readonly SignInCode[];
let closing: (() => void)[] = [];
let devicesMade = 0;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(12) });
  ({ live: secretary, signedIn: secretarySignedIn } = await consoleOf(product));
  codes = await codesAt(product.origin, secretarySignedIn);
});

afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

/** A tablet of a delegate with its notes: wired as the tablet's own services are, kept in memory. */
interface Device {
  readonly signedIn: SignedIn;
  readonly live: LiveSession;
  readonly replica: MemoryReplica;
  /** Cursors of the hints that came over the socket. */
  readonly hints: readonly number[];
  write(id: number, body: AnnotationBody | null): Annotation;
  /** Exchanges with the server once; rejects when it fails. */
  sync(): Promise<void>;
}

/** `follows`: synchronises by itself, on each welcome, hint and change; otherwise only when told to. */
async function deviceOf(code: string, { follows = false, now = Date.now } = {}): Promise<Device> {
  const signedIn = await signInAt(product.origin, code);
  const http = httpWith(() => signedIn.token);
  const live = startLive(signedIn, null, product.origin);
  devicesMade += 1;
  const replica = new MemoryReplica(devicesMade, now);
  const sync = createAnnotationSync({
    replica,
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
  });
  await untilLive(live, ({ connection }) => connection === 'online');
  return {
    signedIn,
    live,
    replica,
    hints,
    write(id, body) {
      const written = replica.write(id, body);
      if (follows) sync.changedHere();
      return written;
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

/** What a device shows: each annotation's body by its id; tombstones are null. */
const held = ({ replica }: Device) =>
  Object.fromEntries([...replica.held].map(([id, { body }]) => [id as string, body]));

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
  a.write(1, stroke(1));
  a.write(2, highlight(SECRET_TEXT));
  await vi.waitFor(
    () => expect(held(b)).toEqual({ [idOf(1)]: stroke(1), [idOf(2)]: highlight(SECRET_TEXT) }),
    5000,
  );
  expect(b.hints.at(-1)).toBe(2);

  b.write(1, stroke(50));
  await vi.waitFor(() => expect(held(a)[idOf(1)]).toEqual(stroke(50)), 5000);
  expect([a.replica.waiting, b.replica.waiting]).toEqual([0, 0]);
});

it('hints only at devices of the same delegate', async () => {
  const own = await deviceOf(nextDelegate());
  const other = await deviceOf(nextDelegate());
  const hintsAtConsole: number[] = [];
  const stop = secretary.onAnnotationsChanged((cursor) => hintsAtConsole.push(cursor));
  own.write(1, stroke(1));
  own.write(2, stroke(2));
  await own.sync();
  await vi.waitFor(() => expect(own.hints).toEqual([2]));

  // Messages of one connection keep their order: a hint sent by mistake would be there before these.
  other.write(1, stroke(1));
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
  for (let id = 1; id <= 20; id += 1) a.write(id, stroke(id));
  await a.sync();
  const b = await deviceOf(code, { follows: true });
  await vi.waitFor(() => expect(held(b)).toEqual(held(a)), 5000);
  expect(Object.keys(held(b))).toHaveLength(20);
});

it('gives nothing of it to another delegate, who cannot change it either', async () => {
  const code = nextDelegate();
  const own = await deviceOf(code);
  own.write(1, highlight(SECRET_TEXT));
  await own.sync();

  const other = await deviceOf(nextDelegate());
  await other.sync();
  expect(held(other)).toEqual({});
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
  expect([held(own), held(second)]).toEqual([
    { [idOf(1)]: highlight(SECRET_TEXT) },
    { [idOf(1)]: highlight(SECRET_TEXT) },
  ]);
});

it('gives nothing of it to the secretariat, the hall screen, strangers, or the record', async () => {
  const own = await deviceOf(nextDelegate());
  own.write(1, highlight(SECRET_TEXT));
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
] as const)('lets the later of two edits of one annotation stand everywhere when %s', async ([, order]) => {
  const code = nextDelegate();
  const start = Date.now() - 60_000;
  const a = await deviceOf(code, { now: () => start });
  const b = await deviceOf(code, { now: () => start + 1000 });
  a.write(1, stroke(1));
  await a.sync();
  await b.sync();
  expect(held(b)).toEqual(held(a));

  // Both without a network.
  a.write(1, stroke(20));
  b.write(1, stroke(30));
  a.write(2, stroke(2));
  b.write(3, stroke(3));
  const devices = [a, b];
  if (order === null) await Promise.all(devices.map((device) => device.sync()));
  else for (const index of order) await devices[index]?.sync();
  for (const device of devices) await device.sync();

  const fresh = await deviceOf(code);
  await fresh.sync();
  const agreed = { [idOf(1)]: stroke(30), [idOf(2)]: stroke(2), [idOf(3)]: stroke(3) };
  for (const device of [a, b, fresh]) expect(held(device)).toEqual(agreed);
  expect([...b.replica.held]).toEqual(expect.arrayContaining([...a.replica.held]));
});

it('keeps deleted what was deleted, also against a late copy and after the server was killed', async () => {
  const code = nextDelegate();
  const start = Date.now() - 60_000;
  const a = await deviceOf(code, { now: () => start + 1000 });
  const away = await deviceOf(code, { now: () => start });
  const drawn = a.write(1, stroke(1));
  await a.sync();
  await away.sync();
  // The other device changed it before it was deleted here, and comes back only afterwards.
  const changedBefore = annotation({ id: 1, wall: start + 500, body: stroke(7) });
  a.write(1, null);
  await a.sync();

  expect(JSON.parse((await post(away.signedIn.token, [drawn, changedBefore])).text).changes).toEqual([
    a.replica.held.get(drawn.id),
  ]);
  await away.sync();
  expect(held(away)).toEqual({ [idOf(1)]: null });

  const { port, dataDir } = product;
  await product.kill();
  product = await startProduct({ dataDir, sessionFolder: null, port });
  expect((await post(away.signedIn.token, [drawn])).status).toBe(200);
  const fresh = await deviceOf(code);
  await fresh.sync();
  await a.sync();
  for (const device of [a, away, fresh]) expect(held(device)).toEqual({ [idOf(1)]: null });
});

it('sends by itself, when the network is back, what was drawn while the server was dead', async () => {
  const code = nextDelegate();
  const a = await deviceOf(code, { follows: true });
  const b = await deviceOf(code, { follows: true });
  const { port, dataDir } = product;
  await product.kill();
  await untilLive(a.live, ({ connection }) => connection === 'offline');
  a.write(1, stroke(1));
  b.write(2, stroke(2));
  product = await startProduct({ dataDir, sessionFolder: null, port });
  const both = { [idOf(1)]: stroke(1), [idOf(2)]: stroke(2) };
  await vi.waitFor(() => expect([held(a), held(b)]).toEqual([both, both]), 20_000);
  expect([a.replica.waiting, b.replica.waiting]).toEqual([0, 0]);
});
