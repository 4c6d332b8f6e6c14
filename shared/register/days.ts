import type { CalendarDay } from '../protocol/ids.ts';

/** Both days belong to it; null: nobody has said yet until when. */
export interface Days {
  readonly from: CalendarDay;
  readonly until: CalendarDay | null;
}

export function includes({ from, until }: Days, day: CalendarDay): boolean {
  return from <= day && (until === null || day <= until);
}

/** Whether it goes on after `day`, or begins only then. */
export function goesBeyond({ until }: Days, day: CalendarDay): boolean {
  return until === null || until > day;
}

export function overlap(one: Days, other: Days): boolean {
  const first = one.from <= other.from ? one : other;
  const second = first === one ? other : one;
  return includes(first, second.from);
}

/** Whether `inner` begins within `outer` and, where it has a last day of its own, ends there too; otherwise it ends with `outer`. */
export function liesWithin(inner: Days, outer: Days): boolean {
  return includes(outer, inner.from) && (inner.until === null || includes(outer, inner.until));
}

/** `days`, and no longer than each of `others`. */
export function noLongerThan(days: Days, others: readonly Days[]): Days {
  const ends = [days, ...others].flatMap(({ until }) => until ?? []);
  const until = ends.reduce<CalendarDay | null>(
    (first, end) => (first === null || end < first ? end : first),
    null,
  );
  return { from: days.from, until };
}
