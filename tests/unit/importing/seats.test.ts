import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../server/importing/cell-text.ts';
import { readSeatsFile, seatsIn } from '../../../server/importing/seats.ts';
import { plainSheet } from '../../../server/importing/sheets.ts';
import { temporaryFolder } from '../../support/folders.ts';

const inSheet = (...grid: readonly (readonly Cell[])[]) =>
  seatsIn({ kind: 'side-by-side', sheets: [{ ...plainSheet(grid), name: 'Hội trường' }] }, 'ghe.xlsx');
const told = ({ problems }: ReturnType<typeof seatsIn>) =>
  problems.map(({ severity, row, cell, vi }) => `${severity} ${row ?? '-'} ${cell ?? '-'}: ${vi}`);

const FROM_COMMA = [
  ['A1', '', 'A2'],
  ['B1', '', ''],
];

describe('seats of a room in a spreadsheet', () => {
  it('are more than a block has: said at once, by how many there are', () => {
    const reading = inSheet(...Array.from({ length: 1000 }, () => Array.from({ length: 60 }, () => 'A1')));
    expect(reading.rows).toEqual([]);
    expect(told(reading)).toEqual([
      'error - -: Bảng có 1.000 hàng, hàng dài nhất 60 chỗ; một khối có tối đa 100 hàng, mỗi hàng 120 chỗ. Hãy chia thành nhiều bảng cho nhiều khối.',
    ]);
  });

  it('stand as in the room, without the margins around them, with aisles between them', () => {
    const reading = inSheet(
      ['SƠ ĐỒ CHỖ NGỒI HỘI TRƯỜNG TẦNG 2', null, null, null],
      [null, 'A1', '-', ' A 2 '],
      [null, null, null, null],
      [null, 31, null, 32],
      [null, '', null, ''],
    );
    expect(reading.rows).toEqual([
      ['A1', '', 'A 2'],
      ['', '', ''],
      ['31', '', '32'],
    ]);
    expect(told(reading)).toEqual([
      'warning - -: 1 ô dài hơn 20 ký tự nên không phải số ghế, để trống: A1 “SƠ ĐỒ CHỖ NGỒI HỘI T…”.',
    ]);
  });

  it('are asked to be looked at where a cell names none, or one again', () => {
    const reading = inSheet(['Bàn chủ tọa', null], ['A1', 'A2'], ['A2', 'A1']);
    expect(reading.rows).toHaveLength(3);
    expect(told(reading)).toEqual([
      'warning - -: 1 ô không có chữ số vẫn được lấy làm số ghế: A1 “Bàn chủ tọa”. Nếu không phải ghế, hãy xóa trong các hàng ghế.',
      'warning - -: 2 số ghế có nhiều hơn một lần: A1 (A2, B3), A2 (B2, A3). Hãy đặt cho mỗi ghế một số riêng trước khi lưu sơ đồ.',
    ]);
  });

  it.each<[string, readonly (readonly Cell[])[], string]>([
    ['nothing', [[null]], 'Bảng này trống'],
    ['a dash alone', [['-']], 'Không thấy số ghế nào'],
    ['a seat that became a day', [['A1', new Date('2026-04-03')]], 'Bảng tính đã đổi ô này thành ngày'],
    ['a seat that became a time', [['A1', { kind: 'time', minutes: 63 }]], '(01:03)'],
    ['a formula without a value', [['A1', { kind: 'error', code: '#REF!' }]], '#REF!'],
    ['a row that is too long', [Array.from({ length: 121 }, (_, n) => n + 1)], 'hàng dài nhất 121 chỗ'],
  ])('are none where there is %s', (_, grid, expected) => {
    const reading = inSheet(...grid);
    expect(reading.rows).toEqual([]);
    expect(told(reading).join()).toContain(expected);
    expect(reading.problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('come from the first sheet that is shown and has any', () => {
    const sheet = (name: string, hidden: boolean, ...row: string[]) => ({
      ...plainSheet([row]),
      name,
      hidden,
    });
    const reading = seatsIn(
      {
        kind: 'side-by-side',
        sheets: [
          sheet('Trống', false),
          sheet('Cũ', true, 'Z1'),
          sheet('Mới', false, 'A1'),
          sheet('Nữa', false, 'B1'),
        ],
      },
      'ghe.xlsx',
    );
    expect(reading.rows).toEqual([['A1']]);
    expect(told(reading).map((line) => line.slice(0, 60))).toEqual([
      'warning - -: Tệp có nhiều trang tính; chỉ lấy trang đầu, "Mớ',
      'warning - -: Trang tính "Cũ" đang bị ẩn nên không được nhập.',
    ]);
  });

  it.each([
    ['commas', 'A1,,A2\r\nB1,,\r\n', FROM_COMMA],
    ['semicolons', 'A1;;A2\nB1', FROM_COMMA],
    ['tabs', 'A1\t\tA2\nB1', FROM_COMMA],
  ])('are read from a CSV with %s', async (_, content, rows) => {
    const path = join(temporaryFolder(), 'ghe.csv');
    writeFileSync(path, content);
    expect(await readSeatsFile(path, 'ghế.csv')).toEqual({ rows, problems: [] });
  });

  it('are refused from what is no spreadsheet as any import refuses it', async () => {
    const path = join(temporaryFolder(), 'ghe.xls');
    writeFileSync(path, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { rows, problems } = await readSeatsFile(path, 'ghế.xls');
    expect([rows, problems.map(({ severity }) => severity)]).toEqual([[], ['error']]);
  });
});
