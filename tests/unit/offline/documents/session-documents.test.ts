import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Sha256 } from '#shared/protocol/ids.ts';
import type { Http } from '../../../../client/connection/http.ts';
import type { Live } from '../../../../client/connection/live.ts';
import { UNSEALED } from '../../../../client/offline/device/sealing.ts';
import { openDocumentCache, PIECE_BYTES } from '../../../../client/offline/documents/document-cache.ts';
import { useDownloadWishes } from '../../../../client/offline/documents/download-wishes.ts';
import { useDownloads } from '../../../../client/offline/documents/downloads.ts';
import {
  type SessionDocuments,
  startSessionDocuments,
} from '../../../../client/offline/documents/session-documents.ts';
import { RESERVED_BYTES } from '../../../../client/offline/documents/space.ts';
import { connectBy, device } from '../../../support/tablet-device.ts';
import { aSession } from '../../session/builder.ts';
import { pdf } from '../../session/samples.ts';

/** Fetching ahead with the real cache, download and hash; the server hands out bytes when the test lets it. */

interface Asked {
  readonly name: string;
  readonly range: string | null;
  readonly signal: AbortSignal | undefined;
  /** Hands out so many bytes more. */
  send(bytes: number): void;
  rest(): void;
}

class Server {
  readonly files = new Map<string, { readonly name: string; bytes: Uint8Array<ArrayBuffer> }>();
  readonly asked: Asked[] = [];
  reachable = true;

  add(name: string, length: number) {
    const bytes = new Uint8Array(randomBytes(length));
    const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
    this.files.set(sha256, { name, bytes });
    return pdf(1, { title: name, fileName: `${name}.pdf`, sha256, bytes: length });
  }

  readonly http: Http = async (path, init = {}) => {
    if (!this.reachable) throw new TypeError('no network');
    const file = this.files.get(path.split('/').at(-1) ?? '');
    if (!file) throw new Error(`nobody publishes ${path}`);
    const range = new Headers(init.headers).get('range');
    let at = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const { signal } = init;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        signal?.addEventListener('abort', () => controller.error(signal.reason));
        const send = (bytes: number) => {
          controller.enqueue(file.bytes.subarray(at, at + bytes));
          at += bytes;
          if (at >= file.bytes.byteLength) controller.close();
        };
        this.asked.push({
          name: file.name,
          range,
          signal: signal ?? undefined,
          send,
          rest: () => send(file.bytes.byteLength - at),
        });
      },
    });
    return new Response(body, { status: range === null ? 200 : 206 });
  };

  get names(): readonly string[] {
    return this.asked.map(({ name }) => name);
  }

  /** The latest request for `name`, once it is there. */
  async request(name: string): Promise<Asked> {
    await vi.waitUntil(() => this.asked.some((asked) => asked.name === name));
    const found = this.asked.findLast((asked) => asked.name === name);
    if (!found) throw new Error(`${name} was not asked for`);
    return found;
  }

  async deliver(...names: readonly string[]): Promise<void> {
    for (const name of names) (await this.request(name)).rest();
  }
}

let server: Server;
let running: SessionDocuments | null = null;
let people = 0;
/** The server lets the tablet in. */
let welcome: () => void = () => {};

beforeEach(() => {
  server = new Server();
  device.freeBytes = null;
  connectBy('wifi');
  useDownloadWishes.setState({ paused: false, wifiOnly: false });
});

afterEach(() => {
  running?.close();
  vi.restoreAllMocks();
});

/** A tablet of somebody new, on which nothing is stored. */
function start(documents: readonly ReturnType<typeof pdf>[]): SessionDocuments {
  people += 1;
  return startAgain(documents);
}

/** The app on the tablet of the same person. */
function startAgain(documents: readonly ReturnType<typeof pdf>[]): SessionDocuments {
  const story = aSession();
  for (const document of documents) story.publishing(document);
  const store = createStore(() => ({ session: story.state }) as Live);
  const onWelcome = (listener: () => void) => {
    welcome = listener;
    return () => {};
  };
  running = startSessionDocuments(
    { store, onWelcome },
    server.http,
    openDocumentCache(`kh-1/d${people}`, UNSEALED),
  );
  return running;
}

