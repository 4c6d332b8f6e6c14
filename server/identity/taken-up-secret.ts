import { createHmac } from 'node:crypto';
import { type Asking, firstOf, rowsOf } from '../tables/asking.ts';
import { type AccountRow, accountOf } from './account-rows.ts';
import { note } from './audit.ts';
import { CODE_LETTERS, codeFingerprint, codeOf } from './codes.ts';
import { SERVER } from './identities.ts';

/** An account with the code that it has. */
interface CodeRow extends AccountRow {
  readonly generation: number;
  readonly letters: number;
  readonly fingerprint: string;
}

/** The server's `secret.key` is another one than that of the last start. */
export class ChangedSecretError extends Error {
  constructor() {
    super('secret.key was replaced: start the server, which makes new codes');
    this.name = 'ChangedSecretError';
  }
}

/**
 * Whether codes in these tables were made with another secret than this server's: its `secret.key` was lost or replaced.
 * A database of version 0.3.0 or earlier has no check value yet; there a code tells it.
 */
export function* secretHasChanged(secret: Buffer): Asking<boolean> {
  const kept = yield* firstOf<{ value: string }>('SELECT check_value AS value FROM identity_secret');
  if (kept) return kept.value !== checkValueOf(secret);
  const known = yield* firstOf<CodeRow>(
    `SELECT session_id AS "sessionId", person_id AS "personId", role, generation, letters,
       code_fingerprint AS fingerprint FROM identities LIMIT 1`,
  );
  if (!known) return false;
  const code = codeOf(secret, accountOf(known), known.generation, known.letters);
  return codeFingerprint(secret, code) !== known.fingerprint;
}

/** From here on codes are those of this secret. */
function rememberSecret(secret: Buffer): Asking<unknown> {
  return rowsOf(
    `INSERT INTO identity_secret (only_one, check_value) VALUES (1, @value)
     ON CONFLICT (only_one) DO UPDATE SET check_value = excluded.check_value`,
    { value: checkValueOf(secret) },
  );
}

/** Says nothing of the secret itself. */
function checkValueOf(secret: Buffer): string {
  return createHmac('sha256', secret).update('check').digest('hex');
}

/**
 * To be done at the start of a server: where its secret is another one than before, everybody gets a new code and all sign-ins
 * end, because whoever had the old secret could have made any code. What tablets keep stays sealed with the keys that they keep,
 * so a delegate who comes back with the new code finds it. With the old secret put back, the old codes are good again.
 * @returns whether that was so.
 */
export function* takeUp(secret: Buffer, at: string): Asking<boolean> {
  const changed = yield* secretHasChanged(secret);
  if (changed) yield* makeAnew(secret, at);
  yield* rememberSecret(secret);
  return changed;
}

function* makeAnew(secret: Buffer, at: string): Asking<void> {
  const everybody = yield* rowsOf<CodeRow>(
    'SELECT session_id AS "sessionId", person_id AS "personId", role, generation FROM identities',
  );
  yield* rowsOf(
    `INSERT INTO ended_sign_ins (token_hash, ending, at)
     SELECT token_hash, 'key-replaced', CAST(@at AS TEXT) FROM sign_ins`,
    { at },
  );
  yield* rowsOf('DELETE FROM sign_ins');
  for (const { generation, ...row } of everybody) {
    const fingerprint = codeFingerprint(secret, codeOf(secret, accountOf(row), generation));
    yield* rowsOf(
      `UPDATE identities SET letters = @letters, code_use = 'new', code_fingerprint = @fingerprint, opens_person = 0
       WHERE session_id = @sessionId AND person_id = @personId`,
      { ...row, letters: CODE_LETTERS, fingerprint },
    );
    yield* note('key-replaced', accountOf(row), SERVER, at);
  }
}
