import { fold } from '#shared/text/fold.ts';
import { type Cell, cellText, wholeNumber } from './cell-text.ts';

const DAY_MINUTES = 1440;
/** "08h00", "8 giờ 30 phút", "8g", "13:30"; folded. */
const CLOCK = String.raw`(\d{1,2})\s*(?:h|g|gio|:)\s*(\d{1,2})?\s*(?:phut|ph|p|['’′])?`;
const RANGE = new RegExp(`^(?:tu )?${CLOCK}\\s*(?:-|–|—|->|den|toi)\\s*${CLOCK}$`);
const ONE_CLOCK = new RegExp(`^(?:tu |luc )?${CLOCK}$`);
const HOURS = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:gio|tieng|hours?)$/;

/** Hours from which "8h00" is the time at which something begins, rather than how long it takes. */
const LONGEST_HOURS = 5;

export type MinutesReading = number | null | 'invalid';

/**
 * How long an item takes: 30, "30 phút", "1 giờ 30", "1h30", "1,5 giờ", a time cell, or the range "08h00 - 08h30". Null
 * for an empty cell; "08h00" alone is no length of time.
 */
export function readMinutes(cell: Cell): MinutesReading {
  const text = cellText(cell);
  if (text === '') return null;
  const whole = wholeNumber(cell, /\s*(phút|phut|minutes?|min|['’′p])\.?$/iu);
  if (whole !== null) return whole >= 0 && whole <= DAY_MINUTES ? whole : 'invalid';
  const folded = fold(text);
  const range = rangeMinutes(folded);
  if (range !== null) return range;
  const hours = HOURS.exec(folded)?.[1]?.replace(',', '.');
  const clock = hours === undefined ? ONE_CLOCK.exec(folded) : null;
  const minutes = hours === undefined ? minutesOf(clock?.[1], clock?.[2]) : Number(hours) * 60;
  return minutes !== null && Number.isInteger(minutes) && minutes < LONGEST_HOURS * 60 ? minutes : 'invalid';
}

/** What a column of times says of an item's length: a range tells it, the time at which it begins does not. */
export type TimeReading = { readonly minutes: number | null; readonly startOnly: boolean } | 'invalid';

/** Reads a cell of the column "Thời gian": "08h00 - 08h30", "13h30", 30 or "30 phút". */
export function readTime(cell: Cell): TimeReading {
  const text = cellText(cell);
  if (text === '') return { minutes: null, startOnly: false };
  const folded = fold(text);
  if (minutesOf(...clockOf(folded)) !== null) return { minutes: null, startOnly: true };
  const minutes = readMinutes(cell);
  return minutes === 'invalid' ? 'invalid' : { minutes, startOnly: false };
}

/** When an item begins, "08:00": of a range, or of a time of the day by itself. null where the cell says no such time. */
export function readStart(cell: Cell): string | null {
  const folded = fold(cellText(cell));
  const range = RANGE.exec(folded);
  const minutes = range ? minutesOf(range[1], range[2]) : minutesOf(...clockOf(folded));
  // Less than five hours by itself is how long something takes.
  if (minutes === null || minutes >= DAY_MINUTES || (!range && minutes < LONGEST_HOURS * 60)) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function rangeMinutes(folded: string): number | 'invalid' | null {
  const range = RANGE.exec(folded);
  if (!range) return null;
  const from = minutesOf(range[1], range[2]);
  const to = minutesOf(range[3], range[4]);
  return from !== null && to !== null && to >= from ? to - from : 'invalid';
}

function clockOf(folded: string): [hours: string | undefined, minutes: string | undefined] {
  const clock = ONE_CLOCK.exec(folded);
  return [clock?.[1], clock?.[2]];
}

function minutesOf(hours: string | undefined, minutes = '0'): number | null {
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** Whether `text` is a time of the day or a range of them. */
export function isTime(text: string): boolean {
  const folded = fold(text);
  return ONE_CLOCK.test(folded) || RANGE.test(folded);
}
