import type { ImportProblem } from '#shared/protocol/http.ts';
import { SessionDetails } from '#shared/protocol/records.ts';
import { councilInFull } from '../minutes/council-name.ts';
import { readDay } from './calendar.ts';
import { type Cell, cellText, foldedWords, type Grid, isBlank, isError, wholeNumber } from './cell-text.ts';
import { readLine } from './line.ts';
import { type Place, problem } from './problems.ts';
import type { Sheets } from './sheets.ts';

/** What the file states about the session. The rule set is never imported: it is chosen with care, on screen. */
export type StatedDetails = Partial<
  Pick<SessionDetails, 'title' | 'council' | 'term' | 'place' | 'startsOn' | 'days'>
>;

export interface SessionReading {
  readonly details: StatedDetails;
  readonly problems: readonly ImportProblem[];
}

type DetailField = keyof StatedDetails;

const KEYS: readonly (readonly [DetailField, readonly string[]])[] = [
  ['title', ['ten ky hop', 'ky hop', 'title', 'session', 'session title', 'session name', 'name']],
  ['council', ['co quan', 'ten co quan', 'hoi dong nhan dan', 'hdnd', 'council', 'body']],
  ['term', ['nhiem ky', 'khoa', 'khoa nhiem ky', 'term']],
  ['place', ['dia diem', 'noi hop', 'place', 'venue', 'location']],
  ['startsOn', ['ngay bat dau', 'ngay khai mac', 'bat dau', 'starts on', 'start date', 'first day', 'start']],
  ['days', ['so ngay', 'so ngay hop', 'days', 'number of days']],
];

const HEADING_KEYS = new Set(['muc', 'key', 'noi dung', 'thong tin', 'item', 'field']);
const HEADING_VALUES = new Set(['gia tri', 'value', 'noi dung']);

/** Reads the two-column table of the session's particulars: one entry a row, with or without a heading row. */
export function readSessionDetails({ sheets }: Sheets, file: string): SessionReading {
  const grids = sheets.filter(({ hidden }) => !hidden).map(({ grid }) => grid);
  if (grids.every((grid) => grid.every(isBlank))) {
    return { details: {}, problems: [problem('table-empty', { file })] };
  }
  const grid = grids.reduce(
    (best, candidate) => (knownKeys(candidate) > knownKeys(best) ? candidate : best),
    grids[0] ?? [],
  );
  if (knownKeys(grid) === 0) {
    const expected = 'Tên kỳ họp, Cơ quan, Nhiệm kỳ, Địa điểm, Ngày bắt đầu, Số ngày';
    return { details: {}, problems: [problem('no-heading-row', { file }, { expected })] };
  }
  const problems: ImportProblem[] = [];
  const firstRow = new Map<DetailField, number>();
  let details: StatedDetails = {};
  for (const [index, row] of grid.entries()) {
    const key = cellText(row[0] ?? null);
    const value = row[1] ?? null;
    if (key === '' || isHeading(key, value)) continue;
    const place = { file, row: index + 1, cell: `B (${key})` };
    const field = fieldOf(key);
    const first = field && firstRow.get(field);
    if (field === null) {
      // Title rows above the table have no value beside them.
      if (cellText(value) !== '') problems.push(problem('key-ignored', { file, row: index + 1 }, { key }));
    } else if (first) {
      problems.push(problem('key-twice', { file, row: index + 1 }, { key, row: first }));
    } else {
      firstRow.set(field, index + 1);
      const entry = readEntry(field, value, place);
      problems.push(...entry.problems);
      details = { ...details, ...entry.details };
    }
  }
  return { details, problems };
}

function readEntry(field: DetailField, cell: Cell, place: Place): SessionReading {
  if (isError(cell)) return { details: {}, problems: [problem('cell-error', place, { error: cell.code })] };
  switch (field) {
    case 'startsOn': {
      const startsOn = readDay(cell);
      if (startsOn) return { details: { startsOn }, problems: [] };
      return { details: {}, problems: [problem('date-invalid', place, { value: cellText(cell) })] };
    }
    case 'days': {
      const days = SessionDetails.shape.days.safeParse(wholeNumber(cell, /\s*(ngày|ngay|days?)$/iu));
      if (days.success) return { details: { days: days.data }, problems: [] };
      return { details: {}, problems: [problem('days-invalid', place, { value: cellText(cell) })] };
    }
    case 'council': {
      const { text, problems } = readLine(cell, SessionDetails.shape.council, place);
      if (problems.length > 0) return { details: {}, problems };
      const council = councilInFull(text);
      const params = { short: text, council };
      return {
        details: { council },
        problems: council === text ? [] : [problem('council-in-full', place, params)],
      };
    }
    default: {
      const { text, problems } = readLine(cell, SessionDetails.shape[field], place);
      return { details: problems.length > 0 ? {} : { [field]: text }, problems };
    }
  }
}

/** Whether the rows are those of a session's particulars. */
export function looksLikeSession({ sheets }: Sheets): boolean {
  return sheets.some(({ hidden, grid }) => !hidden && knownKeys(grid) > 2);
}

function knownKeys(grid: Grid): number {
  return grid.filter((row) => row.length > 1 && fieldOf(cellText(row[0] ?? null)) !== null).length;
}

function fieldOf(key: string): DetailField | null {
  const words = foldedWords(key);
  return KEYS.find(([, names]) => names.includes(words))?.[0] ?? null;
}

function isHeading(key: string, value: Cell): boolean {
  return HEADING_KEYS.has(foldedWords(key)) && HEADING_VALUES.has(foldedWords(cellText(value)));
}

/** A session needs a title and a body; what the session has already need not be stated again. */
export function missingDetails(
  stated: StatedDetails,
  known: SessionDetails,
  file: string,
): readonly ImportProblem[] {
  const required = [
    ['title', 'Tên kỳ họp'],
    ['council', 'Cơ quan'],
  ] as const;
  return required
    .filter(([field]) => (stated[field] ?? known[field]) === '')
    .map(([, key]) => problem('key-missing', { file }, { key }));
}
