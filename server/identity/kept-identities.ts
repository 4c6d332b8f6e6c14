import { createHash, randomBytes } from 'node:crypto';
import type { LogId } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { Asking, Tables } from '../tables/asking.ts';
import { accountOf, rowOf } from './account-rows.ts';
import { latest, newDevicesAfter, note } from './audit.ts';
import { CODE_LETTERS, codeFingerprint, codeOf } from './codes.ts';
import type { DeedNews } from './deed-news.ts';
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
import { type CodeRow, statements, usageOf } from './statements.ts';

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Of so many, all codes of their log are read at once instead of one by one. */
const MANY = 8;

type Known = KnownParticipant | PersonAccount;
type Put = (entry: AuditEntry) => void;

/**
 * Identities in tables of either engine. Whatever reads a code and acts on it locks its row first, so of two processes that do so at once the
 * second one sees what the first did: a code that is renewed meanwhile signs nobody in. `secret`: 32 random bytes of this server.
 */
export function keptIdentities(tables: Tables, secret: Buffer, news: DeedNews): Identities {
  const sql = statements(tables.dialect);

  /** One transaction for the deeds and their entries; then everybody who listens is told. */
  async function recorded<Result>(deed: (put: Put) => Asking<Result>): Promise<Result> {
    let entries: AuditEntry[] = [];
    const result = await tables.transaction(function* (): Asking<Result> {
      entries = [];
      const done = yield* deed((entry) => entries.push(entry));
      if (entries.length > 0) yield* news.tell(entries);
      return done;
    });
    if (entries.length > 0) news.heardHere(entries);
    return result;
  }

  function* ensureAll(accounts: readonly Known[]): Asking<void> {
    for (const [log, all] of Map.groupBy(accounts, (account) => rowOf(account).sessionId)) {
      if (all.length < MANY) {
        for (const account of all) yield* ensureOne(account);
        continue;
      }
      const codes = new Map((yield* sql.codesIn(log)).map((code) => [code.personId, code]));
      yield* sql.insert(all.filter(({ personId }) => !codes.has(personId)).map(firstCode));
      for (const account of all) {
        const code = codes.get(account.personId);
        if (code && !isAsItShouldBe(account, code)) yield* ensureOne(account);
      }
    }
  }
  function* ensureOne(account: Known): Asking<void> {
    const row = rowOf(account);
    const known = yield* sql.lockedCodeOf(row);
    const person = personOf(account);
    if (!known) {
      yield* sql.insert([firstCode(account)]);
    } else if (known.leftAt !== null) {
      yield* giveCode(account, known.generation + 1, 'new');
    } else if (person !== null && person !== known.knownAs) {
      yield* sql.recognise({ ...row, person });
    }
  }
  function firstCode(account: Known) {
    const fingerprint = codeFingerprint(secret, codeOf(secret, account, 1));
    return { ...rowOf(account), letters: CODE_LETTERS, fingerprint, person: personOf(account) };
  }
  function* merged(from: PersonId, into: PersonId): Asking<void> {
    const row = rowOf(personAccount(from));
    const known = yield* sql.lockedCodeOf(row);
    if (!known || known.knownAs === into) return;
    yield* ensureOne(personAccount(into));
    yield* sql.mergeCode({ ...row, into });
    yield* sql.mergeSignIns({ ...row, into });
    // On no record, but what others remember of these sign-ins is not so any more.
    yield* news.tell([]);
  }
  /** The one code of this generation, from here on the only one. */
  function* giveCode(account: Account, generation: number, use: 'new' | 'handed-out'): Asking<string> {
    const code = codeOf(secret, account, generation);
    const fingerprint = codeFingerprint(secret, code);
    yield* sql.setCode({ ...rowOf(account), generation, letters: CODE_LETTERS, fingerprint, use });
    return code;
  }
  function* currentCode(account: Account): Asking<CodeRow> {
    const row = yield* sql.lockedCodeOf(rowOf(account));
    if (!row || row.leftAt !== null) throw new RangeError(`${account.personId} has no code`);
    return row;
  }
  function* handOutAll(
    accounts: readonly Account[],
    how: 'shown' | 'printed',
    by: Doer,
    at: string,
    put: Put,
  ): Asking<readonly string[]> {
    const codes: string[] = [];
    for (const account of accounts) {
      const { generation, letters } = yield* currentCode(account);
      yield* sql.markUse({ ...rowOf(account), use: 'handed-out' });
      put(yield* note(how, account, by, at));
      codes.push(codeOf(secret, account, generation, letters));
    }
    return codes;
  }
  function endSignInsOf(account: Account, ending: Ending, at: string, keep = ''): Asking<void> {
    return sql.endAll({ ...rowOf(account), ending, at, keep });
  }
  function* renewOne(account: Account, by: Doer, at: string, keep: string, put: Put): Asking<string> {
    const code = yield* giveCode(account, (yield* currentCode(account)).generation + 1, 'handed-out');
    yield* endSignInsOf(account, 'renewed', at, keep);
    put(yield* note('renewed', account, by, at));
    if (account.type === 'person') yield* endOlderCodes(account.personId, by, at, keep, put);
    return code;
  }
  /** Codes of sessions that let this person in: each has a new one, for its session alone, that nobody has seen. */
  function* endOlderCodes(personId: PersonId, by: Doer, at: string, keep: string, put: Put): Asking<void> {
    for (const { generation, ...row } of yield* sql.openingPerson(personId)) {
      const older = accountOf(row);
      if (older.type === 'person') {
        // An entry that was merged into this person's is nobody any more.
        yield* sql.markLeft({ ...row, at });
        yield* endOlderCodes(older.personId, by, at, keep, put);
      } else yield* giveCode(older, generation + 1, 'new');
      yield* endSignInsOf(older, 'renewed', at, keep);
      put(yield* note('renewed', older, by, at));
    }
  }
  /** Under which entry a person goes on who was entered twice. */
  function* presentOf(personId: PersonId): Asking<PersonId> {
    const into = (yield* sql.codeOf(rowOf(personAccount(personId))))?.knownAs ?? null;
    return into === null ? personId : yield* presentOf(into);
  }
  /** Whose code it is, and whom it lets in. `locks`: both are locked. */
  function* opened(code: string, locks: boolean): Asking<{ typed: Account; account: Account } | null> {
    const found = yield* sql.byFingerprint(codeFingerprint(secret, code), locks);
    if (!found) return null;
    const typed = accountOf(found);
    if (found.opensPerson === 0 || found.knownAs === null) return { typed, account: typed };
    const person = personAccount(yield* presentOf(found.knownAs));
    const holds = yield* locks ? sql.lockedCodeOf(rowOf(person)) : sql.codeOf(rowOf(person));
    return { typed, account: holds && holds.leftAt === null ? person : typed };
  }
  /** Its token, which is kept nowhere. */
  function* newSignIn(account: Account, at: string, device: SigningDevice, put: Put): Asking<string> {
    const token = randomBytes(32).toString('base64url');
    const hash = hashToken(token);
    const deviceId = randomBytes(12).toString('hex');
    const { thumbprint, name } = device;
    yield* sql.insertSignIn({ ...rowOf(account), hash, deviceId, thumbprint, name, at });
    const entry = yield* note('signed-in', account, ownDeed(account), at);
    yield* sql.tell(hash, entry.seq);
    put(entry);
    return token;
  }
  const byToken = (token: string) => tables.look(() => sql.byToken(hashToken(token)));

  return {
    ensure: (accounts) => tables.transaction(() => ensureAll(accounts)),
    merge: (from, into) => tables.transaction(() => merged(from, into)),
    handOut: (accounts, how, by, at) => recorded((put) => handOutAll(accounts, how, by, at, put)),
    handOutUnused: (accounts, unused, how, by, at) =>
      recorded(function* (put): Asking<readonly string[] | null> {
        for (const account of unused) if ((yield* currentCode(account)).use === 'used') return null;
        return yield* handOutAll(accounts, how, by, at, put);
      }),
    renew: (accounts, by, at, keep = null) => {
      const kept = keep === null ? '' : hashToken(keep);
      return recorded(function* (put): Asking<readonly string[]> {
        const codes: string[] = [];
        for (const account of accounts) codes.push(yield* renewOne(account, by, at, kept, put));
        return codes;
      });
    },
    signIn: (code, at, device = { thumbprint: null, name: null }) =>
      recorded(function* (put) {
        const found = yield* opened(code, true);
        if (!found) return null;
        const { typed, account } = found;
        for (const one of new Set([typed, account])) yield* sql.markUse({ ...rowOf(one), use: 'used' });
        const token = yield* newSignIn(account, at, device, put);
        const isOwn = typed === account || typed.type === 'person';
        return { token, account, through: isOwn ? null : typed.sessionId };
      }),
    admit: (personId, at, device) =>
      recorded(function* (put): Asking<string | null> {
        const row = yield* sql.lockedCodeOf(rowOf(personAccount(personId)));
        if (!row || row.leftAt !== null) return null;
        const present = personAccount(yield* presentOf(personId));
        if (present.personId !== personId) yield* sql.lockedCodeOf(rowOf(present));
        return yield* newSignIn(present, at, device, put);
      }),
    ownerOf: async (code) => (await tables.look(() => opened(code, false)))?.account ?? null,
    async whoIs(token) {
      const row = await byToken(token);
      return row ? accountOf(row) : null;
    },
    async deviceOf(token) {
      const row = await byToken(token);
      return row ? { id: row.deviceId, thumbprint: row.thumbprint } : null;
    },
    devices: (account) => tables.look(() => sql.signIns(rowOf(account))),
    noteContacts: async (contacts) => void (await tables.transaction(() => sql.setContacts(contacts))),
    noteUnproven: (token, at) =>
      recorded(function* (put): Asking<void> {
        const row = yield* sql.byToken(hashToken(token));
        if (!row) return;
        yield* sql.lockedCodeOf(row);
        put(yield* note('unproven', accountOf(row), SERVER, at));
      }),
    endingOf: (token) =>
      tables.look(function* (): Asking<Ending | null> {
        const hash = hashToken(token);
        return (yield* sql.toWipe(hash)) ? 'wiped' : ((yield* sql.ending(hash))?.ending ?? null);
      }),
    signOut: (token, at) =>
      recorded(function* (put): Asking<void> {
        const hash = hashToken(token);
        const row = yield* sql.byToken(hash);
        if (!row || !(yield* sql.endOne(hash, 'signed-out', at))) return;
        const account = accountOf(row);
        put(yield* note('signed-out', account, ownDeed(account), at));
      }),
    revoke: (account, id, by, at) =>
      recorded(function* (put): Asking<boolean> {
        const found = yield* sql.hashOfDevice({ ...rowOf(account), id });
        if (!found || !(yield* sql.endOne(found.hash, 'revoked', at))) return false;
        put(yield* note('revoked', account, by, at));
        return true;
      }),
    leave: (accounts, by, at) =>
      recorded(function* (put): Asking<void> {
        for (const account of accounts) {
          if (!(yield* sql.markLeft({ ...rowOf(account), at }))) continue;
          yield* endSignInsOf(account, 'left-list', at);
          put(yield* note('left-list', account, by, at));
        }
      }),
    wipe: (account, by, at) =>
      recorded(function* (put): Asking<void> {
        const row = rowOf(account);
        yield* sql.lockedCodeOf(row);
        yield* sql.requestWipe({ ...row, at });
        yield* sql.markDevices({ ...row, at });
        yield* endSignInsOf(account, 'wiped', at);
        put(yield* note('wiped', account, by, at));
      }),
    toWipe: (token) => tables.look(() => sql.toWipe(hashToken(token))),
    wiped: async (token, at) => void (await tables.transaction(() => sql.markDone(hashToken(token), at))),
    async usage(of: LogId) {
      const rows = await tables.look(() => sql.usage(of));
      return new Map(rows.map((row) => [row.personId, usageOf(row)]));
    },
    async newDevices(token) {
      const row = await byToken(token);
      return row ? tables.look(() => newDevicesAfter(accountOf(row), row.toldUntil)) : [];
    },
    sawNewDevices: async (token, seq) =>
      void (await tables.transaction(() => sql.tell(hashToken(token), seq))),
    audit: (of, most) => tables.look(() => latest(of, most)),
    listen: (listener, missed) => news.listen(listener, missed),
    hears: () => news.hears(),
  };
}

function personOf(account: Known): PersonId | null {
  return account.type === 'participant' ? (account.person ?? null) : null;
}

/** Whether `ensure` has nothing to do for somebody who has this code. */
function isAsItShouldBe(account: Known, { leftAt, knownAs }: CodeRow): boolean {
  const person = personOf(account);
  return leftAt === null && (person === null || person === knownAs);
}
