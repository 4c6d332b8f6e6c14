import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeatPlan } from '#shared/protocol/seating.ts';
import { roomOf } from '#shared/seating/places.ts';
import { type Layout, proposedPlan, rowsOf } from '#shared/seating/proposal.ts';
import { seatKey } from '#shared/seating/seat-key.ts';
import { whyNoPlan } from '#shared/session/seating/setting-the-plan.ts';

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);
const lettered = (row: string, count: number) =>
  numbers(1, count).map((number) => `${row}${number.padStart(2, '0')}`);

describe('the name of a seat', () => {
  it.each([
    ['A01', 'a 1'],
    ['Đ-12', 'đ12'],
    ['007', '7'],
    ['Ghế 5', 'GHẾ5'],
    ['10', '10'],
  ])('%s is that of %s', (one, other) => {
    expect(seatKey(one)).toBe(seatKey(other));
  });

  it.each([
    ['A1', 'A10'],
    ['A1', 'B1'],
    ['100', '10'],
  ])('%s is not that of %s', (one, other) => {
    expect(seatKey(one)).not.toBe(seatKey(other));
  });
});

describe('rows out of the seats that delegates have', () => {
  it.each<readonly [string, readonly string[], readonly (readonly string[])[]]>([
    [
      'by letter, with what is free between',
      ['B2', 'A01', 'A03', 'B1'],
      [
        ['A01', 'A02', 'A03'],
        ['B1', 'B2'],
      ],
    ],
    [
      'by tens',
      ['1', '2', '12', '11'],
      [
        ['1', '2'],
        ['11', '12'],
      ],
    ],
    ['by hundreds', ['201', '101', '102'], [['101', '102'], ['201']]],
    ['by what stands before the number', ['CT 1', 'CT 2', 'A1'], [['A1'], ['CT 1', 'CT 2']]],
    ['what has no number at the end', ['Chủ tọa', 'A1'], [['A1'], ['Chủ tọa']]],
    ['without what is missing by far', ['A1', 'A20'], [['A1', 'A20']]],
    ['one seat once, however it is written', ['A1', 'a01', ''], [['a01']]],
    ['none', ['', ' '], []],
  ])('%s', (_, names, expected) => {
    expect(rowsOf(names)).toEqual(expected);
  });

  it('are never more than twenty of the same numbering', () => {
    expect(rowsOf(numbers(1, 500)).length).toBeLessThanOrEqual(20);
  });
});

describe('a proposed plan', () => {
  const anyNames = fc.oneof(
    fc.integer({ min: 1, max: 500 }).map((count) => numbers(1, count)),
    fc
      .array(fc.integer({ min: 1, max: 26 }), { minLength: 1, maxLength: 20 })
      .map((rows) => rows.flatMap((count, row) => lettered(String.fromCharCode(65 + row), count))),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 40 }),
  );

  it.each<Layout>(['rows', 'arcs', 'table'])('has every seat once, and none on another (%s)', (layout) => {
    fc.assert(
      fc.property(anyNames, (names) => {
        const plan = proposedPlan(names, layout, 'Đoàn chủ tọa');
        const keys = new Set(names.map(seatKey).filter((key) => key !== ''));
        expect(plan === null).toBe(keys.size === 0);
        if (!plan) return;
        expect(whyNoPlan(plan)).toBeNull();
        const there = new Set(roomOf(plan).seats.map(({ name }) => seatKey(name)));
        expect([...keys].filter((key) => !there.has(key))).toEqual([]);
        if (layout !== 'table' || keys.size <= 60) expect(SeatPlan.safeParse(plan).success).toBe(true);
      }),
    );
  });
});
