import { expect, it } from 'vitest';
import { toneAt } from '../../../client/delegate/floor/entry/tones.ts';

it('a tone sounds once shortly before a speech’s time is up and once when it is, another one each', () => {
  expect(toneAt('left', 'left')).toBeNull();
  const nearly = toneAt('left', 'warning');
  const over = toneAt('warning', 'over');
  expect(nearly).toBeGreaterThan(0);
  expect(over).toBeGreaterThan(0);
  expect(over).not.toBe(nearly);
  expect([toneAt('warning', 'warning'), toneAt('over', 'over')]).toEqual([null, null]);
  // A minute more was given: nothing is up.
  expect(toneAt('over', 'left')).toBeNull();
});
