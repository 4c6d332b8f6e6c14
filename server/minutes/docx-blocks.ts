import { AlignmentType, type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { Block } from './blocks.ts';
import type { DocxTables } from './docx-places.ts';
import { BODY_SPACING, plainLine, textRun, twips } from './docx-text.ts';
import { FIRST_LINE_MM, mmToTwips, PARAGRAPH_GAP_PT, SIZE } from './measures.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const FIRST_LINE = mmToTwips(FIRST_LINE_MM);

/** The paragraphs and tables of one block. */
export function docxBlock(block: Block, tables: DocxTables): readonly FileChild[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          children: [textRun(block.text, block.level === 2 ? 'bold-italic' : 'bold', SIZE.body)],
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: FIRST_LINE },
          keepNext: true,
          keepLines: true,
          spacing: { ...BODY_SPACING, before: twips(block.level === 3 ? 2 : PARAGRAPH_GAP_PT) },
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          children: block.runs
            .filter(({ text }) => text !== '')
            .map(({ text, style }) => textRun(text, style, SIZE.body)),
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: FIRST_LINE },
          keepNext: block.keepWithNext,
          widowControl: true,
          spacing: BODY_SPACING,
        }),
      ];
    case 'ragged':
      return [
        new Paragraph({
          children: [textRun(block.text, 'regular', SIZE.body)],
          alignment: AlignmentType.LEFT,
          indent: { firstLine: FIRST_LINE },
          keepLines: true,
          spacing: BODY_SPACING,
        }),
      ];
    case 'centred':
      return block.lines.map((line, index) =>
        plainLine([line], SIZE.body, 'center', {
          after: index === block.lines.length - 1 ? 2 * PARAGRAPH_GAP_PT : 0,
          keepNext: true,
        }),
      );
    case 'table':
      return [tables.place(block), spacer()];
  }
}

/** Space after a table, which has none of its own. */
function spacer(): Paragraph {
  return new Paragraph({ children: [], spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });
}
