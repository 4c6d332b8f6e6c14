import { axesOf } from '#shared/annotations/text-axes.ts';
import type { AnnotationBody, Quad, StrokePoint, TextBox } from '#shared/protocol/annotations.ts';

/** Side of a note's sheet on the page, in points. */
export const NOTE_SIZE = 22;

/** Height of a text box's line, in sizes of its letters. */
export const LINE_HEIGHT = 1.3;
/** Mean width of a letter, in sizes of the letters: enough to tell how many lines a text takes. */
const LETTER_WIDTH = 0.52;

/** A rectangle on a page, in PDF points, y upwards. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Bodies never change; those of a page of 2,000 strokes are asked again at each move of the eraser. */
const measuredBefore = new WeakMap<AnnotationBody, Bounds | null>();

/** What is drawn for it lies within; null for what has no place on the page. */
export function boundsOf(body: AnnotationBody): Bounds | null {
  const known = measuredBefore.get(body);
  if (known !== undefined) return known;
  const bounds = measured(body);
  measuredBefore.set(body, bounds);
  return bounds;
}

function measured(body: AnnotationBody): Bounds | null {
  switch (body.type) {
    case 'pen': {
      const around = boundsAround(body.points.map(([x, y]) => [x, y] as const));
      return around && grown(around, body.width / 2);
    }
    case 'highlight':
    case 'underline':
      return boundsAround(
        body.quads.flatMap(([ax, ay, bx, by, cx, cy, dx, dy]) => [
          [ax, ay] as const,
          [bx, by] as const,
          [cx, cy] as const,
          [dx, dy] as const,
        ]),
      );
    case 'note': {
      const [left, top] = body.at;
      return { left, top, right: left + NOTE_SIZE, bottom: top - NOTE_SIZE };
    }
    case 'text': {
      const [x, y] = body.at;
      const { along, down } = axesOf(body);
      const height = textHeight(body);
      const [farX, farY] = [
        along[0] * body.width + down[0] * height,
        along[1] * body.width + down[1] * height,
      ];
      return boundsAround([body.at, [x + farX, y + farY]]);
    }
    case 'bookmark':
    case 'place':
    case 'share':
    case 'reply':
      return null;
  }
}

/** About how high a text box is, in points: the letters themselves are laid out by the browser. */
function textHeight({ text, width, size }: TextBox): number {
  const perLine = Math.max(1, Math.floor(width / (size * LETTER_WIDTH)));
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * LINE_HEIGHT;
}

function boundsAround(points: readonly (readonly [number, number])[]): Bounds | null {
  if (points.length === 0) return null;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}

function grown(bounds: Bounds, by: number): Bounds {
  return {
    left: bounds.left - by,
    bottom: bounds.bottom - by,
    right: bounds.right + by,
    top: bounds.top + by,
  };
}

/** Whether a touch at (x, y), in PDF points, with a radius of `reach` points touches what is drawn. */
export function touches(body: AnnotationBody, x: number, y: number, reach: number): boolean {
  const bounds = boundsOf(body);
  if (!bounds || x < bounds.left - reach || x > bounds.right + reach) return false;
  if (y < bounds.bottom - reach || y > bounds.top + reach) return false;
  switch (body.type) {
    case 'pen':
      return strokeTouches(body.points, x, y, reach + body.width / 2);
    case 'highlight':
    case 'underline':
      return body.quads.some((quad) => quadContains(quad, x, y));
    default:
      return true;
  }
}

function strokeTouches(points: readonly StrokePoint[], x: number, y: number, reach: number): boolean {
  return points.some((point, index) => distanceToSegment(x, y, points[index - 1] ?? point, point) <= reach);
}

function distanceToSegment(x: number, y: number, a: StrokePoint, b: StrokePoint): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / squared));
  return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy);
}

/** Whether a point lies in a quad, whose corners come as top left, top right, bottom left, bottom right, and may be at an angle. */
function quadContains(quad: Quad, x: number, y: number): boolean {
  const [ax, ay, bx, by, cx, cy] = quad;
  const across = [bx - ax, by - ay] as const;
  const down = [cx - ax, cy - ay] as const;
  const determinant = across[0] * down[1] - across[1] * down[0];
  if (determinant === 0) return false;
  const u = ((x - ax) * down[1] - (y - ay) * down[0]) / determinant;
  const v = (across[0] * (y - ay) - across[1] * (x - ax)) / determinant;
  return u >= 0 && u <= 1 && v >= 0 && v <= 1;
}
