import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageRanges } from '#shared/text/page-ranges.ts';

it.for([
  [[], ''],
  [[1], '1'],
  [[3, 4], '3–4'],
  [[3, 4, 5, 7, 12], '3–5, 7, 12'],
  [[1, 3, 5], '1, 3, 5'],
  [[9, 10, 11, 12], '9–12'],
] as const)('pages %j are written "%s"', ([pages, written]) => {
  expect(pageRanges(pages)).toBe(written);
});

it('names every page once, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (some) => {
      const pages = some.sort((a, b) => a - b);
      const written = pageRanges(pages)
        .split(', ')
        .filter((range) => range !== '');
      const named = written.flatMap((range) => {
        const [from = 0, to = from] = range.split('–').map(Number);
        return Array.from({ length: to - from + 1 }, (_, step) => from + step);
      });
      expect(named).toEqual(pages);
      expect(written.every((range) => !range.startsWith('0'))).toBe(true);
    }),
  );
});
