import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { type Identities, type Participant, TERMINAL } from '../../../server/identity/identities.ts';
import { rememberSignIns } from '../../../server/identity/remembered-sign-ins.ts';
import { sqliteIdentities } from '../../../server/identity/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pausesOf, yielding } from '../../support/yielding/yielding.ts';
import { identitiesContract } from './identities.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');
const AT = '2026-12-07T01:00:00.000Z';
const delegate: Participant = {
  type: 'participant',
  sessionId: SessionId.parse('kh-mot'),
  personId: 'd1',
  role: 'delegate',
};

identitiesContract('SQLite with remembered sign-ins', async () => {
  const folder = temporaryFolder();
  let db = openDatabase(folder);
  return {
    identities: rememberSignIns(sqliteIdentities(db, SECRET)),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return rememberSignIns(sqliteIdentities(db, SECRET));
    },
    async close() {
      db.close();
    },
  };
});

identitiesContract('SQLite that yields, with remembered sign-ins', async () => {
  const folder = temporaryFolder();
  const pause = pausesOf(1);
  let db = openDatabase(folder);
  const open = () => rememberSignIns(yielding(sqliteIdentities(db, SECRET), pause, ['listen', 'hears']));
  return {
    identities: open(),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return open();
    },
    async close() {
      db.close();
    },
  };
});

describe('a device that has nothing to tell', () => {
  it('is not looked up again, until its owner signs in elsewhere', async () => {
    const db = openDatabase(temporaryFolder());
    const stored = sqliteIdentities(db, SECRET);
    let asked = 0;
    const identities = rememberSignIns({
      ...stored,
      newDevices(one) {
        asked += 1;
        return stored.newDevices(one);
      },
    });
    await identities.ensure([delegate]);
    const [code = ''] = await identities.handOut([delegate], 'shown', TERMINAL, AT);
    const token = (await identities.signIn(code, AT))?.token ?? '';
    for (let times = 0; times < 3; times += 1) expect(await identities.newDevices(token)).toEqual([]);
    expect(asked).toBe(1);
    await identities.signIn(code, AT);
    for (let times = 0; times < 2; times += 1) expect(await identities.newDevices(token)).toHaveLength(1);
    db.close();
  });
});

describe('a sign-in that was asked about', () => {
  let db: Database;
  let stored: Identities;
  let asked: number;
  let identities: Identities;
  let token: string;

  beforeEach(async () => {
    db = openDatabase(temporaryFolder());
    stored = sqliteIdentities(db, SECRET);
    asked = 0;
    identities = rememberSignIns({
      ...stored,
      whoIs(one) {
        asked += 1;
        return stored.whoIs(one);
      },
    });
    await identities.ensure([delegate]);
    const [code = ''] = await identities.handOut([delegate], 'shown', TERMINAL, AT);
    token = (await identities.signIn(code, AT))?.token ?? '';
    expect(await identities.whoIs(token)).toEqual(delegate);
  });
  afterEach(() => db.close());

  it('is not looked up in the storage again', async () => {
    expect(await identities.whoIs(token)).toEqual(delegate);
    expect(asked).toBe(1);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['signing out', () => identities.signOut(token, AT)],
    ['a new code', () => identities.renew([delegate], TERMINAL, AT)],
    ['clearing the tablet', () => identities.wipe(delegate, TERMINAL, AT)],
    [
      'signing its device out from elsewhere',
      async () => identities.revoke(delegate, (await identities.deviceOf(token))?.id ?? '', TERMINAL, AT),
    ],
  ])('is ended at once by %s', async (_, end) => {
    expect(await identities.deviceOf(token)).not.toBeNull();
    await end();
    expect(await identities.whoIs(token)).toBeNull();
    expect(await identities.deviceOf(token)).toBeNull();
  });

  it('is not remembered by a question that was asked while it ended, nor known while it ends', async () => {
    let commit = () => {};
    const committed = new Promise<void>((done) => {
      commit = done;
    });
    let answer = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    const slow = rememberSignIns({
      ...stored,
      async whoIs(one) {
        const identity = await stored.whoIs(one);
        await answered;
        return identity;
      },
      async signOut(...given) {
        await stored.signOut(...given);
        await committed;
      },
    });
    answer();
    expect(await slow.whoIs(token)).toEqual(delegate);
    const asked = slow.whoIs(token);
    const ending = slow.signOut(token, AT);
    // Gone from the storage; who ended it does not know that yet.
    expect(await slow.whoIs(token)).toBeNull();
    commit();
    await Promise.all([asked, ending]);
    expect(await slow.whoIs(token)).toBeNull();
  });

  it('is forgotten when something is heard that ended it, and not when somebody signs in', async () => {
    const [code = ''] = await identities.handOut([delegate], 'shown', TERMINAL, AT);
    await identities.signIn(code, AT);
    await identities.noteUnproven(token, AT);
    expect(await identities.whoIs(token)).toEqual(delegate);
    expect(asked).toBe(1);
    // Not through what remembers, as if by another process.
    await stored.wipe(delegate, TERMINAL, AT);
    expect(await identities.whoIs(token)).toBeNull();
  });

  it('is ended at once whatever the storage takes for each step', async () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const slow = rememberSignIns(yielding(stored, pausesOf(seed), ['listen', 'hears']));
      const [code = ''] = await slow.handOut([delegate], 'shown', TERMINAL, AT);
      const mine = (await slow.signIn(code, AT))?.token ?? '';
      const before = Array.from({ length: 5 }, () => slow.whoIs(mine));
      const ending = slow.signOut(mine, AT);
      before.push(...Array.from({ length: 5 }, () => slow.whoIs(mine)));
      await ending;
      expect(await slow.whoIs(mine)).toBeNull();
      await Promise.all(before);
      expect(await slow.whoIs(mine)).toBeNull();
    }
  });

  it('is not remembered by a question that was asked before it ended and answered after', async () => {
    let answer = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    const slow = rememberSignIns({
      ...stored,
      async whoIs(one) {
        const identity = await stored.whoIs(one);
        await answered;
        return identity;
      },
    });
    const open = slow.whoIs(token);
    await slow.signOut(token, AT);
    answer();
    await open;
    expect(await slow.whoIs(token)).toBeNull();
  });
});
