import { expect, test } from 'vitest';
import { gridHeight, pageByKey, pagesInView } from '../../../../client/reader/panels/thumbnails/grid.ts';

const grid = { columns: 2, rowHeight: 200, count: 301 };

test('only pages in view and the next rows are drawn', () => {
  expect(gridHeight(grid)).toBe(151 * 200);
  expect(pagesInView(grid, 0, 600)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const middle = pagesInView(grid, 10_000, 600);
  expect([middle[0], middle.at(-1)]).toEqual([97, 110]);
  expect(pagesInView(grid, 151 * 200 - 600, 600).at(-1)).toBe(301);
});

test.each([
  [5, 'ArrowRight', 6],
  [5, 'ArrowDown', 7],
  [5, 'ArrowUp', 3],
  [1, 'ArrowLeft', 1],
  [301, 'ArrowDown', 301],
  [150, 'Home', 1],
  [150, 'End', 301],
  [5, 'a', null],
])('from page %i %s leads to %s', (page, key, expected) => {
  expect(pageByKey(grid, page, key)).toBe(expected);
});
