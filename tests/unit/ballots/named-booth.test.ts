import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Choice, Selection } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import type { Ballot, BallotBox } from '../../../server/ballots/ballot-box.ts';
import { sqliteBallotBox } from '../../../server/ballots/sqlite.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { NamedBooth } from '../../../server/session/named-booth.ts';
import { losingAnswers } from '../../support/yielding/lost-answers.ts';
import { aSession, type SessionStory } from '../session/builder.ts';
import { d, p } from '../session/samples.ts';
import { ballotId, marked, SESSION } from './papers.ts';

/** The real box, which fails as often as it is told, as a full disk does, and counts its commits. */
class FailingBox implements BallotBox {
  failures = 0;
  commits = 0;
  /** How often the answer to a commit is lost. */
  readonly lost = { times: 0 };
  readonly #box: BallotBox;

  constructor(box: BallotBox) {
    this.#box = losingAnswers(box, ['record'], this.lost);
  }

  async record(ballots: readonly Ballot[]): Promise<void> {
    this.commits += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('database or disk is full');
    }
    await this.#box.record(ballots);
  }

  find(...key: Parameters<BallotBox['find']>): Promise<Ballot | null> {
    return this.#box.find(...key);
  }

  all(...key: Parameters<BallotBox['all']>): Promise<readonly Ballot[]> {
    return this.#box.all(...key);
  }
}

let folder = '';
let db: Database;
let box: FailingBox;
let booth: NamedBooth;
/** Five delegates, of whom d5 is not there, and a vote of one minute. */
let story: SessionStory;
let now = 0;
let recorded: (readonly [DelegateId, BallotReceipt])[] = [];
let suspended: boolean[] = [];
let reported: unknown[] = [];

function newBooth(): NamedBooth {
  return new NamedBooth(
    SESSION,
    { box, now: () => now, reportError: (error) => void reported.push(error) },
    {
      recorded: (delegateId, receipt) => void recorded.push([delegateId, receipt]),
      suspended: (value) => void suspended.push(value),
    },
  );
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'named-booth-'));
  db = openDatabase(folder);
  box = new FailingBox(sqliteBallotBox(db));
  story = aSession()
    .withDelegates(5)
    .opened()
    .present(4)
    .voting({ timing: { type: 'countdown', seconds: 60 } });
  now = Date.parse(story.log.at(-1)?.at ?? '') + 10_000;
  recorded = [];
  suspended = [];
  reported = [];
  booth = newBooth();
  booth.follow(story.state);
});

afterEach(async () => {
  await booth.settled();
  db.close();
  await rm(folder, { recursive: true });
});

interface Paper {
  readonly by?: number;
  readonly choice?: Choice;
  readonly poll?: number;
}

/** Delegate `by` sends ballot `n`. */
function cast(n: number, { by = 1, choice = 'for', poll = 1 }: Paper = {}): Promise<Outcome<BallotReceipt>> {
  return booth.cast(() => story.state, d(by), {
    pollId: p(poll),
    ballotId: ballotId(n),
    selection: marked(choice),
    reason: '',
  });
}

const receipt = (n: number, choice: Choice = 'for', recordedAt = new Date(now).toISOString()) => ({
  ok: true,
  pollId: p(1),
  ballotId: ballotId(n),
  selection: marked(choice),
  reason: '',
  recordedAt,
});
const progress = (poll: number, voted: readonly number[], eligible: number) => ({
  pollId: p(poll),
  cast: voted.length,
  eligible,
  issued: null,
  names: voted.map(d),
});
const refused = (code: string) => ({ ok: false, refusal: { code } });

async function onDisk(): Promise<string[]> {
  const stored = await box.all(SESSION, p(1));
  return stored.map(({ delegateId, selection }) => `${delegateId} ${choiceOf(selection)}`);
}

/** Who counts for what, as the count at the end sees it. */
async function counting(poll = 1): Promise<Record<string, string>> {
  return booth.whileSealed(p(poll), async (collected) => {
    if (collected.type !== 'open') throw new Error('not by name');
    return Object.fromEntries([...collected.ballots].map(([id, { selection }]) => [id, choiceOf(selection)]));
  });
}

