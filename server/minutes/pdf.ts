import { type Block, type OfficialPaper, type Run, run } from './blocks.ts';
import { FIRST_LINE_MM, mmToPt, PARAGRAPH_GAP_PT, SIZE } from './measures.ts';
import { PdfCanvas } from './pdf-canvas.ts';
import { letterheadSlab, TEXT_LEFT, TEXT_WIDTH, titleSlab } from './pdf-letterhead.ts';
import { SIGNATURE_WIDTH, signatureSlabs } from './pdf-signatures.ts';
import { drawSlabs, type Slab } from './pdf-slabs.ts';
import { tableSlabs } from './pdf-table.ts';
import { BODY_SPREAD, paragraphSlabs, type TextBox } from './pdf-text.ts';
import { printablePaper } from './printable.ts';

const BODY: TextBox = {
  x: TEXT_LEFT,
  width: TEXT_WIDTH,
  size: SIZE.body,
  align: 'justify',
  indent: mmToPt(FIRST_LINE_MM),
  spread: BODY_SPREAD,
};

/** A paper as PDF with embedded fonts. The same paper gives the same bytes. */
export function renderPdf(written: OfficialPaper): Promise<Buffer> {
  const paper = printablePaper(written);
  const canvas = new PdfCanvas(paper.properties);
  const levels = new HeadingLevels();
  const blockSlabs = (block: Block) => slabsOf(canvas, block, levels);
  drawSlabs(canvas, [
    letterheadSlab(canvas, paper),
    titleSlab(canvas, paper),
    ...paper.body.flatMap(blockSlabs),
    ...signatureSlabs(canvas, paper.signatures, recipientSlabs(canvas, paper.recipients)),
    ...onNewPage(paper.appendix.flatMap(blockSlabs)),
  ]);
  return canvas.finish();
}

function slabsOf(canvas: PdfCanvas, block: Block, levels: HeadingLevels): readonly Slab[] {
  const gap = PARAGRAPH_GAP_PT;
  switch (block.type) {
    case 'heading': {
      const style = block.level === 2 ? 'bold-italic' : 'bold';
      const options = { gap, keepTogether: true, keepWithNext: true, tag: levels.tagOf(block.level) };
      return bookmarked(paragraphSlabs(canvas, [run(block.text, style)], BODY, options), block);
    }
    case 'paragraph': {
      const options = { gap, keepTogether: false, keepWithNext: block.keepWithNext };
      return paragraphSlabs(canvas, block.runs, BODY, options);
    }
    case 'ragged': {
      const options = { gap, keepTogether: true, keepWithNext: false };
      return paragraphSlabs(canvas, [run(block.text)], { ...BODY, align: 'left' }, options);
    }
    case 'centred':
      return block.lines.flatMap((line, index) =>
        paragraphSlabs(
          canvas,
          [line],
          { ...BODY, align: 'center', indent: 0, spread: 1 },
          {
            gap: index === block.lines.length - 1 ? 2 * gap : 0,
            keepTogether: true,
            keepWithNext: true,
          },
        ),
      );
    case 'table':
      return tableSlabs(canvas, block, { x: TEXT_LEFT, width: TEXT_WIDTH });
  }
}

/** Screen readers lose their way where a level is left out: below the title, a heading of level 3 may be the next one. */
class HeadingLevels {
  readonly #open: number[] = [];

  tagOf(level: 1 | 2 | 3): 'H2' | 'H3' | 'H4' {
    while ((this.#open.at(-1) ?? 0) >= level) this.#open.pop();
    this.#open.push(level);
    switch (this.#open.length) {
      case 1:
        return 'H2';
      case 2:
        return 'H3';
      default:
        return 'H4';
    }
  }
}

/** Headings lead readers through a long file. */
function bookmarked(slabs: readonly Slab[], block: Extract<Block, { type: 'heading' }>): readonly Slab[] {
  const [first, ...rest] = slabs;
  if (!first) return slabs;
  const draw: Slab['draw'] = (canvas, top) => {
    canvas.bookmark(block.text);
    first.draw(canvas, top);
  };
  return [{ ...first, draw }, ...rest];
}

/** As wide as the left half of the signatures, where they stand. */
function recipientSlabs(canvas: PdfCanvas, lines: readonly string[]): readonly Slab[] {
  const line = (text: Run, size: number, keepWithNext: boolean) =>
    paragraphSlabs(
      canvas,
      [text],
      { ...BODY, width: SIGNATURE_WIDTH, size, align: 'left', indent: 0, spread: 1 },
      { gap: 0, keepTogether: true, keepWithNext },
    );
  return [
    ...line(run('Nơi nhận:', 'bold-italic'), SIZE.recipientsTitle, true),
    ...lines.flatMap((text, index) => line(run(text), SIZE.recipients, index < lines.length - 1)),
  ];
}

function onNewPage(slabs: readonly Slab[]): readonly Slab[] {
  const [first, ...rest] = slabs;
  return first ? [{ ...first, newPage: true }, ...rest] : [];
}
