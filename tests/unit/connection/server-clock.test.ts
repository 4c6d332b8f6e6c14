import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startServerClock } from '../../../client/connection/server-clock.ts';

const SERVER_AHEAD_MS = 90_000;

interface Delays {
  readonly up: number;
  readonly down: number;
}

/**
 * A device and a server with the network between them. Time as it is: Date.now() of the faked timers. The device's wall
 * clock can be set, and its steady clock stands still while it sleeps.
 */
function setUp(network: (question: number) => Delays | 'lost') {
  let slept = 0;
  let wallSet = 0;
  let serverSet = 0;
  let questions = 0;
  const began = Date.now();
  const serverNow = () => Date.now() + SERVER_AHEAD_MS + serverSet;
  const clocks = () => ({ steady: Date.now() - began - slept, wall: Date.now() + wallSet });
  const clock = startServerClock(() => {
    const delays = network(questions);
    questions += 1;
    if (delays === 'lost') return Promise.reject(new Error('no answer'));
    return new Promise((resolve) => {
      setTimeout(() => {
        const stamp = serverNow();
        setTimeout(() => resolve(stamp), delays.down);
      }, delays.up);
    });
  }, clocks);
  const adjusted = vi.fn();
  clock.onAdjusted(adjusted);
  return {
    clock,
    clocks,
    adjusted,
    questions: () => questions,
    /** Milliseconds that the device's idea of the server's time is off. */
    off: () => clock.now() - serverNow(),
    setServerClock(ms: number) {
      serverSet += ms;
    },
    /** The server made something so long ago, and it has come just now. */
    told(ms: number) {
      clock.told(serverNow() - ms);
    },
    setWallClock(ms: number) {
      wallSet += ms;
    },
    /** No timer runs meanwhile, and the steady clock stands. */
    sleep(ms: number) {
      vi.setSystemTime(Date.now() + ms);
      slept += ms;
    },
    async measured() {
      clock.measure();
      await vi.advanceTimersByTimeAsync(10_000);
    },
  };
}

const fast = () => ({ up: 3, down: 3 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the clock of the server on a tablet', () => {
  it('is the tablet’s own until the server has been heard', () => {
    const { clock, clocks } = setUp(fast);
    expect(clock.now()).toBe(clocks().wall);
    expect(clock.read()).toEqual({ clock: 'device', at: clocks().wall });
    clock.close();
  });

  it('is known within half the shortest round trip, however uneven the network is', async () => {
    const anyDelays = fc.record({
      up: fc.integer({ min: 0, max: 400 }),
      down: fc.integer({ min: 0, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyDelays, { minLength: 5, maxLength: 5 }), async (delays) => {
        const { measured, off, questions, clock } = setUp((n) => delays[n] ?? fast());
        await measured();
        const asked = delays.slice(0, questions());
        const shortest = Math.min(...asked.map(({ up, down }) => up + down));
        expect(Math.abs(off())).toBeLessThanOrEqual(shortest / 2 + 3);
        clock.close();
      }),
      { numRuns: 30 },
    );
  });

  it('is not spoilt by an answer that came late among others', async () => {
    const { measured, off, clock } = setUp((n) => (n === 1 ? { up: 30, down: 30 } : { up: 1_500, down: 10 }));
    await measured();
    expect(Math.abs(off())).toBeLessThanOrEqual(30);
    clock.close();
  });

  it('is asked for once when the first answer is precise enough', async () => {
    const { measured, questions, clock } = setUp(fast);
    await measured();
    expect(questions()).toBe(1);
    clock.close();
  });

  it('is asked for again every half minute or so', async () => {
    const { measured, questions, clock } = setUp(fast);
    await measured();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(questions()).toBeGreaterThanOrEqual(4);
    expect(questions()).toBeLessThanOrEqual(6);
    clock.close();
  });

  it('does not change when the tablet’s wall clock is set', async () => {
    const { measured, off, setWallClock, clock } = setUp(fast);
    await measured();
    for (const ms of [3_600_000, -7_200_000]) {
      setWallClock(ms);
      expect(Math.abs(off())).toBeLessThanOrEqual(3);
    }
    clock.close();
  });

  it('is put right after the tablet slept', async () => {
    const { measured, off, sleep, adjusted, clock } = setUp(fast);
    await measured();
    sleep(600_000);
    expect(off()).toBeLessThan(-599_000);
    const before = adjusted.mock.calls.length;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(Math.abs(off())).toBeLessThanOrEqual(3);
    expect(adjusted.mock.calls.length).toBeGreaterThan(before);
    clock.close();
  });

  it('times a choice by the tablet’s clock while it may have slept', async () => {
    const { measured, sleep, clock, clocks } = setUp((n) => (n === 0 ? fast() : 'lost'));
    await measured();
    expect(clock.read().clock).toBe('server');
    sleep(600_000);
    expect(clock.read()).toEqual({ clock: 'device', at: clocks().wall });
    clock.close();
  });

  it('gives nothing for an answer that the tablet slept through', async () => {
    const { clock, off, sleep } = setUp((n) => (n === 0 ? { up: 10, down: 50 } : fast()));
    clock.measure();
    await vi.advanceTimersByTimeAsync(20);
    sleep(600_000);
    await vi.advanceTimersByTimeAsync(60);
    expect(clock.read().clock).toBe('device');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(Math.abs(off())).toBeLessThanOrEqual(3);
    clock.close();
  });

  it('takes the time from the welcome too, when nobody answers questions', async () => {
    const { clock, clocks, off } = setUp(() => 'lost');
    const sent = clocks();
    await vi.advanceTimersByTimeAsync(40);
    clock.heard(Date.now() - 20 + SERVER_AHEAD_MS, sent);
    clock.measure();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(Math.abs(off())).toBeLessThanOrEqual(20);
    clock.close();
  });

  it('asks nobody any more once it is closed', async () => {
    const { measured, questions, clock } = setUp(fast);
    await measured();
    clock.close();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(questions()).toBe(1);
  });

  it.each([
    ['forward', 14 * 60_000],
    ['back', -14 * 60_000],
    ['back, bit by bit', -300],
  ])('is put right with the first that comes after the server’s was set %s', async (_, ms) => {
    const { clock, measured, setServerClock, told, off } = setUp(fast);
    await measured();
    setServerClock(ms);
    expect(Math.abs(off())).toBeGreaterThan(200);
    told(20);
    await vi.advanceTimersByTimeAsync(10);
    expect(Math.abs(off())).toBeLessThanOrEqual(3);
    clock.close();
  });

  it('is not asked for again by what comes as it should', async () => {
    const { clock, measured, told, questions } = setUp(fast);
    await measured();
    const before = questions();
    for (const ms of [0, 5, 100]) told(ms);
    await vi.advanceTimersByTimeAsync(10);
    expect(questions()).toBe(before);
    clock.close();
  });
});
