import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { Run, TextStyle } from './blocks.ts';
import { LINE_SPREAD, PARAGRAPH_GAP_PT } from './measures.ts';

export const FONT = 'Times New Roman';

/** Twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** A run at `size` points. */
export function textRun(text: string, style: TextStyle, size: number): TextRun {
  return new TextRun({
    text,
    font: FONT,
    size: size * 2,
    bold: style === 'bold' || style === 'bold-italic',
    italics: style === 'italic' || style === 'bold-italic',
  });
}

/** One line of the letterhead, a title or a table cell: no indent, single spacing. */
export function plainLine(
  runs: readonly Run[],
  size: number,
  align: 'left' | 'center',
  options: { readonly before?: number; readonly after?: number; readonly keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    children: runs.map((run) => textRun(run.text, run.style, size)),
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepNext: options.keepNext ?? false,
    keepLines: true,
    spacing: {
      before: twips(options.before ?? 0),
      after: twips(options.after ?? 0),
      line: 240,
      lineRule: 'auto',
    },
  });
}

/** Spacing of the body's paragraphs. */
export const BODY_SPACING = {
  before: 0,
  after: twips(PARAGRAPH_GAP_PT),
  line: Math.round(240 * LINE_SPREAD),
  lineRule: 'auto',
} as const;
