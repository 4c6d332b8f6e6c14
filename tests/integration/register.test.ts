import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AccountCode,
  AccountsAnswer,
  DifferencesAnswer,
  Founded,
  SessionCodesAnswer,
} from '#shared/protocol/register/http.ts';
import { administrationCodes } from '../../server/codes/administration.ts';
import { Administration, foundOffice, setupCodeAt } from '../support/administration.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { onPostgres, placeOf } from '../support/stored.ts';
import { consoleOf } from '../support/tablets.ts';
import { CONVENING, COUNCIL, FOUNDING, joining, MEMBERS, SESSION } from '../unit/register/office.ts';
import { administrator, p, person, s, WHY } from '../unit/register/samples.ts';
import { floorRules } from '../unit/session/samples.ts';

const { type: _type, ...OFFICE } = FOUNDING;
const NOBODY = 'x'.repeat(43);

describe('the register of an office, from its founding to a session in the hall', () => {
  let product: Product;
  let administration: Administration;
  let founded: Founded;
  let setupCode = '';

  beforeAll(async () => {
    product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
    setupCode = await setupCodeAt(product);
  });
  afterAll(() => product?.stop());

  it('is founded with the code from the terminal, and with no other', async () => {
    const nobody = new Administration(product, null);
    const wrong = await nobody.post('/api/register/founding', { code: 'AAAA-BBBB-CCCC', founding: OFFICE });
    expect(wrong).toMatchObject({ status: 401, body: { refusal: { code: 'wrong-administrator-code' } } });
    const malformed = await nobody.post('/api/register/founding', { code: setupCode, founding: {} });
    expect(malformed).toMatchObject({ status: 400, body: { refusal: { code: 'malformed-message' } } });
    expect(await nobody.signIn(setupCode)).toEqual({
      status: 200,
      body: { type: 'founding', proposal: null },
    });
    ({ administration, founded } = await foundOffice(product, OFFICE));
    expect(founded.me).toEqual({ personId: p(10), name: 'Lê Thị Quản' });
    expect(founded.code.url).toContain('/administration#code=');
    expect((await administration.register()).state.office).toMatchObject({ name: OFFICE.name });
  });

  it('has no use for that code afterwards', async () => {
    const nobody = new Administration(product, null);
    expect((await nobody.signIn(setupCode)).body.refusal?.code).toBe('wrong-administrator-code');
    const other = { ...OFFICE, name: 'Văn phòng khác' };
    const again = await nobody.post('/api/register/founding', { code: setupCode, founding: other });
    expect(again.body.refusal?.code).toBe('office-founded');
    const same = await nobody.post('/api/register/founding', { code: setupCode, founding: OFFICE });
    expect(same).toMatchObject({ status: 409, body: { refusal: { code: 'administrator-code-in-use' } } });
  });

  it('is closed to everybody but administrators', async () => {
    const secretary = await signInAt(product.origin, product.secretaryCode);
    const routes = [
      ['GET', '/api/register'],
      ['POST', '/api/register/commands'],
      ['GET', '/api/register/accounts'],
      ['POST', `/api/register/accounts/${p(10)}/show`],
      ['POST', `/api/register/accounts/${p(10)}/renew`],
      ['POST', `/api/register/accounts/${p(10)}/wipe`],
      ['POST', '/api/register/accounts/slips'],
      ['GET', `/api/register/accounts/${p(10)}/devices`],
      ['POST', `/api/register/accounts/${p(10)}/devices/x/revoke`],
      ['GET', `/api/register/sessions/${SESSION}/people`],
      ['POST', `/api/register/sessions/${SESSION}/people`],
      ['GET', `/api/register/sessions/${SESSION}/differences`],
      ['POST', `/api/register/sessions/${SESSION}/differences`],
      ['POST', `/api/register/sessions/${SESSION}/codes`],
      ['POST', '/api/register/sign-out'],
    ] as const;
    for (const token of [null, NOBODY, secretary.token]) {
      const somebody = administration.as(token);
      for (const [method, path] of routes) {
        const { status, body } = await (method === 'GET' ? somebody.get(path) : somebody.post(path));
        expect([path, status, body]).toMatchObject([
          path,
          401,
          { ok: false, refusal: { code: 'administrator-not-signed-in' } },
        ]);
      }
    }
    // An administrator is nobody in a session.
    const response = await fetch(`${product.origin}/api/codes`, {
      headers: { authorization: `Bearer ${founded.token}` },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ refusal: { code: 'session-not-named' } });
    const typed = await administration.signIn(product.secretaryCode);
    expect(typed.body.refusal?.code).toBe('wrong-administrator-code');
    expect(await signInAt(product.origin, founded.code.code)).toMatchObject({ type: 'person', sessions: [] });
  });

  it('refuses what is no command, and what its rules refuse', async () => {
    const malformed = await administration.post('/api/register/commands', { type: 'FoundOffice', ...OFFICE });
    expect(malformed).toMatchObject({ status: 400, body: { refusal: { code: 'malformed-message' } } });
    const unknown = { type: 'ArchiveSession', sessionId: 'kh-ffffffffffff' };
    const refused = await administration.post('/api/register/commands', unknown);
    expect(refused.body.refusal?.code).toBe('unknown-session');
  });

  it('convenes a session, which the server makes, and whose people sign in', async () => {
    const rules = floorRules();
    await administration.give(
      ...MEMBERS,
      { type: 'SetBodyFloorRules', bodyId: COUNCIL, rules, ...WHY },
      ...CONVENING,
    );
    const { sessions } = await administration.register();
    expect(sessions).toEqual([{ id: SESSION, made: true, status: 'preparing', unlinked: 0, differences: 0 }]);
    const path = `/api/register/sessions/${SESSION}/codes`;
    const { body } = await administration.post<SessionCodesAnswer>(path);
    expect(body.codes.map(({ name }) => name)).toEqual([
      'Thư ký thứ nhất',
      'Thư ký thứ hai',
      'Màn hình hội trường',
    ]);
    const secretaryCode = body.codes[0]?.code ?? '';
    const { live, signedIn } = await consoleOf({ ...product, secretaryCode });
    expect(signedIn.sessionId).toBe(SESSION);
    const session = live.store.getState().session;
    expect(session?.details.council).toBe('Hội đồng nhân dân tỉnh Mẫu');
    expect(session?.floorRules).toEqual(rules);
    expect(session?.delegates.map(({ personId }) => personId)).toEqual([p(2), p(1), p(3)]);
    live.close();
    const again = await administration.post(path);
    expect(again).toMatchObject({ status: 409, body: { refusal: { code: 'session-codes-in-use' } } });
    const slips = await codesAt(product, { sessionId: SESSION });
    const delegates = slips.filter((slip) => slip.person.role === 'delegate');
    expect(delegates).toHaveLength(3);
    for (const { code } of delegates) {
      expect(await signInAt(product.origin, code)).toMatchObject({ sessionId: SESSION });
    }
  });

  it('shows what it has otherwise since, and the session takes over what is confirmed', async () => {
    await administration.give(joining(4, '2026-11-01'));
    expect((await administration.register()).sessions).toMatchObject([{ differences: 1 }]);
    const path = `/api/register/sessions/${SESSION}/differences`;
    const { body } = await administration.get<DifferencesAnswer>(path);
    expect(body.differences).toMatchObject([{ type: 'added', name: person(4).name }]);
    const keys = body.differences.map(({ key }) => key);
    const outdated = { basedOn: { ...body.basedOn, session: 1 }, keys };
    expect(await administration.post(path, outdated)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'differences-outdated' } },
    });
    expect((await administration.post(path, { keys: [] })).body.refusal?.code).toBe('malformed-message');
    const confirmed = await administration.post(path, { basedOn: body.basedOn, keys });
    expect(confirmed).toMatchObject({ status: 200, body: { ok: true } });
    expect((await administration.get<DifferencesAnswer>(path)).body.differences).toEqual([]);
    const unknown = await administration.get('/api/register/sessions/kh-khong-co/differences');
    expect(unknown).toMatchObject({ status: 404, body: { refusal: { code: 'not-found' } } });
  });

  it('lets administrators in as long as they are, each with a code of their own', async () => {
    await administration.give(
      { type: 'AddPeople', people: [person(11, { name: 'Trần Văn Trị' })] },
      {
        type: 'AppointStaff',
        appointment: administrator(2, 11, { from: '2026-01-01' }),
        source: '',
        reason: '',
      },
    );
    const show = `/api/register/accounts/${p(11)}/show`;
    const shown = await administration.post<{ code: AccountCode }>(show);
    const other = new Administration(product, null);
    const signedIn = (await other.signIn(shown.body.code.code)).body;
    if (signedIn.type !== 'signed-in') throw new Error('not signed in');
    expect(signedIn.me).toEqual({ personId: p(11), name: 'Trần Văn Trị' });
    const used = await administration.post(show);
    expect(used).toMatchObject({ status: 409, body: { refusal: { code: 'administrator-code-in-use' } } });
    const unknown = await administration.post(`/api/register/accounts/${p(99)}/show`);
    expect(unknown).toMatchObject({ status: 404, body: { refusal: { code: 'not-found' } } });
    expect((await administration.post('/api/register/accounts/x/renew')).status).toBe(404);

    const second = administration.as(signedIn.token);
    const renew = `/api/register/accounts/${p(11)}/renew`;
    const renewed = await administration.post<{ code: AccountCode }>(renew);
    expect((await second.get('/api/register')).body.refusal?.code).toBe('administrator-code-renewed');
    const back = (await other.signIn(renewed.body.code.code)).body;
    if (back.type !== 'signed-in') throw new Error('not signed in');
    const third = administration.as(back.token);
    await third.give({ type: 'StrikeAppointment', appointmentId: s(1), source: '', reason: 'Thôi việc' });
    const out = await administration.get('/api/register');
    expect(out).toMatchObject({ status: 403, body: { refusal: { code: 'administrators-only' } } });
    const gone = await other.signIn(founded.code.code);
    expect(gone.body.refusal?.code).toBe('wrong-administrator-code');

    const { body } = await third.get<AccountsAnswer>('/api/register/accounts');
    expect(body.owners.filter(({ use }) => use === 'used')).toEqual([
      { personId: p(11), name: 'Trần Văn Trị', use: 'used', devices: 1, unbound: 1, wipe: null },
    ]);
    // Members of the council have accounts, too.
    expect(body.owners.map(({ personId }) => personId)).toEqual([1, 2, 3, 4, 11].map(p));
    expect(body.notes.map(({ deed, person: { personId }, by }) => [deed, personId, by])).toEqual([
      ['left-list', p(10), 'server'],
      ['signed-in', p(11), { personId: p(11), name: 'Trần Văn Trị' }],
      ['renewed', p(11), { personId: p(10), name: 'Lê Thị Quản' }],
      ['signed-in', p(11), { personId: p(11), name: 'Trần Văn Trị' }],
      ['shown', p(11), { personId: p(10), name: 'Lê Thị Quản' }],
      ['signed-in', p(10), { personId: p(10), name: 'Lê Thị Quản' }],
      ['signed-in', p(10), { personId: p(10), name: 'Lê Thị Quản' }],
      ['shown', p(10), 'server'],
    ]);
    expect(await third.post('/api/register/sign-out')).toMatchObject({ status: 200 });
    expect((await third.get('/api/register')).body.refusal?.code).toBe('administrator-not-signed-in');
  });

  it('is the same after a restart, and its administrator’s code can be had at the terminal', async () => {
    await product.stop();
    product = await startProduct({ dataDir: product.dataDir, sessionFolder: null });
    const told = await administrationCodes(placeOf(product.dataDir));
    if (told.type !== 'administrators') throw new Error('no administrators');
    expect(told.codes.map(({ name }) => name)).toEqual(['Trần Văn Trị']);
    const back = (await new Administration(product, null).signIn(told.codes[0]?.code ?? '')).body;
    if (back.type !== 'signed-in') throw new Error('not signed in');
    const { state, sessions } = await new Administration(product, back.token).register();
    expect(state.office).toMatchObject({ name: OFFICE.name });
    expect(sessions).toEqual([{ id: SESSION, made: true, status: 'preparing', unlinked: 0, differences: 0 }]);
  });
});

