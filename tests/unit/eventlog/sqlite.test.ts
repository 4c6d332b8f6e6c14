import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database.ts';
import { firstBreak } from '../../../server/eventlog/chain.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { aLog, OTHER_SESSION, part, SESSION, signed } from './entries.ts';
import { eventLogContract } from './event-log.contract.ts';

eventLogContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'event-log-'));
  let db = openDatabase(folder);
  return {
    log: sqliteEventLog(db),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteEventLog(db);
    },
    async close() {
      db.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('the table of events', () => {
  let folder = '';
  let db: Database;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'event-log-'));
    db = openDatabase(folder);
    await sqliteEventLog(db).append(SESSION, aLog(), signed(aLog()));
  });
  afterEach(async () => {
    db.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['changes a text', `UPDATE events SET body = '{}' WHERE seq = 2`],
    ['changes a hash', `UPDATE events SET hash = 'ab' WHERE seq = 2`],
    ['moves an entry', 'UPDATE events SET seq = 99 WHERE seq = 10'],
    ['gives the log to another session', `UPDATE events SET session_id = 'kh-hai'`],
    ['deletes an entry', 'DELETE FROM events WHERE seq = 10'],
    ['deletes all', 'DELETE FROM events'],
    [
      'writes over an entry',
      `INSERT OR REPLACE INTO events (session_id, seq, body, hash) VALUES ('kh-mot', 2, '{}', 'ab')`,
    ],
    [
      'writes over an entry if it is there',
      `INSERT INTO events (session_id, seq, body, hash) VALUES ('kh-mot', 2, '{}', 'ab')
         ON CONFLICT (session_id, seq) DO UPDATE SET body = excluded.body`,
    ],
  ])('refuses what %s', async (_, sql) => {
    expect(() => db.exec(sql)).toThrow('append-only');
    expect(await sqliteEventLog(db).read(SESSION, 0)).toEqual(aLog());
  });

  it.each([
    ['changes a checkpoint', `UPDATE checkpoints SET hash = 'ab'`],
    ['deletes a checkpoint', 'DELETE FROM checkpoints'],
    [
      'writes over a checkpoint',
      `INSERT OR REPLACE INTO checkpoints (session_id, seq, hash, at, key, signature)
         VALUES ('kh-mot', 10, 'ab', '', '', '')`,
    ],
  ])('has beside it a table of checkpoints, which refuses what %s', async (_, sql) => {
    expect(() => db.exec(sql)).toThrow('append-only');
    expect(await sqliteEventLog(db).checkpoints(SESSION)).toEqual([signed(aLog())]);
  });

  it('writes through to the disk before it answers', () => {
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('shows by its hashes when somebody lifted the guard and changed an entry', async () => {
    db.exec('DROP TRIGGER events_never_change');
    db.exec(`UPDATE events SET body = replace(body, 'present', 'excused') WHERE seq = 5`);
    const stored = await sqliteEventLog(db).read(SESSION, 0);
    expect(stored).not.toEqual(aLog());
    expect(firstBreak(SESSION, stored)).toBe(5);
  });

  it('holds a log that fits in no other session', async () => {
    await sqliteEventLog(db).append(OTHER_SESSION, part(1, 3), signed(part(1, 3), OTHER_SESSION));
    expect(firstBreak(OTHER_SESSION, await sqliteEventLog(db).read(OTHER_SESSION, 0))).toBe(1);
  });
});