function choiceOf(selection: Selection): string {
  return selection.type === 'motion' ? String(selection.choices[0]) : selection.type;
}

/** The power goes and comes back: a new booth on what the disk has. */
async function restart(): Promise<void> {
  await booth.settled();
  db.close();
  db = openDatabase(folder);
  box = new FailingBox(sqliteBallotBox(db));
  booth = newBooth();
  await booth.restore(story.state);
}

describe('a ballot whose commit was told as failed', () => {
  it('and is on the disk all the same, is recorded: those of the same commit too', async () => {
    box.lost.times = 1;
    const outcomes = await Promise.all([cast(1), cast(2, { by: 2, choice: 'against' })]);
    expect(outcomes).toEqual([receipt(1), receipt(2, 'against')]);
    expect(suspended).toEqual([]);
    expect(await onDisk()).toEqual(['d1 for', 'd2 against']);
    expect(await counting()).toEqual({ d1: 'for', d2: 'against' });
  });

  it('and is not there, is refused for now, and taken when it comes again', async () => {
    box.failures = 1;
    expect(await cast(1)).toMatchObject(refused('voting-suspended'));
    expect(await cast(1)).toEqual(receipt(1));
    expect(await onDisk()).toEqual(['d1 for']);
  });
});

describe('a ballot', () => {
  it('is on disk when its receipt comes, with the server’s time', async () => {
    const outcome = await cast(1);
    expect(outcome).toEqual(receipt(1));
    expect(await onDisk()).toEqual(['d1 for']);
    expect(recorded).toMatchObject([[d(1), { ballotId: ballotId(1), selection: marked('for') }]]);
    expect(booth.ballotsOf(d(1))).toMatchObject([{ ballotId: ballotId(1) }]);
    expect(booth.ballotsOf(d(2))).toEqual([]);
  });

  it('that is sent again later gets the same receipt and is recorded once', async () => {
    const first = await cast(1);
    now += 5000;
    expect(await cast(1)).toEqual(first);
    expect(await onDisk()).toEqual(['d1 for']);
    expect(recorded).toHaveLength(1);
  });

  it('that is sent again before it is on disk waits for the same commit and receipt', async () => {
    const outcomes = Promise.all([cast(1), cast(1), cast(1)]);
    expect(await outcomes).toEqual([receipt(1), receipt(1), receipt(1)]);
    expect(await onDisk()).toEqual(['d1 for']);
    expect(recorded).toHaveLength(1);
    expect(box.commits).toBe(1);
  });

  it.each([
    ['recorded', true],
    ['on its way', false],
  ])('with the id of another choice that is %s is refused', async (_, wait) => {
    const first = cast(1, { choice: 'for' });
    if (wait) await first;
    expect(await cast(1, { choice: 'against' })).toMatchObject(refused('ballot-id-reused'));
    expect(await first).toEqual(receipt(1));
    expect(await onDisk()).toEqual(['d1 for']);
  });

  it.each([
    ['recorded', true],
    ['on its way', false],
  ])('with the id of another delegate’s that is %s is refused, and tells nothing of it', async (_, wait) => {
    const first = cast(1, { by: 1 });
    if (wait) await first;
    const outcome = await cast(1, { by: 2 });
    expect(outcome).toMatchObject(refused('ballot-id-reused'));
    expect(outcome).not.toHaveProperty('selection');
    await first;
    expect(await onDisk()).toEqual(['d1 for']);
    expect(booth.ballotsOf(d(2))).toEqual([]);
  });

  it('that changes the choice counts, the last one', async () => {
    await cast(1, { choice: 'for' });
    await cast(2, { choice: 'against' });
    await cast(3, { by: 2 });
    await cast(4, { choice: 'abstain' });
    expect(booth.ballotsOf(d(1))).toMatchObject([{ ballotId: ballotId(4), selection: marked('abstain') }]);
    expect(await counting()).toEqual({ d1: 'abstain', d2: 'for' });
    expect(booth.progress(story.state)).toEqual([progress(1, [1, 2], 4)]);
  });

  it('that changes the choice in the same moment counts on the screen as it does on the disk', async () => {
    await Promise.all([cast(1, { choice: 'for' }), cast(2, { choice: 'against' })]);
    expect(booth.ballotsOf(d(1))).toMatchObject([{ selection: marked('against') }]);
    expect(await counting()).toEqual({ d1: 'against' });
  });

  it('that was superseded and is sent again gets its receipt, and does not count again', async () => {
    const first = await cast(1, { choice: 'for' });
    await cast(2, { choice: 'against' });
    expect(await cast(1, { choice: 'for' })).toEqual(first);
    expect(booth.ballotsOf(d(1))).toMatchObject([{ selection: marked('against') }]);
    expect(await counting()).toEqual({ d1: 'against' });
  });

  it('after the time is over is refused, and one before it is not', async () => {
    now = Date.parse(story.log.at(-1)?.at ?? '') + 59_999;
    expect(await cast(1)).toEqual(receipt(1));
    now += 1;
    expect(await cast(2, { by: 2 })).toMatchObject(refused('poll-closed'));
    expect(await onDisk()).toEqual(['d1 for']);
  });

  it('after the time is over still gets its receipt when it was recorded before', async () => {
    const first = await cast(1);
    now += 3_600_000;
    expect(await cast(1)).toEqual(first);
  });

  it.each([
    ['is not present', 5, 'not-eligible'],
    ['is no delegate', 9, 'not-in-electorate'],
  ])('of somebody who %s is refused', async (_, by, code) => {
    expect(await cast(1, { by })).toMatchObject(refused(code));
    expect(await onDisk()).toEqual([]);
    expect(recorded).toEqual([]);
  });

  it('in a vote that never was is refused', async () => {
    expect(await cast(1, { poll: 7 })).toMatchObject(refused('unknown-poll'));
  });

  it('of a whole hall at once costs one commit', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map((n) => cast(n, { by: n })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(box.commits).toBe(1);
    expect(booth.progress(story.state)).toEqual([progress(1, [1, 2, 3, 4], 4)]);
  });

  it('of a delegate who then left counts, and the delegate stays among those who could vote', async () => {
    await cast(1);
    story.leaving(d(1), d(2));
    expect(booth.progress(story.state)).toEqual([progress(1, [1], 3)]);
    expect(await counting()).toEqual({ d1: 'for' });
    expect(await cast(2, { choice: 'against' })).toMatchObject(refused('not-eligible'));
  });
});

