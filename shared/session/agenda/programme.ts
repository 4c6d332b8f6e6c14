import type { AgendaPlace } from '../../protocol/agenda.ts';
import { covers } from '../../protocol/audience-order.ts';
import type { EventOf } from '../../protocol/events.ts';
import type { AgendaItemId, Instant } from '../../protocol/ids.ts';
import type { AgendaEntry } from '../../protocol/records.ts';
import type { AgendaItem, AgendaProgress, SessionState } from '../state.ts';
import { withSteps } from './evolve-steps.ts';
import { isSkipped, siblingsAt, withItemAt } from './tree.ts';

export type AgendaEvent = EventOf<
  | 'AgendaItemsScheduled'
  | 'AgendaItemStarted'
  | 'AgendaItemStartUndone'
  | 'AgendaItemClosed'
  | 'AgendaItemReopened'
  | 'AgendaItemCloseUndone'
  | 'StepBegan'
  | 'StepUndone'
>;

export function evolveAgenda(
  agenda: readonly AgendaItem[],
  event: AgendaEvent,
  at: Instant,
): readonly AgendaItem[] {
  switch (event.type) {
    case 'AgendaItemsScheduled':
      return scheduleItems(agenda, event.items);
    case 'AgendaItemStarted':
      return progressed(agenda, event.itemId, () => ({ status: 'current', startedAt: at }));
    case 'AgendaItemReopened':
      return progressed(agenda, event.itemId, (item) => ({
        ...takenUp(item, at),
        status: 'current',
        reopenedAt: at,
      }));
    case 'AgendaItemStartUndone':
      return progressed(agenda, event.itemId, () => ({ status: 'pending' }));
    case 'AgendaItemClosed':
      return progressed(agenda, event.itemId, (item) => ({
        ...takenUp(item, at),
        status: 'done',
        closedAt: at,
      }));
    case 'AgendaItemCloseUndone':
      return progressed(agenda, event.itemId, (item) => ({ ...takenUp(item, at), status: 'current' }));
    case 'StepBegan':
    case 'StepUndone':
      return progressed(agenda, event.itemId, ({ progress }) => withSteps(progress, event, at));
  }
}

function progressed(
  agenda: readonly AgendaItem[],
  id: AgendaItemId,
  progress: (item: AgendaItem) => AgendaProgress,
): readonly AgendaItem[] {
  return agenda.map((item) => (item.id === id ? { ...item, progress: progress(item) } : item));
}

/** An item keeps the time at which it first began, and its steps. */
function takenUp({ progress }: AgendaItem, at: Instant) {
  if (progress.status === 'pending') return { startedAt: at };
  const { startedAt, reopenedAt, steps } = progress;
  return { startedAt, ...(reopenedAt && { reopenedAt }), ...(steps && { steps }) };
}

/**
 * Known ids are replaced and keep how far they have come. Each comes where it says; what says nothing stands where it stood, or, as long
 * as nobody has put the programme in another order than that of its numbers, where its number says.
 */
export function scheduleItems(
  agenda: readonly AgendaItem[],
  entries: EventOf<'AgendaItemsScheduled'>['items'],
): readonly AgendaItem[] {
  if (entries.every(({ place }) => place === undefined) && standsByNumbers(agenda)) {
    const byId = new Map(agenda.map((item) => [item.id, item]));
    for (const entry of entries) byId.set(entry.id, itemOf(entry, byId.get(entry.id)));
    return [...byId.values()].sort(byNumber);
  }
  return entries.reduce((before, entry) => {
    const known = before.find(({ id }) => id === entry.id);
    const item = itemOf(entry, known);
    const place = entry.place ?? { parent: null, before: null };
    const stays = entry.place === undefined && known?.day === item.day;
    return stays
      ? before.map((one) => (one === known ? item : one))
      : withItemAt(before, item, { day: item.day, ...place });
  }, agenda);
}

/** Whether the programme stands in the order of its days and numbers, as it comes from a file without levels. */
export function standsByNumbers(agenda: readonly AgendaItem[]): boolean {
  return agenda.every((item, index) => {
    const before = agenda[index - 1];
    return item.parent === undefined && (before === undefined || byNumber(before, item) <= 0);
  });
}

