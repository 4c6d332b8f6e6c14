import { createHash, randomBytes } from 'node:crypto';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { CodeUse } from '#shared/protocol/sign-ins.ts';
import { type Database, migrate } from '../database.ts';
import { secretHasChanged } from './changed-secret.ts';
import { CODE_LETTERS, codeFingerprint, deriveCode } from './codes.ts';
import {
  type AuditEntry,
  type CodeUsage,
  type DeviceKey,
  type Doer,
  type Ending,
  type Identities,
  type Identity,
  SERVER,
  type SignedInDevice,
} from './identities.ts';
import { sqliteAudit } from './sqlite-audit.ts';
import { STEPS } from './sqlite-schema.ts';

interface SignInRow extends Identity {
  readonly toldUntil: number;
  readonly deviceId: string;
  readonly thumbprint: string | null;
}

interface UsageRow {
  readonly personId: string;
  readonly use: CodeUse;
  readonly devices: number;
  readonly unbound: number;
  readonly requestedAt: string | null;
  readonly wipeDevices: number;
  readonly wipeDone: number;
}

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * `secret`: 32 random bytes of this server, from its data folder.
 * @throws Error when the codes in `db` were made with another one, which only a server's start takes up (`takeUpSecret`).
 */
export function sqliteIdentities(db: Database, secret: Buffer): Identities {
  migrate(db, 'identity', STEPS);
  if (secretHasChanged(db, secret)) throw new ChangedSecretError();
  const audit = sqliteAudit(db);
  const listeners = new Set<(entries: readonly AuditEntry[]) => void>();

  const insert = db.prepare(
    `INSERT INTO identities (session_id, person_id, role, generation, letters, code_use, code_fingerprint)
     VALUES (@sessionId, @personId, @role, 1, @letters, 'new', @fingerprint)
     ON CONFLICT (session_id, person_id) DO NOTHING`,
  );
  const codeOf = db.prepare<[string, string], { generation: number; letters: number; use: CodeUse }>(
    'SELECT generation, letters, code_use AS use FROM identities WHERE session_id = ? AND person_id = ?',
  );
  const setCode = db.prepare(
    `UPDATE identities SET generation = @generation, letters = @letters, code_fingerprint = @fingerprint,
       code_use = 'handed-out' WHERE session_id = @sessionId AND person_id = @personId`,
  );
  const markUse = db.prepare<[{ use: CodeUse; sessionId: string; personId: string }]>(
    `UPDATE identities SET code_use = @use
     WHERE session_id = @sessionId AND person_id = @personId AND code_use <> 'used'`,
  );
  const byFingerprint = db.prepare<[string], Identity>(
    'SELECT session_id AS sessionId, person_id AS personId, role FROM identities WHERE code_fingerprint = ? AND left_at IS NULL',
  );
  const insertSignIn = db.prepare(
    `INSERT INTO sign_ins (token_hash, session_id, person_id, device_id, thumbprint, device_name, signed_in_at)
     VALUES (@hash, @sessionId, @personId, @deviceId, @thumbprint, @name, @at)`,
  );
  const signIns = db.prepare<[{ sessionId: string; personId: string }], SignedInDevice>(
    `SELECT device_id AS id, thumbprint, device_name AS name, signed_in_at AS signedInAt,
       last_contact_at AS lastContactAt FROM sign_ins
     WHERE session_id = @sessionId AND person_id = @personId ORDER BY signed_in_at, device_id`,
  );
  const hashOfDevice = db.prepare<[{ sessionId: string; personId: string; id: string }], { hash: string }>(
    `SELECT token_hash AS hash FROM sign_ins
     WHERE session_id = @sessionId AND person_id = @personId AND device_id = @id`,
  );
  const setContact = db.prepare<[{ id: string; at: string }]>(
    'UPDATE sign_ins SET last_contact_at = @at WHERE device_id = @id',
  );
  const tell = db.prepare<[{ seq: number; hash: string }]>(
    'UPDATE sign_ins SET told_until = max(told_until, @seq) WHERE token_hash = @hash',
  );
  const byToken = db.prepare<[string], SignInRow>(
    `SELECT i.session_id AS sessionId, i.person_id AS personId, i.role, s.told_until AS toldUntil,
       s.device_id AS deviceId, s.thumbprint
     FROM sign_ins s JOIN identities i ON i.session_id = s.session_id AND i.person_id = s.person_id
     WHERE s.token_hash = ?`,
  );
  const keepEnding = db.prepare<[{ ending: Ending; at: string; hash: string }]>(
    `INSERT OR REPLACE INTO ended_sign_ins (token_hash, ending, at)
     SELECT token_hash, @ending, @at FROM sign_ins WHERE token_hash = @hash`,
  );
  const keepEndings = db.prepare(
    `INSERT OR REPLACE INTO ended_sign_ins (token_hash, ending, at) SELECT token_hash, @ending, @at FROM sign_ins
     WHERE session_id = @sessionId AND person_id = @personId AND token_hash <> @keep`,
  );
  const endOne = db.prepare('DELETE FROM sign_ins WHERE token_hash = ?');
  const endAll = db.prepare(
    'DELETE FROM sign_ins WHERE session_id = @sessionId AND person_id = @personId AND token_hash <> @keep',
  );
  const ending = db.prepare<[string], { ending: Ending }>(
    'SELECT ending FROM ended_sign_ins WHERE token_hash = ?',
  );
  const markLeft = db.prepare<[{ at: string; sessionId: string; personId: string }]>(
    `UPDATE identities SET left_at = @at
     WHERE session_id = @sessionId AND person_id = @personId AND left_at IS NULL`,
  );
  const requestWipe = db.prepare(
    `INSERT INTO wipes (session_id, person_id, requested_at) VALUES (@sessionId, @personId, @at)
     ON CONFLICT (session_id, person_id) DO UPDATE SET requested_at = excluded.requested_at`,
  );
  const markDevices = db.prepare(
    `INSERT INTO wiped_sign_ins (token_hash, session_id, person_id, requested_at, thumbprint)
     SELECT token_hash, session_id, person_id, @at, thumbprint FROM sign_ins
     WHERE session_id = @sessionId AND person_id = @personId`,
  );
  const toWipe = db.prepare<[string], Pick<DeviceKey, 'thumbprint'>>(
    'SELECT thumbprint FROM wiped_sign_ins WHERE token_hash = ?',
  );
  const markDone = db.prepare(
    'UPDATE wiped_sign_ins SET done_at = coalesce(done_at, @at) WHERE token_hash = @hash',
  );
  const selectUsage = db.prepare<[SessionId], UsageRow>(
    `SELECT i.person_id AS personId, i.code_use AS use, w.requested_at AS requestedAt,
       (SELECT count(*) FROM sign_ins s WHERE s.session_id = i.session_id AND s.person_id = i.person_id) AS devices,
       (SELECT count(*) FROM sign_ins s WHERE s.session_id = i.session_id AND s.person_id = i.person_id
          AND s.thumbprint IS NULL) AS unbound,
       count(d.token_hash) AS wipeDevices, count(d.done_at) AS wipeDone
     FROM identities i
       LEFT JOIN wipes w ON w.session_id = i.session_id AND w.person_id = i.person_id
       LEFT JOIN wiped_sign_ins d
         ON d.session_id = w.session_id AND d.person_id = w.person_id AND d.requested_at = w.requested_at
     WHERE i.session_id = ? GROUP BY i.person_id`,
  );

  /** One transaction for the deeds and their entries; then everybody who listens is told. */
  function recorded<Result>(deed: (note: (entry: AuditEntry) => void) => Result): Result {
    const entries: AuditEntry[] = [];
    // Immediate: it may read first, and the server's terminal command writes beside it.
    const result = db.transaction(() => deed((entry) => entries.push(entry))).immediate();
    if (entries.length > 0) for (const listener of listeners) listener(entries);
    return result;
  }
  const ensureAll = db.transaction((identities: readonly Identity[]) => {
    for (const identity of identities) {
      const fingerprint = codeFingerprint(secret, deriveCode(secret, identity, 1));
      insert.run({ ...identity, letters: CODE_LETTERS, fingerprint });
    }
  });
  const noteAll = db.transaction((contacts: ReadonlyMap<string, string>) => {
    for (const [id, at] of contacts) setContact.run({ id, at });
  });
  function handOutOne(
    identity: Identity,
    how: 'shown' | 'printed',
    by: Doer,
    at: string,
    note: (entry: AuditEntry) => void,
  ): string {
    const { generation, letters } = currentCode(identity);
    markUse.run({ ...identity, use: 'handed-out' });
    note(audit.note(how, identity, by, at));
    return deriveCode(secret, identity, generation, letters);
  }
  function currentCode(identity: Identity): { generation: number; letters: number; use: CodeUse } {
    const row = codeOf.get(identity.sessionId, identity.personId);
    if (!row) throw new RangeError(`${identity.personId} is not known in ${identity.sessionId}`);
    return row;
  }
  function endSignInsOf({ sessionId, personId }: Identity, why: Ending, at: string, keep = ''): void {
    keepEndings.run({ sessionId, personId, ending: why, at, keep });
    endAll.run({ sessionId, personId, keep });
  }

  return {
    ensure: async (identities) => ensureAll.immediate(identities),
    handOut: async (identities, how, by, at) =>
      recorded((note) => identities.map((identity) => handOutOne(identity, how, by, at, note))),
    handOutUnused: async (identities, unused, how, by, at) =>
      recorded((note) =>
        unused.some((identity) => currentCode(identity).use === 'used')
          ? null
          : identities.map((identity) => handOutOne(identity, how, by, at, note)),
      ),
    renew: async (identities, by, at, keep = null) =>
      recorded((note) =>
        identities.map((identity) => {
          const generation = currentCode(identity).generation + 1;
          const code = deriveCode(secret, identity, generation);
          const fingerprint = codeFingerprint(secret, code);
          setCode.run({ ...identity, generation, letters: CODE_LETTERS, fingerprint });
          endSignInsOf(identity, 'renewed', at, keep === null ? '' : hashToken(keep));
          note(audit.note('renewed', identity, by, at));
          return code;
        }),
      ),
    async signIn(code, at, { thumbprint, name } = { thumbprint: null, name: null }) {
      const identity = byFingerprint.get(codeFingerprint(secret, code));
      if (!identity) return null;
      const token = randomBytes(32).toString('base64url');
      recorded((note) => {
        const { sessionId, personId } = identity;
        const deviceId = randomBytes(12).toString('hex');
        insertSignIn.run({ hash: hashToken(token), sessionId, personId, deviceId, thumbprint, name, at });
        markUse.run({ ...identity, use: 'used' });
        const by: Doer = { role: identity.role, id: identity.personId };
        const entry = audit.note('signed-in', identity, by, at);
        tell.run({ seq: entry.seq, hash: hashToken(token) });
        note(entry);
      });
      return { token, identity };
    },
    async whoIs(token) {
      const row = byToken.get(hashToken(token));
      return row ? identityOf(row) : null;
    },
    async deviceOf(token): Promise<DeviceKey | null> {
      const row = byToken.get(hashToken(token));
      return row ? { id: row.deviceId, thumbprint: row.thumbprint } : null;
    },
    devices: async ({ sessionId, personId }) => signIns.all({ sessionId, personId }),
    noteContacts: async (contacts) => noteAll.immediate(contacts),
    async noteUnproven(token, at) {
      const row = byToken.get(hashToken(token));
      if (row) recorded((note) => note(audit.note('unproven', identityOf(row), SERVER, at)));
    },
    async endingOf(token) {
      const hash = hashToken(token);
      return toWipe.get(hash) ? 'wiped' : (ending.get(hash)?.ending ?? null);
    },
    async signOut(token, at) {
      const hash = hashToken(token);
      const row = byToken.get(hash);
      if (!row) return;
      const identity = identityOf(row);
      recorded((note) => {
        keepEnding.run({ ending: 'signed-out', at, hash });
        endOne.run(hash);
        note(audit.note('signed-out', identity, { role: identity.role, id: identity.personId }, at));
      });
    },
    revoke: async (identity, id, by, at) =>
      recorded((note) => {
        const { sessionId, personId } = identity;
        const found = hashOfDevice.get({ sessionId, personId, id });
        if (!found) return false;
        keepEnding.run({ ending: 'revoked', at, hash: found.hash });
        endOne.run(found.hash);
        note(audit.note('revoked', identity, by, at));
        return true;
      }),
    leave: async (identities, by, at) =>
      recorded((note) => {
        for (const identity of identities) {
          const { sessionId, personId } = identity;
          if (markLeft.run({ sessionId, personId, at }).changes === 0) continue;
          endSignInsOf(identity, 'left-list', at);
          note(audit.note('left-list', identity, by, at));
        }
      }),
    wipe: async (identity, by, at) =>
      recorded((note) => {
        const { sessionId, personId } = identity;
        requestWipe.run({ sessionId, personId, at });
        markDevices.run({ sessionId, personId, at });
        endSignInsOf(identity, 'wiped', at);
        note(audit.note('wiped', identity, by, at));
      }),
    toWipe: async (token) => toWipe.get(hashToken(token)) ?? null,
    wiped: async (token, at) => void markDone.run({ hash: hashToken(token), at }),
    usage: async (sessionId) =>
      new Map(selectUsage.all(sessionId).map((row) => [row.personId, usageOf(row)])),
    async newDevices(token) {
      const row = byToken.get(hashToken(token));
      return row ? audit.newDevicesAfter(row.sessionId, row.personId, row.toldUntil) : [];
    },
    sawNewDevices: async (token, seq) => void tell.run({ seq, hash: hashToken(token) }),
    audit: async (sessionId, most) => audit.latest(sessionId, most),
    listen: (listener) => void listeners.add(listener),
  };
}

/** The data folder's `secret.key` is another one than that of the last start. */
export class ChangedSecretError extends Error {
  constructor() {
    super('secret.key was replaced: start the server, which makes new codes');
    this.name = 'ChangedSecretError';
  }
}

function identityOf({ sessionId, personId, role }: SignInRow): Identity {
  return { sessionId, personId, role };
}

function usageOf({ use, devices, unbound, requestedAt, wipeDevices, wipeDone }: UsageRow): CodeUsage {
  const wipe = requestedAt === null ? null : { requestedAt, devices: wipeDevices, done: wipeDone };
  return { use, devices, unbound, wipe };
}
