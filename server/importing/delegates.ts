import type { ImportProblem } from '#shared/protocol/http.ts';
import { Delegate } from '#shared/protocol/records.ts';
import { fold } from '#shared/text/fold.ts';
import type { Grid } from './cell-text.ts';
import { readLine } from './line.ts';
import { problem } from './problems.ts';
import { findTable, type Heading, type TableRow } from './table.ts';

export type DelegateField = Exclude<keyof Delegate, 'id'>;

/** A delegate as the file states it; columns that the file lacks are absent. */
export type StatedDelegate = Pick<Delegate, 'name'> & Partial<Pick<Delegate, DelegateField>>;

interface DelegateLine {
  readonly stated: StatedDelegate;
  readonly row: TableRow<DelegateField>;
}

export interface DelegatesReading {
  readonly delegates: readonly StatedDelegate[];
  readonly problems: readonly ImportProblem[];
}

const HEADINGS: readonly Heading<DelegateField>[] = [
  {
    field: 'name',
    label: 'Họ và tên',
    required: true,
    synonyms: [
      'ho va ten',
      'ho ten',
      'ho va ten dai bieu',
      'ho ten dai bieu',
      'ten dai bieu',
      'dai bieu',
      'ten',
      'name',
      'full name',
      'delegate name',
      'delegate',
    ],
  },
  {
    field: 'title',
    label: 'Chức vụ',
    required: false,
    synonyms: [
      'chuc vu',
      'chuc danh',
      'chuc vu chuc danh',
      'chuc danh chuc vu',
      'chuc vu cong tac',
      'chuc vu don vi cong tac',
      'title',
      'position',
      'office',
    ],
  },
  {
    field: 'group',
    label: 'Tổ đại biểu',
    required: false,
    synonyms: ['to dai bieu', 'to', 'to dai bieu hdnd', 'to dbhdnd', 'nhom', 'group', 'delegate group'],
  },
  {
    field: 'committee',
    label: 'Ban',
    required: false,
    synonyms: ['ban', 'ban hdnd', 'ban cua hdnd', 'thuoc ban', 'committee'],
  },
  {
    field: 'constituency',
    label: 'Đơn vị bầu cử',
    required: false,
    synonyms: [
      'don vi bau cu',
      'dvbc',
      'don vi bau cu so',
      'khu vuc bau cu',
      'don vi ung cu',
      'don vi',
      'constituency',
      'electoral unit',
      'electoral district',
    ],
  },
  {
    field: 'seat',
    label: 'Ghế',
    required: false,
    synonyms: [
      'ghe',
      'so ghe',
      'ghe so',
      'ma ghe',
      'cho ngoi',
      'vi tri ngoi',
      'vi tri',
      'seat',
      'seat number',
      'seat no',
    ],
  },
];

const OPTIONAL = ['title', 'group', 'committee', 'constituency', 'seat'] as const;

/** Reads the list of delegates with every problem in it; a row with an error is left out. */
export function readDelegates(grids: readonly Grid[], file: string): DelegatesReading {
  const { table, problems: tableProblems } = findTable(grids, file, HEADINGS);
  if (!table) return { delegates: [], problems: tableProblems };
  const problems = [...tableProblems];
  const lines: DelegateLine[] = [];
  for (const row of table.rows) {
    const name = readLine(row.cell('name'), Delegate.shape.name, row.place('name'));
    problems.push(...name.problems);
    const stated: { -readonly [Field in keyof StatedDelegate]: StatedDelegate[Field] } = { name: name.text };
    for (const field of OPTIONAL) {
      if (!table.has(field)) continue;
      const line = readLine(row.cell(field), Delegate.shape[field], row.place(field));
      problems.push(...line.problems);
      stated[field] = line.text;
    }
    if (stated.name !== '') lines.push({ stated, row });
  }
  problems.push(...repeatedDelegates(lines), ...repeatedSeats(lines));
  return { delegates: lines.map(({ stated }) => stated), problems };
}

/** Two delegates may share a name, but not a name and a constituency. */
function repeatedDelegates(lines: readonly DelegateLine[]): readonly ImportProblem[] {
  const firstByName = new Map<string, DelegateLine>();
  const firstByFold = new Map<string, DelegateLine>();
  return lines.flatMap((line) => {
    const { stated, row } = line;
    const constituency = fold(stated.constituency ?? '');
    const name = `${exactName(stated.name)}|${constituency}`;
    const folded = `${fold(stated.name)}|${constituency}`;
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

/** A name with its diacritics, since Hà and Hạ are two names; capitals do not matter. */
export function exactName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
