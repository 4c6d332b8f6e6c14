import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSealed, type ViewedEntry } from '#shared/access/viewed-entry.ts';
import { SECRETARIAT, type Viewer } from '#shared/access/viewer.ts';
import type { Command } from '#shared/protocol/commands.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { BallotReceipt, BoxEntry, IssuedToken } from '#shared/protocol/socket.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { sqlitePlainBallots } from '../../../server/ballots/plain-ballots.ts';
import { PollKeys } from '../../../server/ballots/poll-keys.ts';
import type { PollSecret } from '../../../server/ballots/poll-secrets.ts';
import { sqliteSecretBox } from '../../../server/ballots/secret-sqlite.ts';
import { sqliteBallotBox } from '../../../server/ballots/sqlite.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { SessionHost } from '../../../server/session/session-host.ts';
import type { SessionListener, SessionPorts } from '../../../server/session/session-ports.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { SecretVoter } from '../../support/secret-voter.ts';
import { ballotId, marked, SESSION } from '../ballots/papers.ts';
import { OUR_SERVER } from '../eventlog/signers.ts';
import { FIRST_SECRETARY, usualGiver } from './builder.ts';
import { d, delegate, details, p, pdf, question, sha, t } from './samples.ts';

/** What a command needs of the disk and of others, each of which can fail. */
type Work =
  | 'append'
  | 'keep the key'
  | 'read the key'
  | 'destroy the key'
  | 'empty the write-ahead log'
  | 'make codes'
  | 'remove a file'
  | 'arm a countdown';

/** How often each fails from here on before it works again. */
let failures: Partial<Record<Work, number>> = {};
let folder = '';
let db: Database;
/** Keys of secret polls that lie outside of the database. */
let keys: Map<string, PollSecret>;
let codes: readonly DelegateId[] = [];
let reported: string[] = [];
let archived = false;
/** Files that were taken off the server, in order. */
let gone: string[] = [];
let told: Record<'secretariat' | 'members', string[]>;
let host: SessionHost;
const pollKeys = new PollKeys();

const ADDRESS = { sessionId: SESSION, pollId: p(1) };
const SECRET: Partial<PollQuestion> = { procedure: { type: 'secret' } };
const A_MINUTE: Partial<PollQuestion> = { timing: { type: 'countdown', seconds: 60 } };
const always = Infinity;
const refused = (code: string) => ({ ok: false, refusal: { code } });

function mayFail(work: Work): void {
  const left = failures[work] ?? 0;
  if (left === 0) return;
  failures[work] = left - 1;
  throw new Error(`could not ${work}`);
}

function ports(): SessionPorts {
  const [log, secretBox] = [sqliteEventLog(db), sqliteSecretBox(db)];
  return {
    log: {
      ...log,
      async append(...entries) {
        mayFail('append');
        await log.append(...entries);
      },
    },
    signingKey: { signer: OUR_SERVER, coversAll: true },
    box: sqliteBallotBox(db),
    secretBox: {
      ...secretBox,
      async forgetOrder() {
        mayFail('empty the write-ahead log');
        await secretBox.forgetOrder();
      },
    },
    plainBallots: sqlitePlainBallots(db),
    pollSecrets: {
      async save(publicKey, secret) {
        mayFail('keep the key');
        keys.set(publicKey, secret);
      },
      async find(publicKey) {
        mayFail('read the key');
        return keys.get(publicKey) ?? null;
      },
      async destroy(publicKey) {
        mayFail('destroy the key');
        keys.delete(publicKey);
      },
      async destroyOthers() {},
    },
    pollKeys,
    isArchived: () => archived,
    clock: {
      now: () => Date.now(),
      hold() {
        mayFail('arm a countdown');
        return () => {};
      },
    },
    async onPeopleChanged(_id, { delegates }) {
      mayFail('make codes');
      codes = delegates.map(({ id }) => id);
    },
    async onRest() {},
    async removeFile(sha256) {
      mayFail('remove a file');
      gone.push(sha256);
    },
    reportError: (error) => reported.push(String(error)),
  };
}

const deaf: SessionListener = {
  entries() {},
  ballotRecorded() {},
  tokenIssued() {},
  ballotDropped() {},
  votingSuspended() {},
};

async function start(): Promise<void> {
  host = await SessionHost.load(SESSION, ports());
  told = { secretariat: [], members: [] };
  host.listen({
    ...deaf,
    entries({ told: toldTo }) {
      told.secretariat.push(...toldTo(SECRETARIAT).flatMap(typeOf));
      told.members.push(...toldTo(MEMBERS).flatMap(typeOf));
    },
  });
}

const MEMBERS: Viewer = { circle: 'members', person: null, units: [], groups: [] };
const typeOf = (entry: ViewedEntry) => (isSealed(entry) ? [] : [entry.event.type]);

