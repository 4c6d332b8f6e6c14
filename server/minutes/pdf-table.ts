import { run, type Table, type TableColumn } from './blocks.ts';
import { PARAGRAPH_GAP_PT, SIZE } from './measures.ts';
import type { PdfCanvas } from './pdf-canvas.ts';
import type { Slab } from './pdf-slabs.ts';
import { drawLines, lineHeight, linesIn, type TextBox } from './pdf-text.ts';

const PADDING = { side: 4, top: 1.5, bottom: 2 };

interface Column extends TableColumn {
  readonly x: number;
  readonly width: number;
}

/** One slab a row; the header comes again on each page and never stands alone. */
export function tableSlabs(
  canvas: PdfCanvas,
  table: Table,
  frame: { readonly x: number; readonly width: number },
): readonly Slab[] {
  const columns = placed(table.columns, frame);
  const tagged = new TaggedTable();
  const headings = table.columns.map((column) => column.heading);
  const header = rowSlab(canvas, columns, headings, tagged, { header: true, gap: 0, glued: true });
  const last = table.rows.length - 1;
  const rows = table.rows.map((texts, index) => {
    const glued = index < last && (table.keepTogether || index === 0 || index === last - 1);
    const gap = index === last ? PARAGRAPH_GAP_PT + 2 : 0;
    return { ...rowSlab(canvas, columns, texts, tagged, { header: false, gap, glued }), header };
  });
  return [header, ...rows];
}

/** The rows of one table as screen readers go through them. */
class TaggedTable {
  #parts: Readonly<Record<'header' | 'body', PDFKit.PDFStructureElement>> | null = null;
  #hasHeader = false;

  /** `drawCells` draws each cell of the row by calling what it is given, in the order of the columns. */
  row(
    canvas: PdfCanvas,
    header: boolean,
    drawCells: (cell: (draw: (element: PDFKit.PDFStructureElement | null) => void) => void) => void,
  ): void {
    // A header that comes again on another page is read out once.
    if (header && this.#hasHeader) {
      canvas.artifact('Pagination', () => drawCells((draw) => draw(null)));
      return;
    }
    this.#parts ??= this.#begun(canvas);
    if (header) this.#hasHeader = true;
    const row = canvas.element('TR', this.#parts[header ? 'header' : 'body']);
    drawCells((draw) => draw(canvas.element(header ? 'TH' : 'TD', row)));
  }

  #begun(canvas: PdfCanvas) {
    const table = canvas.element('Table');
    return { header: canvas.element('THead', table), body: canvas.element('TBody', table) };
  }
}

function placed(columns: readonly TableColumn[], frame: { x: number; width: number }): readonly Column[] {
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  let x = frame.x;
  return columns.map((column) => {
    const width = (frame.width * column.weight) / weights;
    const at = { ...column, x, width };
    x += width;
    return at;
  });
}

function rowSlab(
  canvas: PdfCanvas,
  columns: readonly Column[],
  texts: readonly string[],
  tagged: TaggedTable,
  options: { readonly header: boolean; readonly gap: number; readonly glued: boolean },
): Slab {
  const cells = columns.map((column, index) => {
    const box: TextBox = {
      x: column.x + PADDING.side,
      width: column.width - 2 * PADDING.side,
      size: SIZE.table,
      align: options.header ? 'center' : column.align,
      indent: 0,
      spread: 1,
    };
    const style = options.header ? 'bold' : 'regular';
    const lines = (texts[index] ?? '')
      .split('\n')
      .flatMap((line) => linesIn(canvas, [run(line, style)], box));
    return { box, lines };
  });
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const single = lineHeight({ size: SIZE.table, spread: 1 });
  const height = most * single + PADDING.top + PADDING.bottom;
  return {
    height,
    gap: options.gap,
    glued: options.glued,
    draw: (on, top) => {
      tagged.row(on, options.header, (cell) => {
        for (const { box, lines } of cells) {
          const below = PADDING.top + ((most - lines.length) * single) / 2;
          cell((element) => drawLines(on, lines, box, top + below, element));
        }
      });
      drawGrid(on, columns, top, top + height);
    },
  };
}

function drawGrid(canvas: PdfCanvas, columns: readonly Column[], top: number, bottom: number): void {
  const [first] = columns;
  const last = columns.at(-1);
  if (!first || !last) return;
  const right = last.x + last.width;
  canvas.rules(
    [first.x, top, right, top],
    [first.x, bottom, right, bottom],
    ...[...columns.map(({ x }) => x), right].map((x) => [x, top, x, bottom] as const),
  );
}
