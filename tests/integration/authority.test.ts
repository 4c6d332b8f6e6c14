import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROUTES } from '#shared/access/routes.ts';
import { Command, type CommandType } from '#shared/protocol/commands.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { SessionCodesAnswer } from '#shared/protocol/register/http.ts';
import { SESSION_HEADER } from '#shared/protocol/session-header.ts';
import { BOX_NAMESPACE } from '#shared/protocol/socket.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { type Administration, foundOffice } from '../support/administration.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { endingAt, putToVote } from '../support/questions.ts';
import { listeningSocket } from '../support/raw-sockets.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { CONVENING, FOUNDING, MEMBERS, SESSION } from '../unit/register/office.ts';
import { EVERY_COMMAND, guest, p } from '../unit/session/samples.ts';
import { votes } from '../unit/voting/samples.ts';

/** What a client may not do, tried over a bare socket as somebody with a debugger would. */

let product: Product;
let secretary: LiveSession;
let delegate: SignedIn;
let display: SignedIn;
let invited: SignedIn;
let socket: Socket;
let office: Administration;
let administratorCode = '';
let signInAs: (role: Role) => Promise<SignedIn>;

/** Whoever may come to the server: without a sign-in, in a session, in the office. */
type Asker = 'nobody' | Role | 'administrator';

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  await must(live.command({ type: 'InviteGuests', guests: [guest(9)] }));
  const codes = await codesAt(product, signedIn);
  signInAs = (role) => {
    const code = codes.find(({ person }) => person.role === role)?.code;
    return signInAt(product.origin, role === 'secretary' ? product.secretaryCode : (code ?? ''));
  };
  const { type: _type, ...founding } = FOUNDING;
  const founded = await foundOffice(product, founding);
  office = founded.administration;
  administratorCode = founded.founded.code.code;
  delegate = await signInAs('delegate');
  display = await signInAs('display');
  invited = await signInAs('guest');
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

function typesOf<T extends object>(table: T): (keyof T)[] {
  return Object.keys(table) as (keyof T)[];
}

it('has an example of every command', () => {
  expect(Object.keys(EVERY_COMMAND).sort()).toEqual(
    Command.options.map((option) => option.shape.type.value).sort(),
  );
});

/** A delegate may say so of themselves; of another, refused by the code. */
const ALSO_OF_DELEGATES = {
  DeclareConflict: 'conflict-of-another',
  WithdrawConflict: 'conflict-of-another',
  ReportAbsence: 'attendance-of-another',
} as const satisfies Partial<Record<CommandType, RefusalCode>>;
/** Likewise, where the command itself does not say whose it is. */
const ALSO_OF_OWNERS: readonly CommandType[] = [...typesOf(ALSO_OF_DELEGATES), 'WithdrawAbsence'];
/** Nobody asks for the floor for another, or is satisfied for them; everything else is the secretariat's. */
const ONLY_OF_DELEGATES: readonly CommandType[] = [
  'RequestToSpeak',
  'WithdrawSpeechRequest',
  'SubmitQuestion',
  'WithdrawQuestion',
  'JudgeAnswer',
  'AskInGroup',
];

describe.each(Object.values(EVERY_COMMAND))('$type', (command) => {
  it('is refused by name to whoever may not give it, and changes nothing', async () => {
    const before = seq();
    const hall = await connect({ token: display.token, protocol: PROTOCOL_VERSION });
    const onlyDelegates = ONLY_OF_DELEGATES.includes(command.type);
    const delegatesToo = onlyDelegates || ALSO_OF_OWNERS.includes(command.type);
    const visitor = await connect({ token: invited.token, protocol: PROTOCOL_VERSION });
    for (const client of delegatesToo ? [hall, visitor] : [socket, hall, visitor]) {
      const answer = await client.emitWithAck('command', command);
      const code = onlyDelegates ? 'delegates-only' : 'not-permitted';
      expect(answer).toMatchObject({ ok: false, refusal: { code } });
      if (!onlyDelegates) expect(answer.refusal.vi).toContain(command.type);
    }
    hall.close();
    visitor.close();
    expect(seq()).toBe(before);
  });
});

