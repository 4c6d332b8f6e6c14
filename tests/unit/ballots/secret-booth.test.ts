import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Selection } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type { BoxEntry, IssuedToken } from '#shared/protocol/socket.ts';
import type { CollectedBallots } from '#shared/session/polls/closing.ts';
import { boxFault } from '#shared/voting/box.ts';
import { tally } from '#shared/voting/tally.ts';
import { nodeBoxCrypto } from '../../../server/ballots/box-crypto.ts';
import { sqlitePlainBallots } from '../../../server/ballots/plain-ballots.ts';
import { type PollKeyPair, PollKeys } from '../../../server/ballots/poll-keys.ts';
import { pollSecretFiles } from '../../../server/ballots/poll-secret-files.ts';
import type { PollSecrets } from '../../../server/ballots/poll-secrets.ts';
import type { SecretBox } from '../../../server/ballots/secret-box.ts';
import { sqliteSecretBox } from '../../../server/ballots/secret-sqlite.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { EndedSecretPolls } from '../../../server/session/ended-secret-polls.ts';
import { SecretBooth } from '../../../server/session/secret-booth.ts';
import { SecretVoter } from '../../support/secret-voter.ts';
import { losingAnswers } from '../../support/yielding/lost-answers.ts';
import { aSession, type SessionStory } from '../session/builder.ts';
import { d, p, question } from '../session/samples.ts';
import { marked, SESSION } from './papers.ts';

const SECRET = question({ procedure: { type: 'secret' }, timing: { type: 'countdown', seconds: 60 } });

let pair: PollKeyPair;
let folder = '';
let db: Database;
let box: SecretBox;
let secrets: PollSecrets;
let booth: SecretBooth;
/** Five delegates, of whom d5 is not there, and a secret vote of one minute. */
let story: SessionStory;
let now = 0;
/** The disk takes nothing more. */
let full = false;
/** Commits whose answer is lost, and questions that are answered by an error. */
const lost = { times: 0 };
let unreadable = 0;
let suspended: boolean[] = [];
let issued: string[] = [];

beforeAll(async () => {
  pair = await new PollKeys().take();
});

/** The real box, on a disk that can be full. */
function failing(real: SecretBox): SecretBox {
  const unlessFull = async <T>(write: () => Promise<T>) => {
    if (full) throw new Error('database or disk is full');
    return write();
  };
  return losingAnswers(
    {
      ...real,
      issue: (tokens) => unlessFull(() => real.issue(tokens)),
      drop: (ballots) => unlessFull(() => real.drop(ballots)),
      async issues(address) {
        if (unreadable > 0) {
          unreadable -= 1;
          throw new Error('nothing can be read');
        }
        return real.issues(address);
      },
    },
    ['issue', 'drop'],
    lost,
  );
}

const portsAtRest = () => ({
  secretBox: failing(box),
  pollSecrets: secrets,
  plainBallots: sqlitePlainBallots(db),
});

function newBooth(): SecretBooth {
  return new SecretBooth(
    SESSION,
    { ...portsAtRest(), now: () => now, reportError: () => {} },
    {
      issued: (delegateId) => void issued.push(delegateId),
      dropped: () => {},
      suspended: (value) => void suspended.push(value),
    },
  );
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-booth-'));
  db = openDatabase(folder);
  box = sqliteSecretBox(db);
  secrets = await pollSecretFiles(folder);
  story = aSession()
    .withDelegates(5)
    .opened()
    .present(4)
    .give({ type: 'PutToVote', question: SECRET, publicKey: pair.publicKey });
  now = Date.parse(story.log.at(-1)?.at ?? '') + 10_000;
  suspended = [];
  issued = [];
  booth = newBooth();
  await booth.begin(pair.publicKey, pair.privateKey);
  booth.prepare(story.state);
  booth.follow(story.state);
});

afterEach(async () => {
  await booth.settled();
  db.close();
  await rm(folder, { recursive: true });
});

