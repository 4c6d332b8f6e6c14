import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneRunEach, type Pause } from '../../../../client/offline/secret/runs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Work that takes 10 ms and then pauses as it is told, one after the other. */
function setUp(...pauses: readonly Pause[]) {
  const begun: number[] = [];
  let atOnce = 0;
  let most = 0;
  const runs = oneRunEach<string>(
    async () => {
      begun.push(Date.now());
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 10));
      atOnce -= 1;
      return pauses[begun.length - 1] ?? 'rest';
    },
    (attempt) => 100 * (attempt + 1),
  );
  return { runs, begun, gaps: () => begun.slice(1).map((at, n) => at - (begun[n] ?? 0)), most: () => most };
}

const later = () => vi.advanceTimersByTimeAsync(60_000);

describe('the work on one paper', () => {
  it('goes on at once, waits longer after each failure, and rests', async () => {
    const { runs, gaps } = setUp('again', 'later', 'later', 'rest');
    runs.start('p1');
    await later();
    expect(gaps()).toEqual([10, 110, 210]);
  });

  it('starts with short waits again after something has worked', async () => {
    const { runs, gaps } = setUp('later', 'later', 'again', 'later', 'rest');
    runs.start('p1');
    await later();
    expect(gaps()).toEqual([110, 210, 10, 110]);
  });

  it('is never done twice at a time, and is looked at again when it was called meanwhile', async () => {
    const { runs, begun, most } = setUp('rest', 'rest');
    runs.start('p1');
    runs.start('p1');
    runs.start('p1');
    await later();
    expect(begun).toHaveLength(2);
    expect(most()).toBe(1);
  });

  it('does not wait any longer when it is called', async () => {
    const { runs, begun } = setUp('later', 'rest');
    runs.start('p1');
    await vi.advanceTimersByTimeAsync(20);
    runs.start('p1');
    await vi.advanceTimersByTimeAsync(20);
    expect(begun).toHaveLength(2);
    await later();
    expect(begun).toHaveLength(2);
  });

  it('is tried again when it throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let calls = 0;
    const runs = oneRunEach<string>(
      async () => {
        calls += 1;
        if (calls === 1) throw new Error('a bug');
        return 'rest';
      },
      () => 100,
    );
    runs.start('p1');
    await later();
    expect(calls).toBe(2);
  });

  it('ends when the booth is closed', async () => {
    const { runs, begun } = setUp('later', 'again', 'again');
    runs.start('p1');
    await vi.advanceTimersByTimeAsync(20);
    runs.close();
    runs.start('p1');
    await later();
    expect(begun).toHaveLength(1);
  });
});
