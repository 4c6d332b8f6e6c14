import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqliteBallotBox } from '../../../server/ballots/sqlite.ts';
import { openDatabase } from '../../../server/database.ts';
import { p } from '../session/samples.ts';
import { ballotBoxContract } from './ballot-box.contract.ts';
import { ballot, ballotId, SESSION } from './papers.ts';

ballotBoxContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ballot-box-'));
  let db = openDatabase(folder);
  return {
    box: sqliteBallotBox(db),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteBallotBox(db);
    },
    // The same SQLITE_FULL, "database or disk is full", as from a disk without room.
    async fillDisk() {
      db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    },
    async freeDisk() {
      db.pragma('max_page_count = 1000000');
    },
    async close() {
      db.close();
      await rm(folder, { recursive: true });
    },
  };
});

test('ballots of the first version, one choice each, are whole papers after the update', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ballot-box-'));
  const db = openDatabase(folder);
  db.exec(`CREATE TABLE migrations (port TEXT PRIMARY KEY, done INTEGER NOT NULL);
    INSERT INTO migrations VALUES ('ballots', 1);
    CREATE TABLE ballots (arrival INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT NOT NULL, poll_id TEXT NOT NULL,
      ballot_id TEXT NOT NULL, delegate_id TEXT NOT NULL, choice TEXT NOT NULL, recorded_at TEXT NOT NULL,
      UNIQUE (session_id, poll_id, ballot_id));
    INSERT INTO ballots (session_id, poll_id, ballot_id, delegate_id, choice, recorded_at)
      VALUES ('kh-mot', 'p1', '${ballotId(1)}', 'd1', 'against', '2026-12-08T01:00:00.000Z')`);
  expect(await sqliteBallotBox(db).all(SESSION, p(1))).toEqual([ballot(1, { choice: 'against' })]);
  db.close();
  await rm(folder, { recursive: true });
});
