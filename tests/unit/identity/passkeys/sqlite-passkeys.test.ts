import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { openDatabase } from '../../../../server/database.ts';
import { sqlitePasskeys } from '../../../../server/identity/passkeys/sqlite-passkeys.ts';
import { sqliteIdentities } from '../../../../server/identity/sqlite.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { passkeysContract } from './passkeys.contract.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function open(folder: string) {
  const db = openDatabase(folder);
  return { db, identities: sqliteIdentities(db, Buffer.alloc(32, 'bí mật')), passkeys: sqlitePasskeys(db) };
}

passkeysContract('SQLite', async () => {
  const folder = temporaryFolder();
  made.push(folder);
  let opened = open(folder);
  return {
    passkeys: opened.passkeys,
    record: () => opened.identities.audit(REGISTER_LOG, 100),
    async reopen() {
      opened.db.close();
      opened = open(folder);
      return opened.passkeys;
    },
    async close() {
      opened.db.close();
    },
  };
});
