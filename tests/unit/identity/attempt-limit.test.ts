import { describe, expect, it } from 'vitest';
import { AttemptLimit } from '../../../server/identity/attempt-limit.ts';
import { pausesOf } from '../../support/yielding/yielding.ts';

const HALL = '10.0.0.1';
const MINUTE = 60_000;

/** At most 3 wrong codes in a minute, of which some came at these times (ms). */
function wrongAt(...wrong: readonly number[]): AttemptLimit {
  const limit = new AttemptLimit(3, MINUTE);
  for (const at of wrong) limit.countWrong(HALL, at);
  return limit;
}

describe('the limit on wrong codes', () => {
  it.each([
    ['no wrong code', [], 0, 0],
    ['one fewer than the limit', [0, 0], 0, 0],
    ['the limit, at once', [0, 0, 0], 0, 60],
    ['the limit, a moment later', [0, 0, 0], 1, 60],
    ['the limit, half a minute later', [0, 0, 0], 30_000, 30],
    ['the limit, just before the end', [0, 0, 0], 59_999, 1],
    ['the limit, a minute later', [0, 0, 0], 60_000, 0],
    ['the limit, long after', [0, 0, 0], 3_600_000, 0],
    ['the limit spread over the minute: until the oldest is gone', [0, 20_000, 40_000], 40_000, 20],
    ['the limit spread over the minute, the oldest gone', [0, 20_000, 40_000], 60_000, 0],
    ['the limit spread over more than a minute', [0, 40_000, 70_000], 70_000, 0],
    [
      'more than the limit, that came at once: until enough are gone',
      [0, 10_000, 20_000, 30_000],
      30_000,
      40,
    ],
  ])('after %s', (_, wrong, now, seconds) => {
    expect(wrongAt(...wrong).waitSeconds(HALL, now)).toBe(seconds);
  });

  it('lets in after exactly the wait that it told', () => {
    for (const wrong of [
      [0, 0, 0],
      [0, 1500, 2999],
      [0, 10_000, 20_000, 30_000, 30_001],
    ]) {
      const limit = wrongAt(...wrong);
      const last = wrong.at(-1) ?? 0;
      const wait = limit.waitSeconds(HALL, last);
      expect(wait).toBeGreaterThan(0);
      expect(limit.waitSeconds(HALL, last + wait * 1000)).toBe(0);
      expect(limit.waitSeconds(HALL, last + (wait - 1) * 1000)).toBeGreaterThan(0);
    }
  });

  it('is each address’s own', () => {
    const limit = wrongAt(0, 0, 0);
    expect(limit.waitSeconds('10.0.0.2', 0)).toBe(0);
    expect(limit.waitSeconds(HALL, 0)).toBe(60);
  });

  it('is not used up by asking, which is all that right codes do', () => {
    const limit = wrongAt(0, 0);
    for (let right = 0; right < 100; right += 1) expect(limit.waitSeconds(HALL, right)).toBe(0);
  });

  it('begins anew when the wait is over', () => {
    const limit = wrongAt(0, 0, 0);
    limit.countWrong(HALL, 60_000);
    expect(limit.waitSeconds(HALL, 60_000)).toBe(0);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', 60],
    ['2001:db8::1', '2001:db8::2:0:0:1', 60],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', 0],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.2', 0],
  ])('is one for an IPv6 network: %s and %s', (first, second, seconds) => {
    const limit = new AttemptLimit(1, MINUTE);
    limit.countWrong(first, 0);
    expect(limit.waitSeconds(second, 0)).toBe(seconds);
  });
});

it('looks at each of many guesses that come at once only when those before it are counted', async () => {
  const limit = wrongAt();
  const pause = pausesOf(7);
  let looked = 0;
  const guess = async () => {
    if (limit.waitSeconds(HALL, 0) > 0) return 'waits';
    looked += 1;
    await pause();
    limit.countWrong(HALL, 0);
    return 'wrong';
  };
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => limit.inTurn(HALL, guess)));
  expect(looked).toBe(3);
  expect(outcomes.slice(3)).toEqual(Array(47).fill('waits'));
});
