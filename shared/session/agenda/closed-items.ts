import type { ItemAudience } from '../../protocol/audience.ts';
import { unitOf } from '../../protocol/audience-order.ts';
import type { Actor, EventOf } from '../../protocol/events.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import { findUnit } from '../members/units.ts';
import type { AgendaItem, SessionState } from '../state.ts';

/*
 * Items that not everybody may know of. Whoever may not is told neither their title nor that there is one; only while such an item is
 * under way, that the session goes on behind closed doors.
 */

/** Who may know of an item, and of all that belongs to it; what belongs to none is for everybody. */
export function audienceOfItem(
  { agenda, formerItems }: Pick<SessionState, 'agenda' | 'formerItems'>,
  id: AgendaItemId | null,
): ItemAudience {
  if (id === null) return 'public';
  const item = agenda.find((one) => one.id === id) ?? formerItems.find((one) => one.item.id === id)?.item;
  return item?.audience ?? 'public';
}

/** What everybody is told when an item is taken up that they may not know of. */
export function closedMatterBegan({ audience }: AgendaItem): readonly EventOf<'ClosedMatterBegan'>[] {
  return audience === 'public' ? [] : [{ type: 'ClosedMatterBegan', v: 1 }];
}

export function closedMatterEnded({ audience }: AgendaItem): readonly EventOf<'ClosedMatterEnded'>[] {
  return audience === 'public' ? [] : [{ type: 'ClosedMatterEnded', v: 1 }];
}

/**
 * Why nobody asks to speak, declares a conflict or votes in an item that is for one unit alone: not all who would have to know of it
 * may. To a delegate outside of the unit there is no such item.
 */
export function whyOnlyForUnit(
  state: Pick<SessionState, 'units'>,
  { id, audience }: AgendaItem,
  actor: Actor | null,
): Refusal | null {
  const unitId = unitOf(audience);
  if (unitId === null) return null;
  const unit = findUnit(state, unitId);
  const outside = actor?.capacity === 'delegate' && !unit?.members.some((member) => member === actor.id);
  return outside
    ? refusal('unknown-agenda-item', { id })
    : refusal('item-for-unit', { name: unit?.name ?? unitId });
}

/** Refused where the audience names a unit that there is not. */
export function whyNoSuchAudience(
  state: Pick<SessionState, 'units'>,
  audience: Parameters<typeof unitOf>[0],
): Refusal | null {
  const id = unitOf(audience);
  return id === null || findUnit(state, id) ? null : refusal('unknown-unit', { id });
}
