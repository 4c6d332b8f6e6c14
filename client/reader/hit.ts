import type { AnnotationBody, Quad, StrokePoint } from '#shared/protocol/annotations.ts';

/** Width of a note's sheet, in points. */
const NOTE_SIZE = 20;

/** Whether a touch at (x, y), in PDF points, with a radius of `reach` points touches what is drawn. */
export function touches(body: AnnotationBody, x: number, y: number, reach: number): boolean {
  switch (body.type) {
    case 'pen':
      return strokeTouches(body.points, x, y, reach + body.width / 2);
    case 'highlight':
    case 'underline':
      return body.quads.some((quad) => quadContains(quad, x, y));
    case 'note':
      return Math.hypot(x - body.at[0], y - body.at[1]) <= reach + NOTE_SIZE;
    case 'text':
    case 'bookmark':
    case 'place':
    case 'share':
    case 'reply':
      return false;
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

/** By the corners' order top left, top right, bottom left, bottom right; also for text that runs at an angle. */
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
