import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idsAfter } from '#shared/session/ids-after.ts';
import { FileSystemDocumentFiles } from '../../../server/documents/file-system.ts';
import { storeFiles } from '../../../server/importing/store-files.ts';
import { SessionEvent } from '../../../shared/protocol/events.ts';
import { EMPTY_SESSION, type SessionState } from '../../../shared/session/state.ts';
import { councilPdf } from '../../support/council-pdf.ts';
import { makePdf, makeSparsePdf } from '../documents/made-pdf.ts';
import { planEvents } from './plan-events.ts';
import { newSessionFolder, places, type SessionFolder, stateAfter } from './session-folder.ts';

let folder: SessionFolder;
beforeEach(async () => {
  folder = await newSessionFolder();
});
afterEach(() => folder.remove());

const found = async (state?: SessionState) => places((await folder.read(state)).preview.problems);

async function wholeSession(): Promise<void> {
  await folder.text(
    'session.csv',
    'Mục,Giá trị\nTên kỳ họp,Kỳ họp thứ hai\nCơ quan,Hội đồng nhân dân tỉnh Thử\nSố ngày,2\n',
  );
  await folder.xlsx('Danh sách đại biểu.xlsx', [
    ['Họ và tên', 'Ghế'],
    ['Đặng Thị Hòa', 'A1'],
    ['Lò Thị Pơ', 'A2'],
  ]);
  await folder.text('agenda.csv', 'Số,Nội dung,Ngày\n7,Giá đất,1\n12,Bế mạc,2\n');
  await folder.pdf('07-1-to-trinh.pdf', { title: 'Tờ trình về giá đất', pages: 2 });
  await folder.pdf('tài liệu/Mục 12 - Báo cáo.pdf', { text: null });
}

/** The one PDF without text is named, with its pages. */
const SCAN_NAMED = {
  severity: 'warning',
  file: 'tài liệu/Mục 12 - Báo cáo.pdf',
  vi: expect.stringContaining('Trang 1 là ảnh quét'),
};

async function events(state: SessionState): Promise<readonly SessionEvent[]> {
  const { outcome } = await folder.read(state);
  return outcome.ok ? planEvents(outcome.plan, state) : [];
}

