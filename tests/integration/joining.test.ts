import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import type { LogCursor, NewEntries, Welcome } from '#shared/protocol/socket.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { sessionAt } from '../support/questions.ts';
import { listeningSocket, welcomeAt } from '../support/raw-sockets.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';

/** Devices that come while the log grows, without the client's own care for gaps and doubles. */

const OTHER_LOG = Sha256.parse('f'.repeat(64));

let product: Product;
let secretary: LiveSession;
let signedIn: SignedIn;
let secretarySignedIn: SignedIn;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  ({ live: secretary, signedIn: secretarySignedIn } = await consoleOf(product));
  await openWithEverybody(secretary);
  signedIn = await signInAt(product.origin, await codeOf(product));
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

const note = (n: number) =>
  must(secretary.command({ type: 'CorrectEntry', correctsSeq: 1, statement: `Điều ${n}`, reason: 'Thử' }));

/** All that a device was told of the log, in the order of its coming. */
type Told =
  | {
      readonly message: 'welcome';
      readonly from: number;
      readonly seqs: readonly number[];
      readonly hash: string;
    }
  | { readonly message: 'events'; readonly seqs: readonly number[]; readonly hash: string };

interface Device {
  readonly told: Told[];
  close(): void;
}

function deviceWith({ token }: SignedIn, have: LogCursor | undefined): Device {
  const told: Told[] = [];
  const socket = listeningSocket(product.origin, token, have);
  socket.on('welcome', ({ snapshot, events, hash }: Welcome) => {
    const seqs = events.map(({ seq }) => seq);
    told.push({ message: 'welcome', from: snapshot?.seq ?? have?.seq ?? 0, seqs, hash });
  });
  socket.on('events', ({ entries, hash }: NewEntries) => {
    told.push({ message: 'events', seqs: entries.map(({ seq }) => seq), hash });
  });
  return { told, close: () => void socket.close() };
}

/** The number of the last entry that the device was told of. */
function reached({ told }: Device): number {
  const last = told.at(-1);
  return last?.seqs.at(-1) ?? (last?.message === 'welcome' ? last.from : 0);
}

it('gives each device that comes while the log grows each entry once, in order, the first of them with its welcome', async () => {
  const cursors: LogCursor[] = [];
  for (const { token } of [signedIn, secretarySignedIn]) {
    const { snapshot, hash, view } = await welcomeAt(product.origin, token);
    cursors.push({ seq: snapshot?.seq ?? 0, hash, view });
  }
  const devices: Device[] = [];
  let written = 0;
  const writing = (async () => {
    for (; written < 120; written += 1) await note(written);
  })();
  // As many as one person may connect at a time, of both classes of viewers, with nothing, with what they had, with another log.
  for (let n = 0; n < 50; n += 1) {
    const who = n % 2 === 0 ? signedIn : secretarySignedIn;
    const known = cursors[n % 2];
    const have = [undefined, known, known && { ...known, hash: OTHER_LOG }];
    devices.push(deviceWith(who, have[n % 3]));
    if (n % 5 === 4) await vi.waitUntil(() => written >= n * 2, { timeout: 60_000 });
  }
  await writing;
  const { seq } = sessionAt(secretary);
  await vi.waitUntil(() => devices.every((device) => reached(device) === seq), { timeout: 60_000 });
  const hashes = new Map<number, string>();
  for (const { told } of devices) {
    const [first, ...others] = told;
    if (first?.message !== 'welcome') throw new Error('told of entries before the welcome');
    expect(others.every(({ message }) => message === 'events')).toBe(true);
    const seqs = told.flatMap((one) => one.seqs);
    expect(seqs).toEqual(Array.from({ length: seq - first.from }, (_, place) => first.from + 1 + place));
    let at = first.from;
    for (const one of told) {
      at = one.seqs.at(-1) ?? at;
      expect(hashes.get(at) ?? one.hash).toBe(one.hash);
      hashes.set(at, one.hash);
    }
  }
  for (const device of devices) device.close();
});
