import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  better,
  errorAt,
  estimateFrom,
  hasJumped,
  type TimeEstimate,
} from '../../../client/connection/server-time.ts';

/** One round trip: `up` and `down` milliseconds on the way, on a device whose steady clock shows `sentAt`. */
function roundTrip({ sentAt = 1_000, up, down, ahead = 0 }: Trip): TimeEstimate | null {
  const elapsed = up + down;
  return estimateFrom({
    sentAt,
    receivedAt: sentAt + elapsed,
    serverTime: sentAt + up + ahead,
    wallElapsed: elapsed,
  });
}

interface Trip {
  readonly sentAt?: number;
  readonly up: number;
  readonly down: number;
  /** How far the server's clock is ahead of the steady one. */
  readonly ahead?: number;
}

function measured(trip: Trip): TimeEstimate {
  const estimate = roundTrip(trip);
  if (!estimate) throw new Error('no estimate');
  return estimate;
}

const anyDelay = fc.double({ min: 0, max: 5_000, noNaN: true });

describe('the estimate from one round trip', () => {
  it('is exact when the way there takes as long as the way back', () => {
    expect(roundTrip({ up: 40, down: 40, ahead: 7_000 })).toEqual({
      offset: 7_000,
      error: 40,
      measuredAt: 1_080,
    });
  });

  it('is never off by more than it says, however uneven the two ways are', () => {
    fc.assert(
      fc.property(anyDelay, anyDelay, fc.integer({ min: -1e9, max: 1e9 }), (up, down, ahead) => {
        const { offset, error } = measured({ up, down, ahead });
        expect(Math.abs(offset - ahead)).toBeLessThanOrEqual(error + 1e-3);
      }),
    );
  });

  it.each([
    ['the device slept on the way', { receivedAt: 1_020, wallElapsed: 600_020 }],
    ['its wall clock was set back on the way', { receivedAt: 1_020, wallElapsed: -3_600_000 }],
    ['the answer seems older than the question', { receivedAt: 990, wallElapsed: -10 }],
    ['the answer is no time', { receivedAt: 1_020, wallElapsed: 20, serverTime: Number.NaN }],
  ])('is not taken when %s', (_, sample) => {
    expect(estimateFrom({ sentAt: 1_000, serverTime: 1_000, ...sample })).toBeNull();
  });
});

describe('of several estimates', () => {
  const short = measured({ up: 5, down: 5 });
  const long = measured({ sentAt: 1_100, up: 900, down: 100 });

  it('the one with the shortest round trip wins, whichever came first', () => {
    expect(better(short, long)).toBe(short);
    expect(better(long, measured({ sentAt: 3_000, up: 5, down: 5 })).error).toBe(5);
  });

  it('the later of two equals wins', () => {
    const later = measured({ sentAt: 9_000, up: 5, down: 5 });
    expect(better(short, later)).toBe(later);
  });

  it('the new one is right where both cannot be: a clock has jumped', () => {
    const jumped = measured({ sentAt: 60_000, up: 200, down: 200, ahead: 600_000 });
    expect(better(short, jumped)).toBe(jumped);
  });

  it('an old one is trusted less and less, since quartz drifts', () => {
    expect(errorAt(short, short.measuredAt + 60_000)).toBeCloseTo(5 + 6, 6);
    const aMinuteLater = measured({ sentAt: 61_000, up: 9, down: 9 });
    expect(better(short, aMinuteLater)).toBe(aMinuteLater);
  });

  it('the kept one is never off by more than the shortest round trip allows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyDelay, anyDelay), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        (delays, ahead) => {
          let sentAt = 0;
          let kept: TimeEstimate | null = null;
          for (const [up, down] of delays) {
            kept = better(kept, measured({ sentAt, up, down, ahead }));
            sentAt += up + down + 1;
          }
          const shortest = Math.min(...delays.map(([up, down]) => up + down));
          const allowed = shortest / 2 + sentAt * 100e-6 + 1e-3;
          expect(Math.abs((kept?.offset ?? Number.NaN) - ahead)).toBeLessThanOrEqual(allowed);
        },
      ),
    );
  });
});

describe('the two clocks of a device', () => {
  it.each([
    ['count alike', { steady: 5_000, wall: 105_000 }, false],
    ['differ by a correction too small to matter', { steady: 5_000, wall: 105_020 }, false],
    ['part when the device sleeps', { steady: 5_000, wall: 705_000 }, true],
    ['part when the wall clock is set back', { steady: 5_000, wall: 45_000 }, true],
  ])('%s', (_, now, jumped) => {
    expect(hasJumped({ steady: 0, wall: 100_000 }, now)).toBe(jumped);
  });
});