const downloads = () => useDownloads.getState();
const until = (holds: (now: ReturnType<typeof downloads>) => boolean) =>
  vi.waitUntil(() => holds(downloads()), { timeout: 5000 });

describe('documents that are fetched ahead', () => {
  it('come in order, three at once, and are counted in documents and bytes', async () => {
    start(['1', '2', '3', '4'].map((name) => server.add(name, 1000)));
    await server.request('3');
    expect(server.names).toEqual(['1', '2', '3']);
    (await server.request('2')).send(400);
    await until(({ bytesStored }) => bytesStored === 400);
    expect(downloads()).toMatchObject({ state: 'running', total: 4, stored: 0, bytesTotal: 4000 });
    await server.deliver('2', '4');
    await until(({ stored }) => stored === 2);
    expect(server.names).toEqual(['1', '2', '3', '4']);
    await server.deliver('1', '3');
    await until(({ state }) => state === 'done');
    expect(downloads()).toMatchObject({ stored: 4, bytesStored: 4000, missingBytes: 0 });
  });

  it('are not fetched again by a tablet that the server lets in before it has listed what it keeps', async () => {
    const documents = ['1', '2'].map((name) => server.add(name, 1000));
    const before = start(documents);
    await server.deliver('1', '2');
    await until(({ state }) => state === 'done');
    before.close();
    startAgain(documents);
    welcome();
    await until(({ state }) => state === 'done');
    expect(server.names).toEqual(['1', '2']);
  });

  it('stand still while somebody opens a document, which comes all the same', async () => {
    const [first, second, pressed] = ['1', '2', 'mo'].map((name) => server.add(name, 3000));
    if (!first || !second || !pressed) throw new Error('no documents');
    const fetching = start([first, second, pressed]);
    await server.request('2');
    const goOn = fetching.giveWay();
    const opened = fetching.load(pressed.sha256);
    for (const name of ['1', '2']) (await server.request(name)).send(1000);
    await server.deliver('mo');
    expect((await opened).byteLength).toBe(3000);
    await server.deliver('1', '2');
    await until(({ stored }) => stored === 1);
    goOn();
    await until(({ state }) => state === 'done');
  });

  it('go on with the one that somebody opens, though it gave way at first', async () => {
    const [first, pressed] = ['1', 'mo'].map((name) => server.add(name, 3000));
    if (!first || !pressed) throw new Error('no documents');
    const fetching = start([first, pressed]);
    await server.request('mo');
    const goOn = fetching.giveWay();
    await server.deliver('1', 'mo');
    expect((await fetching.load(pressed.sha256)).byteLength).toBe(3000);
    await until(({ stored }) => stored === 1);
    goOn();
    await until(({ state }) => state === 'done');
  });

  it('are refused when their bytes are not what was published: said, not kept, and asked for again', async () => {
    const [good, bad] = [server.add('tot', 1000), server.add('hong', 1000)];
    const file = server.files.get(bad.sha256);
    const right = file?.bytes ?? new Uint8Array();
    if (file) file.bytes = new Uint8Array(1000);
    const fetching = start([good, bad]);
    await server.deliver('tot', 'hong');
    await until(({ state }) => state === 'retrying');
    expect(downloads()).toMatchObject({ stored: 1, total: 2 });
    expect(downloads().hashes.has(bad.sha256)).toBe(false);
    if (file) file.bytes = right;
    fetching.retry();
    await vi.waitUntil(() => server.asked.length === 3);
    await server.deliver('hong');
    await until(({ state }) => state === 'done');
  });

  it('wait for the network, and go on when it is there', async () => {
    server.reachable = false;
    start([server.add('1', 1000)]);
    await until(({ state }) => state === 'waiting-for-network');
    server.reachable = true;
    window.dispatchEvent(new Event('online'));
    await server.deliver('1');
    await until(({ state }) => state === 'done');
  });

  it('make the tablet ask that its storage is kept', () => {
    const before = device.askedToPersist;
    start([]);
    expect(device.askedToPersist).toBe(before + 1);
  });
});

