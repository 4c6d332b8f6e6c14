import { z } from 'zod';
import { line } from './text.ts';

/*
 * The plan of a room (sơ đồ chỗ ngồi), as it is seen from above with the podium at the top. All lengths are in tenths of the width of a
 * seat, to the right and downwards from any point; all turns in degrees, clockwise.
 */

const Length = z.int().min(-10_000).max(10_000);
const Size = z.int().min(1).max(10_000);
const Placed = { x: Length, y: Length, turn: z.int().min(-180).max(180) };

/** Seats beside each other, from left to right, each by the name that the office gave it ("A12"); '' for a place without one (lối đi). */
export const SeatName = line(20);
export const MOST_SEATS_IN_ROW = 120;
export const MOST_ROWS = 100;
const SeatRow = z.array(SeatName).max(MOST_SEATS_IN_ROW);
/** The row nearest to the podium first, and how far each is behind the one before. */
const Rows = { rows: z.array(SeatRow).min(1).max(MOST_ROWS), spacing: z.int().min(5).max(200) };

/**
 * - `rows`: straight rows behind each other; `x`, `y`: the middle, or the end, of the first
 * - `arcs`: rows around a middle (`x`, `y`), the first with `radius`, each over `angle` degrees, evenly, below the middle unless turned
 * - `table`: a table around its middle, with the seats on each of its four sides, from left to right and from top to bottom
 * - `mark`: what is no seat, and helps to find one
 */
export const SeatPlanPart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rows'), ...Placed, ...Rows, align: z.enum(['left', 'middle', 'right']) }),
  z.object({
    type: z.literal('arcs'),
    ...Placed,
    ...Rows,
    radius: z.int().min(10).max(5000),
    angle: z.int().min(1).max(360),
  }),
  z.object({
    type: z.literal('table'),
    ...Placed,
    top: SeatRow,
    right: SeatRow,
    bottom: SeatRow,
    left: SeatRow,
  }),
  z.object({
    type: z.literal('mark'),
    ...Placed,
    kind: z.enum(['podium', 'screen', 'door', 'other']),
    width: Size,
    height: Size,
    text: line(60),
  }),
]);
export type SeatPlanPart = z.infer<typeof SeatPlanPart>;

/** Which delegate has which seat is not said here, but in their particulars: by the name of the seat. */
export const SeatPlan = z.object({ parts: z.array(SeatPlanPart).min(1).max(60) });
export type SeatPlan = z.infer<typeof SeatPlan>;

export const SEATING_EVENTS = [
  /** The whole plan of the room from here on; null: there is none any more. */
  z.object({ type: z.literal('SeatPlanSet'), v: z.literal(1), plan: SeatPlan.nullable() }),
] as const;

export const SEATING_COMMANDS = [
  z.object({ type: z.literal('SetSeatPlan'), plan: SeatPlan.nullable() }),
] as const;
