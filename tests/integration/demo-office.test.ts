import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LibrarySession, MySessions, SignedIn } from '#shared/protocol/http.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import type { AccountCode, AgendaAnswer } from '#shared/protocol/register/http.ts';
import { newIds } from '#shared/protocol/register/ids.ts';
import type { SessionParticulars } from '#shared/protocol/register/sessions.ts';
import { SESSION_HEADER } from '#shared/protocol/session-header.ts';
import { rosterAt } from '#shared/register/roster.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { dayOf } from '#shared/text/dates.ts';
import { startLive } from '../../client/connection/live.ts';
import { administrationCodes } from '../../server/codes/administration.ts';
import { codesAtTerminal } from '../../server/codes/at-terminal.ts';
import { Administration } from '../support/administration.ts';
import { temporaryFolder } from '../support/folders.ts';
import { PersonDevice } from '../support/person.ts';
import { type Product, signInAt, startDemo } from '../support/product.ts';
import { welcomeAt } from '../support/raw-sockets.ts';
import { placeOf } from '../support/stored.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';

let product: Product;
let administration: Administration;

beforeAll(async () => {
  // Its very first start.
  product = await startDemo({ dataDir: temporaryFolder(), port: 0 });
  administration = await administrator();
});
afterAll(() => product?.stop());

async function administrator(): Promise<Administration> {
  const told = await administrationCodes(placeOf(product.dataDir));
  if (told.type !== 'administrators') throw new Error('the office is not founded');
  const nobody = new Administration(product, null);
  const { body } = await nobody.signIn(told.codes[0]?.code ?? '');
  if (body.type !== 'signed-in') throw new Error(body.refusal?.en);
  return nobody.as(body.token);
}

async function register(): Promise<RegisterState> {
  return (await administration.register()).state;
}

async function secretaryOf(title: string): Promise<SignedIn> {
  const told = await codesAtTerminal(placeOf(product.dataDir), ({ personId }) => personId === 's1');
  const code = told.find(({ session }) => session === title)?.code;
  if (!code) throw new Error(`${title} has no secretary`);
  return signInAt(product.origin, code);
}

