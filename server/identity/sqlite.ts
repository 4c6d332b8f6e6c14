import { createHash, randomBytes } from 'node:crypto';
import type { LogId } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { type Database, migrate } from '../database.ts';
import { accountOf, rowOf } from './account-rows.ts';
import { secretHasChanged } from './changed-secret.ts';
import { CODE_LETTERS, codeFingerprint, codeOf } from './codes.ts';
import {
  type Account,
  type AuditEntry,
  type Doer,
  type Ending,
  type Identities,
  type KnownParticipant,
  ownDeed,
  type PersonAccount,
  personAccount,
  SERVER,
  type SigningDevice,
} from './identities.ts';
import { sqliteAudit } from './sqlite-audit.ts';
import { STEPS } from './sqlite-schema.ts';
import { type CodeRow, statements, usageOf } from './sqlite-statements.ts';

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

type Note = (entry: AuditEntry) => void;

/**
 * `secret`: 32 random bytes of this server, from its data folder.
 * @throws Error when the codes in `db` were made with another one, which only a server's start takes up (`takeUpSecret`).
 */
export function sqliteIdentities(db: Database, secret: Buffer): Identities {
  migrate(db, 'identity', STEPS);
  if (secretHasChanged(db, secret)) throw new ChangedSecretError();
  const audit = sqliteAudit(db);
  const sql = statements(db);
  const listeners = new Set<(entries: readonly AuditEntry[]) => void>();

  /** One transaction for the deeds and their entries; then everybody who listens is told. */
  function recorded<Result>(deed: (note: Note) => Result): Result {
    const entries: AuditEntry[] = [];
    // Immediate: it may read first, and the server's terminal command writes beside it.
    const result = db.transaction(() => deed((entry) => entries.push(entry))).immediate();
    if (entries.length > 0) for (const listener of listeners) listener(entries);
    return result;
  }
  const ensureAll = db.transaction((accounts: readonly (KnownParticipant | PersonAccount)[]) => {
    for (const account of accounts) ensureOne(account);
  });
  const merge = db.transaction((from: PersonId, into: PersonId) => {
    const row = rowOf(personAccount(from));
    const known = sql.codeOf.get(row);
    if (!known || known.knownAs === into) return;
    ensureOne(personAccount(into));
    sql.mergeCode.run({ ...row, into });
    sql.mergeSignIns.run({ ...row, into });
  });
  const noteAll = db.transaction((contacts: ReadonlyMap<string, string>) => {
    for (const [id, at] of contacts) sql.setContact.run({ id, at });
  });

  function ensureOne(account: KnownParticipant | PersonAccount): void {
    const row = rowOf(account);
    const known = sql.codeOf.get(row);
    const person = account.type === 'participant' ? (account.person ?? null) : null;
    if (!known) {
      const fingerprint = codeFingerprint(secret, codeOf(secret, account, 1));
      sql.insert.run({ ...row, letters: CODE_LETTERS, fingerprint, person });
    } else if (known.leftAt !== null) {
      giveCode(account, known.generation + 1, 'new');
    } else if (person !== null && person !== known.knownAs) {
      sql.recognise.run({ ...row, person });
    }
  }
  /** The one code of this generation, from here on the only one. */
  function giveCode(account: Account, generation: number, use: 'new' | 'handed-out'): string {
    const code = codeOf(secret, account, generation);
    const fingerprint = codeFingerprint(secret, code);
    sql.setCode.run({ ...rowOf(account), generation, letters: CODE_LETTERS, fingerprint, use });
    return code;
  }
  function currentCode(account: Account): CodeRow {
    const row = sql.codeOf.get(rowOf(account));
    if (!row || row.leftAt !== null) throw new RangeError(`${account.personId} has no code`);
    return row;
  }
  function handOutOne(account: Account, how: 'shown' | 'printed', by: Doer, at: string, note: Note): string {
    const { generation, letters } = currentCode(account);
    sql.markUse.run({ ...rowOf(account), use: 'handed-out' });
    note(audit.note(how, account, by, at));
    return codeOf(secret, account, generation, letters);
  }
  function endSignInsOf(account: Account, why: Ending, at: string, keep = ''): void {
    const row = rowOf(account);
    sql.keepEndings.run({ ...row, ending: why, at, keep });
    sql.endAll.run({ ...row, keep });
  }
  function renewOne(account: Account, by: Doer, at: string, keep: string, note: Note): string {
    const code = giveCode(account, currentCode(account).generation + 1, 'handed-out');
    endSignInsOf(account, 'renewed', at, keep);
    note(audit.note('renewed', account, by, at));
    if (account.type === 'person') endOlderCodes(account.personId, by, at, keep, note);
    return code;
  }
  /** Codes of sessions that let this person in: each has a new one, for its session alone, that nobody has seen. */
  function endOlderCodes(personId: PersonId, by: Doer, at: string, keep: string, note: Note): void {
    for (const { generation, ...row } of sql.openingPerson.all(personId)) {
      const older = accountOf(row);
      if (older.type === 'person') {
        // An entry that was merged into this person's is nobody any more.
        sql.markLeft.run({ ...row, at });
        endOlderCodes(older.personId, by, at, keep, note);
      } else giveCode(older, generation + 1, 'new');
      endSignInsOf(older, 'renewed', at, keep);
      note(audit.note('renewed', older, by, at));
    }
  }
  /** Under which entry a person goes on who was entered twice. */
  function presentOf(personId: PersonId): PersonId {
    const into = sql.codeOf.get(rowOf(personAccount(personId)))?.knownAs ?? null;
    return into === null ? personId : presentOf(into);
  }
  /** Whose code it is, and whom it lets in. */
  function opened(code: string): { readonly typed: Account; readonly account: Account } | null {
    const found = sql.byFingerprint.get(codeFingerprint(secret, code));
    if (!found) return null;
    const typed = accountOf(found);
    if (found.opensPerson === 0 || found.knownAs === null) return { typed, account: typed };
    const person = personAccount(presentOf(found.knownAs));
    const holds = sql.codeOf.get(rowOf(person));
    return { typed, account: holds && holds.leftAt === null ? person : typed };
  }
  /** Its token, which is kept nowhere. */
  function newSignIn(account: Account, at: string, { thumbprint, name }: SigningDevice, note: Note): string {
    const token = randomBytes(32).toString('base64url');
    const hash = hashToken(token);
    const deviceId = randomBytes(12).toString('hex');
    sql.insertSignIn.run({ ...rowOf(account), hash, deviceId, thumbprint, name, at });
    const entry = audit.note('signed-in', account, ownDeed(account), at);
    sql.tell.run({ seq: entry.seq, hash });
    note(entry);
    return token;
  }

  return {
    ensure: async (accounts) => ensureAll.immediate(accounts),
    merge: async (from, into) => merge.immediate(from, into),
    handOut: async (accounts, how, by, at) =>
      recorded((note) => accounts.map((account) => handOutOne(account, how, by, at, note))),
    handOutUnused: async (accounts, unused, how, by, at) =>
      recorded((note) =>
        unused.some((account) => currentCode(account).use === 'used')
          ? null
          : accounts.map((account) => handOutOne(account, how, by, at, note)),
      ),
    renew: async (accounts, by, at, keep = null) => {
      const kept = keep === null ? '' : hashToken(keep);
      return recorded((note) => accounts.map((account) => renewOne(account, by, at, kept, note)));
    },
    signIn: async (code, at, device = { thumbprint: null, name: null }) =>
      recorded((note) => {
        const found = opened(code);
        if (!found) return null;
        const { typed, account } = found;
        for (const one of new Set([typed, account])) sql.markUse.run({ ...rowOf(one), use: 'used' });
        const token = newSignIn(account, at, device, note);
        const isOwn = typed === account || typed.type === 'person';
        return { token, account, through: isOwn ? null : typed.sessionId };
      }),
    admit: async (personId, at, device) =>
      recorded((note) => {
        const row = sql.codeOf.get(rowOf(personAccount(personId)));
        if (!row || row.leftAt !== null) return null;
        return newSignIn(personAccount(presentOf(personId)), at, device, note);
      }),
    ownerOf: async (code) => opened(code)?.account ?? null,
    async whoIs(token) {
      const row = sql.byToken.get(hashToken(token));
      return row ? accountOf(row) : null;
    },
    async deviceOf(token) {
      const row = sql.byToken.get(hashToken(token));
      return row ? { id: row.deviceId, thumbprint: row.thumbprint } : null;
    },
    devices: async (account) => sql.signIns.all(rowOf(account)),
    noteContacts: async (contacts) => noteAll.immediate(contacts),
    async noteUnproven(token, at) {
      const row = sql.byToken.get(hashToken(token));
      if (row) recorded((note) => note(audit.note('unproven', accountOf(row), SERVER, at)));
    },
    async endingOf(token) {
      const hash = hashToken(token);
      return sql.toWipe.get(hash) ? 'wiped' : (sql.ending.get(hash)?.ending ?? null);
    },
    async signOut(token, at) {
      const hash = hashToken(token);
      const row = sql.byToken.get(hash);
      if (!row) return;
      const account = accountOf(row);
      recorded((note) => {
        sql.keepEnding.run({ ending: 'signed-out', at, hash });
        sql.endOne.run(hash);
        note(audit.note('signed-out', account, ownDeed(account), at));
      });
    },
    revoke: async (account, id, by, at) =>
      recorded((note) => {
        const found = sql.hashOfDevice.get({ ...rowOf(account), id });
        if (!found) return false;
        sql.keepEnding.run({ ending: 'revoked', at, hash: found.hash });
        sql.endOne.run(found.hash);
        note(audit.note('revoked', account, by, at));
        return true;
      }),
    leave: async (accounts, by, at) =>
      recorded((note) => {
        for (const account of accounts) {
          if (sql.markLeft.run({ ...rowOf(account), at }).changes === 0) continue;
          endSignInsOf(account, 'left-list', at);
          note(audit.note('left-list', account, by, at));
        }
      }),
    wipe: async (account, by, at) =>
      recorded((note) => {
        const row = rowOf(account);
        sql.requestWipe.run({ ...row, at });
        sql.markDevices.run({ ...row, at });
        endSignInsOf(account, 'wiped', at);
        note(audit.note('wiped', account, by, at));
      }),
    toWipe: async (token) => sql.toWipe.get(hashToken(token)) ?? null,
    wiped: async (token, at) => void sql.markDone.run({ hash: hashToken(token), at }),
    usage: async (of: LogId) => new Map(sql.usage.all(of).map((row) => [row.personId, usageOf(row)])),
    async newDevices(token) {
      const row = sql.byToken.get(hashToken(token));
      return row ? audit.newDevicesAfter(accountOf(row), row.toldUntil) : [];
    },
    sawNewDevices: async (token, seq) => void sql.tell.run({ seq, hash: hashToken(token) }),
    audit: async (of, most) => audit.latest(of, most),
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