it.each([0, 1, 2])('makes a session after all whose server died after %i of its entries', async (after) => {
  const dataDir = temporaryFolder();
  const usual = process.env.SERVER_MAIN;
  process.env.SERVER_MAIN = 'tests/support/hanging/main.ts';
  let dying: Product;
  try {
    dying = await startProduct({
      dataDir,
      sessionFolder: null,
      environment: { HANG_SESSION: SESSION, HANG_AFTER: String(after) },
    });
  } finally {
    if (usual === undefined) delete process.env.SERVER_MAIN;
    else process.env.SERVER_MAIN = usual;
  }
  const { administration, founded } = await foundOffice(dying, OFFICE);
  await administration.give(...MEMBERS, ...CONVENING.slice(0, 1));
  const answer = administration.give(...CONVENING.slice(1)).catch((error: unknown) => error);
  await dying.printed('hanging', 1);
  await dying.kill();
  await answer;

  const product = await startProduct({ dataDir, sessionFolder: null });
  const back = new Administration(product, founded.token);
  expect((await back.register()).sessions).toEqual([
    { id: SESSION, made: true, status: 'preparing', unlinked: 0, differences: 0 },
  ]);
  const path = `/api/register/sessions/${SESSION}/codes`;
  const { body } = await back.post<SessionCodesAnswer>(path);
  const { live } = await consoleOf({ ...product, secretaryCode: body.codes[0]?.code ?? '' });
  const session = live.store.getState().session;
  expect(session?.delegates).toHaveLength(3);
  expect(session?.confirmedTotal?.total).toBe(3);
  expect(session?.seq).toBe(3);
  live.close();
  await product.stop();
});

