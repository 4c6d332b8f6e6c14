import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rawOds, rawWorkbook } from './raw-workbook.ts';
import { makeZip, newSessionFolder, places, type SessionFolder } from './session-folder.ts';

let folder: SessionFolder;
beforeEach(async () => {
  folder = await newSessionFolder();
});
afterEach(() => folder.remove());

const delegates = async () => (await folder.read()).preview.delegates.map(({ delegate }) => delegate);
const problems = async () => (await folder.read()).preview.problems;
const workbook = (...args: Parameters<typeof rawWorkbook>) =>
  makeZip(`${folder.path}/delegates.xlsx`, rawWorkbook(...args));

const THREE = [
  { name: 'Nguyễn Thị Ánh', title: 'Chủ tịch HĐND', group: 'Tổ 1', committee: 'Ban Pháp chế', seat: 'A1' },
  { name: 'Trần Văn Đỗ', title: 'Ủy viên', group: 'Tổ 2', committee: 'Ban KTNS', seat: 'A2' },
  { name: 'Hoàng Ngọc Ỷ', title: 'Đại biểu', group: 'Tổ 3', committee: '', seat: 'A3' },
];

describe('names in two columns are joined', () => {
  test('below "Họ đệm" and "Tên"', async () => {
    await folder.office('delegates.xlsx', 'names-in-two-columns.xlsx');
    expect(await delegates()).toMatchObject([
      { name: 'Nguyễn Thị Ánh', title: 'CT', group: 'Tổ 1' },
      { name: 'Trần Văn Đỗ', title: 'PCT', group: 'Tổ 2' },
    ]);
    expect(await problems()).toEqual([]);
  });

  test('below a heading that is merged over both', async () => {
    await folder.office('delegates.xlsx', 'names-below-merged-heading.xlsx');
    expect(await delegates()).toMatchObject([
      { name: 'Nguyễn Thị Ánh', title: 'CT', group: 'Tổ 1' },
      { name: 'Nguyễn Thị Bình', title: 'PCT', group: 'Tổ 2' },
    ]);
    expect(await problems()).toEqual([]);
  });

  test('below a heading over the first of them, with a warning that shows a name', async () => {
    await folder.text('delegates.csv', 'STT,Họ và tên,,Chức vụ\n1,Nguyễn Thị,Ánh,CT\n2,Lò,Pơ,PCT\n');
    expect((await delegates()).map(({ name }) => name)).toEqual(['Nguyễn Thị Ánh', 'Lò Pơ']);
    expect(await problems()).toMatchObject([
      { severity: 'warning', row: 1, cell: 'C', vi: expect.stringContaining('"Nguyễn Thị Ánh"') },
    ]);
  });

  test('below a heading that is merged over three', async () => {
    const rows = [
      ['STT', 'Họ và tên', '', '', 'Tổ'],
      ['1', 'Nguyễn', 'Thị', 'Ánh', 'Tổ 1'],
      ['2', 'Lò', '', 'Pơ', 'Tổ 2'],
    ];
    await workbook([{ name: 'A', rows, merges: ['B1:D1'] }]);
    expect((await delegates()).map(({ name }) => name)).toEqual(['Nguyễn Thị Ánh', 'Lò Pơ']);
    expect(await problems()).toEqual([]);
  });

  test('below "Họ", "Chữ lót" and "Tên"', async () => {
    await folder.text('delegates.csv', 'STT,Họ,Chữ lót,Tên\n1,Nguyễn,Thị,Ánh\n2,Hà,,Tư\n');
    expect((await delegates()).map(({ name }) => name)).toEqual(['Nguyễn Thị Ánh', 'Hà Tư']);
    expect(await problems()).toEqual([]);
  });

  test('but not with what is no part of a name, nor with the given name once more', async () => {
    await folder.text('delegates.csv', 'Họ và tên,,Ghế\nLò Thị Pơ,Nữ,1\nHà Văn Tư,Nam,2\n');
    expect((await delegates()).map(({ name }) => name)).toEqual(['Lò Thị Pơ', 'Hà Văn Tư']);
    await folder.text('delegates.csv', 'Họ và tên,,Ghế\nLò Thị Pơ,Pơ,1\nHà Văn Tư,Tư,2\n');
    expect((await delegates()).map(({ name }) => name)).toEqual(['Lò Thị Pơ', 'Hà Văn Tư']);
  });

  test('and given names alone are an error', async () => {
    await folder.text('delegates.csv', 'Tên,Ghế\nPơ,1\nTư,2\nÁnh,3\n');
    expect(places(await problems())).toEqual(['error delegates.csv 1 A (Tên)']);
  });

  test('and content in a column without a heading is never ignored in silence', async () => {
    await folder.text('delegates.csv', 'Họ và tên,Ghế,\nLò Thị Pơ,1,Tổ 1\n');
    expect(places(await problems())).toEqual(['warning delegates.csv 1 C']);
  });
});

