import type { ImportProblem } from '#shared/protocol/http.ts';
import { type Cell, cellText, isBlank } from './cell-text.ts';
import {
  type Column,
  findHeadings,
  type Heading,
  type HeadingRow,
  type RunOn,
  runOn,
  serialColumn,
  unusedColumns,
} from './headings.ts';
import { type Place, problem } from './problems.ts';
import type { Sheet, Sheets } from './sheets.ts';

export interface Table<Field extends string> {
  /** Name of the sheet; null for a CSV. */
  readonly name: string | null;
  /** Whether the table has that column; one that it lacks says nothing about anybody. */
  has(field: Field): boolean;
  /** The rows below the headings that hold anything, in used columns or beside them. */
  readonly rows: readonly TableRow<Field>[];
  /** The unnamed columns into which a field's may run on; they are only read by whoever asks for them. */
  readonly runsOn: RunOn | null;
  /** Where the heading is, for a problem; of the whole row for a field that the table lacks. */
  heading(field?: Field): Place;
}

export interface TableRow<Field extends string> {
  /** As Excel numbers it, from 1. */
  readonly number: number;
  /** Nothing stands in the columns that are read. */
  readonly blank: boolean;
  /** What stands anywhere in the row, but for numbers, Roman ones included. */
  readonly words: readonly string[];
  /** What stands in the column of serial numbers; null where the table has none. */
  readonly serial: string | null;
  cell(field: Field): Cell;
  /** Cells of the columns that `Table.runsOn` names. */
  readonly runOnCells: readonly Cell[];
  /** Where the cell is, for a problem; the whole row without a field. */
  place(field?: Field): Place;
}