it('proposes the body of a session that the server has, and enters it when the office is founded', async () => {
  const folder = sessionFolder(5);
  const lines = [
    'Mục,Giá trị',
    'Tên kỳ họp,Kỳ họp thứ nhất',
    'Cơ quan,HỘI ĐỒNG NHÂN DÂN TỈNH MẪU',
    'Ngày bắt đầu,08/12/2026',
  ];
  writeFileSync(join(folder, 'session.csv'), lines.join('\r\n'));
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  const opened = await new Administration(product, null).signIn(await setupCodeAt(product));
  expect(opened.body).toEqual({
    type: 'founding',
    proposal: {
      name: 'HỘI ĐỒNG NHÂN DÂN TỈNH MẪU',
      body: { kind: 'council', name: 'HỘI ĐỒNG NHÂN DÂN TỈNH MẪU', ruleSetId: 'vn-hdnd' },
    },
  });
  const { administration } = await foundOffice(product, OFFICE);
  const { state, sessions } = await administration.register();
  expect(state.sessions).toMatchObject([{ title: 'Kỳ họp thứ nhất', kind: 'first', stage: 'convened' }]);
  expect(sessions).toMatchObject([{ made: true, differences: 0 }]);
  await product.stop();
});

// That folder is SQLite's.
if (!onPostgres())
  it('founds the office of a data folder that 0.3.0 left, and enters its session', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    cpSync(resolve(import.meta.dirname, '../upgrade/0.3.0/folder'), dataDir, { recursive: true });
    const product = await startProduct({ dataDir, sessionFolder: null });
    const opened = (await new Administration(product, null).signIn(await setupCodeAt(product))).body;
    // Its session names no body in particular.
    expect(opened).toEqual({ type: 'founding', proposal: null });
    const body = { ...OFFICE.body, name: 'Hội đồng nhân dân' };
    const { administration } = await foundOffice(product, { ...OFFICE, body });
    const { state, sessions } = await administration.register();
    expect(sessions).toEqual([
      { id: state.sessions[0]?.id, made: true, status: 'open', unlinked: 8, differences: 0 },
    ]);
    const secretary = await signInAt(product.origin, product.secretaryCode);
    expect(secretary.sessionId).toBe(sessions[0]?.id);
    await product.stop();
  });