describe('a delegate who pauses', () => {
  it('stops what is under way at once; what has arrived stays, and the rest is asked for later', async () => {
    start([server.add('lon', 3 * PIECE_BYTES)]);
    const first = await server.request('lon');
    first.send(2 * PIECE_BYTES);
    await until(({ bytesStored }) => bytesStored === 2 * PIECE_BYTES);
    useDownloadWishes.setState({ paused: true });
    await until(({ state }) => state === 'paused');
    expect(first.signal?.aborted).toBe(true);
    expect(downloads().bytesStored).toBe(2 * PIECE_BYTES);
    useDownloadWishes.setState({ paused: false });
    await vi.waitUntil(() => server.asked.length === 2);
    const again = await server.request('lon');
    expect(again.range).toBe(`bytes=${2 * PIECE_BYTES}-`);
    again.rest();
    await until(({ state }) => state === 'done');
    expect(downloads().bytesStored).toBe(3 * PIECE_BYTES);
  });

  it('gets what they open all the same', async () => {
    const [open, other] = [server.add('mo', 1000), server.add('khac', 1000)];
    useDownloadWishes.setState({ paused: true });
    const bytes = start([open, other]).load(open.sha256);
    const opened = await server.request('mo');
    useDownloadWishes.setState({ paused: false });
    const ahead = await server.request('khac');
    useDownloadWishes.setState({ paused: true });
    expect([opened.signal?.aborted, ahead.signal?.aborted]).toEqual([false, true]);
    opened.rest();
    expect((await bytes).byteLength).toBe(1000);
    await until(({ stored }) => stored === 1);
    expect(downloads().state).toBe('paused');
  });
});

describe('a delegate who wants Wi-Fi only', () => {
  it('fetches nothing over a connection that is paid by the byte, and goes on over Wi-Fi', async () => {
    connectBy('cellular');
    useDownloadWishes.setState({ wifiOnly: true });
    start([server.add('1', 1000), server.add('2', 1000)]);
    await until(({ state }) => state === 'metered');
    expect(server.asked).toEqual([]);
    connectBy('wifi');
    const first = await server.request('1');
    connectBy('cellular');
    await until(({ state }) => state === 'metered');
    expect(first.signal?.aborted).toBe(true);
    connectBy('wifi');
    await vi.waitUntil(() => server.asked.length === 4);
    await server.deliver('1', '2');
    await until(({ state }) => state === 'done');
  });
});

describe('a tablet without room for everything', () => {
  it('fetches what fits, in order, says how much is lacking, and the rest once room was made', async () => {
    device.freeBytes = RESERVED_BYTES + 3500;
    const fetching = start([
      ...[server.add('1', 1000), server.add('2', 3000), server.add('3', 1000), server.add('4', 1500)],
    ]);
    await server.deliver('1', '3', '4');
    await until(({ state }) => state === 'storage-full');
    expect(server.names).toEqual(['1', '3', '4']);
    expect(downloads()).toMatchObject({ stored: 3, total: 4, missingBytes: 3000 });
    device.freeBytes = RESERVED_BYTES + 3000;
    fetching.retry();
    await server.deliver('2');
    await until(({ state }) => state === 'done');
    expect(downloads().missingBytes).toBe(0);
  });

  it('says so when it turns out to be full, and still shows what is opened', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const cache = await caches.open(`documents-v2/plain/kh-1/d${people + 1}`);
    cache.put = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const [first, second] = [server.add('1', 1000), server.add('2', 1000)];
    const fetching = start([first, second]);
    await server.deliver('1', '2');
    await until(({ state }) => state === 'storage-full');
    expect(downloads().stored).toBe(0);
    const bytes = fetching.load(second.sha256);
    await vi.waitUntil(() => server.asked.length === 3);
    await server.deliver('2');
    expect((await bytes).byteLength).toBe(1000);
  });
});
