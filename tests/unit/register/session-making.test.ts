import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Delegate } from '#shared/protocol/records.ts';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { RegisterActor } from '#shared/protocol/register/events.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { decideRegister } from '#shared/register/decide.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { EMPTY_REGISTER, type RegisteredSession, type RegisterState } from '#shared/register/state.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { confirmDifferences, differencesOf } from '../../../server/register/differences.ts';
import { isMade, makeSession } from '../../../server/register/session-making.ts';
import type { SessionHost } from '../../../server/session/session-host.ts';
import { Sessions } from '../../../server/sessions/sessions.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { hostPorts } from '../session/host-ports.ts';
import { floorRules } from '../session/samples.ts';
import { CONVENING, COUNCIL, FOUNDING, joining, MEMBERS, SESSION } from './office.ts';
import { b, body, m, membership, p, person, WHY } from './samples.ts';

const SETUP: RegisterActor = { capacity: 'system', id: 'setup' };
const BY = { capacity: 'administrator', id: p(10), name: 'Lê Thị Quản' } as const;
/** Before the session's first day, 8 December. */
const TODAY = '2026-12-01';

let folder = '';
let db: Database;
let registries: Sessions[];
let register: RegisterState;
/** How many appends still succeed; null: all. */
let left: number | null;

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  registries = [];
  register = EMPTY_REGISTER;
  left = null;
  give(FOUNDING, ...MEMBERS, ...CONVENING);
});
afterEach(async () => {
  for (const registry of registries) await registry.stop();
  db.close();
  rmSync(folder, { recursive: true });
});

