import { rm } from 'node:fs/promises';
import { openDatabase } from '../../../server/database.ts';
import { sqliteSessionIndex } from '../../../server/sessions/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { sessionIndexContract } from './session-index.contract.ts';

sessionIndexContract('SQLite', async () => {
  const folder = temporaryFolder();
  let db = openDatabase(folder);
  return {
    index: sqliteSessionIndex(db),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteSessionIndex(db);
    },
    async close() {
      db.close();
      await rm(folder, { recursive: true });
    },
  };
});
