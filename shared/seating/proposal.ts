import type { SeatPlan, SeatPlanPart } from '../protocol/seating.ts';
import { seatKey } from './seat-key.ts';

/** How a proposed plan is laid out: straight rows, rows around the podium, or one table. */
export type Layout = 'rows' | 'arcs' | 'table';

/** Widest row without an aisle in its middle. */
const WITHOUT_AISLE = 8;
const ROW_SPACING = 13;
/** Seats in a row where seats have numbers alone: by tens, and by more in a large room. */
const BY_NUMBER = [10, 20, 30, 40] as const;
/** More rows than this are too deep for a room. */
const MOST_ROWS = 20;

interface Numbered {
  readonly name: string;
  /** What stands before the number ("A", "CT"). */
  readonly row: string;
  readonly number: number;
}

/**
 * A plan out of the seats that delegates have: a row for each letter, or by tens where seats have numbers alone; what has neither is a row
 * at the end. Seats that are missing between those numbers are taken to be there, and free. null: nobody has a seat.
 */
export function proposedPlan(names: readonly string[], layout: Layout, podium: string): SeatPlan | null {
  const rows = rowsOf(names);
  if (rows.length === 0) return null;
  return { parts: laidOut(rows, layout, podium) };
}

/** The seats row by row, the one with the first letter or number first. */
export function rowsOf(names: readonly string[]): readonly (readonly string[])[] {
  const known = new Map(names.map((name) => [seatKey(name), name.trim()]));
  known.delete('');
  const numbered: Numbered[] = [];
  const others: string[] = [];
  for (const name of known.values()) {
    const [, row, number] = /^(\D*?)[\s.\-–/]*(\d{1,4})$/u.exec(name) ?? [];
    if (row === undefined || number === undefined) others.push(name);
    else numbered.push({ name, row: row.trim(), number: Number(number) });
  }
  const bare = numbered.filter(({ row }) => row === '');
  const lettered = Map.groupBy(
    numbered.filter(({ row }) => row !== ''),
    ({ row }) => seatKey(row),
  );
  const byLetter = [...lettered]
    .sort(([one], [other]) => one.length - other.length || one.localeCompare(other, 'vi'))
    .map(([, row]) => filled(row));
  const rest = others.sort((one, other) => one.localeCompare(other, 'vi', { numeric: true }));
  return [...byNumber(bare), ...byLetter, ...(rest.length > 0 ? [rest] : [])];
}

/** A row with the seats that are missing in it, unless most of them are. */
function filled(row: readonly Numbered[]): readonly string[] {
  const sorted = row.toSorted((one, other) => one.number - other.number);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const from = first.number <= 3 ? 1 : first.number;
  if (last.number - from + 1 > 2 * sorted.length) return sorted.map(({ name }) => name);
  const byNumber = new Map(sorted.map((seat) => [seat.number, seat.name]));
  return Array.from(
    { length: last.number - from + 1 },
    (_, index) => byNumber.get(from + index) ?? named(first, from + index),
  );
}

/** A name as `model` has it, with another number, in as many digits. */
function named({ name }: Numbered, number: number): string {
  const [digits = ''] = /\d+$/.exec(name) ?? [];
  return name.slice(0, name.length - digits.length) + String(number).padStart(digits.length, '0');
}

function byNumber(seats: readonly Numbered[]): readonly (readonly string[])[] {
  const last = seats.reduce((most, { number }) => Math.max(most, number), 0);
  // 101 to 112, 201 to 212: the hundreds are the rows.
  const hundreds =
    seats.length > 0 && seats.every(({ number }) => number > 100 && number % 100 >= 1 && number % 100 <= 50);
  const width = BY_NUMBER.find((one) => last <= one * MOST_ROWS) ?? 50;
  const rowOf = ({ number }: Numbered) =>
    hundreds ? Math.floor(number / 100) : Math.floor((number - 1) / width);
  return [...Map.groupBy(seats, rowOf)].sort(([one], [other]) => one - other).map(([, row]) => filled(row));
}

function laidOut(rows: readonly (readonly string[])[], layout: Layout, text: string): SeatPlanPart[] {
  switch (layout) {
    case 'rows':
      return [
        podium(text, { x: 0, y: 0 }),
        {
          type: 'rows',
          ...{ x: 0, y: 22, turn: 0, align: 'middle', spacing: ROW_SPACING },
          rows: withAisle(rows),
        },
      ];
    case 'arcs':
      return aroundPodium(withAisle(rows), text);
    case 'table':
      return [atTable(rows.flat())];
  }
}

function podium(text: string, at: { readonly x: number; readonly y: number }): SeatPlanPart {
  return { type: 'mark', ...at, turn: 0, kind: 'podium', width: 60, height: 12, text };
}

/** With an aisle in the middle where a row is so wide that nobody could get out of it. */
function withAisle(rows: readonly (readonly string[])[]): string[][] {
  const widest = Math.max(...rows.map((row) => row.length));
  if (widest <= WITHOUT_AISLE) return rows.map((row) => [...row]);
  return rows.map((row) => {
    const half = Math.ceil(row.length / 2);
    return [...row.slice(0, half), '', ...row.slice(half)];
  });
}

const ARC_DEGREES = 150;
/** How far apart seats on an arc are at least, in tenths of the width of a seat. */
const ON_ARC = 12.5;
const LEAST_RADIUS = 50;

function aroundPodium(rows: string[][], text: string): SeatPlanPart[] {
  const angle = (ARC_DEGREES / 180) * Math.PI;
  const needed = rows.map((row, index) => ((row.length - 1) * ON_ARC) / angle - index * ROW_SPACING);
  const radius = Math.ceil(Math.max(LEAST_RADIUS, ...needed));
  return [
    podium(text, { x: 0, y: 0 }),
    { type: 'arcs', x: 0, y: 0, turn: 0, radius, angle: ARC_DEGREES, spacing: ROW_SPACING, rows },
  ];
}

/** Around the table in the order of their names, from the head at its left. */
function atTable(seats: readonly string[]): SeatPlanPart {
  const heads = seats.length < 4 ? 0 : 1;
  const sides = seats.length - 2 * heads;
  const above = Math.ceil(sides / 2);
  return {
    type: 'table',
    ...{ x: 0, y: 0, turn: 0 },
    left: seats.slice(0, heads),
    top: seats.slice(heads, heads + above),
    right: seats.slice(heads + above, 2 * heads + above),
    bottom: seats.slice(2 * heads + above).toReversed(),
  };
}
