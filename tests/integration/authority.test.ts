import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Command } from '#shared/protocol/commands.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';

/** What a client may not do, tried over a bare socket as somebody with a debugger would. */

const REASON = 'thử';
const DETAILS = {
  title: 'x',
  council: 'x',
  term: '',
  place: '',
  startsOn: '2026-12-08',
  days: 1,
  ruleSetId: 'vn-hdnd',
};
const QUESTION = {
  agendaItemId: null,
  documentId: null,
  title: 'x',
  ruleSetId: 'vn-hdnd',
  durationSeconds: null,
};
/** One well-formed command of each type. */
const COMMANDS: { readonly [T in Command['type']]: Extract<Command, { type: T }> } = Object.fromEntries(
  [
    { type: 'ChangeSessionDetails', details: DETAILS },
    { type: 'OpenSession' },
    { type: 'CloseSession' },
    { type: 'MarkAttendance', marks: [{ delegateId: 'd1', status: 'absent' }], reason: null },
    { type: 'StartAgendaItem', itemId: 'a1' },
    { type: 'CloseAgendaItem', itemId: 'a1' },
    { type: 'ReopenAgendaItem', itemId: 'a1', reason: REASON },
    { type: 'WithdrawDocument', documentId: 't1', reason: REASON },
    { type: 'OpenPoll', question: QUESTION },
    { type: 'ClosePoll', pollId: 'p1' },
    { type: 'AnnouncePollResult', pollId: 'p1' },
    { type: 'AnnulPoll', pollId: 'p1', reason: REASON },
    { type: 'CorrectEntry', correctsSeq: 1, statement: REASON, reason: REASON },
  ].map((command) => [command.type, Command.parse(command)]),
) as never;

let product: Product;
let secretary: LiveSession;
let delegate: SignedIn;
let display: SignedIn;
let socket: Socket;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  const codes = await codesAt(product.origin, signedIn);
  const signInAs = (role: string) =>
    signInAt(product.origin, codes.find(({ person }) => person.role === role)?.code ?? '');
  delegate = await signInAs('delegate');
  display = await signInAs('display');
  await openWithEverybody(secretary);
  await must(secretary.command({ type: 'OpenPoll', question: QUESTION }));
  socket = await connect({ token: delegate.token, protocol: PROTOCOL_VERSION });
});

afterAll(async () => {
  socket?.close();
  secretary?.close();
  await product?.stop();
});

async function connect(auth: object): Promise<Socket> {
  const client = io(product.origin, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise<void>((done, fail) => {
    client.once('connect', done);
    client.once('connect_error', fail);
  });
  return client;
}

const seq = () => secretary.store.getState().session?.seq;
const ballotId = () => crypto.randomUUID();

it('has an example of every command', () => {
  expect(Object.keys(COMMANDS).sort()).toEqual(
    Command.options.map((option) => option.shape.type.value).sort(),
  );
});

describe.each(Object.values(COMMANDS))('$type', (command) => {
  it('is refused by name to a delegate and to the hall screen, and changes nothing', async () => {
    const before = seq();
    const hall = await connect({ token: display.token, protocol: PROTOCOL_VERSION });
    for (const client of [socket, hall]) {
      const answer = await client.emitWithAck('command', command);
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
      expect(answer.refusal.vi).toContain(command.type);
    }
    hall.close();
    expect(seq()).toBe(before);
  });
});

it.for([
  ['a command of no known type', 'command', { type: 'DropEverything' }, 'malformed-message'],
  ['a command that is no object', 'command', 17, 'malformed-message'],
  ['a command without its fields', 'command', { type: 'OpenPoll' }, 'malformed-message'],
  ['a ballot without a choice', 'ballot:cast', { pollId: 'p1', ballotId: ballotId() }, 'malformed-message'],
  [
    'a ballot with a foreign choice',
    'ballot:cast',
    { pollId: 'p1', ballotId: ballotId(), choice: 'maybe' },
    'malformed-message',
  ],
  ['a message of no known name', 'constructor', {}, 'unknown-message'],
] as const)('refuses %s', async ([, message, payload, code]) => {
  expect(await socket.emitWithAck(message, payload)).toMatchObject({ ok: false, refusal: { code } });
});

it('refuses by a message of its own what asked for no answer', async () => {
  const refused = new Promise((done) => socket.once('refused', done));
  socket.emit('nonsense', { a: 1 });
  expect(await refused).toMatchObject({ message: 'nonsense', refusal: { code: 'unknown-message' } });
});

it('still records a ballot over the connection that sent all this, and only for its own delegate', async () => {
  const ballot = { pollId: 'p1', ballotId: ballotId(), choice: 'for', delegateId: 'd2' };
  expect(await socket.emitWithAck('ballot:cast', ballot)).toMatchObject({ ok: true, choice: 'for' });
  expect(await socket.emitWithAck('ballot:cast', ballot)).toMatchObject({ ok: true, choice: 'for' });
  expect(await socket.emitWithAck('ballot:cast', { ...ballot, choice: 'against' })).toMatchObject({
    ok: false,
    refusal: { code: 'ballot-id-reused' },
  });
  const pollId = secretary.store.getState().session?.polls[0]?.id;
  if (pollId === undefined) throw new Error('no poll');
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  const poll = secretary.store.getState().session?.polls[0];
  expect(poll?.status === 'closed' && poll.rollCall.for).toEqual([delegate.me.personId]);
});

it('takes no ballot from the secretariat', async () => {
  const clerk = await connect({
    token: (await signInAt(product.origin, product.secretaryCode)).token,
    protocol: PROTOCOL_VERSION,
  });
  const ballot = { pollId: 'p1', ballotId: ballotId(), choice: 'for' };
  expect(await clerk.emitWithAck('ballot:cast', ballot)).toMatchObject({
    refusal: { code: 'not-a-delegate' },
  });
  clerk.close();
});

it.for([
  ['an old client', () => ({ token: delegate.token, protocol: PROTOCOL_VERSION - 1 }), 'client-outdated'],
  ['a forged token', () => ({ token: 'x'.repeat(43), protocol: PROTOCOL_VERSION }), 'not-signed-in'],
  ['no token', () => ({ protocol: PROTOCOL_VERSION }), 'not-signed-in'],
] as const)('turns away %s with the reason', async ([, auth, code]) => {
  await expect(connect(auth())).rejects.toMatchObject({ data: { code } });
});

it.for([
  ['GET', '/api/codes'],
  ['POST', '/api/codes/d1/renew'],
  ['GET', '/api/log'],
  ['GET', '/api/export/minutes.docx'],
  ['GET', '/api/export/minutes.pdf'],
  ['GET', '/api/export/roll-calls.csv'],
  ['GET', '/api/export/polls/p1/roll-call.csv'],
  ['GET', '/api/export/record.jsonl'],
  ['POST', '/api/documents'],
  ['POST', '/api/import/preview'],
  ['POST', '/api/import/x/confirm'],
  ['DELETE', '/api/import/x'],
  ['POST', '/api/records'],
] as const)('keeps %s %s for the secretariat', async ([method, path]) => {
  const ask = (headers: Record<string, string>) => fetch(`${product.origin}${path}`, { method, headers });
  expect((await ask({ authorization: `Bearer ${delegate.token}` })).status).toBe(403);
  expect((await ask({})).status).toBe(401);
});

it('tells an old client over HTTP to reload', async () => {
  const headers = { 'x-nghi-truong-protocol': '0' };
  const response = await fetch(`${product.origin}/api/log`, { headers });
  expect(response.status).toBe(426);
  expect(await response.json()).toMatchObject({ refusal: { code: 'client-outdated' } });
});
