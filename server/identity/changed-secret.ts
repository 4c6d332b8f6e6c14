import { createHmac } from 'node:crypto';
import { type Database, migrate } from '../database.ts';
import { type AccountRow, accountOf } from './account-rows.ts';
import { CODE_LETTERS, codeFingerprint, codeOf } from './codes.ts';
import { SERVER } from './identities.ts';
import { sqliteAudit } from './sqlite-audit.ts';
import { STEPS } from './sqlite-schema.ts';

/** An account with the code that it has. */
interface CodeRow extends AccountRow {
  readonly generation: number;
  readonly letters: number;
  readonly fingerprint: string;
}

/**
 * Whether codes in this database were made with another secret than this server's: its `secret.key` was lost or replaced.
 * A database of version 0.3.0 or earlier has no check value yet; there a code tells it.
 */
export function secretHasChanged(db: Database, secret: Buffer): boolean {
  const kept = db.prepare<[], { value: string }>('SELECT check_value AS value FROM identity_secret').get();
  if (kept) return kept.value !== checkValueOf(secret);
  const known = db
    .prepare<[], CodeRow>(
      `SELECT session_id AS sessionId, person_id AS personId, role, generation, letters,
         code_fingerprint AS fingerprint FROM identities LIMIT 1`,
    )
    .get();
  if (!known) return false;
  const code = codeOf(secret, accountOf(known), known.generation, known.letters);
  return codeFingerprint(secret, code) !== known.fingerprint;
}

/** From here on codes are those of this secret. */
function rememberSecret(db: Database, secret: Buffer): void {
  db.prepare(
    `INSERT INTO identity_secret (only_one, check_value) VALUES (1, ?)
     ON CONFLICT (only_one) DO UPDATE SET check_value = excluded.check_value`,
  ).run(checkValueOf(secret));
}

/** Says nothing of the secret itself. */
function checkValueOf(secret: Buffer): string {
  return createHmac('sha256', secret).update('check').digest('hex');
}

/**
 * To be called at the start of a server: where its secret is another one than before, everybody gets a new code and all sign-ins
 * end, because whoever had the old secret could have made any code. What tablets keep stays sealed with the keys that they keep,
 * so a delegate who comes back with the new code finds it. With the old secret put back, the old codes are good again.
 * @returns whether that was so.
 */
export function takeUpSecret(db: Database, secret: Buffer, at: string): boolean {
  migrate(db, 'identity', STEPS);
  return db
    .transaction(() => {
      const changed = secretHasChanged(db, secret);
      if (changed) makeAnew(db, secret, at);
      rememberSecret(db, secret);
      return changed;
    })
    .immediate();
}

function makeAnew(db: Database, secret: Buffer, at: string): void {
  const audit = sqliteAudit(db);
  const everybody = db
    .prepare<[], CodeRow>(
      'SELECT session_id AS sessionId, person_id AS personId, role, generation FROM identities',
    )
    .all();
  const setCode = db.prepare(
    `UPDATE identities SET letters = @letters, code_use = 'new', code_fingerprint = @fingerprint, opens_person = 0
     WHERE session_id = @sessionId AND person_id = @personId`,
  );
  db.prepare(
    `INSERT INTO ended_sign_ins (token_hash, ending, at) SELECT token_hash, 'key-replaced', ? FROM sign_ins`,
  ).run(at);
  db.prepare('DELETE FROM sign_ins').run();
  for (const { generation, ...row } of everybody) {
    const fingerprint = codeFingerprint(secret, codeOf(secret, accountOf(row), generation));
    setCode.run({ ...row, letters: CODE_LETTERS, fingerprint });
    audit.note('key-replaced', accountOf(row), SERVER, at);
  }
}