/** The server is stopped and started again; `meanwhile` things happen to its data. */
async function restart(meanwhile = () => {}): Promise<void> {
  await host.stop();
  meanwhile();
  await start();
}

async function give(command: Command | CoreCommand): Promise<void> {
  const outcome = await host.execute(command, usualGiver(command));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

const registering = (...numbers: readonly number[]): CoreCommand => ({
  type: 'ApplyImport',
  basedOnSeq: host.state.seq,
  statements: {
    details: null,
    delegates: numbers.map((n) => delegate(n)),
    agenda: [],
    documents: [],
  },
});
const opening = (changes: Partial<PollQuestion> = {}): Command => ({
  type: 'OpenPoll',
  question: question(changes),
});
const closing = { type: 'ClosePoll', pollId: p(1) } as const;
const statusOf = () => host.state.polls[0]?.status;
const recordOf = () => {
  const [poll] = host.state.polls;
  return poll && pollEnding(poll)?.record;
};

const cast = (n: number): Promise<Outcome<BallotReceipt>> =>
  host.cast(d(n), { pollId: p(1), ballotId: ballotId(n), selection: marked('for'), reason: '' });

const voter = () => SecretVoter.prepare(ADDRESS, host.state.polls[0]?.publicKey ?? '');
const issue = (n: number, { blinded }: SecretVoter): Promise<Outcome<IssuedToken>> =>
  host.issueToken(d(n), { pollId: p(1), blinded });

async function paperOf(n: number): Promise<BoxEntry> {
  const secret = await voter();
  const token = await issue(n, secret);
  if (!token.ok) throw new Error(token.refusal.code);
  return secret.fill(token.blindSignature, marked('for'));
}

/** So much time passes. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 15_000 });

beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    now: Date.parse('2026-12-08T01:00:00Z'),
  });
  folder = temporaryFolder();
  db = openDatabase(folder);
  failures = {};
  keys = new Map();
  codes = [];
  reported = [];
  gone = [];
  await start();
  await give({ type: 'CreateSession', details: details() });
  await give(registering(1, 2, 3));
  await give({ type: 'OpenSession' });
  const marks = [1, 2, 3].map((n) => ({ delegateId: d(n), status: 'present' as const }));
  await give({ type: 'MarkAttendance', marks, reason: null });
});

afterEach(async () => {
  failures = {};
  await host.stop();
  vi.useRealTimers();
  db.close();
  await rm(folder, { recursive: true });
});

describe('a command that could not be recorded', () => {
  it.each([
    ['by name', {}],
    ['in secret', SECRET],
  ])('opens no vote %s, tells nobody, leaves no key, and works when it is given again', async (_, how) => {
    const before = host.state;
    told = { secretariat: [], members: [] };
    failures = { append: 1 };
    await expect(host.execute(opening(how), FIRST_SECRETARY)).rejects.toThrow('could not append');
    expect(host.state).toBe(before);
    expect(host.stateFor(MEMBERS).polls).toEqual([]);
    expect(await sqliteEventLog(db).read(SESSION, before.seq)).toEqual([]);
    expect(told).toEqual({ secretariat: [], members: [] });
    expect(keys.size).toBe(0);
    expect(host.progress).toEqual([]);
    expect(await cast(1)).toMatchObject(refused('unknown-poll'));

    await give(opening(how));
    expect(statusOf()).toBe('open');
    expect(told.members).toEqual(['PollOpened']);
  });

  it('leaves no key either where that cannot be destroyed at once', async () => {
    failures = { append: 1, 'destroy the key': 2 };
    await expect(host.execute(opening(SECRET), FIRST_SECRETARY)).rejects.toThrow('could not append');
    expect(keys.size).toBe(1);
    // Another poll's key stays meanwhile.
    await give(opening(SECRET));
    expect(keys.size).toBe(2);
    await pass(3000);
    expect([...keys.keys()]).toEqual([host.state.polls[0]?.publicKey]);
  });

  it('is refused by the core without leaving a key', async () => {
    await give(opening());
    expect(await host.execute(opening(SECRET), FIRST_SECRETARY)).toMatchObject({ ok: false });
    expect(keys.size).toBe(0);
  });

  it('is refused before it is recorded where the key cannot be kept', async () => {
    failures = { 'keep the key': 1 };
    await expect(host.execute(opening(SECRET), FIRST_SECRETARY)).rejects.toThrow('could not keep the key');
    expect(host.state.polls).toEqual([]);
  });

  it('closes no vote: the ballots that came meanwhile are taken, and counted at its end', async () => {
    await give(opening(A_MINUTE));
    expect(await cast(1)).toMatchObject({ ok: true });
    failures = { append: 1 };
    const close = host.execute(closing, FIRST_SECRETARY);
    const meanwhile = cast(2);
    await expect(close).rejects.toThrow('could not append');
    expect(await meanwhile).toMatchObject({ ok: true });
    await pass(60_000);
    await until(() => expect(statusOf()).toBe('closed'));
    expect(recordOf()).toMatchObject({ named: { votes: [{ delegates: [d(1), d(2)] }] } });
  });
});

describe('what fails once a command is on record undoes nothing of it', () => {
  it('codes: the list is told to everybody, and the codes are made later, for whoever is on it then', async () => {
    told = { secretariat: [], members: [] };
    failures = { 'make codes': 3 };
    await give(registering(4));
    expect(told).toEqual({ secretariat: ['DelegatesRegistered'], members: ['DelegatesRegistered'] });
    expect(codes).toEqual([d(1), d(2), d(3)]);
    expect(reported).toEqual(['Error: could not make codes']);
    await pass(1000);
    await give(registering(5));
    expect(codes).toEqual([d(1), d(2), d(3)]);
    await pass(4000);
    expect(codes).toEqual([d(1), d(2), d(3), d(4), d(5)]);
    expect(reported).toHaveLength(3);
  });

  it('a file that was published wrongly: it goes later, once, and once more at the next start', async () => {
    await give({ type: 'PublishDocument', documentId: null, file: pdf(1) });
    failures = { 'remove a file': 1 };
    await give({ type: 'RemoveDocumentFiles', documentId: t(1), files: [sha(1)], reason: 'Nhầm' });
    expect(gone).toEqual([]);
    await pass(1000);
    await give({ type: 'ChangeSessionDetails', details: details({ place: 'Hội trường B' }) });
    expect(gone).toEqual([sha(1)]);
    await restart();
    expect(gone).toEqual([sha(1), sha(1)]);
  });

  it('are there when the command is answered, where nothing fails', async () => {
    await give(registering(4));
    expect(codes).toEqual([d(1), d(2), d(3), d(4)]);
  });

  it('somebody who cannot be told: all others are, of entries and of ballots', async () => {
    const fail = () => {
      throw new Error('the socket is gone');
    };
    await restart();
    host.listen({ ...deaf, entries: fail, ballotRecorded: fail, tokenIssued: fail });
    const receipts: DelegateId[] = [];
    const heard: string[] = [];
    host.listen({
      ...deaf,
      entries: ({ told: toldTo }) => heard.push(...toldTo(MEMBERS).flatMap(typeOf)),
      ballotRecorded: (id) => receipts.push(id),
    });
    await give(opening());
    expect(await cast(1)).toMatchObject({ ok: true });
    expect(receipts).toEqual([d(1)]);
    await give(closing);
    expect(heard).toEqual(['PollOpened', 'PollEnded']);
    expect(reported).toEqual(Array.from({ length: 3 }, () => 'Error: the socket is gone'));
  });

  it.each([
    ['destroy the key', 2],
    ['empty the write-ahead log', 3],
  ] as const)(
    'sealing: where it could not %s, the result is told and the box sealed later',
    async (work, times) => {
      await give(opening(SECRET));
      const dropping = host.dropBallot(p(1), await paperOf(1));
      await pass(250);
      expect(await dropping).toMatchObject({ ok: true });
      failures = { [work]: times };
      await give(closing);
      expect(told.secretariat.slice(-2)).toEqual(['PollClosed', 'PollEnded']);
      expect(recordOf()).toMatchObject({ issued: 1, returned: 1 });
      expect(reported).toEqual([`Error: could not ${work}`]);
      expect(failures[work]).toBe(times - 1);

      await pass(10_000);
      await until(() => expect(failures[work]).toBe(0));
      const box = sqliteSecretBox(db);
      await until(() => expect(keys.size).toBe(0));
      expect(await box.issues(ADDRESS)).toEqual([]);
      expect(await box.dropped(ADDRESS)).toEqual([]);
      expect(await box.published(ADDRESS)).toHaveLength(1);
    },
  );

  it('a countdown that could not be armed is armed later, and ends its poll in time', async () => {
    failures = { 'arm a countdown': 2 };
    await give(opening(A_MINUTE));
    expect(told.members.at(-1)).toBe('PollOpened');
    expect(await cast(1)).toMatchObject({ ok: true });
    await pass(60_000);
    await until(() => expect(statusOf()).toBe('closed'));
    expect(reported).toHaveLength(2);
    expect(host.now()).toBeLessThan(Date.parse('2026-12-08T01:01:10Z'));
  });

  it('holds up nothing else: a poll is opened, taken and ended by its countdown while codes fail for ever', async () => {
    failures = { 'make codes': always };
    await give(registering(4));
    await give(opening(A_MINUTE));
    expect(await cast(1)).toMatchObject({ ok: true });
    await pass(60_000);
    await until(() => expect(statusOf()).toBe('closed'));
    expect(codes).toEqual([d(1), d(2), d(3)]);
  });
});

describe('a ballot that comes in the very moment in which the vote is told', () => {
  it('by name is recorded', async () => {
    let casting: Promise<Outcome<BallotReceipt>> | null = null;
    host.listen({
      ...deaf,
      entries() {
        casting ??= cast(1);
      },
    });
    await give(opening());
    expect(await casting).toMatchObject({ ok: true });
  });

  it('in a secret poll gets its token, with the key that was handed in: the disk is not read', async () => {
    failures = { 'read the key': always };
    let asked: Promise<Outcome<IssuedToken>> | null = null;
    host.listen({
      ...deaf,
      entries({ entries }) {
        if (entries.some(({ event }) => event.type === 'PollOpened')) {
          asked ??= voter().then((secret) => issue(1, secret));
        }
      },
    });
    await give(opening(SECRET));
    expect(await asked).toMatchObject({ ok: true });
    expect(reported).toEqual([]);
  });
});

describe('a server that starts again', () => {
  it('in a secret poll whose key it cannot read yet lets ballots wait, and counts them', async () => {
    await give(opening({ ...SECRET, ...A_MINUTE }));
    const paper = await paperOf(1);
    failures = { 'read the key': 6 };
    await restart();
    expect(reported.length).toBeGreaterThan(0);
    const secret = await voter();
    const waiting = Promise.all([issue(2, secret), host.dropBallot(p(1), paper)]);
    // Their time runs out meanwhile, and the end waits for them.
    await pass(61_000);
    expect(statusOf()).toBe('open');
    failures = {};
    await pass(5000);
    await until(() => expect(statusOf()).toBe('closed'));
    expect(await waiting).toMatchObject([{ ok: true }, { ok: true }]);
    expect(recordOf()).toMatchObject({ issued: 2, returned: 1 });
  });

  it('in a secret poll whose key is gone annuls it, as soon as that can be written', async () => {
    await give(opening(SECRET));
    const secret = await voter();
    failures = { append: 3 };
    await restart(() => keys.clear());
    expect(statusOf()).toBe('open');
    const waiting = issue(1, secret);
    await pass(10_000);
    await until(() => expect(statusOf()).toBe('annulled'));
    expect(await waiting).toMatchObject(refused('poll-annulled'));
    expect(told.members).toEqual(['PollAnnulled']);
  });

  it('finds what it had left undone', async () => {
    await give(opening(SECRET));
    failures = { 'destroy the key': always, 'make codes': always };
    await give(closing);
    await give(registering(4));
    expect(keys.size).toBe(1);
    await restart(() => {
      failures = {};
    });
    expect(keys.size).toBe(0);
    expect(codes).toEqual([d(1), d(2), d(3), d(4)]);
  });

  it('also where it cannot do that at once: it serves the session meanwhile', async () => {
    await give(opening(A_MINUTE));
    failures = { 'make codes': 2, 'arm a countdown': 2 };
    await restart(() => {
      codes = [];
    });
    expect(await cast(1)).toMatchObject({ ok: true });
    await pass(3000);
    expect(codes).toEqual([d(1), d(2), d(3)]);
    await pass(57_000);
    await until(() => expect(statusOf()).toBe('closed'));
  });

  it('tries nothing any more once it has stopped', async () => {
    failures = { 'make codes': always };
    await give(registering(4));
    await host.stop();
    const before = reported.length;
    await pass(600_000);
    expect(reported).toHaveLength(before);
  });
});

describe('an archived session', () => {
  afterEach(() => {
    archived = false;
  });

  it('takes nothing from anybody, and what the server itself has to enter', async () => {
    await give({ type: 'CloseSession' });
    archived = true;
    const { seq } = host.state;
    const marks = [{ delegateId: d(1), status: 'absent' as const }];
    const correcting = { type: 'MarkAttendance', marks, reason: 'Ghi nhầm' } as const;
    expect(await host.execute(correcting, FIRST_SECRETARY)).toMatchObject(refused('session-archived'));
    expect(host.state.seq).toBe(seq);
    // Who its delegates are in the register is said of it, too.
    const links = [{ delegateId: d(1), personId: PersonId.parse('p-0123456789ab') }];
    const linking = { type: 'LinkDelegates', links } as const;
    expect(await host.execute(linking, usualGiver(linking))).toMatchObject({ ok: true });
    const vouching: CoreCommand = {
      type: 'VouchForRecord',
      why: 'operator',
      unsigned: [],
      keys: [],
      reason: 'Thử',
    };
    expect(await host.execute(vouching, { capacity: 'system', id: 'operator' })).toMatchObject({ ok: true });
  });
});
