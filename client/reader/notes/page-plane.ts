import type { Bounds } from '../marks/hit.ts';

/** How points of PDF user space lie on the page as it is shown, as styles in percent of the page. */
export interface PagePlane {
  at(x: number, y: number): { readonly left: string; readonly top: string };
  around(bounds: Bounds): {
    readonly left: string;
    readonly top: string;
    readonly width: string;
    readonly height: string;
  };
  /** Width of the shown page, in points. */
  readonly width: number;
  /** How a movement on the page (points of the shown page, y downwards) moves a point of PDF user space. */
  moved(dx: number, dy: number): readonly [number, number];
  /** Degrees clockwise by which what stands upright in PDF user space is turned on the page. */
  readonly turned: number;
}

/** @param transform from PDF user space to the top left corner of the page at scale 1; `width`, `height` in points. */
export function planeOf(transform: readonly number[], width: number, height: number): PagePlane {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
  const place = (x: number, y: number) =>
    [(a * x + c * y + e) / width, (b * x + d * y + f) / height] as const;
  const percent = (part: number) => `${part * 100}%`;
  return {
    width,
    at(x, y) {
      const [left, top] = place(x, y);
      return { left: percent(left), top: percent(top) };
    },
    around(bounds) {
      const [x1, y1] = place(bounds.left, bounds.top);
      const [x2, y2] = place(bounds.right, bounds.bottom);
      return {
        left: percent(Math.min(x1, x2)),
        top: percent(Math.min(y1, y2)),
        width: percent(Math.abs(x1 - x2)),
        height: percent(Math.abs(y1 - y2)),
      };
    },
    moved(dx, dy) {
      const determinant = a * d - b * c;
      return [(d * dx - c * dy) / determinant, (a * dy - b * dx) / determinant];
    },
    turned: Math.round((Math.atan2(b, a) * 180) / Math.PI),
  };
}
