import { expect, it } from 'vitest';
import { openDatabase } from '../../../server/database.ts';
import { sqliteMoments } from '../../../server/moments/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { momentsContract } from './moments.contract.ts';

momentsContract('SQLite', async () => {
  const folder = temporaryFolder();
  let db = openDatabase(folder);
  return {
    moments: sqliteMoments(db),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteMoments(db);
    },
    async close() {
      db.close();
    },
  };
});

it('leaves alone what a later release keeps, and what cannot be read', async () => {
  const db = openDatabase(temporaryFolder());
  const moments = sqliteMoments(db);
  db.prepare('INSERT INTO moments (session_id, name, value) VALUES (?, ?, ?)').run('kh-mot', 'seats', '{}');
  db.prepare('INSERT INTO moments (session_id, name, value) VALUES (?, ?, ?)').run('kh-mot', 'hall', '{');
  expect(await moments.all()).toEqual([]);
  db.close();
});
