import { MOST_LEVELS } from '../../protocol/agenda.ts';
import { covers } from '../../protocol/audience-order.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { anchorAfter, branchOf, type DayPlace, levelsOf, placeOf, siblingsAt, withItemAt } from './tree.ts';

/*
 * Where items may stand, and how that is said so that nobody learns of one that they may not know of: a place is named by what comes
 * next of what everybody knows who knows the item, and what lies between is told of in entries of its own.
 */

type Agenda = readonly AgendaItem[];

/** Why `item`, with its parts, may not stand there; null: it may. */
export function whyNotThere(
  { agenda, details }: Pick<SessionState, 'agenda' | 'details'>,
  item: AgendaItem,
  { day, parent, before }: DayPlace,
): Refusal | null {
  const last = Math.max(details.days, ...agenda.map((one) => one.day));
  if (day > last) return refusal('no-such-day', { max: last });
  const branch = branchOf(agenda, item.id);
  if (parent !== null) {
    if (parent === item.id || branch.some(({ id }) => id === parent)) return refusal('item-into-itself');
    const whole = agenda.find(({ id }) => id === parent);
    if (!whole || whole.day !== day) return refusal('no-such-place');
    if (!covers(whole.audience, item.audience)) return refusal('item-in-closed-item', { title: whole.title });
    if (levelOf(agenda, parent) + 1 + heightOf(branch) >= MOST_LEVELS) {
      return refusal('item-too-deep', { max: MOST_LEVELS });
    }
  }
  const isThere = before === null || siblingsAt(agenda, { day, parent }).some(({ id }) => id === before);
  return isThere && before !== item.id ? null : refusal('no-such-place');
}

function levelOf(agenda: Agenda, id: AgendaItemId): number {
  return levelsOf(agenda).get(id) ?? 0;
}

/** How many levels of parts lie below the first of `branch`. */
function heightOf(branch: Agenda): number {
  const [, ...parts] = branch;
  const levels = new Map([[branch[0]?.id, 0]]);
  let height = 0;
  for (const { id, parent } of parts) {
    const level = (levels.get(parent) ?? 0) + 1;
    levels.set(id, level);
    height = Math.max(height, level);
  }
  return height;
}

/** A move of one item as all who know it are told it. */
interface Told {
  readonly item: AgendaItem;
  readonly place: DayPlace;
}

/** How `item` comes to stand at `wanted`, which may name anything that the secretariat knows. */
interface Placing {
  /** As all who know the item are told; they see it where it stood if this is where it stood. */
  readonly place: DayPlace;
  /** What has to be moved besides, of what only others know, each for itself. */
  readonly others: readonly Told[];
}

/**
 * The moves that bring `item` to `wanted`. The programme then stands as it was asked for, and each circle has been told of what it knows
 * and of nothing else. (Two items of different units, neither of which knows of the other, may end in either order.)
 */
export function placingAt(agenda: Agenda, item: AgendaItem, wanted: DayPlace): Placing {
  const after = withItemAt(agenda, item, wanted);
  const asked = siblingsAt(after, wanted);
  const itself = asked.find(({ id }) => id === item.id) ?? item;
  const place = { ...wanted, before: anchorAfter(asked, itself)?.id ?? null };
  const stays = agenda.includes(item) && isSamePlace(placeOf(agenda, item), place);
  let reached = stays ? agenda : withItemAt(agenda, item, place);
  const others: Told[] = [];
  for (const one of asked.toReversed()) {
    if (one.id === item.id) continue;
    const here = reached.find(({ id }) => id === one.id);
    if (!here || covers(one.audience, item.audience)) continue;
    const there = placeOf(after, one);
    if (isSamePlace(placeOf(reached, here), there)) continue;
    others.push({ item: here, place: there });
    reached = withItemAt(reached, here, there);
  }
  return { place, others };
}

export function isSamePlace(one: DayPlace, other: DayPlace): boolean {
  return one.day === other.day && one.parent === other.parent && one.before === other.before;
}
