import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Choice } from '#shared/protocol/polls.ts';
import { type Ballot, countingBallots } from '../../../server/ballots/ballot-box.ts';
import { GroupCommit } from '../../../server/group-commit.ts';
import { d } from '../session/samples.ts';
import { ballot, ballots } from './papers.ts';

/** A box that holds every commit until it is told how it ends. */
class SlowBox {
  readonly commits: (readonly Ballot[])[] = [];
  readonly #ends: { readonly succeed: () => void; readonly fail: (error: Error) => void }[] = [];

  record(arrived: readonly Ballot[]): Promise<void> {
    this.commits.push(arrived);
    return new Promise((succeed, fail) => this.#ends.push({ succeed, fail }));
  }

  /** Ends the oldest commit that is under way, as soon as there is one. */
  async end(error?: Error): Promise<void> {
    for (let turns = 0; this.#ends.length === 0; turns += 1) {
      if (turns > 100) throw new Error('no commit is under way');
      await setImmediate();
    }
    const commit = this.#ends.shift();
    if (error) commit?.fail(error);
    else commit?.succeed();
  }
}

const into = (box: SlowBox) => new GroupCommit<Ballot>((arrived) => box.record(arrived));

/** Whether `promise` has been settled by now, having had every chance of this turn. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const note = () => {
    settled = true;
  };
  promise.then(note, note);
  await setImmediate();
  await setImmediate();
  return settled;
}

describe('a group commit', () => {
  it('records a hall that presses in one turn at once, in order', async () => {
    const box = new SlowBox();
    const commits = into(box);
    const added = ballots(1, 500).map((one) => commits.add(one));
    await box.end();
    await Promise.all(added);
    expect(box.commits).toEqual([ballots(1, 500)]);
  });

  it('acknowledges nothing before the box has', async () => {
    const box = new SlowBox();
    const added = into(box).add(ballot(1));
    expect(await isSettled(added)).toBe(false);
    expect(box.commits).toHaveLength(1);
    await box.end();
    await expect(added).resolves.toBeUndefined();
  });

  it('collects what comes during a commit for the next one, and never runs two at once', async () => {
    const box = new SlowBox();
    const commits = into(box);
    const first = commits.add(ballot(1));
    await setImmediate();
    const second = commits.add(ballot(2));
    await setImmediate();
    const third = commits.add(ballot(3));
    expect(await isSettled(second)).toBe(false);
    expect(box.commits).toEqual([[ballot(1)]]);
    await box.end();
    await first;
    await box.end();
    await Promise.all([second, third]);
    expect(box.commits).toEqual([[ballot(1)], [ballot(2), ballot(3)]]);
  });

  it('rejects all ballots of a commit that failed, and the next one works', async () => {
    const box = new SlowBox();
    const commits = into(box);
    const full = new Error('database or disk is full');
    const failed = Promise.allSettled(ballots(1, 3).map((one) => commits.add(one)));
    await box.end(full);
    expect(await failed).toEqual(Array.from({ length: 3 }, () => ({ status: 'rejected', reason: full })));
    const again = commits.add(ballot(1));
    await box.end();
    await expect(again).resolves.toBeUndefined();
    expect(box.commits).toEqual([ballots(1, 3), [ballot(1)]]);
  });

  it('goes on with what came during a commit that failed', async () => {
    const box = new SlowBox();
    const commits = into(box);
    const first = Promise.allSettled([commits.add(ballot(1))]);
    await setImmediate();
    const second = commits.add(ballot(2));
    await box.end(new Error('database or disk is full'));
    await box.end();
    await expect(second).resolves.toBeUndefined();
    expect(await first).toMatchObject([{ status: 'rejected' }]);
  });

  it('waits as long as it is told to, and takes in what comes meanwhile', async () => {
    const box = new SlowBox();
    let go = () => {};
    const gathered = new Promise<void>((resolve) => {
      go = resolve;
    });
    const commits = new GroupCommit<Ballot>(
      (arrived) => box.record(arrived),
      () => gathered,
    );
    const first = commits.add(ballot(1));
    await setImmediate();
    const second = commits.add(ballot(2));
    expect(box.commits).toEqual([]);
    go();
    await box.end();
    await Promise.all([first, second]);
    expect(box.commits).toEqual([[ballot(1), ballot(2)]]);
  });

  it('is settled at once when nothing was added', async () => {
    await expect(into(new SlowBox()).settled()).resolves.toBeUndefined();
  });

  it.each([
    ['has been recorded', undefined],
    ['has failed', new Error('database or disk is full')],
  ])('is settled only when also what came during a commit %s', async (_, error) => {
    const box = new SlowBox();
    const commits = into(box);
    const added = [commits.add(ballot(1))];
    await setImmediate();
    added.push(commits.add(ballot(2)));
    const outcomes = Promise.allSettled(added);
    const settled = commits.settled();
    expect(await isSettled(settled)).toBe(false);
    await box.end(error);
    expect(await isSettled(settled)).toBe(false);
    await box.end(error);
    await settled;
    const status = error ? 'rejected' : 'fulfilled';
    expect(await outcomes).toMatchObject([{ status }, { status }]);
  });
});

describe('the counting ballots', () => {
  it('are the last one of each delegate', () => {
    const arrived = [
      ballot(1, { by: 1, choice: 'for' }),
      ballot(2, { by: 2, choice: 'against' }),
      ballot(3, { by: 1, choice: 'abstain' }),
      ballot(4, { by: 1, choice: 'against' }),
    ];
    expect(countingBallots(arrived)).toEqual(
      new Map([
        [d(1), arrived[3]],
        [d(2), arrived[1]],
      ]),
    );
    expect(countingBallots([])).toEqual(new Map());
  });

  it('are one for each delegate who cast any, and always one that was cast', () => {
    const anyBallots = fc.array(
      fc.record({ by: fc.integer({ min: 1, max: 5 }), choice: fc.constantFrom(...Choice.options) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyBallots, (cast) => {
        const arrived = cast.map((one, index) => ballot(index + 1, one));
        const counting = countingBallots(arrived);
        expect([...counting.keys()].sort()).toEqual(
          [...new Set(arrived.map((one) => one.delegateId))].sort(),
        );
        for (const [delegateId, one] of counting) {
          expect(one).toBe(arrived.filter((other) => other.delegateId === delegateId).at(-1));
        }
      }),
    );
  });
});
