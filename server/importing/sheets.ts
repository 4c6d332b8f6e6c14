import type { ImportProblem } from '#shared/protocol/http.ts';
import type { Cell, Grid } from './cell-text.ts';
import type { Merge } from './workbook/workbook-sheet.ts';

/** One table-like thing in a file, as far as it is known: a sheet of a workbook, or a CSV read with one separator. */
export interface Sheet {
  /** Null for a CSV. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly grid: Grid;
  readonly merges: readonly Merge[];
  /** Rows with content that Excel does not show, from 1. */
  readonly hiddenRows: readonly number[];
  /** What is to be told of its cells, where it is used. */
  readonly problems: readonly ImportProblem[];
}

/**
 * What a table file holds. Sheets of a workbook stand side by side and all count; readings of a CSV are alternatives,
 * of which one is meant.
 */
export interface Sheets {
  readonly kind: 'side-by-side' | 'alternatives';
  readonly sheets: readonly Sheet[];
}

export type SheetsReading =
  | { readonly ok: true; readonly sheets: Sheets }
  | { readonly ok: false; readonly problem: ImportProblem };

/** A grid without anything that only workbooks have. */
export function plainSheet(grid: Grid): Sheet {
  return { name: null, hidden: false, grid, merges: [], hiddenRows: [], problems: [] };
}

/** The merge that the cell is part of, where it is not itself what the merge shows. */
export function mergeOver({ merges }: Sheet, row: number, column: number): Merge | null {
  const merge = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge && (merge.top !== row || merge.left !== column) ? merge : null;
}

/** The cell at `row` and `column`, from 0. */
export function cellAt({ grid }: Sheet, row: number, column: number): Cell {
  return grid[row]?.[column] ?? null;
}

/** The cell as it looks: of merged cells each shows what the first of them holds. */
export function shownAt(sheet: Sheet, row: number, column: number): Cell {
  const merge = mergeOver(sheet, row, column);
  return merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column);
}
