import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { migrate, openDatabase } from '../../../server/database.ts';
import { takeUpSecret } from '../../../server/identity/changed-secret.ts';
import { codeFingerprint, deriveCode, SHORT_CODE_LETTERS } from '../../../server/identity/codes.ts';
import {
  type Identities,
  type Participant,
  personAccount,
  TERMINAL,
} from '../../../server/identity/identities.ts';
import { sqliteIdentities } from '../../../server/identity/sqlite.ts';
import { STEPS } from '../../../server/identity/sqlite-schema.ts';
import { ChangedSecretError } from '../../../server/identity/taken-up-secret.ts';
import { identitiesContract } from './identities.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');
const OTHER_SECRET = Buffer.alloc(32, 'khác');
const delegate: Participant = {
  type: 'participant',
  sessionId: SessionId.parse('kh-mot'),
  personId: 'd1',
  role: 'delegate',
};

const AT = '2026-12-07T01:00:00.000Z';

async function codeOf(identities: Identities): Promise<string> {
  const [code = ''] = await identities.handOut([delegate], 'shown', TERMINAL, AT);
  return code;
}

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
    const [code = ''] = await identities.renew([delegate], TERMINAL, AT);
    const token = (await identities.signIn(code, AT))?.token ?? '';
    expect(await identities.whoIs(token)).toEqual(delegate);

    const files = await readdir(folder);
    const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
    db.close();
    // What must be there is found, so what must not be there would be found too.
    expect(bytes.includes('kh-mot')).toBe(true);
    for (const secret of [token, code, code.replaceAll('-', ''), SECRET, Buffer.from(token, 'base64url')]) {
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
    const code = await codeOf(elsewhere);
    expect(code).not.toBe(await codeOf(here));
    expect(await here.signIn(code, AT)).toBeNull();
    db.close();
    otherDb.close();
  });
});

describe('a secret key that was lost or replaced', () => {
  it('makes new codes that work, ends old codes and sign-ins, and says so to their devices', async () => {
    const db = openDatabase(await newFolder());
    expect(takeUpSecret(db, SECRET, AT)).toBe(false);
    const before = sqliteIdentities(db, SECRET);
    const person = personAccount(PersonId.parse('p-0123456789ab'));
    await before.ensure([delegate, person]);
    const [personCode = ''] = await before.handOut([person], 'shown', TERMINAL, AT);
    const oldCode = await codeOf(before);
    const token = (await before.signIn(oldCode, AT))?.token ?? '';

    expect(() => sqliteIdentities(db, OTHER_SECRET)).toThrow(ChangedSecretError);
    expect(takeUpSecret(db, OTHER_SECRET, AT)).toBe(true);
    expect(takeUpSecret(db, OTHER_SECRET, AT)).toBe(false);
    const after = sqliteIdentities(db, OTHER_SECRET);
    await after.ensure([delegate]);
    expect((await after.usage(delegate.sessionId)).get('d1')).toMatchObject({ use: 'new', devices: 0 });
    expect(await after.whoIs(token)).toBeNull();
    expect(await after.endingOf(token)).toBe('key-replaced');
    for (const old of [oldCode, personCode]) expect(await after.signIn(old, AT)).toBeNull();
    const [freshCode = ''] = await after.handOut([person], 'shown', TERMINAL, AT);
    expect((await after.signIn(freshCode, AT))?.account).toEqual(person);
    expect((await after.signIn(await codeOf(after), AT))?.account).toEqual(delegate);
    const deeds = (await after.audit(delegate.sessionId, 100)).map(({ deed }) => deed);
    expect(deeds).toContain('key-replaced');

    // The old one is found again and put back: so are the slips.
    expect(takeUpSecret(db, SECRET, AT)).toBe(true);
    expect((await sqliteIdentities(db, SECRET).signIn(oldCode, AT))?.account).toEqual(delegate);
    db.close();
  });
});

describe('a database of version 0.3.0', () => {
  /** As that version left it: a code of eight letters on paper, and a device that is signed in. */
  async function databaseOfEarlier(secret: Buffer) {
    const db = openDatabase(await newFolder());
    migrate(db, 'identity', STEPS.slice(0, 4));
    const code = deriveCode(secret, delegate, 1, SHORT_CODE_LETTERS);
    db.prepare('INSERT INTO identities VALUES (?, ?, ?, 1, ?)').run(
      delegate.sessionId,
      delegate.personId,
      delegate.role,
      codeFingerprint(secret, code),
    );
    const hash = createHash('sha256').update('old token').digest('hex');
    db.prepare('INSERT INTO sign_ins VALUES (?, ?, ?)').run(hash, delegate.sessionId, delegate.personId);
    return { db, code };
  }

  it('goes on with the codes on paper and the devices that are signed in, and renews to longer codes', async () => {
    const { db, code } = await databaseOfEarlier(SECRET);
    expect(takeUpSecret(db, SECRET, AT)).toBe(false);
    const identities = sqliteIdentities(db, SECRET);
    expect(await identities.whoIs('old token')).toEqual(delegate);
    expect((await identities.usage(delegate.sessionId)).get('d1')).toMatchObject({
      use: 'used',
      devices: 1,
      unbound: 1,
    });
    // Bound to no key, and on the list of devices like any other.
    const old = await identities.deviceOf('old token');
    expect(old?.thumbprint).toBeNull();
    expect(await identities.devices(delegate)).toEqual([
      { ...old, name: null, signedInAt: null, lastContactAt: null },
    ]);
    expect(code).toMatch(/^.{4}-.{4}$/);
    expect(await codeOf(identities)).toBe(code);
    expect((await identities.signIn(code, AT))?.account).toEqual(delegate);
    expect(await identities.newDevices('old token')).toHaveLength(1);
    const [fresh = ''] = await identities.renew([delegate], TERMINAL, AT);
    expect(fresh).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(await identities.signIn(code, AT)).toBeNull();
    db.close();
  });

  it('is recognised with another secret by its codes', async () => {
    const { db, code } = await databaseOfEarlier(SECRET);
    expect(takeUpSecret(db, OTHER_SECRET, AT)).toBe(true);
    const identities = sqliteIdentities(db, OTHER_SECRET);
    expect(await identities.signIn(code, AT)).toBeNull();
    expect((await identities.signIn(await codeOf(identities), AT))?.account).toEqual(delegate);
    db.close();
  });
});

describe('the audit', () => {
  it.each([
    ['changed', "UPDATE identity_audit SET by_id = 's2'"],
    ['removed', 'DELETE FROM identity_audit'],
  ])('is not %s', async (_, statement) => {
    const db = openDatabase(await newFolder());
    const identities = sqliteIdentities(db, SECRET);
    await identities.ensure([delegate]);
    await codeOf(identities);
    expect(() => db.exec(statement)).toThrow('append-only');
    db.close();
  });
});
