import type { PageViewport } from 'pdfjs-dist';
import type { Quad } from '#shared/protocol/annotations.ts';

/** A place on a page as it is shown, in percent of its width and height. */
export interface PageArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a few lines of text cover together. */
export function areaOf(quads: readonly Quad[], viewport: PageViewport): PageArea {
  const points = quads.flatMap(([ax, ay, bx, by, cx, cy, dx, dy]) =>
    [
      [ax, ay],
      [bx, by],
      [cx, cy],
      [dx, dy],
    ].map(([x = 0, y = 0]) => viewport.convertToViewportPoint(x, y).map(Number)),
  );
  const xs = points.map(([x = 0]) => (x / viewport.width) * 100);
  const ys = points.map(([, y = 0]) => (y / viewport.height) * 100);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** For CSS. */
export function styleOfArea({ left, top, width, height }: PageArea) {
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
}
