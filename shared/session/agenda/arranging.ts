import type { EventOf } from '../../protocol/events.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { isSamePlace, placingAt, whyNotThere } from './placing.ts';
import { findItem } from './programme.ts';
import { branchOf, type DayPlace, placeOf } from './tree.ts';

type Moved = EventOf<'AgendaItemMoved'>;

/** Moves an item with its parts; what only others know moves with it, so that the programme stands as the secretariat sees it. */
export function moveItem(state: SessionState, itemId: AgendaItemId, wanted: DayPlace): Decision {
  const item = findItem(state, itemId);
  const why = whyNotMove(state, item, itemId) ?? (item && whyNotThere(state, item, wanted));
  if (why || !item) return why ? { ok: false, refusal: why } : decided();
  const { place, others } = placingAt(state.agenda, item, wanted);
  const stays = isSamePlace(placeOf(state.agenda, item), place);
  return decided(...(stays ? [] : [moved(itemId, place)]), ...othersMoved(others));
}

/** What the programme says of an item comes later: elsewhere on its day, or on another. */
export function postponeItem(
  state: SessionState,
  itemId: AgendaItemId,
  wanted: DayPlace,
  reason: string,
): Decision {
  const item = findItem(state, itemId);
  const why = whyNotMove(state, item, itemId) ?? (item && whyNotThere(state, item, wanted));
  if (why || !item) return why ? { ok: false, refusal: why } : decided();
  if (wanted.day < item.day) return refuse('postponed-to-earlier-day');
  const { place, others } = placingAt(state.agenda, item, wanted);
  return decided({ type: 'AgendaItemPostponed', v: 1, itemId, ...place, reason }, ...othersMoved(others));
}

/** The item stands again where it stood, as far as that is still there. */
export function undoPostponement(state: SessionState, itemId: AgendaItemId): Decision {
  const item = findItem(state, itemId);
  const why = whyNotMove(state, item, itemId);
  if (why || !item) return why ? { ok: false, refusal: why } : decided();
  if (!item.postponed) return refuse('item-not-postponed');
  const { from } = item.postponed;
  const whole = from.parent === null ? undefined : findItem(state, from.parent);
  const parent = whole && whole.day === from.day ? whole.id : null;
  const next = [...from.behind, from.before].find(
    (id) => id !== null && stands(state, id, { day: from.day, parent }),
  );
  const { place, others } = placingAt(state.agenda, item, { day: from.day, parent, before: next ?? null });
  return decided({ type: 'AgendaItemPostponementUndone', v: 1, itemId, ...place }, ...othersMoved(others));
}

function stands(state: SessionState, id: AgendaItemId, { day, parent }: Omit<DayPlace, 'before'>): boolean {
  const item = findItem(state, id);
  return item?.day === day && (item.parent ?? null) === parent;
}

export function skipItem(state: SessionState, itemId: AgendaItemId, reason: string): Decision {
  const item = findItem(state, itemId);
  const why = whyNotMove(state, item, itemId);
  if (why) return { ok: false, refusal: why };
  if (item?.skipped) return decided();
  return decided({ type: 'AgendaItemSkipped', v: 1, itemId, reason });
}

/** It waits again in its place. */
export function undoSkip(state: SessionState, itemId: AgendaItemId): Decision {
  const item = findItem(state, itemId);
  if (state.status === 'closed') return refuse('session-closed');
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  return item.skipped ? decided({ type: 'AgendaItemSkipUndone', v: 1, itemId }) : refuse('item-not-skipped');
}

/** What has been taken up stands where it stands, and so does what it is a part of. */
function whyNotMove(state: SessionState, item: AgendaItem | undefined, id: AgendaItemId): Refusal | null {
  if (state.status === 'closed') return refusal('session-closed');
  if (!item) return refusal('unknown-agenda-item', { id });
  const begun = branchOf(state.agenda, id).find(({ progress }) => progress.status !== 'pending');
  return begun ? refusal('item-begun', { number: begun.number }) : null;
}

export function othersMoved(others: ReturnType<typeof placingAt>['others']): readonly Moved[] {
  return others.map(({ item, place }) => moved(item.id, place));
}

function moved(itemId: AgendaItemId, place: DayPlace): Moved {
  return { type: 'AgendaItemMoved', v: 1, itemId, ...place };
}