const stateNow = () => story.state;
const ADDRESS = { sessionId: SESSION, pollId: p(1) };
const refused = (code: string) => ({ ok: false, refusal: { code } });
const voter = () => SecretVoter.prepare(ADDRESS, pair.publicKey);

function issue(by: number, { blinded }: Pick<SecretVoter, 'blinded'>): Promise<Outcome<IssuedToken>> {
  return booth.issue(stateNow, d(by), { pollId: p(1), blinded });
}

/** A delegate receives a token and fills in the paper. */
async function paperOf(by: number, selection: Selection = marked('for')): Promise<BoxEntry> {
  const secret = await voter();
  const token = await issue(by, secret);
  if (!token.ok) throw new Error(token.refusal.code);
  return secret.fill(token.blindSignature, selection);
}

const drop = (entry: BoxEntry) => booth.drop(stateNow, p(1), entry);

async function collected() {
  return booth.whileSealed(p(1), async (all) => {
    if (all.type !== 'secret') throw new Error('not secret');
    return all;
  });
}

function close(all: CollectedBallots): void {
  story.give({ type: 'CountAndClosePoll', pollId: p(1), by: 'secretariat', collected: all });
}

/** The power goes and comes back. */
async function restart(): Promise<void> {
  await booth.settled();
  db.close();
  db = openDatabase(folder);
  box = sqliteSecretBox(db);
  booth = newBooth();
  await booth.takeUp(stateNow);
}

async function sealEnded(): Promise<void> {
  const ended = new EndedSecretPolls(SESSION, portsAtRest());
  for (const id of ended.unsealed(story.state)) await ended.seal(story.state, id);
}

