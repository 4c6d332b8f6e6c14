import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../../server/importing/agenda.ts';
import type { Cell, Grid } from '../../../server/importing/cell-text.ts';
import { readDelegates } from '../../../server/importing/delegates.ts';
import { readSessionDetails } from '../../../server/importing/session-details.ts';
import { plainSheet, type Sheets } from '../../../server/importing/sheets.ts';
import { places } from './session-folder.ts';

const csv = (rows: Grid): Sheets => ({ kind: 'alternatives', sheets: [plainSheet(rows)] });
const delegates = (...rows: Grid) => readDelegates(csv(rows), 'delegates.csv');
const agenda = (rows: Grid, last = 60) => readAgenda(csv(rows), 'agenda.csv', { last, startsOn: null });
const session = (...rows: Grid) => readSessionDetails(csv(rows), 'session.csv');

describe('headings of delegates', () => {
  test.each<[string, Cell[]]>([
    ['in Vietnamese', ['Họ và tên', 'Chức vụ', 'Tổ đại biểu', 'Ban', 'Đơn vị bầu cử', 'Ghế']],
    ['without diacritics', ['Ho va ten', 'Chuc vu', 'To dai bieu', 'Ban HDND', 'Don vi bau cu', 'So ghe']],
    ['in capitals', ['HỌ VÀ TÊN', 'CHỨC DANH', 'TỔ', 'BAN', 'ĐƠN VỊ BẦU CỬ', 'GHẾ SỐ']],
    ['in English', ['Name', 'Title', 'Group', 'Committee', 'Constituency', 'Seat']],
    [
      'with notes and marks',
      ['Họ và tên (*)', 'Chức vụ:', 'Tổ đại biểu', 'Ban', 'Đơn vị bầu cử số', 'Ghế (mã)'],
    ],
    [
      'decomposed',
      ['Họ và tên', 'Chức vụ', 'Tổ', 'Ban', 'Đơn vị', 'Ghế'].map((text) => text.normalize('NFD')),
    ],
  ])('are known %s', (_, headings) => {
    const { delegates: read, problems } = delegates(headings, [
      'Lò Thị Pơ',
      'Bí thư',
      'Tổ 1',
      'Pháp chế',
      '2',
      'A1',
    ]);
    expect(problems).toEqual([]);
    expect(read).toEqual([
      {
        name: 'Lò Thị Pơ',
        title: 'Bí thư',
        group: 'Tổ 1',
        committee: 'Pháp chế',
        constituency: '2',
        seat: 'A1',
      },
    ]);
  });

  test('may stand in any order, below title rows and blank rows', () => {
    const { delegates: read, problems } = delegates(
      ['DANH SÁCH ĐẠI BIỂU', null, null],
      [],
      ['STT', 'Ghế', 'Họ và tên'],
      [1, 'A1', 'Lò Thị Pơ'],
      [null, null, null],
      [2, 'A2', 'Hà Văn Tư'],
      [],
    );
    expect(problems).toEqual([]);
    expect(read).toEqual([
      { name: 'Lò Thị Pơ', seat: 'A1' },
      { name: 'Hà Văn Tư', seat: 'A2' },
    ]);
  });

  test('that nobody knows are ignored with a warning at the heading', () => {
    const { problems } = delegates(['Họ và tên', 'Số điện thoại'], ['Lò Thị Pơ', '0900']);
    expect(places(problems)).toEqual(['warning delegates.csv 1 B (Số điện thoại)']);
  });

  test.each<[string, Grid, string]>([
    ['an empty sheet', [[], [null, '  ']], 'error delegates.csv'],
    ['no headings at all', [['Lò Thị Pơ', 'Bí thư']], 'error delegates.csv'],
    ['no column of names', [['Tiêu đề'], ['Ghế', 'Ban'], ['A1', 'Pháp chế']], 'error delegates.csv 2'],
    ['headings without rows', [['Họ và tên', 'Ghế']], 'error delegates.csv'],
  ])('%s is an error', (_, rows, place) => {
    const { delegates: read, problems } = delegates(...rows);
    expect(read).toEqual([]);
    expect(places(problems)).toEqual([place]);
  });
});

