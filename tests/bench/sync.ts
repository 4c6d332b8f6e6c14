import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Annotation, AnnotationSyncResponse, DeviceId } from '#shared/protocol/annotations.ts';
import { SYNC_PATH } from '../../client/annotations/sync.ts';
import { newUuid } from '../../client/annotations/uuid.ts';
import { type Http, httpWith, postJson } from '../../client/connection/http.ts';
import { signInBoundAt } from '../support/bound-device.ts';
import { countedNetwork } from '../support/counted-network.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, startProduct } from '../support/product.ts';
import { consoleOf } from '../support/tablets.ts';
import { run as downloads } from './downloads.ts';
import { type BenchResult, median, rounded } from './result.ts';
import { writtenBy } from './sync/written.ts';

const DELEGATES = 500;
const EACH = 20;
const MISSED = 500;
const ROUNDS = 201;
/** Not counted: both servers have compiled what they run by then. */
const WARM_UP = 100;

/** All that tablets and server bring each other: notes, and the documents of the session. */
export async function run(): Promise<BenchResult> {
  const notes = await syncNotes();
  const documents = await downloads();
  return {
    bench: 'sync',
    ratios: [...notes.ratios, ...documents.ratios],
    detail: { ...notes.detail, downloads: documents.detail },
  };
}

/** Notes of a whole council to the server and to second devices, and the return of one delegate who was away. */
async function syncNotes(): Promise<Omit<BenchResult, 'bench'>> {
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(DELEGATES) });
  const delegates = await delegatesOf(product);
  const all = await syncAll(product, delegates);
  const back = await comeBack(product, delegates[0] ?? (() => Promise.reject(new Error('nobody'))));
  await product.stop();
  return {
    ratios: [
      {
        name: `bytes sent and received for ${DELEGATES * EACH} annotations of ${DELEGATES} delegates, to their own JSON`,
        value: rounded((all.pushed.up + all.pushed.down) / all.ownBytes),
        bar: 1.5,
        better: 'lower',
      },
      {
        name: 'bytes for the same on second devices that have none of it, to their own JSON',
        value: rounded((all.pulled.up + all.pulled.down) / all.ownBytes),
        bar: 1.5,
        better: 'lower',
      },
      {
        name: `${MISSED} changes for a delegate who was away, to a bare fetch of the same bytes`,
        value: rounded(median(back.product) / median(back.floor)),
        bar: 1.5,
        better: 'lower',
      },
    ],
    detail: {
      annotationsJsonBytes: all.ownBytes,
      pushedBytes: all.pushed,
      pulledBytes: all.pulled,
      pushAllMs: rounded(all.pushMs),
      pullAllMs: rounded(all.pullMs),
      missedBytes: back.bytes,
      missedMs: { floor: back.floor.map(rounded), product: back.product.map(rounded) },
    },
  };
}

async function delegatesOf(product: Product): Promise<readonly Http[]> {
  const { live, signedIn } = await consoleOf(product);
  const codes = await codesAt(product, signedIn);
  live.close();
  const people = codes.filter(({ person }) => person.role === 'delegate');
  return Promise.all(
    people.map(async ({ code }) => {
      const { signedIn, findProofs } = await signInBoundAt(product.origin, code);
      return httpWith(() => signedIn, findProofs);
    }),
  );
}

interface Exchange {
  readonly origin: string;
  readonly http: Http;
  readonly deviceId: DeviceId;
  readonly changes: readonly Annotation[];
}

/** One exchange, as the tablet does it. */
async function exchange({ origin, http, deviceId, changes }: Exchange): Promise<AnnotationSyncResponse> {
  const to: Http = (path, init) => http(origin + path, init);
  return AnnotationSyncResponse.parse(await postJson(to, SYNC_PATH, { deviceId, since: 0, changes }));
}

/** Everybody at once: first with what they wrote, then from a second device that has nothing. */
async function syncAll(product: Product, delegates: readonly Http[]) {
  const now = Date.now();
  const written = delegates.map((http) => {
    const deviceId = newDevice();
    return { http, deviceId, changes: writtenBy(deviceId, EACH, now) };
  });
  const ownBytes = written
    .flatMap(({ changes }) => changes)
    .reduce((sum, annotation) => sum + Buffer.byteLength(JSON.stringify(annotation)), 0);

  const network = await countedNetwork(product.port);
  const pushStart = performance.now();
  await Promise.all(written.map((one) => exchange({ ...one, origin: network.origin })));
  const pushMs = performance.now() - pushStart;
  const pushed = { ...network.bytes };

  const pullStart = performance.now();
  const answers = await Promise.all(
    delegates.map((http) => exchange({ http, deviceId: newDevice(), changes: [], origin: network.origin })),
  );
  const pullMs = performance.now() - pullStart;
  const pulled = { up: network.bytes.up - pushed.up, down: network.bytes.down - pushed.down };
  network.close();
  const received = answers.reduce((sum, { changes }) => sum + changes.length, 0);
  if (received !== delegates.length * EACH) throw new Error(`only ${received} annotations came back`);
  return { ownBytes, pushed, pulled, pushMs, pullMs };
}

/** Product and floor in turn answer the same request with the same bytes, until the last of them has been read. */
async function comeBack(product: Product, http: Http) {
  const floor = await startFloor();
  const deviceId = newDevice();
  const changes = writtenBy(deviceId, MISSED - EACH, Date.now());
  await exchange({ origin: product.origin, http, deviceId, changes });

  const request: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ deviceId: newDevice(), since: 0, changes: [] }),
  };
  const fetchFrom = async (address: string) => {
    const start = performance.now();
    const bytes = await (await http(address, request)).arrayBuffer();
    return { ms: performance.now() - start, bytes };
  };
  const { bytes } = await fetchFrom(product.origin + SYNC_PATH);
  const answer = AnnotationSyncResponse.parse(JSON.parse(new TextDecoder().decode(bytes)));
  if (answer.changes.length !== MISSED) throw new Error(`${answer.changes.length} changes came`);
  await fetch(floor.origin, { method: 'PUT', body: bytes });

  const times = { floor: [] as number[], product: [] as number[], bytes: bytes.byteLength };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const bare = (await fetchFrom(floor.origin)).ms;
    const whole = (await fetchFrom(product.origin + SYNC_PATH)).ms;
    if (round < 0) continue;
    times.floor.push(bare);
    times.product.push(whole);
  }
  floor.process.kill();
  return times;
}

function newDevice(): DeviceId {
  return DeviceId.parse(newUuid());
}

async function startFloor(): Promise<{ readonly process: ChildProcess; readonly origin: string }> {
  const script = join(import.meta.dirname, 'floors/bytes-floor.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, origin: `http://127.0.0.1:${Number(line.toString('utf8'))}` };
}
