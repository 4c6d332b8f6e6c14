import type { ImportProblem } from '#shared/protocol/http.ts';
import { AgendaEntry } from '#shared/protocol/records.ts';
import { isDayHeading, isSittingHeading, readSessionDay, type SessionDays } from './agenda-days.ts';
import { AGENDA_HEADINGS, type AgendaColumn } from './agenda-headings.ts';
import {
  type AgendaLine,
  dayProblem,
  hasNumberInTitle,
  readAgendaLine,
  type StatedItem,
} from './agenda-line.ts';
import { agendaKey } from './agenda-number.ts';
import { composeNumbers, wholesIn } from './agenda-outline.ts';
import { isTime } from './agenda-times.ts';
import { cellText, foldedWords } from './cell-text.ts';
import { closesList } from './delegate-sections.ts';
import { readLine } from './line.ts';
import { problem } from './problems.ts';
import type { Sheets } from './sheets.ts';
import { findTables, matchingHeadings, type Table, type TableRow, type TablesReading } from './table.ts';

export type { StatedItem } from './agenda-line.ts';

export interface AgendaReading {
  readonly items: readonly StatedItem[];
  readonly problems: readonly ImportProblem[];
}

interface LinesReading {
  readonly lines: readonly AgendaLine[];
  readonly problems: readonly ImportProblem[];
}

/** Reads the programme with every problem in it; a row with an error is left out. */
export function readAgenda(sheets: Sheets, file: string, days: SessionDays): AgendaReading {
  const { tables, problems: tableProblems } = findAgendas(sheets, file);
  const readings = tables.map((table) => readLines(table, days));
  const numbered = numberedItems(readings.flatMap(({ lines }) => lines));
  return {
    items: numbered.items,
    problems: [...tableProblems, ...readings.flatMap(({ problems }) => problems), ...numbered.problems],
  };
}

const NUMBERS_IN_TITLES = AGENDA_HEADINGS.map((heading) =>
  heading.field === 'number' ? { ...heading, required: false } : heading,
);

/** Programmes with a column of numbers, or else those in which titles begin with theirs. */
function findAgendas(sheets: Sheets, file: string): TablesReading<AgendaColumn> {
  const numbered = findTables(sheets, file, AGENDA_HEADINGS);
  if (numbered.tables.length > 0) return numbered;
  const { tables, problems } = findTables(sheets, file, NUMBERS_IN_TITLES);
  if (!tables.some(({ rows }) => rows.some(hasNumberInTitle))) return numbered;
  const told = tables.map((table) => problem('numbers-in-titles', table.heading('title')));
  return { tables, problems: [...problems, ...told] };
}

/** Whether the headings are those of a programme: number and contents, and one more. */
export function looksLikeAgenda(sheets: Sheets): boolean {
  return matchingHeadings(sheets, AGENDA_HEADINGS) > 2;
}

/** Whether a table has number and contents, as many others do. */
export function mayBeAgenda(sheets: Sheets): boolean {
  return matchingHeadings(sheets, AGENDA_HEADINGS) > 0;
}

function readLines(table: Table<AgendaColumn>, days: SessionDays): LinesReading {
  const problems: ImportProblem[] = [];
  const lines: AgendaLine[] = [];
  const ofSheet = readSessionDay(
    table.name !== null && isDayHeading(table.name, days) ? table.name : '',
    days,
  );
  let day = ofSheet.status === 'day' ? ofSheet.day : null;
  if (day !== null) problems.push(problem('day-sheet', table.heading(), { day }));
  let headed = day !== null;
  let startOnly = false;
  let closed = false;
  for (const row of table.rows) {
    const heading = dayHeading(row, days);
    if (heading !== null) {
      const reading = readSessionDay(heading, days);
      if (reading.status === 'day') {
        day = reading.day;
        headed = true;
        problems.push(problem('day-row', row.place(), { day }));
      }
      problems.push(...dayProblem(heading, reading, row.place(), days));
    } else if (isBullet(row)) {
      problems.push(problem('row-bullet', row.place(), { text: cellText(row.cell('title')) }));
    } else if (isNoItem(row, closed)) {
      closed ||= row.words.some(closesList);
      problems.push(problem('row-not-item', row.place(), { text: row.words.join(' ') }));
    } else if (!row.blank) {
      const read = readAgendaLine(row, table, { days, day, headed, previous: lines.at(-1)?.printed ?? null });
      problems.push(...read.problems);
      startOnly ||= read.startOnly;
      day = read.day;
      if (read.line) lines.push(read.line);
    }
  }
  if (startOnly) problems.push(problem('time-start-only', table.heading('time')));
  return { lines, problems };
}