describe('a whole session folder', () => {
  beforeEach(wholeSession);

  test('is previewed', async () => {
    const { preview } = await folder.read();
    expect(preview.problems).toMatchObject([SCAN_NAMED]);
    expect(preview.delegates).toMatchObject([
      { change: 'add', delegate: { name: 'Đặng Thị Hòa', seat: 'A1' } },
      { change: 'add', delegate: { name: 'Lò Thị Pơ', seat: 'A2' } },
    ]);
    expect(preview.agenda.map(({ item }) => item.number)).toEqual(['7', '12']);
    expect(preview.documents).toMatchObject([
      { title: 'Tờ trình về giá đất', kind: 'submission', agendaNumber: '7', pages: 2, hasText: true },
      { title: 'Báo cáo', kind: 'report', agendaNumber: '12', pages: 1, hasText: false },
    ]);
    expect(JSON.stringify(preview)).not.toContain(folder.path);
  });

  test('becomes events that the log accepts, with ids of its own', async () => {
    const made = await events(EMPTY_SESSION);
    expect(made.map((event) => SessionEvent.parse(event))).toEqual(made);
    const state = stateAfter(EMPTY_SESSION, made);
    expect(state.details).toMatchObject({ title: 'Kỳ họp thứ hai', days: 2, ruleSetId: 'vn-hdnd' });
    expect(state.delegates.map(({ id }) => id)).toEqual(['d1', 'd2']);
    expect(state.agenda.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(state.documents.map(({ editions: [edition] }) => edition.agendaItemId)).toEqual(['a1', 'a2']);
    // Not t1 and t2: some documents are not for everybody, and a gap would betray them.
    for (const { id, editions } of state.documents) {
      expect(id).toBe(idsAfter(EMPTY_SESSION).document(editions[0].sha256));
    }
  });

  test('imported twice changes nothing the second time', async () => {
    const state = stateAfter(EMPTY_SESSION, await events(EMPTY_SESSION));
    const { preview } = await folder.read(state);
    const changes = [...preview.delegates, ...preview.agenda, ...preview.documents].map(
      ({ change }) => change,
    );
    expect(new Set(changes)).toEqual(new Set(['unchanged']));
    expect(preview.problems).toMatchObject([SCAN_NAMED]);
    expect(await events(state)).toEqual([]);
  });

  test('with one PDF replaced publishes its second version only', async () => {
    const state = stateAfter(EMPTY_SESSION, await events(EMPTY_SESSION));
    await folder.pdf('07-1-to-trinh.pdf', { title: 'Tờ trình (sửa)', pages: 3 });
    expect(await events(state)).toMatchObject([
      {
        type: 'DocumentPublished',
        document: { id: state.documents[0]?.id, version: 2, pages: 3, title: 'Tờ trình (sửa)' },
      },
    ]);
  });

  test('names who and what the session has and the folder lacks, and keeps them', async () => {
    const state = stateAfter(EMPTY_SESSION, await events(EMPTY_SESSION));
    await folder.xlsx('Danh sách đại biểu.xlsx', [['Họ và tên'], ['Lò Thị Pơ']]);
    await folder.text('agenda.csv', 'Số,Nội dung\n7,Giá đất\n');
    const { preview } = await folder.read(state);
    expect(places(preview.problems)).toEqual([
      'warning tài liệu/Mục 12 - Báo cáo.pdf',
      'warning Danh sách đại biểu.xlsx',
      'warning agenda.csv',
    ]);
    expect(preview.problems[1]?.vi).toContain('Đặng Thị Hòa');
    expect(await events(state)).toEqual([]);
  });

  test('has its files stored before anything is recorded', async () => {
    const { outcome } = await folder.read();
    if (!outcome.ok) throw new Error(outcome.refusal.en);
    const files = new FileSystemDocumentFiles(join(folder.path, '.store'));
    expect(await storeFiles(outcome.plan, EMPTY_SESSION, files)).toEqual({ ok: true });
    for (const { sha256, bytes } of outcome.plan.documents) {
      expect((await files.open(sha256))?.bytes).toBe(bytes);
    }
  });

  test.each([
    ['was changed', (path: string) => makePdf(path, { text: 'Bản khác' })],
    ['is gone', () => folder.remove()],
  ])('is refused when a file %s after the preview', async (_, meanwhile) => {
    const { outcome } = await folder.read();
    if (!outcome.ok) throw new Error(outcome.refusal.en);
    const store = await newSessionFolder();
    await meanwhile(join(folder.path, '07-1-to-trinh.pdf'));
    expect(
      await storeFiles(outcome.plan, EMPTY_SESSION, new FileSystemDocumentFiles(store.path)),
    ).toMatchObject({ ok: false, refusal: { code: 'import-expired' } });
    await store.remove();
  });
});

describe('a PDF is an error', () => {
  beforeEach(() => folder.text('agenda.csv', 'Số,Nội dung\n7,Giá đất\n'));

  test.each<[string, () => Promise<void>, string]>([
    ['that is no PDF', () => folder.text('07-to-trinh.pdf', 'PK a Word file'), 'không phải tệp PDF'],
    ['that is damaged', () => folder.text('07-to-trinh.pdf', '%PDF-1.7\nnonsense'), 'bị hỏng'],
    ['with a password', () => folder.pdf('07-to-trinh.pdf', { userPassword: 'x' }), 'có mật khẩu'],
    ['of 300 MB', () => makeSparsePdf(join(folder.path, '07-to-trinh.pdf'), 3e8), 'lớn hơn 200 MB'],
  ])('%s', async (_, make, hint) => {
    await make();
    const { preview, outcome } = await folder.read();
    expect(preview.problems.map(({ severity, row }) => [severity, row])).toEqual([['error', null]]);
    expect(preview.problems[0]?.vi).toContain(hint);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'import-has-errors' } });
  });

  test('when it is larger than the setting allows', async () => {
    await folder.pdf('07.pdf');
    const { preview } = await folder.read(EMPTY_SESSION, { maxPdfBytes: 10 });
    expect(places(preview.problems)).toEqual(['error 07.pdf']);
  });
});

