import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepInPlace,
  layOut,
  layOutOne,
  MAX_ZOOM,
  MIN_ZOOM,
  PAGE_GAP,
  pageAt,
  pagesNear,
  zoomStep,
} from '../../../../client/reader/view/layout.ts';

const A4 = { width: 595, height: 842 };
const A4_LANDSCAPE = { width: 842, height: 595 };
const WIDE = { window: { width: 800, height: 1100 }, fit: 'width', zoom: 1 } as const;
const WHOLE = { ...WIDE, fit: 'page' } as const;
const anySizes = fc.array(fc.constantFrom(A4, A4_LANDSCAPE, { width: 420, height: 595 }), {
  minLength: 1,
  maxLength: 150,
});

describe('the column of pages', () => {
  it('makes each page as wide as the window, portrait or landscape', () => {
    const { boxes } = layOut([A4, A4_LANDSCAPE], WIDE);
    expect(boxes.map(({ width }) => width)).toEqual([800 - 2 * PAGE_GAP, 800 - 2 * PAGE_GAP]);
    expect(boxes[1]?.top).toBeCloseTo(PAGE_GAP + (boxes[0]?.height ?? 0) + PAGE_GAP);
  });

  it('finds the page at any height as a search through all would', () => {
    fc.assert(
      fc.property(anySizes, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, part) => {
        const layout = layOut(sizes, WIDE);
        const y = part * layout.height;
        const expected = layout.boxes.find(({ top, height }) => top + height >= y) ?? layout.boxes.at(-1);
        expect(pageAt(layout, y)).toBe(expected);
      }),
    );
  });

  it('keeps all pages on screen drawn, and few others', () => {
    fc.assert(
      fc.property(anySizes, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, part) => {
        const layout = layOut(sizes, WIDE);
        const from = part * layout.height;
        const to = from + 1000;
        const near = pagesNear(layout, from, to);
        const seen = layout.boxes.filter(({ top, height }) => top < to && top + height > from);
        expect(near).toEqual(expect.arrayContaining(seen));
        expect(near.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('keeps what comes next drawn where pages rush by, and all that is on screen', () => {
    fc.assert(
      fc.property(
        anySizes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(1 as const, -1 as const),
        (sizes, part, rush) => {
          const layout = layOut(sizes, WIDE);
          const from = part * layout.height;
          const near = pagesNear(layout, from, from + 1000, rush).map(({ page }) => page);
          const middle = pageAt(layout, from + 500)?.page ?? 0;
          const next = [middle, middle + rush, middle + 2 * rush];
          expect(near).toEqual(
            expect.arrayContaining(next.filter((page) => page >= 1 && page <= sizes.length)),
          );
          expect(near.length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });

  it('keeps the spot under the fingers in place while zooming', () => {
    const [before, after] = [
      layOut(Array(9).fill(A4), WIDE),
      layOut(Array(9).fill(A4), { ...WIDE, zoom: 2 }),
    ];
    const scrollTop = keepInPlace(before, after, 3000, 400);
    const [old, now] = [pageAt(before, 3400), pageAt(after, scrollTop + 400)];
    expect(now?.page).toBe(old?.page);
    expect((scrollTop + 400 - (now?.top ?? 0)) / (now?.height ?? 1)).toBeCloseTo(
      (3400 - (old?.top ?? 0)) / (old?.height ?? 1),
    );
  });
});

describe('pages that fit in the window', () => {
  it('are all of them as large as they can be, and in no direction larger than the window', () => {
    const { boxes } = layOut([A4, A4_LANDSCAPE], WHOLE);
    expect(boxes[0]?.height).toBeCloseTo(1100 - 2 * PAGE_GAP);
    expect(boxes[0]?.width).toBeLessThan(800 - 2 * PAGE_GAP);
    expect(boxes[1]?.width).toBeCloseTo(800 - 2 * PAGE_GAP);
    expect(boxes[1]?.height).toBeLessThan(1100 - 2 * PAGE_GAP);
  });
});

describe('one page at a time', () => {
  it('has the page in the middle of the window, and its neighbours drawn', () => {
    const layout = layOutOne(Array(9).fill(A4_LANDSCAPE), WHOLE, 4);
    const shown = layout.boxes[3];
    expect((shown?.top ?? 0) * 2 + (shown?.height ?? 0)).toBeCloseTo(1100);
    expect(layout).toMatchObject({ width: 800, height: 1100 });
    expect(pagesNear(layout, 0, 1100).map(({ page }) => page)).toEqual([3, 4, 5]);
    expect(pagesNear({ ...layout, only: 1 }, 0, 1100).map(({ page }) => page)).toEqual([1, 2]);
    expect(pageAt(layout, 9999)?.page).toBe(4);
  });

  it('scrolls over a page that is larger than the window, and over nothing else', () => {
    const { height, width } = layOutOne([A4_LANDSCAPE, A4], { ...WIDE, zoom: 2 }, 2);
    expect(width).toBeCloseTo((800 - 2 * PAGE_GAP) * 2 + 2 * PAGE_GAP);
    expect(height).toBe(Math.floor(((800 - 2 * PAGE_GAP) * 2 * 842) / 595 + 2 * PAGE_GAP));
  });

  it('keeps the page and the spot on it when the pages become a column', () => {
    const sizes = Array(9).fill(A4);
    const [alone, column] = [layOutOne(sizes, WIDE, 5), layOut(sizes, WIDE)];
    expect(pageAt(column, keepInPlace(alone, column, 300, 0) + 1)?.page).toBe(5);
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
