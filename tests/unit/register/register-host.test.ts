import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REGISTER_LOG, SessionId } from '#shared/protocol/ids.ts';
import type { RegisterActor } from '#shared/protocol/register/events.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { firstBreak } from '../../../server/eventlog/chain.ts';
import { checkpointHolds } from '../../../server/eventlog/checkpoint.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { UnsignedLogError } from '../../../server/eventlog/unsigned-log.ts';
import type { ServedSession } from '../../../server/register/entered-sessions.ts';
import { RegisterHost } from '../../../server/register/register-host.ts';
import type { RegisterPorts } from '../../../server/register/register-ports.ts';
import { vouchForRegister } from '../../../server/register/vouched-register.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { OTHER_SERVER, OUR_SERVER } from '../eventlog/signers.ts';
import { details } from '../session/samples.ts';
import { ADMINISTRATOR, CONVENING, COUNCIL, FOUNDING, MEMBERS, SESSION } from './office.ts';

const BY: RegisterActor = { capacity: 'administrator', personId: ADMINISTRATOR };
const SETUP: RegisterActor = { capacity: 'system', id: 'setup' };

let folder = '';
let db: Database;
let hosts: RegisterHost[];
let served: ServedSession[];
let made: Set<SessionId>;
let making: (id: SessionId) => Promise<void>;
let reported: string[];
let holders: string[][];

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  hosts = [];
  served = [];
  made = new Set();
  making = async () => {};
  reported = [];
  holders = [];
});
afterEach(async () => {
  vi.useRealTimers();
  for (const host of hosts) await host.stop();
  db.close();
  rmSync(folder, { recursive: true });
});

async function load(signer = OUR_SERVER): Promise<RegisterHost> {
  const ports: RegisterPorts = {
    log: sqliteEventLog(db),
    signingKey: { signer, coversAll: true },
    clock: { now: () => Date.parse('2026-12-01T01:00:00.000Z'), hold: () => () => {} },
    served: () => served,
    isMade: ({ id }) => made.has(id),
    async make({ id }) {
      await making(id);
      made.add(id);
    },
    async onPeopleChanged({ staff }) {
      holders.push(staff.map(({ personId }) => personId));
    },
    reportError: (_error, context) => reported.push(context),
  };
  const host = await RegisterHost.load(ports);
  hosts.push(host);
  return host;
}

async function enter(host: RegisterHost, ...commands: readonly RegisterCoreCommand[]): Promise<void> {
  for (const command of commands) {
    const outcome = await host.execute(command, command.type === 'FoundOffice' ? SETUP : BY);
    if (!outcome.ok) throw new Error(outcome.refusal.en);
  }
}

