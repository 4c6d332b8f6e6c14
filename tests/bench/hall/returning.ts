import { io, type Socket } from 'socket.io-client';
import type { LogCursor, Welcome } from '#shared/protocol/socket.ts';
import { must } from '../../support/tablets.ts';
import { connect } from '../clients.ts';
import { median, rounded } from '../result.ts';
import type { ProductHall } from './hall-of-devices.ts';
import type { Message } from './messages.ts';

const ROUNDS = 7;
const UNCOUNTED = 1;
/** Entries of the log while everybody was away. */
const MISSED = 40;

interface Returning {
  /** From the first handshake to the last of all being up to date. */
  readonly value: number;
  readonly ms: object;
  readonly bytes: number;
}

/** All tablets come back at one moment, with what they have of the log, and (`whole`) with nothing of it. */
export async function measureReturning(
  hall: ProductHall,
  floorOrigin: string,
): Promise<Readonly<Record<'lacking' | 'whole', Returning>>> {
  for (const socket of hall.devices.tablets) socket.close();
  return { lacking: await measure(hall, floorOrigin, false), whole: await measure(hall, floorOrigin, true) };
}

async function measure(hall: ProductHall, floorOrigin: string, whole: boolean): Promise<Returning> {
  const { origin } = hall.product;
  const times = { floor: [] as number[], product: [] as number[] };
  let cursors: readonly LogCursor[] = (await comeBack(origin, hall.tablets, [])).cursors;
  const floor = await connect(floorOrigin, { group: 'nobody' });
  let bytes = 0;
  for (let round = -UNCOUNTED; round < ROUNDS; round += 1) {
    await missing(hall);
    const back = await comeBack(origin, hall.tablets, whole ? [] : cursors);
    cursors = back.cursors;
    await floor.emitWithAck('prepare-answer', back.told);
    bytes = JSON.stringify(back.told).length;
    const bare = await comeBackBare(floorOrigin, whole ? [] : cursors, hall.tablets.length);
    if (round < 0) continue;
    times.product.push(back.ms);
    times.floor.push(bare);
  }
  floor.close();
  const [bare, product] = [median(times.floor), median(times.product)];
  return { value: rounded(product / bare), ms: { floor: rounded(bare), product: rounded(product) }, bytes };
}

/** What the log gains while they are away. */
async function missing({ devices, session }: ProductHall): Promise<void> {
  const [first] = devices.consoles;
  const [one] = session.delegates;
  for (let n = 0; n < MISSED; n += 1) {
    const marks = [{ delegateId: one?.id, status: n % 2 === 0 ? 'absent' : 'present' }];
    if (first) await must(first.emitWithAck('command', { type: 'MarkAttendance', marks, reason: null }));
  }
}

async function comeBack(
  origin: string,
  auths: readonly object[],
  have: readonly LogCursor[],
): Promise<{
  readonly ms: number;
  readonly cursors: readonly LogCursor[];
  readonly told: readonly Message[];
}> {
  const sockets: Socket[] = [];
  const start = performance.now();
  const greeted = auths.map((auth, place) => greeting(origin, { ...auth, have: have[place] }, sockets));
  const first = sockets[0];
  const told: Message[] = [];
  first?.onAny((name: string, payload: unknown) => void told.push({ name, payload }));
  const welcomes = await Promise.all(greeted);
  const ms = performance.now() - start;
  for (const socket of sockets) socket.close();
  const cursors = welcomes.map(
    ({ snapshot, events, hash, view }, place): LogCursor => ({
      seq: snapshot?.seq ?? (have[place]?.seq ?? 0) + events.length,
      hash,
      view,
    }),
  );
  return { ms, cursors, told };
}

/** Each fetches the same bytes once it is connected. */
async function comeBackBare(origin: string, have: readonly LogCursor[], count: number): Promise<number> {
  const sockets: Socket[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count }, async (_, place) => {
      const socket = begun(origin, { group: 'back' }, sockets);
      await connected(socket);
      await socket.emitWithAck('fetch', have[place] ?? null);
    }),
  );
  const ms = performance.now() - start;
  for (const socket of sockets) socket.close();
  return ms;
}

async function greeting(origin: string, auth: object, sockets: Socket[]): Promise<Welcome> {
  const socket = begun(origin, auth, sockets);
  return new Promise<Welcome>((done, fail) => {
    socket.once('welcome', done);
    socket.once('connect_error', fail);
    socket.once('disconnect', (why) => fail(new Error(`a tablet was cut off: ${why}`)));
  });
}

function begun(origin: string, auth: object, sockets: Socket[]): Socket {
  const socket = io(origin, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
  sockets.push(socket);
  return socket;
}

function connected(socket: Socket): Promise<void> {
  return new Promise((done, fail) => {
    socket.once('connect', done);
    socket.once('connect_error', fail);
  });
}
