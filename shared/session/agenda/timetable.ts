import type { AgendaItemId, Instant } from '../../protocol/ids.ts';
import { sessionDay } from '../../text/dates.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { isSkipped } from './tree.ts';

/*
 * When items were planned, when they were taken up, and when those that are left can be expected. All of it follows from the programme,
 * from what happened, and from the time; nothing of it is on record.
 */

type Session = Pick<SessionState, 'agenda' | 'details'>;

/** Instants are in milliseconds since 1970; null: the programme does not say. */
export interface Timed {
  readonly item: AgendaItem;
  readonly planned: { readonly from: number | null; readonly to: number | null };
  /** As it was for what is over; as it is to be expected for the rest. */
  readonly expected: { readonly from: number | null; readonly to: number | null };
}

const MINUTE = 60_000;
/** The council's place is seven hours ahead of UTC all year. */
const ZONE = '+07:00';

/** The items of `day` that take time, in order: not those that are taken up by their parts, nor what was skipped. */
export function timetable({ agenda, details }: Session, day: number, now: number): readonly Timed[] {
  const wholes = new Set(agenda.map(({ parent }) => parent));
  const items = agenda.filter((item) => item.day === day && !wholes.has(item.id) && !isSkipped(agenda, item));
  const date = sessionDay(details.startsOn, day);
  const stated = items.map((item) => startStatedFor(agenda, item, date));
  // Where the programme says how long items take and not when, the day was planned to begin when it did.
  const isTimed = items.some(({ minutes }) => (minutes ?? 0) > 0);
  const begun = !isTimed
    ? []
    : items.flatMap(({ progress }) => ('startedAt' in progress ? [Date.parse(progress.startedAt)] : []));
  let planned: number | null = stated[0] ?? (begun.length > 0 ? Math.min(...begun) : null);
  let clock: number | null = endOfTakenUp(items, now);
  return items.map((item, index) => {
    const start: number | null = stated[index] ?? planned;
    const plan = { from: start, to: later(start, item.minutes ?? 0) };
    planned = plan.to;
    if (item.progress.status !== 'pending') return { item, planned: plan, expected: actual(item, now) };
    const from: number | null = latest(clock, stated[index] ?? (clock === null ? start : null));
    const expected = { from, to: later(from, allotted(item) ?? 0) };
    clock = expected.to;
    return { item, planned: plan, expected };
  });
}

/** Minutes that an item has: what it was given, or what was planned. */
export function allotted({ adjustedMinutes, minutes }: AgendaItem): number | null {
  return adjustedMinutes ?? minutes;
}

/** The time that the programme names for an item, or for a whole of which it is the first part. */
function startStatedFor(agenda: SessionState['agenda'], item: AgendaItem, date: string): number | null {
  let one: AgendaItem | undefined = item;
  while (one) {
    if (one.startsAt) return Date.parse(`${date}T${one.startsAt}:00${ZONE}`);
    const { id, parent }: AgendaItem = one;
    if (agenda.find((other) => other.parent === parent)?.id !== id) return null;
    one = agenda.find((other) => other.id === parent);
  }
  return null;
}

/** When what comes next can begin: now, or when the item under way has had its time. null before the day has begun. */
function endOfTakenUp(items: readonly AgendaItem[], now: number): number | null {
  const taken = items.filter(({ progress }) => progress.status !== 'pending');
  return taken.length === 0 ? null : Math.max(now, ...taken.map((item) => actual(item, now).to));
}

function actual(
  { progress, ...item }: AgendaItem,
  now: number,
): { readonly from: number; readonly to: number } {
  if (progress.status === 'pending') return { from: now, to: now };
  const from = Date.parse(progress.startedAt);
  if (progress.status === 'done') return { from, to: Date.parse(progress.closedAt) };
  const minutes = item.adjustedMinutes ?? item.minutes ?? 0;
  return {
    from,
    to: Math.max(now, Date.parse(progress.reopenedAt ?? progress.startedAt) + minutes * MINUTE),
  };
}