function give(...commands: readonly RegisterCoreCommand[]): void {
  for (const command of commands) {
    const at = '2026-11-30T01:00:00.000Z';
    const decision = decideRegister(register, command, at, SETUP);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.en}`);
    for (const event of decision.events) {
      const seq = register.seq + 1;
      register = evolveRegister(register, { seq, at, actor: SETUP, audience: 'administrators', event });
    }
  }
}

/** A server's sessions, whose log takes so many appends and then no more. */
async function aServer(): Promise<Sessions> {
  const ports = hostPorts(db);
  const dying = {
    ...ports,
    log: {
      ...ports.log,
      async append(...args: Parameters<typeof ports.log.append>) {
        if (left === 0) throw new Error('killed');
        if (left !== null) left -= 1;
        await ports.log.append(...args);
      },
    },
  };
  const registry = new Sessions(dying);
  registries.push(registry);
  await registry.start();
  return registry;
}

function convened(): RegisteredSession {
  const session = register.sessions.find(({ id }) => id === SESSION);
  if (!session) throw new Error('the session is not in the register');
  return session;
}

async function made(registry?: Sessions): Promise<SessionHost> {
  const sessions = registry ?? (await aServer());
  await makeSession(sessions, convened(), register);
  const entered = await sessions.enter(SESSION);
  if (!entered?.ok) throw new Error('the session does not stand');
  return entered.host;
}

describe('making a session that was convened', () => {
  it('copies particulars, members with their groups, and the confirmed number', async () => {
    const { state } = await made();
    expect(state).toMatchObject({
      status: 'preparing',
      details: {
        title: 'Kỳ họp thứ hai',
        council: 'Hội đồng nhân dân tỉnh Mẫu',
        term: 'Nhiệm kỳ 2026 - 2031',
        startsOn: '2026-12-08',
        days: 3,
        ruleSetId: 'vn-hdnd',
        bodyId: b(1),
        bodyKind: 'council',
        superior: '',
        kind: 'regular',
        number: 2,
      },
      confirmedTotal: { total: 3, suspended: 'counted', reason: 'Theo danh sách' },
    });
    // In Vietnamese order of given names.
    expect(state.delegates).toMatchObject([
      {
        id: 'd1',
        personId: p(2),
        title: 'Chức vụ 2',
        group: 'Tổ số 1',
        constituency: 'Đơn vị 2',
        seat: 'A2',
      },
      {
        id: 'd2',
        personId: p(1),
        title: 'Chức vụ 1',
        group: 'Tổ số 1',
        constituency: 'Đơn vị 1',
        seat: 'A1',
      },
      { id: 'd3', personId: p(3), title: 'Chức vụ 3', group: '', constituency: 'Đơn vị 3', seat: 'A3' },
    ]);
    expect(differencesOf(register, convened(), state, TODAY)).toEqual([]);
  });

  it('has suspended whose rights rest on the first day', async () => {
    register = EMPTY_REGISTER;
    const suspending: RegisterCommand = {
      type: 'SuspendMember',
      membershipId: m(3),
      from: '2026-10-01',
      ...WHY,
    };
    give(FOUNDING, ...MEMBERS, suspending, ...CONVENING);
    const { state } = await made();
    expect(state.suspensions).toMatchObject([{ delegateId: 'd3', on: '2026-10-01', ...WHY }]);
    expect(differencesOf(register, convened(), state, TODAY)).toEqual([]);
  });

  it('begins with the times of speeches of its body, and keeps them when those of the body change', async () => {
    register = EMPTY_REGISTER;
    const rules = floorRules();
    const setting: RegisterCommand = { type: 'SetBodyFloorRules', bodyId: COUNCIL, rules, ...WHY };
    give(FOUNDING, ...MEMBERS, setting, ...CONVENING);
    // Killed when they were set, before the session was complete.
    left = 3;
    await expect(made()).rejects.toThrow('killed');
    left = null;
    const sessions = await aServer();
    const { state } = await made(sessions);
    expect(state).toMatchObject({ seq: 4, floorRules: rules, confirmedTotal: { total: 3 } });
    give({ ...setting, rules: floorRules({ order: 'kind' }) });
    expect((await made(sessions)).state).toMatchObject({ seq: 4, floorRules: rules });
    expect(differencesOf(register, convened(), state, TODAY)).toEqual([]);
  });

  it('lists as many groups and committees of a member as there is room for', async () => {
    register = EMPTY_REGISTER;
    const name = (n: number) => `Ban thứ ${n} ${'dài '.repeat(25)}`.trim();
    const committees = Array.from({ length: 9 }, (_, place) => place + 30);
    give(
      FOUNDING,
      ...MEMBERS,
      ...committees.map((n): RegisterCommand => {
        const days = { from: '2025-07-01' };
        return { type: 'AddBody', body: body(n, 'committee', { name: name(n), parent: b(1), ...days }) };
      }),
      {
        type: 'EnrolMembers',
        people: [],
        memberships: committees.map((n) => membership(n, { personId: p(1), bodyId: b(n) })),
        ...WHY,
      },
      ...CONVENING,
    );
    const { state } = await made();
    for (const delegate of state.delegates) expect(Delegate.parse(delegate)).toEqual(delegate);
    expect(state.delegates.find(({ personId }) => personId === p(1))?.committee).toMatch(/^Ban thứ 30 dài/);
    expect(differencesOf(register, convened(), state, TODAY)).toEqual([]);
  });

  it('changes nothing of a session that stands', async () => {
    const sessions = await aServer();
    const { seq } = (await made(sessions)).state;
    await made(sessions);
    expect(sessions.list()).toMatchObject([{ id: SESSION, seq }]);
  });

  it.each([0, 1, 2])(
    'goes on where a server died after %i entries, and makes nothing twice',
    async (appends) => {
      left = appends;
      const dying = await aServer();
      await expect(made(dying)).rejects.toThrow('killed');
      expect(isMade(dying, convened())).toBe(false);
      expect(await dying.enter(SESSION)).toBeNull();
      left = null;
      const again = await aServer();
      expect(isMade(again, convened())).toBe(false);
      const host = await made(again);
      expect(isMade(again, convened())).toBe(true);
      expect(host.state.seq).toBe(3);
      expect(host.state.delegates).toHaveLength(3);
      expect(await hostPorts(db).log.sessions()).toEqual([SESSION]);
    },
  );

  it('is there for others only when it is complete', async () => {
    const sessions = await aServer();
    const seen: number[] = [];
    sessions.onLoaded(({ state }) => seen.push(state.delegates.length));
    await made(sessions);
    expect(seen).toEqual([3]);
  });
});

describe('differences of a session from the register', () => {
  const shown = (host: SessionHost, today = TODAY) => differencesOf(register, convened(), host.state, today);
  const basedOn = (host: SessionHost) => ({ register: register.seq, session: host.state.seq });
  const confirm = (host: SessionHost, keys: readonly string[], today = TODAY) =>
    confirmDifferences(
      { state: register, session: convened(), today },
      host,
      { basedOn: basedOn(host), keys: [...keys] },
      BY,
    );

  /** What is shown after a change of the register, and that all of it is none any more once it is confirmed. */
  async function afterwards(
    command: RegisterCommand,
    expected: readonly object[],
    today = TODAY,
  ): Promise<SessionHost> {
    const host = await made();
    give(command);
    const differences = shown(host, today);
    expect(differences).toMatchObject(expected);
    const { seq } = host.state;
    const keys = differences.map(({ key }) => key);
    expect(await confirm(host, keys, today)).toMatchObject({ ok: true });
    expect(host.state.seq).toBeGreaterThan(seq);
    expect(shown(host, today)).toEqual([]);
    const log = await hostPorts(db).log.read(SESSION, seq);
    for (const { body } of log) expect(JSON.parse(body).actor).toEqual(BY);
    return host;
  }

  it('shows who joined, and adds them as delegates', async () => {
    const host = await afterwards(joining(4, '2026-11-01'), [{ type: 'added', name: person(4).name }]);
    expect(host.state.delegates.at(-1)).toMatchObject({ id: 'd4', personId: p(4) });
  });

  it('shows nothing of who joins after the session’s days', async () => {
    const host = await made();
    give(joining(4, '2027-01-01'));
    expect(shown(host)).toEqual([]);
  });

  it('shows who joins on its second day from that day on', async () => {
    const host = await made();
    give(joining(4, '2026-12-09'));
    expect(shown(host, '2026-12-08')).toEqual([]);
    expect(shown(host, '2026-12-09')).toMatchObject([{ type: 'added' }]);
    expect(shown(host, '2027-02-01')).toMatchObject([{ type: 'added' }]);
  });

  it('shows who has left, with the day and what it follows from', async () => {
    const end: RegisterCommand = { type: 'EndMembership', membershipId: m(3), until: '2026-11-30', ...WHY };
    const host = await afterwards(end, [{ type: 'gone', delegateId: 'd3', on: '2026-12-01', ...WHY }]);
    expect(host.state.former).toMatchObject([
      { left: { type: 'struck', kind: 'other', on: '2026-12-01', ...WHY } },
    ]);
  });

  it('strikes as a mistake whose membership was one', async () => {
    const strike: RegisterCommand = { type: 'StrikeMembership', membershipId: m(3), ...WHY };
    const host = await afterwards(strike, [{ type: 'gone', ...WHY }]);
    expect(host.state.former).toMatchObject([{ left: { kind: 'mistake' } }]);
  });

  it('shows another name, and keeps the person', async () => {
    const rename: RegisterCommand = {
      type: 'RenamePerson',
      personId: p(3),
      name: 'Phạm Đức Đông Hải',
      from: '2026-11-01',
      ...WHY,
    };
    const host = await afterwards(rename, [{ type: 'changed', name: 'Phạm Đức Đông Hải' }]);
    expect(host.state.delegates.find(({ id }) => id === 'd3')).toMatchObject({
      name: 'Phạm Đức Đông Hải',
      personId: p(3),
    });
  });

  const renaming: RegisterCommand = {
    type: 'CorrectBody',
    body: body(2, 'group', { name: 'Tổ đại biểu số 1', parent: COUNCIL, from: '2025-07-01' }),
    ...WHY,
  };

  it('shows another name of a group as that, and keeps the group', async () => {
    const host = await afterwards(renaming, [
      { key: 'renamed/u1', type: 'renamed', before: 'Tổ số 1', name: 'Tổ đại biểu số 1' },
    ]);
    expect(host.state.units).toMatchObject([{ id: 'u1', name: 'Tổ đại biểu số 1', members: ['d1', 'd2'] }]);
  });

  it('keeps somebody in a group whose other name was not taken over', async () => {
    const host = await made();
    give(renaming, { type: 'CorrectPerson', person: person(2, { title: 'Bí thư' }), ...WHY });
    expect(shown(host).map(({ key }) => key)).toEqual(['renamed/u1', 'changed/d1']);
    expect(await confirm(host, ['changed/d1'])).toMatchObject({ ok: true });
    expect(host.state.units).toMatchObject([{ id: 'u1', name: 'Tổ số 1', members: ['d1', 'd2'] }]);
    expect(host.state.delegates[0]).toMatchObject({ title: 'Bí thư', group: 'Tổ số 1' });
    expect(shown(host).map(({ key }) => key)).toEqual(['renamed/u1']);
  });

  it('shows whose rights rest, and whose no longer do', async () => {
    const suspend: RegisterCommand = {
      type: 'SuspendMember',
      membershipId: m(3),
      from: '2026-11-01',
      ...WHY,
    };
    const host = await afterwards(suspend, [{ type: 'suspended', on: '2026-11-01', ...WHY }]);
    give({ type: 'RestoreMember', membershipId: m(3), from: '2026-11-20', ...WHY });
    expect(shown(host)).toMatchObject([{ type: 'restored', delegateId: 'd3', on: '2026-11-20' }]);
    expect(await confirm(host, ['restored/d3'])).toMatchObject({ ok: true });
    expect(host.state.suspensions).toEqual([]);
  });

  it('carries out nothing that was not confirmed, and only what was chosen', async () => {
    const host = await made();
    give(joining(4, '2026-11-01'), joining(5, '2026-11-01'));
    expect(host.state.delegates).toHaveLength(3);
    expect(await confirm(host, [`added/${p(5)}`])).toMatchObject({ ok: true });
    expect(host.state.delegates.map(({ personId }) => personId)).toEqual([p(2), p(1), p(3), p(5)]);
    expect(shown(host)).toMatchObject([{ type: 'added', name: person(4).name }]);
  });

  it.each(['the register', 'the session', 'what is chosen'])(
    'refuses where %s is not as it was shown',
    async (what) => {
      const host = await made();
      give(joining(4, '2026-11-01'));
      const [keys, based] = [[`added/${p(4)}`], basedOn(host)];
      if (what === 'the register') give(joining(5, '2026-11-01'));
      if (what === 'the session') {
        await host.execute(
          { type: 'ConfirmTotal', total: 5, suspended: 'counted', reason: 'Theo nghị quyết' },
          { capacity: 'secretary', id: 's1' },
        );
      }
      if (what === 'what is chosen') keys.push('gone/d9');
      const compared = { state: register, session: convened(), today: TODAY };
      const outcome = await confirmDifferences(compared, host, { basedOn: based, keys }, BY);
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'differences-outdated' } });
      expect(host.state.delegates).toHaveLength(3);
    },
  );

  it('shows nothing of a session that was not convened in the register', async () => {
    const host = await made();
    give(joining(4, '2026-11-01'));
    expect(differencesOf(register, { ...convened(), convened: null }, host.state, TODAY)).toEqual([]);
  });
});