describe('the register of a server', () => {
  it('is empty until the office is founded, and refuses everything before', async () => {
    const host = await load();
    expect(host.state).toMatchObject({ seq: 0, office: null });
    for (const command of MEMBERS) {
      expect(await host.execute(command, BY)).toMatchObject({
        ok: false,
        refusal: { code: 'office-not-founded' },
      });
    }
    expect(await sqliteEventLog(db).read(REGISTER_LOG, 0)).toEqual([]);
  });

  it('is founded once; founded so again, nothing is new; founded otherwise, it is refused', async () => {
    const host = await load();
    await enter(host, FOUNDING);
    const { seq } = host.state;
    expect(await host.execute(FOUNDING, SETUP)).toEqual({ ok: true, seq });
    const other = { ...FOUNDING, name: 'Văn phòng khác' };
    expect(await host.execute(other, SETUP)).toMatchObject({
      ok: false,
      refusal: { code: 'office-founded' },
    });
    expect(host.state.seq).toBe(seq);
  });

  it('lies chained and signed under a log of its own, and is no session', async () => {
    const host = await load();
    await enter(host, FOUNDING, ...MEMBERS);
    const log = sqliteEventLog(db);
    const entries = await log.read(REGISTER_LOG, 0);
    expect(firstBreak(REGISTER_LOG, entries)).toBeNull();
    expect(entries.every(({ salt }) => salt !== null)).toBe(true);
    const checkpoints = await log.checkpoints(REGISTER_LOG);
    expect(checkpoints).toHaveLength(1 + MEMBERS.length);
    for (const checkpoint of checkpoints) expect(checkpointHolds(REGISTER_LOG, checkpoint)).toBe(true);
    expect(JSON.parse(entries[0]?.body ?? '')).toMatchObject({ audience: 'administrators', actor: SETUP });
    expect(await log.sessions()).toEqual([]);
    expect(SessionId.safeParse(REGISTER_LOG).success).toBe(false);
  });

  it('comes back from its log', async () => {
    const host = await load();
    await enter(host, FOUNDING, ...MEMBERS);
    expect((await load()).state).toEqual(host.state);
  });

  it.each([
    ['an entry was changed', `UPDATE events SET body = replace(body, 'Bình', 'Bính')`],
    [
      'a signature was changed',
      `UPDATE checkpoints SET signature = replace(signature, substr(signature, 1, 3), 'AAA')`,
    ],
    ['signatures were taken away', 'DELETE FROM checkpoints WHERE seq > 1'],
  ])('is not served when %s', async (_, change) => {
    await enter(await load(), FOUNDING, ...MEMBERS);
    for (const name of db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all()) {
      db.exec(`DROP TRIGGER ${name}`);
    }
    db.exec(change);
    await expect(load()).rejects.toThrow(UnsignedLogError);
    await expect(load()).rejects.toThrow(/sổ bộ[\s\S]*The log of the register/);
  });

  it('is served by another key once somebody at the server has vouched for it, with the reason on record', async () => {
    await enter(await load(), FOUNDING, ...MEMBERS);
    await expect(load(OTHER_SERVER)).rejects.toThrow(UnsignedLogError);
    const log = sqliteEventLog(db);
    const { length } = await log.read(REGISTER_LOG, 0);
    const vouch = () => vouchForRegister(log, OTHER_SERVER, 'Mất khóa', '2026-12-02T01:00:00.000Z');
    expect(await vouch()).toBe(length);
    const { state } = await load(OTHER_SERVER);
    expect(state).toMatchObject({ seq: length + 1, office: { name: FOUNDING.name } });
    const [last] = await log.read(REGISTER_LOG, length);
    expect(JSON.parse(last?.body ?? '').event).toMatchObject({
      type: 'RecordVouchedFor',
      upTo: length,
      keys: [OUR_SERVER.publicKey],
      reason: 'Mất khóa',
    });
    expect(await vouch()).toBeNull();
    expect((await log.read(REGISTER_LOG, 0)).length).toBe(length + 1);
  });

  it('has the session made that was convened, before the command is answered', async () => {
    const host = await load();
    await enter(host, FOUNDING, ...MEMBERS, ...CONVENING.slice(0, 1));
    expect(made).toEqual(new Set());
    await enter(host, ...CONVENING.slice(1));
    expect(made).toEqual(new Set([SESSION]));
  });

  it('tries again until a session stands, whatever failed, and never tells the convening as failed', async () => {
    const host = await load();
    await enter(host, FOUNDING, ...MEMBERS);
    vi.useFakeTimers();
    let failures = 2;
    making = async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('disk full');
    };
    await enter(host, ...CONVENING);
    expect(made).toEqual(new Set());
    await vi.advanceTimersByTimeAsync(5000);
    expect(made).toEqual(new Set([SESSION]));
    expect(reported.filter((context) => context.includes(SESSION))).toHaveLength(2);
  });

  it('finds at its start what a server that died had left undone, and makes nothing twice', async () => {
    making = () => Promise.reject(new Error('killed'));
    const first = await load();
    await enter(first, FOUNDING, ...MEMBERS, ...CONVENING);
    await first.stop();
    let times = 0;
    making = async () => {
      times += 1;
    };
    await load();
    expect(times).toBe(1);
    await load();
    expect(times).toBe(1);
  });

  it('says who is on the staff, each time and at its start', async () => {
    await enter(await load(), FOUNDING);
    expect(holders.at(-1)).toEqual([ADMINISTRATOR]);
    holders = [];
    await load();
    expect(holders).toEqual([[ADMINISTRATOR]]);
  });

  it('enters sessions that the server has already, of bodies that it knows by name, once', async () => {
    const council = 'HỘI ĐỒNG NHÂN DÂN TỈNH MẪU';
    const here = (id: string, title: string, of: Partial<ServedSession['details']> = {}): ServedSession => ({
      id: SessionId.parse(id),
      details: { ...details(), council, title, startsOn: '2026-07-01', days: 2, ...of },
      status: 'closed',
    });
    served = [
      here('kh-mot', 'Kỳ họp thứ nhất'),
      here('kh-hai', 'Kỳ họp chuyên đề tháng 8'),
      here('kh-khac', 'Kỳ họp', { council: 'Hội đồng nhân dân xã khác' }),
      here('kh-xua', 'Kỳ họp', { startsOn: '2021-07-01' }),
    ];
    const host = await load();
    await enter(host, FOUNDING);
    const entered = host.state.sessions.map(({ id, kind, stage, bodyId }) => [id, kind, stage, bodyId]);
    expect(entered).toEqual([
      ['kh-mot', 'first', 'archived', COUNCIL],
      ['kh-hai', 'thematic', 'archived', COUNCIL],
    ]);
    served.push({ ...here('kh-ba', 'Kỳ họp thứ hai'), status: 'preparing' });
    await host.sessionCame();
    expect(host.state.sessions.at(-1)).toMatchObject({ id: 'kh-ba', kind: 'regular', stage: 'convened' });
    const { seq } = host.state;
    await host.sessionCame();
    expect(host.state.seq).toBe(seq);
    expect(reported).toEqual([]);
  });

  it('enters a session that another register convened as that session says itself, and a number only once', async () => {
    const said = (id: string, number: number): ServedSession => ({
      id: SessionId.parse(id),
      details: {
        ...details(),
        council: 'Tên cũ của Hội đồng',
        title: 'Kỳ họp',
        startsOn: '2026-07-01',
        days: 2,
        bodyId: COUNCIL,
        kind: 'urgent',
        number,
      },
      status: 'closed',
    });
    served = [said('kh-mot', 3), said('kh-hai', 4), said('kh-ba', 4)];
    const host = await load();
    await enter(host, FOUNDING);
    const entered = host.state.sessions.map(({ id, kind, number }) => [id, kind, number]);
    expect(entered).toEqual([
      ['kh-mot', 'urgent', 3],
      ['kh-hai', 'urgent', 4],
      ['kh-ba', 'urgent', null],
    ]);
    expect(reported).toEqual([]);
  });
});
