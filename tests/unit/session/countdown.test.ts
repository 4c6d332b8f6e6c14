import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Countdown, readSockets } from '../../../server/session/countdown.ts';

/** A countdown of a minute on a machine that the test lets stand still. */
const SECONDS = 60;

let begin = 0;
let closed: number[] = [];
let moved: number[] = [];
let failures = 0;
/** While timers that came due during a standstill fire all at once: the time that each of them finds. */
let stoppedAt: number | null = null;
let countdown: Countdown;

const passed = () => Date.now() - begin;
const start = (watched = true, ms = SECONDS * 1000) =>
  new Countdown(begin + ms, watched, {
    clock: { now: () => stoppedAt ?? Date.now(), hold: () => () => {} },
    readSockets: () => Promise.resolve(),
    moveEnd: async (standstillMs) => {
      moved.push(standstillMs);
      countdown.moveTo(begin + SECONDS * 1000 + moved.reduce((sum, ms) => sum + ms, 0));
    },
    close: async () => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('disk full');
      }
      closed.push(passed());
    },
    reportError: () => {},
  });

/** The event loop turns until so many milliseconds after the beginning. */
const runTo = (ms: number) => vi.advanceTimersByTimeAsync(ms - passed());
/** Time goes on, and no timer fires. */
const standStill = (ms: number) => vi.setSystemTime(Date.now() + ms);
/** The machine stands still past the time of timers that it had set: they fire when it goes on. */
async function standStillPastTimers(ms: number): Promise<void> {
  stoppedAt = Date.now() + ms;
  await vi.advanceTimersByTimeAsync(ms);
  stoppedAt = null;
}

beforeEach(() => {
  vi.useFakeTimers();
  begin = Date.now();
  closed = [];
  moved = [];
  failures = 0;
  stoppedAt = null;
  countdown = start();
});

afterEach(() => {
  countdown.stop();
  vi.useRealTimers();
});

describe('a countdown', () => {
  it('ends at its time and not before', async () => {
    await runTo(59_999);
    expect(closed).toEqual([]);
    await runTo(60_100);
    expect(closed).toEqual([60_000]);
    expect(moved).toEqual([]);
  });

  it('takes what is read as in time until the sockets have been read, and is late from then on', async () => {
    await runTo(59_990);
    standStill(20);
    expect(countdown.ballotTime).toBe(begin + 59_999);
    await runTo(61_000);
    expect(countdown.ballotTime).toBe(begin + 61_000);
  });

  it('is closed again until that can be written, and takes nothing meanwhile', async () => {
    failures = 2;
    await runTo(61_000);
    expect(closed).toEqual([]);
    expect(countdown.ballotTime).toBe(begin + 61_000);
    await runTo(70_000);
    expect(closed).toEqual([64_000]);
  });

  it('that ran out while there was no server takes nothing more and ends at once', async () => {
    countdown.stop();
    countdown = start(true, -5000);
    expect(countdown.ballotTime).toBe(begin);
    await runTo(100);
    expect(closed).toHaveLength(1);
    expect(moved).toEqual([]);
  });

  it('that was stopped ends nothing', async () => {
    countdown.stop();
    await runTo(70_000);
    expect(closed).toEqual([]);
  });
});

