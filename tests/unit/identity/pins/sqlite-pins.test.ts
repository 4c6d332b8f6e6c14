import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { openDatabase } from '../../../../server/database.ts';
import { hashPin, isPin } from '../../../../server/identity/pins/pin-hash.ts';
import { sqlitePins } from '../../../../server/identity/pins/sqlite-pins.ts';
import { sqliteIdentities } from '../../../../server/identity/sqlite.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { pinsContract } from './pins.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');

const made: string[] = [];
function newFolder(): string {
  const folder = temporaryFolder();
  made.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function open(folder: string) {
  const db = openDatabase(folder);
  return { db, identities: sqliteIdentities(db, SECRET), pins: sqlitePins(db, SECRET) };
}

pinsContract('SQLite', async () => {
  const folder = newFolder();
  let opened = open(folder);
  return {
    pins: opened.pins,
    record: () => opened.identities.audit(REGISTER_LOG, 100),
    async reopen() {
      opened.db.close();
      opened = open(folder);
      return opened.pins;
    },
    async close() {
      opened.db.close();
    },
  };
});

it('keeps nothing from which a PIN can be told without the secret of the server, nor that two are the same', async () => {
  const [one, two] = [await hashPin(SECRET, '402817'), await hashPin(SECRET, '402817')];
  expect(one).not.toBe(two);
  expect(await isPin(SECRET, '402817', one)).toBe(true);
  expect(await isPin(SECRET, '402818', one)).toBe(false);
  expect(await isPin(Buffer.alloc(32, 'khác'), '402817', one)).toBe(false);
});

it('leaves a PIN in no table as it was typed', async () => {
  const { db, pins } = open(newFolder());
  await pins.set(PersonId.parse('p-0123456789ab'), '402817', '2026-12-07T01:00:00.000Z');
  expect(JSON.stringify(db.prepare('SELECT * FROM pins').all())).not.toContain('402817');
  db.close();
});
