import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionId } from '#shared/protocol/ids.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import type { SessionHost } from '../../../server/session/session-host.ts';
import type { Stay } from '../../../server/sessions/hosted-session.ts';
import { Sessions, type SessionsPorts } from '../../../server/sessions/sessions.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pausesOf } from '../../support/yielding/yielding.ts';
import { SESSION } from '../eventlog/entries.ts';
import { aSession, aSitting, FIRST_SECRETARY } from '../session/builder.ts';
import { details, p, question } from '../session/samples.ts';
import { recordOf } from '../verify/archives.ts';
import { wholeSession } from '../verify/whole-session.ts';
import { type SessionsUnderTest, sessionsPorts } from './ports.ts';

let folder = '';
let db: Database;
let ports: SessionsUnderTest;
let sessions: Sessions;
/** Sessions that were loaded since the server started, in order. */
let loaded: SessionId[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  ports = sessionsPorts(db, pausesOf(11));
  sessions = serving();
});
afterEach(async () => {
  await sessions.stop();
  db.close();
  await rm(folder, { recursive: true });
});

function serving(changes: Partial<SessionsPorts> = {}): Sessions {
  loaded = [];
  const made = new Sessions({ ...ports, ...changes });
  made.onLoaded(({ id }) => loaded.push(id));
  return made;
}

/** The server ends as by a power cut, and starts again. */
async function restarted(changes: Partial<SessionsPorts> = {}) {
  const before = sessions;
  sessions = serving(changes);
  const unserved = await sessions.start();
  await before.stop();
  return unserved;
}

async function entered(id: SessionId): Promise<Stay> {
  const stay = await sessions.enter(id);
  if (!stay?.ok) throw new Error(`nobody can enter ${id}`);
  return stay;
}

const correction = { type: 'CorrectEntry', correctsSeq: 1, statement: 'Đúng là', reason: 'Nhầm' } as const;
const correct = (host: SessionHost) => host.execute(correction, FIRST_SECRETARY);
const rowOf = async (id: SessionId) => (await ports.index.listed()).find((row) => row.id === id);

async function created(): Promise<SessionId> {
  const { host, leave } = await sessions.create(details());
  leave();
  await vi.waitFor(async () => expect(await rowOf(host.id)).toMatchObject({ seq: host.state.seq }));
  return host.id;
}

async function adopted(story = aSitting()): Promise<SessionId> {
  const outcome = await sessions.adopt(recordOf({ story, boxes: [] }));
  if (!outcome.ok) throw new Error(outcome.refusal.en);
  outcome.leave();
  return outcome.host.id;
}

/** What somebody can do who has the disk and not the key. */
function rewrite(id: SessionId): void {
  db.exec('DROP TRIGGER events_never_change');
  db.prepare(`UPDATE events SET body = replace(body, 'Kỳ họp', 'Ky họp') WHERE session_id = ?`).run(id);
}

