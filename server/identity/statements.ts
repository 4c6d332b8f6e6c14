import type { LogId } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { CodeUse } from '#shared/protocol/sign-ins.ts';
import { type Asking, type Dialect, firstOf, isAny, rowsOf } from '../tables/asking.ts';
import type { AccountRow } from './account-rows.ts';
import type { CodeUsage, DeviceKey, Ending, SignedInDevice, SigningDevice } from './identities.ts';

/** What is kept of somebody's code. */
export interface CodeRow {
  readonly generation: number;
  readonly letters: number;
  readonly use: CodeUse;
  readonly leftAt: string | null;
  readonly knownAs: PersonId | null;
}

interface NewRow extends AccountRow {
  readonly letters: number;
  readonly fingerprint: string;
  readonly person: PersonId | null;
}

interface OpenedRow extends AccountRow {
  readonly knownAs: PersonId | null;
  readonly opensPerson: 0 | 1;
}

interface SignInRow extends AccountRow {
  readonly toldUntil: number;
  readonly deviceId: string;
  readonly thumbprint: string | null;
}

interface UsageRow {
  readonly personId: string;
  readonly use: CodeUse;
  readonly opensPerson: 0 | 1;
  readonly devices: number;
  readonly unbound: number;
  readonly requestedAt: string | null;
  readonly wipeDevices: number;
  readonly wipeDone: number;
}

type AtTime = AccountRow & { readonly at: string };
type Keeping = AccountRow & { readonly keep: string };

const CODE = 'generation, letters, code_use AS "use", left_at AS "leftAt", known_as AS "knownAs"';
const OF_ACCOUNT = 'session_id = @sessionId AND person_id = @personId';

