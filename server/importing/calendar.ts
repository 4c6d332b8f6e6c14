import { CalendarDay } from '#shared/protocol/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { type Cell, cellText } from './cell-text.ts';

/** Excel's serial numbers of 1954-10-03 and 2119-01-11: outside of these a number is no day of a session. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * The calendar day in a cell: a date of Excel, its serial number (46364), "08/12/2026" (day first), "2026-12-08" or
 * "ngày 08 tháng 12 năm 2026". Null when it is none of these, or a day that does not exist.
 */
export function readDay(cell: Cell): CalendarDay | null {
  if (cell instanceof Date) return CalendarDay.parse(cellText(cell));
  const text = fold(cellText(cell));
  if (/^\d{5}$/.test(text)) return daySerial(Number(text));
  const dayFirst =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ??
    /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(text);
  if (dayFirst) return existing(dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  return yearFirst ? existing(yearFirst[1], yearFirst[2], yearFirst[3]) : null;
}

function daySerial(serial: number): CalendarDay | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date(SERIAL_EPOCH + serial * 86_400_000).toISOString().slice(0, 10);
}

function existing(year = '', month = '', day = ''): CalendarDay | null {
  return CalendarDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data ?? null;
}
