import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import { BoxEntry } from '#shared/protocol/socket.ts';
import type { OpenPoll, Poll } from '#shared/session/state.ts';
import { entryText } from '#shared/voting/box.ts';
import { sqlitePlainBallots } from '../../../server/ballots/plain-ballots.ts';
import { type PollKeyPair, PollKeys } from '../../../server/ballots/poll-keys.ts';
import { pollSecretFiles } from '../../../server/ballots/poll-secret-files.ts';
import { sqliteSecretBox } from '../../../server/ballots/secret-sqlite.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import {
  type AtRestPorts,
  type PollAtRest,
  SecretPollsAtRest,
} from '../../../server/session/secret-polls-at-rest.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { aSession } from '../session/builder.ts';
import { d, p, question } from '../session/samples.ts';
import { marked, SESSION } from './papers.ts';

const SECRET = question({ procedure: { type: 'secret' } });
const ADDRESS = { sessionId: SESSION, pollId: p(1) };
/** In the order of their tokens. */
const BALLOTS = (['for', 'against', 'abstain'] as const).map((choice, n) =>
  BoxEntry.parse({
    token: `token${n}AA`,
    tokenSignature: 'AAAA',
    selection: marked(choice),
    signature: 'AAAA',
  }),
);

let pair: PollKeyPair;
let folder = '';
let db: Database;
let ports: AtRestPorts;
let rest: SecretPollsAtRest;

beforeAll(async () => {
  pair = await new PollKeys().take();
});

/** Also what the next start finds after a power cut. */
async function start(): Promise<void> {
  db = openDatabase(folder);
  ports = {
    secretBox: sqliteSecretBox(db),
    plainBallots: sqlitePlainBallots(db),
    pollSecrets: await pollSecretFiles(folder),
  };
  rest = new SecretPollsAtRest(SESSION, ports);
}

async function restart(): Promise<void> {
  db.close();
  await start();
}

beforeEach(async () => {
  folder = temporaryFolder();
  await start();
});

afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

const opened = () =>
  aSession()
    .withDelegates(4)
    .opened()
    .present(4)
    .give({ type: 'PutToVote', question: SECRET, publicKey: pair.publicKey });

function openPoll(): OpenPoll {
  const [poll] = opened().state.polls;
  if (poll?.status !== 'open') throw new Error('the poll is not open');
  return poll;
}

type Ended = Exclude<Poll, OpenPoll>;

function ended(how: 'closed' | 'annulled'): Ended {
  const story = opened();
  if (how === 'annulled') story.annulling();
  else {
    story.give({
      type: 'CountAndClosePoll',
      pollId: p(1),
      by: 'secretariat',
      collected: {
        type: 'secret',
        issuedTo: [d(1), d(2), d(3)],
        selections: BALLOTS.map(({ selection }) => selection),
        boxRoot: Sha256.parse('0'.repeat(64)),
      },
    });
  }
  const [poll] = story.state.polls;
  if (!poll || poll.status === 'open') throw new Error('the poll is open');
  return poll;
}

