import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isSealed } from '#shared/access/viewed-entry.ts';
import type { ItemAudience } from '#shared/protocol/audience.ts';
import type { Command } from '#shared/protocol/commands.ts';
import type { QuestionId } from '#shared/protocol/ids.ts';
import type { MemoTo } from '#shared/protocol/memos.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { ManualEntry } from '#shared/protocol/polls.ts';
import type { ServerToClient } from '#shared/protocol/socket.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { Hall } from '../support/hall.ts';
import { codesAt, signInAt } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { confirmCount, newBallot, putToVote } from '../support/questions.ts';
import { listeningSocket, welcomeAt } from '../support/raw-sockets.ts';
import { must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { guest } from '../unit/session/samples.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** Words that not everybody may know are said in every way there is; then all bytes that the server sends are searched for them. */

let hall: Hall;
const sockets: Socket[] = [];

beforeEach(async () => {
  hall = await Hall.of(4);
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await hall?.close();
});

const everybody = ['secretary', 'delegate', 'guest', 'display'] as const;
const onTablets = ['delegate', 'guest'] as const;
/** Whom each message of the server is for, written by hand: one of the protocol that is missing here does not compile. */
const MESSAGES_FOR: { readonly [M in keyof ServerToClient]: readonly Role[] } = {
  welcome: everybody,
  events: everybody,
  'poll:progress': ['secretary', 'display'],
  'ballot:recorded': ['delegate'],
  'token:issued': ['delegate'],
  'poll:suspended': everybody,
  'record:behind': ['secretary'],
  'session:archived': everybody,
  presence: ['secretary'],
  presenter: everybody,
  trial: everybody,
  hall: ['display'],
  'hall:overview': ['secretary'],
  lead: ['secretary'],
  'hall:identify': ['display'],
  'identity:noted': ['secretary'],
  memos: onTablets,
  memo: onTablets,
  'help:own': onTablets,
  'memos:sent': ['secretary'],
  'memos:told': ['secretary'],
  help: ['secretary'],
  'new-devices': onTablets,
  'annotations:changed': onTablets,
  'annotations:shared': ['delegate'],
  refused: everybody,
};

/** Messages that a device has heard and that are not for its people. */
function notFor(role: Role, { names }: { readonly names: ReadonlySet<string> }): readonly string[] {
  const theirs = Object.entries(MESSAGES_FOR).flatMap(([name, roles]) => (roles.includes(role) ? name : []));
  return [...names].filter((name) => !theirs.includes(name));
}

/** All that a device is sent, as it comes over the wire, and what the messages are called. */
function listen(token: string): { readonly heard: string[]; readonly names: ReadonlySet<string> } {
  const heard: string[] = [];
  const names = new Set<string>();
  const socket = listeningSocket(hall.product.origin, token);
  sockets.push(socket);
  socket.onAny((name: string, ...told: unknown[]) => {
    names.add(name);
    heard.push(JSON.stringify([name, ...told]));
  });
  return { heard, names };
}

/** The bytes of an answer as text, unpacked where they are packed. */
async function answer(path: string, token: string): Promise<string> {
  const response = await fetch(hall.product.origin + path, { headers: { authorization: `Bearer ${token}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return `${response.status} ${text.toString('utf8')}`;
}

it('no byte that a device is sent holds what its person may not know, and those who may know it are told', async () => {
  const { first, second } = hall;
  const give = (command: Command, live = first) => must(live.command(command));
  const tokenOf = async (personId: string) => {
    const code = hall.codes.find(({ person }) => person.personId === personId)?.code ?? '';
    return (await signInAt(hall.product.origin, code)).token;
  };
  // An official and an observer are invited: the one knows who is, the other does not.
  const [official, observer] = [
    guest(1, { as: 'official', name: 'CHIM-CU-GAY', position: 'CHIM-SE-NAU' }),
    guest(2, { as: 'observer', name: 'Người dự' }),
  ];
  await give({ type: 'InviteGuests', guests: [official, observer] });
  const invited = await codesAt(hall.product, hall);
  const guestToken = async (id: string) => {
    const code = invited.find(({ person }) => person.personId === id)?.code ?? '';
    return (await signInAt(hall.product.origin, code)).token;
  };
  const displayId = hall.codes.find(({ person }) => person.role === 'display')?.person.personId ?? '';
  const [author, member, standing] = [hall.tablet(1), hall.tablet(2), hall.tablet(3)];
  const tokens = {
    display: await tokenOf(displayId),
    author: await tokenOf(author.id),
    member: await tokenOf(member.id),
    standing: await tokenOf(standing.id),
    official: await guestToken(official.id),
    observer: await guestToken(observer.id),
  };
  const early = await welcomeAt(hall.product.origin, tokens.display);
  const atFirst = { seq: early.snapshot?.seq ?? 0, hash: early.hash, view: early.view };
  await give({ type: 'NameStandingBody', chair: null, members: [standing.id] });
  const devices = Object.fromEntries(
    Object.entries(tokens).map(([who, token]) => [who, listen(token)] as const),
  );

  // A document for members only: its title, its file, and what stands in it.
  const pdf = await councilPdf({ pages: [['CHIM-SAO-TRONG-TEP']] });
  const forGuests = await councilPdf({ pages: [['CHIM-YEN-TRONG-TEP']] });
  const guestsSha = await publish(hall.product, forGuests, { title: 'CHIM-YEN-TIEU-DE', audience: 'guests' });
  const sha256 = await publish(hall.product, pdf, { title: 'CHIM-SAO-TIEU-DE', audience: 'members' });
  // An item of personnel for members, with a vote; an item and a report for a committee alone.
  const session = () => {
    const { session: known } = first.store.getState();
    if (!known) throw new Error('no session');
    return known;
  };
  const particulars = session().delegates.find(({ id }) => id === member.id);
  if (!particulars) throw new Error('no delegate');
  const delegate = { ...particulars, committee: 'Ban Kiểm tra' };
  await give({ type: 'CorrectDelegate', delegate, reason: 'Bổ sung' });
  await untilLive(first, (live) => live.session?.units.at(-1)?.name === 'Ban Kiểm tra');
  const unit = session().units.at(-1)?.id;
  if (!unit) throw new Error('no unit');
  const report = await councilPdf({ pages: [['CHIM-UNG-TRONG-TEP']] });
  const reportSha = await publish(hall.product, report, { title: 'CHIM-UNG-TIEU-DE', audience: unit });
  const entryOf = (title: string, number: string, audience: ItemAudience) =>
    ({ title, number, audience, kind: 'personnel', presenter: '', minutes: null, day: 1 }) as const;
  const adding = async (title: string, number: string, audience: ItemAudience) => {
    await give({ type: 'AddAgendaItem', item: entryOf(title, number, audience) });
    const idOf = () => session().agenda.find((one) => one.title === title)?.id;
    await untilLive(first, () => idOf() !== undefined);
    const id = idOf();
    if (!id) throw new Error('no item');
    return id;
  };
  const personnel = await adding('CHIM-PHUONG-HOANG', '1a', 'members');
  const ofCommittee = await adding('CHIM-LAC-VIET', '1b', { unit });
  const questionId = '00000000-0000-4000-8000-0000000000aa';
  const asked = {
    addressee: 'Giám đốc Sở',
    topic: 'Đất đai',
    text: 'CHIM-CHICH-CHOE',
    form: 'written',
  } as const;
  await give({ type: 'SubmitQuestion', ...asked, questionId: questionId as QuestionId }, author.live);
  await openWithEverybody(first);
  const item = first.store.getState().session?.agenda[0]?.id;
  if (!item) throw new Error('no item');
  await give(
    { type: 'DeclareConflict', delegateId: author.id, agendaItemId: item, reason: 'CHIM-KHACH' },
    author.live,
  );
  // A count by hand that is sent back with its figures, and confirmed; an opinion poll with reasons.
  const byHand = await putToVote(first, { procedure: PROCEDURES['hands, counted'] });
  const entry: ManualEntry = {
    type: 'counted',
    papers: null,
    tally: { type: 'motion', clauses: [{ for: 3, against: 0, abstain: 0 }] },
  };
  await give({ type: 'EnterManualCount', pollId: byHand, entry });
  await give({ type: 'RejectManualCount', pollId: byHand, reason: 'CHIM-VANG-ANH' }, second);
  await give({ type: 'EnterManualCount', pollId: byHand, entry });
  await must(confirmCount(second, byHand));
  await give({ type: 'CorrectEntry', correctsSeq: 1, statement: 'CHIM-BO-CAU', reason: 'Nhầm' });
  await give({ type: 'AnnouncePollResult', pollId: byHand });
  const opinion = await putToVote(first, { procedure: PROCEDURES.opinion });
  await must(member.live.cast(newBallot(opinion, votes('for'), 'CHIM-HOANG-YEN')));
  await give({ type: 'ClosePoll', pollId: opinion });
  await give({ type: 'AnnouncePollResult', pollId: opinion });
  await hall.sees(opinion, 'announced');
  await give({ type: 'StartAgendaItem', itemId: personnel });
  const closed = await putToVote(first, { agendaItemId: personnel, title: 'CHIM-CONG-TRANG' });
  await must(member.live.cast(newBallot(closed, votes('for'))));
  await give({ type: 'ClosePoll', pollId: closed });
  await give({ type: 'AnnouncePollResult', pollId: closed });
  await give({ type: 'CloseAgendaItem', itemId: personnel });
  await give({ type: 'StartAgendaItem', itemId: ofCommittee });

  // What is written for the chair; memos to one person and to the committee; a call for help.
  await give({ type: 'WriteScript', agendaItemId: item, step: 'debate', text: 'CHIM-TRI' });
  const memo = (to: MemoTo, text: string) => must(first.tell('memo:send', { id: randomUUID(), to, text }));
  await memo({ type: 'person', personId: author.id }, 'CHIM-DA-DA');
  await memo({ type: 'unit', unitId: unit }, 'CHIM-GA-LOI');
  await must(member.live.tell('help:call', { id: randomUUID(), need: 'device' }));

  const paths = [
    `/api/documents/${sha256}`,
    `/api/documents/${sha256}/text`,
    `/api/documents/${guestsSha}`,
    `/api/documents/${guestsSha}/text`,
    `/api/documents/${reportSha}`,
    `/api/documents/${reportSha}/text`,
    '/api/library',
    '/api/boxes',
    '/api/log',
    '/api/annotations/shared',
    '/api/export/record.jsonl',
    '/api/export/record.jsonl?view=public',
    '/api/export/minutes.docx',
    '/api/export/roll-calls.csv',
    '/api/export/speeches.csv',
    `/api/export/polls/${opinion}/result.csv`,
    `/api/export/polls/${opinion}/roll-call.csv`,
  ];
  const sent = async (who: keyof typeof tokens) => {
    const welcome = JSON.stringify(await welcomeAt(hall.product.origin, tokens[who]));
    const answers = await Promise.all(paths.map((path) => answer(path, tokens[who])));
    return [...(devices[who]?.heard ?? []), welcome, ...answers].join('\n');
  };
  const ofGuests = ['CHIM-YEN-TRONG-TEP', 'CHIM-YEN-TIEU-DE', 'CHIM-CU-GAY', 'CHIM-SE-NAU'];
  const ofMembers = [
    ...ofGuests,
    'CHIM-SAO-TRONG-TEP',
    'CHIM-SAO-TIEU-DE',
    'CHIM-PHUONG-HOANG',
    'CHIM-CONG-TRANG',
  ];
  const may: Readonly<Record<keyof typeof tokens, readonly string[]>> = {
    display: [],
    official: ofGuests,
    observer: [],
    author: [...ofMembers, 'CHIM-CHICH-CHOE', 'CHIM-KHACH', 'CHIM-DA-DA'],
    // Their own ballot, on their own devices; what is for their committee.
    member: [
      ...ofMembers,
      'CHIM-HOANG-YEN',
      'CHIM-UNG-TRONG-TEP',
      'CHIM-UNG-TIEU-DE',
      'CHIM-LAC-VIET',
      'CHIM-GA-LOI',
    ],
    standing: [...ofMembers, 'CHIM-CHICH-CHOE'],
  };
  for (const who of Object.keys(may) as (keyof typeof tokens)[]) {
    const words = new Set((await sent(who)).match(/CHIM-[A-Z-]+[A-Z]/g) ?? []);
    expect([...words].sort(), who).toEqual([...may[who]].sort());
  }
  for (const [who, device] of Object.entries(devices)) {
    const role = who === 'display' ? who : who === 'official' || who === 'observer' ? 'guest' : 'delegate';
    expect(notFor(role, device), who).toEqual([]);
  }
  // The secretariat has all of it.
  const log = await (await hall.get('/api/log')).text();
  for (const word of ['CHIM-CHICH-CHOE', 'CHIM-KHACH', 'CHIM-VANG-ANH', 'CHIM-BO-CAU', 'CHIM-HOANG-YEN']) {
    expect(log).toContain(word);
  }

  // Once it is passed on, everybody knows the question; what was withheld before stays sealed, by a commitment that betrays nothing.
  await give({ type: 'TakeUpQuestion', questionId: questionId as QuestionId });
  const { snapshot, ...rest } = await welcomeAt(hall.product.origin, tokens.display, atFirst);
  expect(snapshot).toBeNull();
  const told = rest.events;
  expect(JSON.stringify(told)).toContain('CHIM-CHICH-CHOE');
  const sealed = told.filter(isSealed);
  expect(sealed.length).toBeGreaterThan(4);
  for (const one of sealed) expect(one.sealed).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(sealed.map((one) => one.sealed)).size).toBe(sealed.length);
});
