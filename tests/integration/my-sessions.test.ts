import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownPeople, MySessions } from '#shared/protocol/http.ts';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { AccountCode } from '#shared/protocol/register/http.ts';
import type { CodeOwners, Devices, SignInCode } from '#shared/protocol/sign-ins.ts';
import { type Administration, foundOffice } from '../support/administration.ts';
import { temporaryFolder } from '../support/folders.ts';
import { PersonDevice } from '../support/person.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, must } from '../support/tablets.ts';
import { CONVENING, FOUNDING, MEMBERS, SESSION } from '../unit/register/office.ts';
import { b, body, kh, m, membership, p, person, s, secretary, session } from '../unit/register/samples.ts';
import { guest } from '../unit/session/samples.ts';

const { type: _type, ...OFFICE } = FOUNDING;
const PARTY = b(3);
const CONFERENCE = kh(3);
const WHY = { source: '', reason: 'Theo phân công' };

/** The Party committee of the office holds a conference of two members, of whom one is a member of the council; somebody runs the council. */
const MORE: readonly RegisterCommand[] = [
  { type: 'AddBody', body: body(3, 'party-committee', { name: 'Đảng ủy Văn phòng', from: '2025-07-01' }) },
  {
    type: 'EnrolMembers',
    people: [person(5), person(6)],
    memberships: [1, 5].map((n) =>
      membership(n + 30, { personId: p(n), bodyId: PARTY, termId: null, constituency: '', seat: '' }),
    ),
    ...WHY,
  },
  {
    type: 'PrepareSession',
    session: session(3, {
      bodyId: PARTY,
      termId: null,
      kind: 'conference',
      number: null,
      title: 'Hội nghị tổng kết năm',
      startsOn: '2026-12-20',
      days: 1,
    }),
  },
  {
    type: 'ConveneSession',
    sessionId: CONFERENCE,
    members: [m(31), m(35)],
    total: 2,
    suspended: 'counted',
    reason: 'Theo danh sách',
  },
  { type: 'AppointStaff', appointment: secretary(2, 6, b(1)), ...WHY },
];

let product: Product;
let administration: Administration;
const devices: PersonDevice[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  ({ administration } = await foundOffice(product, OFFICE));
  await administration.give(...MEMBERS, ...CONVENING, ...MORE);
});

afterAll(async () => {
  for (const device of devices) device.close();
  await product?.stop();
});

async function newCodeOf(n: number): Promise<AccountCode> {
  const answer = await administration.post<{ code: AccountCode }>(`/api/register/accounts/${p(n)}/renew`);
  return answer.body.code;
}

async function deviceOf(n: number): Promise<PersonDevice> {
  const device = await PersonDevice.signIn(product, (await newCodeOf(n)).code);
  devices.push(device);
  return device;
}

