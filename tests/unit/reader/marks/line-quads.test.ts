import { describe, expect, it } from 'vitest';
import { joinIntoLines, quadOf } from '../../../../client/reader/marks/line-quads.ts';

const rect = (left: number, top: number, width: number, height = 12) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('rectangles of selected text', () => {
  it.each([
    ['joins the words of a line', [rect(10, 10, 40), rect(53, 10, 60)], [rect(10, 10, 103)]],
    ['keeps lines apart', [rect(10, 10, 40), rect(10, 26, 40)], [rect(10, 10, 40), rect(10, 26, 40)]],
    ['joins a raised or smaller word', [rect(10, 10, 40), rect(52, 8, 6, 8)], [rect(10, 8, 48, 14)]],
    ['keeps columns apart', [rect(10, 10, 100), rect(300, 10, 100)], [rect(10, 10, 100), rect(300, 10, 100)]],
    ['leaves out what has no size', [rect(10, 10, 40), rect(50, 10, 0)], [rect(10, 10, 40)]],
    [
      'joins two halves of a line that a third piece bridges',
      [rect(10, 10, 20), rect(90, 10, 20), rect(31, 11, 58)],
      [rect(10, 10, 100, 13)],
    ],
  ])('%s', (_what, pieces, lines) => {
    expect(joinIntoLines(pieces)).toEqual(lines);
  });

  it("become PDF's corners: top left, top right, bottom left, bottom right, y upwards", () => {
    expect(quadOf(rect(10, 20, 30), (x, y) => [x, 842 - y])).toEqual([10, 822, 40, 822, 10, 810, 40, 810]);
  });
});
