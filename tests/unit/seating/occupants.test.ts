import { describe, expect, it } from 'vitest';
import { fromPodium, seatedRoom } from '#shared/seating/occupants.ts';
import { roomOf } from '#shared/seating/places.ts';
import { delegate, seatPlan } from '../session/samples.ts';

const PLAN = seatPlan([['A01', 'A02'], ['B1']]);
const HEADING = 'Chưa có ghế trên sơ đồ';

describe('a room with everybody in it', () => {
  const sitting = [
    delegate(1, { seat: 'a 1' }),
    delegate(2, { seat: 'B1' }),
    delegate(3, { seat: 'B01' }),
    delegate(4, { seat: 'Z9' }),
    delegate(5, { seat: '' }),
  ];
  const room = seatedRoom(PLAN, sitting, HEADING);
  const who = Object.fromEntries(room.cells.map(({ id, delegates }) => [id, delegates.map((one) => one.id)]));

  it('has each delegate at their seat however it is written, several at one, and nobody at a free one', () => {
    expect(who).toMatchObject({ 'seat a1': ['d1'], 'seat a2': [], 'seat b1': ['d2', 'd3'] });
  });

  it('has whoever has no seat in the plan below it, under a heading: nobody is left out', () => {
    expect(who).toMatchObject({ 'delegate d4': ['d4'], 'delegate d5': ['d5'] });
    expect(room.unseated).toBe(2);
    expect(room.marks.at(-1)).toMatchObject({ text: HEADING });
    const below = room.cells.filter(({ seat }) => seat === '');
    for (const { x, y } of below) {
      expect(y).toBeGreaterThan(roomOf(PLAN).height);
      expect(y).toBeLessThan(room.height);
      expect(x).toBeLessThan(room.width);
    }
  });

  it('is the plan itself where everybody has a seat in it', () => {
    const { seats, ...rest } = roomOf(PLAN);
    const seated = seatedRoom(PLAN, sitting.slice(0, 3), HEADING);
    expect(seated).toMatchObject({ ...rest, unseated: 0 });
    expect(seated.cells).toHaveLength(seats.length);
  });

  it('is the other way round from the podium, and as it was from there again', () => {
    const turned = fromPodium(room);
    expect(turned.cells[0]?.x).toBeCloseTo(room.width - (room.cells[0]?.x ?? 0));
    expect(fromPodium(turned).cells[3]?.y).toBeCloseTo(room.cells[3]?.y ?? 0);
  });
});