describe('a ballot for a poll that is open and has no booth yet', () => {
  beforeEach(() => {
    booth = newBooth();
  });

  it('waits, and is recorded once and as it came: in time, though its time is over when there is a booth', async () => {
    const came = new Date(now).toISOString();
    const waiting = Promise.all([cast(1), cast(1)]);
    now += 3_600_000;
    booth.follow(story.state);
    expect(await waiting).toEqual([receipt(1, 'for', came), receipt(1, 'for', came)]);
    expect(await onDisk()).toEqual(['d1 for']);
    expect(recorded).toHaveLength(1);
  });

  it('is counted by an end that comes in the same moment as the booth', async () => {
    const waiting = cast(1);
    await box.find(SESSION, p(1), ballotId(1));
    booth.follow(story.state);
    expect(await counting()).toEqual({ d1: 'for' });
    expect(await waiting).toMatchObject({ ok: true });
  });

  it('is refused once the poll is annulled, and says that it was', async () => {
    const waiting = cast(1);
    await box.find(SESSION, p(1), ballotId(1));
    story.annulling();
    booth.follow(story.state);
    expect(await waiting).toMatchObject(refused('poll-annulled'));
  });
});

describe('when the disk is full', () => {
  it('a ballot is not acknowledged, everybody learns that voting is suspended, and that it goes on again', async () => {
    box.failures = 1;
    expect(await cast(1)).toMatchObject(refused('voting-suspended'));
    expect(booth.suspended).toBe(true);
    expect(suspended).toEqual([true]);
    expect(reported).toEqual([new Error('database or disk is full')]);
    expect(recorded).toEqual([]);
    expect(booth.progress(story.state)).toMatchObject([{ cast: 0 }]);
    expect(await onDisk()).toEqual([]);

    expect(await cast(1)).toEqual(receipt(1));
    expect(booth.suspended).toBe(false);
    expect(suspended).toEqual([true, false]);
    expect(await onDisk()).toEqual(['d1 for']);
  });

  it('all ballots of the moment are refused alike, and each is taken when it is sent again', async () => {
    box.failures = 1;
    const hall = [1, 2, 3, 4];
    for (const outcome of await Promise.all(hall.map((n) => cast(n, { by: n })))) {
      expect(outcome).toMatchObject(refused('voting-suspended'));
    }
    expect(suspended).toEqual([true]);
    for (const outcome of await Promise.all(hall.map((n) => cast(n, { by: n })))) {
      expect(outcome.ok).toBe(true);
    }
    expect(suspended).toEqual([true, false]);
    expect(await counting()).toEqual({ d1: 'for', d2: 'for', d3: 'for', d4: 'for' });
  });

  it('a ballot recorded before keeps counting when the change of it fails', async () => {
    await cast(1, { choice: 'for' });
    box.failures = 1;
    expect(await cast(2, { choice: 'against' })).toMatchObject(refused('voting-suspended'));
    expect(booth.ballotsOf(d(1))).toMatchObject([{ selection: marked('for') }]);
    expect(await counting()).toEqual({ d1: 'for' });
  });

  it('a ballot that failed may come again with another choice: nothing of it was kept', async () => {
    box.failures = 1;
    await cast(1, { choice: 'for' });
    expect(await cast(1, { choice: 'against' })).toEqual(receipt(1, 'against'));
    expect(await counting()).toEqual({ d1: 'against' });
  });

  it('a retry of what is on disk is answered all the same', async () => {
    const first = await cast(1);
    box.failures = 1;
    expect(await cast(1)).toEqual(first);
    expect(suspended).toEqual([]);
  });
});

