import { createHash, randomBytes } from 'node:crypto';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { CodeUse, IdentityDeed } from '#shared/protocol/sign-ins.ts';
import { type Database, migrate } from '../database.ts';
import { codeFingerprint, derivePersonCode } from './codes.ts';
import type { Ending } from './identities.ts';
import type { AccountDoer, AccountEntry, PersonAccounts } from './person-accounts.ts';

/** Tables of accounts, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE person_codes (
     person_id TEXT PRIMARY KEY,
     generation INTEGER NOT NULL,
     code_fingerprint TEXT NOT NULL UNIQUE,
     code_use TEXT NOT NULL,
     left_at TEXT
   ) WITHOUT ROWID`,
  `CREATE TABLE person_sign_ins (
     token_hash TEXT PRIMARY KEY,
     person_id TEXT NOT NULL REFERENCES person_codes (person_id)
   ) WITHOUT ROWID`,
  'CREATE INDEX person_sign_ins_of ON person_sign_ins (person_id)',
  `CREATE TABLE ended_person_sign_ins (
     token_hash TEXT PRIMARY KEY,
     ending TEXT NOT NULL,
     at TEXT NOT NULL
   ) WITHOUT ROWID`,
  `CREATE TABLE person_audit (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     person_id TEXT NOT NULL,
     deed TEXT NOT NULL,
     by_type TEXT NOT NULL,
     by_person TEXT,
     devices INTEGER NOT NULL,
     at TEXT NOT NULL
   )`,
  `CREATE TRIGGER person_audit_never_changes BEFORE UPDATE ON person_audit
     BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`,
  `CREATE TRIGGER person_audit_never_goes BEFORE DELETE ON person_audit
     BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`,
];

interface CodeRow {
  readonly personId: PersonId;
  readonly generation: number;
  readonly use: CodeUse;
  readonly leftAt: string | null;
}

interface AuditRow {
  readonly seq: number;
  readonly personId: PersonId;
  readonly deed: IdentityDeed;
  readonly byType: AccountDoer['type'];
  readonly byPerson: string | null;
  readonly devices: number;
  readonly at: string;
}

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** `secret`: of this server, already known to be the one by which the codes in `db` were made (`takeUpSecret`). */
export function sqliteAccounts(db: Database, secret: Buffer): PersonAccounts {
  migrate(db, 'accounts', STEPS);
  const audit = accountAudit(db);

  const codeOf = db.prepare<[string], CodeRow>(
    'SELECT person_id AS personId, generation, code_use AS use, left_at AS leftAt FROM person_codes WHERE person_id = ?',
  );
  const setCode = db.prepare<[{ personId: string; generation: number; fingerprint: string; use: CodeUse }]>(
    `INSERT INTO person_codes (person_id, generation, code_fingerprint, code_use)
     VALUES (@personId, @generation, @fingerprint, @use)
     ON CONFLICT (person_id) DO UPDATE SET
       generation = excluded.generation, code_fingerprint = excluded.code_fingerprint, code_use = excluded.code_use,
       left_at = NULL`,
  );
  const markUse = db.prepare<[CodeUse, string]>(
    `UPDATE person_codes SET code_use = ? WHERE person_id = ? AND code_use <> 'used'`,
  );
  const markLeft = db.prepare<[string, string]>(
    'UPDATE person_codes SET left_at = ? WHERE person_id = ? AND left_at IS NULL',
  );
  const byFingerprint = db.prepare<[string], { personId: PersonId }>(
    'SELECT person_id AS personId FROM person_codes WHERE code_fingerprint = ? AND left_at IS NULL',
  );
  const insertSignIn = db.prepare<[string, string]>(
    'INSERT INTO person_sign_ins (token_hash, person_id) VALUES (?, ?)',
  );
  const byToken = db.prepare<[string], { personId: PersonId }>(
    'SELECT person_id AS personId FROM person_sign_ins WHERE token_hash = ?',
  );
  const keepEndings = db.prepare<[{ ending: Ending; at: string; personId: string; keep: string }]>(
    `INSERT OR REPLACE INTO ended_person_sign_ins (token_hash, ending, at)
     SELECT token_hash, @ending, @at FROM person_sign_ins WHERE person_id = @personId AND token_hash <> @keep`,
  );
  const endAll = db.prepare<[string, string]>(
    'DELETE FROM person_sign_ins WHERE person_id = ? AND token_hash <> ?',
  );
  const keepEnding = db.prepare<[string, string]>(
    `INSERT OR REPLACE INTO ended_person_sign_ins (token_hash, ending, at) VALUES (?, 'signed-out', ?)`,
  );
  const endOne = db.prepare<[string]>('DELETE FROM person_sign_ins WHERE token_hash = ?');
  const ending = db.prepare<[string], { ending: Ending }>(
    'SELECT ending FROM ended_person_sign_ins WHERE token_hash = ?',
  );
  const selectUsage = db.prepare<[], { personId: PersonId; use: CodeUse; devices: number }>(
    `SELECT person_id AS personId, code_use AS use,
       (SELECT count(*) FROM person_sign_ins s WHERE s.person_id = c.person_id) AS devices
     FROM person_codes c WHERE left_at IS NULL`,
  );

  /** The one code of this generation, from here on the only one. */
  function give(personId: PersonId, generation: number, use: CodeUse): string {
    const code = derivePersonCode(secret, personId, generation);
    setCode.run({ personId, generation, fingerprint: codeFingerprint(secret, code), use });
    return code;
  }
  function holds(personId: PersonId): CodeRow {
    const row = codeOf.get(personId);
    if (!row || row.leftAt !== null) throw new RangeError(`${personId} has no account`);
    return row;
  }
  function endSignInsOf(personId: PersonId, why: Ending, at: string, keep = ''): void {
    keepEndings.run({ personId, ending: why, at, keep });
    endAll.run(personId, keep);
  }
  function shown({ personId, generation }: CodeRow, by: AccountDoer, at: string): string {
    markUse.run('handed-out', personId);
    audit.note('shown', personId, by, at);
    return derivePersonCode(secret, personId, generation);
  }
  /** Immediate: it reads first, and the server's terminal command writes beside it. */
  const inOne = <Result>(deed: () => Result): Result => db.transaction(deed).immediate();

  return {
    ensure: async (people) =>
      inOne(() => {
        for (const personId of people) {
          const known = codeOf.get(personId);
          if (!known) give(personId, 1, 'new');
          else if (known.leftAt !== null) give(personId, known.generation + 1, 'new');
        }
      }),
    leave: async (people, by, at) =>
      inOne(() => {
        for (const personId of people) {
          if (markLeft.run(at, personId).changes === 0) continue;
          endSignInsOf(personId, 'left-list', at);
          audit.note('left-list', personId, by, at);
        }
      }),
    show: async (people, by, at) => inOne(() => people.map((personId) => shown(holds(personId), by, at))),
    showUnused: async (personId, by, at) =>
      inOne(() => {
        const row = holds(personId);
        return row.use === 'used' ? null : shown(row, by, at);
      }),
    renew: async (personId, by, at, keep) =>
      inOne(() => {
        const code = give(personId, holds(personId).generation + 1, 'handed-out');
        endSignInsOf(personId, 'renewed', at, keep === null ? '' : hashToken(keep));
        audit.note('renewed', personId, by, at);
        return code;
      }),
    async signIn(code, at) {
      const token = randomBytes(32).toString('base64url');
      return inOne(() => {
        const found = byFingerprint.get(codeFingerprint(secret, code));
        if (!found) return null;
        const { personId } = found;
        insertSignIn.run(hashToken(token), personId);
        markUse.run('used', personId);
        audit.note('signed-in', personId, { type: 'person', personId }, at);
        return { token, personId };
      });
    },
    whoIs: async (token) => byToken.get(hashToken(token))?.personId ?? null,
    endingOf: async (token) => ending.get(hashToken(token))?.ending ?? null,
    signOut: async (token, at) =>
      inOne(() => {
        const hash = hashToken(token);
        const row = byToken.get(hash);
        if (!row) return;
        keepEnding.run(hash, at);
        endOne.run(hash);
        audit.note('signed-out', row.personId, { type: 'person', personId: row.personId }, at);
      }),
    usage: async () =>
      new Map(selectUsage.all().map(({ personId, use, devices }) => [personId, { use, devices }])),
    audit: async (most) => audit.latest(most),
  };
}