describe('what was told as failed, and is on the disk all the same', () => {
  it('is a token that was signed, for all of the same commit', async () => {
    const secrets = await Promise.all([voter(), voter(), voter()]);
    lost.times = 1;
    const outcomes = await Promise.all(secrets.map((secret, place) => issue(place + 1, secret)));
    expect(outcomes).toMatchObject(secrets.map(() => ({ ok: true })));
    expect(suspended).toEqual([]);
    expect(await issue(2, await voter())).toMatchObject(refused('token-issued-elsewhere'));
  });

  it('keeps nobody else from theirs, also when it could not be looked at and another device asks anew', async () => {
    const [first, second, others] = [await voter(), await voter(), await voter()];
    lost.times = 1;
    unreadable = 1;
    expect(await issue(1, first)).toMatchObject(refused('voting-suspended'));
    // With it goes somebody else's.
    const outcomes = await Promise.all([issue(1, second), issue(2, others)]);
    expect(outcomes).toMatchObject([refused('voting-suspended'), refused('voting-suspended')]);
    expect(await Promise.all([issue(1, second), issue(2, others)])).toMatchObject([
      refused('token-issued-elsewhere'),
      { ok: true },
    ]);
    expect(await issue(1, first)).toMatchObject({ ok: true });
  });

  it('is a ballot that was taken', async () => {
    const [one, other] = [await paperOf(1), await paperOf(2, marked('against'))];
    lost.times = 1;
    const outcomes = await Promise.all([drop(one), drop(other)]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(suspended).toEqual([]);
    expect((await collected()).selections).toHaveLength(2);
  });
});

describe('a token', () => {
  it('is signed for a delegate who is present, and proves itself in the box', async () => {
    const entry = await paperOf(1);
    expect(await drop(entry)).toEqual({ ok: true, pollId: p(1), token: entry.token });
    expect(booth.tokensOf(d(1))).toEqual([p(1)]);
    expect(booth.tokensOf(d(2))).toEqual([]);
    expect(issued).toEqual(['d1']);
  });

  it('is signed again for the same request, also after a restart and after leaving the hall', async () => {
    const secret = await voter();
    const first = await issue(1, secret);
    expect(await issue(1, secret)).toEqual(first);
    story.leaving(d(1));
    expect(await issue(1, secret)).toEqual(first);
    await restart();
    expect(await issue(1, secret)).toEqual(first);
    expect(issued).toEqual(['d1']);
  });

  it('is never signed twice for one delegate: a second device is told so', async () => {
    const [one, other] = await Promise.all([voter(), voter()]);
    expect(await issue(1, one)).toMatchObject({ ok: true });
    expect(await issue(1, other)).toMatchObject(refused('token-issued-elsewhere'));
    await restart();
    expect(await issue(1, other)).toMatchObject(refused('token-issued-elsewhere'));
  });

  it('is signed once when two devices ask in the same moment', async () => {
    const [one, other] = await Promise.all([voter(), voter()]);
    const outcomes = await Promise.all([issue(1, one), issue(1, other), issue(1, one)]);
    expect(outcomes).toMatchObject([{ ok: true }, refused('token-issued-elsewhere'), { ok: true }]);
  });

  it.each([
    ['who is not present', 5, 'not-eligible'],
    ['who is nobody', 9, 'not-in-electorate'],
  ])('is refused to somebody %s', async (_, by, code) => {
    expect(await issue(by, await voter())).toMatchObject(refused(code));
    expect((await collected()).issuedTo).toEqual([]);
  });

  it('is refused when the time is over, by the server’s clock', async () => {
    now = Date.parse(story.log.at(-1)?.at ?? '') + 60_000;
    expect(await issue(1, await voter())).toMatchObject(refused('poll-closed'));
  });

  it.each([
    ['is too short', 'AAAA'],
    ['is not below the modulus', Buffer.alloc(256, 0xff).toString('base64url')],
  ])('is refused for a message that %s', async (_, blinded) => {
    expect(await issue(1, { blinded: blinded as SecretVoter['blinded'] })).toMatchObject(
      refused('token-malformed'),
    );
    expect(booth.tokensOf(d(1))).toEqual([]);
  });

  it('is refused in a poll by name', async () => {
    story.annulling().voting();
    const request = { pollId: p(2), blinded: (await voter()).blinded };
    expect(await booth.issue(stateNow, d(1), request)).toMatchObject(refused('poll-is-not-secret'));
  });
});

describe('a secret ballot', () => {
  it('is boxed once, however often it is sent, in any order, also after a restart', async () => {
    const [one, two] = [await paperOf(1), await paperOf(2, marked('against'))];
    const answer = { ok: true, pollId: p(1), token: one.token };
    expect(await Promise.all([drop(two), drop(one), drop(one)])).toMatchObject([
      { ok: true },
      answer,
      answer,
    ]);
    expect(await drop(one)).toEqual(answer);
    await restart();
    expect(await drop(one)).toEqual(answer);
    expect((await collected()).selections).toHaveLength(2);
  });

  it('cannot be changed by a second one with the same token', async () => {
    const secret = await voter();
    const token = await issue(1, secret);
    if (!token.ok) throw new Error(token.refusal.code);
    const first = await secret.fill(token.blindSignature, marked('for'));
    const second = await secret.fill(token.blindSignature, marked('against'));
    expect(await Promise.all([drop(first), drop(second)])).toMatchObject([
      { ok: true },
      refused('token-used'),
    ]);
    expect(await drop(second)).toMatchObject(refused('token-used'));
    expect((await collected()).selections).toEqual([marked('for')]);
  });

  it('is refused without a token of this poll, or altered on its way', async () => {
    const entry = await paperOf(1);
    const other = await paperOf(2);
    for (const bad of [
      { ...entry, tokenSignature: other.tokenSignature },
      { ...entry, token: other.token },
      { ...entry, selection: marked('against') },
      { ...entry, signature: other.signature },
      { ...entry, token: 'AAAA' as BoxEntry['token'] },
    ]) {
      expect(await drop(bad)).toMatchObject(refused('token-invalid'));
    }
    expect(await drop(entry)).toMatchObject({ ok: true });
  });

  it('is refused when it is of another paper', async () => {
    const entry = await paperOf(1);
    const selection: Selection = { type: 'election', chosen: [0] };
    expect(await drop({ ...entry, selection })).toMatchObject(refused('ballot-malformed'));
  });

  it('is refused after the time, but one that was boxed before is answered again, also when the box is sealed', async () => {
    const [one, two] = [await paperOf(1), await paperOf(2)];
    await drop(one);
    now = Date.parse(story.log.at(-1)?.at ?? '') + 60_000;
    expect(await drop(two)).toMatchObject(refused('poll-closed'));
    expect(await drop(one)).toMatchObject({ ok: true });
    close(await collected());
    booth.follow(story.state);
    await sealEnded();
    expect(await drop(two)).toMatchObject(refused('poll-closed'));
    expect(await drop(one)).toMatchObject({ ok: true });
  });
});

describe('the end of a secret poll', () => {
  it('waits for ballots on their way, counts the disk and publishes a box that anybody can count again', async () => {
    const papers = [await paperOf(1), await paperOf(2, marked('against')), await paperOf(3, marked(null))];
    const onTheirWay = Promise.all(papers.map(drop));
    const all = await collected();
    expect(await onTheirWay).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(all.issuedTo).toEqual([d(1), d(2), d(3)]);
    close(all);
    booth.follow(story.state);
    await sealEnded();
    const entries = (await box.published(ADDRESS)) ?? [];
    const { paper } = story.state.polls[0]?.question ?? {};
    if (!paper) throw new Error('no poll');
    const claims = {
      ...ADDRESS,
      paper,
      publicKey: pair.publicKey,
      issued: 3,
      boxRoot: all.boxRoot,
      tally: tally(paper, all.selections),
    };
    expect(await boxFault(claims, entries, nodeBoxCrypto())).toBeNull();
  });

  it('takes no token and no ballot from the moment it begins', async () => {
    const paper = await paperOf(1);
    const another = await voter();
    const { late } = await booth.whileSealed(p(1), async (all) => {
      const late = Promise.all([issue(2, another), drop(paper)]);
      close(all);
      booth.follow(story.state);
      return { late };
    });
    expect(await late).toMatchObject([refused('poll-closed'), refused('poll-closed')]);
    expect(await box.published(ADDRESS)).toEqual([]);
  });

  it('that fails refuses nothing: what came meanwhile is taken then', async () => {
    const paper = await paperOf(1);
    const another = await voter();
    let meanwhile: Promise<unknown> | null = null;
    const failing = booth.whileSealed(p(1), async () => {
      meanwhile = Promise.all([issue(2, another), drop(paper)]);
      throw new Error('database or disk is full');
    });
    await expect(failing).rejects.toThrow('disk is full');
    expect(await meanwhile).toMatchObject([{ ok: true }, { ok: true, token: paper.token }]);
    expect((await collected()).selections).toHaveLength(1);
  });

  it('destroys the key and forgets who had a token', async () => {
    await drop(await paperOf(1));
    close(await collected());
    booth.follow(story.state);
    await sealEnded();
    expect(await secrets.find(pair.publicKey)).toBeNull();
    expect(await box.issues(ADDRESS)).toEqual([]);
    expect(await box.published(ADDRESS)).toHaveLength(1);
  });

  it('by annulment empties the box', async () => {
    await drop(await paperOf(1));
    story.annulling();
    booth.follow(story.state);
    await sealEnded();
    expect(await box.published(ADDRESS)).toBeNull();
    expect(await secrets.find(pair.publicKey)).toBeNull();
  });

  it('by annulment waits for a ballot on its way, and leaves nothing of it', async () => {
    const onItsWay = drop(await paperOf(1));
    await booth.whileShut(p(1), async () => {
      expect(await onItsWay).toMatchObject({ ok: true });
      story.annulling();
      booth.follow(story.state);
    });
    await sealEnded();
    expect(await box.dropped(ADDRESS)).toEqual([]);
  });

  it('seals after a restart what a server that died had not sealed', async () => {
    await drop(await paperOf(1));
    close(await collected());
    await restart();
    await sealEnded();
    expect(await secrets.find(pair.publicKey)).toBeNull();
    expect(await box.published(ADDRESS)).toHaveLength(1);
  });
});

describe('what comes while the poll is open and has no booth yet', () => {
  /** The server has started again, and cannot read the poll's key so far. */
  async function withoutBooth(): Promise<void> {
    await booth.settled();
    booth = newBooth();
    expect(booth.isMissing(story.state)).toBe(true);
  }

  it('waits and is recorded as it came: in time, though its time is over when there is a booth', async () => {
    const [secret, paper] = [await voter(), await paperOf(1)];
    await withoutBooth();
    const waiting = Promise.all([issue(2, secret), drop(paper), drop(paper)]);
    now = Date.parse(story.log.at(-1)?.at ?? '') + 3_600_000;
    await booth.takeUp(stateNow);
    expect(await waiting).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect((await collected()).issuedTo).toEqual([d(1), d(2)]);
    expect((await collected()).selections).toEqual([marked('for')]);
  });

  it('is counted by an end that comes in the same moment as the booth', async () => {
    const paper = await paperOf(1);
    await withoutBooth();
    const waiting = drop(paper);
    await booth.takeUp(stateNow);
    expect((await collected()).selections).toEqual([marked('for')]);
    expect(await waiting).toMatchObject({ ok: true });
  });

  it('is refused once the poll is annulled, and says that it was', async () => {
    const [secret, paper] = [await voter(), await paperOf(1)];
    await withoutBooth();
    const waiting = Promise.all([issue(2, secret), drop(paper)]);
    story.annulling();
    booth.follow(story.state);
    expect(await waiting).toMatchObject([refused('poll-annulled'), refused('poll-annulled')]);
  });

  it('finds the poll lost where its key is gone, and not where the disk only hesitates', async () => {
    await withoutBooth();
    const { find } = secrets;
    secrets = { ...secrets, find: () => Promise.reject(new Error('EIO')) };
    booth = newBooth();
    await expect(booth.takeUp(stateNow)).rejects.toThrow('EIO');
    expect(booth.lost).toBeNull();
    secrets = { ...secrets, find };
    await secrets.destroy(pair.publicKey);
    booth = newBooth();
    await booth.takeUp(stateNow);
    expect(booth.lost).toEqual({ pollId: p(1), why: 'no-key' });
  });
});

describe('an opening', () => {
  it('that is not on record yet has no booth, and one that was abandoned leaves no key', async () => {
    story.annulling();
    booth.follow(story.state);
    await sealEnded();
    await booth.begin(pair.publicKey, pair.privateKey);
    expect(await secrets.find(pair.publicKey)).not.toBeNull();
    expect(booth.progress(story.state)).toEqual([]);
    await booth.abandon(pair.publicKey);
    expect(await secrets.find(pair.publicKey)).toBeNull();
    story.give({ type: 'PutToVote', question: SECRET, publicKey: pair.publicKey });
    booth.prepare(story.state);
    booth.follow(story.state);
    expect(booth.isMissing(story.state)).toBe(true);
  });
});

describe('when the disk is full', () => {
  it('no token and no ballot is acknowledged, the hall learns it, and the same request works when there is room', async () => {
    const papers = await Promise.all([1, 2].map((by) => paperOf(by)));
    const late = await voter();
    full = true;
    expect(await issue(3, late)).toMatchObject(refused('voting-suspended'));
    for (const outcome of await Promise.all(papers.map(drop))) {
      expect(outcome).toMatchObject(refused('voting-suspended'));
    }
    expect(suspended).toEqual([true]);
    expect(booth.tokensOf(d(3))).toEqual([]);
    expect(await box.dropped(ADDRESS)).toEqual([]);
    full = false;
    expect(await issue(3, late)).toMatchObject({ ok: true });
    for (const outcome of await Promise.all(papers.map(drop))) expect(outcome.ok).toBe(true);
    expect(suspended).toEqual([true, false]);
    expect((await collected()).selections).toHaveLength(2);
  });
});

describe('the progress of a secret poll', () => {
  it('says who has got a token and how many ballots there are, and nothing more', async () => {
    await drop(await paperOf(2));
    await paperOf(1);
    expect(booth.progress(story.state)).toEqual([
      { pollId: p(1), cast: 1, eligible: 4, issued: 2, names: [d(2), d(1)] },
    ]);
  });
});