it.for(typesOf(ALSO_OF_DELEGATES))('lets no delegate give %s for another', async (type) => {
  const before = seq();
  const command = { ...EVERY_COMMAND[type], delegateId: 'd2' };
  expect(await socket.emitWithAck('command', command)).toMatchObject({
    ok: false,
    refusal: { code: ALSO_OF_DELEGATES[type] },
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
  ['a guest', async () => invited],
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

/**
 * Who may ask for which route, written by hand: what shared/access/routes.ts says and what stands here have to be changed one as the
 * other, and each is asked of the server.
 */
const ASKED_BY = {
  anybody: ['nobody', 'delegate', 'guest', 'secretary', 'display', 'administrator'],
  everybodySignedIn: ['delegate', 'guest', 'secretary', 'display', 'administrator'],
  everybodyInside: ['delegate', 'guest', 'secretary', 'display'],
  onTablets: ['delegate', 'guest'],
  delegates: ['delegate'],
  secretaries: ['secretary'],
  secretariesAndDelegates: ['delegate', 'secretary'],
  administrators: ['administrator'],
} as const satisfies Record<string, readonly Asker[]>;

const EXPECTED: { readonly [R in keyof typeof ROUTES]: keyof typeof ASKED_BY } = {
  'POST /api/sign-in': 'anybody',
  'GET /api/sign-in/ways': 'anybody',
  'POST /api/sign-in/passkey/options': 'anybody',
  'POST /api/sign-in/passkey': 'anybody',
  'POST /api/sign-in/provider': 'anybody',
  'GET /api/sign-in/provider/callback': 'anybody',
  'POST /api/sign-in/ticket': 'anybody',
  'POST /api/wiped': 'anybody',
  'POST /api/sign-out': 'everybodySignedIn',
  'GET /api/my/sessions': 'everybodySignedIn',
  'GET /api/lent': 'everybodySignedIn',
  'POST /api/lent/pin': 'everybodySignedIn',
  'POST /api/lent/unlock': 'everybodySignedIn',
  'GET /api/my/ways': 'everybodySignedIn',
  'POST /api/my/pin': 'everybodySignedIn',
  'POST /api/my/passkeys/options': 'everybodySignedIn',
  'POST /api/my/passkeys': 'everybodySignedIn',
  'POST /api/my/passkeys/:id/remove': 'everybodySignedIn',
  'GET /api/storage-secret': 'onTablets',
  'GET /api/new-devices': 'onTablets',
  'POST /api/new-devices/seen': 'onTablets',
  'GET /api/devices': 'everybodySignedIn',
  'POST /api/devices/:deviceId/revoke': 'everybodySignedIn',
  'GET /api/codes': 'secretaries',
  'GET /api/lending': 'secretaries',
  'POST /api/codes/:personId/show': 'secretaries',
  'POST /api/codes/slips': 'secretaries',
  'POST /api/codes/renewals': 'secretaries',
  'POST /api/codes/:personId/wipe': 'secretaries',
  'GET /api/codes/:personId/devices': 'secretaries',
  'POST /api/codes/:personId/devices/:deviceId/revoke': 'secretaries',
  'GET /api/documents/:sha256': 'everybodyInside',
  'GET /api/documents/:sha256/text': 'everybodyInside',
  'GET /api/library': 'everybodyInside',
  'POST /api/documents': 'secretaries',
  'POST /api/documents/removed': 'everybodySignedIn',
  'GET /api/document-scans': 'secretaries',
  'GET /api/document-scans/:sha256': 'secretaries',
  'POST /api/document-receipts': 'delegates',
  'GET /api/document-receipts': 'secretaries',
  'POST /api/annotations/sync': 'onTablets',
  'GET /api/annotations/shared': 'delegates',
  'GET /api/annotations/export/:sha256.pdf': 'onTablets',
  'GET /api/annotations/summary.docx': 'onTablets',
  'GET /api/guests/view': 'secretaries',
  'GET /api/guests/people': 'secretaries',
  'POST /api/import/preview': 'secretaries',
  'POST /api/import/:previewId/confirm': 'secretaries',
  'DELETE /api/import/:previewId': 'secretaries',
  'GET /api/attendance/seats': 'secretaries',
  'GET /api/seating/earlier': 'secretaries',
  'POST /api/seating/rows': 'secretaries',
  'GET /api/attendance/year': 'secretariesAndDelegates',
  'GET /api/log': 'secretaries',
  'GET /api/export/minutes.docx': 'secretaries',
  'GET /api/export/minutes.pdf': 'secretaries',
  'GET /api/export/script.docx': 'secretaries',
  'GET /api/export/script.pdf': 'secretaries',
  'GET /api/export/polls/:pollId/count.docx': 'secretaries',
  'GET /api/export/polls/:pollId/count.pdf': 'secretaries',
  'GET /api/export/polls/:pollId/roll-call.csv': 'secretaries',
  'GET /api/export/polls/:pollId/result.csv': 'secretaries',
  'GET /api/export/roll-calls.csv': 'secretaries',
  'GET /api/export/speeches.csv': 'secretaries',
  'GET /api/export/attendance.csv': 'secretaries',
  'GET /api/export/record.jsonl': 'secretaries',
  'POST /api/export/notice.docx': 'secretaries',
  'POST /api/export/notice.pdf': 'secretaries',
  'POST /api/export/notice.ics': 'secretaries',
  'POST /api/records': 'secretaries',
  'GET /api/boxes': 'anybody',
  'GET /api/boxes/:sessionId/:pollId': 'anybody',
  'POST /api/register/founding': 'anybody',
  'POST /api/register/sign-in': 'anybody',
  'POST /api/register/sign-out': 'administrators',
  'GET /api/register': 'administrators',
  'POST /api/register/commands': 'administrators',
  'GET /api/register/accounts': 'administrators',
  'POST /api/register/accounts/slips': 'administrators',
  'POST /api/register/accounts/:personId/show': 'administrators',
  'POST /api/register/accounts/:personId/renew': 'administrators',
  'POST /api/register/accounts/:personId/wipe': 'administrators',
  'GET /api/register/accounts/:personId/devices': 'administrators',
  'POST /api/register/accounts/:personId/devices/:deviceId/revoke': 'administrators',
  'GET /api/register/accounts/:personId/ways': 'administrators',
  'POST /api/register/accounts/:personId/passkeys/:id/remove': 'administrators',
  'POST /api/register/accounts/:personId/subject': 'administrators',
  'GET /api/register/record.jsonl': 'administrators',
  'POST /api/register/bodies/:bodyId/members/preview': 'administrators',
  'POST /api/register/members-previews/:previewId': 'administrators',
  'DELETE /api/register/members-previews/:previewId': 'administrators',
  'GET /api/register/sessions/:id/differences': 'administrators',
  'POST /api/register/sessions/:id/differences': 'administrators',
  'GET /api/register/sessions/:id/people': 'administrators',
  'POST /api/register/sessions/:id/people': 'administrators',
  'GET /api/register/sessions/:id/agenda': 'administrators',
  'POST /api/register/sessions/:id/agenda': 'administrators',
  'POST /api/register/sessions/:id/codes': 'administrators',
};

const ASKERS: readonly Asker[] = ASKED_BY.anybody;

/** A token of their own each time: a route may end the sign-in that asks for it. */
async function tokenOf(asker: Asker): Promise<string | null> {
  switch (asker) {
    case 'nobody':
      return null;
    case 'administrator': {
      const { body } = await office.signIn(administratorCode);
      if (body.type !== 'signed-in') throw new Error('not signed in as the administrator');
      return body.token;
    }
    default:
      return (await signInAs(asker)).token;
  }
}

/** What doors say, and no route behind one. */
const TURNED_AWAY: readonly RefusalCode[] = [
  'not-signed-in',
  'not-of-session',
  'not-permitted',
  'administrator-not-signed-in',
  'administrators-only',
];

/** Whether whoever asks with this token is let in; what is said there, of things that do not exist, is the route's own business. */
async function isLetIn(route: string, token: string | null, headersOnly = false): Promise<boolean> {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${product.origin}${path.replaceAll(/:[A-Za-z0-9]+/g, 'x')}`, {
    method: headersOnly ? 'HEAD' : method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}`, [SESSION_HEADER]: delegate.sessionId }),
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  const said = await response.text();
  if (headersOnly) return response.status !== 401 && response.status !== 403;
  return !TURNED_AWAY.some((code) => said.includes(`"code":"${code}"`));
}

it('has a rule for each route, and says here who may ask for it', () => {
  expect(Object.keys(ROUTES).sort()).toEqual(Object.keys(EXPECTED).sort());
});

it.for(Object.entries(EXPECTED))('lets in whoever may ask for %s: %s', async ([route, may]) => {
  const before = seq();
  const letIn: Asker[] = [];
  for (const asker of ASKERS) {
    const token = await tokenOf(asker);
    if (await isLetIn(route, token)) letIn.push(asker);
    if (route.startsWith('GET ') && !(ASKED_BY[may] as readonly Asker[]).includes(asker)) {
      expect(await isLetIn(route, token, true), `HEAD, ${asker}`).toBe(false);
    }
  }
  expect(letIn).toEqual(ASKED_BY[may]);
  expect(seq()).toBe(before);
});

/** All that is answered to whoever asks with this token for everything there is, by the ids of another session. */
async function toldOf(sha256: string, token: string | null): Promise<string> {
  const ids: Readonly<Record<string, string>> = { sha256, sessionId: SESSION, id: SESSION, pollId: 'p1' };
  const texts: string[] = [];
  for (const route of Object.keys(ROUTES).filter((name) => name.startsWith('GET '))) {
    const path = route.slice('GET '.length).replaceAll(/:([A-Za-z0-9]+)/g, (_, name) => ids[name] ?? 'd1');
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(product.origin + path, { headers });
    // Words within files are packed: none is given.
    if (path.includes(sha256)) expect([path, response.ok]).toEqual([path, false]);
    texts.push(await response.text());
  }
  return texts.join('\n');
}

it('tells nobody of one body anything of another, whatever they ask for by its ids, and whatever happens there', async () => {
  await office.give(...MEMBERS, ...CONVENING);
  const { body } = await office.post<SessionCodesAnswer>(`/api/register/sessions/${SESSION}/codes`);
  const council = { ...product, secretaryCode: body.codes[0]?.code ?? '' };
  const { live, signedIn } = await consoleOf(council);
  const heard: string[] = [];
  const sockets = await Promise.all(
    (['secretary', 'delegate', 'display'] as const).map(async (role) => {
      const device = listeningSocket(product.origin, (await signInAs(role)).token);
      device.onAny((...told: unknown[]) => heard.push(JSON.stringify(told)));
      await new Promise((done) => device.once('welcome', done));
      return device;
    }),
  );

  // Of the council, for its members: of what is public, an administrator may copy the agenda.
  const pdf = await councilPdf({ pages: [['CHIM-CONG-TRONG-TEP']] });
  const sha256 = await publish(council, pdf, { title: 'CHIM-CONG-TIEU-DE' });
  const item = {
    number: '1',
    audience: 'members',
    kind: 'report',
    presenter: '',
    minutes: null,
    day: 1,
  } as const;
  await must(live.command({ type: 'AddAgendaItem', item: { ...item, title: 'CHIM-CONG-NOI-DUNG' } }));
  expect(await toldOf('0'.repeat(64), signedIn.token)).toContain('CHIM-CONG-NOI-DUNG');
  for (const asker of ASKERS) {
    expect(await toldOf(sha256, await tokenOf(asker)), asker).not.toContain('CHIM-CONG');
  }
  // What was told before this was told before it.
  await must(secretary.command({ type: 'BeginClosedSitting' }));
  await vi.waitFor(() => expect(heard.filter((told) => told.includes('ClosedSittingBegan'))).toHaveLength(3));
  expect(heard.join('\n')).not.toContain('CHIM-CONG');

  // And the other way round.
  const theirs = await councilPdf({ pages: [['CHIM-RI-TRONG-TEP']] });
  const file = await publish(product, theirs, { title: 'CHIM-RI-TIEU-DE' });
  expect(await toldOf(file, signedIn.token)).not.toContain('CHIM-RI');
  live.close();
  for (const device of sockets) device.close();
});

it('tells an old client over HTTP to reload', async () => {
  const headers = { 'x-nghi-truong-protocol': '0' };
  const response = await fetch(`${product.origin}/api/log`, { headers });
  expect(response.status).toBe(426);
  expect(await response.json()).toMatchObject({ refusal: { code: 'client-outdated' } });
});
