import type { Delegate } from '../protocol/records.ts';
import type { SeatPlan } from '../protocol/seating.ts';
import { type MarkPlace, type Point, type Room, roomOf, type SeatPlace } from './places.ts';
import { seatKey } from './seat-key.ts';

/** A seat with whoever has it by their particulars: nobody, one delegate, or several where the list says so. */
export interface Cell extends Point, Pick<SeatPlace, 'part' | 'row'> {
  /** Names it among the cells of its room. */
  readonly id: string;
  /** '' for a delegate who has no seat in the plan. */
  readonly seat: string;
  readonly delegates: readonly Delegate[];
}

/** A room with everybody in it. */
export interface SeatedRoom extends Pick<Room, 'width' | 'height'> {
  readonly cells: readonly Cell[];
  readonly marks: readonly Omit<MarkPlace, 'part'>[];
  /** How many delegates have no seat in the plan. They stand in rows of their own below it: nobody is left out. */
  readonly unseated: number;
}

/** Between the plan and those who have no seat in it, in widths of a seat: their heading stands there. */
const BELOW = 1;
const ROW = 1.4;
const LEAST_WIDTH = 10;

/** `heading`: what stands above those who have no seat in the plan. */
export function seatedRoom(plan: SeatPlan, delegates: readonly Delegate[], heading: string): SeatedRoom {
  const room = roomOf(plan);
  const bySeat = Map.groupBy(delegates, ({ seat }) => seatKey(seat));
  const cells = room.seats.map(({ name, ...place }): Cell => {
    const key = seatKey(name);
    return { id: `seat ${key}`, seat: name, ...place, delegates: bySeat.get(key) ?? [] };
  });
  const keys = new Set(room.seats.map(({ name }) => seatKey(name)));
  const left = delegates.filter(({ seat }) => !keys.has(seatKey(seat)));
  if (left.length === 0) return { ...room, cells, unseated: 0 };
  const width = Math.max(room.width, LEAST_WIDTH);
  const columns = Math.floor(width);
  const aside = (width - room.width) / 2;
  const below = left.map(
    (delegate, index): Cell => ({
      ...{ id: `delegate ${delegate.id}`, seat: '', delegates: [delegate] },
      part: -1,
      row: Math.floor(index / columns),
      x: 0.5 + (index % columns),
      y: room.height + BELOW + 0.7 + ROW * Math.floor(index / columns),
    }),
  );
  const label = { x: width / 2, y: room.height + BELOW / 2, width, height: 0.8, turn: 0 };
  return {
    width,
    height: room.height + BELOW + ROW * Math.ceil(left.length / columns),
    cells: [...cells.map((cell) => ({ ...cell, x: cell.x + aside })), ...below],
    marks: [
      ...room.marks.map((mark) => ({ ...mark, x: mark.x + aside })),
      { ...label, kind: 'other', text: heading },
    ],
    unseated: left.length,
  };
}

/** The same room as it is seen from the podium. */
export function fromPodium(room: SeatedRoom): SeatedRoom {
  const turned = <T extends Point>(one: T): T => ({ ...one, x: room.width - one.x, y: room.height - one.y });
  return { ...room, cells: room.cells.map(turned), marks: room.marks.map(turned) };
}