const later = (from: number | null, minutes: number) => (from === null ? null : from + minutes * MINUTE);
const latest = (one: number | null, other: number | null) =>
  one === null ? other : other === null ? one : Math.max(one, other);

/** How far the sitting has come beside what was planned. */
export interface Progress {
  readonly day: number;
  /** Whole minutes that the item under way, or the one that comes next, is behind; less than 0: ahead. null: nothing says. */
  readonly late: number | null;
  /** Items to come in the same sitting: up to the next for which the programme names a time, or to the end of the day. */
  readonly left: readonly Timed[];
  /** When the sitting was planned to end, and when it can be expected to. */
  readonly plannedEnd: number | null;
  readonly expectedEnd: number | null;
}

/** Of the day on which something was taken up last; null before anything was. */
export function progressAt(session: Session, now: Instant): Progress | null {
  const time = Date.parse(now);
  const last = lastTakenUp(session.agenda);
  if (!last) return null;
  const rows = timetable(session, last.day, time);
  const current = rows.find(({ item }) => item.progress.status === 'current');
  const after = rows.findIndex(({ item }) => item.id === last.id);
  const waiting = rows.slice(after + 1).filter(({ item }) => item.progress.status === 'pending');
  const breakAt = waiting.findIndex(({ item }, index) => index > 0 && item.startsAt);
  const left = breakAt < 0 ? waiting : waiting.slice(0, breakAt);
  const end = left.at(-1) ?? current;
  return {
    day: last.day,
    late: lateness(current ?? left[0]),
    left,
    plannedEnd: end?.planned.to ?? null,
    expectedEnd: end?.expected.to ?? null,
  };
}

/** An item under way is late by what it ends late, once its time is over; before, by what it began late. */
function lateness(row: Timed | undefined): number | null {
  if (!row) return null;
  const { item, planned, expected } = row;
  const end = item.progress.status === 'current' && allotted(item) !== null;
  const [was, is] = end ? [planned.to, expected.to] : [planned.from, expected.from];
  return was === null || is === null ? null : Math.trunc((is - was) / MINUTE);
}

function lastTakenUp(agenda: SessionState['agenda']): AgendaItem | undefined {
  const current = agenda.find(({ progress }) => progress.status === 'current');
  if (current) return current;
  let last: AgendaItem | undefined;
  let lastAt = '';
  for (const item of agenda) {
    if (item.progress.status !== 'done' || item.progress.closedAt < lastAt) continue;
    last = item;
    lastAt = item.progress.closedAt;
  }
  return last;
}

/**
 * Minutes for each item that is left, so that the sitting ends when it was planned to: what there is, shared out in proportion to what was
 * planned, in whole minutes, and none without one. null: the programme names no times, nothing is left, or there is less than a minute each.
 */
export function sharedOut(
  { left, plannedEnd }: Progress,
  begins: number,
): readonly { readonly itemId: AgendaItemId; readonly minutes: number }[] | null {
  const rows = left.filter(({ item }) => (item.minutes ?? 0) > 0);
  if (plannedEnd === null || rows.length === 0) return null;
  const available = Math.floor((plannedEnd - begins) / MINUTE);
  if (available < rows.length) return null;
  const planned = rows.reduce((sum, { item }) => sum + (item.minutes ?? 0), 0);
  // One minute each, and the rest in proportion.
  const rest = available - rows.length;
  const shares = rows.map(({ item }) => ((item.minutes ?? 0) / planned) * rest);
  const whole = shares.map(Math.floor);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((x, y) => y.remainder - x.remainder || x.index - y.index);
  const spare = rest - whole.reduce((sum, share) => sum + share, 0);
  for (const { index } of byRemainder.slice(0, spare)) whole[index] = (whole[index] ?? 0) + 1;
  return rows.map(({ item }, index) => ({ itemId: item.id, minutes: 1 + (whole[index] ?? 0) }));
}

/** When the first of the items that are left can begin. */
export function beginsAt({ left }: Progress, now: Instant): number {
  return left[0]?.expected.from ?? Date.parse(now);
}
