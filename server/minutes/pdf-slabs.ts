import { mmToPt, PAGE_MM, SIZE } from './measures.ts';
import type { PdfCanvas } from './pdf-canvas.ts';

/** A part of the paper that is never split over two pages: a line of text, a row, a letterhead. */
export interface Slab {
  readonly height: number;
  /** Space below, dropped at the foot of a page. */
  readonly gap: number;
  /** Must stand on the same page as the next slab. */
  readonly glued: boolean;
  /** Starts a new page. */
  readonly newPage?: boolean;
  /** Drawn again above this slab when it comes first on a page: a table's header. */
  readonly header?: Slab;
  readonly draw: (canvas: PdfCanvas, top: number) => void;
}

const TOP = mmToPt(PAGE_MM.top);
const BOTTOM = mmToPt(PAGE_MM.height - PAGE_MM.bottom);
const CENTRE = mmToPt(PAGE_MM.left + (PAGE_MM.width - PAGE_MM.left - PAGE_MM.right) / 2);
const NUMBER_BASELINE = mmToPt(PAGE_MM.header) + SIZE.pageNumber * 0.9;

/** Lays slabs down page by page; pages from the second on bear their number, centred at the top. */
export function drawSlabs(canvas: PdfCanvas, slabs: readonly Slab[]): void {
  let page = 0;
  let y = BOTTOM;
  const turn = () => {
    canvas.addPage();
    page += 1;
    y = TOP;
    if (page > 1) drawPageNumber(canvas, page);
  };
  for (const group of gluedGroups(slabs)) {
    const [first] = group;
    if (!first) continue;
    if (page === 0 || first.newPage || (y + heightOf(group) > BOTTOM && y > TOP)) {
      turn();
      if (first.header) y = place(canvas, first.header, y);
    }
    for (const slab of group) {
      if (y + slab.height > BOTTOM && y > TOP) {
        turn();
        if (slab.header) y = place(canvas, slab.header, y);
      }
      y = place(canvas, slab, y);
    }
  }
}

function place(canvas: PdfCanvas, slab: Slab, top: number): number {
  slab.draw(canvas, top);
  return top + slab.height + slab.gap;
}

function gluedGroups(slabs: readonly Slab[]): readonly (readonly Slab[])[] {
  const groups: Slab[][] = [];
  let open: Slab[] | undefined;
  for (const slab of slabs) {
    if (!open || slab.newPage) {
      open = [];
      groups.push(open);
    }
    open.push(slab);
    if (!slab.glued) open = undefined;
  }
  return groups;
}

/** Without the gap below the last slab, which may run into the margin. */
function heightOf(group: readonly Slab[]): number {
  return group.reduce((sum, slab) => sum + slab.height + slab.gap, 0) - (group.at(-1)?.gap ?? 0);
}

function drawPageNumber(canvas: PdfCanvas, page: number): void {
  const text = String(page);
  const width = canvas.widthOf(text, 'regular', SIZE.pageNumber);
  canvas.artifact('Pagination', () =>
    canvas.write(text, 'regular', SIZE.pageNumber, CENTRE - width / 2, NUMBER_BASELINE),
  );
}
