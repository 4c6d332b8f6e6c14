import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Rgb } from '../colours.ts';

/** Left, bottom, right, top in PDF user space, in points. */
export type Rect = readonly [number, number, number, number];

/** How an annotation looks: drawn in the coordinates of its page, so that rotation and cropping are the page's own. */
export interface Appearance {
  readonly rect: Rect;
  /** Operators of a PDF content stream. */
  readonly content: string;
  readonly resources: Readonly<Record<string, PDFObject>>;
}

/** The smallest rectangle around the points, wider by `margin` on each side. */
export function rectAround(points: Iterable<readonly [number, number]>, margin: number): Rect {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return [number(left - margin), number(bottom - margin), number(right + margin), number(top + margin)];
}

/** Hundredths of a point, as strokes are stored. */
export function number(value: number): number {
  return Math.round(value * 100) / 100;
}

export function fill([r, g, b]: Rgb): string {
  return `${r} ${g} ${b} rg\n`;
}

export function stroke([r, g, b]: Rgb): string {
  return `${r} ${g} ${b} RG\n`;
}

/** The form XObject that readers draw. */
export function formOf(context: PDFContext, { rect, content, resources }: Appearance): PDFRef {
  return context.register(
    context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [...rect],
      Resources: resources,
      // Not isolated: a highlighter's ink is mixed with what the page shows under it.
      Group: { Type: 'Group', S: 'Transparency' },
    }),
  );
}
