import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeZip, newSessionFolder, places, type SessionFolder } from './session-folder.ts';

let folder: SessionFolder;
beforeEach(async () => {
  folder = await newSessionFolder();
});
afterEach(() => folder.remove());

const names = async () => (await folder.read()).preview.delegates.map(({ delegate }) => delegate.name);
const found = async () => places((await folder.read()).preview.problems);

const utf16le = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a CSV as Excel writes it', () => {
  test.each<[string, string | Buffer]>([
    ['in UTF-8', 'Họ và tên,Ghế\nĐặng Thị Hòa,A1\n'],
    ['in UTF-8 with a mark', '\ufeffHọ và tên,Ghế\r\nĐặng Thị Hòa,A1\r\n'],
    ['with semicolons', 'Họ và tên;Ghế\nĐặng Thị Hòa;A1\n'],
    ['with tabs', 'Họ và tên\tGhế\nĐặng Thị Hòa\tA1\n'],
    [
      'with semicolons below a title with commas',
      'Danh sách, khóa XVIII, kỳ 2;\nHọ và tên;Ghế\nĐặng Thị Hòa;A1',
    ],
    ['with its separator stated', 'sep=;\r\nHọ và tên;Ghế\r\nĐặng Thị Hòa;A1'],
    ['in UTF-16 with tabs', utf16le('Họ và tên\tGhế\nĐặng Thị Hòa\tA1\n')],
    ['in UTF-16 without a mark', utf16le('Name;Họ và tên\nx;Đặng Thị Hòa').subarray(2)],
    ['in UTF-16, high byte first', utf16le('Họ và tên\tGhế\nĐặng Thị Hòa\tA1\n').swap16()],
    ['decomposed', 'Họ và tên,Ghế\nĐặng Thị Hòa,A1\n'.normalize('NFD')],
    ['with trailing rows of separators', 'Họ và tên,Ghế\nĐặng Thị Hòa,A1\n,\n,\n\n'],
    ['with quotes', '"Họ và tên","Ghế"\n"Đặng Thị\nHòa","A1"\n'],
  ])('is read %s', async (_, content) => {
    await folder.text('delegates.csv', content);
    expect(await names()).toEqual(['Đặng Thị Hòa']);
    expect((await found()).filter((place) => place.startsWith('error'))).toEqual([]);
  });

  test('has its rows numbered as Excel does, cells of several lines and blank rows included', async () => {
    await folder.text('delegates.csv', 'Họ và tên,Ghế\n\n"Đặng Thị\nHòa",A1\n,A2\n');
    expect(await found()).toEqual(['error delegates.csv 4 A (Họ và tên)']);
  });

  test.each<[string, string, Buffer | string, string, string]>([
    [
      'in an unknown encoding',
      'csv',
      Buffer.from('Ho va ten,Ghe\n\xd0\xe3\xee Th\xde,A1', 'latin1'),
      '',
      'UTF-8',
    ],
    ['with an open quote', 'csv', 'Họ và tên,Ghế\n"Hòa,A1\n', ' 2', 'ngoặc kép'],
    ['that is empty', 'csv', '', '', 'trống'],
    ['that is blank', 'csv', '\n,,\n', '', 'trống'],
    ['that is an old Excel file', 'xlsx', Buffer.from('d0cf11e0a1b11ae100', 'hex'), '', '.xls'],
    ['that is an old Excel file by name too', 'xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), '', '.xls'],
    ['that is a web page', 'xlsx', '<html><table><tr><td>Họ và tên', '', 'HTML'],
    ['that is an XML table', 'xlsx', '\ufeff<?xml version="1.0"?><Workbook>', '', 'XML'],
    ['that is text', 'xlsx', 'Họ và tên,Ghế\nHòa,A1', '', '.csv'],
    ['that only begins as a zip', 'xlsx', 'PK\u0003\u0004 and no more', '', 'Không đọc được'],
  ])('%s is refused with what to do', async (_, type, content, row, hint) => {
    await folder.text(`delegates.${type}`, content);
    const { preview, outcome } = await folder.read();
    expect(places(preview.problems)).toEqual([`error delegates.${type}${row}`]);
    expect(preview.problems[0]?.vi).toContain(hint);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'import-has-errors' } });
  });
});

