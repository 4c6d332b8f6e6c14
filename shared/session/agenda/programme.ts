import type { EventOf } from '../../protocol/events.ts';
import type { AgendaItemId, Instant } from '../../protocol/ids.ts';
import type { AgendaItem, AgendaProgress, SessionState } from '../state.ts';
import { withSteps } from './evolve-steps.ts';

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

/** Known ids are replaced in place and keep how far they have come; in the order of the programme. */
export function scheduleItems(
  agenda: readonly AgendaItem[],
  entries: EventOf<'AgendaItemsScheduled'>['items'],
): readonly AgendaItem[] {
  const byId = new Map(agenda.map((item) => [item.id, item]));
  for (const entry of entries) {
    byId.set(entry.id, { ...entry, progress: byId.get(entry.id)?.progress ?? { status: 'pending' } });
  }
  return [...byId.values()].sort((a, b) => a.day - b.day || compareNumbers(a.number, b.number));
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
 * first that was passed over.
 */
export function nextItem({ agenda }: Pick<SessionState, 'agenda'>): AgendaItem | undefined {
  const after = lastTakenUp(agenda);
  return agenda.slice(after + 1).find(isPending) ?? agenda.find(isPending);
}

/** Items that would be passed over if `itemId` were taken up now: those between the next one and it. */
export function passedOverBy(
  session: Pick<SessionState, 'agenda'>,
  itemId: AgendaItemId,
): readonly AgendaItem[] {
  const { agenda } = session;
  const from = agenda.findIndex(({ id }) => id === nextItem(session)?.id);
  const to = agenda.findIndex(({ id }) => id === itemId);
  return agenda.slice(from, Math.max(from, to)).filter(isPending);
}

/** Items not taken up that stand before one that was. */
export function passedOver({ agenda }: Pick<SessionState, 'agenda'>): readonly AgendaItem[] {
  return agenda.slice(0, Math.max(0, lastTakenUp(agenda))).filter(isPending);
}

function isPending({ progress }: AgendaItem): boolean {
  return progress.status === 'pending';
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
