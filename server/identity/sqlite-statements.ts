import type { LogId } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { CodeUse } from '#shared/protocol/sign-ins.ts';
import type { Database } from '../database.ts';
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

/** All that is asked of the tables of identities, prepared once. */
export function statements(db: Database) {
  return {
    insert: db.prepare<[AccountRow & { letters: number; fingerprint: string; person: PersonId | null }]>(
      `INSERT INTO identities (session_id, person_id, role, generation, letters, code_use, code_fingerprint, known_as)
       VALUES (@sessionId, @personId, @role, 1, @letters, 'new', @fingerprint, @person)`,
    ),
    // A code that nobody has seen stays one of its session alone.
    recognise: db.prepare<[AccountRow & { person: PersonId }]>(
      `UPDATE identities SET known_as = @person,
         opens_person = CASE WHEN known_as IS NULL THEN code_use <> 'new' ELSE opens_person END
       WHERE session_id = @sessionId AND person_id = @personId`,
    ),
    mergeCode: db.prepare<[AccountRow & { into: PersonId }]>(
      `UPDATE identities SET known_as = @into, opens_person = 1
       WHERE session_id = @sessionId AND person_id = @personId`,
    ),
    mergeSignIns: db.prepare<[AccountRow & { into: PersonId }]>(
      `UPDATE sign_ins SET person_id = @into WHERE session_id = @sessionId AND person_id = @personId`,
    ),
    codeOf: db.prepare<[AccountRow], CodeRow>(
      `SELECT generation, letters, code_use AS use, left_at AS leftAt, known_as AS knownAs FROM identities
       WHERE session_id = @sessionId AND person_id = @personId`,
    ),
    setCode: db.prepare<
      [AccountRow & { generation: number; letters: number; fingerprint: string; use: CodeUse }]
    >(
      `UPDATE identities SET generation = @generation, letters = @letters, code_fingerprint = @fingerprint,
         code_use = @use, opens_person = 0, left_at = NULL
       WHERE session_id = @sessionId AND person_id = @personId`,
    ),
    openingPerson: db.prepare<[PersonId], AccountRow & { readonly generation: number }>(
      `SELECT session_id AS sessionId, person_id AS personId, role, generation FROM identities
       WHERE known_as = ? AND opens_person = 1 AND left_at IS NULL`,
    ),
    markUse: db.prepare<[AccountRow & { use: CodeUse }]>(
      `UPDATE identities SET code_use = @use
       WHERE session_id = @sessionId AND person_id = @personId AND code_use <> 'used'`,
    ),
    byFingerprint: db.prepare<[string], OpenedRow>(
      `SELECT session_id AS sessionId, person_id AS personId, role, known_as AS knownAs, opens_person AS opensPerson
       FROM identities WHERE code_fingerprint = ? AND left_at IS NULL`,
    ),
    insertSignIn: db.prepare<[AtTime & SigningDevice & { readonly hash: string; readonly deviceId: string }]>(
      `INSERT INTO sign_ins (token_hash, session_id, person_id, device_id, thumbprint, device_name, signed_in_at)
       VALUES (@hash, @sessionId, @personId, @deviceId, @thumbprint, @name, @at)`,
    ),
    signIns: db.prepare<[AccountRow], SignedInDevice>(
      `SELECT device_id AS id, thumbprint, device_name AS name, signed_in_at AS signedInAt,
         last_contact_at AS lastContactAt FROM sign_ins
       WHERE session_id = @sessionId AND person_id = @personId ORDER BY signed_in_at, device_id`,
    ),
    hashOfDevice: db.prepare<[AccountRow & { readonly id: string }], { hash: string }>(
      `SELECT token_hash AS hash FROM sign_ins
       WHERE session_id = @sessionId AND person_id = @personId AND device_id = @id`,
    ),
    setContact: db.prepare<[{ id: string; at: string }]>(
      'UPDATE sign_ins SET last_contact_at = @at WHERE device_id = @id',
    ),
    tell: db.prepare<[{ seq: number; hash: string }]>(
      'UPDATE sign_ins SET told_until = max(told_until, @seq) WHERE token_hash = @hash',
    ),
    byToken: db.prepare<[string], SignInRow>(
      `SELECT i.session_id AS sessionId, i.person_id AS personId, i.role, s.told_until AS toldUntil,
         s.device_id AS deviceId, s.thumbprint
       FROM sign_ins s JOIN identities i ON i.session_id = s.session_id AND i.person_id = s.person_id
       WHERE s.token_hash = ?`,
    ),
    keepEnding: db.prepare<[{ ending: Ending; at: string; hash: string }]>(
      `INSERT OR REPLACE INTO ended_sign_ins (token_hash, ending, at)
       SELECT token_hash, @ending, @at FROM sign_ins WHERE token_hash = @hash`,
    ),
    keepEndings: db.prepare<[AtTime & Keeping & { readonly ending: Ending }]>(
      `INSERT OR REPLACE INTO ended_sign_ins (token_hash, ending, at) SELECT token_hash, @ending, @at FROM sign_ins
       WHERE session_id = @sessionId AND person_id = @personId AND token_hash <> @keep`,
    ),
    endOne: db.prepare<[string]>('DELETE FROM sign_ins WHERE token_hash = ?'),
    endAll: db.prepare<[Keeping]>(
      'DELETE FROM sign_ins WHERE session_id = @sessionId AND person_id = @personId AND token_hash <> @keep',
    ),
    ending: db.prepare<[string], { ending: Ending }>(
      'SELECT ending FROM ended_sign_ins WHERE token_hash = ?',
    ),
    markLeft: db.prepare<[AtTime]>(
      `UPDATE identities SET left_at = @at
       WHERE session_id = @sessionId AND person_id = @personId AND left_at IS NULL`,
    ),
    requestWipe: db.prepare<[AtTime]>(
      `INSERT INTO wipes (session_id, person_id, requested_at) VALUES (@sessionId, @personId, @at)
       ON CONFLICT (session_id, person_id) DO UPDATE SET requested_at = excluded.requested_at`,
    ),
    markDevices: db.prepare<[AtTime]>(
      `INSERT INTO wiped_sign_ins (token_hash, session_id, person_id, requested_at, thumbprint)
       SELECT token_hash, session_id, person_id, @at, thumbprint FROM sign_ins
       WHERE session_id = @sessionId AND person_id = @personId`,
    ),
    toWipe: db.prepare<[string], Pick<DeviceKey, 'thumbprint'>>(
      'SELECT thumbprint FROM wiped_sign_ins WHERE token_hash = ?',
    ),
    markDone: db.prepare<[{ at: string; hash: string }]>(
      'UPDATE wiped_sign_ins SET done_at = coalesce(done_at, @at) WHERE token_hash = @hash',
    ),
    usage: db.prepare<[LogId], UsageRow>(
      `SELECT i.person_id AS personId, i.code_use AS use, i.opens_person AS opensPerson, w.requested_at AS requestedAt,
         (SELECT count(*) FROM sign_ins s WHERE s.session_id = i.session_id AND s.person_id = i.person_id) AS devices,
         (SELECT count(*) FROM sign_ins s WHERE s.session_id = i.session_id AND s.person_id = i.person_id
            AND s.thumbprint IS NULL) AS unbound,
         count(d.token_hash) AS wipeDevices, count(d.done_at) AS wipeDone
       FROM identities i
         LEFT JOIN wipes w ON w.session_id = i.session_id AND w.person_id = i.person_id
         LEFT JOIN wiped_sign_ins d
           ON d.session_id = w.session_id AND d.person_id = w.person_id AND d.requested_at = w.requested_at
       WHERE i.session_id = ? AND i.left_at IS NULL AND (i.role <> 'person' OR i.known_as IS NULL)
       GROUP BY i.person_id`,
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
