import type { PersonId } from '#shared/protocol/register/ids.ts';
import { type Database, migrate } from '../../database.ts';
import { ownDeed, personAccount } from '../identities.ts';
import { sqliteAudit } from '../sqlite-audit.ts';
import type { Passkey, Passkeys } from './passkeys.ts';

/** Tables of passkeys, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE passkeys (
     id TEXT PRIMARY KEY,
     person_id TEXT NOT NULL,
     server_name TEXT NOT NULL,
     public_key BLOB NOT NULL,
     counter INTEGER NOT NULL,
     name TEXT,
     added_at TEXT NOT NULL,
     used_at TEXT
   ) WITHOUT ROWID`,
  'CREATE INDEX passkeys_of ON passkeys (person_id, added_at)',
];

const COLUMNS = `id, person_id AS personId, server_name AS serverName, public_key AS publicKey, counter, name,
  added_at AS addedAt, used_at AS usedAt`;

/** In `db` the tables of identities are up to date: their audit takes what is put on record. */
export function sqlitePasskeys(db: Database): Passkeys {
  migrate(db, 'passkeys', STEPS);
  const audit = sqliteAudit(db);
  const ofPerson = db.prepare<[string], Passkey>(
    `SELECT ${COLUMNS} FROM passkeys WHERE person_id = ? ORDER BY added_at, id`,
  );
  const byId = db.prepare<[string], Passkey>(`SELECT ${COLUMNS} FROM passkeys WHERE id = ?`);
  const insert = db.prepare<[Omit<Passkey, 'usedAt'>]>(
    `INSERT INTO passkeys (id, person_id, server_name, public_key, counter, name, added_at)
     VALUES (@id, @personId, @serverName, @publicKey, @counter, @name, @addedAt) ON CONFLICT (id) DO NOTHING`,
  );
  const setUse = db.prepare<[{ id: string; counter: number; at: string }]>(
    'UPDATE passkeys SET counter = max(counter, @counter), used_at = @at WHERE id = @id',
  );
  const remove = db.prepare<[string, string]>('DELETE FROM passkeys WHERE person_id = ? AND id = ?');
  const inOne = <Result>(deed: () => Result): Result => db.transaction(deed).immediate();

  return {
    of: async (personId: PersonId) => ofPerson.all(personId),
    find: async (id) => byId.get(id) ?? null,
    add: async (passkey) =>
      inOne(() => {
        if (insert.run(passkey).changes === 0) return false;
        const account = personAccount(passkey.personId);
        audit.note('passkey-added', account, ownDeed(account), passkey.addedAt);
        return true;
      }),
    used: async (id, counter, at) => void setUse.run({ id, counter, at }),
    remove: async (personId, id, by, at) =>
      inOne(() => {
        if (remove.run(personId, id).changes === 0) return false;
        audit.note('passkey-removed', personAccount(personId), by, at);
        return true;
      }),
  };
}
