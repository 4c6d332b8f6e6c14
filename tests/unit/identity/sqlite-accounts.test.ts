import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { takeUpSecret } from '../../../server/identity/changed-secret.ts';
import { deriveCode, derivePersonCode, deriveSetupCode, sameCode } from '../../../server/identity/codes.ts';
import { sqliteAccounts } from '../../../server/identity/sqlite-accounts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { personAccountsContract } from './person-accounts.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');
const OTHER_SECRET = Buffer.alloc(32, 'khác');
const AN = PersonId.parse('p-0123456789ab');
const AT = '2026-12-07T01:00:00.000Z';

const made: string[] = [];
function newFolder(): string {
  const folder = temporaryFolder();
  made.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function open(folder: string, secret = SECRET): Database {
  const db = openDatabase(folder);
  takeUpSecret(db, secret, AT);
  return db;
}

personAccountsContract('SQLite', async () => {
  const folder = newFolder();
  let db = open(folder);
  return {
    accounts: sqliteAccounts(db, SECRET),
    async reopen() {
      db.close();
      db = open(folder);
      return sqliteAccounts(db, SECRET);
    },
    async close() {
      db.close();
    },
  };
});

describe('the codes of people', () => {
  it('are of a purpose of their own: of neither a session’s identity nor the setup', () => {
    const identity = { sessionId: SessionId.parse('kh-mot'), personId: AN, role: 'delegate' } as const;
    const codes = [
      derivePersonCode(SECRET, AN, 1),
      derivePersonCode(SECRET, AN, 2),
      derivePersonCode(OTHER_SECRET, AN, 1),
      deriveCode(SECRET, identity, 1),
      deriveSetupCode(SECRET),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are compared as they are typed', () => {
    const code = deriveSetupCode(SECRET);
    expect(sameCode(` ${code.toLowerCase().replaceAll('-', ' ')}`, code)).toBe(true);
    expect(sameCode(code.slice(0, -1), code)).toBe(false);
    expect(sameCode('', code)).toBe(false);
  });

  it('are all new where the secret of the server is another one, and every sign-in has ended', async () => {
    const folder = newFolder();
    const db = open(folder);
    const accounts = sqliteAccounts(db, SECRET);
    await accounts.ensure([AN]);
    const [code = ''] = await accounts.show([AN], { type: 'terminal' }, AT);
    const token = (await accounts.signIn(code, AT))?.token ?? '';
    db.close();

    const again = openDatabase(folder);
    expect(takeUpSecret(again, OTHER_SECRET, AT)).toBe(true);
    const anew = sqliteAccounts(again, OTHER_SECRET);
    expect(await anew.whoIs(token)).toBeNull();
    expect(await anew.endingOf(token)).toBe('key-replaced');
    expect(await anew.signIn(code, AT)).toBeNull();
    expect((await anew.usage()).get(AN)).toEqual({ use: 'new', devices: 0 });
    const [fresh = ''] = await anew.show([AN], { type: 'terminal' }, AT);
    expect((await anew.signIn(fresh, AT))?.personId).toBe(AN);
    expect((await anew.audit(9)).map(({ deed, by }) => [deed, by.type])).toContainEqual([
      'key-replaced',
      'server',
    ]);
    again.close();
  });

  it('lie neither in the database nor do tokens', async () => {
    const folder = newFolder();
    const db = open(folder);
    const accounts = sqliteAccounts(db, SECRET);
    await accounts.ensure([AN]);
    const code = await accounts.renew(AN, { type: 'terminal' }, AT, null);
    const token = (await accounts.signIn(code, AT))?.token ?? '';
    const rows = ['person_codes', 'person_sign_ins', 'person_audit'].flatMap((table) =>
      db.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(() => db.exec("UPDATE person_audit SET deed = 'shown'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM person_audit')).toThrow('append-only');
    db.close();
  });
});
