import { describe, expect, test } from 'vitest';
import { type Measure, pageTextOf, quadsOf } from '../../../../client/reader/text/page-text.ts';

const styles = { f: { ascent: 0.75, descent: -0.25, vertical: false, fontFamily: 'serif' } };
const measure: Measure = (text) => text.length;

function item(str: string, x: number, y: number, more: { hasEOL?: boolean; transform?: number[] } = {}) {
  const transform = more.transform ?? [10, 0, 0, 10, x, y];
  return {
    str,
    dir: 'ltr',
    width: str.length * 5,
    height: 10,
    fontName: 'f',
    transform,
    hasEOL: more.hasEOL ?? false,
  };
}

const page = pageTextOf({
  styles,
  items: [item('Ủy ban ', 100, 700), item('nhân dân', 135, 700, { hasEOL: true }), item('tỉnh', 100, 680)],
});

describe('the words of a page', () => {
  test('stand in the order of the file, lines apart', () => {
    expect(page.text).toBe('Ủy ban nhân dân\ntỉnh');
  });

  test('that lie in two pieces of one line are marked as one', () => {
    expect(quadsOf(page, 3, 11, measure)).toEqual([[115, 707.5, 155, 707.5, 115, 697.5, 155, 697.5]]);
  });

  test('that go over the end of a line are marked on both', () => {
    expect(quadsOf(page, 12, 18, measure)).toEqual([
      [160, 707.5, 175, 707.5, 160, 697.5, 175, 697.5],
      [100, 687.5, 110, 687.5, 100, 677.5, 110, 677.5],
    ]);
  });

  test('are marked along their baseline when they are turned', () => {
    const turned = pageTextOf({
      styles,
      items: [item('Biểu', 0, 0, { transform: [0, 10, -10, 0, 50, 20] })],
    });
    expect(quadsOf(turned, 0, 2, measure)).toEqual([[42.5, 20, 42.5, 30, 52.5, 20, 52.5, 30]]);
  });
});
