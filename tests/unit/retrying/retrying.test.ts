import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pause, retryingEach, startRetrying } from '../../../client/retrying/retrying.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Work that takes 10 ms and then pauses as it is told, one after the other. */
function setUp(...pauses: readonly Pause[]) {
  const begun: number[] = [];
  const signals: AbortSignal[] = [];
  let atOnce = 0;
  let most = 0;
  const work = async (signal: AbortSignal) => {
    const pause = pauses[begun.length] ?? 'rest';
    begun.push(Date.now());
    signals.push(signal);
    atOnce += 1;
    most = Math.max(most, atOnce);
    await after(10);
    atOnce -= 1;
    return pause;
  };
  const retrying = startRetrying('test', work, (failures) => 100 * (failures + 1));
  const gaps = () => begun.slice(1).map((at, n) => at - (begun[n] ?? 0));
  return { retrying, work, begun, signals, gaps, most: () => most };
}

const muchLater = () => vi.advanceTimersByTimeAsync(60_000);

describe('the pauses', () => {
  it('are none while it goes on, longer after each failure, and end when it rests', async () => {
    const { retrying, gaps } = setUp('again', 'later', 'later', 'rest');
    void retrying.wake();
    await muchLater();
    expect(gaps()).toEqual([10, 110, 210]);
  });

  it('are short again after something has worked', async () => {
    const { retrying, gaps } = setUp('later', 'later', 'again', 'later', 'rest');
    void retrying.wake();
    await muchLater();
    expect(gaps()).toEqual([110, 210, 10, 110]);
  });

  it('follow work that throws, which the console is told', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    let runs = 0;
    const error = new Error('a bug');
    const retrying = startRetrying(
      'letters',
      async () => {
        runs += 1;
        if (runs === 1) throw error;
        return 'rest';
      },
      () => 100,
    );
    void retrying.ask();
    await muchLater();
    expect(runs).toBe(2);
    expect(told).toHaveBeenCalledExactlyOnceWith('letters', error);
  });

  it.each(['wake', 'ask'] as const)('end at once on %s', async (call) => {
    const { retrying, begun } = setUp('later', 'rest');
    void retrying.wake();
    await vi.advanceTimersByTimeAsync(20);
    void retrying[call]();
    expect(begun).toHaveLength(2);
    await muchLater();
    expect(begun).toHaveLength(2);
  });

  it('are short again after waking, and go on growing after asking', async () => {
    const { retrying, gaps } = setUp('later', 'later', 'later', 'later', 'later', 'rest');
    void retrying.ask();
    await vi.advanceTimersByTimeAsync(120 + 10);
    void retrying.ask();
    await vi.advanceTimersByTimeAsync(10 + 300 + 10);
    void retrying.wake();
    await muchLater();
    expect(gaps()).toEqual([110, 20, 310, 10, 110]);
  });
});

describe('work that is under way', () => {
  it.each(['wake', 'ask'] as const)(
    'never runs twice at a time, and once more after any number of %s',
    async (call) => {
      const { retrying, begun, most } = setUp('rest', 'rest');
      void retrying.wake();
      void retrying[call]();
      void retrying[call]();
      await muchLater();
      expect(begun).toHaveLength(2);
      expect(most()).toBe(1);
    },
  );

  it('runs at once after a failure where it was woken, and waits where it was only asked', async () => {
    const woken = setUp('later', 'rest');
    void woken.retrying.wake();
    void woken.retrying.wake();
    const asked = setUp('later', 'rest');
    void asked.retrying.ask();
    void asked.retrying.ask();
    asked.retrying.askIn(1);
    await muchLater();
    expect(woken.gaps()).toEqual([10]);
    expect(asked.gaps()).toEqual([110]);
  });

  it('does not forget a waking for an asking that comes after it', async () => {
    const { retrying, gaps } = setUp('later', 'rest');
    void retrying.wake();
    void retrying.wake();
    void retrying.ask();
    retrying.askIn(1000);
    await muchLater();
    expect(gaps()).toEqual([10]);
  });

  it('is told when it is overtaken, and not when there is only more to do', () => {
    const { retrying, signals } = setUp();
    void retrying.wake();
    void retrying.ask();
    expect(signals[0]?.aborted).toBe(false);
    void retrying.wake();
    expect(signals[0]?.aborted).toBe(true);
  });

  it('gives each run a signal of its own', async () => {
    const { retrying, signals } = setUp();
    void retrying.wake();
    void retrying.wake();
    await muchLater();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
});

describe('who calls', () => {
  it('is told when it pauses or rests, what follows at once included', async () => {
    const { retrying, begun } = setUp('again', 'later', 'rest');
    const paused = retrying.ask();
    const alsoPaused = retrying.ask();
    await vi.advanceTimersByTimeAsync(20);
    await Promise.all([paused, alsoPaused]);
    expect(begun).toHaveLength(2);
  });

  it('can have it run a while after the last of several calls', async () => {
    const { retrying, begun } = setUp();
    const start = Date.now();
    retrying.askIn(300);
    await vi.advanceTimersByTimeAsync(200);
    retrying.askIn(300);
    await muchLater();
    expect(begun).toEqual([start + 500]);
  });

  it('loses nothing that is asked for in the very moment in which a run ends', async () => {
    const { retrying, begun } = setUp('rest', 'rest');
    void retrying.ask().then(() => retrying.ask());
    await muchLater();
    expect(begun).toHaveLength(2);
  });
});

describe('once it is stopped', () => {
  it('the run under way is told and is the last one', async () => {
    const { retrying, begun, signals } = setUp('again', 'again');
    void retrying.wake();
    void retrying.wake();
    retrying.stop();
    expect(signals[0]?.aborted).toBe(true);
    await muchLater();
    expect(begun).toHaveLength(1);
  });

  it('no pause ends in a run, and nobody who calls waits', async () => {
    const { retrying, begun } = setUp('later');
    void retrying.wake();
    await vi.advanceTimersByTimeAsync(20);
    retrying.stop();
    await Promise.all([retrying.wake(), retrying.ask()]);
    retrying.askIn(1);
    await muchLater();
    expect(begun).toHaveLength(1);
  });
});

describe('work on several things', () => {
  it('runs on each by itself, with pauses of its own', async () => {
    const begun: string[] = [];
    const each = retryingEach<string>(
      'test',
      async (key) => {
        begun.push(key);
        await after(10);
        return key === 'failing' && begun.length < 5 ? 'later' : 'rest';
      },
      () => 100,
    );
    void each.wake('failing');
    void each.wake('other');
    expect(begun).toEqual(['failing', 'other']);
    await vi.advanceTimersByTimeAsync(50);
    void each.wake('other');
    await muchLater();
    expect(begun).toEqual(['failing', 'other', 'other', 'failing', 'failing']);
  });

  it('ends for all of them, also for those that come later', async () => {
    const begun: string[] = [];
    const each = retryingEach<string>(
      'test',
      async (key) => {
        begun.push(key);
        return 'later';
      },
      () => 100,
    );
    void each.wake('known');
    each.stop();
    void each.wake('known');
    void each.wake('new');
    await muchLater();
    expect(begun).toEqual(['known']);
  });
});