describe('a row of delegates', () => {
  const HEADINGS = ['Họ và tên', 'Đơn vị bầu cử', 'Ghế'];

  test('is cleaned: NFC, ordinary spaces, one line, numbers as text', () => {
    const name = `  Lê\u00a0Thị\nHoa\u200b `.normalize('NFD');
    expect(delegates(HEADINGS, [name, 3, 12.0]).delegates).toEqual([
      { name: 'Lê Thị Hoa', constituency: '3', seat: '12' },
    ]);
  });

  test('loses what no paper can hold', () => {
    expect(delegates(HEADINGS, ['A\ufffeB C', '1\u0007', 'A\uffff1']).delegates).toEqual([
      { name: 'AB C', constituency: '1', seat: 'A1' },
    ]);
  });

  test.each<[string, Grid, string[]]>([
    ['a missing name', [[null, '1', 'A1']], ['error delegates.csv 2 A (Họ và tên)']],
    [
      'a name twice in one constituency',
      [
        ['Hà Văn Tư', '1', 'A1'],
        ['hà văn  tư', '1', 'A2'],
      ],
      ['error delegates.csv 3 A (Họ và tên)'],
    ],
    [
      'a name twice in two constituencies',
      [
        ['Hà Văn Tư', '1', 'A1'],
        ['Hà Văn Tư', '2', 'A2'],
      ],
      [],
    ],
    [
      'names that differ in diacritics only',
      [
        ['Hà Văn Tư', '1', 'A1'],
        ['Hạ Văn Tư', '1', 'A2'],
      ],
      ['warning delegates.csv 3 A (Họ và tên)'],
    ],
    [
      'a seat twice',
      [
        ['Hà Văn Tư', '1', 'A1'],
        ['Lò Thị Pơ', '1', 'a1'],
      ],
      ['error delegates.csv 3 C (Ghế)'],
    ],
    ['an overlong name', [['x'.repeat(121), '1', 'A1']], ['error delegates.csv 2 A (Họ và tên)']],
    ['an overlong seat', [['Hà Văn Tư', '1', 'x'.repeat(21)]], ['error delegates.csv 2 C (Ghế)']],
  ])('with %s', (_, rows, expected) => {
    expect(places(delegates(HEADINGS, ...rows).problems)).toEqual(expected);
  });

  test('says which row it repeats, in both languages', () => {
    const [problem] = delegates(HEADINGS, ['Hà Văn Tư', '1', ''], ['Hà Văn Tư', '1', '']).problems;
    expect(problem?.vi).toContain('dòng 2');
    expect(problem?.en).toContain('row 2');
  });

  test('has all its problems reported, with those of the other rows', () => {
    const { problems } = delegates(
      HEADINGS,
      ['', '1', 'x'.repeat(30)],
      ['Hà Văn Tư', '', 'A1'],
      ['', '', 'A1'],
    );
    expect(places(problems)).toEqual([
      'error delegates.csv 2 A (Họ và tên)',
      'error delegates.csv 2 C (Ghế)',
      'error delegates.csv 4 A (Họ và tên)',
    ]);
  });
});

