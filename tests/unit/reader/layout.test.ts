import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepInPlace,
  layOut,
  MAX_ZOOM,
  MIN_ZOOM,
  PAGE_GAP,
  pageAt,
  pagesNear,
  zoomStep,
} from '../../../client/reader/layout.ts';

const A4 = { width: 595, height: 842 };
const A4_LANDSCAPE = { width: 842, height: 595 };
const anySizes = fc.array(fc.constantFrom(A4, A4_LANDSCAPE, { width: 420, height: 595 }), {
  minLength: 1,
  maxLength: 150,
});

describe('the column of pages', () => {
  it('makes each page as wide as the window, portrait or landscape', () => {
    const { boxes } = layOut([A4, A4_LANDSCAPE], 800, 1);
    expect(boxes.map(({ width }) => width)).toEqual([800 - 2 * PAGE_GAP, 800 - 2 * PAGE_GAP]);
    expect(boxes[1]?.top).toBeCloseTo(PAGE_GAP + (boxes[0]?.height ?? 0) + PAGE_GAP);
  });

  it('finds the page at any height as a search through all would', () => {
    fc.assert(
      fc.property(anySizes, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, part) => {
        const layout = layOut(sizes, 800, 1);
        const y = part * layout.height;
        const expected = layout.boxes.find(({ top, height }) => top + height >= y) ?? layout.boxes.at(-1);
        expect(pageAt(layout, y)).toBe(expected);
      }),
    );
  });

  it('keeps all pages on screen drawn, and few others', () => {
    fc.assert(
      fc.property(anySizes, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, part) => {
        const layout = layOut(sizes, 800, 1);
        const from = part * layout.height;
        const to = from + 1000;
        const near = pagesNear(layout, from, to);
        const seen = layout.boxes.filter(({ top, height }) => top < to && top + height > from);
        expect(near).toEqual(expect.arrayContaining(seen));
        expect(near.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('keeps the spot under the fingers in place while zooming', () => {
    const [before, after] = [layOut(Array(9).fill(A4), 800, 1), layOut(Array(9).fill(A4), 800, 2)];
    const scrollTop = keepInPlace(before, after, 3000, 400);
    const [old, now] = [pageAt(before, 3400), pageAt(after, scrollTop + 400)];
    expect(now?.page).toBe(old?.page);
    expect((scrollTop + 400 - (now?.top ?? 0)) / (now?.height ?? 1)).toBeCloseTo(
      (3400 - (old?.top ?? 0)) / (old?.height ?? 1),
    );
  });
});

describe('zooming by steps', () => {
  it('passes through the width that fits, and stays between its ends', () => {
    expect(zoomStep(0.9, 1)).toBe(1);
    expect(zoomStep(1.1, -1)).toBe(1);
    expect(zoomStep(1, 1)).toBe(1.25);
    expect(zoomStep(MAX_ZOOM, 1)).toBe(MAX_ZOOM);
    expect(zoomStep(MIN_ZOOM, -1)).toBe(MIN_ZOOM);
  });
});
