import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCountdown, msToNextSecond, secondsLeft } from '../../../client/ui/countdown.ts';

const CLOSES_AT = '2026-12-08T02:01:00.000Z';
const END = Date.parse(CLOSES_AT);

describe('a countdown', () => {
  it.each([
    [-60_000, 60],
    [-59_001, 60],
    [-59_000, 59],
    [-1, 1],
    [0, 0],
    [5_000, 0],
  ])('%i ms from the end shows %i', (from, seconds) => {
    expect(secondsLeft(CLOSES_AT, END + from)).toBe(seconds);
  });

  it('changes when the time until the next change has passed, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_600_000 }), (left) => {
        const now = END - left;
        const wait = msToNextSecond(CLOSES_AT, now);
        if (wait === null) throw new Error('it ends never');
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(1000);
        const shown = secondsLeft(CLOSES_AT, now) ?? 0;
        expect(secondsLeft(CLOSES_AT, now + wait - 1)).toBe(shown);
        expect(secondsLeft(CLOSES_AT, now + wait)).toBe(shown - 1);
      }),
    );
  });

  it('ends at zero, and without an end there is none', () => {
    expect(msToNextSecond(CLOSES_AT, END)).toBeNull();
    expect(msToNextSecond(null, END)).toBeNull();
    expect(secondsLeft(null, END)).toBeNull();
  });

  it.each([
    [65, '1:05'],
    [9, '0:09'],
    [600, '10:00'],
  ])('writes %i seconds as %s', (seconds, text) => {
    expect(formatCountdown(seconds)).toBe(text);
  });
});
