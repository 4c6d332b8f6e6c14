import { execFile } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../../server/database.ts';
import type { SigningKey } from '../../../server/eventlog/signing-key.ts';
import { UnsignedLogError } from '../../../server/eventlog/unsigned-log.ts';
import { TERMINAL } from '../../../server/identity/identities.ts';
import { ChangedSecretError } from '../../../server/identity/taken-up-secret.ts';
import { KEPT_TABLES } from '../../../server/move/kept-tables.ts';
import { moveToPostgres, moveToSqlite } from '../../../server/move/move.ts';
import { MoveError } from '../../../server/move/move-error.ts';
import { movedAway } from '../../../server/move/moved-file.ts';
import { openPostgres } from '../../../server/postgres/postgres.ts';
import { DatabaseError, openPostgresStorage } from '../../../server/postgres/storage.ts';
import { openStorage, type Storage } from '../../../server/storage.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { newDatabase } from '../../support/postgres/place.ts';
import { ballot } from '../ballots/papers.ts';
import { aSitting } from '../session/builder.ts';
import { a, d, p } from '../session/samples.ts';
import { recordOf } from '../verify/archives.ts';
import { adopt, answersOf, fillOffice, folderWithKeys, identitiesOf, SESSION } from './office.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

let dataDir = '';
let keys: SigningKey;
beforeEach(() => {
  ({ dataDir, keys } = folderWithKeys());
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Leaves in the data folder what `fill` puts there. */
async function kept(fill: (storage: Storage) => Promise<void> = async () => {}): Promise<void> {
  const storage = await openStorage(dataDir);
  await identitiesOf(storage, dataDir);
  await fill(storage);
  await storage.close();
}

function rowsIn(path: string): ReadonlyMap<string, readonly unknown[]> {
  const db = new Sqlite(path, { readonly: true });
  const rows = KEPT_TABLES.map(({ name, key }) => {
    const order = key.map((column) => `"${column}"`).join(', ');
    return [name, db.prepare(`SELECT * FROM ${name} ORDER BY ${order}`).all()] as const;
  });
  db.close();
  return new Map(rows);
}

/** How many rows there are, of all tables. */
async function rowsAt(url: string): Promise<number> {
  const db = await openPostgres(url);
  const counts = KEPT_TABLES.map(({ name }) => `(SELECT count(*) FROM ${name})`);
  const [found] = await db.rows<{ rows: number }>(`SELECT ${counts.join(' + ')} AS rows`);
  await db.close();
  return found?.rows ?? 0;
}

it('moves an office to PostgreSQL and back: each port says the same, and records are the same to the byte', async () => {
  const url = await newDatabase();
  const sqlite = await openStorage(dataDir);
  const tokens = await fillOffice(sqlite, dataDir, keys);
  const told = await answersOf(sqlite, dataDir, tokens);
  await sqlite.close();

  const command = [join(ROOT, 'server/move/main.ts'), `sqlite:${dataDir}`, 'postgres:'];
  const said = await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: url },
  });
  const aside = movedAway(dataDir) ?? '';
  expect(said.stdout).toContain(`2 sessions`);
  expect(said.stdout).toContain(join(dataDir, aside));
  expect(readdirSync(dataDir).filter((name) => name.startsWith(DATABASE_FILE))).toEqual([aside]);
  const postgres = await openPostgresStorage(dataDir, url);
  expect(await answersOf(postgres, dataDir, tokens)).toEqual(told);
  await postgres.close();

  const into = temporaryFolder();
  for (const name of ['secret.key', 'signing.key']) copyFileSync(join(dataDir, name), join(into, name));
  expect(await moveToSqlite(url, into)).toMatchObject({ sessions: 2 });
  const rows = rowsIn(join(into, DATABASE_FILE));
  expect(rows).toEqual(rowsIn(join(dataDir, aside)));
  expect([...rows].filter(([, those]) => those.length === 0).map(([name]) => name)).toEqual([]);
  const back = await openStorage(into);
  expect(await answersOf(back, into, tokens)).toEqual(told);
  await goesOn(back, into);
  await back.close();
  await expect(openPostgresStorage(into, url)).rejects.toThrow(DatabaseError);

  const again = await openPostgresStorage(dataDir, url);
  await goesOn(again, dataDir);
  await again.close();
  rmSync(into, { recursive: true });
});