/** Rows are only ever added. */
function accountAudit(db: Database) {
  const insert = db.prepare<[Omit<AuditRow, 'seq' | 'devices'>]>(
    `INSERT INTO person_audit (person_id, deed, by_type, by_person, devices, at)
     VALUES (@personId, @deed, @byType, @byPerson,
       (SELECT count(*) FROM person_sign_ins WHERE person_id = @personId), @at)`,
  );
  const latest = db.prepare<[number], AuditRow>(
    `SELECT seq, person_id AS personId, deed, by_type AS byType, by_person AS byPerson, devices, at
     FROM person_audit ORDER BY seq DESC LIMIT ?`,
  );
  return {
    /** To be called within the transaction of the deed itself, after it. */
    note(deed: IdentityDeed, personId: PersonId, by: AccountDoer, at: string): void {
      const byPerson = by.type === 'person' ? by.personId : null;
      insert.run({ personId, deed, byType: by.type, byPerson, at });
    },
    latest: (most: number): readonly AccountEntry[] => latest.all(most).map(entryOf),
  };
}

function entryOf({ byType, byPerson, ...entry }: AuditRow): AccountEntry {
  const by: AccountDoer =
    byType === 'person' ? { type: byType, personId: PersonId.parse(byPerson) } : { type: byType };
  return { ...entry, by };
}

/**
 * The server's secret is another one: everybody gets a new code, and all sign-ins end (`takeUpSecret`). To be called within its
 * transaction.
 */
export function makeAccountsAnew(db: Database, secret: Buffer, at: string): void {
  migrate(db, 'accounts', STEPS);
  const audit = accountAudit(db);
  db.prepare(
    `INSERT OR REPLACE INTO ended_person_sign_ins (token_hash, ending, at)
     SELECT token_hash, 'key-replaced', ? FROM person_sign_ins`,
  ).run(at);
  db.prepare('DELETE FROM person_sign_ins').run();
  const setCode = db.prepare<[string, string]>(
    `UPDATE person_codes SET code_use = 'new', code_fingerprint = ? WHERE person_id = ?`,
  );
  const everybody = db
    .prepare<[], Pick<CodeRow, 'personId' | 'generation'>>(
      'SELECT person_id AS personId, generation FROM person_codes',
    )
    .all();
  for (const { personId, generation } of everybody) {
    setCode.run(codeFingerprint(secret, derivePersonCode(secret, personId, generation)), personId);
    audit.note('key-replaced', personId, { type: 'server' }, at);
  }
}
