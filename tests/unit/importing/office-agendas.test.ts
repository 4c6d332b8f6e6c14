import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMinutes, readTime } from '../../../server/importing/agenda-times.ts';
import { EMPTY_SESSION, type SessionState } from '../../../shared/session/state.ts';
import { planEvents } from './plan-events.ts';
import { newSessionFolder, places, type SessionFolder, stateAfter } from './session-folder.ts';

let folder: SessionFolder;
beforeEach(async () => {
  folder = await newSessionFolder();
});
afterEach(() => folder.remove());

const items = async (state?: SessionState) =>
  (await folder.read(state)).preview.agenda.map(({ item }) => item);
const problems = async (state?: SessionState) => (await folder.read(state)).preview.problems;
const SESSION =
  'Tên kỳ họp,Kỳ họp thứ hai\nCơ quan,Hội đồng nhân dân tỉnh Thử\nNgày bắt đầu,08/12/2026\nSố ngày,2\n';
const agenda = async (...rows: string[]) => {
  await folder.text('session.csv', SESSION);
  await folder.text('agenda.csv', rows.join('\n'));
};

test('a programme with days, ranges of time and numbering that begins again is read as it is', async () => {
  await folder.text('session.csv', SESSION);
  await folder.office('agenda.xlsx', 'agenda-with-sections.xlsx');
  const read = await items();
  expect(read.map(({ number, day, minutes, presenter }) => [number, day, minutes, presenter])).toEqual([
    ['I', 1, 30, ''],
    ['I.1', 1, 10, 'Văn phòng'],
    ['I.1.1', 1, 20, 'Chủ tịch HĐND'],
    ['I.1.1.a', 1, null, 'Sở A'],
    ['I.1.1.b', 1, null, 'Sở B'],
    ['I.2', 1, 30, 'UBND tỉnh'],
    ['I.2.a', 1, null, 'Ban KTNS'],
    ['II', 1, null, ''],
    ['II.1', 1, null, ''],
    ['III', 2, null, ''],
    ['III.1', 2, null, ''],
  ]);
  expect(places(await problems())).toEqual([
    'warning agenda.xlsx 1 E (Ghi chú)',
    'warning agenda.xlsx 2',
    'warning agenda.xlsx 10',
    'warning agenda.xlsx 13',
    'warning agenda.xlsx 1 A (Thời gian)',
    'warning agenda.xlsx 4 B (TT)',
  ]);
});

describe('numbers', () => {
  test('of every form stay as printed', async () => {
    await folder.office('agenda.xlsx', 'agenda-number-forms.xlsx');
    expect((await items()).map(({ number }) => number)).toEqual([
      '1.1',
      '1.10',
      '10.1',
      '1-2',
      '01/02',
      'Điều 3',
      'Khoản 1 - 2',
      '2A',
      'IV',
      '2',
      '1.2',
      'I.1',
      'a',
      '3',
      '4',
      '5',
      '6',
      '7',
      '1.1.1',
      '8',
    ]);
    expect(places(await problems())).toEqual(['error agenda.xlsx 22 A (Số)']);
  });

  test.each([
    ['agenda-1-10-as-number.xlsx', ['1', '1.1', '1.2', '2'], 5, '1.10'],
    ['agenda-dates-for-numbers.xlsx', ['1', '1.2', '3'], 4, '1.20'],
  ])('that Excel spoiled in %s are named where they meet', async (name, numbers, row, hint) => {
    await folder.office('agenda.xlsx', name);
    expect((await items()).map(({ number }) => number)).toEqual(numbers);
    const errors = (await problems()).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ row, vi: expect.stringContaining(hint) }]);
  });

  test('that are missing are errors', async () => {
    await folder.office('agenda.xlsx', 'agenda-without-numbers.xlsx');
    expect(places(await problems())).toEqual(['error agenda.xlsx 2 A (STT)', 'error agenda.xlsx 3 A (STT)']);
  });

  test('that begin again get those of their part, all of that level and no other', async () => {
    await agenda('Số,Nội dung', 'A,x', 'I,x', '1,x', '2,x', 'II,x', '3,x', 'B,x', 'I,x', '1,x', 'C,x', 'I,x');
    expect((await items()).map(({ number }) => number)).toEqual([
      'A',
      'A.I',
      'A.I.1',
      'A.I.2',
      'A.II',
      'A.II.3',
      'B',
      'B.I',
      'B.I.1',
      'C',
      'C.I',
    ]);
    expect((await problems()).at(-1)?.vi).toContain('"A.I"');
  });

  test('that go on through all parts stay', async () => {
    await agenda('Số,Nội dung', 'I,x', '1,x', '2,x', 'II,x', '3,x');
    expect((await items()).map(({ number }) => number)).toEqual(['I', '1', '2', 'II', '3']);
    expect(await problems()).toEqual([]);
  });

  test('that come twice within one part are an error that says what to write', async () => {
    await agenda('Số,Nội dung', 'I,x', '1,x', '1,y');
    expect(await problems()).toMatchObject([
      { severity: 'error', row: 4, vi: expect.stringContaining('"II.1"') },
    ]);
  });

  test('at the beginning of titles are read where no column has them, and said once', async () => {
    await agenda(
      'Thời gian,Nội dung,Người trình bày',
      ',"NGÀY THỨ HAI",',
      '08h00 - 08h30,1. Khai mạc,Chủ tọa',
      '08h30 - 09h,2. Báo cáo,UBND',
      ',Không số,',
    );
    expect(await items()).toMatchObject([
      { number: '1', title: 'Khai mạc', day: 2, minutes: 30, presenter: 'Chủ tọa' },
      { number: '2', title: 'Báo cáo', day: 2, minutes: 30, presenter: 'UBND' },
    ]);
    expect(places(await problems())).toEqual([
      'warning agenda.csv 1 B (Nội dung)',
      'warning agenda.csv 2',
      'error agenda.csv 5',
    ]);
  });

  test('in neither are missed as a column', async () => {
    await agenda('Thời gian,Nội dung', '08h00 - 08h30,Khai mạc');
    expect(await problems()).toMatchObject([{ severity: 'error', vi: expect.stringContaining('cột "Số"') }]);
  });

  test('are no dashes: such lines are named and become no items', async () => {
    await agenda(
      'Số,Nội dung',
      '1,Báo cáo:',
      '-,Của UBND',
      '+,Của TAND',
      ',- Của VKSND',
      '2,- 5 % ngân sách',
    );
    expect((await items()).map(({ number }) => number)).toEqual(['1', '2']);
    expect(places(await problems())).toEqual([3, 4, 5].map((row) => `warning agenda.csv ${row}`));
  });

  test('before the title in its cell are read, and said', async () => {
    await agenda('Số,Nội dung', 'I. PHIÊN KHAI MẠC,', ',2. Tờ trình');
    expect(await items()).toMatchObject([
      { number: 'I', title: 'PHIÊN KHAI MẠC' },
      { number: '2', title: 'Tờ trình' },
    ]);
    expect(places(await problems())).toEqual(['warning agenda.csv 2', 'warning agenda.csv 3']);
  });
});

