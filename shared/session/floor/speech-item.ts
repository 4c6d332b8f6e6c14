import type { Actor } from '../../protocol/events.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import { whyOnlyForUnit } from '../agenda/closed-items.ts';
import { findItem } from '../agenda/programme.ts';
import type { SessionState } from '../state.ts';

/** Why nobody speaks on an item (null: on none in particular). `actor`: the delegate who asks, if one does. */
export function whyNotOnItem(
  state: SessionState,
  agendaItemId: AgendaItemId | null,
  actor: Actor | null,
): Refusal | null {
  if (agendaItemId === null) return null;
  const item = findItem(state, agendaItemId);
  return item ? whyOnlyForUnit(state, item, actor) : refusal('unknown-agenda-item', { id: agendaItemId });
}
