import { z } from 'zod';
import { AgendaItemId } from './ids.ts';
import { Reason, requiredLine } from './text.ts';

/*
 * The programme as a tree: what is a part of what, in which order, and what becomes of an item before it is taken up.
 */

/** Most levels of a programme: I, 1, 1.1, a. */
export const MOST_LEVELS = 4;

/** Most minutes that an item may take: a day. */
const MOST_MINUTES = 1440;

/** As the programme prints it: "7", "7.1", "VII", "II.1.a"; by it papers cite the item, so no two of a session have the same. */
export const ItemNumber = requiredLine(12);

/** Where an item stands on its day. */
export const AgendaPlace = z.object({
  /** What it is a part of; null: of nothing. A part is on the day of the whole, and known to nobody who does not know the whole. */
  parent: AgendaItemId.nullable(),
  /** The part of the same whole, or else the item of the day, that comes next; null: it is the last. Everybody who knows the item knows it. */
  before: AgendaItemId.nullable(),
});
export type AgendaPlace = z.infer<typeof AgendaPlace>;

const Day = z.int().min(1).max(60);
/** Minutes that an item gets instead of those planned; null: those planned again. */
const Times = {
  times: z
    .array(z.object({ itemId: AgendaItemId, minutes: z.int().min(1).max(MOST_MINUTES).nullable() }))
    .min(1)
    .max(500),
};
const Numbers = {
  numbers: z
    .array(z.object({ itemId: AgendaItemId, number: ItemNumber }))
    .min(1)
    .max(500),
};
const Moved = { itemId: AgendaItemId, day: Day, ...AgendaPlace.shape };
const Skipped = { itemId: AgendaItemId, reason: Reason };
const OfItem = { itemId: AgendaItemId };

export const AGENDA_COMMANDS = [
  /** `before` may be any part of the same whole: whom that is hidden from is told of another. */
  z.object({ type: z.literal('MoveAgendaItem'), ...Moved }),
  /** It is not dealt with in this session, as it stands; it may be taken up after all. */
  z.object({ type: z.literal('SkipAgendaItem'), ...Skipped }),
  z.object({ type: z.literal('UndoSkipAgendaItem'), ...OfItem }),
  /** It comes later than planned: on another day, or in another sitting of its day. */
  z.object({ type: z.literal('PostponeAgendaItem'), ...Moved, reason: Reason }),
  z.object({ type: z.literal('UndoPostponeAgendaItem'), ...OfItem }),
  z.object({ type: z.literal('AdjustAgendaTimes'), ...Times }),
  z.object({ type: z.literal('NumberAgendaItems'), ...Numbers }),
] as const;

export const AGENDA_EVENTS = [
  z.object({ type: z.literal('AgendaItemMoved'), v: z.literal(1), ...Moved }),
  z.object({ type: z.literal('AgendaItemSkipped'), v: z.literal(1), ...Skipped }),
  z.object({ type: z.literal('AgendaItemSkipUndone'), v: z.literal(1), ...OfItem }),
  z.object({ type: z.literal('AgendaItemPostponed'), v: z.literal(1), ...Moved, reason: Reason }),
  /** It stands where it stood. */
  z.object({ type: z.literal('AgendaItemPostponementUndone'), v: z.literal(1), ...Moved }),
  /** All items of one entry are for the same people. */
  z.object({ type: z.literal('AgendaTimesAdjusted'), v: z.literal(1), ...Times }),
  z.object({ type: z.literal('AgendaItemsNumbered'), v: z.literal(1), ...Numbers }),
] as const;
