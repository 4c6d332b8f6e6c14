import { expect, it } from 'vitest';
import { lackingIn } from '../../../client/staff/new-pin.ts';

it.each([
  ['', '', 'digits'],
  ['40281', '40281', 'digits'],
  ['123456', '123456', 'simple'],
  ['402817', '', 'different'],
  ['402817', '402818', 'different'],
  ['402817', '402817', null],
])('a new PIN %s, and %s again, lacks %s', (pin, again, lacking) => {
  expect(lackingIn(pin, again)).toBe(lacking);
});