/** What comes later is numbered behind what was moved. */
async function goesOn(storage: Storage, folder: string): Promise<void> {
  const before = await storage.box.all(SESSION, p(1));
  await storage.box.record([ballot(9)]);
  expect(await storage.box.all(SESSION, p(1))).toEqual([...before, ballot(9)]);
  const { identities } = await identitiesOf(storage, folder);
  const [last] = await identities.audit(SESSION, 1);
  const account = { type: 'participant', sessionId: SESSION, personId: 'd1', role: 'delegate' } as const;
  await identities.handOut([account], 'printed', TERMINAL, '2026-12-09T01:00:00.000Z');
  const [next] = await identities.audit(SESSION, 1);
  expect(next).toMatchObject({ deed: 'printed', account });
  expect(next?.seq).toBeGreaterThan(last?.seq ?? 0);
}

describe('data that are not moved', () => {
  /** Nothing ever stays there, until the last of these tests. */
  let url = '';
  beforeAll(async () => {
    url = await newDatabase();
  });

  it('are those of a sitting that votes', async () => {
    await kept(async (storage) => {
      const story = aSitting().starting(a(1)).voting();
      await adopt(storage, keys, recordOf({ story, boxes: [] }));
    });
    await expect(moveToPostgres(dataDir, url)).rejects.toThrow('opinion poll is open');
    await kept((storage) =>
      storage.secretBox.issue([
        { sessionId: SESSION, pollId: p(1), delegateId: d(1), blindedHash: 'ab'.repeat(32) },
      ]),
    );
    const refused = moveToPostgres(dataDir, url);
    await expect(refused).rejects.toThrow(MoveError);
    await expect(refused).rejects.toThrow('A secret vote');
    expect(await rowsAt(url)).toBe(0);
  });

  it('are those that would not be the same, and nothing of them stays', async () => {
    await kept();
    const db = new Sqlite(join(dataDir, DATABASE_FILE));
    // PostgreSQL has no such text.
    db.prepare('INSERT INTO moments (session_id, name, value) VALUES (?, ?, ?)').run(
      'kh-mot',
      'hall',
      '"\0"',
    );
    db.close();
    const refused = moveToPostgres(dataDir, url);
    await expect(refused).rejects.toThrow(MoveError);
    await expect(refused).rejects.toThrow('moments');
    expect(await rowsAt(url)).toBe(0);
    expect(movedAway(dataDir)).toBeNull();
  });

  it('are those that the keys of the folder are not for', async () => {
    await kept(async (storage) => {
      await adopt(storage, keys, recordOf({ story: aSitting().starting(a(1)), boxes: [] }));
    });
    const others = folderWithKeys().dataDir;
    const own = temporaryFolder();
    for (const [name, error] of [
      ['signing.key', UnsignedLogError],
      ['secret.key', ChangedSecretError],
    ] as const) {
      copyFileSync(join(dataDir, name), join(own, name));
      copyFileSync(join(others, name), join(dataDir, name));
      await expect(moveToPostgres(dataDir, url)).rejects.toThrow(error);
      copyFileSync(join(own, name), join(dataDir, name));
    }
    expect(await rowsAt(url)).toBe(0);
  });

  it('are those for which there is no room: a database with data, or with a server', async () => {
    await kept();
    const there = await openPostgresStorage(temporaryFolder(), url);
    await there.moments.put(SESSION, 'hall', {});
    await expect(moveToPostgres(dataDir, url)).rejects.toThrow('A server still uses the database');
    await there.close();
    await expect(moveToPostgres(dataDir, url)).rejects.toThrow('holds data already');
    await expect(moveToSqlite(url, dataDir)).rejects.toThrow('empty place');
  });
});
