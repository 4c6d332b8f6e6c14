import type { Run, TextStyle } from './blocks.ts';
import { LINE_SPREAD } from './measures.ts';
import type { PdfCanvas, PdfTag } from './pdf-canvas.ts';
import { breakLines, type Line } from './pdf-lines.ts';
import type { Slab } from './pdf-slabs.ts';

/** Height of a single-spaced line and its baseline below the top, as shares of the size (Times New Roman). */
const SINGLE = 1.15;
const ASCENT = 0.891;

export interface TextBox {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly align: 'left' | 'center' | 'justify';
  readonly indent: number;
  /** Line height as a share of single spacing. */
  readonly spread: number;
}

/** Height of one line in `box`. */
export function lineHeight({ size, spread }: Pick<TextBox, 'size' | 'spread'>): number {
  return size * SINGLE * spread;
}

export function linesIn(canvas: PdfCanvas, runs: readonly Run[], box: TextBox): readonly Line[] {
  return breakLines(runs, box.width, box.indent, (text, style) => canvas.widthOf(text, style, box.size));
}

/** Draws one line; `first` lines are indented, all but `last` ones of justified text are stretched. */
function drawLine(
  canvas: PdfCanvas,
  line: Line,
  box: TextBox,
  top: number,
  place: { readonly first: boolean; readonly last: boolean },
): void {
  const indent = place.first ? box.indent : 0;
  const slack = box.width - indent - line.width;
  const gaps = line.words.length - 1;
  const stretch = box.align === 'justify' && !place.last && gaps > 0 ? slack / gaps : 0;
  const space = canvas.widthOf(' ', 'regular', box.size);
  const baseline = top + box.size * ASCENT + (box.size * SINGLE * (box.spread - 1)) / 2;
  let x = box.x + indent + (box.align === 'center' ? slack / 2 : 0);
  let run: { readonly x: number; readonly style: TextStyle; text: string } | null = null;
  const write = () => {
    if (run) canvas.write(run.text, run.style, box.size, run.x, baseline);
    run = null;
  };
  for (const [index, word] of line.words.entries()) {
    for (const [part, piece] of word.pieces.entries()) {
      // Words that are not drawn apart are written in one go, which is most of the work of a table.
      if (run && run.style !== piece.style) write();
      run ??= { x, style: piece.style, text: '' };
      // A real space after each word, at a line's end too: what is copied, searched or read aloud keeps its words apart.
      const ends = (index < gaps || !place.last) && part === word.pieces.length - 1;
      run.text += ends ? `${piece.text} ` : piece.text;
      x += piece.width;
    }
    x += space + stretch;
    if (stretch > 0) write();
  }
  write();
}

/** Draws lines one below the other, said as `element` (null: as part of an artifact), and gives the height used. */
export function drawLines(
  canvas: PdfCanvas,
  lines: readonly Line[],
  box: TextBox,
  top: number,
  element: PDFKit.PDFStructureElement | null,
): number {
  const height = lineHeight(box);
  const draw = () => {
    for (const [index, line] of lines.entries()) {
      drawLine(canvas, line, box, top + index * height, {
        first: index === 0,
        last: index === lines.length - 1,
      });
    }
  };
  if (element) canvas.within(element, draw);
  else draw();
  return lines.length * height;
}

/** One slab a line, so that a paragraph breaks over pages with at least two lines on either side. */
export function paragraphSlabs(
  canvas: PdfCanvas,
  runs: readonly Run[],
  box: TextBox,
  options: {
    readonly gap: number;
    readonly keepTogether: boolean;
    readonly keepWithNext: boolean;
    readonly tag?: PdfTag;
  },
): readonly Slab[] {
  const lines = linesIn(canvas, runs, box);
  let element: PDFKit.PDFStructureElement | null = null;
  const lastIndex = lines.length - 1;
  return lines.map((line, index) => {
    const last = index === lastIndex;
    return {
      height: lineHeight(box),
      gap: last ? options.gap : 0,
      glued: last ? options.keepWithNext : options.keepTogether || index === 0 || index === lastIndex - 1,
      draw: (on, top) => {
        element ??= on.element(options.tag ?? 'P');
        on.within(element, () => drawLine(on, line, box, top, { first: index === 0, last }));
      },
    };
  });
}

/** Spacing of the body's text. */
export const BODY_SPREAD = LINE_SPREAD;
