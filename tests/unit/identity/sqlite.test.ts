import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { openDatabase } from '../../../server/database.ts';
import type { Identity } from '../../../server/identity/identities.ts';
import { sqliteIdentities } from '../../../server/identity/sqlite.ts';
import { identitiesContract } from './identities.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');
const OTHER_SECRET = Buffer.alloc(32, 'khác');
const delegate: Identity = { sessionId: SessionId.parse('kh-mot'), personId: 'd1', role: 'delegate' };

const made: string[] = [];
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'identities-'));
  made.push(folder);
  return folder;
}
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

identitiesContract('SQLite', async () => {
  const folder = await newFolder();
  let db = openDatabase(folder);
  return {
    identities: sqliteIdentities(db, SECRET),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteIdentities(db, SECRET);
    },
    async close() {
      db.close();
    },
  };
});

describe('the database of identities', () => {
  it('holds neither tokens nor codes, so that a copy of it lets nobody in', async () => {
    const folder = await newFolder();
    const db = openDatabase(folder);
    const identities = sqliteIdentities(db, SECRET);
    await identities.ensure([delegate]);
    const code = await identities.renewCode(delegate);
    const token = (await identities.signIn(code))?.token ?? '';
    expect(await identities.whoIs(token)).toEqual(delegate);

    const files = await readdir(folder);
    const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
    db.close();
    // What must be there is found, so what must not be there would be found too.
    expect(bytes.includes('kh-mot')).toBe(true);
    for (const secret of [token, code, code.replace('-', ''), SECRET, Buffer.from(token, 'base64url')]) {
      expect(bytes.includes(secret)).toBe(false);
    }
  });

  it('has other codes on a server with another secret, and takes no code from there', async () => {
    const db = openDatabase(await newFolder());
    const otherDb = openDatabase(await newFolder());
    const here = sqliteIdentities(db, SECRET);
    const elsewhere = sqliteIdentities(otherDb, OTHER_SECRET);
    await here.ensure([delegate]);
    await elsewhere.ensure([delegate]);
    const code = await elsewhere.codeOf(delegate);
    expect(code).not.toBe(await here.codeOf(delegate));
    expect(await here.signIn(code)).toBeNull();
    db.close();
    otherDb.close();
  });
});
