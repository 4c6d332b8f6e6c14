import type { Command } from '../../protocol/commands.ts';
import type { Instant } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { idsAfter } from '../ids-after.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { othersMoved } from './arranging.ts';
import { whyNoSuchAudience } from './closed-items.ts';
import { numberBetween } from './numbering.ts';
import { placingAt, whyNotThere } from './placing.ts';
import { placeByNumber } from './programme.ts';

type Added = Extract<Command, { type: 'AddAgendaItem' }>['item'];

/** Adds an item to the programme, before the opening or while the session goes on: where it says, or where its number says. */
export function addItem(state: SessionState, { place: wanted, ...item }: Added, at: Instant): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const why = whyNoSuchAudience(state, item.audience);
  if (why) return { ok: false, refusal: why };
  if (item.number === '' && item.audience !== 'public') return refuse('closed-item-needs-number');
  const ids = idsAfter(state);
  const id = item.audience === 'public' ? ids.item() : ids.closedItem(Date.parse(at));
  const byLevel = item.number === '' ? { numbering: 'by-level' as const } : {};
  const added: AgendaItem = { ...item, id, ...byLevel, progress: { status: 'pending' } };
  const asked = wanted ?? placeByNumber(state.agenda, added);
  const whyNot = asked && whyNotThere(state, added, { day: item.day, ...asked });
  if (whyNot) return { ok: false, refusal: whyNot };
  const placing = asked && placingAt(state.agenda, added, { day: item.day, ...asked });
  const place = placing ? { place: { parent: placing.place.parent, before: placing.place.before } } : {};
  const before = placing?.place ?? { parent: null, before: null };
  const number =
    item.number === '' ? numberBetween(state.agenda, before.parent, item.day, before.before) : item.number;
  if (state.agenda.some((other) => other.number === number)) return refuse('item-number-taken', { number });
  return decided(
    { type: 'AgendaItemsScheduled', v: 2, items: [{ ...item, number, id, ...byLevel, ...place }] },
    ...othersMoved(placing?.others ?? []),
  );
}
