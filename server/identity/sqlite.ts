import { createHash, randomBytes } from 'node:crypto';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Role } from '#shared/protocol/socket.ts';
import { type Database, migrate } from '../database.ts';
import { codeFingerprint, deriveCode } from './codes.ts';
import type { Identities, Identity, Wipe } from './identities.ts';

const STEPS = [
  `CREATE TABLE identities (
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     role TEXT NOT NULL,
     generation INTEGER NOT NULL,
     code_fingerprint TEXT NOT NULL UNIQUE,
     PRIMARY KEY (session_id, person_id)
   ) WITHOUT ROWID`,
  `CREATE TABLE sign_ins (
     token_hash TEXT PRIMARY KEY,
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     FOREIGN KEY (session_id, person_id) REFERENCES identities (session_id, person_id)
   ) WITHOUT ROWID`,
  `CREATE TABLE wipes (
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     requested_at TEXT NOT NULL,
     PRIMARY KEY (session_id, person_id)
   ) WITHOUT ROWID`,
  `CREATE TABLE wiped_sign_ins (
     token_hash TEXT PRIMARY KEY,
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     requested_at TEXT NOT NULL,
     done_at TEXT
   ) WITHOUT ROWID`,
];

interface IdentityRow {
  readonly sessionId: SessionId;
  readonly personId: string;
  readonly role: Role;
}

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** `secret`: 32 random bytes of this server, from its data folder. */
export function sqliteIdentities(db: Database, secret: Buffer): Identities {
  migrate(db, 'identity', STEPS);
  const insert = db.prepare(
    `INSERT INTO identities (session_id, person_id, role, generation, code_fingerprint)
     VALUES (@sessionId, @personId, @role, 1, @fingerprint) ON CONFLICT (session_id, person_id) DO NOTHING`,
  );
  const generationOf = db.prepare<[string, string], { generation: number }>(
    'SELECT generation FROM identities WHERE session_id = ? AND person_id = ?',
  );
  const setGeneration = db.prepare(
    `UPDATE identities SET generation = @generation, code_fingerprint = @fingerprint
     WHERE session_id = @sessionId AND person_id = @personId`,
  );
  const byFingerprint = db.prepare<[string], IdentityRow>(
    'SELECT session_id AS sessionId, person_id AS personId, role FROM identities WHERE code_fingerprint = ?',
  );
  const insertSignIn = db.prepare(
    'INSERT INTO sign_ins (token_hash, session_id, person_id) VALUES (?, ?, ?)',
  );
  const byToken = db.prepare<[string], IdentityRow>(
    `SELECT i.session_id AS sessionId, i.person_id AS personId, i.role
     FROM sign_ins s JOIN identities i ON i.session_id = s.session_id AND i.person_id = s.person_id
     WHERE s.token_hash = ?`,
  );
  const endSignIn = db.prepare('DELETE FROM sign_ins WHERE token_hash = ?');
  const endSignInsOf = db.prepare('DELETE FROM sign_ins WHERE session_id = ? AND person_id = ?');
  const requestWipe = db.prepare(
    `INSERT INTO wipes (session_id, person_id, requested_at) VALUES (@sessionId, @personId, @at)
     ON CONFLICT (session_id, person_id) DO UPDATE SET requested_at = excluded.requested_at`,
  );
  const markDevices = db.prepare(
    `INSERT INTO wiped_sign_ins (token_hash, session_id, person_id, requested_at)
     SELECT token_hash, session_id, person_id, @at FROM sign_ins
     WHERE session_id = @sessionId AND person_id = @personId`,
  );
  const toWipe = db.prepare<[string], { found: number }>(
    'SELECT 1 AS found FROM wiped_sign_ins WHERE token_hash = ?',
  );
  const markDone = db.prepare(
    'UPDATE wiped_sign_ins SET done_at = coalesce(done_at, @at) WHERE token_hash = @hash',
  );
  const lastWipe = db.prepare<[string, string], Wipe>(
    `SELECT w.requested_at AS requestedAt, count(d.token_hash) AS devices, count(d.done_at) AS done
     FROM wipes w LEFT JOIN wiped_sign_ins d
       ON d.session_id = w.session_id AND d.person_id = w.person_id AND d.requested_at = w.requested_at
     WHERE w.session_id = ? AND w.person_id = ? GROUP BY w.requested_at`,
  );

  const ensureAll = db.transaction((identities: readonly Identity[]) => {
    for (const identity of identities) {
      insert.run({ ...identity, fingerprint: codeFingerprint(secret, deriveCode(secret, identity, 1)) });
    }
  });
  const currentGeneration = ({ sessionId, personId }: Identity): number => {
    const row = generationOf.get(sessionId, personId);
    if (!row) throw new RangeError(`${personId} is not known in ${sessionId}`);
    return row.generation;
  };
  const renew = db.transaction((identity: Identity): string => {
    const generation = currentGeneration(identity) + 1;
    const code = deriveCode(secret, identity, generation);
    setGeneration.run({ ...identity, generation, fingerprint: codeFingerprint(secret, code) });
    endSignInsOf.run(identity.sessionId, identity.personId);
    return code;
  });
  const wipe = db.transaction(({ sessionId, personId }: Identity, at: string) => {
    requestWipe.run({ sessionId, personId, at });
    markDevices.run({ sessionId, personId, at });
    endSignInsOf.run(sessionId, personId);
  });

  return {
    ensure: async (identities) => ensureAll(identities),
    codeOf: async (identity) => deriveCode(secret, identity, currentGeneration(identity)),
    renewCode: async (identity) => renew(identity),
    async signIn(code) {
      const identity = byFingerprint.get(codeFingerprint(secret, code));
      if (!identity) return null;
      const token = randomBytes(32).toString('base64url');
      insertSignIn.run(hashToken(token), identity.sessionId, identity.personId);
      return { token, identity };
    },
    whoIs: async (token) => byToken.get(hashToken(token)) ?? null,
    signOut: async (token) => void endSignIn.run(hashToken(token)),
    wipe: async (identity, at) => wipe(identity, at),
    hasToWipe: async (token) => toWipe.get(hashToken(token)) !== undefined,
    wiped: async (token, at) => void markDone.run({ hash: hashToken(token), at }),
    wipeOf: async ({ sessionId, personId }) => lastWipe.get(sessionId, personId) ?? null,
  };
}
