import { type Asking, firstOf, isAny, rowsOf, type Tables } from '../../tables/asking.ts';
import { note } from '../audit.ts';
import { ownDeed, personAccount } from '../identities.ts';
import type { Passkey, Passkeys } from './passkeys.ts';

const COLUMNS = `id, person_id AS "personId", server_name AS "serverName", public_key AS "publicKey", counter, name,
  added_at AS "addedAt", used_at AS "usedAt"`;

/** Passkeys in tables of either engine. */
export function keptPasskeys(tables: Tables): Passkeys {
  return {
    of: (personId) =>
      tables.look(() =>
        rowsOf<Passkey>(`SELECT ${COLUMNS} FROM passkeys WHERE person_id = @personId ORDER BY added_at, id`, {
          personId,
        }),
      ),
    find: (id) =>
      tables.look(() => firstOf<Passkey>(`SELECT ${COLUMNS} FROM passkeys WHERE id = @id`, { id })),
    add: (passkey) =>
      tables.transaction(function* (): Asking<boolean> {
        const isNew = yield* isAny(
          `INSERT INTO passkeys (id, person_id, server_name, public_key, counter, name, added_at)
           VALUES (@id, @personId, @serverName, @publicKey, @counter, @name, @addedAt)
           ON CONFLICT (id) DO NOTHING RETURNING id`,
          { ...passkey },
        );
        if (!isNew) return false;
        const account = personAccount(passkey.personId);
        yield* note('passkey-added', account, ownDeed(account), passkey.addedAt);
        return true;
      }),
    used: async (id, counter, at) =>
      void (await tables.transaction(() =>
        rowsOf(
          `UPDATE passkeys SET counter = CASE WHEN counter < @counter THEN @counter ELSE counter END, used_at = @at
           WHERE id = @id`,
          { id, counter, at },
        ),
      )),
    remove: (personId, id, by, at) =>
      tables.transaction(function* (): Asking<boolean> {
        const isGone = yield* isAny(
          'DELETE FROM passkeys WHERE person_id = @personId AND id = @id RETURNING id',
          { personId, id },
        );
        if (isGone) yield* note('passkey-removed', personAccount(personId), by, at);
        return isGone;
      }),
  };
}
