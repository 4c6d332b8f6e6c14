import { getStroke } from 'perfect-freehand';
import { strokeShape } from '#shared/annotations/stroke-shape.ts';
import type { PenStroke, StrokePoint } from '#shared/protocol/annotations.ts';

/** Points nearer than this to the one before add nothing, in PDF points. */
const MIN_STEP = 0.2;
/** A stroke is stored in pieces of at most this many points, which keeps each well under the size limit. */
const POINTS_PER_PIECE = 2000;

/** Rounded as it is stored: hundredths of a point, far below a pixel at the largest zoom. */
export function strokePoint(x: number, y: number, pressure: number): StrokePoint {
  return [hundredths(x), hundredths(y), hundredths(Math.min(1, Math.max(0, pressure)))];
}

/** Whether the pen has moved enough for `next` to be kept. */
export function isFarEnough(last: StrokePoint | undefined, next: StrokePoint): boolean {
  return last === undefined || Math.hypot(next[0] - last[0], next[1] - last[1]) >= MIN_STEP;
}

/** The stroke in pieces that can be stored, joined at their ends. */
export function inPieces(points: readonly StrokePoint[]): StrokePoint[][] {
  const pieces: StrokePoint[][] = [];
  for (let start = 0; start === 0 || start < points.length - 1; start += POINTS_PER_PIECE - 1) {
    pieces.push(points.slice(start, start + POINTS_PER_PIECE));
  }
  return pieces;
}

/** The inked area as SVG path data, in PDF user space. `finished` rounds off the end. */
export function strokePath({ points, width }: Pick<PenStroke, 'points' | 'width'>, finished = true): string {
  const outline = getStroke(points, { ...strokeShape(width), last: finished });
  const [first] = outline;
  if (!first) return '';
  let path = `M${hundredths(first[0])} ${hundredths(first[1])}Q`;
  outline.forEach((point, index) => {
    const next = outline[(index + 1) % outline.length] ?? first;
    const middle = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2] as const;
    path += `${hundredths(point[0])} ${hundredths(point[1])} ${hundredths(middle[0])} ${hundredths(middle[1])} `;
  });
  return `${path}Z`;
}

function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
