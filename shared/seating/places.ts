import type { SeatPlan, SeatPlanPart } from '../protocol/seating.ts';

/** A place in the room, in widths of a seat from its left and upper edge. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A seat; the point is its middle. Seats are never turned: what stands on them is read upright. */
export interface SeatPlace extends Point {
  readonly name: string;
  /** Which part of the plan it belongs to, counted from 0. */
  readonly part: number;
  /** Which row of that part: those in it are one behind the other, from left to right as long as nothing is turned. */
  readonly row: number;
}

/** Something that is no seat; the point is its middle. */
export interface MarkPlace extends Point {
  readonly kind: Extract<SeatPlanPart, { type: 'mark' }>['kind'] | 'table';
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** In degrees, clockwise. */
  readonly turn: number;
  readonly part: number;
}

/** A room as it is drawn: as wide and as high as all that is in it. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Part after part, in each row by row, from left to right: as somebody reads the plan. */
  readonly seats: readonly SeatPlace[];
  readonly marks: readonly MarkPlace[];
}

type Part<T extends SeatPlanPart['type']> = Extract<SeatPlanPart, { type: T }>;

const TENTHS = 10;
const DEGREES = 180 / Math.PI;
/** Between the middle of a seat and the edge of the table that it stands at. */
const BEFORE_TABLE = 0.7;
/** Around everything. */
const MARGIN = 0.2;

/** Where everything in a room is. Pure: the same on every screen. */
export function roomOf({ parts }: SeatPlan): Room {
  const seats = parts.flatMap((part, index) => seatsOf(part).map((seat) => ({ ...seat, part: index })));
  const marks = parts.flatMap((part, index) => marksOf(part).map((mark) => ({ ...mark, part: index })));
  const edges = [
    ...seats.map(({ x, y }) => ({ left: x - 0.5, right: x + 0.5, top: y - 0.5, bottom: y + 0.5 })),
    ...marks.map(edgesOf),
  ];
  const left = least(edges.map((edge) => edge.left)) - MARGIN;
  const top = least(edges.map((edge) => edge.top)) - MARGIN;
  const moved = <T extends Point>(one: T): T => ({
    ...one,
    x: rounded(one.x - left),
    y: rounded(one.y - top),
  });
  return {
    width: rounded(-least(edges.map((edge) => -edge.right)) + MARGIN - left),
    height: rounded(-least(edges.map((edge) => -edge.bottom)) + MARGIN - top),
    seats: seats.map(moved),
    marks: marks.map(moved),
  };
}

/** `Math.min(...)` takes only so many arguments. */
function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other));
}

function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}

type Placed = Omit<SeatPlace, 'part'>;

function seatsOf(part: SeatPlanPart): readonly Placed[] {
  switch (part.type) {
    case 'rows':
      return turned(part, inRows(part));
    case 'arcs':
      return turned(part, inArcs(part));
    case 'table':
      return turned(part, aroundTable(part));
    case 'mark':
      return [];
  }
}

function marksOf(part: SeatPlanPart): readonly Omit<MarkPlace, 'part'>[] {
  const at = { x: part.x / TENTHS, y: part.y / TENTHS, turn: part.turn };
  switch (part.type) {
    case 'rows':
    case 'arcs':
      return [];
    case 'table':
      return [{ ...at, kind: 'table', text: '', ...tableSize(part) }];
    case 'mark': {
      const { kind, text, width, height } = part;
      return [{ ...at, kind, text, width: width / TENTHS, height: height / TENTHS }];
    }
  }
}

function inRows({ rows, spacing, align }: Part<'rows'>): readonly Placed[] {
  return rows.flatMap((row, index) => {
    const first = { left: 0, middle: -(row.length - 1) / 2, right: -(row.length - 1) }[align];
    return inLine(row, index, (place) => ({ x: first + place, y: (index * spacing) / TENTHS }));
  });
}

/** As drawn, an arc opens upwards, towards its middle. */
function inArcs({ rows, spacing, radius, angle }: Part<'arcs'>): readonly Placed[] {
  return rows.flatMap((row, index) => {
    const away = (radius + index * spacing) / TENTHS;
    // Around the whole circle the last seat stands beside the first, and not on it.
    const step = angle / (angle === 360 ? row.length : Math.max(1, row.length - 1));
    const first = (-step * (row.length - 1)) / 2;
    return inLine(row, index, (place) => {
      const turn = (first + step * place) / DEGREES;
      return { x: away * Math.sin(turn), y: away * Math.cos(turn) };
    });
  });
}

function aroundTable(part: Part<'table'>): readonly Placed[] {
  const { width, height } = tableSize(part);
  const [x, y] = [width / 2 + BEFORE_TABLE, height / 2 + BEFORE_TABLE];
  const along = (row: readonly string[], place: number) => place - (row.length - 1) / 2;
  return [
    ...inLine(part.top, 0, (place) => ({ x: along(part.top, place), y: -y })),
    ...inLine(part.left, 1, (place) => ({ x: -x, y: along(part.left, place) })),
    ...inLine(part.right, 2, (place) => ({ x, y: along(part.right, place) })),
    ...inLine(part.bottom, 3, (place) => ({ x: along(part.bottom, place), y })),
  ];
}

function tableSize({ top, right, bottom, left }: Part<'table'>): Pick<MarkPlace, 'width' | 'height'> {
  return { width: Math.max(1, top.length, bottom.length), height: Math.max(1, left.length, right.length) };
}

/** The seats of a row; a place without one takes its room. */
function inLine(row: readonly string[], index: number, at: (place: number) => Point): readonly Placed[] {
  return row.flatMap((name, place) => (name === '' ? [] : [{ name, row: index, ...at(place) }]));
}

/** Seats around the point of their part, from there on in the room. */
function turned({ x, y, turn }: Pick<SeatPlanPart, 'x' | 'y' | 'turn'>, seats: readonly Placed[]) {
  const [sin, cos] = [Math.sin(turn / DEGREES), Math.cos(turn / DEGREES)];
  return seats.map((seat) => ({
    ...seat,
    x: x / TENTHS + seat.x * cos - seat.y * sin,
    y: y / TENTHS + seat.x * sin + seat.y * cos,
  }));
}

function edgesOf({ x, y, width, height, turn }: Omit<MarkPlace, 'part'>) {
  const [sin, cos] = [Math.abs(Math.sin(turn / DEGREES)), Math.abs(Math.cos(turn / DEGREES))];
  const [w, h] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}

/** Middles of two seats that are nearer than this, in widths of a seat, lie on each other. */
const NEAREST = 0.8;

/** Two seats that lie on each other; null: none do. */
export function overlapping(seats: readonly SeatPlace[]): readonly [SeatPlace, SeatPlace] | null {
  const cells = new Map<string, SeatPlace[]>();
  for (const seat of seats) {
    const [column, row] = [Math.floor(seat.x), Math.floor(seat.y)];
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        const near = cells.get(`${x} ${y}`)?.find((one) => distance(one, seat) < NEAREST);
        if (near) return [near, seat];
      }
    }
    const cell = `${column} ${row}`;
    const there = cells.get(cell);
    if (there) there.push(seat);
    else cells.set(cell, [seat]);
  }
  return null;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
