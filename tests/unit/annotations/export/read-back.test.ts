import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import type { ExportedAnnotation } from '../../../../server/annotations/export/export-job.ts';
import { holdsAll } from '../../../../server/annotations/export/read-back.ts';
import { idOf } from '../samples.ts';

interface Made {
  readonly pages?: number;
  readonly title?: string;
  readonly words?: string;
  readonly outline?: readonly string[];
  readonly notes?: readonly string[];
  readonly attachment?: string;
}

function made({ pages = 2, title = 'Tờ trình', words = 'Trang', ...made }: Made = {}): Promise<Buffer> {
  const document = new PDFDocument({ info: { Title: title }, autoFirstPage: false });
  for (let page = 1; page <= pages; page += 1) document.addPage().text(`${words} ${page}`);
  for (const note of made.notes ?? []) document.note(10, 10, 20, 20, note);
  for (const entry of made.outline ?? []) document.outline.addItem(entry);
  if (made.attachment) document.file(Buffer.from('1'), { name: made.attachment });
  document.end();
  return buffer(document);
}

const ORIGINAL: Made = { outline: ['Phần I'], notes: ['Góp ý cũ'], attachment: 'phu-luc.xlsx' };
const WRITTEN: Made = {
  ...ORIGINAL,
  outline: ['Phần I', 'Dấu trang', 'Đọc kỹ (trang 2)'],
  notes: ['Góp ý cũ', 'Hỏi lại'],
};

const MARKS: readonly ExportedAnnotation[] = [
  { type: 'note', at: [9, 9], text: 'Hỏi lại', colour: 'pink' } as const,
  { type: 'bookmark', label: 'Đọc kỹ' } as const,
].map((body, index) => ({
  id: idOf(index + 1),
  page: 2,
  body: 'at' in body ? { ...body, at: [...body.at] } : body,
  at: 0,
  replies: [],
}));

const judged = async (original: Made, written: Made) =>
  holdsAll(await made(original), await made(written), MARKS);

it('takes a copy that holds all that the document had, and the marks', async () => {
  expect(await judged(ORIGINAL, WRITTEN)).toBe(true);
});

it.each<[string, Made]>([
  ['a page', { pages: 1 }],
  ['its title', { title: 'Tờ' }],
  ['its words', { words: 'Tr' }],
  ['its contents', { outline: ['Dấu trang', 'Đọc kỹ (trang 2)'] }],
  ['the marked pages', { outline: ['Phần I'] }],
  ['a note of somebody else', { notes: ['Hỏi lại'] }],
  ['an own note', { notes: ['Góp ý cũ'] }],
  ['one of two notes with the same words', { notes: ['Góp ý cũ', 'Góp ý cũ'] }],
  ['an attachment', { attachment: 'khac.xlsx' }],
])('gives out no copy that lost %s', async (_, lost) => {
  expect(await judged(ORIGINAL, { ...WRITTEN, ...lost })).toBe(false);
});

it('gives out nothing that cannot be read', async () => {
  expect(await holdsAll(await made(ORIGINAL), Buffer.from('%PDF-1.7'), MARKS)).toBe(false);
});

it('judges a long document by its marked pages and some of the others', async () => {
  const [original, written] = [
    { ...ORIGINAL, pages: 60 },
    { ...WRITTEN, pages: 60 },
  ];
  const marks = MARKS.map((mark) => ({ ...mark, page: 60 }));
  expect(await holdsAll(await made(original), await made(written), marks)).toBe(true);
  expect(await holdsAll(await made(original), await made({ ...written, words: 'Khác' }), marks)).toBe(false);
});
