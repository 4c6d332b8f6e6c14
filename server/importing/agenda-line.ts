import type { ImportProblem } from '#shared/protocol/http.ts';
import { AgendaEntry, type AgendaItemKind } from '#shared/protocol/records.ts';
import { officialDay } from '#shared/text/dates.ts';
import { type DayReading, readSessionDay, type SessionDays } from './agenda-days.ts';
import { type AgendaColumn, type AgendaField, readKind } from './agenda-headings.ts';
import { readAgendaNumber } from './agenda-number.ts';
import { readMinutes, readStart, readTime } from './agenda-times.ts';
import { cellText, isError } from './cell-text.ts';
import { readLine } from './line.ts';
import { type Place, problem } from './problems.ts';
import type { Table, TableRow } from './table.ts';

/** An agenda item as the file states it; columns that the file lacks are absent. */
export type StatedItem = Pick<AgendaEntry, 'number' | 'title'> &
  Partial<Pick<AgendaEntry, AgendaField>> & {
    /** Number of what it is a part of; absent: of nothing. */
    readonly whole?: string;
  };

export interface AgendaLine {
  /** The number as the programme prints it; it may begin again under each heading. */
  readonly printed: string;
  readonly item: StatedItem;
  readonly row: TableRow<AgendaColumn>;
}

/** What the rows above say. */
export interface LineContext {
  readonly days: SessionDays;
  /** Their day, by a heading or a cell; null: none is stated. */
  readonly day: number | null;
  /** A heading stated it, which holds for all items below. */
  readonly headed: boolean;
  /** Printed number of the item above. */
  readonly previous: string | null;
}

interface LineReading {
  readonly line: AgendaLine | null;
  /** Day of the rows below, as far as is known. */
  readonly day: number | null;
  /** The row says when the item begins, but not how long it takes. */
  readonly startOnly: boolean;
  readonly problems: readonly ImportProblem[];
}

type Row = TableRow<AgendaColumn>;
type Read<Value> = { readonly value: Value; readonly problems: readonly ImportProblem[] };

/** Reads one row of the programme. The item itself still counts where only a lesser cell is wrong. */
export function readAgendaLine(row: Row, table: Table<AgendaColumn>, context: LineContext): LineReading {
  const heading = readNumberAndTitle(row, context.previous, !table.has('number'));
  const presenter = readLine(row.cell('presenter'), AgendaEntry.shape.presenter, row.place('presenter'));
  const kind = kindOf(row);
  const minutes = minutesOf(row, table);
  const day = dayOf(row, table, context);
  const problems = [heading, presenter, kind, minutes, day].flatMap((read) => read.problems);
  const { number, title } = heading.value;
  const item: StatedItem = {
    number,
    title,
    ...(kind.value !== null ? { kind: kind.value } : {}),
    ...(table.has('presenter') ? { presenter: presenter.text } : {}),
    ...(table.has('minutes') || minutes.value.minutes !== null ? { minutes: minutes.value.minutes } : {}),
    ...(day.value !== null ? { day: day.value } : {}),
    ...(minutes.value.start !== null ? { startsAt: minutes.value.start } : {}),
  };
  return {
    line: number === '' ? null : { printed: number, item, row },
    day: day.value ?? context.day,
    startOnly: minutes.value.startOnly,
    problems,
  };
}

/** "I. PHIÊN KHAI MẠC", in one cell. */
const NUMBER_AND_TITLE = /^([IVXLC]+|\d+(?:\.\d+)*|[A-Z])[.)/:]\s+(\S.*)$/;

/** Whether a title begins with its number. */
export function hasNumberInTitle(row: Row): boolean {
  return NUMBER_AND_TITLE.test(cellText(row.cell('title')));
}