describe('the number of an agenda item', () => {
  const numbers = (...cells: Cell[]) =>
    agenda([['Số', 'Nội dung'], ...cells.map((cell) => [cell, 'Báo cáo'])]);

  test.each<[string, Cell, string]>([
    ['text', '7.1', '7.1'],
    ['a number', 7, '7'],
    ['a fraction', 7.1, '7.1'],
    ['a fraction with binary noise', 7.10000001, '7.1'],
    ['the same as text', '7.10000001', '7.1'],
    ['a whole number with decimals', '1.0', '1'],
    ['a decimal comma', '7,1', '7.1'],
    ['leading zeros', '07', '7'],
    ['a full stop behind', '7.', '7'],
    ['a bracket behind', '7)', '7'],
    ['a word before', 'Mục 7', '7'],
    ['Roman', 'VII', 'VII'],
    ['a letter behind', '7b', '7b'],
    ['a tenth part', '7.10', '7.10'],
  ])('may be %s', (_, cell, number) => {
    const { items, problems } = numbers(cell);
    expect(items.map((item) => item.number)).toEqual([number]);
    expect(problems).toEqual([]);
  });

  test.each<[string, Cell, Cell, string]>([
    ['a date cell', null, new Date('2026-01-07T00:00:00Z'), '7.1'],
    ['a date cell after item 7', 7, new Date('2026-07-01T00:00:00Z'), '7.1'],
    ['a date in text', null, '07/01/2026', '7.1'],
    ['a day and a month', null, '7-Jan', '7.1'],
    ['a month and a day, after item 2', 2, 'Jan-02', '2.1'],
    ['a day and a Vietnamese month', null, '7-thg 1', '7.1'],
  ])('that Excel made %s is restored, with a warning at the cell', (_, before, cell, number) => {
    const { items, problems } = before === null ? numbers(cell) : numbers(before, cell);
    expect(items.at(-1)?.number).toBe(number);
    expect(places(problems)).toEqual([`warning agenda.csv ${before === null ? 2 : 3} A (Số)`]);
    expect(problems[0]?.vi).toContain(`"${number}"`);
  });

  test('must not be missing, nor come twice, also as "07" and 7', () => {
    expect(places(numbers('', '7', 7, '07').problems)).toEqual([
      'error agenda.csv 2 A (Số)',
      'error agenda.csv 4 A (Số)',
      'error agenda.csv 5 A (Số)',
    ]);
  });
});

describe('a row of the agenda', () => {
  const HEADINGS = ['TT', 'Nội dung', 'Loại', 'Trình bày', 'Thời lượng (phút)', 'Ngày'];

  test.each<[string, Cell[], object]>([
    ['all cells', [1, 'Khai mạc', 'Thủ tục', 'Chủ tọa', 15, 2], { kind: 'procedure', minutes: 15, day: 2 }],
    ['text for numbers', [1, 'Khai mạc', '', '', '15 phút', 'Ngày 2'], { minutes: 15, day: 2 }],
    ['an empty day', [1, 'Khai mạc', 'thu tuc', '', '', ''], { kind: 'procedure', minutes: null }],
  ])('is read with %s', (_, row, expected) => {
    const { items, problems } = agenda([HEADINGS, row]);
    expect(problems).toEqual([]);
    expect(items).toMatchObject([{ number: '1', title: 'Khai mạc', ...expected }]);
  });

  test('states no kind and no day where their cells are blank', () => {
    const [item] = agenda([HEADINGS, [1, 'Khai mạc', '', '', '', '']]).items;
    expect(Object.keys(item ?? {})).not.toEqual(expect.arrayContaining(['kind']));
    expect(Object.keys(item ?? {})).not.toEqual(expect.arrayContaining(['day']));
  });

  test.each([
    ['Thủ tục', 'procedure'],
    ['BÁO CÁO', 'report'],
    ['Dự thảo nghị quyết', 'resolution'],
    ['Nghị quyết', 'resolution'],
    ['Chất vấn', 'questioning'],
    ['Nhân sự', 'personnel'],
    ['Thảo luận', 'debate'],
    ['Resolution', 'resolution'],
    ['debate', 'debate'],
    ['Khác', 'other'],
  ])('of kind "%s" is %s', (kind, expected) => {
    const { items, problems } = agenda([HEADINGS, [1, 'Nội dung', kind]]);
    expect(items[0]?.kind).toBe(expected);
    expect(problems).toEqual([]);
  });

  test.each<[string, Cell[], string]>([
    ['an unknown kind', [1, 'x', 'Liên hoan'], 'warning agenda.csv 2 C (Loại)'],
    ['no title', [1, ''], 'error agenda.csv 2 B (Nội dung)'],
    ['an overlong title', [1, 'x'.repeat(601)], 'error agenda.csv 2 B (Nội dung)'],
    ['an overlong number', ['1234567890123', 'x'], 'error agenda.csv 2 A (TT)'],
    ['minutes in words', [1, 'x', '', '', 'nửa giờ'], 'error agenda.csv 2 E (Thời lượng (phút))'],
    ['a part of a minute', [1, 'x', '', '', 7.5], 'error agenda.csv 2 E (Thời lượng (phút))'],
    ['more minutes than a day has', [1, 'x', '', '', 1441], 'error agenda.csv 2 E (Thời lượng (phút))'],
    ['a day after the last', [1, 'x', '', '', '', 3], 'error agenda.csv 2 F (Ngày)'],
    ['day 0', [1, 'x', '', '', '', 0], 'error agenda.csv 2 F (Ngày)'],
  ])('with %s', (_, row, place) => {
    expect(places(agenda([HEADINGS, row], 2).problems)).toEqual([place]);
  });
});