/** All that is asked of the tables of identities. */
export function statements({ forUpdate, each, items }: Dialect) {
  return {
    insert: (rows: readonly NewRow[]) =>
      rowsOf(
        `INSERT INTO identities (session_id, person_id, role, generation, letters, code_use, code_fingerprint, known_as)
         SELECT one.value->>'sessionId', one.value->>'personId', one.value->>'role', 1, CAST(one.value->>'letters' AS INTEGER),
           'new', one.value->>'fingerprint', one.value->>'person' FROM ${items('rows')} AS one
         WHERE true ON CONFLICT (session_id, person_id) DO NOTHING`,
        { rows: JSON.stringify(rows) },
      ),
    // A code that nobody has seen stays one of its session alone.
    recognise: (row: AccountRow & { person: PersonId }) =>
      rowsOf(
        `UPDATE identities SET known_as = @person,
           opens_person = CASE WHEN known_as IS NOT NULL THEN opens_person WHEN code_use <> 'new' THEN 1 ELSE 0 END
         WHERE ${OF_ACCOUNT}`,
        { ...row },
      ),
    mergeCode: (row: AccountRow & { into: PersonId }) =>
      rowsOf(`UPDATE identities SET known_as = @into, opens_person = 1 WHERE ${OF_ACCOUNT}`, { ...row }),
    mergeSignIns: (row: AccountRow & { into: PersonId }) =>
      rowsOf(`UPDATE sign_ins SET person_id = @into WHERE ${OF_ACCOUNT}`, { ...row }),
    codeOf: (row: AccountRow) =>
      firstOf<CodeRow>(`SELECT ${CODE} FROM identities WHERE ${OF_ACCOUNT}`, { ...row }),
    /** Nobody else does anything with this account until the transaction is over. */
    lockedCodeOf: (row: AccountRow) =>
      firstOf<CodeRow>(`SELECT ${CODE} FROM identities WHERE ${OF_ACCOUNT} ${forUpdate}`, { ...row }),
    codesIn: (log: LogId) =>
      rowsOf<CodeRow & { readonly personId: string }>(
        `SELECT person_id AS "personId", ${CODE} FROM identities WHERE session_id = @log`,
        { log },
      ),
    setCode: (row: AccountRow & { generation: number; letters: number; fingerprint: string; use: CodeUse }) =>
      rowsOf(
        `UPDATE identities SET generation = @generation, letters = @letters, code_fingerprint = @fingerprint,
           code_use = @use, opens_person = 0, left_at = NULL
         WHERE ${OF_ACCOUNT}`,
        { ...row },
      ),
    openingPerson: (personId: PersonId) =>
      rowsOf<AccountRow & { readonly generation: number }>(
        `SELECT session_id AS "sessionId", person_id AS "personId", role, generation FROM identities
         WHERE known_as = @personId AND opens_person = 1 AND left_at IS NULL ${forUpdate}`,
        { personId },
      ),
    markUse: (row: AccountRow & { use: CodeUse }) =>
      rowsOf(`UPDATE identities SET code_use = @use WHERE ${OF_ACCOUNT} AND code_use <> 'used'`, { ...row }),
    byFingerprint: (fingerprint: string, locks: boolean) =>
      firstOf<OpenedRow>(
        `SELECT session_id AS "sessionId", person_id AS "personId", role, known_as AS "knownAs",
           opens_person AS "opensPerson"
         FROM identities WHERE code_fingerprint = @fingerprint AND left_at IS NULL ${locks ? forUpdate : ''}`,
        { fingerprint },
      ),
    insertSignIn: (row: AtTime & SigningDevice & { readonly hash: string; readonly deviceId: string }) =>
      rowsOf(
        `INSERT INTO sign_ins (token_hash, session_id, person_id, device_id, thumbprint, device_name, signed_in_at)
         VALUES (@hash, @sessionId, @personId, @deviceId, @thumbprint, @name, @at)`,
        { ...row },
      ),
    signIns: (row: AccountRow) =>
      rowsOf<SignedInDevice>(
        `SELECT device_id AS id, thumbprint, device_name AS name, signed_in_at AS "signedInAt",
           last_contact_at AS "lastContactAt" FROM sign_ins
         WHERE ${OF_ACCOUNT} ORDER BY signed_in_at NULLS FIRST, device_id`,
        { ...row },
      ),
    hashOfDevice: (row: AccountRow & { readonly id: string }) =>
      firstOf<{ hash: string }>(
        `SELECT token_hash AS hash FROM sign_ins WHERE ${OF_ACCOUNT} AND device_id = @id`,
        { ...row },
      ),
    /** Another process may have heard of a device since. */
    setContacts: (contacts: ReadonlyMap<string, string>) =>
      rowsOf(
        `UPDATE sign_ins SET last_contact_at = heard.value FROM ${each('contacts')} AS heard
         WHERE device_id = heard.key AND (last_contact_at IS NULL OR last_contact_at < heard.value)`,
        { contacts: JSON.stringify(Object.fromEntries(contacts)) },
      ),
    tell: (hash: string, seq: number) =>
      rowsOf('UPDATE sign_ins SET told_until = @seq WHERE token_hash = @hash AND told_until < @seq', {
        hash,
        seq,
      }),
    byToken: (hash: string) =>
      firstOf<SignInRow>(
        `SELECT i.session_id AS "sessionId", i.person_id AS "personId", i.role, s.told_until AS "toldUntil",
           s.device_id AS "deviceId", s.thumbprint
         FROM sign_ins s JOIN identities i ON i.session_id = s.session_id AND i.person_id = s.person_id
         WHERE s.token_hash = @hash`,
        { hash },
      ),
    /** Of two who end one sign-in, the first is told that it did. */
    endOne: function* (hash: string, ending: Ending, at: string): Asking<boolean> {
      if (!(yield* isAny('DELETE FROM sign_ins WHERE token_hash = @hash RETURNING token_hash', { hash }))) {
        return false;
      }
      yield* rowsOf(
        `INSERT INTO ended_sign_ins (token_hash, ending, at) VALUES (@hash, @ending, @at)
         ON CONFLICT (token_hash) DO UPDATE SET ending = excluded.ending, at = excluded.at`,
        { hash, ending, at },
      );
      return true;
    },
    endAll: function* (row: AtTime & Keeping & { readonly ending: Ending }): Asking<void> {
      yield* rowsOf(
        `INSERT INTO ended_sign_ins (token_hash, ending, at)
         SELECT token_hash, CAST(@ending AS TEXT), CAST(@at AS TEXT) FROM sign_ins
         WHERE ${OF_ACCOUNT} AND token_hash <> @keep
         ON CONFLICT (token_hash) DO UPDATE SET ending = excluded.ending, at = excluded.at`,
        { ...row },
      );
      yield* rowsOf(`DELETE FROM sign_ins WHERE ${OF_ACCOUNT} AND token_hash <> @keep`, { ...row });
    },
    ending: (hash: string) =>
      firstOf<{ ending: Ending }>('SELECT ending FROM ended_sign_ins WHERE token_hash = @hash', { hash }),
    markLeft: (row: AtTime) =>
      isAny(
        `UPDATE identities SET left_at = @at WHERE ${OF_ACCOUNT} AND left_at IS NULL RETURNING person_id`,
        { ...row },
      ),
    requestWipe: (row: AtTime) =>
      rowsOf(
        `INSERT INTO wipes (session_id, person_id, requested_at) VALUES (@sessionId, @personId, @at)
         ON CONFLICT (session_id, person_id) DO UPDATE SET requested_at = excluded.requested_at`,
        { ...row },
      ),
    markDevices: (row: AtTime) =>
      rowsOf(
        `INSERT INTO wiped_sign_ins (token_hash, session_id, person_id, requested_at, thumbprint)
         SELECT token_hash, session_id, person_id, CAST(@at AS TEXT), thumbprint FROM sign_ins WHERE ${OF_ACCOUNT}`,
        { ...row },
      ),
    toWipe: (hash: string) =>
      firstOf<Pick<DeviceKey, 'thumbprint'>>(
        'SELECT thumbprint FROM wiped_sign_ins WHERE token_hash = @hash',
        {
          hash,
        },
      ),
    markDone: (hash: string, at: string) =>
      rowsOf('UPDATE wiped_sign_ins SET done_at = coalesce(done_at, @at) WHERE token_hash = @hash', {
        hash,
        at,
      }),
    usage: (log: LogId) =>
      rowsOf<UsageRow>(
        `SELECT i.person_id AS "personId", i.code_use AS "use", i.opens_person AS "opensPerson",
           w.requested_at AS "requestedAt",
           (SELECT count(*) FROM sign_ins s WHERE s.session_id = i.session_id AND s.person_id = i.person_id) AS devices,
           (SELECT count(*) FROM sign_ins s WHERE s.session_id = i.session_id AND s.person_id = i.person_id
              AND s.thumbprint IS NULL) AS unbound,
           count(d.token_hash) AS "wipeDevices", count(d.done_at) AS "wipeDone"
         FROM identities i
           LEFT JOIN wipes w ON w.session_id = i.session_id AND w.person_id = i.person_id
           LEFT JOIN wiped_sign_ins d
             ON d.session_id = w.session_id AND d.person_id = w.person_id AND d.requested_at = w.requested_at
         WHERE i.session_id = @log AND i.left_at IS NULL AND (i.role <> 'person' OR i.known_as IS NULL)
         GROUP BY i.session_id, i.person_id, w.requested_at ORDER BY i.person_id`,
        { log },
      ),
  };
}

export function usageOf({
  use,
  opensPerson,
  devices,
  unbound,
  requestedAt,
  wipeDevices,
  wipeDone,
}: UsageRow): CodeUsage {
  const wipe = requestedAt === null ? null : { requestedAt, devices: wipeDevices, done: wipeDone };
  return { use, devices, unbound, wipe, opensPerson: opensPerson === 1 };
}
