import { describe, expect, it } from 'vitest';
import type { PageView } from '#shared/protocol/hall.ts';
import { DocumentId, Sha256 } from '#shared/protocol/ids.ts';
import { offsetOf, scaleOf } from '../../../client/documents/page-place.ts';
import { pageViewNow, steppedTo, zoomed } from '../../../client/hall/page-view.ts';

const sha256 = Sha256.parse('a'.repeat(64));
const place = { documentId: DocumentId.parse('t1'), sha256, page: 3 };
const whole = pageViewNow(undefined, place);

describe('what of a page the hall sees', () => {
  it('is all of it, until the console says otherwise', () => {
    expect(whole).toEqual({ zoom: 'whole', sha256, page: 3, down: 0, across: 0 });
    expect((['up', 'down', 'left', 'right'] as const).map((to) => steppedTo(whole, to))).toEqual(
      Array(4).fill(null),
    );
  });

  it('goes from one end to the other in steps, and no further', () => {
    let view: PageView | null = zoomed(whole, 'width');
    const seen: number[] = [];
    for (; view; view = steppedTo(view, 'down')) seen.push(view.down);
    expect(seen).toHaveLength(7);
    expect([seen[0], seen[3], seen.at(-1)]).toEqual([0, 0.5, 1]);
    expect(steppedTo(zoomed(whole, 'width'), 'right')).toBeNull();
    expect(steppedTo(zoomed(whole, '200'), 'right')?.across).toBeCloseTo(1 / 6);
  });

  it('begins at the top of another page or document, as large as before', () => {
    const end = { ...zoomed(whole, '150'), down: 1, across: 0.5 };
    expect(pageViewNow(end, place)).toEqual(end);
    const top = { zoom: '150', down: 0, across: 0 };
    expect(pageViewNow(end, { ...place, page: 4 })).toMatchObject(top);
    expect(pageViewNow(end, { ...place, sha256: Sha256.parse('b'.repeat(64)) })).toMatchObject(top);
  });
});

describe('where a page lies on a screen', () => {
  const page = { width: 600, height: 800 };
  const room = { width: 1600, height: 800 };

  it.each([
    ['whole', 1],
    ['width', 1600 / 600],
    ['150', 1.5],
    ['200', 2],
  ] as const)('is as large as %s says', (zoom, scale) => {
    expect(scaleOf(zoom, page, room)).toBeCloseTo(scale);
  });

  it('is the middle where it has room, and from one edge to the other where it sticks out', () => {
    const drawn = { width: 1200, height: 1600 };
    const at = (down: number) => offsetOf({ down, across: 0 }, drawn, room);
    expect([at(0), at(0.5), at(1)].map(({ x, y }) => [x, y])).toEqual([
      [0, 400],
      [0, 0],
      [0, -400],
    ]);
  });
});
