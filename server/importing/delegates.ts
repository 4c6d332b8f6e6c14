import type { ImportProblem } from '#shared/protocol/http.ts';
import { Delegate } from '#shared/protocol/records.ts';
import { fold } from '#shared/text/fold.ts';
import { oneSpelling } from '#shared/text/spelling.ts';
import { cellText, isError } from './cell-text.ts';
import { alikeValues, blankValues, inOneSpelling } from './delegate-groups.ts';
import { DELEGATE_HEADINGS, type DelegateColumn } from './delegate-headings.ts';
import { type NameOf, namesOf } from './delegate-names.ts';
import { closesList, isNoName, readSection, type Section } from './delegate-sections.ts';
import type { Heading } from './headings.ts';
import { readLine } from './line.ts';
import { problem } from './problems.ts';
import type { Sheets } from './sheets.ts';
import type { DelegateLine, StatedDelegate } from './stated-delegate.ts';
import { findTables, matchingHeadings, type Table, type TableRow } from './table.ts';

export interface DelegatesReading {
  readonly delegates: readonly StatedDelegate[];
  /** The same, each with its row. */
  readonly lines: readonly DelegateLine[];
  readonly problems: readonly ImportProblem[];
}

const OPTIONAL = ['title', 'group', 'committee', 'constituency', 'seat'] as const;

/** Reads the list of delegates with every problem in it; a row with an error is left out. */
export function readDelegates(
  sheets: Sheets,
  file: string,
  headings: readonly Heading<DelegateColumn>[] = DELEGATE_HEADINGS,
): DelegatesReading {
  const { tables, problems: tableProblems } = findTables(sheets, file, headings, 'name');
  const readings = tables.map(readTable);
  const { lines, problems: spellings } = inOneSpelling(readings.flatMap((reading) => reading.lines));
  return {
    delegates: lines.map(({ stated }) => stated),
    lines,
    problems: [
      ...tableProblems,
      ...readings.flatMap(({ problems }) => problems),
      ...spellings,
      ...alikeValues(lines),
      ...blankValues(lines),
      ...repeatedDelegates(lines),
      ...repeatedSeats(lines),
    ],
  };
}

/** Whether the headings are those of a list of delegates. A list of guests may have them too. */
export function looksLikeDelegates(sheets: Sheets): boolean {
  return matchingHeadings(sheets, DELEGATE_HEADINGS) > 1;
}

/** Whether a table has names at all. */
export function mayBeDelegates(sheets: Sheets): boolean {
  return matchingHeadings(sheets, DELEGATE_HEADINGS) > 0;
}

interface LinesReading {
  readonly lines: readonly DelegateLine[];
  readonly problems: readonly ImportProblem[];
}

function readTable(table: Table<DelegateColumn>): LinesReading {
  const { nameOf, problems: nameProblems } = namesOf(table);
  const problems = [...nameProblems];
  const lines: DelegateLine[] = [];
  const sections = new Map<Section['field'], string>();
  const sheet = table.name === null ? null : readSection(table.name);
  if (sheet && !table.has(sheet.field)) {
    sections.set(sheet.field, sheet.value);
    problems.push(problem('section-sheet', table.heading(), { section: sheet.value }));
  }
  let closed = false;
  for (const row of table.rows) {
    const kind = rowKind(row, closed);
    switch (kind.type) {
      case 'nothing':
        break;
      case 'section':
        sections.set(kind.section.field, kind.section.value);
        problems.push(problem('section-row', row.place(), { section: kind.section.value }));
        break;
      case 'closing':
        closed = true;
        problems.push(problem('row-not-delegate', row.place(), { text: row.words.join(' ') }));
        break;
      case 'delegate': {
        const line = readLineOf(row, table, nameOf, sections);
        problems.push(...line.problems);
        lines.push(...line.lines);
      }
    }
  }
  return { lines, problems };
}

type RowKind =
  | { readonly type: 'delegate' | 'closing' | 'nothing' }
  | { readonly type: 'section'; readonly section: Section };

/** @param closed whether a total or signature was met, below which names are those of signatories. */
function rowKind(row: TableRow<DelegateColumn>, closed: boolean): RowKind {
  const [only = '', ...others] = row.words;
  const section = others.length === 0 ? readSection(only) : null;
  if (section) return { type: 'section', section };
  const closing = row.words.some(closesList) && row.words.every((text) => closesList(text) || isNoName(text));
  if (closing) return { type: 'closing' };
  // In another column that is read, it belongs to a delegate whose name is missing.
  const inName = only === cellText(row.cell('name')) || row.blank;
  if (others.length === 0 && only !== '' && inName && isNoName(only)) return { type: 'closing' };
  if (closed && (row.serial === '' || row.words.length < 2)) return { type: 'closing' };
  return { type: row.blank ? 'nothing' : 'delegate' };
}

function readLineOf(
  row: TableRow<DelegateColumn>,
  table: Table<DelegateColumn>,
  nameOf: NameOf,
  sections: ReadonlyMap<Section['field'], string>,
): LinesReading {
  const cell = row.cell('name');
  const name = readLine(isError(cell) ? cell : nameOf(row), Delegate.shape.name, row.place('name'));
  const problems = [...name.problems];
  const stated: { -readonly [Field in keyof StatedDelegate]: StatedDelegate[Field] } = { name: name.text };
  for (const field of OPTIONAL) {
    if (!table.has(field)) continue;
    const line = readLine(row.cell(field), Delegate.shape[field], row.place(field));
    problems.push(...line.problems);
    stated[field] = line.text;
  }
  for (const [field, value] of sections) {
    if ((stated[field] ?? '') === '') stated[field] = value;
  }
  return { lines: stated.name === '' ? [] : [{ stated, row }], problems };
}

/** Two delegates may share a name, but not a name and a constituency, unless the list says itself what tells them apart. */
function repeatedDelegates(lines: readonly DelegateLine[]): readonly ImportProblem[] {
  const firstByName = new Map<string, DelegateLine>();
  const firstByFold = new Map<string, DelegateLine>();
  return lines.flatMap((line) => {
    const { stated, row } = line;
    const beside = [stated.constituency ?? '', cellText(row.cell('distinction')), cellText(row.cell('born'))];
    const apart = beside.map(fold).join('|');
    const name = `${exactName(stated.name)}|${apart}`;
    const folded = `${fold(stated.name)}|${apart}`;
    const same = firstByName.get(name);
    const alike = firstByFold.get(folded);
    if (!same) firstByName.set(name, line);
    if (!alike) firstByFold.set(folded, line);
    const first = same ?? alike;
    if (!first) return [];
    const code = same ? 'delegate-twice' : 'delegate-looks-alike';
    return [problem(code, row.place('name'), { name: first.stated.name, row: first.row.number })];
  });
}

function repeatedSeats(lines: readonly DelegateLine[]): readonly ImportProblem[] {
  const firstRow = new Map<string, number>();
  return lines.flatMap(({ stated, row }) => {
    const seat = fold(stated.seat ?? '');
    if (seat === '') return [];
    const first = firstRow.get(seat);
    if (first === undefined) {
      firstRow.set(seat, row.number);
      return [];
    }
    return [problem('seat-twice', row.place('seat'), { seat: stated.seat ?? '', row: first })];
  });
}

/** A name with its diacritics, since Hà and Hạ are two names, and Hòa and Hoà one; capitals do not matter. */
export function exactName(name: string): string {
  return oneSpelling(name).toLowerCase();
}
