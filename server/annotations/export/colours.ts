import type { HighlightColour, PenColour } from '#shared/protocol/annotations.ts';

/** Red, green and blue, 0 to 1, as PDF writes them. */
export type Rgb = readonly [number, number, number];

/** As the tablet's page shows them (client/reader/page.module.css). */
export const PEN_COLOURS: Readonly<Record<PenColour, Rgb>> = {
  ink: rgb(0x16202a),
  red: rgb(0xc0271c),
  blue: rgb(0x1747b8),
  green: rgb(0x0c7a43),
};

export const HIGHLIGHT_COLOURS: Readonly<Record<HighlightColour, Rgb>> = {
  yellow: rgb(0xffe45c),
  green: rgb(0xa6eb9c),
  blue: rgb(0xa9d8ff),
  pink: rgb(0xffb8d2),
};

function rgb(hex: number): Rgb {
  const part = (shift: number) => Math.round((((hex >> shift) & 0xff) / 255) * 1000) / 1000;
  return [part(16), part(8), part(0)];
}
