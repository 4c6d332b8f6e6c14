import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../../server/database.ts';
import { moveToPostgres, moveToSqlite } from '../../../server/move/move.ts';
import { MoveError } from '../../../server/move/move-error.ts';
import { movedAway, setAside } from '../../../server/move/moved-file.ts';
import { fromSqlite, intoSqlite } from '../../../server/move/sqlite-place.ts';
import { openStorageAt } from '../../../server/open-storage.ts';
import { DatabaseError } from '../../../server/postgres/storage.ts';
import { openStorage } from '../../../server/storage.ts';
import { folderWithKeys, identitiesOf } from './office.ts';

/** Nothing listens there. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/nothing';

let dataDir = '';
const file = () => join(dataDir, DATABASE_FILE);
beforeEach(() => {
  dataDir = folderWithKeys().dataDir;
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function start(): Promise<() => Promise<void>> {
  const storage = await openStorage(dataDir);
  await identitiesOf(storage, dataDir);
  return () => storage.close();
}

const refused = async (work: Promise<unknown>, words: string) => {
  await expect(work).rejects.toThrow(MoveError);
  await expect(work).rejects.toThrow(words);
};
const nothing = async () => {};

describe('data that are moved from SQLite', () => {
  it('lie in the data folder of a server, with its keys', async () => {
    await refused(moveToPostgres(dataDir, NOWHERE), DATABASE_FILE);
    rmSync(join(dataDir, 'signing.key'));
    await refused(moveToPostgres(dataDir, NOWHERE), 'signing.key');
    await refused(moveToSqlite(NOWHERE, dataDir), 'signing.key');
    await refused(moveToSqlite(NOWHERE, join(dataDir, 'nowhere')), 'secret.key');
  });

  it('are nobody else’s meanwhile', async () => {
    const stop = await start();
    await refused(fromSqlite(dataDir, nothing), 'stop the server');
    await stop();
    await fromSqlite(dataDir, async () => {
      const other = new Sqlite(file(), { timeout: 0 });
      expect(() => other.pragma('journal_mode = WAL')).toThrow('locked');
      other.close();
    });
    await (await start())();
  });

  it('are of this very release', async () => {
    cpSync(resolve(import.meta.dirname, '../../upgrade/0.3.0/folder'), dataDir, { recursive: true });
    await refused(fromSqlite(dataDir, nothing), 'earlier release');
    await (await start())();
    const db = new Sqlite(file());
    db.exec('UPDATE migrations SET done = done + 1');
    db.close();
    await refused(fromSqlite(dataDir, nothing), 'newer release');
  });

  it('stay as they are where the move fails', async () => {
    await (await start())();
    await expect(moveToPostgres(dataDir, NOWHERE)).rejects.toThrow(DatabaseError);
    expect(readdirSync(dataDir)).toContain(DATABASE_FILE);
    expect(movedAway(dataDir)).toBeNull();
  });
});

describe('data that are moved to SQLite', () => {
  it('go where there is no database, nor what one has left', async () => {
    for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
      writeFileSync(join(dataDir, name), '');
      await refused(intoSqlite(dataDir, nothing), name);
      rmSync(join(dataDir, name));
    }
  });

  it('leave nothing where the move fails', async () => {
    const before = readdirSync(dataDir);
    const failing = intoSqlite(dataDir, async () => {
      throw new Error('the line was cut');
    });
    await expect(failing).rejects.toThrow('the line was cut');
    expect(readdirSync(dataDir)).toEqual(before);
  });
});

describe('a data folder whose data were moved to PostgreSQL', () => {
  it('is not taken for an empty one, until its file has its name again', async () => {
    await (await start())();
    const aside = setAside(dataDir, new Date('2026-12-08T01:00:00.000Z'));
    expect(aside).toBe(`${file()}.moved-2026-12-08T01-00-00.000Z`);
    const place = { dataDir, databaseUrl: null };
    await expect(openStorageAt(place)).rejects.toThrow(DatabaseError);
    cpSync(aside, file());
    await (await openStorageAt(place)).close();
    expect(movedAway(dataDir)).toBeNull();
  });

  it('is another thing than one that is not there yet', async () => {
    const storage = await openStorageAt({ dataDir: join(dataDir, 'mới'), databaseUrl: null });
    await storage.close();
    mkdirSync(join(dataDir, 'trống'));
    expect(movedAway(join(dataDir, 'trống'))).toBeNull();
  });
});
