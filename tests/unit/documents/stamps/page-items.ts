import type { TextPiece } from '#shared/pdf/readable-page.ts';
import type { PageFrame } from '../../../../server/documents/stamps/stamp-on-page.ts';

export const A4: PageFrame = { box: [0, 0, 595, 842], turned: 0 };

interface At {
  readonly x?: number;
  /** From the bottom, in points. */
  readonly y?: number;
  readonly size?: number;
  /** Degrees, against the clock. */
  readonly turned?: number;
}

/** A piece of text where pdf.js would say that it stands, each letter half as wide as it is high. */
export function piece(str: string, { x = 100, y = 750, size = 13, turned = 0 }: At = {}): TextPiece {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  return {
    str,
    dir: 'ltr',
    transform: [size * cos, size * sin, -size * sin, size * cos, x, y],
    width: (str.length * size) / 2,
    height: size,
    fontName: 'f',
    hasEOL: false,
  };
}
