import type { Instant } from '../../protocol/ids.ts';
import type { AgendaEntry } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import { idsAfter } from '../ids-after.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { whyNoSuchAudience } from './closed-items.ts';

/** Adds an item to the programme, before the opening or while the session goes on. */
export function addItem(state: SessionState, item: Omit<AgendaEntry, 'id'>, at: Instant): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (state.agenda.some(({ number }) => number === item.number)) {
    return refuse('item-number-taken', { number: item.number });
  }
  const why = whyNoSuchAudience(state, item.audience);
  if (why) return { ok: false, refusal: why };
  const ids = idsAfter(state);
  const id = item.audience === 'public' ? ids.item() : ids.closedItem(Date.parse(at));
  return decided({ type: 'AgendaItemsScheduled', v: 2, items: [{ ...item, id }] });
}
