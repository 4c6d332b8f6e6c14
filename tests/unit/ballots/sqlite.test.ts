import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteBallotBox } from '../../../server/ballots/sqlite.ts';
import { openDatabase } from '../../../server/database.ts';
import { ballotBoxContract } from './ballot-box.contract.ts';

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
