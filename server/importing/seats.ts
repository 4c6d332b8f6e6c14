import type { ImportProblem } from '#shared/protocol/http.ts';
import { MOST_ROWS, MOST_SEATS_IN_ROW, SeatName } from '#shared/protocol/seating.ts';
import { seatIn } from '#shared/seating/rows-text.ts';
import { type Cell, cellText, isBlank, isError } from './cell-text.ts';
import { columnLetters } from './headings.ts';
import { problem } from './problems.ts';
import { readSheets } from './read-sheets.ts';
import type { Sheet, Sheets } from './sheets.ts';
import { singleFile } from './source.ts';

/** Rows of seats, each from left to right, all equally long; '' is a place without a seat. None where an error is among the problems. */
export interface SeatsReading {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads the seats of a room from a spreadsheet in which each stands where it is in the room. Everything wrong with it is in its problems.
 * `name`: as its sender calls it.
 * @throws the file system's error when it cannot be read.
 */
export async function readSeatsFile(path: string, name: string): Promise<SeatsReading> {
  const { files } = await singleFile(path, name);
  const [file] = files;
  if (!file) throw new Error(`${path} is no file`);
  const reading = await readSheets(file);
  return reading.ok ? seatsIn(reading.sheets, file.name) : { rows: [], problems: [reading.problem] };
}

export function seatsIn({ kind, sheets }: Sheets, file: string): SeatsReading {
  const filled = sheets.filter(({ grid }) => !grid.every(isBlank));
  const hidden = filled.flatMap((sheet) =>
    sheet.hidden ? [problem('sheet-hidden', { file }, { sheet: sheet.name ?? '' })] : [],
  );
  const visible = filled.filter((sheet) => !sheet.hidden);
  // Of the readings of a CSV the one that finds the most beside each other.
  const [used, ...others] = kind === 'alternatives' ? visible.toSorted(byWidth) : visible;
  if (!used) return { rows: [], problems: [problem('table-empty', { file }), ...hidden] };
  const reading = new SeatsOfSheet(used, file);
  const problems = [
    ...(kind === 'side-by-side' && others.length > 0
      ? [problem('seats-of-first-sheet', { file }, { sheet: used.name ?? '' })]
      : []),
    ...hidden,
    ...used.problems,
    ...reading.problems(),
  ];
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  return { rows: isWhole ? reading.rows : [], problems };
}

function byWidth(a: Sheet, b: Sheet): number {
  return widthOf(b.grid) - widthOf(a.grid);
}

function widthOf(grid: readonly (readonly unknown[])[]): number {
  return grid.reduce((most, row) => Math.max(most, row.length), 0);
}

/** A sheet in which more cells have something in them than the largest block is not read cell by cell: a hall may be voting meanwhile. */
const MOST_CELLS = MOST_ROWS * MOST_SEATS_IN_ROW;

function filledIn(grid: readonly (readonly Cell[])[]): number {
  return grid.reduce((sum, row) => sum + row.filter((cell) => cell !== null && cell !== '').length, 0);
}

/** Of cells that are alike in what is told of them, so many are named. */
const NAMED = 8;

class SeatsOfSheet {
  readonly rows: readonly (readonly string[])[];
  readonly #file: string;
  readonly #errors: ImportProblem[] = [];
  readonly #tooLong: string[] = [];
  readonly #noNumber: string[] = [];
  readonly #places = new Map<string, string[]>();

  constructor({ grid }: Sheet, file: string) {
    this.#file = file;
    const width = widthOf(grid);
    if (filledIn(grid) > MOST_CELLS) {
      this.rows = [];
      this.#errors.push(tooMany(file, grid.length, width));
      return;
    }
    const names = grid.map((row, y) =>
      Array.from({ length: width }, (_, x) => this.#seat(row[x] ?? null, y, x)),
    );
    this.rows = withoutMargins(names);
    const seats = widthOf(this.rows);
    if (seats === 0 && this.#errors.length === 0) this.#errors.push(problem('no-seats', { file }));
    if (this.rows.length > MOST_ROWS || seats > MOST_SEATS_IN_ROW) {
      this.#errors.push(tooMany(file, this.rows.length, seats));
    }
  }

  problems(): readonly ImportProblem[] {
    const twice = [...this.#places].filter(([, places]) => places.length > 1);
    return [
      ...this.#errors,
      ...this.#told('seats-too-long', this.#tooLong),
      ...this.#told('seats-without-number', this.#noNumber),
      ...this.#told(
        'seats-twice',
        twice.map(([seat, places]) => `${seat} (${places.join(', ')})`),
      ),
    ];
  }

  #told(code: 'seats-too-long' | 'seats-without-number' | 'seats-twice', cells: readonly string[]) {
    if (cells.length === 0) return [];
    const named = `${cells.slice(0, NAMED).join(', ')}${cells.length > NAMED ? '…' : ''}`;
    return [problem(code, { file: this.#file }, { count: cells.length, cells: named })];
  }

  #seat(cell: Cell, y: number, x: number): string {
    const place = { file: this.#file, row: y + 1, cell: columnLetters(x) };
    if (isError(cell)) this.#errors.push(problem('cell-error', place, { error: cell.code }));
    // "3-4" and "1/2" become days in Excel as soon as somebody types them.
    const isDay = cell instanceof Date || (typeof cell === 'object' && cell !== null && cell.kind === 'time');
    const text = cellText(cell);
    if (isDay) this.#errors.push(problem('seat-as-day', place, { value: text }));
    if (isDay || isError(cell)) return '';
    const name = seatIn(text);
    if (name === '') return '';
    const at = `${columnLetters(x)}${y + 1}`;
    if (!SeatName.safeParse(name).success) {
      this.#tooLong.push(`${at} “${name.slice(0, 20)}…”`);
      return '';
    }
    if (!/\d/.test(name)) this.#noNumber.push(`${at} “${name}”`);
    const places = this.#places.get(name);
    if (places) places.push(at);
    else this.#places.set(name, [at]);
    return name;
  }
}

function tooMany(file: string, rows: number, seats: number): ImportProblem {
  return problem(
    'seats-too-many',
    { file },
    { rows, seats, maxRows: MOST_ROWS, maxSeats: MOST_SEATS_IN_ROW },
  );
}

/** Without empty rows above and below, and empty columns beside: within, they are aisles. */
function withoutMargins(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const hasSeat = (row: readonly string[]) => row.some((name) => name !== '');
  const top = rows.findIndex(hasSeat);
  const bottom = rows.findLastIndex(hasSeat);
  const inner = top < 0 ? [] : rows.slice(top, bottom + 1);
  const taken = inner.flatMap((row) => row.flatMap((name, x) => (name === '' ? [] : [x])));
  const left = taken.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = taken.reduce((most, x) => Math.max(most, x), 0);
  return inner.map((row) => row.slice(left, right + 1));
}