describe('after a restart in the middle of a vote', () => {
  it('the ballots are there, count and get the same receipts', async () => {
    const first = await cast(1, { choice: 'against' });
    await cast(2, { by: 2 });
    await restart();
    expect(booth.progress(story.state)).toEqual([progress(1, [1, 2], 4)]);
    expect(booth.ballotsOf(d(1))).toMatchObject([{ ballotId: ballotId(1), selection: marked('against') }]);
    now += 5000;
    expect(await cast(1, { choice: 'against' })).toEqual(first);
    expect(await cast(3, { by: 3 })).toEqual(receipt(3));
    expect(await counting()).toEqual({ d1: 'against', d2: 'for', d3: 'for' });
  });

  it('a retry of a superseded ballot gets its receipt and does not count again', async () => {
    const first = await cast(1, { choice: 'for' });
    await cast(2, { choice: 'against' });
    await restart();
    expect(await cast(1, { choice: 'for' })).toEqual(first);
    expect(booth.ballotsOf(d(1))).toMatchObject([{ ballotId: ballotId(2), selection: marked('against') }]);
    expect(await counting()).toEqual({ d1: 'against' });
    expect(await onDisk()).toEqual(['d1 for', 'd1 against']);
  });

  it('an id is still nobody else’s', async () => {
    await cast(1);
    await restart();
    expect(await cast(1, { by: 2 })).toMatchObject(refused('ballot-id-reused'));
    expect(await cast(1, { choice: 'against' })).toMatchObject(refused('ballot-id-reused'));
  });

  it('a ballot that was refused by a full disk is not there', async () => {
    box.failures = 1;
    await cast(1);
    await restart();
    expect(booth.progress(story.state)).toMatchObject([{ cast: 0 }]);
    expect(booth.suspended).toBe(false);
  });
});

