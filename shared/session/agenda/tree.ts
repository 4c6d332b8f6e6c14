import type { AgendaPlace } from '../../protocol/agenda.ts';
import { covers } from '../../protocol/audience-order.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import type { AgendaItem } from '../state.ts';

/*
 * The programme is kept as a list in which each item is followed by its parts. Every function here is total: what names an item that
 * there is not names none.
 */

type Agenda = readonly AgendaItem[];
/** What the list is laid out by. */
type Node = Pick<AgendaItem, 'id' | 'parent'>;

/** A place on one day; `before` may be any item of the same whole. */
export type DayPlace = AgendaPlace & { readonly day: number };

/** What `item` is a part of, the nearest first. */
export function wholesOf<Item extends Node>(agenda: readonly Item[], item: Item): readonly Item[] {
  const wholes: Item[] = [];
  let whole = agenda.find(({ id }) => id === item.parent);
  while (whole && wholes.length < agenda.length) {
    wholes.push(whole);
    const { parent } = whole;
    whole = agenda.find(({ id }) => id === parent);
  }
  return wholes;
}

/** How deep each item lies: 0 for what is a part of nothing. */
export function levelsOf(agenda: readonly Node[]): ReadonlyMap<AgendaItemId, number> {
  const levels = new Map<AgendaItemId, number>();
  for (const { id, parent } of agenda) {
    levels.set(id, parent === undefined ? 0 : (levels.get(parent) ?? -1) + 1);
  }
  return levels;
}

export function partsOf<Item extends Node>(
  agenda: readonly Item[],
  id: AgendaItemId | null,
): readonly Item[] {
  return agenda.filter(({ parent }) => (parent ?? null) === id);
}

export function hasParts(agenda: readonly Node[], id: AgendaItemId): boolean {
  return agenda.some(({ parent }) => parent === id);
}

/** The item with all that is a part of it, in order. */
export function branchOf<Item extends Node>(agenda: readonly Item[], id: AgendaItemId): readonly Item[] {
  const within = new Set([id]);
  return agenda.filter((item) => {
    const inside = item.id === id || (item.parent !== undefined && within.has(item.parent));
    if (inside) within.add(item.id);
    return inside;
  });
}

/** Items that are parts of one whole, or else stand for themselves on one day; in order. */
export function siblingsAt(agenda: Agenda, { day, parent }: Pick<DayPlace, 'day' | 'parent'>): Agenda {
  return agenda.filter((item) => (item.parent ?? null) === parent && item.day === day);
}

/** Where `item` stands, as all who know it can be told. */
export function placeOf(agenda: Agenda, item: AgendaItem): DayPlace {
  const { day, parent = null } = item;
  const siblings = siblingsAt(agenda, { day, parent });
  return { day, parent, before: anchorAfter(siblings, item)?.id ?? null };
}

/** The first behind `item` among `siblings` that everybody knows who knows `item`. */
export function anchorAfter(siblings: Agenda, item: AgendaItem): AgendaItem | undefined {
  const at = siblings.findIndex(({ id }) => id === item.id);
  return siblings.slice(at + 1).find(({ audience }) => covers(audience, item.audience));
}

/** `agenda` with `item` at a place, and with it whatever is a part of it. An item that stood elsewhere stands there no more. */
export function withItemAt(agenda: Agenda, item: AgendaItem, { day, parent, before }: DayPlace): Agenda {
  const branch = branchOf(agenda, item.id);
  const moved = new Set(branch.map(({ id }) => id));
  const rest = agenda.filter(({ id }) => !moved.has(id));
  const whole =
    parent === null ? undefined : rest.find(({ id, day: other }) => id === parent && other === day);
  const { parent: _, ...alone } = item;
  const parts = branch.filter(({ id }) => id !== item.id).map((part) => ({ ...part, day }));
  const placed = [{ ...alone, day, ...(whole ? { parent: whole.id } : {}) }, ...parts];
  const at = indexFor(rest, { day, parent: whole?.id ?? null, before });
  return [...rest.slice(0, at), ...placed, ...rest.slice(at)];
}

function indexFor(agenda: Agenda, place: DayPlace): number {
  const next = siblingsAt(agenda, place).find(({ id }) => id === place.before);
  if (next) return agenda.indexOf(next);
  const last = place.parent === null ? undefined : branchOf(agenda, place.parent).at(-1);
  if (last) return agenda.indexOf(last) + 1;
  const later = agenda.findIndex(({ day }) => day > place.day);
  return later < 0 ? agenda.length : later;
}

/** Whether it is not dealt with, as it stands: itself, or what it is a part of. */
export function isSkipped(agenda: Agenda, item: AgendaItem): boolean {
  if (item.progress.status !== 'pending') return false;
  return [item, ...wholesOf(agenda, item)].some(({ skipped }) => skipped !== undefined);
}