const asking = ({ token }: SignedIn, path: string): Promise<Response> =>
  fetch(`${product.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });

it('has sessions that were held, and some to come, as the register names them', async () => {
  const { sessions, bodies } = await register();
  const listed = sessions.map(({ bodyId, kind, number, stage, title }) => {
    const body = bodies.find(({ id }) => id === bodyId);
    return [body?.kind, kind, number, stage, title];
  });
  expect(listed).toEqual([
    ['council', 'first', 1, 'archived', 'Kỳ họp thứ nhất'],
    ['council', 'thematic', null, 'archived', 'Kỳ họp chuyên đề tháng 9 năm 2026'],
    [
      'standing-body',
      'meeting',
      null,
      'archived',
      'Phiên họp Thường trực Hội đồng nhân dân tỉnh tháng 11 năm 2026',
    ],
    ['committee', 'meeting', null, 'archived', 'Phiên họp thẩm tra kế hoạch đầu tư công năm 2027'],
    ['party-committee', 'conference', null, 'convened', 'Hội nghị tổng kết công tác Đảng năm 2026'],
    ['council', 'regular', 2, 'convened', 'Kỳ họp thứ hai (kỳ họp thường lệ cuối năm 2026)'],
  ]);
});

it('shows at the session that is to come what the earlier ones resolved, and no difference from the register', async () => {
  const ahead = await signInAt(product.origin, product.secretaryCode);
  const answer = (await (await asking(ahead, '/api/library')).json()) as {
    sessions: readonly LibrarySession[];
  };
  expect(answer.sessions.map(({ title, resolutions }) => [title, resolutions.length])).toEqual([
    ['Kỳ họp chuyên đề tháng 9 năm 2026', 2],
    ['Kỳ họp thứ nhất', 2],
  ]);
  const { snapshot } = await welcomeAt(product.origin, ahead.token);
  expect(snapshot?.documents).toHaveLength(40);
  expect(snapshot?.delegates.filter(({ personId }) => personId !== undefined)).toHaveLength(83);
  const { body } = await administration.get<{ differences: readonly unknown[] }>(
    `/api/register/sessions/${ahead.sessionId}/differences`,
  );
  expect(body.differences).toEqual([]);
});

it('opens an earlier session as it was, with its papers', async () => {
  const past = await secretaryOf('Kỳ họp thứ nhất');
  const { snapshot } = await welcomeAt(product.origin, past.token);
  expect(snapshot?.status).toBe('closed');
  const [document] = snapshot?.documents ?? [];
  const pdf = await asking(past, `/api/documents/${document?.editions[0]?.sha256}`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const minutes = await asking(past, '/api/export/minutes.pdf');
  expect(minutes.status).toBe(200);
});

it('convenes the conference of its Party organisation, with its reports', async () => {
  const conference = await secretaryOf('Hội nghị tổng kết công tác Đảng năm 2026');
  const { snapshot } = await welcomeAt(product.origin, conference.token);
  expect(snapshot?.details.bodyKind).toBe('party-committee');
  expect(snapshot?.details.ruleSetId).toBe('present-majority');
  expect(snapshot?.delegates).toHaveLength(32);
  expect(snapshot?.agenda).toHaveLength(8);
  expect(snapshot?.documents).toHaveLength(5);
});

it('prints codes of people, each for all sessions of theirs, at its first start', async () => {
  const printed = (words: string) =>
    product.output.split('\n').flatMap((line) => {
      const [, code] = /^ {4}.* ([0-9A-Z-]{14}) {3}/.exec(line) ?? [];
      return code !== undefined && line.includes(words) ? [code] : [];
    });
  const sessionsBy = async (code: string | undefined) => {
    const device = await PersonDevice.signIn(product, code ?? '');
    return (await device.ask<MySessions>('/api/my/sessions')).body.sessions.map(
      ({ title, as }) => `${title}, ${as}`,
    );
  };
  const standingBody = 'Phiên họp Thường trực Hội đồng nhân dân tỉnh tháng 11 năm 2026, delegate';
  const ahead = 'Kỳ họp thứ hai (kỳ họp thường lệ cuối năm 2026), delegate';
  const held = ['Kỳ họp chuyên đề tháng 9 năm 2026, delegate', 'Kỳ họp thứ nhất, delegate'];
  expect(await sessionsBy(printed('Chủ tịch HĐND tỉnh,')[0])).toEqual([ahead, standingBody, ...held]);
  expect(await sessionsBy(printed('Trưởng Ban')[0])).toEqual([
    'Hội nghị tổng kết công tác Đảng năm 2026, delegate',
    ahead,
    'Phiên họp thẩm tra kế hoạch đầu tư công năm 2027, delegate',
    standingBody,
    ...held,
  ]);
  expect(await sessionsBy(printed('Thư ký (secretary): Đảng bộ')[0])).toContain(
    'Hội nghị tổng kết công tác Đảng năm 2026, secretary',
  );
});

describe('an archived session', () => {
  it('stays as it is for its secretary, until an administrator takes it out of the archive', async () => {
    const past = await secretaryOf('Kỳ họp thứ nhất');
    const id = SessionId.parse(past.sessionId);
    const live = startLive(past, null, product.origin);
    await untilLive(live, ({ session, archived }) => session !== null && archived);
    const correcting = {
      type: 'CorrectEntry',
      correctsSeq: 6,
      statement: 'Khai mạc lúc 7 giờ 45',
      reason: 'Ghi nhầm giờ',
    } as const;
    expect(await live.command(correcting)).toMatchObject({ refusal: { code: 'session-archived' } });
    const grounds = { source: '', reason: 'Đính chính giờ khai mạc' };
    await administration.give({ type: 'UnarchiveSession', sessionId: id, ...grounds });
    await untilLive(live, ({ archived }) => !archived);
    expect(await live.command(correcting)).toMatchObject({ ok: true });
    await administration.give({ type: 'ArchiveSession', sessionId: id });
    await untilLive(live, ({ archived }) => archived);
    expect(await live.command({ ...correcting, correctsSeq: 7 })).toMatchObject({
      refusal: { code: 'session-archived' },
    });
    live.close();
  });

  it('is none while it is under way', async () => {
    const { live, signedIn } = await consoleOf(product);
    await must(live.command({ type: 'OpenSession' }));
    const sessionId = SessionId.parse(signedIn.sessionId);
    const { body } = await administration.post('/api/register/commands', {
      type: 'ArchiveSession',
      sessionId,
    });
    expect(body.refusal?.code).toBe('session-under-way');
    const { sessions } = await administration.register();
    expect(sessions.find(({ id }) => id === sessionId)?.status).toBe('open');
    live.close();
  });
});

describe('the agenda of a new session', () => {
  const { session: newSession, agendaTemplate } = newIds(randomUUID);
  const id = newSession();
  const path = `/api/register/sessions/${id}/agenda`;
  const refusalOf = async (source: object) => (await administration.post(path, source)).body.refusal?.code;
  const named = async (title: string) => (await register()).sessions.find((one) => one.title === title);

  it('is there when the session was convened, and empty', async () => {
    const state = await register();
    const council = state.bodies.find(({ kind }) => kind === 'council');
    if (!council) throw new Error('there is no council');
    const session: SessionParticulars = {
      id,
      bodyId: council.id,
      termId: null,
      kind: 'urgent',
      number: null,
      title: 'Kỳ họp đột xuất',
      place: '',
      startsOn: '2026-12-20',
      days: 1,
      ruleSetId: 'vn-hdnd',
    };
    const members = rosterAt(state, council.id, session.startsOn).map(({ membershipId }) => membershipId);
    await administration.give(
      { type: 'PrepareSession', session },
      {
        type: 'ConveneSession',
        sessionId: id,
        members,
        total: members.length,
        suspended: 'counted',
        reason: 'Theo danh sách',
      },
    );
    expect((await administration.get<AgendaAnswer>(path)).body).toEqual({ lines: [], open: true });
  });

  it('begins with nothing that is not of its body, or has nothing in it', async () => {
    const conference = await named('Hội nghị tổng kết công tác Đảng năm 2026');
    expect(await refusalOf({ type: 'session', sessionId: conference?.id })).toBe('agenda-of-another-body');
    expect(await refusalOf({ type: 'session', sessionId: id })).toBe('agenda-source-empty');
    expect(await refusalOf({ type: 'session', sessionId: newSession() })).toBe('unknown-session');
    const templateId = agendaTemplate();
    expect(await refusalOf({ type: 'template', templateId })).toBe('unknown-agenda-template');
    expect(await refusalOf({ type: 'none' })).toBe('malformed-message');
    const party = (await register()).bodies.find(({ kind }) => kind === 'party-committee');
    if (!party) throw new Error('there is no Party organisation');
    const lines = [
      { number: '1', title: 'Khai mạc', kind: 'procedure', presenter: '', minutes: 5, day: 1 },
    ] as const;
    await administration.give({
      type: 'SaveAgendaTemplate',
      template: { id: templateId, bodyId: party.id, title: 'Hội nghị', lines: [...lines] },
    });
    expect(await refusalOf({ type: 'template', templateId })).toBe('agenda-of-another-body');
  });

  it('is copied from an earlier session without its results, on the days that it has, once', async () => {
    const first = await named('Kỳ họp thứ nhất');
    const from = { type: 'session', sessionId: first?.id };
    expect(await administration.post(path, from)).toMatchObject({ status: 200 });
    const { lines, open } = (await administration.get<AgendaAnswer>(path)).body;
    expect(open).toBe(false);
    expect(lines.map(({ number, day }) => [number, day])).toEqual(
      ['1', '2', '3', '4', '5', '6', '7'].map((number) => [number, 1]),
    );
    expect(await refusalOf(from)).toBe('agenda-not-empty');
    const secretary = await secretaryOf('Kỳ họp đột xuất');
    const { snapshot } = await welcomeAt(product.origin, secretary.token);
    expect(snapshot?.agenda.map(({ progress }) => progress.status)).toEqual(Array(7).fill('pending'));
    expect(snapshot?.documents).toEqual([]);
    expect(snapshot?.polls).toEqual([]);
  });
});

it('is the same after a start in which all its steps are taken again', async () => {
  const before = await register();
  const { port, dataDir } = product;
  await product.stop();
  writeFileSync(join(dataDir, 'office-unfinished'), '');
  product = await startDemo({ dataDir, port });
  expect(existsSync(join(dataDir, 'office-unfinished'))).toBe(false);
  expect(await register()).toEqual(before);
});

it('lets its people read earlier sessions, over bodies, until they leave the body', async () => {
  const { people, bodies, memberships, sessions } = await register();
  const head = people.find(({ title }) => title === 'Trưởng Ban Pháp chế HĐND tỉnh');
  const council = bodies.find(({ kind }) => kind === 'council');
  const membership = memberships.find(
    ({ personId, bodyId }) => personId === head?.id && bodyId === council?.id,
  );
  if (!membership) throw new Error('the head of the committee is no member of the council');
  const { body } = await administration.post<{ code: AccountCode }>(
    `/api/register/accounts/${head?.id}/renew`,
  );
  const device = await PersonDevice.signIn(product, body.code.code);
  const mine = async () =>
    (await device.ask<MySessions>('/api/my/sessions')).body.sessions.map(({ title }) => title);
  expect(await mine()).toEqual([
    'Hội nghị tổng kết công tác Đảng năm 2026',
    'Kỳ họp đột xuất',
    'Kỳ họp thứ hai (kỳ họp thường lệ cuối năm 2026)',
    'Phiên họp Thường trực Hội đồng nhân dân tỉnh tháng 11 năm 2026',
    'Kỳ họp chuyên đề tháng 9 năm 2026',
    'Kỳ họp thứ nhất',
  ]);
  const first = sessions.find(({ title }) => title === 'Kỳ họp thứ nhất');
  if (!first) throw new Error('the first session is not in the register');
  expect((await device.ask('/api/library', { session: first.id })).status).toBe(200);
  await administration.give({
    type: 'EndMembership',
    membershipId: membership.id,
    until: '2026-09-30',
    source: '',
    reason: 'Chuyển công tác',
  });
  expect((await mine()).filter((title) => !title.startsWith('Hội nghị'))).toEqual([
    'Kỳ họp đột xuất',
    'Kỳ họp thứ hai (kỳ họp thường lệ cuối năm 2026)',
    'Phiên họp Thường trực Hội đồng nhân dân tỉnh tháng 11 năm 2026',
  ]);
  expect((await device.ask('/api/library', { session: first.id })).code).toBe('not-of-session');
});

it('lets members of today read past sessions of their body that they were not in, where the body wants that, until they leave', async () => {
  const daysAgo = (days: number) => dayOf(new Date(Date.now() - days * 86_400_000).toISOString());
  const state = await register();
  const past = state.sessions.find(
    ({ title }) => title === 'Phiên họp thẩm tra kế hoạch đầu tư công năm 2027',
  );
  const committee = state.bodies.find(({ id }) => id === past?.bodyId);
  const newcomer = state.people.find(({ title }) => title === 'Chủ tịch HĐND tỉnh');
  if (!past || !committee || !newcomer) throw new Error('the committee has not met');
  const membershipId = newIds(randomUUID).membership();
  const { code: renewed } = (
    await administration.post<{ code: AccountCode }>(`/api/register/accounts/${newcomer.id}/renew`)
  ).body;
  const device = await PersonDevice.signIn(product, renewed.code);
  const listedAs = async () =>
    (await device.ask<MySessions>('/api/my/sessions')).body.sessions.find(({ id }) => id === past.id)?.as;
  await administration.give({
    type: 'EnrolMembers',
    people: [],
    memberships: [
      {
        ...{ id: membershipId, personId: newcomer.id, bodyId: committee.id, termId: null },
        ...{ post: { kind: 'member', text: '' }, constituency: '', seat: '', from: daysAgo(2), until: null },
      },
    ],
    source: '',
    reason: 'Bổ sung thành viên',
  });
  expect(await listedAs()).toBeUndefined();
  expect((await device.connect(past.id)).told).toMatchObject({ code: 'not-of-session' });

  const { ended: _ended, struck: _struck, ...particulars } = committee;
  const setting = (membersReadPast: boolean) =>
    administration.give({
      type: 'CorrectBody',
      body: { ...particulars, membersReadPast },
      source: '',
      reason: 'Theo quy chế làm việc',
    });
  await setting(true);
  expect(await listedAs()).toBe('reader');
  const { told, socket } = await device.connect(past.id);
  if ('code' in told) throw new Error(told.en);
  expect(told).toMatchObject({ me: { role: 'reader' }, view: 'members', myBallots: [] });
  // Also what the committee kept for its members; and a vote, a note for others or an entry is none of theirs.
  const kept = told.snapshot?.documents.find(({ editions }) => editions[0]?.audience === 'members');
  const file = await fetch(`${product.origin}/api/documents/${kept?.editions[0]?.sha256}`, {
    headers: { authorization: `Bearer ${device.signedIn.token}`, [SESSION_HEADER]: past.id },
  });
  expect(file.status).toBe(200);
  await file.arrayBuffer();
  expect((await device.ask('/api/storage-secret', { session: past.id })).status).toBe(200);
  expect((await device.ask('/api/log', { session: past.id })).code).toBe('not-permitted');
  const opening = { type: 'OpenSession' };
  expect(await socket.emitWithAck('command', opening)).toMatchObject({ refusal: { code: 'not-permitted' } });

  const turnedOut = new Promise((done) => {
    socket.once('disconnect', done);
  });
  await administration.give({
    ...{ type: 'EndMembership', membershipId, until: daysAgo(1), source: '', reason: 'Chuyển Ban khác' },
  });
  await turnedOut;
  expect(await listedAs()).toBeUndefined();
  expect((await device.ask('/api/library', { session: past.id })).code).toBe('not-of-session');
  await setting(false);
  device.close();
});
