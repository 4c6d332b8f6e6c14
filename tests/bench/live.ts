import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { SignedIn } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { type BenchResult, median, rounded } from './result.ts';

const TABLETS = 500;
const ROUNDS = 11;
const BAR = 1.5;

/**
 * 500 tablets in this process, the server in another. Both sides get the same bare Socket.IO clients, so what is
 * compared is the servers. A round opens a vote and then casts all ballots at once, on the floor and on the product in
 * turn; medians over the rounds.
 */
export async function run(): Promise<BenchResult> {
  const floor = await startFloor();
  const floorTablets = await connectAll(
    `http://127.0.0.1:${floor.port}`,
    Array.from({ length: TABLETS }, () => ({})),
  );
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(TABLETS) });
  const { live, signedIn } = await consoleOf(product);
  await openWithEverybody(live);
  const tablets = await connectAll(product.origin, await handshakes(product, signedIn));
  const secretary = await connect(product.origin, handshakeOf(signedIn));

  const open = { floor: [] as number[], product: [] as number[] };
  const ballots = { floor: [] as number[], product: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = await openPoll(secretary, tablets);
    open.product.push(opened.ms);
    // The floor broadcasts the very bytes that the product has just sent.
    open.floor.push(await broadcast(floorTablets, opened.payload));
    ballots.product.push(await castAll(tablets, 'ballot:cast', opened.pollId));
    ballots.floor.push(await castAll(floorTablets, 'ballot', opened.pollId));
    await must(secretary.emitWithAck('command', { type: 'ClosePoll', pollId: opened.pollId }));
  }

  for (const socket of [...floorTablets, ...tablets, secretary]) socket.close();
  live.close();
  await product.stop();
  floor.process.kill();
  return {
    bench: 'live',
    ratios: [
      ratio(`from opening a vote to the last of ${TABLETS} tablets having it`, open),
      ratio(`${TABLETS} ballots cast at once, to the last acknowledgement`, ballots),
    ],
    detail: {
      rounds: ROUNDS,
      openMs: { floor: open.floor.map(rounded), product: open.product.map(rounded) },
      ballotsMs: { floor: ballots.floor.map(rounded), product: ballots.product.map(rounded) },
    },
  };
}

function ratio(
  name: string,
  times: { readonly floor: readonly number[]; readonly product: readonly number[] },
) {
  return {
    name,
    value: rounded(median(times.product) / median(times.floor)),
    bar: BAR,
    better: 'lower',
  } as const;
}

async function startFloor(): Promise<{ process: ChildProcess; port: number }> {
  const script = join(import.meta.dirname, 'floors/socket-floor.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, port: Number(line.toString('utf8')) };
}

function handshakeOf(signedIn: SignedIn): object {
  return { token: signedIn.token, protocol: PROTOCOL_VERSION };
}

async function handshakes(product: Product, secretary: SignedIn): Promise<readonly object[]> {
  const codes = (await codesAt(product.origin, secretary)).filter(({ person }) => person.role === 'delegate');
  return Promise.all(codes.map(async ({ code }) => handshakeOf(await signInAt(product.origin, code))));
}

async function connectAll(origin: string, auths: readonly object[]): Promise<readonly Socket[]> {
  const sockets: Socket[] = [];
  for (let from = 0; from < auths.length; from += 50) {
    sockets.push(...(await Promise.all(auths.slice(from, from + 50).map((auth) => connect(origin, auth)))));
  }
  return sockets;
}

async function connect(origin: string, auth: object): Promise<Socket> {
  const socket = io(origin, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise<void>((done, fail) => {
    socket.once('connect', done);
    socket.once('connect_error', fail);
  });
  return socket;
}

/** When the last of `sockets` has received the next 'events' message that `isIt`. */
function lastToHave(sockets: readonly Socket[], isIt: (payload: unknown) => boolean): Promise<unknown> {
  return new Promise((done) => {
    let missing = sockets.length;
    for (const socket of sockets) {
      const onEvents = (payload: unknown) => {
        if (!isIt(payload)) return;
        socket.off('events', onEvents);
        missing -= 1;
        if (missing === 0) done(payload);
      };
      socket.on('events', onEvents);
    }
  });
}

interface OpenedEvents {
  readonly 0?: { readonly event?: { readonly type?: string; readonly pollId?: string } };
}

async function openPoll(
  secretary: Socket,
  tablets: readonly Socket[],
): Promise<{ ms: number; payload: unknown; pollId: string }> {
  const all = lastToHave(tablets, (payload) => (payload as OpenedEvents)[0]?.event?.type === 'PollOpened');
  const question = {
    agendaItemId: 'a1',
    documentId: null,
    title: 'Thông qua Nghị quyết về phân bổ ngân sách địa phương năm 2027',
    ruleSetId: 'vn-hdnd',
    durationSeconds: 600,
  };
  const start = performance.now();
  const accepted = must(secretary.emitWithAck('command', { type: 'OpenPoll', question }));
  const payload = await all;
  const ms = performance.now() - start;
  await accepted;
  const pollId = (payload as OpenedEvents)[0]?.event?.pollId;
  if (pollId === undefined) throw new Error('no poll was opened');
  return { ms, payload, pollId };
}

async function broadcast(tablets: readonly Socket[], payload: unknown): Promise<number> {
  const all = lastToHave(tablets, () => true);
  const start = performance.now();
  tablets[0]?.emit('broadcast', payload);
  await all;
  return performance.now() - start;
}

async function castAll(tablets: readonly Socket[], message: string, pollId: string): Promise<number> {
  const ballots = tablets.map(() => ({ pollId, ballotId: randomUUID(), choice: 'for' }));
  const start = performance.now();
  await Promise.all(tablets.map((socket, index) => must(socket.emitWithAck(message, ballots[index]))));
  return performance.now() - start;
}
