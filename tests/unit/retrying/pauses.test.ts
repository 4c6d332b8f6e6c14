import { expect, it } from 'vitest';
import { growingPauses, shortPauses } from '../../../client/retrying/pauses.ts';

it('is tried again soon, and never less than every two seconds, where a delegate waits for an answer', () => {
  expect([0, 1, 2, 3, 4, 20].map(shortPauses)).toEqual([250, 500, 1000, 2000, 2000, 2000]);
});

it('is spread over a part of the pause, and never waits longer than the longest one', () => {
  const pauses = (chance: number) =>
    growingPauses({ firstMs: 1000, longestMs: 8000, spread: 0.5, random: () => chance });
  expect([0, 1, 2, 3, 9].map(pauses(0))).toEqual([500, 1000, 2000, 4000, 4000]);
  expect([0, 1, 2, 3, 9].map(pauses(1))).toEqual([1000, 2000, 4000, 8000, 8000]);
  expect(pauses(0.5)(0)).toBe(750);
});
