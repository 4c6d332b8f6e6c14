import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PenStroke, type StrokePoint } from '#shared/protocol/annotations.ts';
import { touches } from '../../../../client/reader/marks/hit.ts';
import { inPieces, isFarEnough, strokePath, strokePoint } from '../../../../client/reader/marks/stroke.ts';

const line = (length: number): StrokePoint[] =>
  Array.from({ length }, (_, n) => strokePoint(n / 3, n / 7, 0.5));

describe('a pen stroke', () => {
  it('is stored in pieces that the protocol takes, that meet, and that lose no point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), (length) => {
        const points = line(length);
        const pieces = inPieces(points);
        for (const piece of pieces) {
          expect(PenStroke.safeParse({ type: 'pen', points: piece, width: 2, colour: 'ink' }).success).toBe(
            true,
          );
        }
        pieces.slice(1).forEach((piece, index) => {
          expect(piece[0]).toEqual(pieces[index]?.at(-1));
        });
        expect([...(pieces[0] ?? []), ...pieces.slice(1).flatMap((piece) => piece.slice(1))]).toEqual(points);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out points that add nothing', () => {
    expect(isFarEnough(undefined, [0, 0, 0.5])).toBe(true);
    expect(isFarEnough([0, 0, 0.5], [0.1, 0.1, 0.5])).toBe(false);
    expect(isFarEnough([0, 0, 0.5], [0.2, 0.1, 0.5])).toBe(true);
  });

  it('has an outline from its first point on, also when it is a dot', () => {
    expect(strokePath({ points: [[10, 10, 0.5]], width: 2 })).toMatch(/^M[\d.-]+ [\d.-]+Q.*Z$/);
    expect(strokePath({ points: line(50), width: 2 })).not.toContain('NaN');
  });
});

describe('the eraser', () => {
  const stroke = {
    type: 'pen' as const,
    points: [
      [0, 0, 0.5],
      [100, 0, 0.5],
    ] satisfies StrokePoint[],
    width: 2,
    colour: 'ink' as const,
  };
  const slanted = {
    type: 'highlight' as const,
    quads: [[0, 10, 10, 20, 10, 0, 20, 10] satisfies [number, ...number[]] & { length: 8 }],
    text: '',
    colour: 'yellow' as const,
  };
  const note = {
    type: 'note' as const,
    at: [100, 100] satisfies [number, number],
    text: '',
    colour: 'pink' as const,
  };
  const text = {
    type: 'text' as const,
    at: [100, 100] satisfies [number, number],
    width: 60,
    size: 10,
    text: 'hai dòng\nchữ',
    colour: 'ink' as const,
  };
  it.each([
    ['a stroke between two of its points', stroke, 50, 4, true],
    ['nothing beside it', stroke, 50, 7, false],
    ['nothing beyond its end', stroke, 107, 0, false],
    ['a highlight at an angle', slanted, 10, 10, true],
    ['nothing in the corner of its bounding box', slanted, 1, 19, false],
    ['a note on its sheet', note, 110, 90, true],
    ['nothing above it', note, 110, 106, false],
    ['a text on its second line', text, 130, 80, true],
    ['nothing under its last one', text, 130, 60, false],
  ])('touches %s', (_what, body, x, y, expected) => {
    expect(touches(body, x, y, 5)).toBe(expected);
  });
});
