import type { EventOf } from '../../protocol/events.ts';
import type { AgendaItemId, Instant } from '../../protocol/ids.ts';
import type { AgendaItem, Postponement } from '../state.ts';
import { anchorAfter, type DayPlace, placeOf, siblingsAt, withItemAt } from './tree.ts';

type Agenda = readonly AgendaItem[];

export type TreeEvent = EventOf<
  | 'AgendaItemMoved'
  | 'AgendaItemSkipped'
  | 'AgendaItemSkipUndone'
  | 'AgendaItemPostponed'
  | 'AgendaItemPostponementUndone'
  | 'AgendaTimesAdjusted'
  | 'AgendaItemsNumbered'
>;

export function evolveTree(agenda: Agenda, event: TreeEvent, at: Instant): Agenda {
  switch (event.type) {
    case 'AgendaItemMoved':
      return moved(agenda, event.itemId, event, (item) => item);
    case 'AgendaItemPostponed':
      return moved(agenda, event.itemId, event, (item) => ({
        ...item,
        postponed: { at, reason: event.reason, from: standing(agenda, item) },
      }));
    case 'AgendaItemPostponementUndone':
      return moved(agenda, event.itemId, event, ({ postponed: _, ...item }) => item);
    case 'AgendaItemSkipped':
      return changed(agenda, event.itemId, (item) => ({ ...item, skipped: { at, reason: event.reason } }));
    case 'AgendaItemSkipUndone':
      return changed(agenda, event.itemId, ({ skipped: _, ...item }) => item);
    case 'AgendaTimesAdjusted':
      return event.times.reduce(
        (before, { itemId, minutes }) =>
          changed(before, itemId, ({ adjustedMinutes: _, ...item }) =>
            minutes === null ? item : { ...item, adjustedMinutes: minutes },
          ),
        agenda,
      );
    case 'AgendaItemsNumbered':
      return event.numbers.reduce(
        (before, { itemId, number }) => changed(before, itemId, (item) => ({ ...item, number })),
        agenda,
      );
  }
}

function changed(agenda: Agenda, id: AgendaItemId, change: (item: AgendaItem) => AgendaItem): Agenda {
  return agenda.map((item) => (item.id === id ? change(item) : item));
}

function moved(
  agenda: Agenda,
  id: AgendaItemId,
  { day, parent, before }: DayPlace,
  change: (item: AgendaItem) => AgendaItem,
): Agenda {
  const item = agenda.find((one) => one.id === id);
  return item ? withItemAt(agenda, change(item), { day, parent, before }) : agenda;
}

/** Where an item stands, for whoever puts it back. */
function standing(agenda: Agenda, item: AgendaItem): Postponement['from'] {
  const place = placeOf(agenda, item);
  const siblings = siblingsAt(agenda, place);
  const next = anchorAfter(siblings, item);
  const from = siblings.indexOf(item) + 1;
  const to = next ? siblings.indexOf(next) : siblings.length;
  return { ...place, behind: siblings.slice(from, to).map(({ id }) => id) };
}