describe('somebody who is signed in once', () => {
  it('knows all of their sessions, over bodies, the latest first, and no others', async () => {
    const device = await deviceOf(1);
    const { me, sessions, openedAt } = device.signedIn;
    expect(me).toEqual({ personId: p(1), name: person(1).name });
    expect(openedAt).toBeNull();
    expect(sessions).toMatchObject([
      {
        id: CONFERENCE,
        title: 'Hội nghị tổng kết năm',
        bodyId: PARTY,
        bodyName: 'Đảng ủy Văn phòng',
        kind: 'conference',
        startsOn: '2026-12-20',
        endsOn: '2026-12-20',
        as: 'delegate',
      },
      { id: SESSION, bodyId: b(1), startsOn: '2026-12-08', endsOn: '2026-12-10', status: 'preparing' },
    ]);
    expect((await device.ask<MySessions>('/api/my/sessions')).body.sessions).toEqual(sessions);
    expect((await deviceOf(2)).signedIn.sessions.map(({ id }) => id)).toEqual([SESSION]);
    expect((await deviceOf(10)).signedIn.sessions).toEqual([]);
  });

  it('is in each of them the delegate whom its own code would let in, with the same key of storage', async () => {
    const device = await deviceOf(1);
    for (const { id, delegateId } of device.signedIn.sessions) {
      const { told } = await device.connect(id);
      expect(told).toMatchObject({ sessionId: id, me: { role: 'delegate', personId: delegateId } });
      const slips = await codesAt(product, { sessionId: id });
      const own = slips.find((slip) => slip.person.personId === delegateId);
      const participant = await signInAt(product.origin, own?.code ?? '');
      expect(participant).toMatchObject({ sessionId: id, me: { personId: delegateId } });
      const headers = { authorization: `Bearer ${participant.token}` };
      const theirs = await (await fetch(`${product.origin}/api/storage-secret`, { headers })).json();
      expect((await device.ask('/api/storage-secret', { session: id })).body).toEqual(theirs);
      const mine = await fetch(`${product.origin}/api/my/sessions`, { headers });
      expect(await mine.json()).toMatchObject({ sessions: [{ id, as: 'delegate', delegateId }] });
    }
  });

  it('says which one they mean, and is let in to no other', async () => {
    const device = await deviceOf(2);
    const path = '/api/storage-secret';
    expect(await device.ask(path)).toMatchObject({ status: 400, code: 'session-not-named' });
    for (const id of [CONFERENCE, kh(99), 'register', 'x y']) {
      const code = id.startsWith('kh-') ? 'not-of-session' : 'session-not-named';
      expect((await device.ask(path, { session: id })).code).toBe(code);
      if (id.startsWith('kh-')) expect((await device.connect(id)).told).toMatchObject({ code });
    }
    expect((await device.connect()).told).toMatchObject({ code: 'session-not-named' });
    expect(await device.ask(path, { session: SESSION, as: 'secretary' })).toMatchObject({ status: 403 });
    const [slip] = await codesAt(product, { sessionId: SESSION });
    const { token } = await signInAt(product.origin, slip?.code ?? '');
    const headers = { authorization: `Bearer ${token}`, 'x-session': CONFERENCE };
    const other = await fetch(`${product.origin}/api/library`, { headers });
    expect(await other.json()).toMatchObject({ refusal: { code: 'not-of-session' } });
  });

  it('runs the sessions of their body as its secretary, by name in the record, and for as long as they are', async () => {
    const device = await deviceOf(6);
    expect(device.signedIn.sessions).toMatchObject([{ id: SESSION, as: 'secretary', delegateId: null }]);
    expect((await device.ask('/api/codes', { session: SESSION })).status).toBe(200);
    expect((await device.ask('/api/codes', { session: CONFERENCE })).code).toBe('not-of-session');
    const { socket, told } = await device.connect(SESSION);
    expect(told).toMatchObject({ me: { role: 'secretary', personId: p(6), name: person(6).name } });
    expect(await socket.emitWithAck('command', { type: 'OpenSession' })).toMatchObject({ ok: true });
    const log = await device.ask<{ entries: readonly { actor: unknown }[] }>('/api/log', {
      session: SESSION,
    });
    expect(log.body.entries.at(-1)?.actor).toEqual({
      capacity: 'secretary',
      id: p(6),
      name: person(6).name,
    });
    const gone = new Promise((done) => socket.once('disconnect', done));
    await administration.give({ type: 'StrikeAppointment', appointmentId: s(2), ...WHY });
    await gone;
    // Whoever has nothing to do with the office any more has no account.
    expect((await device.ask('/api/my/sessions')).code).toBe('left-list');
  });

  it('has devices that the secretariat of a session sees and ends; its new code is for that session alone', async () => {
    const device = await deviceOf(3);
    const [own] = device.signedIn.sessions;
    const slips = await codesAt(product, { sessionId: SESSION });
    const console_ = await signInAt(product.origin, slips[0]?.code ?? '');
    const ask = async <Body>(path: string, body?: unknown) => {
      const response = await fetch(product.origin + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${console_.token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await response.json()) as Body;
    };
    const delegateId = own?.delegateId ?? '';
    const { owners, notes } = await ask<CodeOwners>('/api/codes');
    expect(owners.find((owner) => owner.person.personId === delegateId)).toMatchObject({ devices: 1 });
    const told = notes.filter(({ person: { personId } }) => personId === delegateId);
    expect(told.map(({ deed }) => deed)).toContain('signed-in');
    const listed = await ask<Devices>(`/api/codes/${delegateId}/devices`);
    expect(listed.devices).toHaveLength(1);
    const { codes } = await ask<{ codes: readonly SignInCode[] }>('/api/codes/renewals', {
      personIds: [delegateId],
    });
    expect((await device.ask('/api/my/sessions')).code).toBe('device-revoked');
    const again = await signInAt(product.origin, codes[0]?.code ?? '');
    expect(again).toMatchObject({ sessionId: SESSION, me: { personId: delegateId } });
    expect('type' in again).toBe(false);
  });

  it('is told why their devices were cleared, by the secretariat or the administration', async () => {
    const device = await deviceOf(2);
    await administration.post(`/api/register/accounts/${p(2)}/wipe`);
    expect((await device.ask('/api/my/sessions')).code).toBe('device-wiped');
    const wiped = await device.ask('/api/wiped', { body: {} });
    expect(wiped.status).toBe(200);
    const one = await deviceOf(2);
    const listed = await administration.get<Devices>(`/api/register/accounts/${p(2)}/devices`);
    const [id] = listed.body.devices.map((known) => known.id);
    const path = `/api/register/accounts/${p(2)}/devices/${id}/revoke`;
    expect((await administration.post(path)).status).toBe(200);
    expect((await administration.post(path)).status).toBe(404);
    expect((await one.ask('/api/my/sessions')).code).toBe('device-revoked');
  });
});

describe('slips of a body', () => {
  it('have the codes of its members, each for a tablet, until one of them has signed in', async () => {
    const path = '/api/register/accounts/slips';
    const printed = await administration.post<{ codes: readonly AccountCode[] }>(path, {
      personIds: [p(5)],
    });
    expect(printed.body.codes).toMatchObject([{ personId: p(5), name: person(5).name }]);
    const [slip] = printed.body.codes;
    expect(slip?.url).toBe(`${product.origin}/tablet#code=${slip?.code}`);
    const device = await PersonDevice.signIn(product, slip?.code ?? '');
    devices.push(device);
    expect(device.signedIn.sessions.map(({ id }) => id)).toEqual([CONFERENCE]);
    const again = await administration.post(path, { personIds: [p(5)] });
    expect(again).toMatchObject({ status: 409, body: { refusal: { code: 'administrator-code-in-use' } } });
    const unknown = await administration.post(path, { personIds: [p(99)] });
    expect(unknown).toMatchObject({ status: 404, body: { refusal: { code: 'not-found' } } });
    expect((await administration.post(path, { personIds: [] })).status).toBe(400);
    expect((await device.ask('/api/sign-out', { body: {} })).status).toBe(200);
    expect((await device.ask('/api/my/sessions')).code).toBe('signed-out');
  });
});

describe('somebody who is invited', () => {
  it('comes in by a code for that session alone, or as the person they are, and is out at once when struck', async () => {
    const slips = await codesAt(product, { sessionId: SESSION });
    const { live } = await consoleOf({ ...product, secretaryCode: slips[0]?.code ?? '' });
    const asked = await signInAt(product.origin, slips[0]?.code ?? '');
    const askAs = async <Body>(path: string) => {
      const headers = { authorization: `Bearer ${asked.token}` };
      return (await (await fetch(product.origin + path, { headers })).json()) as Body;
    };
    // Whoever conducts the session finds people whom the office knows, by name, and learns nothing else of them.
    const query = new URLSearchParams({ q: person(5).name });
    const { people } = await askAs<KnownPeople>(`/api/guests/people?${query}`);
    expect(people).toContainEqual({ personId: p(5), name: person(5).name, title: '', distinction: '' });
    expect(await askAs('/api/guests/people?q=x')).toMatchObject({ refusal: { code: 'malformed-message' } });
    const lecturer = guest(1, { name: 'Lê Văn Giảng', as: 'official' });
    const member = guest(2, { name: person(5).name, personId: p(5) });
    await must(live.command({ type: 'InviteGuests', guests: [lecturer, member] }));
    const code = (await codesAt(product, { sessionId: SESSION })).find(
      (slip) => slip.person.personId === lecturer.id,
    );
    expect(code).toMatchObject({ person: { role: 'guest', name: 'Lê Văn Giảng' } });
    expect(code?.url).toMatch(/\/tablet#code=/);
    const own = await signInAt(product.origin, code?.code ?? '');
    expect(own).toMatchObject({ sessionId: SESSION, me: { role: 'guest', personId: lecturer.id } });
    const ask = (path: string) =>
      fetch(product.origin + path, { headers: { authorization: `Bearer ${own.token}` } });
    expect(await (await ask('/api/my/sessions')).json()).toMatchObject({
      sessions: [{ id: SESSION, as: 'guest', delegateId: null }],
    });

    const device = await deviceOf(5);
    expect(device.signedIn.sessions).toMatchObject([
      { id: CONFERENCE, as: 'delegate' },
      { id: SESSION, as: 'guest', delegateId: null, guest: { id: member.id, as: 'guest' } },
    ]);
    const { socket, told } = await device.connect(SESSION, 'guest');
    expect(told).toMatchObject({ me: { role: 'guest', personId: member.id }, view: 'guests' });
    expect((await device.ask('/api/library', { session: SESSION })).status).toBe(200);
    for (const as of ['delegate', 'secretary'] as const)
      expect((await device.ask('/api/library', { session: SESSION, as })).code).toBe('not-of-session');
    // Whoever conducts the session sees and clears no device that somebody has as a person.
    const console_ = await signInAt(product.origin, slips[0]?.code ?? '');
    const seen = await fetch(`${product.origin}/api/codes/${member.id}/devices`, {
      headers: { authorization: `Bearer ${console_.token}` },
    });
    expect(await seen.json()).toEqual({ devices: [] });

    const gone = new Promise((done) => socket.once('disconnect', done));
    for (const { id } of [lecturer, member])
      await must(live.command({ type: 'StrikeGuest', guestId: id, reason: 'Không dự được' }));
    await gone;
    expect((await device.connect(SESSION, 'guest')).told).toMatchObject({ code: 'left-list' });
    expect((await device.ask('/api/library', { session: SESSION })).code).toBe('left-list');
    expect((await device.ask<MySessions>('/api/my/sessions')).body.sessions.map(({ id }) => id)).toEqual([
      CONFERENCE,
    ]);
    expect((await ask('/api/library')).status).toBe(401);
    live.close();
  });
});
