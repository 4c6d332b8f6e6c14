import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sqliteSecretBox } from '../../../server/ballots/secret-sqlite.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { p } from '../session/samples.ts';
import { SESSION } from './papers.ts';
import { secretBoxContract } from './secret-box.contract.ts';

secretBoxContract('SQLite', async () => {
  const folder = temporaryFolder();
  let db = openDatabase(folder);
  return {
    box: sqliteSecretBox(db),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteSecretBox(db);
    },
    onDisk: async () => readFileSync(join(folder, 'nghi-truong.sqlite')),
    async readSlowly() {
      const reader = openDatabase(folder);
      reader.exec('BEGIN; SELECT * FROM open_ballots');
      return async () => void reader.close();
    },
    async close() {
      db.close();
    },
  };
});

/** Frames in the write-ahead log, which keeps every commit in its order. */
function framesInLog(db: Database): number {
  const [row] = db.pragma('wal_checkpoint(PASSIVE)') as [{ log: number }];
  return row.log;
}

it('empties the write-ahead log', async () => {
  const db = openDatabase(temporaryFolder());
  const box = sqliteSecretBox(db);
  await box.drop([
    { sessionId: SESSION, pollId: p(1), place: Buffer.alloc(32, 0xb1), sealed: Buffer.alloc(900, 0xb2) },
  ]);
  expect(framesInLog(db)).toBeGreaterThan(0);
  await box.forgetOrder();
  expect(framesInLog(db)).toBe(0);
  db.close();
});
