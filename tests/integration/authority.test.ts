import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Command, type CommandType } from '#shared/protocol/commands.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import { BOX_NAMESPACE } from '#shared/protocol/socket.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { endingAt, putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { EVERY_COMMAND, p } from '../unit/session/samples.ts';
import { votes } from '../unit/voting/samples.ts';

/** What a client may not do, tried over a bare socket as somebody with a debugger would. */

let product: Product;
let secretary: LiveSession;
let delegate: SignedIn;
let display: SignedIn;
let socket: Socket;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  const codes = await codesAt(product, signedIn);
  const signInAs = (role: string) =>
    signInAt(product.origin, codes.find(({ person }) => person.role === role)?.code ?? '');
  delegate = await signInAs('delegate');
  display = await signInAs('display');
  await openWithEverybody(secretary);
  await putToVote(secretary);
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

/**
 * What the server answers to a message that is called 5. Socket.IO's own client sends no such thing, so this speaks the
 * protocol itself (socket.io/docs/v4/socket-io-protocol).
 */
async function answerToNumber(namespace: string, auth: object): Promise<unknown> {
  const address = `${product.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const raw = new WebSocket(address);
  const within = namespace === '/' ? '' : `${namespace},`;
  const answer = await new Promise<unknown>((done, fail) => {
    raw.onclose = () => fail(new Error('the server closed the connection'));
    raw.onmessage = ({ data }: MessageEvent<string>) => {
      if (data.startsWith('0')) raw.send(`40${within}${JSON.stringify(auth)}`);
      else if (data.startsWith(`40${within}`)) raw.send(`42${within}1[5,{}]`);
      else if (data.startsWith(`43${within}1`)) done(JSON.parse(data.slice(`43${within}1`.length))[0]);
    };
  });
  raw.close();
  return answer;
}

const seq = () => secretary.store.getState().session?.seq;
const ballotId = () => crypto.randomUUID();

it('has an example of every command', () => {
  expect(Object.keys(EVERY_COMMAND).sort()).toEqual(
    Command.options.map((option) => option.shape.type.value).sort(),
  );
});

/** A delegate may say so of itself. */
const ALSO_OF_DELEGATES: readonly CommandType[] = ['DeclareConflict', 'WithdrawConflict'];
/** Nobody asks for the floor for another; everything else is the secretariat's. */
const ONLY_OF_DELEGATES: readonly CommandType[] = [
  'RequestToSpeak',
  'WithdrawSpeechRequest',
  'SubmitQuestion',
  'WithdrawQuestion',
];

describe.each(Object.values(EVERY_COMMAND))('$type', (command) => {
  it('is refused by name to whoever may not give it, and changes nothing', async () => {
    const before = seq();
    const hall = await connect({ token: display.token, protocol: PROTOCOL_VERSION });
    const onlyDelegates = ONLY_OF_DELEGATES.includes(command.type);
    const delegatesToo = onlyDelegates || ALSO_OF_DELEGATES.includes(command.type);
    for (const client of delegatesToo ? [hall] : [socket, hall]) {
      const answer = await client.emitWithAck('command', command);
      const code = onlyDelegates ? 'delegates-only' : 'not-permitted';
      expect(answer).toMatchObject({ ok: false, refusal: { code } });
      if (!onlyDelegates) expect(answer.refusal.vi).toContain(command.type);
    }
    hall.close();
    expect(seq()).toBe(before);
  });
});

it.for(ALSO_OF_DELEGATES)('lets no delegate give %s for another', async (type) => {
  const before = seq();
  const command = { ...EVERY_COMMAND[type], delegateId: 'd2' };
  expect(await socket.emitWithAck('command', command)).toMatchObject({
    ok: false,
    refusal: { code: 'conflict-of-another' },
  });
  expect(seq()).toBe(before);
});

it.for([
  ['a command of no known type', 'command', { type: 'DropEverything' }, 'malformed-message'],
  ['a command that is no object', 'command', 17, 'malformed-message'],
  ['a command without its fields', 'command', { type: 'OpenPoll' }, 'malformed-message'],
  [
    'a ballot without a selection',
    'ballot:cast',
    { pollId: 'p1', ballotId: ballotId() },
    'malformed-message',
  ],
  [
    'a ballot with a foreign choice',
    'ballot:cast',
    { pollId: 'p1', ballotId: ballotId(), selection: { type: 'motion', choices: ['maybe'] } },
    'malformed-message',
  ],
  [
    'a ballot as the first version sent it',
    'ballot:cast',
    { pollId: 'p1', ballotId: ballotId(), choice: 'for' },
    'malformed-message',
  ],
  [
    'a ballot of another paper',
    'ballot:cast',
    { pollId: 'p1', ballotId: ballotId(), selection: votes('for', 'for') },
    'ballot-malformed',
  ],
  ['a request for a token that asks for nothing', 'token:issue', { pollId: 'p1' }, 'malformed-message'],
  ['a token in a vote by name', 'token:issue', { pollId: 'p1', blinded: 'AAAA' }, 'poll-is-not-secret'],
  ['a message of no known name', 'constructor', {}, 'unknown-message'],
] as const)('refuses %s', async ([, message, payload, code]) => {
  expect(await socket.emitWithAck(message, payload)).toMatchObject({ ok: false, refusal: { code } });
});

it('refuses by a message of its own what asked for no answer', async () => {
  const refused = new Promise((done) => socket.once('refused', done));
  socket.emit('nonsense', { a: 1 });
  expect(await refused).toMatchObject({ message: 'nonsense', refusal: { code: 'unknown-message' } });
});

it.for([
  ['sign-in', '/', () => ({ token: delegate.token, protocol: PROTOCOL_VERSION })],
  ['none, at the ballot box', BOX_NAMESPACE, () => ({})],
] as const)(
  'lives on when a message has a number for its name, sent with %s',
  async ([, namespace, auth]) => {
    const refusal = await answerToNumber(namespace, auth());
    expect(refusal).toMatchObject({ ok: false, refusal: { code: 'unknown-message' } });
    expect((await fetch(`${product.origin}/api/boxes`)).status).toBe(200);
  },
);

it('still records a ballot over the connection that sent all this, and only for its own delegate', async () => {
  const selection = votes('for');
  const ballot = { pollId: 'p1', ballotId: ballotId(), selection, delegateId: 'd2' };
  expect(await socket.emitWithAck('ballot:cast', ballot)).toMatchObject({ ok: true, selection });
  expect(await socket.emitWithAck('ballot:cast', ballot)).toMatchObject({ ok: true, selection });
  const other = { ...ballot, selection: votes('against') };
  expect(await socket.emitWithAck('ballot:cast', other)).toMatchObject({
    ok: false,
    refusal: { code: 'ballot-id-reused' },
  });
  await must(secretary.command({ type: 'ClosePoll', pollId: p(1) }));
  const { record } = endingAt(secretary, p(1));
  expect(record.type === 'open' && record.named.votes).toEqual([
    { selection, delegates: [delegate.me.personId] },
  ]);
});

it.for([
  ['the secretariat', () => signInAt(product.origin, product.secretaryCode)],
  ['the second secretary', () => signInAt(product.origin, product.secondSecretaryCode)],
  ['the hall screen', async () => display],
] as const)('takes no ballot from %s, and signs it no token', async ([, signIn]) => {
  const client = await connect({ token: (await signIn()).token, protocol: PROTOCOL_VERSION });
  const refused = { ok: false, refusal: { code: 'not-a-delegate' } };
  const ballot = { pollId: 'p1', ballotId: ballotId(), selection: votes('for') };
  expect(await client.emitWithAck('ballot:cast', ballot)).toMatchObject(refused);
  expect(await client.emitWithAck('token:issue', { pollId: 'p1', blinded: 'AAAA' })).toMatchObject(refused);
  client.close();
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
  ['POST', '/api/codes/d1/show'],
  ['POST', '/api/codes/slips'],
  ['POST', '/api/codes/renewals'],
  ['POST', '/api/codes/d1/wipe'],
  ['GET', '/api/codes/d1/devices'],
  ['POST', '/api/codes/d1/devices/x/revoke'],
  ['GET', '/api/log'],
  ['GET', '/api/export/minutes.docx'],
  ['GET', '/api/export/minutes.pdf'],
  ['GET', '/api/export/roll-calls.csv'],
  ['GET', '/api/export/polls/p1/roll-call.csv'],
  ['GET', '/api/export/polls/p1/result.csv'],
  ['GET', '/api/export/polls/p1/count.docx'],
  ['GET', '/api/export/polls/p1/count.pdf'],
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