async function loaded(): Promise<PollAtRest> {
  const found = await rest.load(openPoll());
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** An open poll with three ballots, of which three delegates have got the tokens. */
async function voted(): Promise<PollAtRest> {
  await rest.begin(pair.publicKey, pair.privateKey);
  const found = await loaded();
  await ports.secretBox.issue(
    [1, 2, 3].map((n) => ({ ...ADDRESS, delegateId: d(n), blindedHash: `blinded${n}` })),
  );
  await ports.secretBox.drop(BALLOTS.map((ballot) => ({ ...ADDRESS, ...found.seal.seal(ballot) })));
  return found;
}

/** What is left of the poll once it has ended: its box, and nothing else. */
async function expectOnlyTheBox(box: readonly BoxEntry[] | null): Promise<void> {
  const { secretBox, pollSecrets, plainBallots } = ports;
  expect(await secretBox.published(ADDRESS)).toEqual(box);
  expect(await secretBox.dropped(ADDRESS)).toEqual([]);
  expect(await secretBox.issues(ADDRESS)).toEqual([]);
  expect(await plainBallots.ballots(ADDRESS)).toEqual([]);
  expect(await plainBallots.privateKey(pair.publicKey)).toBeNull();
  expect(await pollSecrets.find(pair.publicKey)).toBeNull();
}

describe('an open secret poll', () => {
  it('comes back after a restart with its key, its tokens and its ballots', async () => {
    await voted();
    await restart();
    const { key, issues, entries } = await loaded();
    expect(key.type).toBe('private');
    expect(issues.map(({ delegateId }) => delegateId)).toEqual([d(1), d(2), d(3)]);
    expect(entries).toEqual(BALLOTS);
  });

  it('has left neither a ballot nor its key in the database', async () => {
    await voted();
    await ports.secretBox.forgetOrder();
    const file = await readFile(join(folder, 'nghi-truong.sqlite'), 'latin1');
    expect(file).toContain('blinded1');
    for (const { token } of BALLOTS) expect(file).not.toContain(token);
    expect(file).not.toContain('PRIVATE KEY');
  });

  it('is lost without its key, as after a restore', async () => {
    await voted();
    await ports.pollSecrets.destroy(pair.publicKey);
    expect(await rest.load(openPoll())).toBe('no-key');
  });

  it('is lost when somebody has changed a ballot on the disk', async () => {
    const { seal } = await voted();
    db.exec(
      'UPDATE open_ballots SET sealed = zeroblob(length(sealed)) WHERE place = (SELECT max(place) FROM open_ballots)',
    );
    expect(await rest.load(openPoll())).toBe('unreadable-ballots');
    await expect(rest.publish(ADDRESS, seal)).rejects.toThrow('cannot be opened');
  });
});

describe('the end of a secret poll leaves its box and nothing else, when the power goes', () => {
  it('before the box is written', async () => {
    const { seal } = await voted();
    await restart();
    expect((await loaded()).entries).toEqual(BALLOTS);
    await rest.publish(ADDRESS, seal);
    await rest.end(ended('closed'), pair.publicKey);
    await expectOnlyTheBox(BALLOTS);
  });

  it('after the box was written and before the end was on record: the poll goes on without that box', async () => {
    const { seal } = await voted();
    await rest.publish(ADDRESS, seal);
    await restart();
    expect((await loaded()).entries).toEqual(BALLOTS);
    expect(await ports.secretBox.published(ADDRESS)).toBeNull();
  });

  it('after the end was on record', async () => {
    const { seal } = await voted();
    await rest.publish(ADDRESS, seal);
    await restart();
    await rest.end(ended('closed'), pair.publicKey);
    await expectOnlyTheBox(BALLOTS);
  });

  it('after the end was on record, though its box had been taken back', async () => {
    await voted();
    await restart();
    await rest.end(ended('closed'), pair.publicKey);
    await expectOnlyTheBox(BALLOTS);
  });

  it('after the key was destroyed', async () => {
    const { seal } = await voted();
    await rest.publish(ADDRESS, seal);
    await ports.pollSecrets.destroy(pair.publicKey);
    await restart();
    await rest.end(ended('closed'), pair.publicKey);
    await expectOnlyTheBox(BALLOTS);
  });

  it('after all was done', async () => {
    const { seal } = await voted();
    await rest.publish(ADDRESS, seal);
    await rest.end(ended('closed'), pair.publicKey);
    await restart();
    await rest.end(ended('closed'), pair.publicKey);
    await expectOnlyTheBox(BALLOTS);
  });

  it('in an annulment: not even a box is left', async () => {
    const { seal } = await voted();
    await rest.publish(ADDRESS, seal);
    await restart();
    await rest.end(ended('annulled'), pair.publicKey);
    await expectOnlyTheBox(null);
  });

  it('and no box is made up when a ballot is missing: the key stays, and it is said', async () => {
    await voted();
    db.exec('DELETE FROM open_ballots WHERE place = (SELECT max(place) FROM open_ballots)');
    await expect(rest.end(ended('closed'), pair.publicKey)).rejects.toThrow('2 ballots of 3');
    expect(await ports.pollSecrets.find(pair.publicKey)).not.toBeNull();
    expect(await ports.secretBox.published(ADDRESS)).toBeNull();
  });
});

/** What version 0.3.0 wrote: the key and the ballots as they are, in the order in which they came. */
function votedInVersion030(): void {
  db.prepare('INSERT INTO secret_keys (public_key, private_key) VALUES (?, ?)').run(
    pair.publicKey,
    pair.privateKey,
  );
  const insert = db.prepare('INSERT INTO open_box (session_id, poll_id, token, entry) VALUES (?, ?, ?, ?)');
  for (const ballot of BALLOTS) insert.run(SESSION, p(1), ballot.token, entryText(ballot));
}

/** All bytes of the database and of its log, as text. */
async function inDatabase(): Promise<string> {
  const files = ['nghi-truong.sqlite', 'nghi-truong.sqlite-wal'].map((name) =>
    readFile(join(folder, name), 'latin1'),
  );
  return (await Promise.all(files)).join('');
}

describe('a data folder of version 0.3.0', () => {
  beforeEach(votedInVersion030);

  it('with an open secret poll moves over: its key to a file, its ballots sealed, and nothing of them is left', async () => {
    const { entries } = await loaded();
    expect(entries).toEqual(BALLOTS);
    expect(await ports.plainBallots.ballots(ADDRESS)).toEqual([]);
    const text = await inDatabase();
    for (const { token } of BALLOTS) expect(text).not.toContain(token);
    expect(text).not.toContain('PRIVATE KEY');
    await restart();
    expect((await loaded()).entries).toEqual(BALLOTS);
  });

  it('moves over also when the power went after its key was moved', async () => {
    await rest.begin(pair.publicKey, pair.privateKey);
    await restart();
    expect((await loaded()).entries).toEqual(BALLOTS);
    expect(await ports.plainBallots.privateKey(pair.publicKey)).toBeNull();
  });

  it('whose poll had ended and was not sealed yet gets its box', async () => {
    await rest.end(ended('closed'), pair.publicKey);
    await expectOnlyTheBox(BALLOTS);
  });

  it('keeps no key of a poll that was never opened', async () => {
    await ports.secretBox.forgetOrder();
    expect(await inDatabase()).toContain('PRIVATE KEY');
    await ports.plainBallots.destroyOthers(new Set());
    expect(await ports.plainBallots.privateKey(pair.publicKey)).toBeNull();
    expect(await inDatabase()).not.toContain('PRIVATE KEY');
  });
});
