import { expect, it } from 'vitest';
import { Challenges } from '../../../../server/identity/passkeys/challenges.ts';

const MINUTE = 60_000;

it('takes a challenge for what it was given out for, once', () => {
  const challenges = new Challenges(() => 0);
  const one = challenges.give('making');
  expect(challenges.holds(one, 'signing')).toBe(false);
  expect(challenges.use(one, 'signing')).toBe(false);
  expect(challenges.holds(one, 'making')).toBe(true);
  expect(challenges.use(one, 'making')).toBe(true);
  expect(challenges.holds(one, 'making')).toBe(false);
  expect(challenges.use(one, 'making')).toBe(false);
});

it('takes those of five minutes ago and none of eleven', () => {
  let now = 0;
  const challenges = new Challenges(() => now);
  const one = challenges.give('making');
  now = 5 * MINUTE;
  expect(challenges.holds(one, 'making')).toBe(true);
  now = 11 * MINUTE;
  expect(challenges.holds(one, 'making')).toBe(false);
});

it('never gives the same one twice, and takes none that it did not give', () => {
  const challenges = new Challenges(() => 0);
  const given = Array.from({ length: 100 }, () => challenges.give('making'));
  expect(new Set(given).size).toBe(100);
  const other = new Challenges(() => 0).give('making');
  for (const wrong of [other, '', 'AAAA', other.slice(0, 10)]) {
    expect(challenges.holds(wrong, 'making')).toBe(false);
  }
});
