import type { EventOf } from '../protocol/events.ts';
import type { AgendaItemId, Instant } from '../protocol/ids.ts';
import { refuse } from '../protocol/refusals.ts';
import { openPoll } from './find-poll.ts';
import { endingSpeech } from './find-speech.ts';
import type { AgendaItem, SessionState } from './state.ts';
import { type Decision, decided } from './verdict.ts';

type AgendaEvent = EventOf<
  'AgendaItemsScheduled' | 'AgendaItemStarted' | 'AgendaItemClosed' | 'AgendaItemReopened'
>;

export function evolveAgenda(
  agenda: readonly AgendaItem[],
  event: AgendaEvent,
  at: Instant,
): readonly AgendaItem[] {
  switch (event.type) {
    case 'AgendaItemsScheduled':
      return schedule(agenda, event.items);
    case 'AgendaItemStarted':
    case 'AgendaItemReopened':
      return agenda.map((item) =>
        item.id === event.itemId
          ? { ...item, progress: { status: 'current', startedAt: startOf(item, at) } }
          : item,
      );
    case 'AgendaItemClosed':
      return agenda.map((item) =>
        item.id === event.itemId
          ? { ...item, progress: { status: 'done', startedAt: startOf(item, at), closedAt: at } }
          : item,
      );
  }
}

/** A reopened item keeps the time at which it first began. */
function startOf(item: AgendaItem, at: Instant): Instant {
  return item.progress.status === 'pending' ? at : item.progress.startedAt;
}

function schedule(
  agenda: readonly AgendaItem[],
  entries: EventOf<'AgendaItemsScheduled'>['items'],
): readonly AgendaItem[] {
  const byId = new Map(agenda.map((item) => [item.id, item]));
  for (const entry of entries) {
    byId.set(entry.id, { ...entry, progress: byId.get(entry.id)?.progress ?? { status: 'pending' } });
  }
  return [...byId.values()].sort((a, b) => a.day - b.day || compareNumbers(a.number, b.number));
}

/** "2" before "10", "7" before "7.1", and "V" before "IX". */
function compareNumbers(a: string, b: string): number {
  return arabic(a).localeCompare(arabic(b), 'vi', { numeric: true });
}

const ROMAN = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
]);

/** "IX.2" as "9.2". Above 49 is left as it is: no programme has as many parts, and "C" and "D" may be letters. */
function arabic(number: string): string {
  return number.replace(/^[IVX]+(?![\p{L}\p{N}])/u, (numeral) => {
    const digits = Array.from(numeral, (letter) => ROMAN.get(letter) ?? 0);
    return String(
      digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0),
    );
  });
}

export function currentItem(state: SessionState): AgendaItem | undefined {
  return state.agenda.find((item) => item.progress.status === 'current');
}

export function findItem(state: SessionState, id: AgendaItemId): AgendaItem | undefined {
  return state.agenda.find((item) => item.id === id);
}

export function startItem(state: SessionState, itemId: AgendaItemId): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status === 'done') return refuse('item-done');
  return begin(state, item, { type: 'AgendaItemStarted', v: 1, itemId });
}

export function reopenItem(state: SessionState, itemId: AgendaItemId, reason: string): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status === 'pending') return refuse('item-not-done');
  return begin(state, item, { type: 'AgendaItemReopened', v: 1, itemId, reason });
}

function begin(
  state: SessionState,
  item: AgendaItem,
  event: EventOf<'AgendaItemStarted' | 'AgendaItemReopened'>,
): Decision {
  if (item.progress.status === 'current') return refuse('item-already-current');
  const current = currentItem(state);
  if (current) return refuse('other-item-current', { title: current.title });
  return decided(event);
}

export function closeItem(state: SessionState, itemId: AgendaItemId): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status !== 'current') return refuse('item-not-current');
  if (openPoll(state)) return refuse('poll-open');
  return decided(...endingSpeech(state), { type: 'AgendaItemClosed', v: 1, itemId });
}
