import type { LegacyFont, Merge, WorkbookCell, WorkbookSheet } from './workbook-sheet.ts';

/** A list of delegates has some thousands of cells; a sheet that claims more than this is hostile, or no table. */
const MAX_ROWS = 100_000;
const MAX_CELLS = 2_000_000;
const MAX_MERGES = 5_000;
/** Rows of all merges together. */
const MAX_MERGED_ROWS = 200_000;

/** A sheet holds more than any table that is imported. */
export class TooLarge extends Error {}

/** Collects the cells of one sheet, which come in any order and leave gaps, within bounds. */
export class SheetBuilder {
  readonly #grid: WorkbookCell[][] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #fonts: WorkbookSheet['fonts'] = [];
  #cells = 0;

  /**
   * Sets a cell; row and column count from 0.
   * @throws TooLarge
   */
  set(row: number, column: number, cell: WorkbookCell, { hidden = false, font }: CellTraits = {}): void {
    if (row >= MAX_ROWS) throw new TooLarge();
    while (this.#grid.length <= row) this.#grid.push([]);
    const cells = this.#grid[row] ?? [];
    this.#cells += Math.max(0, column + 1 - cells.length);
    if (this.#cells > MAX_CELLS) throw new TooLarge();
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    if (hidden) this.#hiddenRows.add(row + 1);
    if (font) this.#fonts.push({ row, column, font });
  }

  /** @throws TooLarge */
  merge(merge: Merge): void {
    if (this.#merges.length >= MAX_MERGES) throw new TooLarge();
    if (merge.bottom > merge.top || merge.right > merge.left) this.#merges.push(merge);
  }

  /** @throws TooLarge */
  build(name: string, hidden: boolean): WorkbookSheet {
    const last = this.#grid.length - 1;
    const merges = this.#merges
      .filter(({ top }) => top <= last)
      .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }));
    if (merges.reduce((rows, { top, bottom }) => rows + bottom - top, 0) > MAX_MERGED_ROWS)
      throw new TooLarge();
    return {
      name,
      hidden,
      grid: this.#grid,
      merges,
      hiddenRows: [...this.#hiddenRows],
      fonts: this.#fonts,
    };
  }
}

interface CellTraits {
  /** Whether its row is not shown. */
  readonly hidden?: boolean | undefined;
  readonly font?: LegacyFont | null | undefined;
}

/** The encoding that goes with a font: ".VnTimeH" has capitals only, "VNI-Times" writes tone marks behind the letter. */
export function legacyFont(name: string | undefined): LegacyFont | null {
  if (name === undefined) return null;
  if (/^\.vn.*h$/i.test(name)) return 'tcvn3-capitals';
  if (/^\.vn/i.test(name)) return 'tcvn3';
  return /^vni\b/i.test(name) ? 'vni' : null;
}
