import { expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { openDatabase } from '../../../server/database.ts';
import { sqliteMemoStore } from '../../../server/memos/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { memo, memoStoreContract } from './memo-store.contract.ts';

memoStoreContract('SQLite', async () => {
  const folder = temporaryFolder();
  let db = openDatabase(folder);
  return {
    store: sqliteMemoStore(db),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteMemoStore(db);
    },
    async close() {
      db.close();
    },
  };
});

it('leaves alone what a later release keeps in another shape', async () => {
  const db = openDatabase(temporaryFolder());
  const store = sqliteMemoStore(db);
  const session = SessionId.parse('kh-mot');
  db.prepare('INSERT INTO memos (session_id, id, at, memo) VALUES (?, ?, ?, ?)').run(session, 'x', '', '{}');
  await store.keep(session, memo(1));
  expect((await store.of(session)).memos).toEqual([memo(1)]);
  db.close();
});