test('kinds have the words that offices use', async () => {
  await folder.office('agenda.xlsx', 'agenda-kinds.xlsx');
  expect((await items()).map(({ kind }) => kind)).toEqual([
    'report',
    'report',
    'procedure',
    'resolution',
    'debate',
    'questioning',
    'personnel',
    'personnel',
    'resolution',
  ]);
  expect(await problems()).toEqual([]);
});

describe('the length of an item', () => {
  test('may be a range under "Thời lượng"', async () => {
    await folder.office('agenda.xlsx', 'agenda-with-ranges.xlsx');
    expect((await items()).map(({ minutes }) => minutes)).toEqual([30, 30]);
    expect(await problems()).toEqual([]);
  });

  test.each([
    ['08h00 - 08h30', 30],
    ['8:00-8:30', 30],
    ['từ 13h30 đến 14h15', 45],
    ['8 giờ 00 – 8 giờ 20 phút', 20],
    ["7h30' - 8h00'", 30],
    ['1 giờ', 60],
    ['1 giờ 30', 90],
    ['1 giờ 30 phút', 90],
    ['1h30', 90],
    ['1,5 giờ', 90],
    ['2 tiếng', 120],
    ['45 phút', 45],
    ['', null],
    ['08h30 - 08h00', 'invalid'],
    ['08h00', 'invalid'],
    ['25h00 - 26h00', 'invalid'],
    ['nửa giờ', 'invalid'],
    ['buổi sáng', 'invalid'],
  ])('%j is %j', (cell, minutes) => {
    expect(readMinutes(cell)).toBe(minutes);
  });

  test('may be a time cell of Excel, and is shown as one where it is none', async () => {
    const time = (hours: number) => ({ value: hours / 24, type: Number, format: 'hh:mm' });
    await folder.xlsx('agenda.xlsx', [
      ['Số', 'Nội dung', 'Thời lượng'],
      [1, 'x', time(0.75)],
      [2, 'y', time(8.5)],
    ]);
    expect((await items()).map(({ minutes }) => minutes)).toEqual([45, null]);
    expect((await problems())[0]?.vi).toContain('"08:30"');
  });

  test.each([
    ['08h00 - 08h30', { minutes: 30, startOnly: false }],
    ['30 phút', { minutes: 30, startOnly: false }],
    ['1h30', { minutes: null, startOnly: true }],
    ['13h30', { minutes: null, startOnly: true }],
    ['', { minutes: null, startOnly: false }],
    ['Sáng', 'invalid'],
  ])('under "Thời gian" %j is %j', (cell, reading) => {
    expect(readTime(cell)).toEqual(reading);
  });
});

