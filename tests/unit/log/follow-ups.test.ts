import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FollowUps } from '../../../server/log/follow-ups.ts';

let reported: [unknown, string][] = [];
let followUps: FollowUps;
/** Since the test began, in milliseconds: when each step was tried. */
let tries: number[] = [];
let begin = 0;

beforeEach(() => {
  vi.useFakeTimers();
  begin = Date.now();
  reported = [];
  tries = [];
  followUps = new FollowUps((error, context) => reported.push([error, context]));
});

afterEach(async () => {
  await followUps.stop();
  vi.useRealTimers();
});

const runTo = (ms: number) => vi.advanceTimersByTimeAsync(begin + ms - Date.now());

/** A step that fails so many times. */
function failing(times: number, tried = tries): () => Promise<void> {
  let left = times;
  return async () => {
    tried.push(Date.now() - begin);
    if (left === 0) return;
    left -= 1;
    throw new Error('not yet');
  };
}

describe('what follows', () => {
  it('is tried in the turn in which it is asked for', () => {
    void followUps.run('codes', () => tries.push(0));
    expect(tries).toEqual([0]);
  });

  it('is done with once it has succeeded', async () => {
    await followUps.run('codes', failing(0));
    await runTo(600_000);
    expect(tries).toEqual([0]);
    expect(reported).toEqual([]);
  });

  it('that fails rejects nothing, is reported each time, and is tried again after longer and longer pauses', async () => {
    await followUps.run('codes', failing(3));
    expect(reported).toEqual([[new Error('not yet'), 'codes']]);
    await runTo(600_000);
    expect(tries).toEqual([0, 1000, 3000, 7000]);
    expect(reported).toHaveLength(3);
  });

  it('that hangs holds up nobody: neither who waits for it, nor other steps, nor the end', async () => {
    const hanging = followUps.run('codes', () => new Promise(() => {}));
    const again = followUps.run('codes', failing(0));
    await followUps.run('countdowns', failing(0));
    expect(tries).toEqual([0]);
    await runTo(10_000);
    await hanging;
    await again;
    const stopping = followUps.stop();
    await runTo(20_000);
    await stopping;
    expect(tries).toEqual([0]);
    expect(reported).toEqual([]);
  });

  it('that goes on failing is tried once a minute, and not given up', async () => {
    await followUps.run('codes', failing(1000));
    await runTo(3_600_000);
    const pauses = tries.map((at, n) => at - (tries[n - 1] ?? 0));
    expect(Math.max(...pauses)).toBe(60_000);
    expect(tries.length).toBeGreaterThan(60);
  });

  it('that throws at once is a failure like any other', async () => {
    const step = vi.fn().mockImplementationOnce(() => {
      throw new Error('at once');
    });
    await followUps.run('countdowns', step);
    expect(reported).toEqual([[new Error('at once'), 'countdowns']]);
    await runTo(1000);
    expect(step).toHaveBeenCalledTimes(2);
  });

  it('waits for nothing else that fails', async () => {
    void followUps.run('sealing', () => new Promise(() => {}));
    const failed: number[] = [];
    await followUps.run('codes', failing(1000, failed));
    await followUps.run('countdowns', failing(1));
    await runTo(1000);
    expect(tries).toEqual([0, 1000]);
    expect(failed).toEqual([0, 1000]);
    followUps = new FollowUps(() => {});
  });
});

describe('what is asked for again', () => {
  it('while it pauses is tried at once, as it was asked for last', async () => {
    await followUps.run('codes', failing(1000));
    await runTo(500);
    const step = vi.fn();
    await followUps.run('codes', step);
    expect(step).toHaveBeenCalledOnce();
    await runTo(600_000);
    expect(tries).toEqual([0]);
    expect(step).toHaveBeenCalledOnce();
  });

  it('while it is being tried is tried once more after that, never side by side', async () => {
    const first = Promise.withResolvers<void>();
    const began: string[] = [];
    const settled: string[] = [];
    void followUps.run('codes', () => {
      began.push('first');
      return first.promise;
    });
    const again = ['second', 'third'].map((name) =>
      followUps.run('codes', () => began.push(name)).then(() => settled.push(name)),
    );
    await runTo(1000);
    expect(began).toEqual(['first']);
    expect(settled).toEqual([]);
    first.reject(new Error('not yet'));
    await Promise.all(again);
    expect(began).toEqual(['first', 'third']);
    await runTo(600_000);
    expect(began).toEqual(['first', 'third']);
  });
});

describe('when the server stops', () => {
  it('nothing is tried any more, and what is asked for then is left to the next start', async () => {
    await followUps.run('codes', failing(1000));
    await followUps.stop();
    await followUps.run('sealing', failing(0));
    await runTo(600_000);
    expect(tries).toEqual([0]);
  });

  it('the try under way is waited for, and is the last', async () => {
    const under = Promise.withResolvers<void>();
    const step = vi.fn(() => under.promise);
    void followUps.run('sealing', step);
    void followUps.run('sealing', step);
    let stopped = false;
    const stopping = followUps.stop().then(() => {
      stopped = true;
    });
    await runTo(1000);
    expect(stopped).toBe(false);
    under.reject(new Error('the disk went'));
    await stopping;
    await runTo(600_000);
    expect(step).toHaveBeenCalledOnce();
  });
});