describe('names', () => {
  test('lose forms of address where most have one, with a warning that shows it', async () => {
    await folder.text(
      'delegates.csv',
      'Họ và tên\nÔng Hà Văn Tư\nBà: Lò Thị Pơ\nĐ/c Mai Hoa\nÔng Ông Ích Khiêm\n',
    );
    expect((await delegates()).map(({ name }) => name)).toEqual([
      'Hà Văn Tư',
      'Lò Thị Pơ',
      'Mai Hoa',
      'Ông Ích Khiêm',
    ]);
    expect(await problems()).toMatchObject([
      { severity: 'warning', row: 1, vi: expect.stringContaining('"Ông Hà Văn Tư" thành "Hà Văn Tư"') },
    ]);
  });

  test('keep "Ông" where it is a family name', async () => {
    await folder.text('delegates.csv', 'Họ và tên\nÔng Ích Khiêm\nLò Thị Pơ\nHà Văn Tư\n');
    expect((await delegates()).map(({ name }) => name)).toEqual(['Ông Ích Khiêm', 'Lò Thị Pơ', 'Hà Văn Tư']);
    expect(await problems()).toEqual([]);
  });

  test('that were written with another letter for Đ have Đ', async () => {
    await folder.text('delegates.csv', 'Họ và tên\n\u00d0ào \u0110ức\n\u00d0ặng Hoà\n');
    expect((await delegates()).map(({ name }) => name)).toEqual(['Đào Đức', 'Đặng Hoà']);
    expect(await problems()).toEqual([]);
  });

  test('of one person in two spellings are one', async () => {
    await folder.text('delegates.csv', 'Họ và tên\n\u00d0ặng Văn Hoà\nĐặng Văn Hòa\n');
    expect(places(await problems())).toEqual(['error delegates.csv 3 A (Họ và tên)']);
  });
});

describe('a group', () => {
  test('in two spellings is one, with a warning', async () => {
    await folder.text(
      'delegates.csv',
      'Họ và tên,Tổ\nLò A,Tổ Hoà Bình\nLò B,Tổ Hòa Bình\nLò C,tổ hòa bình\n',
    );
    expect((await delegates()).map(({ group }) => group)).toEqual(Array(3).fill('Tổ Hoà Bình'));
    expect(await problems()).toMatchObject([
      {
        severity: 'warning',
        row: 3,
        cell: 'B (Tổ)',
        vi: expect.stringContaining('"Tổ Hoà Bình" như ở dòng 2'),
      },
      { severity: 'warning', row: 4, cell: 'B (Tổ)' },
    ]);
  });

  test('of one number under two names is asked about', async () => {
    await folder.text(
      'delegates.csv',
      'Họ và tên,Tổ ĐB\nLò A,Tổ 1\nLò B,Tổ đại biểu số 01\nLò C,1\nLò D,Tổ 11\n',
    );
    expect((await delegates()).map(({ group }) => group)).toEqual([
      'Tổ 1',
      'Tổ đại biểu số 01',
      '1',
      'Tổ 11',
    ]);
    expect(places(await problems())).toEqual([
      'warning delegates.csv 3 B (Tổ ĐB)',
      'warning delegates.csv 4 B (Tổ ĐB)',
    ]);
  });

  test('that is written once above several rows is asked about', async () => {
    await folder.text('delegates.csv', 'Họ và tên,Tổ\nLò A,Tổ 1\nLò B,\nLò C,\nLò D,Tổ 2\nLò E,\n');
    expect(await problems()).toMatchObject([
      { severity: 'warning', row: 3, cell: 'B (Tổ)', vi: expect.stringContaining('dòng 3–4, 6') },
    ]);
  });
});