describe('worth a look, but no error', () => {
  test('is a PDF without a number', async () => {
    await folder.pdf('giay-moi.pdf');
    expect(await found()).toEqual(['warning giay-moi.pdf']);
    expect(await events(EMPTY_SESSION)).toMatchObject([
      { document: { agendaItemId: null, title: 'Giay moi' } },
    ]);
  });

  test('is a document with some scanned pages, which are named', async () => {
    const pages = [['Báo cáo'], null, null, ['Kết luận'], null];
    await folder.text('agenda.csv', 'Số,Nội dung\n7,Giá đất\n');
    await folder.text('07-1-bao-cao.pdf', await councilPdf({ pages }));
    const { preview } = await folder.read();
    expect(preview.problems).toMatchObject([
      {
        severity: 'warning',
        file: '07-1-bao-cao.pdf',
        vi: expect.stringContaining('Trang 2–3, 5 là ảnh quét'),
      },
    ]);
    expect(preview.documents).toMatchObject([{ pages: 5, hasText: true }]);
  });

  test('is the same file under two names', async () => {
    await makePdf(join(folder.path, 'a.pdf'));
    await folder.text('agenda.csv', 'Số,Nội dung\n7,Giá đất\n');
    await copyFile(join(folder.path, 'a.pdf'), join(folder.path, '07-b.pdf'));
    expect((await found()).toSorted()).toEqual(['warning a.pdf', 'warning a.pdf']);
  });

  test('is a file of another type', async () => {
    await folder.pdf('00-giay-moi.pdf');
    await folder.text('07-to-trinh.docx', 'PK');
    await folder.text('anh.jpg', 'x');
    expect(await found()).toEqual(['warning 07-to-trinh.docx', 'warning anh.jpg', 'warning 00-giay-moi.pdf']);
  });

  test('is a second list of delegates', async () => {
    await folder.text('delegates.csv', 'Họ và tên\nCũ\n');
    await folder.xlsx('dai-bieu.xlsx', [['Họ và tên'], ['Mới']]);
    expect(await found()).toEqual(['warning delegates.csv']);
    expect((await folder.read()).preview.delegates).toMatchObject([{ delegate: { name: 'Mới' } }]);
  });

  test('is not what operating systems leave behind', async () => {
    await folder.text('delegates.csv', 'Họ và tên\nĐặng Thị Hòa\n');
    await folder.text('.DS_Store', 'x');
    await folder.text('~$delegates.xlsx', 'x');
    await folder.text('__MACOSX/._delegates.csv', 'x');
    await folder.text('Thumbs.db', 'x');
    expect(await found()).toEqual([]);
  });
});

test('an empty folder is an error', async () => {
  const { preview } = await folder.read();
  expect(preview.problems[0]?.en).toContain('no delegates, agenda or PDF');
});

test('problems of all files are collected at once', async () => {
  await folder.text('session.csv', 'Số ngày,hai\n');
  await folder.text('delegates.csv', 'Họ và tên,Ghế\n,A1\n');
  await folder.text('agenda.csv', 'Số,Nội dung,Số phút\n7,,mười\n');
  await folder.text('07-to-trinh.pdf', 'x');
  await folder.pdf('99-bao-cao.pdf');
  const { preview, outcome } = await folder.read();
  expect(places(preview.problems)).toEqual([
    'error session.csv 1 B (Số ngày)',
    'error delegates.csv 2 A (Họ và tên)',
    'error agenda.csv 2 B (Nội dung)',
    'error agenda.csv 2 C (Số phút)',
    'error 07-to-trinh.pdf',
    'warning 99-bao-cao.pdf',
  ]);
  expect(outcome).toMatchObject({ ok: false, refusal: { vi: expect.stringContaining('5 lỗi') } });
});

test('a session table must name the session while the session has no name', async () => {
  await folder.text('session.csv', 'Số ngày,2\n');
  expect(await found()).toEqual(['error session.csv', 'error session.csv']);
});

test.each([
  ['portfolio', 'bộ gồm nhiều tệp'],
  ['xfa', 'chỉ mở được bằng Adobe Reader'],
  ['attached', 'có tệp khác đính kèm'],
])('a PDF whose pages do not show what it holds is named: %s', async (name, words) => {
  await wholeSession();
  const bad = join(import.meta.dirname, `../../bad-pdfs/${name}.pdf`);
  await copyFile(bad, join(folder.path, '07-2-phu-luc.pdf'));
  expect((await folder.read()).preview.problems).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      file: '07-2-phu-luc.pdf',
      vi: expect.stringContaining(words),
    }),
  );
});