describe('a server that starts', () => {
  it('loads no session at rest, and knows of it what it knew', async () => {
    const ids = [await created(), await created()];
    const before = sessions.list();
    expect(await restarted()).toEqual([]);
    expect(loaded).toEqual([]);
    expect(sessions.list()).toEqual(before);
    expect(sessions.list().map(({ id }) => id)).toEqual(ids);
    expect(await correct((await entered(ids[0] ?? SESSION)).host)).toMatchObject({ ok: true });
    expect(loaded).toEqual([ids[0]]);
  });

  it('loads one that is open, and keeps it', async () => {
    const id = await adopted();
    expect(await rowOf(id)).toBeUndefined();
    await restarted();
    expect(loaded).toEqual([id]);
    await sessions.letGoIdle(0);
    expect(sessions.loaded(id)).not.toBeNull();
  });

  it('loads one that was closed with an opinion poll open, and keeps it', async () => {
    const id = await adopted(
      aSitting()
        .voting({ procedure: { type: 'opinion' } })
        .endedBefore(),
    );
    await restarted();
    expect(loaded).toEqual([id]);
    await sessions.letGoIdle(0);
    expect(sessions.loaded(id)?.state.status).toBe('closed');
  });

  it('finds by the end of the log that the server died before a row was written', async () => {
    const id = await created();
    const unwritten = { ...ports.index, put: () => new Promise<never>(() => {}) };
    await restarted({ index: unwritten });
    const { host } = await entered(id);
    const change = { type: 'ChangeSessionDetails', details: details({ title: 'Kỳ họp thứ ba' }) } as const;
    void host.execute(change, FIRST_SECRETARY);
    await vi.waitFor(async () => expect(await ports.log.ends()).toMatchObject([{ seq: 2 }]));
    expect(await rowOf(id)).toMatchObject({ seq: 1 });
    sessions = serving();
    await sessions.start();
    expect(loaded).toEqual([id]);
    expect(sessions.list()).toMatchObject([{ seq: 2, details: { title: 'Kỳ họp thứ ba' } }]);
    expect(await rowOf(id)).toMatchObject({ seq: 2 });
  });

  it('makes anew what somebody wrote into the index', async () => {
    const id = await created();
    db.prepare(`UPDATE session_index SET listed = replace(listed, 'Kỳ họp', 'Ky họp')`).run();
    await restarted();
    expect(loaded).toEqual([id]);
    expect(sessions.list()).toMatchObject([{ details: details() }]);
  });

  it('serves the others where one log is not as it was signed, and says so whenever that one is entered', async () => {
    const [bad, good] = [await created(), await created()];
    rewrite(bad);
    db.exec('DELETE FROM session_index');
    expect(await restarted()).toMatchObject([{ id: bad, error: expect.any(Error) }]);
    expect(sessions.list().map(({ id }) => id)).toEqual([good]);
    expect(await sessions.enter(bad)).toMatchObject({ ok: false, refusal: { code: 'session-unreadable' } });
    expect(await correct((await entered(good)).host)).toMatchObject({ ok: true });
  });

  it('finds when it is entered that the log of a session at rest is not as it was signed', async () => {
    const id = await created();
    rewrite(id);
    expect(await restarted()).toEqual([]);
    expect(await sessions.enter(id)).toMatchObject({ ok: false, refusal: { code: 'session-unreadable' } });
    expect(ports.reported.join()).toContain('not the one that was signed');
  });

  it('does not start where none can be served', async () => {
    rewrite(await created());
    db.exec('DELETE FROM session_index');
    await expect(restarted()).rejects.toThrow('not the one that was signed');
  });

  it('destroys secrets that belong to no open poll, but none while one session cannot be read', async () => {
    const [bad] = [await created(), await created()];
    const orphan = { privateKey: '', ballotKey: '' };
    ports.secrets.set('orphan', orphan);
    const unreadable = {
      ...ports.log,
      read: (id: SessionId, ...asked: [number, number?]) =>
        id === bad ? Promise.reject(new Error('the disk is gone')) : ports.log.read(id, ...asked),
    };
    db.exec('DELETE FROM session_index');
    expect(await restarted({ log: unreadable })).toHaveLength(1);
    expect([...ports.secrets.keys()]).toEqual(['orphan']);
    // What failed in passing is tried again when somebody comes.
    expect(await restarted()).toEqual([]);
    expect([...ports.secrets.keys()]).toEqual([]);
  });

  it('keeps the secret of a poll that is open', async () => {
    const id = await adopted();
    const { host, leave } = await entered(id);
    const opening = { type: 'OpenPoll', question: question({ procedure: { type: 'secret' } }) } as const;
    expect(await host.execute(opening, FIRST_SECRETARY)).toMatchObject({ ok: true });
    leave();
    ports.secrets.set('orphan', { privateKey: '', ballotKey: '' });
    await restarted();
    expect([...ports.secrets.keys()]).toEqual([sessions.loaded(id)?.state.polls[0]?.publicKey]);
    expect(sessions.loaded(id)?.state.polls).toMatchObject([{ id: p(1), status: 'open' }]);
  });

  it('loads every session of a data folder whose logs are to be vouched for', async () => {
    const id = await created();
    await restarted({ signingKey: { ...ports.signingKey, coversAll: false } });
    expect(loaded).toEqual([id]);
  });
});

