import type { Measure } from './page-text.ts';

let context: CanvasRenderingContext2D | null = null;

/** Letters measured as this browser sets them; close to the PDF's own fonts, which are scaled to the same width. */
export const measureText: Measure = (text, family) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length;
  const font = `30px ${family}`;
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
};
