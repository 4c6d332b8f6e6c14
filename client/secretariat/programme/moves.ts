import type { Command } from '#shared/protocol/commands.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { branchOf, type DayPlace, siblingsAt } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';

export type Direction = 'up' | 'down' | 'in' | 'out';
export type Move = Extract<Command, { type: 'MoveAgendaItem' }>;

type Agenda = readonly AgendaItem[];

/** Where `item` comes by one step; null: there is no such step. At the ends of a day it goes on to the day beside, up to `lastDay`. */
export function step(
  agenda: Agenda,
  item: AgendaItem,
  direction: Direction,
  lastDay: number,
): DayPlace | null {
  const { day, parent = null } = item;
  const siblings = siblingsAt(agenda, { day, parent });
  const at = siblings.indexOf(item);
  const previous = siblings[at - 1];
  switch (direction) {
    case 'up':
      if (previous) return { day, parent, before: previous.id };
      return parent === null && day > 1 ? { day: day - 1, parent, before: null } : null;
    case 'down':
      if (at < siblings.length - 1) return { day, parent, before: siblings[at + 2]?.id ?? null };
      return parent === null && day < lastDay
        ? { day: day + 1, parent, before: siblingsAt(agenda, { day: day + 1, parent })[0]?.id ?? null }
        : null;
    case 'in':
      return previous ? { day, parent: previous.id, before: null } : null;
    case 'out': {
      const whole = agenda.find(({ id }) => id === parent);
      return whole ? { day, parent: whole.parent ?? null, before: nextSibling(agenda, whole) } : null;
    }
  }
}

/** The item right behind `item` in its whole, or on its day; null: it is the last. */
export function nextSibling(agenda: Agenda, item: AgendaItem): AgendaItemId | null {
  const siblings = siblingsAt(agenda, { day: item.day, parent: item.parent ?? null });
  return siblings[siblings.indexOf(item) + 1]?.id ?? null;
}

/** Where `item` stands, to be brought back to. */
export function whereItStands(agenda: Agenda, item: AgendaItem): DayPlace {
  return { day: item.day, parent: item.parent ?? null, before: nextSibling(agenda, item) };
}

export type Drop = 'before' | 'after' | 'within';

/** Where `item` comes that is dropped on `target`; null: on itself or on a part of it, or where it stands. */
export function dropped(agenda: Agenda, item: AgendaItem, target: AgendaItem, drop: Drop): DayPlace | null {
  if (branchOf(agenda, item.id).some(({ id }) => id === target.id)) return null;
  const { day, parent = null } = target;
  if (drop === 'within') return { day, parent: target.id, before: null };
  if (drop === 'before') return { day, parent, before: target.id };
  const next = nextSibling(agenda, target);
  return { day, parent, before: next === item.id ? nextSibling(agenda, item) : next };
}

export function moveTo(itemId: AgendaItemId, place: DayPlace): Move {
  return { type: 'MoveAgendaItem', itemId, ...place };
}