describe('merged cells', () => {
  test('give their group to every row that they cover', async () => {
    await folder.office('delegates.xlsx', 'groups-merged.xlsx');
    expect((await delegates()).map(({ group, committee }) => [group, committee])).toEqual([
      ['Tổ 1', 'Ban Pháp chế'],
      ['Tổ 1', ''],
      ['Tổ 1', ''],
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['merged', ['A1:A2', 'B1:B2', 'C1:D1']],
    ['not merged', []],
  ])('make headings of two rows, %s', async (_, merges) => {
    const rows = [
      ['STT', 'Họ và tên', 'Sinh hoạt', ''],
      ['', '', 'Tổ đại biểu', 'Ban'],
      ['(1)', '(2)', '(3)', '(4)'],
      ['1', 'Lò Thị Pơ', 'Tổ 1', 'Pháp chế'],
    ];
    await workbook([{ name: 'A', rows, merges }]);
    expect(await delegates()).toEqual([
      { name: 'Lò Thị Pơ', title: '', group: 'Tổ 1', committee: 'Pháp chế', constituency: '', seat: '' },
    ]);
    expect(await problems()).toEqual([]);
  });

  test('never give one name or seat to two rows', async () => {
    const rows = [
      ['Họ và tên', 'Ghế', 'Chức vụ'],
      ['Lò Thị Pơ', 'A1', 'Bí thư'],
      ['', '', 'Chủ tịch'],
    ];
    await workbook([{ name: 'A', rows, merges: ['A2:A3', 'B2:B3'] }]);
    expect(places(await problems())).toEqual(['error delegates.xlsx 3 A (Họ và tên)']);
  });
});

describe('sheets', () => {
  const list = (...names: string[]) => [
    ['Họ và tên', 'Ghế'],
    ...names.map((name, index) => [name, `${name}${index}`]),
  ];

  test('are all imported where their headings match, and named', async () => {
    await folder.office('delegates.xlsx', 'delegates-on-two-sheets.xlsx');
    expect(await delegates()).toMatchObject([...THREE, { name: 'Lê Thị Năm', group: 'Tổ 2', seat: 'A4' }]);
    const [used, ...others] = await problems();
    expect(used?.vi).toContain('"Sheet", "Tổ 2"');
    expect(others).toEqual([]);
  });

  test('that are hidden are never imported, and named', async () => {
    await workbook([
      { name: 'Cũ &amp; h&#7871;t', state: 'veryHidden', rows: list('Người Cũ') },
      { name: 'Mới', rows: list('Lò Thị Pơ') },
    ]);
    expect((await delegates()).map(({ name }) => name)).toEqual(['Lò Thị Pơ']);
    expect(await problems()).toMatchObject([
      { severity: 'warning', vi: expect.stringContaining('"Cũ & hết" đang bị ẩn') },
    ]);
  });

  test('give nothing when all of them are hidden', async () => {
    await workbook([
      { name: 'Bìa', rows: [['Danh sách']] },
      { name: 'Cũ', state: 'hidden', rows: list('Người Cũ') },
    ]);
    expect(await delegates()).toEqual([]);
    expect(places(await problems())).toEqual(['error delegates.xlsx', 'warning delegates.xlsx']);
  });

  test('of another kind are named', async () => {
    await workbook([
      { name: 'DS', rows: list('Lò Thị Pơ') },
      { name: 'Ghi chú', rows: [['Số điện thoại'], ['0900']] },
    ]);
    expect(await problems()).toMatchObject([{ vi: expect.stringContaining('"Ghi chú"') }]);
  });

  test('one for each group give their delegates the group, with a warning', async () => {
    await workbook([
      { name: 'Tổ 1', rows: list('Lò Thị Pơ') },
      { name: 'Tổ số 2', rows: list('Hà Văn Tư') },
    ]);
    expect((await delegates()).map(({ name, group }) => [name, group])).toEqual([
      ['Lò Thị Pơ', 'Tổ 1'],
      ['Hà Văn Tư', 'Tổ số 2'],
    ]);
    expect(places(await problems())).toEqual([
      'warning delegates.xlsx',
      'warning delegates.xlsx › Tổ 1 1',
      'warning delegates.xlsx › Tổ số 2 1',
    ]);
  });

  test('with hidden rows have them imported and named', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>Họ và tên</v></c></row><row r="2" hidden="1"><c r="A2" t="str"><v>Lò Thị Pơ</v></c></row>';
    await workbook([{ name: 'A', rows }]);
    expect(await problems()).toMatchObject([{ severity: 'warning', vi: expect.stringContaining('Dòng 2') }]);
  });
});

describe('rows that are no delegates', () => {
  test('head a group, or close the list, and are named', async () => {
    await folder.office('delegates.xlsx', 'delegates-with-sections.xlsx');
    expect((await delegates()).map(({ name, group }) => [name, group])).toEqual([
      ['Nguyễn Thị Ánh', 'Tổ đại biểu số 1'],
      ['Trần Văn Đỗ', 'Tổ đại biểu số 1'],
      ['Lê Văn C', 'Tổ đại biểu số 2'],
    ]);
    expect(places(await problems())).toEqual([
      'warning delegates.xlsx 2',
      'warning delegates.xlsx 5',
      'warning delegates.xlsx 7',
      'warning delegates.xlsx 8',
    ]);
  });

  test.each<[string, string, object]>([
    ['a group in the first column', 'II. Tổ 2 (huyện Mai Sơn): 5 đại biểu,,,', { group: 'Tổ 2' }],
    ['a constituency', ',ĐƠN VỊ BẦU CỬ SỐ 3,,', { constituency: 'Đơn vị bầu cử số 3' }],
    ['a committee', 'I,BAN KINH TẾ - NGÂN SÁCH,,', { committee: 'Ban Kinh tế - Ngân sách' }],
  ])('such as %s', async (_, row, expected) => {
    await folder.text('delegates.csv', `STT,Họ và tên,Chức vụ,Ghế\n${row}\n1,Lò Thị Pơ,CT,1\n`);
    expect(await delegates()).toMatchObject([{ name: 'Lò Thị Pơ', ...expected }]);
    expect(places(await problems())).toEqual(['warning delegates.csv 2']);
  });

  test('such as signatures and signatories', async () => {
    const rows = [
      'STT,Họ và tên,Chức vụ',
      '1,Lò Thị Pơ,CT',
      ',,"Mai Sơn, ngày 01 tháng 12 năm 2026"',
      ',NGƯỜI LẬP BIỂU,TM. THƯỜNG TRỰC HĐND',
      ',Hà Văn Tư,Giàng A Páo',
    ];
    await folder.text('delegates.csv', rows.join('\n'));
    expect((await delegates()).map(({ name }) => name)).toEqual(['Lò Thị Pơ']);
    expect(places(await problems())).toEqual([
      'warning delegates.csv 3',
      'warning delegates.csv 4',
      'warning delegates.csv 5',
    ]);
  });

  test('are told from names that look like them', async () => {
    const names = ['Tống Công Minh', 'Bàn Văn Hóa', 'Nguyễn Văn Phong', 'Cống Thị Tô', 'Trần Văn Khôi'];
    await folder.text(
      'delegates.csv',
      `STT,Họ và tên\n${names.map((name, index) => `${index + 1},${name}`).join('\n')}`,
    );
    expect((await delegates()).map(({ name }) => name)).toEqual(names);
    expect(await problems()).toEqual([]);
  });
});

describe('text from before Unicode', () => {
  test('in .VnTime is converted, and said', async () => {
    await folder.office('delegates.xlsx', 'names-in-vntime.xlsx');
    expect(await delegates()).toMatchObject(THREE);
    expect(await problems()).toMatchObject([
      { severity: 'warning', row: 2, vi: expect.stringContaining('"NguyÔn ThÞ ¸nh" thành "Nguyễn Thị Ánh"') },
    ]);
  });

  const VNI = [
    ['Họ và tên', 'Chức vụ'],
    ['Nguyeãn Thò AÙnh', 'Chuû tòch HÑND'],
    ['Traàn Vaên Ñoã', 'UÛy vieân'],
    ['Hoaøng Thò Thô', 'Ngöôøi ñöùng ñaàu'],
  ];
  const FROM_VNI = [
    { name: 'Nguyễn Thị Ánh', title: 'Chủ tịch HĐND' },
    { name: 'Trần Văn Đỗ', title: 'Ủy viên' },
    { name: 'Hoàng Thị Thơ', title: 'Người đứng đầu' },
  ];

  test.each([
    ['by its font', 1],
    ['by its letters', 0],
  ])('in VNI is converted, known %s', async (_, style) => {
    await workbook([{ name: 'A', rows: VNI, style }], ['VNI-Times']);
    expect(await delegates()).toMatchObject(FROM_VNI);
    expect(places(await problems())).toEqual(['warning delegates.xlsx 2']);
  });

  test('in TCVN3 is known by its letters in a CSV', async () => {
    await folder.text('delegates.csv', 'Họ và tên,Chức vụ\nNguyÔn ThÞ ¸nh,Chñ tÞch\nHoµng Ngäc û,ñy viªn\n');
    expect(await delegates()).toMatchObject([
      { name: 'Nguyễn Thị Ánh', title: 'Chủ tịch' },
      { name: 'Hoàng Ngọc Ỷ', title: 'Ủy viên' },
    ]);
  });

  test('in the capitals of .VnTimeH is capitals', async () => {
    await workbook([{ name: 'A', rows: [['Name'], ['NguyÔn ThÞ ¸nh']], style: 1 }], ['.VnTimeH']);
    expect((await delegates()).map(({ name }) => name)).toEqual(['NGUYỄN THỊ ÁNH']);
  });

  test('that makes no words is an error at its row', async () => {
    await workbook([{ name: 'A', rows: [['Name'], ['xß¤¸¸§z']], style: 1 }], ['.VnTime']);
    expect(places(await problems())).toEqual(['error delegates.xlsx 2']);
  });

  test('is not seen in Unicode', async () => {
    const rows = [['Họ và tên'], ['Hà Thị Vàng'], ['Lò Thò Ái'], ['Y Khút Niê']];
    await workbook([{ name: 'A', rows }]);
    expect((await delegates()).map(({ name }) => name)).toEqual(['Hà Thị Vàng', 'Lò Thò Ái', 'Y Khút Niê']);
    expect(await problems()).toEqual([]);
  });
});

test('lines of a CSV may end in several ways', async () => {
  await folder.office('delegates.csv', 'mixed-line-ends.csv');
  expect(await delegates()).toMatchObject(THREE);
  expect(await problems()).toEqual([]);
});

test('the apostrophe of our own exports is taken off again', async () => {
  await folder.text('delegates.csv', "Họ và tên,Ghế,Chức vụ\n'=Lò,'+84,'@x\nHà Văn Tư,'12,\n");
  expect(await delegates()).toMatchObject([
    { name: '=Lò', seat: '+84', title: '@x' },
    { name: 'Hà Văn Tư', seat: "'12" },
  ]);
});

test('a formula that failed is named with its error', async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Họ và tên</v></c><c r="B1" t="str"><v>Ghế</v></c></row><row r="2"><c r="A2" t="str"><v>Lò Thị Pơ</v></c><c r="B2" t="e"><v>#REF!</v></c></row><row r="3"><c r="A3" t="e"><v>#N/A</v></c></row>';
  await workbook([{ name: 'A', rows }]);
  expect(await problems()).toMatchObject([
    { row: 2, cell: 'B (Ghế)', vi: expect.stringContaining('#REF!') },
    { row: 3, cell: 'A (Họ và tên)', vi: expect.stringContaining('#N/A') },
  ]);
});