describe('the session’s particulars', () => {
  test('are read by key, with or without a heading row', () => {
    const rows: Grid = [
      ['Tên kỳ họp', 'Kỳ họp thứ hai'],
      ['Cơ quan', 'Hội đồng nhân dân tỉnh Thử'],
      ['Nhiệm kỳ', '2026 - 2031'],
      ['Địa điểm', 'Hội trường'],
      ['Ngày bắt đầu', '08/12/2026'],
      ['Số ngày', '2'],
    ];
    const details = {
      title: 'Kỳ họp thứ hai',
      council: 'Hội đồng nhân dân tỉnh Thử',
      term: '2026 - 2031',
      place: 'Hội trường',
      startsOn: '2026-12-08',
      days: 2,
    };
    expect(session(...rows)).toEqual({ details, problems: [] });
    expect(session(['Mục', 'Giá trị'], ...rows)).toEqual({ details, problems: [] });
  });

  test.each<[string, Cell]>([
    ['day first', '08/12/2026'],
    ['with hyphens', '8-12-2026'],
    ['in ISO', '2026-12-08'],
    ['in words', 'ngày 08 tháng 12 năm 2026'],
    ['a serial number', 46364],
    ['a serial number as text', '46364'],
    ['a date cell', new Date('2026-12-08T00:00:00Z')],
  ])('may give the first day %s', (_, cell) => {
    expect(session(['Start date', cell]).details.startsOn).toBe('2026-12-08');
  });

  test.each<[string, Grid, string[]]>([
    ['a day that does not exist', [['Ngày bắt đầu', '31/02/2026']], ['error session.csv 1 B (Ngày bắt đầu)']],
    ['a day in free words', [['Ngày bắt đầu', 'đầu tháng 12']], ['error session.csv 1 B (Ngày bắt đầu)']],
    ['no day', [['Ngày bắt đầu', '']], ['error session.csv 1 B (Ngày bắt đầu)']],
    ['a number of days in words', [['Số ngày', 'hai']], ['error session.csv 1 B (Số ngày)']],
    ['an empty title', [['Tên kỳ họp', '']], ['error session.csv 1 B (Tên kỳ họp)']],
    [
      'a key twice',
      [
        ['Số ngày', '2'],
        ['Days', '3'],
      ],
      ['error session.csv 2'],
    ],
    [
      'an unknown key',
      [
        ['Số ngày', '2'],
        ['Trang phục', 'Áo dài'],
      ],
      ['warning session.csv 2'],
    ],
    ['nothing known', [['Xin', 'chào']], ['error session.csv']],
    ['nothing', [[]], ['error session.csv']],
  ])('with %s', (_, rows, expected) => {
    expect(places(session(...rows).problems)).toEqual(expected);
  });
});