describe('a session that nobody is in', () => {
  it('is let go, and loaded once for all who come at the same time', async () => {
    const id = await created();
    await sessions.letGoIdle(0);
    expect(sessions.loaded(id)).toBeNull();
    loaded = [];
    const stays = await Promise.all([1, 2, 3].map(() => entered(id)));
    expect(loaded).toEqual([id]);
    expect(new Set(stays.map(({ host }) => host)).size).toBe(1);
  });

  it('stays for a while after the last one left, and while anybody is in it', async () => {
    const id = await created();
    const [first, second] = [await entered(id), await entered(id)];
    first.leave();
    first.leave();
    await sessions.letGoIdle(0);
    expect(sessions.loaded(id)).toBe(second.host);
    second.leave();
    await sessions.letGoIdle(60_000);
    expect(sessions.loaded(id)).toBe(second.host);
    await sessions.letGoIdle(0);
    expect(sessions.loaded(id)).toBeNull();
  });

  it('is loaded again for whoever comes while it is being let go', async () => {
    const id = await created();
    const before = sessions.loaded(id);
    const gone = sessions.letGoIdle(0);
    const { host } = await entered(id);
    await gone;
    expect(host).not.toBe(before);
    expect(sessions.loaded(id)).toBe(host);
    expect(await correct(host)).toMatchObject({ ok: true });
    if (before) await expect(correct(before)).rejects.toThrow('was let go');
  });

  it('stays while something is left to follow from its log', async () => {
    const id = await created();
    let fails = true;
    await restarted({
      async onPeopleChanged() {
        if (fails) throw new Error('no codes yet');
      },
      index: { ...ports.index, listed: async () => [] },
    });
    await sessions.letGoIdle(0);
    expect(sessions.loaded(id)).not.toBeNull();
    fails = false;
    await vi.waitFor(
      async () => {
        await sessions.letGoIdle(0);
        expect(sessions.loaded(id)).toBeNull();
      },
      { timeout: 20_000 },
    );
  });

  it('stays while what it came to rest at is not in the index', async () => {
    const id = await created();
    let full = true;
    const index = {
      ...ports.index,
      async put(row: Parameters<typeof ports.index.put>[0]) {
        if (full) throw new Error('the disk is full');
        await ports.index.put(row);
      },
    };
    await restarted({ index });
    const { host, leave } = await entered(id);
    expect(await correct(host)).toMatchObject({ ok: true });
    leave();
    await vi.waitFor(() => expect(ports.reported.join()).toContain('the disk is full'));
    await sessions.letGoIdle(0);
    expect(sessions.loaded(id)).toBe(host);
    full = false;
    await vi.waitFor(async () => expect(await rowOf(id)).toMatchObject({ seq: 2 }), { timeout: 20_000 });
  });

  it('does not stay beside too many others', async () => {
    const ids: SessionId[] = [];
    for (let n = 0; n < 12; n += 1) ids.push(await created());
    for (const id of ids) (await entered(id)).leave();
    await vi.waitFor(() => expect(ids.filter((id) => sessions.loaded(id))).toEqual(ids.slice(-8)));
  });

  it('is tried again when loading it failed in passing', async () => {
    const id = await created();
    let fails = true;
    const log = {
      ...ports.log,
      read(...asked: Parameters<typeof ports.log.read>) {
        if (fails) return Promise.reject(new Error('the disk is slow'));
        return ports.log.read(...asked);
      },
    };
    await restarted({ log });
    expect(await Promise.all([sessions.enter(id), sessions.enter(id)])).toMatchObject([
      { ok: false },
      { ok: false },
    ]);
    fails = false;
    expect(await correct((await entered(id)).host)).toMatchObject({ ok: true });
  });
});

describe('what is known of a session', () => {
  it('follows its log in the very turn in which that grows, loaded or let go', async () => {
    const id = await created();
    const { host, leave } = await entered(id);
    const titles: string[] = [];
    const title = () => sessions.list().map((one) => one.details.title);
    host.listen({
      entries: () => titles.push(...title()),
      ballotRecorded() {},
      tokenIssued() {},
      ballotDropped() {},
      votingSuspended() {},
    });
    const change = { type: 'ChangeSessionDetails', details: details({ title: 'Kỳ họp thứ tư' }) } as const;
    expect(await host.execute(change, FIRST_SECRETARY)).toMatchObject({ ok: true });
    expect(titles).toEqual(['Kỳ họp thứ tư']);
    leave();
    await vi.waitFor(async () => {
      await sessions.letGoIdle(0);
      expect(sessions.loaded(id)).toBeNull();
    });
    expect(title()).toEqual(['Kỳ họp thứ tư']);
  });

  it('is the same by its row as by its log, boxes and resolutions included', async () => {
    const { story, boxes } = await wholeSession();
    const outcome = await sessions.adopt(recordOf({ story, boxes }));
    if (!outcome.ok) throw new Error(outcome.refusal.en);
    outcome.leave();
    const byLog = sessions.list();
    expect(byLog[0]?.boxes.length).toBeGreaterThan(0);
    await restarted();
    expect(sessions.list()).toEqual(byLog);
  });

  it('is nothing of a session that is not there', async () => {
    expect(await sessions.enter(SESSION)).toBeNull();
    expect(sessions.loaded(SESSION)).toBeNull();
    await adopted(aSession());
    expect(sessions.list()).toHaveLength(1);
  });
});

it('reads the log by the ends that the log itself has', async () => {
  const id = await created();
  const [last] = (await sqliteEventLog(db).read(id, 0)).slice(-1);
  expect(await rowOf(id)).toMatchObject({ seq: last?.seq, hash: last?.hash });
});
