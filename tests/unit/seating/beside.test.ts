import { describe, expect, it } from 'vitest';
import { beside, type Direction } from '#shared/seating/beside.ts';
import { roomOf } from '#shared/seating/places.ts';
import { type Layout, proposedPlan } from '#shared/seating/proposal.ts';
import { seatPlan } from '../session/samples.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

describe('the arrow keys', () => {
  const { seats } = roomOf(
    seatPlan([
      ['A1', 'A2', '', 'A3'],
      ['B1', 'B2', '', 'B3'],
    ]),
  );
  const from = (name: string, direction: Direction) => {
    const seat = seats.find((one) => one.name === name);
    return seat && beside(seats, seat, direction)?.name;
  };

  it.each<readonly [string, Direction, string | undefined]>([
    ['A1', 'right', 'A2'],
    ['A2', 'right', 'A3'],
    ['A3', 'right', undefined],
    ['A3', 'left', 'A2'],
    ['A2', 'down', 'B2'],
    ['B3', 'up', 'A3'],
    ['A1', 'up', undefined],
  ])('lead from %s %s to %s', (name, direction, expected) => {
    expect(from(name, direction)).toBe(expected);
  });

  it.each<readonly [Layout, number]>([
    ['rows', 83],
    ['rows', 500],
    ['arcs', 83],
    ['arcs', 500],
    ['table', 17],
  ])('reach every seat of a room from the first (%s, %i seats)', (layout, count) => {
    const names = Array.from({ length: count }, (_, n) => `${n + 1}`);
    const plan = proposedPlan(names, layout, '');
    const room = plan && roomOf(plan);
    const all = room?.seats ?? [];
    const reached = new Set(all.slice(0, 1));
    for (const seat of reached) {
      for (const direction of DIRECTIONS) {
        const next = beside(all, seat, direction);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(count);
  });
});