describe('the end of a vote', () => {
  it('waits for the ballots on their way and counts them', async () => {
    const onItsWay = cast(1);
    expect(await counting()).toEqual({ d1: 'for' });
    expect(await onItsWay).toEqual(receipt(1));
  });

  it('takes no ballot from the moment it begins, but still answers retries', async () => {
    const first = await cast(1);
    const { late } = await booth.whileSealed(p(1), async () => {
      expect(await cast(1)).toEqual(first);
      const late = cast(2, { by: 2 });
      story.counted(new Map([[d(1), { selection: marked('for'), reason: '' }]]));
      booth.follow(story.state);
      return { late };
    });
    expect(await late).toMatchObject(refused('poll-closed'));
    expect(await onDisk()).toEqual(['d1 for']);
  });

  it('that fails refuses nothing: what came meanwhile is taken then', async () => {
    let meanwhile: ReturnType<typeof cast> | null = null;
    const failing = booth.whileSealed(p(1), async () => {
      meanwhile = cast(1);
      throw new Error('database or disk is full');
    });
    await expect(failing).rejects.toThrow('disk is full');
    expect(await meanwhile).toEqual(receipt(1));
    expect(await counting()).toEqual({ d1: 'for' });
  });

  it('hands on what the closing gives, and takes ballots again where it failed', async () => {
    const failing = booth.whileSealed(p(1), () => Promise.reject(new Error('database or disk is full')));
    await expect(failing).rejects.toThrow('disk is full');
    expect(await cast(1)).toEqual(receipt(1));
    expect(await counting()).toEqual({ d1: 'for' });
  });

  it('is an error where no vote is open', async () => {
    story.annulling();
    booth.follow(story.state);
    await expect(booth.whileSealed(p(1), async () => 'counted')).rejects.toThrow('p1 has no booth');
  });

  it('empties the booth: a late ballot is refused, a late retry is answered from the disk', async () => {
    const first = await cast(1);
    story.counted(new Map([[d(1), { selection: marked('for'), reason: '' }]]));
    booth.follow(story.state);
    expect(booth.progress(story.state)).toEqual([]);
    expect(booth.ballotsOf(d(1))).toMatchObject([{ pollId: p(1), selection: marked('for') }]);
    expect(await cast(2, { by: 2 })).toMatchObject(refused('poll-closed'));
    expect(await cast(1)).toEqual(first);
    expect(await cast(1, { by: 2 })).toMatchObject(refused('ballot-id-reused'));
    expect(await onDisk()).toEqual(['d1 for']);
  });

  it('by annulment says so to who votes late', async () => {
    story.annulling();
    booth.follow(story.state);
    expect(await cast(1)).toMatchObject(refused('poll-annulled'));
  });

  it('leaves nothing to the next vote', async () => {
    await cast(1);
    story.counted().voting();
    booth.follow(story.state);
    now = Date.parse(story.now);
    expect(booth.progress(story.state)).toEqual([progress(2, [], 4)]);
    expect(await cast(1, { poll: 2, choice: 'against' })).toMatchObject({ ok: true, pollId: p(2) });
    expect(await cast(1)).toMatchObject({ ok: true, pollId: p(1), selection: marked('for') });
    expect(await counting(2)).toEqual({ d1: 'against' });
  });

  it('an entry of another kind in mid-vote leaves the booth as it is', async () => {
    await cast(1);
    story.marked('present', d(5));
    booth.follow(story.state);
    expect(booth.progress(story.state)).toEqual([progress(1, [1], 5)]);
    expect(await cast(2, { by: 5 })).toEqual(receipt(2));
  });
});

describe('one delegate who sends ballots without end', () => {
  const flood = (times: number, from = 1) =>
    Promise.all(
      Array.from({ length: times }, (_, n) => cast(from + n, { choice: n % 2 ? 'against' : 'for' })),
    );

  it('has some of them recorded and is told so of the others; everybody else votes as before', async () => {
    const outcomes = await flood(300);
    const taken = outcomes.filter(({ ok }) => ok).length;
    expect(taken).toBeGreaterThanOrEqual(60);
    expect(taken).toBeLessThan(100);
    expect(outcomes.at(-1)).toMatchObject(refused('too-fast'));
    expect(await cast(1000, { by: 2 })).toMatchObject({ ok: true });
  });

  it('is told of a ballot that is recorded that it is, however often it is sent again', async () => {
    const again = await Promise.all(Array.from({ length: 300 }, () => cast(1)));
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(recorded).toHaveLength(1);
    expect(await cast(2)).toMatchObject({ ok: true });
  });
});