/** @param inTitles the table has no column of numbers, which is told once for all. */
function readNumberAndTitle(
  row: Row,
  previous: string | null,
  inTitles: boolean,
): Read<{ number: string; title: string }> {
  const place = row.place('number');
  const [numberCell, titleCell] = [row.cell('number'), row.cell('title')];
  const [numberText, titleText] = [cellText(numberCell), cellText(titleCell)];
  const together = numberText === '' ? titleText : titleText === '' ? numberText : '';
  const [, number = '', title = ''] = NUMBER_AND_TITLE.exec(together) ?? [];
  if (number !== '') {
    const line = readLine(title, AgendaEntry.shape.title, row.place('title'));
    const told = inTitles ? [] : [problem('number-and-title', row.place(), { number, title })];
    return { value: { number, title: line.text }, problems: [...line.problems, ...told] };
  }
  const { number: text, wasDate } = readAgendaNumber(numberCell, previous);
  const line = readLine(isError(numberCell) ? numberCell : text, AgendaEntry.shape.number, place);
  const titleLine = readLine(titleCell, AgendaEntry.shape.title, row.place('title'));
  const problems = [...line.problems, ...titleLine.problems];
  if (wasDate) problems.push(problem('number-was-date', place, { number: text }));
  return { value: { number: line.text, title: titleLine.text }, problems };
}

/** A blank cell states nothing: an item that is known keeps its kind. */
function kindOf(row: Row): Read<AgendaItemKind | null> {
  if (cellText(row.cell('kind')) === '') return { value: null, problems: [] };
  const kind = readKind(row.cell('kind'));
  if (kind !== null) return { value: kind, problems: [] };
  const params = { value: cellText(row.cell('kind')) };
  return { value: 'other', problems: [problem('kind-unknown', row.place('kind'), params)] };
}

interface Length {
  readonly minutes: number | null;
  readonly startOnly: boolean;
  /** "08:00", where the row says when the item begins. */
  readonly start: string | null;
}

function minutesOf(row: Row, table: Table<AgendaColumn>): Read<Length> {
  const start = readStart(row.cell('time')) ?? readStart(row.cell('minutes'));
  const none = { minutes: null, startOnly: false, start };
  const stated = readMinutes(row.cell('minutes'));
  if (stated === 'invalid') {
    const value = cellText(row.cell('minutes'));
    return { value: none, problems: [problem('minutes-invalid', row.place('minutes'), { value })] };
  }
  if (stated !== null) return { value: { minutes: stated, startOnly: false, start }, problems: [] };
  const time = readTime(row.cell('time'));
  if (time === 'invalid') {
    const value = cellText(row.cell('time'));
    return { value: none, problems: [problem('time-unread', row.place('time'), { value })] };
  }
  return { value: { ...time, start, startOnly: time.startOnly && !table.has('minutes') }, problems: [] };
}

/** A blank cell is of the day above it from the second day on; on the first it states nothing. */
function dayOf(row: Row, table: Table<AgendaColumn>, context: LineContext): Read<number | null> {
  const { days, day, headed } = context;
  const cell = row.cell('day');
  const place = row.place('day');
  if (!table.has('day')) return { value: day, problems: [] };
  if (cellText(cell) === '') {
    if (day === null || headed) return { value: day, problems: [] };
    return day > 1
      ? { value: day, problems: [problem('day-carried', place, { day })] }
      : { value: null, problems: [] };
  }
  const reading = readSessionDay(cell, days);
  return {
    value: reading.status === 'day' ? reading.day : day,
    problems: dayProblem(cellText(cell), reading, place, days),
  };
}

/** What is wrong with `value`, read as a day of the session. */
export function dayProblem(
  value: string,
  reading: DayReading,
  place: Place,
  { last, startsOn }: SessionDays,
): readonly ImportProblem[] {
  const start = startsOn === null ? '…' : officialDay(startsOn);
  if (reading.status === 'day') {
    if (reading.otherDate === null) return [];
    return [
      problem('day-other-date', place, {
        value,
        day: reading.day,
        date: officialDay(reading.otherDate),
        start,
      }),
    ];
  }
  if (reading.status === 'outside' && reading.date !== null) {
    return [problem('day-outside', place, { value, date: officialDay(reading.date), start })];
  }
  return [problem('day-invalid', place, { value, max: last })];
}
