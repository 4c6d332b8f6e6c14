import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readImport } from '../../../server/importing/read-import.ts';
import { EMPTY_SESSION, type SessionState } from '../../../shared/session/state.ts';
import { planEvents } from './plan-events.ts';
import {
  makeZip,
  newSessionFolder,
  officeCase,
  places,
  type SessionFolder,
  stateAfter,
} from './session-folder.ts';

let folder: SessionFolder;
beforeEach(async () => {
  folder = await newSessionFolder();
});
afterEach(() => folder.remove());

const AGENDA = 'Số,Nội dung\n1,Khai mạc\n5,Ngân sách\n7.1,Đất\n';
const LIST = 'Họ và tên,Ghế\nLò Thị Pơ,1\n';
const documents = async (state?: SessionState) =>
  (await folder.read(state)).preview.documents.map(({ change, fileName, agendaNumber }) => [
    change,
    fileName,
    agendaNumber,
  ]);
const found = async (state?: SessionState) => places((await folder.read(state)).preview.problems);

describe('an archive from an office', () => {
  let staging = '';
  beforeEach(async () => {
    staging = await mkdtemp(join(tmpdir(), 'staging-'));
  });
  afterEach(() => rm(staging, { recursive: true, force: true }));
  const unzipped = async (name: string) =>
    (await readImport({ zip: officeCase(name), stagingDir: staging }, EMPTY_SESSION)).preview;

  test('with names in the code page of Vietnamese Windows is read', async () => {
    const { documents: read, problems } = await unzipped('names-in-windows-1258.zip');
    expect(read).toMatchObject([
      { fileName: '05-1 Tờ trình số 1 - Nguyễn Thử.pdf', kind: 'submission', agendaNumber: '5' },
      { fileName: '05-2 Nghị quyết Đỗ.pdf', kind: 'draft-resolution', agendaNumber: '5' },
    ]);
    expect(problems).toEqual([]);
  });

  test('with numbers in its folders attaches by these', async () => {
    const { documents: read, problems } = await unzipped('folder-numbered.zip');
    expect(read).toMatchObject([{ fileName: '01. Tờ trình.pdf', agendaNumber: '5' }]);
    expect(problems).toEqual([]);
  });

  test('with the number of a document leaves it unattached, with a warning', async () => {
    const { documents: read, problems } = await unzipped('document-number.zip');
    expect(read).toMatchObject([{ title: '125-TTr-UBND', agendaNumber: null }]);
    expect(problems).toMatchObject([{ severity: 'warning', vi: expect.stringContaining('"125-TTr-UBND"') }]);
  });

  test('with tables under long names finds them', async () => {
    const { delegates, agenda, problems } = await unzipped('tables-with-long-names.zip');
    expect(delegates.map(({ delegate }) => delegate.name)).toEqual([
      'Nguyễn Thị Ánh',
      'Trần Văn Đỗ',
      'Hoàng Ngọc Ỷ',
    ]);
    expect(agenda.map(({ item }) => item.number)).toEqual(['1', '5', '7.1']);
    expect(problems).toMatchObject([{ severity: 'warning', vi: expect.stringContaining('2 ngày') }]);
  });

  test('with two days and no session table proposes them', async () => {
    const { agenda, problems } = await unzipped('agenda-of-two-days.zip');
    expect(agenda.map(({ item }) => item.day)).toEqual([1, 1, 2]);
    expect(problems).toMatchObject([{ severity: 'warning', vi: expect.stringContaining('2 ngày') }]);
  });

  test.each<[string, string, string]>([
    ['Danh sách đại biểu.xlsx', 'names-in-two-columns.xlsx', 'delegates'],
    ['Chương trình.xlsx', 'agenda-kinds.xlsx', 'agenda'],
    ['DS.csv', 'mixed-line-ends.csv', 'delegates'],
  ])('is not needed around one table: %s', async (name, file, part) => {
    const { preview } = await readImport({ zip: officeCase(file), stagingDir: staging, name }, EMPTY_SESSION);
    expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(part === 'agenda' ? preview.agenda : preview.delegates).not.toEqual([]);
  });

  test('is not needed around one PDF', async () => {
    await folder.pdf('file', { text: 'một' });
    const source = { zip: join(folder.path, 'file'), stagingDir: staging, name: 'Nghị quyết.pdf' };
    const { preview } = await readImport(source, EMPTY_SESSION);
    expect(preview.documents).toMatchObject([{ fileName: 'Nghị quyết.pdf', kind: 'draft-resolution' }]);
  });

  test('is called by the name under which it was sent', async () => {
    const path = join(staging, 'file');
    await makeZip(path, {}, () => Buffer.from('Rar!'));
    const { preview } = await readImport(
      { zip: path, stagingDir: join(staging, 'in'), name: 'Hồ sơ.rar' },
      EMPTY_SESSION,
    );
    expect(preview.problems).toMatchObject([{ file: 'Hồ sơ.rar', vi: expect.stringContaining('Hồ sơ.rar') }]);
  });
});

