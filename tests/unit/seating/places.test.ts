import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeatPlanPart } from '#shared/protocol/seating.ts';
import { overlapping, roomOf } from '#shared/seating/places.ts';

const AT = { x: 0, y: 0, turn: 0 };
const rowsOf = (rows: string[][], changes: object = {}): SeatPlanPart => ({
  type: 'rows',
  ...{ ...AT, align: 'middle', spacing: 15 },
  rows,
  ...changes,
});
const arcsOf = (rows: string[][], changes: object = {}): SeatPlanPart => ({
  type: 'arcs',
  ...{ ...AT, radius: 50, angle: 180, spacing: 15 },
  rows,
  ...changes,
});

/** Where the seats of a room are, from the first of them. */
function seats(...parts: SeatPlanPart[]): Record<string, readonly [number, number]> {
  const room = roomOf({ parts });
  const [{ x, y } = { x: 0, y: 0 }] = room.seats;
  const from = (value: number, zero: number) => Math.round((value - zero) * 100) / 100 + 0;
  return Object.fromEntries(room.seats.map((seat) => [seat.name, [from(seat.x, x), from(seat.y, y)]]));
}

describe('a room', () => {
  it('has straight rows in the middle behind each other, with room for an aisle', () => {
    expect(
      seats(
        rowsOf([
          ['A1', 'A2', '', 'A3'],
          ['B1', 'B2'],
        ]),
      ),
    ).toEqual({
      A1: [0, 0],
      A2: [1, 0],
      A3: [3, 0],
      B1: [1, 1.5],
      B2: [2, 1.5],
    });
  });

  it.each([
    ['left', 0],
    ['right', 1],
  ])('has rows that begin or end together (%s)', (align, expected) => {
    expect(seats(rowsOf([['A1', 'A2'], ['B1']], { align }))).toMatchObject({ B1: [expected, 1.5] });
  });

  it('has rows on arcs that open towards the podium, each over the same angle', () => {
    expect(
      seats(
        arcsOf([
          ['A1', 'A2', 'A3'],
          ['B1', 'B2', 'B3'],
        ]),
      ),
    ).toEqual({
      A1: [0, 0],
      A2: [5, 5],
      A3: [10, 0],
      B1: [-1.5, 0],
      B2: [5, 6.5],
      B3: [11.5, 0],
    });
  });

  it('has a whole circle without two seats in one place', () => {
    const { seats: around } = roomOf({ parts: [arcsOf([['1', '2', '3', '4']], { angle: 360, radius: 20 })] });
    expect(new Set(around.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  });

  it('has seats on the four sides of a table, which turns with them', () => {
    const table = { type: 'table', top: ['1', '2'], right: ['3'], bottom: ['4'], left: ['5'] } as const;
    const part = { ...table, ...AT, top: [...table.top], right: ['3'], bottom: ['4'], left: ['5'] };
    expect(seats(part)).toEqual({
      '1': [0, 0],
      '2': [1, 0],
      '3': [2.2, 1.2],
      '4': [0.5, 2.4],
      '5': [-1.2, 1.2],
    });
    expect(seats({ ...part, turn: 90 })).toMatchObject({ '2': [0, 1] });
    expect(roomOf({ parts: [part] }).marks).toMatchObject([{ kind: 'table', width: 2, height: 1 }]);
  });

  const anyRows = fc.array(fc.array(fc.constantFrom('', 'A1', 'B2'), { maxLength: 12 }), {
    minLength: 1,
    maxLength: 8,
  });
  const anyPlaced = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    turn: fc.integer({ min: -180, max: 180 }),
  });
  const anyPart: fc.Arbitrary<SeatPlanPart> = fc.oneof(
    fc.tuple(anyRows, anyPlaced).map(([rows, placed]) => rowsOf(rows, placed)),
    fc.tuple(anyRows, anyPlaced).map(([rows, placed]) => arcsOf(rows, placed)),
    anyPlaced.map(
      (placed): SeatPlanPart => ({
        ...{ type: 'mark', ...placed, kind: 'podium', width: 80, height: 20, text: '' },
      }),
    ),
  );

  it('holds every seat and every mark within its edges, whatever its parts', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 5 }), (parts) => {
        const room = roomOf({ parts });
        for (const { x, y } of [...room.seats, ...room.marks]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(room.width);
          expect(y).toBeLessThanOrEqual(room.height);
        }
      }),
    );
  });

  it('is the same wherever its parts were put, as long as they stay beside each other', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 4 }), (parts) => {
        const moved = parts.map((part) => ({ ...part, x: part.x + 70, y: part.y - 30 }));
        const [one, other] = [roomOf({ parts }), roomOf({ parts: moved })];
        expect(other.width).toBeCloseTo(one.width, 1);
        for (const [index, { x, y }] of other.seats.entries()) {
          expect(x).toBeCloseTo(one.seats[index]?.x ?? -1, 1);
          expect(y).toBeCloseTo(one.seats[index]?.y ?? -1, 1);
        }
      }),
    );
  });
});

describe('seats that lie on each other', () => {
  it('are found wherever they are in the room, and only those', () => {
    const all = (parts: SeatPlanPart[]) => overlapping(roomOf({ parts }).seats)?.map(({ name }) => name);
    expect(
      all([
        rowsOf([
          ['A1', 'A2'],
          ['B1', 'B2'],
        ]),
      ]),
    ).toBeUndefined();
    expect(all([rowsOf([['A1', 'A2']]), rowsOf([['B1']], { x: 3, y: 3 })])).toEqual(['A2', 'B1']);
    expect(all([arcsOf([Array.from({ length: 40 }, (_, n) => `${n}`)], { radius: 40 })])).toBeDefined();
  });

  it('are found as when each is compared with each', () => {
    const anyPoint = fc.record({
      x: fc.double({ min: 0, max: 6, noNaN: true }),
      y: fc.double({ min: 0, max: 6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 8 }), (points) => {
        const all = points.map((point, part) => ({ ...point, part, row: 0, name: `${part}` }));
        const pair = all.some((one) =>
          all.some((other) => one.part < other.part && Math.hypot(one.x - other.x, one.y - other.y) < 0.8),
        );
        expect(overlapping(all) !== null).toBe(pair);
      }),
    );
  });
});
