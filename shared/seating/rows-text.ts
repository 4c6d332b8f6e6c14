/*
 * Rows of seats as somebody types them: a line for each row, its seats apart by spaces ("A1 A2 - A3"), or by semicolons where their names
 * have spaces; a dash for a place without a seat. What is copied from a spreadsheet comes with tabs, an empty cell for a place without a seat.
 */

const NO_SEAT = /^[-–—_.|]?$/;

export function rowsFromText(text: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' || line.includes('\t'));
  const pasted = lines.some((line) => line.includes('\t'));
  const rows = lines.map((line) => {
    const cells = pasted ? line.split('\t') : cellsOf(line.trim());
    return cells.map(seatIn);
  });
  // Cells stand below each other in a spreadsheet: a shorter row is as wide as the others.
  const widest = pasted ? rows.reduce((most, row) => Math.max(most, row.length), 0) : 0;
  return rows.map((row) => [...row, ...Array.from({ length: Math.max(0, widest - row.length) }, () => '')]);
}

/** The seat that a cell names; '' for a place without one. */
export function seatIn(cell: string): string {
  const name = cell.replace(/\s+/g, ' ').trim();
  return NO_SEAT.test(name) ? '' : name;
}

/** A semicolon ends a seat, also the last one of its line. */
function cellsOf(line: string): readonly string[] {
  return line.includes(';') ? line.replace(/;$/, '').split(';') : line.split(/\s+/);
}

export function textOfRows(rows: readonly (readonly string[])[]): string {
  const spaced = rows.some((row) => row.some((name) => /\s/.test(name)));
  return rows
    .map((row) => row.map((name) => (name === '' ? '-' : name)))
    .map((row) => (spaced ? `${row.join('; ')};` : row.join(' ')))
    .join('\n');
}

/** Rows that are made at once. */
export interface RowPattern {
  /** What seats of the first row begin with; the next rows go on from it: "A", "B" … ; '' for numbers alone, which go on. */
  readonly first: string;
  readonly rows: number;
  /** In each row. */
  readonly seats: number;
  /** Numbers of seats in a row behind which there is an aisle. */
  readonly aisles: readonly number[];
  /** Digits that a number has at least: 2 for "A01". */
  readonly digits: number;
}

export function rowsOfPattern({ first, rows, seats, aisles, digits }: RowPattern): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: seats }, (_, place) => place + 1).flatMap((number) => {
      const counted = first === '' ? row * seats + number : number;
      const name = `${lettersAfter(first, row)}${String(counted).padStart(digits, '0')}`;
      return aisles.includes(number) && number < seats ? [name, ''] : [name];
    }),
  );
}

const A = 65;
const LETTERS = 26;

/** "A" and on from there: "B", "Z", "AA". What does not end with such a letter gets the number of the row. */
function lettersAfter(first: string, row: number): string {
  if (first === '' || row === 0) return first;
  const [, before = '', last = ''] = /^(.*?)([A-Z])$/.exec(first.toUpperCase()) ?? [];
  if (last === '') return `${first}${row + 1}-`;
  const at = last.charCodeAt(0) - A + row;
  const over = Math.floor(at / LETTERS);
  return `${before}${over > 0 ? String.fromCharCode(A + over - 1) : ''}${String.fromCharCode(A + (at % LETTERS))}`;
}