describe('an .ods', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const table = (rows: string, attributes = 'table:name="A"') =>
    `<table:table ${attributes}>${rows}</table:table>`;
  const ods = (tables: string, styles?: string) =>
    makeZip(`${folder.path}/Danh sách đại biểu.ods`, rawOds(tables, styles));

  test('is read with merged cells, numbers, notes and repeated blank cells', async () => {
    const note = '<office:annotation><text:p>Ghi chú</text:p></office:annotation>';
    const rows = [
      row(cell('Họ và tên'), cell('Tổ'), cell('Ghế')),
      row(
        `<table:table-cell office:value-type="string">${note}<text:p>Lò<text:s/>Thị Pơ</text:p></table:table-cell>`,
        cell('Tổ 1', 'table:number-rows-spanned="2"'),
        '<table:table-cell office:value-type="float" office:value="12"><text:p>12,0</text:p></table:table-cell>',
      ),
      row(cell('Hà Văn Tư'), '<table:covered-table-cell/>', cell('13')),
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ];
    await ods(table(rows.join('')));
    expect(await delegates()).toMatchObject([
      { name: 'Lò Thị Pơ', group: 'Tổ 1', seat: '12' },
      { name: 'Hà Văn Tư', group: 'Tổ 1', seat: '13' },
    ]);
    expect(await problems()).toEqual([]);
  });

  test('has its hidden sheets left out and its errors named', async () => {
    const style =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const hidden = table(
      row(cell('Họ và tên')) + row(cell('Người Cũ')),
      'table:name="Cũ" table:style-name="ta2"',
    );
    await ods(hidden + table(row(cell('Họ và tên')) + row(cell('#REF!'))), style);
    expect(await delegates()).toEqual([]);
    expect(places(await problems())).toEqual([
      'warning Danh sách đại biểu.ods',
      'error Danh sách đại biểu.ods 2 A (Họ và tên)',
    ]);
  });

  test('that repeats a cell without end is refused', async () => {
    await ods(table(row(cell('Họ và tên', 'table:number-columns-repeated="900000000"'))));
    expect((await problems())[0]?.vi).toContain('quá lớn');
  });
});
