import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { Command } from '#shared/protocol/commands.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { codesAt, type Product, signInAt } from '../support/product.ts';
import { must } from '../support/tablets.ts';

/**
 * A hall of bare Socket.IO clients for benches: both sides get the same ones, so what is compared is the servers.
 */
export interface Floor {
  readonly process: ChildProcess;
  readonly origin: string;
}

/** A bare server of `floors/`, in a process of its own. */
export async function startFloor(file = 'socket-floor.ts'): Promise<Floor> {
  const script = join(import.meta.dirname, `floors/${file}`);
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, origin: `http://127.0.0.1:${Number(line.toString('utf8'))}` };
}

export function handshakeOf(signedIn: SignedIn): object {
  return { token: signedIn.token, protocol: PROTOCOL_VERSION };
}

/** Handshakes of all delegates of the product. */
export async function handshakes(product: Product, secretary: SignedIn): Promise<readonly object[]> {
  const codes = (await codesAt(product, secretary)).filter(({ person }) => person.role === 'delegate');
  return Promise.all(codes.map(async ({ code }) => handshakeOf(await signInAt(product.origin, code))));
}

export async function connectAll(origin: string, auths: readonly object[]): Promise<readonly Socket[]> {
  const sockets: Socket[] = [];
  for (let from = 0; from < auths.length; from += 50) {
    sockets.push(...(await Promise.all(auths.slice(from, from + 50).map((auth) => connect(origin, auth)))));
  }
  return sockets;
}

export async function connect(origin: string, auth: object): Promise<Socket> {
  const socket = io(origin, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise<void>((done, fail) => {
    socket.once('connect', done);
    socket.once('connect_error', fail);
  });
  return socket;
}

/** The last of `sockets` has received the next 'events' message that `isIt`: resolves with that message. */
export function lastToHave(
  sockets: readonly Socket[],
  isIt: (payload: unknown) => boolean,
): Promise<unknown> {
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

interface EventsMessage {
  readonly entries?: readonly { readonly event?: { readonly type?: string; readonly pollId?: string } }[];
}

/** The event of `type` among the entries of an 'events' message; before it there may be some that are sealed. */
function eventIn(payload: unknown, type: string): { readonly pollId?: string } | undefined {
  return (payload as EventsMessage).entries?.find(({ event }) => event?.type === type)?.event;
}

/** Whether an 'events' message tells of `type`. */
export function tells(type: string): (payload: unknown) => boolean {
  return (payload) => eventIn(payload, type) !== undefined;
}

export interface Told {
  /** From the command to the last tablet that has it, in milliseconds. */
  readonly ms: number;
  readonly payload: unknown;
  readonly pollId: string;
}

/** Gives `command` and waits until every tablet has heard the event it leads to. */
export async function tellAll(
  secretary: Socket,
  tablets: readonly Socket[],
  command: object,
  eventType: string,
): Promise<Told> {
  const all = lastToHave(tablets, tells(eventType));
  const start = performance.now();
  const accepted = must(secretary.emitWithAck('command', command));
  const payload = await all;
  const ms = performance.now() - start;
  await accepted;
  const pollId = eventIn(payload, eventType)?.pollId;
  if (pollId === undefined) throw new Error(`no ${eventType}`);
  return { ms, payload, pollId };
}

/** The floor tells everybody `payload`: milliseconds to the last tablet. */
export async function broadcast(tablets: readonly Socket[], payload: unknown): Promise<number> {
  const all = lastToHave(tablets, () => true);
  const start = performance.now();
  tablets[0]?.emit('broadcast', payload);
  await all;
  return performance.now() - start;
}

/** All ballots at once: the milliseconds that each acknowledgement took, ascending. */
export async function castAll(
  tablets: readonly Socket[],
  message: string,
  pollId: string,
): Promise<readonly number[]> {
  const selection = { type: 'motion', choices: ['for'] };
  const ballots = tablets.map(() => ({ pollId, ballotId: randomUUID(), selection }));
  const start = performance.now();
  const times = await Promise.all(
    tablets.map(async (socket, index) => {
      await must(socket.emitWithAck(message, ballots[index]));
      return performance.now() - start;
    }),
  );
  return times.sort((a, b) => a - b);
}

export function openQuestion(changes: Partial<PollQuestion> = {}): Command {
  return Command.parse({
    type: 'OpenPoll',
    question: {
      agendaItemId: 'a1',
      documentId: null,
      title: 'Thông qua Nghị quyết về phân bổ ngân sách địa phương năm 2027',
      ruleSetId: 'vn-hdnd',
      paper: { type: 'motion', clauses: [], decision: 'ordinary' },
      procedure: { type: 'open', showNames: false },
      electorate: { type: 'all' },
      recused: [],
      timing: { type: 'countdown', seconds: 600 },
      reveal: 'on-announcement',
      repeats: null,
      ...changes,
    },
  });
}