/** The row's words that head the items of a day; null where it is something else. */
function dayHeading(row: TableRow<AgendaColumn>, days: SessionDays): string | null {
  const text = row.words.find((words) => isDayHeading(words, days));
  const number = cellText(row.cell('number'));
  if (text === undefined || (number !== '' && number !== text)) return null;
  const others = row.words.filter((words) => words !== text);
  return others.every((words) => isTime(words) || isSittingHeading(words)) ? text : null;
}

/**
 * Headings of a sitting, breaks and signatures stand in a programme without a number.
 * @param closed whether a signature block has begun.
 */
function isNoItem(row: TableRow<AgendaColumn>, closed: boolean): boolean {
  const number = cellText(row.cell('number'));
  const words = row.words.filter((text) => !isTime(text));
  if (words.length === 0 || (number !== '' && words[0] !== number)) return false;
  return closed || words.every((text) => isSittingHeading(text) || isBreak(text) || closesList(text));
}

/** A dash or a dot instead of a number: a line of the item above. */
function isBullet(row: TableRow<AgendaColumn>): boolean {
  const [number, title] = [cellText(row.cell('number')), cellText(row.cell('title'))];
  return title !== '' && (number === '' ? /^[-–—+*•·]\s*\p{L}/u.test(title) : /^[-–—+*•·]$/.test(number));
}

function isBreak(text: string): boolean {
  return /^(nghi )?(giai lao|giua gio|trua)$|^nghi (giai lao|trua|giua gio)\b/.test(foldedWords(text));
}

/** Items with numbers that tell each from all others; a number that stays twice is a problem. */
function numberedItems(lines: readonly AgendaLine[]): AgendaReading {
  const problems: ImportProblem[] = [];
  const items: StatedItem[] = [];
  const firstRow = new Map<string, number>();
  const printed = lines.map((line) => line.printed);
  const numbers = composeNumbers(printed);
  const wholes = wholesIn(printed);
  const composed = lines.findIndex((line, index) => line.printed !== numbers[index]);
  const example = lines[composed];
  if (example) {
    const params = { number: numbers[composed] ?? '', printed: example.printed };
    problems.push(problem('numbers-composed', example.row.place('number'), params));
  }
  for (const [index, { item, row }] of lines.entries()) {
    const place = row.place('number');
    const number = readLine(numbers[index] ?? '', AgendaEntry.shape.number, place);
    problems.push(...number.problems);
    if (number.text === '') continue;
    const first = firstRow.get(agendaKey(number.text));
    if (first === undefined) {
      firstRow.set(agendaKey(number.text), row.number);
      const above = wholes[index] ?? null;
      const whole = above === null ? undefined : numbers[above];
      // What stands on another day than its heading stands for itself there.
      const isPart = whole !== undefined && lines[above ?? 0]?.item.day === item.day;
      items.push({ ...item, number: number.text, ...(isPart ? { whole } : {}) });
    } else {
      const code = /\.\d$/.test(number.text) ? 'number-twice-decimal' : 'number-twice';
      problems.push(problem(code, place, { number: number.text, row: first }));
    }
  }
  return { items, problems };
}