describe('a long CSV, which is read in a process of its own', () => {
  const list = (rows: number) =>
    `Họ và tên;Tổ đại biểu;Ghế\n${Array.from({ length: rows }, (_, place) => `Đặng Thị Hòa ${place};Tổ đại biểu số 1;A${place}\n`).join('')}`;

  test('is read like a short one', async () => {
    await folder.text('delegates.csv', list(2_000));
    expect(await names()).toHaveLength(2_000);
  });

  test('is told what is wrong with it by its row', async () => {
    await folder.text('delegates.csv', `${list(2_000)}"Hòa;Tổ;A`);
    const { problems } = (await folder.read()).preview;
    expect(places(problems)).toEqual(['error delegates.csv 2002']);
    expect(problems[0]?.vi).toContain('ngoặc kép');
  });

  test.each([
    ['cells', 40_000],
    ['bytes', 150_000],
  ])('with more %s than any list has is refused', async (_, rows) => {
    await folder.text('delegates.csv', list(rows));
    const { problems } = (await folder.read()).preview;
    expect(places(problems)).toEqual(['error delegates.csv']);
    expect(problems[0]?.vi).toContain('quá lớn');
  });
});

describe('an Excel workbook', () => {
  test('is read with numbers, dates and empty rows, below a merged title', async () => {
    await folder.xlsx('chương trình.xlsx', [
      [{ value: 'CHƯƠNG TRÌNH KỲ HỌP', columnSpan: 3 }, null, null],
      [],
      ['TT', 'Nội dung', 'Số phút'],
      [7, 'Giá đất', 15],
      [{ value: new Date(Date.UTC(2026, 0, 7)), type: Date, format: 'd-mmm' }, 'Tờ trình', '20'],
      [null, null, null],
      [7.200000001, 'Thẩm tra', null],
      [null, null, null],
    ]);
    const { preview } = await folder.read();
    expect(preview.agenda.map(({ item }) => [item.number, item.title, item.minutes])).toEqual([
      ['7', 'Giá đất', 15],
      ['7.1', 'Tờ trình', 20],
      ['7.2', 'Thẩm tra', null],
    ]);
    expect(places(preview.problems)).toEqual(['warning chương trình.xlsx 5 A (TT)']);
  });

  test('gives formulas by the values that Excel last saw', async () => {
    await makeZip(
      `${folder.path}/delegates.xlsx`,
      rawWorkbook(`
        <row r="2"><c r="A2" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B2" t="inlineStr"><is><t>Ghế</t></is></c></row>
        <row r="4"><c r="A4" t="str"><f>PROPER("lo thi po")</f><v>Lò Thị Pơ</v></c><c r="B4"><f>1+1</f><v>2</v></c></row>
        <row r="5"><c r="A5" t="e"><f>NA()</f><v>#N/A</v></c><c r="B5"><v>3</v></c></row>`),
    );
    const { preview } = await folder.read();
    expect(preview.delegates).toMatchObject([{ delegate: { name: 'Lò Thị Pơ', seat: '2' } }]);
    expect(places(preview.problems)).toEqual(['error delegates.xlsx 5 A (Họ và tên)']);
  });

  test('that would unpack to gigabytes is not read', async () => {
    const sheet = Buffer.alloc(70_000_000, '<row r="1"></row>\n');
    await makeZip(`${folder.path}/delegates.xlsx`, { ...rawWorkbook(''), 'xl/worksheets/sheet1.xml': sheet });
    const { preview } = await folder.read();
    expect(preview.problems[0]?.vi).toContain('quá lớn');
  });

  test('that claims a row beyond any sheet is cut off and refused', async () => {
    const beyond = '<row r="999999999"><c r="A999999999"><v>1</v></c></row>';
    await makeZip(`${folder.path}/delegates.xlsx`, rawWorkbook(beyond));
    await folder.text('session.csv', 'Số ngày,hai');
    expect((await found()).toSorted()).toEqual(['error delegates.xlsx', 'error session.csv 1 B (Số ngày)']);
  });

  test('under the name .csv is refused with what to do', async () => {
    await makeZip(`${folder.path}/delegates.csv`, rawWorkbook(''));
    expect((await folder.read()).preview.problems[0]?.vi).toContain('.xlsx');
  });
});

function rawWorkbook(rows: string): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}
