import { describe, expect, it } from 'vitest';
import { randomPause } from '../../../../client/offline/secret/drop-pause.ts';

describe('how long a sealed ballot is held back', () => {
  it.each([
    ['without a countdown', null, 1_500],
    ['with time enough', 60_000, 1_500],
    ['with little time', 3_800, 800],
    ['in the last three seconds', 3_000, 0],
    ['after the end', -500, 0],
  ])('%s: at most as long as cannot cost the vote', (_, msLeft, longest) => {
    expect(randomPause(msLeft, () => 1)).toBe(longest);
    expect(randomPause(msLeft, () => 0)).toBe(0);
    const any = randomPause(msLeft);
    expect(any).toBeGreaterThanOrEqual(0);
    expect(any).toBeLessThanOrEqual(longest);
  });
});
