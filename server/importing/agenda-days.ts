import { CalendarDay } from '#shared/protocol/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { type Cell, cellText, foldedWords, wholeNumber } from './cell-text.ts';

/** What the programme's days are counted by. */
export interface SessionDays {
  /** The last day that an item may be on. */
  readonly last: number;
  /** Null where nothing states it. */
  readonly startsOn: CalendarDay | null;
}

export type DayReading =
  | {
      readonly status: 'day';
      readonly day: number;
      /** A date beside the number of the day that does not go with it. */
      readonly otherDate: CalendarDay | null;
    }
  /** A date before the session or after its last day, or a number beyond that. */
  | { readonly status: 'outside'; readonly date: CalendarDay | null }
  | { readonly status: 'none' };

const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const DAY_MS = 86_400_000;

/** Reads a cell that says on which day an item is: 2, "Ngày 2", "ngày thứ hai", "ngày 1 (sáng)", 09/12/2026. */
export function readSessionDay(cell: Cell, days: SessionDays): DayReading {
  const whole = wholeNumber(cell, /^(ngày|ngay|day)\s*(thứ\s*)?/iu);
  if (whole !== null) return within(whole, null, days);
  const text = cellText(cell);
  const nth = nthDay(text);
  const date = dateIn(text, days.startsOn);
  const byDate = date && days.startsOn ? dayOf(date, days.startsOn) : null;
  if (nth !== null) return within(nth, byDate === null || byDate === nth ? null : date, days);
  if (date === null) return { status: 'none' };
  return byDate !== null && byDate >= 1 && byDate <= days.last
    ? { status: 'day', day: byDate, otherDate: null }
    : { status: 'outside', date };
}

function within(day: number, otherDate: CalendarDay | null, { last }: SessionDays): DayReading {
  return day >= 1 && day <= last ? { status: 'day', day, otherDate } : { status: 'outside', date: null };
}

/** 2 in "NGÀY THỨ HAI (Sáng 09/12)", "ngày 2 (chiều)"; not in "Thứ hai", a day of the week, nor in "ngày 09/12". */
function nthDay(text: string): number | null {
  const nth = /\bngay (?:thu )?(\d{1,2}|[a-z]+)\b(?!\s*(?:[/.-]\s*\d|thang))/.exec(fold(text))?.[1];
  if (nth === undefined) return null;
  if (/^\d/.test(nth)) return Number(nth);
  const index = /\bngay thu\b/.test(fold(text)) ? ORDINALS.indexOf(nth) : -1;
  return index < 0 ? null : index + 1;
}

/** A date in `text`; without a year it is in that of the session. */
function dateIn(text: string, startsOn: CalendarDay | null): CalendarDay | null {
  const folded = fold(text);
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(folded);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const dayFirst =
    /\b(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?\b/.exec(folded) ??
    /\b(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?\b/.exec(folded);
  const year = dayFirst?.[3] ?? startsOn?.slice(0, 4);
  return dayFirst && year !== undefined ? existing(year, dayFirst[2], dayFirst[1]) : null;
}

function existing(year = '', month = '', day = ''): CalendarDay | null {
  return CalendarDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data ?? null;
}

function dayOf(date: CalendarDay, startsOn: CalendarDay): number {
  return (Date.parse(date) - Date.parse(startsOn)) / DAY_MS + 1;
}

const SITTING = '(?:buoi )?(?:sang|chieu|toi)';
const WEEKDAY = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)';
const DAY_HEADING = new RegExp(`^(?:${SITTING} )?(?:${WEEKDAY} )?(?:${SITTING} )?ngay\\b`);
const SITTING_HEADING = new RegExp(`^${SITTING}(?: tu)?(?: \\d.*)?$`);

/** Whether `text` is a heading of a day: "NGÀY THỨ NHẤT (Sáng 08/12/2026)", "Thứ Ba, ngày 08/12/2026". */
export function isDayHeading(text: string, days: SessionDays): boolean {
  return DAY_HEADING.test(foldedWords(text)) && readSessionDay(text, days).status !== 'none';
}

/** Whether `text` is a heading of a sitting: "BUỔI SÁNG", "Chiều: từ 13h30". */
export function isSittingHeading(text: string): boolean {
  return SITTING_HEADING.test(foldedWords(text));
}
