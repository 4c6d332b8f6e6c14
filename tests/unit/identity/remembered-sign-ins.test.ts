import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { type Identities, type Identity, TERMINAL } from '../../../server/identity/identities.ts';
import { rememberSignIns } from '../../../server/identity/remembered-sign-ins.ts';
import { sqliteIdentities } from '../../../server/identity/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { identitiesContract } from './identities.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');
const AT = '2026-12-07T01:00:00.000Z';
const delegate: Identity = { sessionId: SessionId.parse('kh-mot'), personId: 'd1', role: 'delegate' };

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
  ])('is ended at once by %s', async (_, end) => {
    await end();
    expect(await identities.whoIs(token)).toBeNull();
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