describe('an end that is moved by people', () => {
  it('ahead, ends then, and the seconds before count as no standstill', async () => {
    await runTo(20_000);
    countdown.moveTo(begin + 25_000);
    await runTo(24_990);
    expect(closed).toEqual([]);
    await runTo(25_100);
    expect(closed).toEqual([25_000]);
    expect(moved).toEqual([]);
  });

  it('ahead, is given back what the server stands still in the seconds that are left', async () => {
    await runTo(20_000);
    countdown.moveTo(begin + 25_000);
    await runTo(22_000);
    standStill(2000);
    await runTo(24_100);
    expect(moved).toEqual([expect.closeTo(2000, -2)]);
  });

  it('back again, ends as before', async () => {
    await runTo(20_000);
    countdown.moveTo(begin + 25_000);
    await runTo(24_000);
    countdown.moveTo(begin + 60_000);
    await runTo(59_990);
    expect(closed).toEqual([]);
    await runTo(60_100);
    expect(closed).toEqual([60_000]);
    expect(moved).toEqual([]);
  });

  it('back while it was being ended, takes ballots again and ends at the later time', async () => {
    countdown.stop();
    let tries = 0;
    countdown = new Countdown(begin + 60_000, true, {
      clock: { now: () => Date.now(), hold: () => () => {} },
      readSockets: () => Promise.resolve(),
      moveEnd: () => Promise.resolve(),
      // The entry that put the end off was on its way to the disk: the core refuses to close.
      close: async () => {
        tries += 1;
        if (tries === 1) countdown.moveTo(begin + 90_000);
        else closed.push(passed());
      },
      reportError: () => {},
    });
    await runTo(61_000);
    expect([tries, closed]).toEqual([1, []]);
    expect(countdown.ballotTime).toBe(begin + 61_000);
    await runTo(90_100);
    expect(closed).toEqual([90_000]);
  });
});

describe('a standstill', () => {
  it('in the last seconds moves the end by as much, and is told at once', async () => {
    await runTo(55_000);
    standStill(3000);
    await runTo(58_100);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toBeGreaterThanOrEqual(3000);
    expect(moved[0]).toBeLessThanOrEqual(3020);
    await runTo(62_900);
    expect(closed).toEqual([]);
    await runTo(63_100);
    expect(closed).toHaveLength(1);
  });

  it('over the whole end leaves as much time as there was before it', async () => {
    await runTo(59_500);
    standStill(8000);
    await runTo(67_600);
    expect(closed).toEqual([]);
    expect(moved).toHaveLength(1);
    await runTo(68_100);
    expect(closed).toHaveLength(1);
  });

  it('that began before the last seconds gives back what fell into them', async () => {
    await runTo(30_000);
    await standStillPastTimers(25_000);
    await runTo(55_100);
    expect(moved).toEqual([expect.closeTo(5000, -2)]);
  });

  it('before the last seconds moves nothing', async () => {
    await runTo(30_000);
    await standStillPastTimers(15_000);
    await runTo(60_100);
    expect(moved).toEqual([]);
    expect(closed).toEqual([60_000]);
  });

  it('too short to be seen is added to others and given back at the end', async () => {
    await runTo(55_000);
    standStill(100);
    await runTo(57_000);
    standStill(100);
    await runTo(59_900);
    expect(moved).toEqual([]);
    await runTo(60_100);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toBeGreaterThanOrEqual(200);
    await runTo(61_000);
    expect(closed).toHaveLength(1);
  });

  it('that comes again and again does not keep a vote open', async () => {
    await runTo(50_100);
    for (let round = 0; round < 100 && closed.length === 0; round += 1) {
      standStill(1000);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(moved.length).toBeGreaterThan(5);
    expect(closed).toHaveLength(1);
  });

  it('ends a poll of days with the next entry of the log after somebody has set the clock past its end', async () => {
    countdown.stop();
    const ms = 3 * 24 * 3_600_000;
    countdown = start(false, ms);
    standStill(ms + 1000);
    await vi.advanceTimersByTimeAsync(100);
    expect(closed).toEqual([]);
    countdown.moveTo(begin + ms);
    await vi.advanceTimersByTimeAsync(1);
    expect(closed).toHaveLength(1);
    // What ends has ended: the entry of that very end changes nothing.
    countdown.moveTo(begin + ms);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(closed).toHaveLength(1);
  });

  it('does not move the end of a poll that runs for days', async () => {
    countdown.stop();
    countdown = start(false);
    await runTo(55_000);
    standStill(3000);
    await runTo(70_000);
    expect(moved).toEqual([]);
    expect(closed).toHaveLength(1);
  });
});

describe('reading the sockets', () => {
  it('lets everything be handled that the event loop had ready', async () => {
    vi.useRealTimers();
    const order: string[] = [];
    setImmediate(() => {
      order.push('was ready');
      setImmediate(() => order.push('came of it'));
    });
    await readSockets();
    expect(order).toEqual(['was ready', 'came of it']);
  });
});