export interface TablesReading<Field extends string> {
  /** Empty when the problems left nothing to read. */
  readonly tables: readonly Table<Field>[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Finds the headings in each visible sheet and gives the rows under them. Headings may stand in any order, in two rows,
 * and below title rows; other columns and sheets are ignored with a warning.
 * @param goesOn the field whose column may run on into an unnamed one.
 */
export function findTables<Field extends string>(
  { kind, sheets }: Sheets,
  file: string,
  headings: readonly Heading<Field>[],
  goesOn?: Field,
): TablesReading<Field> {
  const filled = sheets.filter(({ grid }) => !grid.every(isBlank));
  if (filled.length === 0) return { tables: [], problems: [problem('table-empty', { file })] };
  const visible = filled.filter(({ hidden }) => !hidden);
  const several = kind === 'side-by-side' && visible.length > 1;
  const candidates = visible.map((sheet) => ({ sheet, found: findHeadings(sheet, headings) }));
  const complete = candidates.flatMap(({ found }) =>
    found && missing(found, headings).length === 0 ? [found] : [],
  );
  const used = kind === 'alternatives' ? complete.toSorted(byColumns).slice(0, 1) : complete;
  const hidden = hiddenTables(filled, file, headings);
  if (used.length === 0) {
    const best = candidates.flatMap(({ found }) => found ?? []).toSorted(byColumns)[0] ?? null;
    return { tables: [], problems: [...incomplete(best, file, headings), ...hidden] };
  }
  const tables = used.map((found) => tableOf(found, nameOf(file, found.sheet, several), headings, goesOn));
  return {
    tables: tables.map(({ table }) => table),
    problems: [
      ...tables.flatMap(({ problems }) => problems),
      ...(several ? otherSheets(candidates, used, file) : []),
      ...hidden,
    ],
  };
}

/** Whether a visible sheet has all headings that are required, and how many of the others at most. */
export function matchingHeadings<Field extends string>(
  { sheets }: Sheets,
  headings: readonly Heading<Field>[],
): number {
  const found = sheets.filter(({ hidden }) => !hidden).map((sheet) => findHeadings(sheet, headings));
  const complete = found.flatMap((row) => (row && missing(row, headings).length === 0 ? [row] : []));
  return Math.max(0, ...complete.map(({ columns }) => columns.size));
}

function byColumns<Field extends string>(a: HeadingRow<Field>, b: HeadingRow<Field>): number {
  return b.columns.size - a.columns.size;
}

function missing<Field extends string>(
  { columns }: HeadingRow<Field>,
  headings: readonly Heading<Field>[],
): readonly Heading<Field>[] {
  return headings.filter(({ field, required }) => required && !columns.has(field));
}

function incomplete<Field extends string>(
  best: HeadingRow<Field> | null,
  file: string,
  headings: readonly Heading<Field>[],
): readonly ImportProblem[] {
  if (!best || best.columns.size < 2) {
    const expected = headings.map(({ label }) => label).filter((label) => label !== '');
    return [problem('no-heading-row', { file }, { expected: expected.join(', ') })];
  }
  return missing(best, headings).map(({ label }) =>
    problem('column-missing', { file, row: best.index + 1 }, { column: label }),
  );
}

/** A hidden sheet is never read; one that looks like the table is named, since somebody may have meant it. */
function hiddenTables<Field extends string>(
  sheets: readonly Sheet[],
  file: string,
  headings: readonly Heading<Field>[],
): readonly ImportProblem[] {
  return sheets.flatMap((sheet) => {
    const found = sheet.hidden ? findHeadings(sheet, headings) : null;
    const whole = found && missing(found, headings).length === 0;
    return whole ? [problem('sheet-hidden', { file }, { sheet: sheet.name ?? '' })] : [];
  });
}

function otherSheets<Field extends string>(
  candidates: readonly { readonly sheet: Sheet }[],
  used: readonly HeadingRow<Field>[],
  file: string,
): readonly ImportProblem[] {
  const taken = used.map(({ sheet }) => sheet);
  const left = candidates.flatMap(({ sheet }) => (taken.includes(sheet) ? [] : [sheet.name ?? '']));
  return [
    ...(taken.length > 1 ? [problem('sheets-used', { file }, { sheets: quoted(taken) })] : []),
    ...left.map((sheet) => problem('sheet-ignored', { file }, { sheet })),
  ];
}

function quoted(sheets: readonly Sheet[]): string {
  return sheets.map(({ name }) => `"${name}"`).join(', ');
}

function nameOf(file: string, { name }: Sheet, several: boolean): string {
  return several && name !== null ? `${file} › ${name}` : file;
}

function tableOf<Field extends string>(
  found: HeadingRow<Field>,
  file: string,
  headings: readonly Heading<Field>[],
  goesOn: Field | undefined,
): { readonly table: Table<Field>; readonly problems: readonly ImportProblem[] } {
  const { sheet, index, columns } = found;
  const runsOn = goesOn === undefined ? null : runOn(found, goesOn);
  const heading = (field?: Field): Place => {
    const column = field === undefined ? undefined : columns.get(field);
    return { file, row: index + 1, ...(column ? { cell: column.label } : {}) };
  };
  const rows = rowsBelow(found, file, headings, runsOn);
  const unused = unusedColumns(found, runsOn ? runsOn.columns.map(({ index: at }) => at) : []);
  const problems = [
    ...sheet.problems,
    ...unused.map((cell) => problem('column-ignored', { ...heading(), cell })),
  ];
  const unseen = sheet.hiddenRows.filter((number) => rows.some((row) => row.number === number && !row.blank));
  if (unseen.length > 0) problems.push(problem('rows-hidden', { file }, { rows: unseen.join(', ') }));
  if (!rows.some(({ blank }) => !blank)) problems.push(problem('no-rows', { file }));
  return { table: { name: sheet.name, has: (field) => columns.has(field), rows, runsOn, heading }, problems };
}

function rowsBelow<Field extends string>(
  found: HeadingRow<Field>,
  file: string,
  headings: readonly Heading<Field>[],
  runsOn: RunOn | null,
): readonly TableRow<Field>[] {
  const { sheet, index, columns } = found;
  const used: readonly Column[] = [...columns.values()];
  const serial = serialColumn(found);
  const merged = mergedBelow(sheet, index);
  const filling = new Set(headings.filter(({ fillsDown }) => fillsDown).map(({ field }) => field));
  return sheet.grid.flatMap((cells, at) => {
    if (at <= index || isBlank(cells) || (at === index + 1 && numbersColumns(cells))) return [];
    const place = (field?: Field): Place => {
      const column = field === undefined ? undefined : columns.get(field);
      return { file, row: at + 1, ...(column ? { cell: column.label } : {}) };
    };
    const cell = (field: Field): Cell => {
      const column = columns.get(field);
      if (!column) return null;
      return cells[column.index] ?? (filling.has(field) ? merged(at, column.index) : null);
    };
    return [
      {
        number: at + 1,
        blank: isBlank(used.map((column) => cells[column.index] ?? null)),
        words: cells.map(cellText).filter((text) => text !== '' && !isNumeral(text)),
        serial: serial === null ? null : cellText(cells[serial] ?? null),
        cell,
        runOnCells: runsOn ? runsOn.columns.map((column) => cells[column.index] ?? null) : [],
        place,
      },
    ];
  });
}

/** Looks up what a cell shows that is merged with one above it in its column. */
function mergedBelow({ grid, merges }: Sheet, index: number): (row: number, column: number) => Cell {
  const tops = new Map<string, Cell>();
  for (const { top, left, bottom } of merges) {
    if (top <= index) continue;
    for (let row = top + 1; row <= bottom; row += 1) tops.set(`${row}:${left}`, grid[top]?.[left] ?? null);
  }
  return (row, column) => tops.get(`${row}:${column}`) ?? null;
}

function isNumeral(text: string): boolean {
  return /^\(?(\d{1,4}|[IVXLC]{1,7})[.)]*$/.test(text);
}

/** A row under the headings that numbers the columns: (1), (2), (3). */
function numbersColumns(cells: readonly Cell[]): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text, index) => text.replace(/[()]/g, '') === String(index + 1));
}
