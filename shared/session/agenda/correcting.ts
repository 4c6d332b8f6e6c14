import type { AgendaPlace } from '../../protocol/agenda.ts';
import { isSameAudience } from '../../protocol/audience-order.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import type { AgendaEntry } from '../../protocol/records.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { isVotedOn } from '../between.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { audienceOfItem } from './closed-items.ts';
import { whyNotThere } from './placing.ts';
import { findItem, standsByNumbers } from './programme.ts';
import { hasParts, placeOf } from './tree.ts';

/** Puts the entry of an agenda item right: its number, its words, its day. */
export function correctItem(state: SessionState, item: AgendaEntry, reason: string): Decision {
  const known = findItem(state, item.id);
  if (!known) return refuse('unknown-agenda-item', { id: item.id });
  if (isVotedOn(state, item.id)) {
    return refuse('item-while-voting');
  }
  if (!isSameAudience(item.audience, known.audience)) return refuse('item-audience-stays');
  if (state.agenda.some(({ id, number }) => id !== item.id && number === item.number)) {
    return refuse('item-number-taken', { number: item.number });
  }
  const { audience: _audience, place: _place, ...words } = item;
  const same = (Object.keys(words) as readonly (keyof typeof words)[]).every(
    (key) => words[key] === known[key],
  );
  if (same) return decided();
  const { place: stated, ...entry } = item;
  const place = stated ?? placeAfter(state.agenda, known, entry);
  const whyNot = place && whyNotThere(state, { ...known, day: item.day }, { day: item.day, ...place });
  if (whyNot) return { ok: false, refusal: whyNot };
  const corrected = place ? { ...entry, place } : entry;
  return decided({ type: 'AgendaItemCorrected', v: 2, item: corrected, reason });
}

/**
 * Where an item stands that gets another number or day, once the programme is in another order than that of its numbers: where it stood, or
 * at the end of its new day. null: its number says it.
 */
function placeAfter(
  agenda: SessionState['agenda'],
  known: AgendaItem,
  { number, day }: AgendaEntry,
): AgendaPlace | null {
  if (standsByNumbers(agenda) || (number === known.number && day === known.day)) return null;
  if (day !== known.day) return { parent: null, before: null };
  const { parent, before } = placeOf(agenda, known);
  return { parent, before };
}

/** Takes an item off the programme; its documents belong to none then. */
export function strikeItem(state: SessionState, itemId: AgendaItemId, reason: string): Decision {
  const why = whyNotGo(state, itemId);
  return why ? { ok: false, refusal: why } : decided({ type: 'AgendaItemStruck', v: 1, itemId, reason });
}

/** One item that stands in the programme twice: documents, conflicts and requests of the one that goes pass to the other. */
export function mergeItems(
  state: SessionState,
  keep: AgendaItemId,
  drop: AgendaItemId,
  reason: string,
): Decision {
  if (keep === drop) return refuse('merge-with-itself');
  const heir = findItem(state, keep);
  if (!heir) return refuse('unknown-agenda-item', { id: keep });
  const why = whyNotGo(state, drop);
  if (why) return { ok: false, refusal: why };
  if (!isSameAudience(heir.audience, audienceOfItem(state, drop))) return refuse('items-for-others');
  if (isVotedOn(state, keep)) {
    return refuse('item-while-voting');
  }
  return decided({ type: 'AgendaItemsMerged', v: 1, keep, drop, reason });
}

/** What has been taken up, voted on or spoken to has happened: it is corrected, never struck. */
function whyNotGo(state: SessionState, id: AgendaItemId): Refusal | null {
  if (state.status === 'closed') return refusal('session-closed');
  const item = findItem(state, id);
  if (!item) return refusal('unknown-agenda-item', { id });
  if (hasParts(state.agenda, id)) return refusal('item-has-parts');
  const happened =
    item.progress.status !== 'pending' ||
    state.polls.some(({ question }) => question.agendaItemId === id) ||
    state.speechRequests.some(
      ({ agendaItemId, progress }) => agendaItemId === id && 'calledAt' in progress,
    ) ||
    state.writtenSpeeches.some(({ agendaItemId }) => agendaItemId === id) ||
    state.groupDebates.some(
      ({ agendaItemId, progress }) => agendaItemId === id && progress.status !== 'planned',
    );
  return happened ? refusal('item-has-happened') : null;
}
