import type { ImportProblem } from '#shared/protocol/http.ts';
import { type Cell, cellText, foldedWords, type Grid, isBlank } from './cell-text.ts';
import { type Place, problem } from './problems.ts';

/** A column that a table may have. Of two columns that fit, the one named by the earlier synonym is taken. */
export interface Heading<Field extends string> {
  readonly field: Field;
  /** As it is named to people who left it out. */
  readonly label: string;
  readonly required: boolean;
  /** Folded, letters and digits only, single spaces; the likeliest first. */
  readonly synonyms: readonly string[];
}

export interface Table<Field extends string> {
  /** Whether the file has that column; one that it lacks says nothing about anybody. */
  has(field: Field): boolean;
  /** The rows below the headings that hold anything. */
  readonly rows: readonly TableRow<Field>[];
}

export interface TableRow<Field extends string> {
  /** As Excel numbers it, from 1. */
  readonly number: number;
  cell(field: Field): Cell;
  /** Where the cell is, for a problem. */
  place(field: Field): Place;
}

export interface TableReading<Field extends string> {
  /** Null when the problems left nothing to read. */
  readonly table: Table<Field> | null;
  readonly problems: readonly ImportProblem[];
}

interface Column {
  readonly index: number;
  /** "C (Tổ đại biểu)" */
  readonly label: string;
}

interface HeadingRow<Field extends string> {
  readonly grid: Grid;
  readonly index: number;
  readonly columns: ReadonlyMap<Field, Column>;
}

/** A title page above the headings is rarely longer than this. */
const HEADINGS_WITHIN_ROWS = 40;

/** Serial numbers and the like, whose absence from the import surprises nobody. */
const SERIAL = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', 'index']);

/**
 * Finds the headings among `grids` (sheets, or readings of a CSV) and gives the rows under them. Headings may stand
 * in any order and below title rows; other columns are ignored with a warning.
 */
export function findTable<Field extends string>(
  grids: readonly Grid[],
  file: string,
  headings: readonly Heading<Field>[],
): TableReading<Field> {
  if (grids.every((grid) => grid.every(isBlank))) {
    return { table: null, problems: [problem('table-empty', { file })] };
  }
  const found = bestHeadingRow(grids, headings);
  const missing = headings.filter(({ field, required }) => required && !found?.columns.has(field));
  if (!found || (missing.length > 0 && found.columns.size < 2)) {
    const expected = headings.map(({ label }) => label).join(', ');
    return { table: null, problems: [problem('no-heading-row', { file }, { expected })] };
  }
  const headingPlace = { file, row: found.index + 1 };
  if (missing.length > 0) {
    const problems = missing.map(({ label }) => problem('column-missing', headingPlace, { column: label }));
    return { table: null, problems };
  }
  const rows = rowsBelow(found, file);
  const problems = ignoredColumns(found).map((cell) => problem('column-ignored', { ...headingPlace, cell }));
  if (rows.length === 0) problems.push(problem('no-rows', { file }));
  return { table: { has: (field) => found.columns.has(field), rows }, problems };
}

/** The row with the most known headings. */
function bestHeadingRow<Field extends string>(
  grids: readonly Grid[],
  headings: readonly Heading<Field>[],
): HeadingRow<Field> | null {
  let best: HeadingRow<Field> | null = null;
  for (const grid of grids) {
    for (const [index, row] of grid.slice(0, HEADINGS_WITHIN_ROWS).entries()) {
      const columns = recognise(row, headings);
      if (columns.size > (best?.columns.size ?? 0)) best = { grid, index, columns };
    }
  }
  return best;
}

function recognise<Field extends string>(
  row: readonly Cell[],
  headings: readonly Heading<Field>[],
): ReadonlyMap<Field, Column> {
  const columns = new Map<Field, Column>();
  const texts = row.map((cell) => headingWords(cellText(cell)));
  for (const { field, synonyms } of headings) {
    for (const synonym of synonyms) {
      const index = texts.findIndex((forms) => forms.includes(synonym));
      if (index < 0) continue;
      columns.set(field, { index, label: labelOf(row, index) });
      break;
    }
  }
  return columns;
}

/** The heading as it is compared, whole and without what stands in brackets: "Thời lượng (phút)". */
function headingWords(text: string): readonly string[] {
  return [foldedWords(text), foldedWords(text.replace(/\([^)]*\)/g, ' '))];
}

function labelOf(row: readonly Cell[], index: number): string {
  const heading = cellText(row[index] ?? null);
  return `${columnLetters(index)} (${heading})`;
}

/** "A" for 0, "AA" for 26. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function ignoredColumns<Field extends string>({ grid, index, columns }: HeadingRow<Field>): string[] {
  const used = new Set([...columns.values()].map((column) => column.index));
  const row = grid[index] ?? [];
  return row.flatMap((cell, column) => {
    const text = cellText(cell);
    const [words = ''] = headingWords(text);
    return used.has(column) || text === '' || SERIAL.has(words) ? [] : [labelOf(row, column)];
  });
}

function rowsBelow<Field extends string>(
  { grid, index, columns }: HeadingRow<Field>,
  file: string,
): readonly TableRow<Field>[] {
  const used = [...columns.values()];
  return grid.flatMap((cells, at) => {
    if (at <= index || isBlank(used.map((column) => cells[column.index] ?? null))) return [];
    const place = (field: Field): Place => {
      const column = columns.get(field);
      return { file, row: at + 1, ...(column ? { cell: column.label } : {}) };
    };
    const cell = (field: Field): Cell => {
      const column = columns.get(field);
      return column ? (cells[column.index] ?? null) : null;
    };
    return [{ number: at + 1, cell, place }];
  });
}
