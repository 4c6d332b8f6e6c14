import { fold } from '#shared/text/fold.ts';
import { type Cell, cellText } from './cell-text.ts';

export interface AgendaNumber {
  /** "7", "7.1", "VII"; '' for an empty cell. */
  readonly number: string;
  /** Excel had taken it for a date: "7.1" becomes 7 January, and "7-Jan" in a CSV. */
  readonly wasDate: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The number of an agenda item as the programme prints it.
 * @param previous the number of the item before, which tells 7.1 from 1.7 where Excel made a date of it.
 */
export function readAgendaNumber(cell: Cell, previous: string | null): AgendaNumber {
  const text = cellText(cell);
  const date = dayAndMonth(text);
  if (!date) return { number: plainNumber(text), wasDate: false };
  const [day, month] = date;
  const major = previous?.split('.')[0];
  const monthFirst = major === String(month) && major !== String(day);
  return { number: monthFirst ? `${month}.${day}` : `${day}.${month}`, wasDate: true };
}

/** Numbers compared: "07" is "7", "vii" is "VII". */
export function agendaKey(number: string): string {
  return fold(number).replace(/(^|\.)0+(?=\d)/g, '$1');
}

function plainNumber(text: string): string {
  const bare = text
    .replace(/^[-–(]\s*(?=[\dIVXLC])/u, '')
    .replace(/^(mục|nội dung|số|item|no\.?)\s*(?=[\dIVXLC])/iu, '')
    .replace(/[.):\s]+$/, '')
    .replace(/^(\d+),(\d+)$/, '$1.$2')
    .replace(/^(\d+)\.0+$/, '$1');
  // 7.10000001 and 7.0999999 are what binary arithmetic made of 7.1.
  const decimal = /^\d+\.\d{6,}$/.test(bare) ? String(Number(Number(bare).toFixed(4))) : bare;
  return decimal.replace(/(^|\.)0+(?=\d+([.a-z]|$))/g, '$1');
}

function dayAndMonth(text: string): readonly [day: number, month: number] | null {
  const iso = /^\d{4}-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[2]), Number(iso[1])];
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(text);
  if (dayFirst) return [Number(dayFirst[1]), Number(dayFirst[2])];
  const named = /^(\d{1,2})[- ](?:([a-z]{3})|thg ?(\d{1,2}))$/.exec(fold(text));
  if (named) return inYear(named[1], named[2], named[3]);
  const monthFirst = /^([a-z]{3})[- ](\d{1,2})$/.exec(fold(text));
  return monthFirst ? inYear(monthFirst[2], monthFirst[1], undefined) : null;
}

function inYear(
  day: string | undefined,
  name: string | undefined,
  number: string | undefined,
): readonly [number, number] | null {
  const month = number === undefined ? MONTHS.indexOf(name ?? '') + 1 : Number(number);
  return month >= 1 && month <= 12 ? [Number(day), month] : null;
}