describe('tables', () => {
  test.each([
    'Danh sách đại biểu HĐND tỉnh khóa XIX.csv',
    'DS đại biểu HĐND.csv',
    'Danh sach dai bieu (2).csv',
    'Biểu 01.csv',
  ])('%s is the list of delegates', async (name) => {
    await folder.text(name, LIST);
    expect((await folder.read()).preview.delegates).toMatchObject([{ delegate: { name: 'Lò Thị Pơ' } }]);
  });

  test.each([
    'Chương trình kỳ họp thứ 2.csv',
    'Dự kiến chương trình.csv',
    'Chương trình làm việc.csv',
    'Phụ lục 1.csv',
  ])('%s is the agenda', async (name) => {
    await folder.text(name, 'Số,Nội dung,Loại\n7,Giá đất,Báo cáo\n');
    expect((await folder.read()).preview.agenda).toMatchObject([{ item: { number: '7' } }]);
  });

  test('known by nothing but their headings are said to be so', async () => {
    await folder.text('Biểu 01.csv', LIST);
    const { problems } = (await folder.read()).preview;
    expect(problems).toMatchObject([{ severity: 'warning', file: 'Biểu 01.csv' }]);
    expect(problems[0]?.vi).toContain('được hiểu là danh sách đại biểu');
    expect(problems[0]?.en).toContain('the list of delegates');
  });

  test('by name go before those by their headings, which are named', async () => {
    await folder.text('Danh sách khách mời.csv', 'Họ và tên,Chức vụ\nKhách,Bí thư\n');
    await folder.text('Danh sách đại biểu khóa XIX.csv', LIST);
    expect((await folder.read()).preview.delegates).toMatchObject([{ delegate: { name: 'Lò Thị Pơ' } }]);
    expect(await found()).toEqual(['warning Danh sách khách mời.csv']);
  });

  test.each<[string, string, string]>([
    ['Kinh phí.csv', 'Khoản,Số tiền\nA,1\n', '"Họ và tên"'],
    ['Biểu 02.csv', 'Số,Nội dung\n1,Khai mạc\n', 'đặt tên tệp là "Chương trình kỳ họp"'],
    ['Biểu 03.csv', 'Họ và tên\nLò A\n', 'đặt tên tệp là "Danh sách đại biểu"'],
    ['Chương trình kỳ họp.docx', 'PK', 'chép bảng sang Excel'],
    ['Thuyết minh.docx', 'PK', 'xuất ra PDF'],
  ])('that are none are refused for the true reason: %s', async (name, content, hint) => {
    await folder.text('agenda.csv', AGENDA);
    await folder.text(name, content);
    expect((await folder.read()).preview.problems).toMatchObject([
      { severity: 'warning', file: name, vi: expect.stringContaining(hint) },
    ]);
  });

  test('that say they are the agenda, and cannot be read as one, are an error', async () => {
    await folder.text('Chương trình làm việc.csv', 'Việc,Người\nHọp,A\n');
    expect((await folder.read()).preview.problems).toMatchObject([
      { severity: 'error', vi: expect.stringContaining('Số, Nội dung') },
    ]);
  });

  test('that cannot be read stop no import where they may be anything', async () => {
    await folder.text('agenda.csv', AGENDA);
    await folder.text('so lieu.xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'));
    expect(await found()).toEqual(['warning so lieu.xls']);
  });
});

describe('documents', () => {
  beforeEach(() => folder.text('agenda.csv', AGENDA));

  test('of a number that the agenda lacks are left unattached', async () => {
    await folder.pdf('99-to-trinh.pdf');
    expect(await documents()).toEqual([['add', '99-to-trinh.pdf', null]]);
    expect((await folder.read()).preview.problems).toMatchObject([
      { severity: 'warning', vi: expect.stringContaining('số 99') },
    ]);
  });

  test('of one name in two folders are told apart by these, and again at the next import', async () => {
    await folder.pdf('5/to trinh.pdf', { text: 'một' });
    await folder.pdf('7.1/to trinh.pdf', { text: 'hai' });
    expect(await documents()).toEqual([
      ['add', '5 - to trinh.pdf', '5'],
      ['add', '7.1 - to trinh.pdf', '7.1'],
    ]);
    expect(await found()).toEqual(['warning 5/to trinh.pdf', 'warning 7.1/to trinh.pdf']);
    const { outcome } = await folder.read();
    if (!outcome.ok) throw new Error(outcome.refusal.en);
    const state = stateAfter(EMPTY_SESSION, planEvents(outcome.plan, EMPTY_SESSION));
    expect((await documents(state)).map(([change]) => change)).toEqual(['unchanged', 'unchanged']);
    await rm(join(folder.path, '7.1'), { recursive: true });
    expect(await documents(state)).toEqual([['unchanged', '5 - to trinh.pdf', '5']]);
  });

  test('keep the name under which one of them was published before the other came', async () => {
    await folder.pdf('5/to trinh.pdf', { text: 'một' });
    const { outcome } = await folder.read();
    if (!outcome.ok) throw new Error(outcome.refusal.en);
    const state = stateAfter(EMPTY_SESSION, planEvents(outcome.plan, EMPTY_SESSION));
    await folder.pdf('7.1/to trinh.pdf', { text: 'hai' });
    expect(await documents(state)).toEqual([
      ['unchanged', 'to trinh.pdf', '5'],
      ['add', '7.1 - to trinh.pdf', '7.1'],
    ]);
  });
});

test('a council’s name that was shortened is written in full, with a warning', async () => {
  await folder.text('session.csv', 'Tên kỳ họp,Kỳ họp thứ hai\nCơ quan,HĐND tỉnh A\n');
  const { outcome, preview } = await folder.read();
  expect(outcome).toMatchObject({ ok: true, plan: { details: { council: 'Hội đồng nhân dân tỉnh A' } } });
  expect(preview.problems).toMatchObject([
    { severity: 'warning', row: 2, vi: expect.stringContaining('"Hội đồng nhân dân tỉnh A"') },
  ]);
});
