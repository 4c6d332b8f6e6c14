import type { ImportProblem } from '#shared/protocol/http.ts';
import { AgendaEntry, type AgendaItemKind } from '#shared/protocol/records.ts';
import { agendaKey, readAgendaNumber } from './agenda-number.ts';
import { type Cell, cellText, foldedWords, type Grid, wholeNumber } from './cell-text.ts';
import { readLine } from './line.ts';
import { problem } from './problems.ts';
import { findTable, type Heading, type TableRow } from './table.ts';

export type AgendaField = Exclude<keyof AgendaEntry, 'id'>;

/** An agenda item as the file states it; columns that the file lacks are absent. */
export type StatedItem = Pick<AgendaEntry, 'number' | 'title'> & Partial<Pick<AgendaEntry, AgendaField>>;

export interface AgendaReading {
  readonly items: readonly StatedItem[];
  readonly problems: readonly ImportProblem[];
}

const HEADINGS: readonly Heading<AgendaField>[] = [
  {
    field: 'number',
    label: 'Số',
    required: true,
    synonyms: [
      'so',
      'so muc',
      'muc',
      'noi dung so',
      'so noi dung',
      'so hieu',
      'number',
      'no',
      'item number',
      'item no',
      'item',
      'so thu tu',
      'stt',
      'so tt',
      'tt',
    ],
  },
  {
    field: 'title',
    label: 'Nội dung',
    required: true,
    synonyms: [
      'noi dung',
      'ten noi dung',
      'noi dung chuong trinh',
      'noi dung ky hop',
      'tieu de',
      'title',
      'agenda item',
      'subject',
      'content',
    ],
  },
  {
    field: 'kind',
    label: 'Loại',
    required: false,
    synonyms: ['loai', 'loai noi dung', 'phan loai', 'hinh thuc', 'kind', 'type'],
  },
  {
    field: 'presenter',
    label: 'Trình bày',
    required: false,
    synonyms: [
      'nguoi trinh bay',
      'trinh bay',
      'co quan trinh',
      'co quan trinh bay',
      'don vi trinh',
      'don vi trinh bay',
      'nguoi trinh',
      'nguoi thuc hien',
      'thuc hien',
      'presenter',
      'presented by',
      'speaker',
    ],
  },
  {
    field: 'minutes',
    label: 'Thời lượng (phút)',
    required: false,
    synonyms: [
      'thoi luong phut',
      'thoi luong',
      'so phut',
      'phut',
      'thoi gian phut',
      'thoi luong du kien',
      'minutes',
      'duration',
      'duration minutes',
    ],
  },
  {
    field: 'day',
    label: 'Ngày',
    required: false,
    synonyms: ['ngay', 'ngay hop', 'ngay thu', 'ngay lam viec', 'day', 'session day'],
  },
];

const KINDS: readonly (readonly [AgendaItemKind, readonly string[]])[] = [
  ['procedure', ['thu tuc', 'khai mac', 'be mac', 'procedure', 'procedural']],
  ['report', ['bao cao', 'nghe bao cao', 'report']],
  [
    'resolution',
    ['nghi quyet', 'du thao nghi quyet', 'thong qua nghi quyet', 'resolution', 'draft resolution'],
  ],
  ['questioning', ['chat van', 'chat van va tra loi chat van', 'questioning', 'questions']],
  ['personnel', ['nhan su', 'cong tac nhan su', 'bau cu', 'personnel', 'election']],
  [
    'debate',
    ['thao luan', 'thao luan to', 'thao luan tai to', 'thao luan hoi truong', 'debate', 'discussion'],
  ],
  ['other', ['', 'khac', 'noi dung khac', 'other']],
];

/**
 * Reads the programme with every problem in it; a row with an error is left out.
 * @param days length of the session, which no item's day may exceed.
 */
export function readAgenda(grids: readonly Grid[], file: string, days: number): AgendaReading {
  const { table, problems: tableProblems } = findTable(grids, file, HEADINGS);
  if (!table) return { items: [], problems: tableProblems };
  const problems = [...tableProblems];
  const items: StatedItem[] = [];
  const firstRow = new Map<string, number>();
  for (const row of table.rows) {
    const { item, problems: rowProblems } = readItem(row, table.has, days, items.at(-1)?.number ?? null);
    problems.push(...rowProblems);
    if (!item) continue;
    const { number } = item;
    const first = firstRow.get(agendaKey(number));
    if (first === undefined) {
      firstRow.set(agendaKey(number), row.number);
      items.push(item);
    } else {
      problems.push(problem('number-twice', row.place('number'), { number, row: first }));
    }
  }
  return { items, problems };
}

function readItem(
  row: TableRow<AgendaField>,
  has: (field: AgendaField) => boolean,
  days: number,
  previous: string | null,
): { readonly item: StatedItem | null; readonly problems: readonly ImportProblem[] } {
  const { number: text, wasDate } = readAgendaNumber(row.cell('number'), previous);
  const number = readLine(text, AgendaEntry.shape.number, row.place('number'));
  const title = readLine(row.cell('title'), AgendaEntry.shape.title, row.place('title'));
  const presenter = readLine(row.cell('presenter'), AgendaEntry.shape.presenter, row.place('presenter'));
  const problems = [...number.problems, ...title.problems, ...presenter.problems];
  if (wasDate) problems.push(problem('number-was-date', row.place('number'), { number: text }));

  const kind = readKind(row.cell('kind'));
  if (kind === null) {
    problems.push(problem('kind-unknown', row.place('kind'), { value: cellText(row.cell('kind')) }));
  }
  const minutes = readMinutes(row.cell('minutes'));
  if (minutes === 'invalid') {
    problems.push(problem('minutes-invalid', row.place('minutes'), { value: cellText(row.cell('minutes')) }));
  }
  const day = readNthDay(row.cell('day'), days);
  if (day === null) {
    problems.push(problem('day-invalid', row.place('day'), { value: cellText(row.cell('day')), max: days }));
  }
  // The item itself still counts where only a lesser cell is wrong, so that its documents are not reported too.
  if (number.text === '') return { item: null, problems };
  // A blank cell states nothing: an item that is known keeps its kind and its day.
  const states = (field: AgendaField) => has(field) && cellText(row.cell(field)) !== '';
  const item: StatedItem = {
    number: number.text,
    title: title.text,
    ...(states('kind') ? { kind: kind ?? 'other' } : {}),
    ...(has('presenter') ? { presenter: presenter.text } : {}),
    ...(has('minutes') ? { minutes: minutes === 'invalid' ? null : minutes } : {}),
    ...(states('day') ? { day: day ?? 1 } : {}),
  };
  return { item, problems };
}

function readKind(cell: Cell): AgendaItemKind | null {
  const words = foldedWords(cellText(cell));
  return KINDS.find(([, names]) => names.includes(words))?.[0] ?? null;
}

function readMinutes(cell: Cell): number | null | 'invalid' {
  if (cellText(cell) === '') return null;
  const minutes = wholeNumber(cell, /\s*(phút|phut|minutes?|min|['’′p])\.?$/iu);
  return minutes !== null && minutes >= 0 && minutes <= 1440 ? minutes : 'invalid';
}

/** An empty cell is the first day. */
function readNthDay(cell: Cell, days: number): number | null {
  if (cellText(cell) === '') return 1;
  const day = wholeNumber(cell, /^(ngày|ngay|day)\s*(thứ\s*)?/iu);
  return day !== null && day >= 1 && day <= days ? day : null;
}