describe('the day of an item', () => {
  test.each([
    ['2', 2],
    ['Ngày 2', 2],
    ['Ngày thứ nhất', 1],
    ['NGÀY THỨ HAI', 2],
    ['ngày 1 (sáng)', 1],
    ['Chiều ngày 2', 2],
    ['08/12/2026', 1],
    ['Thứ Tư ngày 9/12', 2],
    ['Sáng ngày 9 tháng 12', 2],
    ['2026-12-09', 2],
  ])('%s is %i', async (cell, day) => {
    await agenda('Số,Nội dung,Ngày', `1,x,${cell}`);
    expect((await items()).map((item) => item.day)).toEqual([day]);
    expect(await problems()).toEqual([]);
  });

  test('may be a date cell', async () => {
    await folder.text('session.csv', SESSION);
    await folder.xlsx('agenda.xlsx', [
      ['Số', 'Nội dung', 'Ngày'],
      [1, 'x', { value: new Date('2026-12-09T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }],
    ]);
    expect((await items()).map((item) => item.day)).toEqual([2]);
  });

  test.each([
    ['10/12/2026', 'bắt đầu'],
    ['07/12/2026', 'bắt đầu'],
    ['ngày thứ ba', 'từ 1 đến 2'],
    ['Thứ hai', 'từ 1 đến 2'],
    ['hôm sau', 'từ 1 đến 2'],
  ])('%s is an error', async (cell, hint) => {
    await agenda('Số,Nội dung,Ngày', `1,x,${cell}`);
    expect(await problems()).toMatchObject([
      { severity: 'error', cell: 'C (Ngày)', vi: expect.stringContaining(hint) },
    ]);
  });

  test('left out is that of the item above, with a warning from day 2 on', async () => {
    await agenda('Số,Nội dung,Ngày', '1,x,', '2,x,2', '3,x,');
    expect((await items()).map(({ day }) => day)).toEqual([1, 2, 2]);
    expect(places(await problems())).toEqual(['warning agenda.csv 4 C (Ngày)']);
  });

  test('comes from headings, also with weekday and sitting, in any column', async () => {
    await agenda(
      'Số,Nội dung,Ghi chú',
      '"Sáng thứ Ba, ngày 08/12/2026",,',
      '1,x,',
      ',BUỔI CHIỀU,',
      '2,x,',
      ',"NGÀY THỨ HAI (09/12/2026)",',
      '3,x,',
      ',Nghỉ giải lao,',
      ',,TM. THƯỜNG TRỰC HĐND',
      ',,CHỦ TỊCH',
    );
    expect((await items()).map(({ number, day }) => [number, day])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 2],
    ]);
    expect((await problems()).every(({ severity }) => severity === 'warning')).toBe(true);
    expect(places(await problems())).toEqual([
      'warning agenda.csv 1 C (Ghi chú)',
      ...[2, 4, 6, 8, 9, 10].map((row) => `warning agenda.csv ${row}`),
    ]);
  });

  test('by a heading whose date is another day’s is the one that is numbered, with a warning', async () => {
    await agenda('Số,Nội dung', ',NGÀY THỨ HAI (10/12/2026)', '1,x');
    expect((await items()).map(({ day }) => day)).toEqual([2]);
    expect((await problems()).at(-1)?.vi).toContain('nhưng ngày 10 tháng 12 năm 2026 không khớp');
  });

  test('is no heading where an item begins with the word', async () => {
    await agenda('Số,Nội dung', '1,Ngày hội đại đoàn kết', ',Ngày vui');
    expect((await items()).map(({ title }) => title)).toEqual(['Ngày hội đại đoàn kết']);
    expect(places(await problems())).toEqual(['error agenda.csv 3 A (Số)']);
  });
});

describe('the number of days', () => {
  test('is proposed by the programme where nothing states it', async () => {
    await folder.office('agenda.xlsx', 'agenda-with-sections.xlsx');
    const state = stateAfter(EMPTY_SESSION, [
      {
        type: 'SessionDetailsChanged',
        v: 1,
        details: { ...EMPTY_SESSION.details, startsOn: '2026-12-08', days: 1 },
      },
    ]);
    const { outcome, preview } = await folder.read(state);
    if (!outcome.ok) throw new Error(outcome.refusal.en);
    expect(preview.problems.at(-1)?.vi).toContain('2 ngày');
    expect(planEvents(outcome.plan, state)[0]).toMatchObject({
      details: { days: 2, startsOn: '2026-12-08' },
    });
  });

  test('that session.csv states holds', async () => {
    await agenda('Số,Nội dung,Ngày', '1,x,3');
    expect(places(await problems())).toEqual(['error agenda.csv 2 C (Ngày)']);
  });
});

test('"Người báo cáo" is who presents', async () => {
  await agenda('TT,Nội dung,Người báo cáo', '1,x,Giám đốc Sở');
  expect((await items()).map(({ presenter }) => presenter)).toEqual(['Giám đốc Sở']);
});