/**
 * Where the number of `item` says that it stands, once the programme is in another order than that of its numbers: before the first that has
 * a greater one. null: in the order of numbers, which places it without a word.
 */
export function placeByNumber(agenda: readonly AgendaItem[], item: AgendaItem): AgendaPlace | null {
  if (standsByNumbers(agenda)) return null;
  const next = siblingsAt(agenda, { day: item.day, parent: null }).find(
    (other) => covers(other.audience, item.audience) && compareNumbers(other.number, item.number) > 0,
  );
  return { parent: null, before: next?.id ?? null };
}

function byNumber(a: Numbered, b: Numbered): number {
  return a.day - b.day || compareNumbers(a.number, b.number);
}

type Numbered = Pick<AgendaItem, 'day' | 'number'>;

/** The item that `entry` makes of what was known. */
function itemOf({ place: _, ...entry }: AgendaEntry, known: AgendaItem | undefined): AgendaItem {
  if (!known) return { ...entry, progress: { status: 'pending' } };
  const { progress, parent, adjustedMinutes, skipped, postponed } = known;
  return {
    ...entry,
    progress,
    ...(parent === undefined ? {} : { parent }),
    ...(adjustedMinutes === undefined ? {} : { adjustedMinutes }),
    ...(skipped === undefined ? {} : { skipped }),
    ...(postponed === undefined ? {} : { postponed }),
  };
}

/** What the programme says of an item, without what became of it and where it stands. */
export function entryOf(item: AgendaItem): AgendaEntry {
  const {
    progress: _progress,
    parent: _parent,
    adjustedMinutes: _minutes,
    skipped: _skipped,
    postponed: _postponed,
    ...entry
  } = item;
  return entry;
}

const NUMBERS = new Intl.Collator('vi', { numeric: true });

/** "2" before "10", "7" before "7.1", and "V" before "IX". */
function compareNumbers(a: string, b: string): number {
  return NUMBERS.compare(arabic(a), arabic(b));
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

/**
 * What is taken up next: the first item not taken up after the one that was closed last, or, when none is left there, the
 * first that was passed over; neither one that was skipped, nor one that is taken up by its parts.
 */
export function nextItem({ agenda }: Pick<SessionState, 'agenda'>): AgendaItem | undefined {
  const after = lastTakenUp(agenda);
  const waits = waiting(agenda);
  return agenda.slice(after + 1).find(waits) ?? agenda.find(waits);
}

/** Items that would be passed over if `itemId` were taken up now: those between the next one and it. */
export function passedOverBy(
  session: Pick<SessionState, 'agenda'>,
  itemId: AgendaItemId,
): readonly AgendaItem[] {
  const { agenda } = session;
  const from = agenda.findIndex(({ id }) => id === nextItem(session)?.id);
  const to = agenda.findIndex(({ id }) => id === itemId);
  return agenda.slice(from, Math.max(from, to)).filter(waiting(agenda));
}

/** Items not taken up that stand before one that was. */
export function passedOver({ agenda }: Pick<SessionState, 'agenda'>): readonly AgendaItem[] {
  return agenda.slice(0, Math.max(0, lastTakenUp(agenda))).filter(waiting(agenda));
}

/** Whether an item of `agenda` is still to be taken up. What has parts is taken up by them, and what was skipped is not. */
function waiting(agenda: readonly AgendaItem[]): (item: AgendaItem) => boolean {
  const wholes = new Set(agenda.map(({ parent }) => parent));
  return (item) => item.progress.status === 'pending' && !wholes.has(item.id) && !isSkipped(agenda, item);
}

/** Place of the item under way, or else of the one closed last; -1 before the first. */
function lastTakenUp(agenda: readonly AgendaItem[]): number {
  const current = agenda.findIndex(({ progress }) => progress.status === 'current');
  if (current >= 0) return current;
  let last = -1;
  let lastAt = '';
  for (const [index, { progress }] of agenda.entries()) {
    if (progress.status === 'done' && progress.closedAt >= lastAt) {
      last = index;
      lastAt = progress.closedAt;
    }
  }
  return last;
}
