import type { Point } from './places.ts';

/** Where an arrow key leads, as the plan is seen. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** A seat among others, those of a row in their order. */
interface InRow extends Point {
  readonly part: number;
  readonly row: number;
}

const STEPS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How much farther something seems that lies beside the way and not on it. */
const ASIDE = 3;
/** Less than this is no way ahead, in widths of a seat. */
const LEAST_AHEAD = 0.01;

/**
 * The seat that lies next to `from` in a direction; undefined: there is none. To the left and right that is the next of the same row, however
 * it bends; else what lies ahead within a quarter of the circle, straight ahead before what is nearer, but aside.
 */
export function beside<T extends InRow>(seats: readonly T[], from: T, direction: Direction): T | undefined {
  const { x, y } = STEPS[direction];
  const aheadOf = (seat: Point) => (seat.x - from.x) * x + (seat.y - from.y) * y;
  const inRow = y === 0 ? neighbours(seats, from).find((seat) => aheadOf(seat) > LEAST_AHEAD) : undefined;
  if (inRow) return inRow;
  let found: T | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const seat of seats) {
    const ahead = aheadOf(seat);
    const aside = Math.abs((seat.x - from.x) * y + (seat.y - from.y) * x);
    if (ahead <= LEAST_AHEAD || aside > ahead) continue;
    const away = ahead + ASIDE * aside;
    if (away < best) [found, best] = [seat, away];
  }
  return found;
}

/** The one before and the one after in the same row. */
function neighbours<T extends InRow>(seats: readonly T[], from: T): readonly T[] {
  const at = seats.indexOf(from);
  return [seats[at - 1], seats[at + 1]].filter(
    (seat) => seat !== undefined && seat.part === from.part && seat.row === from.row,
  ) as readonly T[];
}
