import { type Letterhead, type OfficialPaper, type Run, run } from './blocks.ts';
import { LEFT_SHARE, mmToPt, PAGE_MM, SIZE, TEXT_WIDTH_MM } from './measures.ts';
import type { PdfCanvas } from './pdf-canvas.ts';
import type { Slab } from './pdf-slabs.ts';
import { drawLines, linesIn, type TextBox } from './pdf-text.ts';

export const TEXT_LEFT = mmToPt(PAGE_MM.left);
export const TEXT_WIDTH = mmToPt(TEXT_WIDTH_MM);
const COUNCIL_RULE = 70;
const TITLE_RULE = 90;
const RULE_ROOM = 8;

/** A column of the text. */
export interface Half {
  readonly x: number;
  readonly width: number;
}

const LEFT: Half = { x: TEXT_LEFT, width: TEXT_WIDTH * LEFT_SHARE };
const RIGHT: Half = { x: TEXT_LEFT + LEFT.width, width: TEXT_WIDTH - LEFT.width };

/** Two columns: who issues it, number and draft mark at the left; nation, motto, place and date at the right. */
export function letterheadSlab(canvas: PdfCanvas, { letterhead, draft }: OfficialPaper): Slab {
  const draw = (on: PdfCanvas, top: number) => drawLetterhead(on, letterhead, draft, top);
  const lines = issuerLines(letterhead)
    .map((line) => linesIn(canvas, [line], centred(LEFT, SIZE.nation)).length)
    .reduce((sum, count) => sum + count, 0);
  const names = Math.max(lines * SIZE.nation, SIZE.nation + SIZE.motto) * 1.15;
  const height = names + RULE_ROOM + 6 + SIZE.number * 1.15 + (draft ? 28 : 0);
  return { height, gap: 18, glued: true, draw };
}

/** With an asterisk in the place of the rule where there is no motto. */
function issuerLines({ superior, issuer, motto }: Letterhead): readonly Run[] {
  const lines = [...superior.map((line) => run(line)), ...issuer.map((line) => run(line, 'bold'))];
  return motto === '' ? [...lines, run('*')] : lines;
}

function drawLetterhead(canvas: PdfCanvas, head: Letterhead, draft: boolean, top: number): void {
  let left = top;
  for (const line of issuerLines(head)) left += centredLine(canvas, line, SIZE.nation, LEFT, left);
  let right = top + centredLine(canvas, run(head.nation, 'bold'), SIZE.nation, RIGHT, top);
  if (head.motto === '') {
    centredRule(canvas, RIGHT, canvas.widthOf(head.nation, 'bold', SIZE.nation), right + 3);
  } else {
    centredRule(canvas, LEFT, COUNCIL_RULE, left + 3);
    right += centredLine(canvas, run(head.motto, 'bold'), SIZE.motto, RIGHT, right);
    centredRule(canvas, RIGHT, canvas.widthOf(head.motto, 'bold', SIZE.motto), right + 3);
  }
  const below = Math.max(left, right) + RULE_ROOM + 6;
  const used = centredLine(canvas, run(head.number), SIZE.number, LEFT, below);
  centredLine(canvas, run(head.placeAndDate, 'italic'), SIZE.motto, RIGHT, below);
  if (draft) drawDraftMark(canvas, below + used + 8);
}

function drawDraftMark(canvas: PdfCanvas, top: number): void {
  const [width, height] = [84, 19];
  const x = LEFT.x + (LEFT.width - width) / 2;
  centredLine(canvas, run('DỰ THẢO', 'bold'), SIZE.nation, { x, width }, top + 2.5);
  canvas.rules([x, top, x + width, top]);
  canvas.rules([x, top + height, x + width, top + height]);
  canvas.rules([x, top, x, top + height]);
  canvas.rules([x + width, top, x + width, top + height]);
}

/** The type of paper and its subject, with a short rule below. */
export function titleSlab(canvas: PdfCanvas, { documentType, subject }: OfficialPaper): Slab {
  const frame: Half = { x: TEXT_LEFT, width: TEXT_WIDTH };
  const box = centred(frame, SIZE.body);
  const lines = [documentType, ...subject].flatMap((line) => linesIn(canvas, [run(line, 'bold')], box));
  const height = lines.length * SIZE.body * 1.15 + RULE_ROOM;
  return {
    height,
    gap: 8,
    glued: true,
    draw: (on, top) => {
      const used = drawLines(on, lines, box, top, on.element('H1'));
      centredRule(on, frame, TITLE_RULE, top + used + 3);
    },
  };
}

/** Where text of `size` is centred in `half`. */
export function centred({ x, width }: Half, size: number): TextBox {
  return { x, width, size, align: 'center', indent: 0, spread: 1 };
}

/** Draws a text centred in `half`, over several lines if it is long, and gives the height used. */
export function centredLine(canvas: PdfCanvas, text: Run, size: number, half: Half, top: number): number {
  const box = centred(half, size);
  return drawLines(canvas, linesIn(canvas, [text], box), box, top, canvas.element('P'));
}

function centredRule(canvas: PdfCanvas, { x, width }: Half, length: number, y: number): void {
  const from = x + (width - length) / 2;
  canvas.rules([from, y, from + length, y]);
}
