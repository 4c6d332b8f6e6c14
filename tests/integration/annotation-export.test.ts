import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { degrees, PDFDocument as LibDocument } from '@cantoo/pdf-lib';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { encodeHlc } from '#shared/annotations/clock.ts';
import { Annotation, type AnnotationBody } from '#shared/protocol/annotations.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { formatTime } from '#shared/text/dates.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { type DrawnPage, drawnByPdfJs, drawnByPoppler, openPdf } from '../support/drawn-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, untilLive } from '../support/tablets.ts';
import { deviceOf, idOf } from '../unit/annotations/samples.ts';

/** Notes exported by the real server, and read by two programs that are not ours: poppler and pdf.js. */

/** A whole second, as PDF writes times. */
const WRITTEN_AT = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
const NOTE = 'Cần hỏi lại số liệu:\ntăng 12,5 % hay 15,2 %?';
const TEXT = 'Đề nghị làm rõ nguồn vốn';
const ANOTHERS = 'ghi chú riêng của người khác';

/** On a page of 300 by 400 points; each leaves its colour where `SEEN` looks. */
const BODIES: readonly AnnotationBody[] = [
  {
    type: 'pen',
    points: Array.from({ length: 50 }, (_, step) => [60 + 2 * step, 100, 0.8]),
    width: 10,
    colour: 'red',
  },
  { type: 'highlight', quads: [[60, 215, 160, 215, 60, 200, 160, 200]], text: 'ngân sách', colour: 'yellow' },
  { type: 'underline', quads: [[60, 250, 160, 250, 60, 235, 160, 235]], text: 'địa phương', colour: 'blue' },
  { type: 'note', at: [200, 300], text: NOTE, colour: 'pink' },
  { type: 'text', at: [60, 180], width: 160, size: 14, text: TEXT, colour: 'green' },
  { type: 'bookmark', label: 'Đọc kỹ' },
];
const SEEN = [
  { what: 'the stroke', at: [110, 100], within: 0, colour: [192, 39, 28] },
  { what: 'the highlight', at: [110, 207], within: 0, colour: [255, 228, 92] },
  { what: 'the line under the words', at: [110, 235.5], within: 0, colour: [23, 71, 184] },
  // Upright however the page is turned: to the right of its corner, or below it.
  { what: 'the note', at: [200, 300], within: 24, colour: [255, 184, 210] },
] as const;

const dataDir = temporaryFolder();
let product: Product;
let secretary: LiveSession;
let secretarySignedIn: SignedIn;
let codes: readonly SignInCode[];
let ids = 0;

beforeAll(async () => {
  product = await startProduct({ dataDir, sessionFolder: sessionFolder(12) });
  ({ live: secretary, signedIn: secretarySignedIn } = await consoleOf(product));
  codes = await codesAt(product, secretarySignedIn);
});

afterAll(async () => {
  secretary?.close();
  await product?.stop();
});

/** `place`: which of the delegates, from 1. */
async function delegateAt(place: number): Promise<SignedIn> {
  const code = codes.filter(({ person }) => person.role === 'delegate')[place - 1]?.code;
  return signInAt(product.origin, code ?? '');
}

const asking = ({ token }: SignedIn, path: string) =>
  fetch(product.origin + path, { headers: { authorization: `Bearer ${token}` } });

async function refusalOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { refusal?: { code?: unknown } }).refusal?.code;
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  if (!response.ok) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

/** Publishes the file and resolves to its hash. */
async function publish(content: Uint8Array, title: string): Promise<string> {
  const form = new FormData();
  form.set('title', title);
  form.set('file', new Blob([new Uint8Array(content)]), `${title}.pdf`);
  const headers = { authorization: `Bearer ${secretarySignedIn.token}` };
  const response = await fetch(`${product.origin}/api/documents`, { method: 'POST', headers, body: form });
  if (!response.ok) throw new Error(await response.text());
  const found = () =>
    secretary.store.getState().session?.documents.find(({ editions }) => editions[0].title === title);
  await untilLive(secretary, () => found() !== undefined);
  return found()?.editions[0].sha256 ?? '';
}

/** Resolves to the ids under which they stand. */
async function annotate(
  { token }: SignedIn,
  documentSha256: string,
  bodies: readonly AnnotationBody[],
): Promise<readonly string[]> {
  const changes = bodies.map((body, index) => {
    ids += 1;
    const hlc = encodeHlc({ wall: WRITTEN_AT + index, counter: 0, deviceId: deviceOf(1) });
    return Annotation.parse({ id: idOf(ids), documentSha256, page: 1, body, hlc });
  });
  const response = await fetch(`${product.origin}/api/annotations/sync`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ deviceId: deviceOf(1), since: 0, changes }),
  });
  if (!response.ok) throw new Error(await response.text());
  return changes.map(({ id }) => id);
}

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

/** White pages of 300 by 400 points. */
function made(options: PdfOptions = {}, pages = 1): Promise<Buffer> {
  const document = new PDFDocument({ size: [300, 400], autoFirstPage: false, ...options });
  for (let page = 1; page <= pages; page += 1) document.addPage().text(`Trang ${page}`, 20, 20);
  document.end();
  return buffer(document);
}

async function altered(change: (document: LibDocument) => void): Promise<Uint8Array> {
  const document = await LibDocument.load(await made());
  change(document);
  return document.save();
}

const FILES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['a plain page', () => made()],
  ['a page that is rotated', () => altered((document) => document.getPage(0).setRotation(degrees(90)))],
  ['a page that is cropped', () => altered((document) => document.getPage(0).setCropBox(40, 60, 220, 260))],
  ['a file that is encrypted without a password', () => made({ ownerPassword: 'chu', pdfVersion: '1.7' })],
  [
    'a file whose cross references are not where it says',
    async () =>
      Buffer.from((await made()).toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
  ],
];

describe('the PDF with its annotations', () => {
  it.for(FILES)('shows them in their places on %s, in poppler and in pdf.js', async ([what, make]) => {
    const delegate = await delegateAt(1);
    const document = await publish(await make(), what);
    await annotate(delegate, document, BODIES);
    const bytes = await bytesOf(await asking(delegate, `/api/annotations/export/${document}.pdf`));
    const pdf = await openPdf(bytes);
    const { viewport, annotations } = await firstPage(pdf);
    const byProgram: Readonly<Record<string, DrawnPage>> = {
      poppler: drawnByPoppler(bytes, 1),
      pdfjs: await drawnByPdfJs(pdf, 1),
    };
    for (const [program, page] of Object.entries(byProgram)) {
      for (const { what: mark, at, within, colour } of SEEN) {
        const [x, y] = viewport.convertToViewportPoint(at[0], at[1]);
        const seen = coloursAround(page, x, y, within);
        expect([program, mark, seen.find((one) => near(one, colour)) ? colour : seen[0]]).toEqual([
          program,
          mark,
          colour,
        ]);
      }
      expect([program, hasInk(page, viewport, [60, 160, 220, 180])]).toEqual([program, true]);
    }
    expect(annotations.map(({ subtype }) => subtype).filter((subtype) => subtype !== 'Popup')).toEqual([
      'Ink',
      'Highlight',
      'Underline',
      'Text',
      'FreeText',
    ]);
  });

  it.each([
    [90, [132, 150, 150, 250]],
    [180, [50, 250, 150, 268]],
    [270, [150, 250, 168, 350]],
  ] as const)(
    'shows a text that was written on a page turned by hand as it runs there: %i°',
    async (turned, area) => {
      const delegate = await delegateAt(9);
      const document = await publish(await made({}, turned / 90 + 3), `Chữ xoay ${turned} độ`);
      const body = {
        type: 'text',
        at: [150, 250],
        width: 100,
        size: 14,
        text: 'Nguồn vốn',
        colour: 'red',
        turned,
      } as const;
      await annotate(delegate, document, [{ ...body, at: [...body.at] }]);
      const bytes = await bytesOf(await asking(delegate, `/api/annotations/export/${document}.pdf`));
      const { viewport, annotations } = await firstPage(await openPdf(bytes));
      expect(annotations.find(({ subtype }) => subtype === 'FreeText')?.rect.map(Math.round)).toEqual(area);
      for (const page of [drawnByPoppler(bytes, 1), await drawnByPdfJs(await openPdf(bytes), 1)]) {
        expect(hasInk(page, viewport, [...area])).toBe(true);
      }
    },
  );

  it('names its author and the time, holds the words, and marks pages in the outline', async () => {
    const delegate = await delegateAt(2);
    const document = await publish(await made({}, 2), 'Hai trang');
    const [, , , noteId] = await annotate(delegate, document, BODIES);
    const pdf = await openPdf(
      await bytesOf(await asking(delegate, `/api/annotations/export/${document}.pdf`)),
    );
    const { annotations } = await firstPage(pdf);
    const note = annotations.find(({ subtype }) => subtype === 'Text');
    expect(note).toMatchObject({
      titleObj: { str: delegate.me.name },
      contentsObj: { str: NOTE },
      modificationDate: `D:${new Date(WRITTEN_AT).toISOString().replace(/\D/g, '').slice(0, 14)}Z`,
    });
    expect(noteId).toBeDefined();
    expect(annotations.find(({ subtype }) => subtype === 'FreeText')?.contentsObj.str).toBe(TEXT);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['Dấu trang', ['Đọc kỹ (trang 1)']],
    ]);
  });

  it('keeps what the document had: its links, and its contents before the marked pages', async () => {
    const delegate = await delegateAt(8);
    const pages = [['Báo cáo'], ['Phụ lục']];
    const links = [{ words: 'Xem phụ lục', to: 2 }];
    const original = await councilPdf({
      pages,
      links,
      outline: [{ title: 'Phần thứ nhất', page: 1, under: 'Mục 1' }],
    });
    const document = await publish(original, 'Có mục lục');
    await annotate(delegate, document, BODIES);
    const pdf = await openPdf(
      await bytesOf(await asking(delegate, `/api/annotations/export/${document}.pdf`)),
    );
    const { annotations } = await firstPage(pdf);
    expect(annotations.filter(({ subtype }) => subtype === 'Link')).toHaveLength(1);
    expect(annotations.some(({ subtype }) => subtype === 'Ink')).toBe(true);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['Phần thứ nhất', 'Dấu trang']);
  });

  it('leaves the original as it is, byte by byte, and adds to it', async () => {
    const delegate = await delegateAt(2);
    const original = await made({}, 3);
    const document = await publish(original, 'Nguyên gốc');
    await annotate(delegate, document, BODIES);
    const bytes = await bytesOf(await asking(delegate, `/api/annotations/export/${document}.pdf`));
    expect(Buffer.compare(bytes.subarray(0, original.length), original)).toBe(0);
    expect(bytes.length).toBeGreaterThan(original.length);
  });

  it('holds nobody else’s annotations, but the answers to those that were shared', async () => {
    const [owner, other] = [await delegateAt(3), await delegateAt(4)];
    const document = await publish(await made(), 'Chung một tài liệu');
    const [noteId = ''] = await annotate(owner, document, [
      { type: 'note', at: [200, 300], text: NOTE, colour: 'pink' },
    ]);
    await annotate(owner, document, [
      JSON.parse(
        JSON.stringify({
          type: 'share',
          of: noteId,
          with: { type: 'delegate', delegateId: other.me.personId },
        }),
      ),
    ]);
    await annotate(other, document, [
      { type: 'note', at: [100, 300], text: ANOTHERS, colour: 'blue' },
      JSON.parse(
        JSON.stringify({
          type: 'reply',
          to: { owner: owner.me.personId, id: noteId },
          text: 'Tôi cũng thấy vậy',
        }),
      ),
    ]);
    const pdf = await openPdf(await bytesOf(await asking(owner, `/api/annotations/export/${document}.pdf`)));
    const { annotations } = await firstPage(pdf);
    const [note, answer] = annotations.filter(({ subtype }) => subtype === 'Text');
    expect(answer).toMatchObject({
      titleObj: { str: other.me.name },
      contentsObj: { str: 'Tôi cũng thấy vậy' },
      inReplyTo: note?.id,
    });
    expect(JSON.stringify(annotations)).not.toContain(ANOTHERS);
    const theirs = await openPdf(
      await bytesOf(await asking(other, `/api/annotations/export/${document}.pdf`)),
    );
    expect(JSON.stringify((await firstPage(theirs)).annotations)).not.toContain(NOTE.slice(0, 10));
  });

  it('is refused where there is nothing to export, and to everybody but delegates', async () => {
    const delegate = await delegateAt(5);
    const document = await publish(await made(), 'Không ghi chú');
    const path = `/api/annotations/export/${document}.pdf`;
    expect(await refusalOf(await asking(delegate, path))).toBe('no-annotations');
    expect(await refusalOf(await asking(delegate, '/api/annotations/summary.docx'))).toBe('no-annotations');
    expect(await refusalOf(await asking(secretarySignedIn, path))).toBe('not-permitted');
    const unpublished = `/api/annotations/export/${'ab'.repeat(32)}.pdf`;
    expect(await refusalOf(await asking(delegate, unpublished))).toBe('not-found');
  });
});

it('says what to do where the file cannot be written into', async () => {
  const delegate = await delegateAt(9);
  const document = await publish(await made(), 'Tệp hỏng trên máy chủ');
  await annotate(delegate, document, BODIES);
  const stored = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.includes(document),
  );
  writeFileSync(join(dataDir, stored ?? ''), 'no PDF any more');
  const refused = await asking(delegate, `/api/annotations/export/${document}.pdf`);
  expect(await refusalOf(refused)).toBe('annotations-not-exported');
  expect((await asking(delegate, `/api/annotations/summary.docx?document=${document}`)).ok).toBe(true);
});

describe('the summary', () => {
  it('lists a delegate’s own notes by document and page, with quotations and answers, and nobody else’s', async () => {
    const [owner, other] = [await delegateAt(6), await delegateAt(7)];
    const document = await publish(await made(), 'Báo cáo ngân sách');
    await annotate(owner, document, BODIES);
    await annotate(other, document, [{ type: 'note', at: [9, 9], text: ANOTHERS, colour: 'blue' }]);
    const docx = await bytesOf(await asking(owner, `/api/annotations/summary.docx?document=${document}`));
    const text = await textOf(docx);
    for (const expected of ['TÓM TẮT GHI CHÚ', owner.me.name, 'Báo cáo ngân sách', '“ngân sách”', TEXT]) {
      expect(text).toContain(expected);
    }
    expect(text).toContain(formatTime(new Date(WRITTEN_AT).toISOString()));
    expect(text).not.toContain(ANOTHERS);
  });
});

async function firstPage(pdf: Awaited<ReturnType<typeof openPdf>>) {
  const page = await pdf.getPage(1);
  return { viewport: page.getViewport({ scale: 1 }), annotations: await page.getAnnotations() };
}

function coloursAround(page: DrawnPage, x: number, y: number, within: number) {
  const steps = Array.from({ length: 2 * within + 1 }, (_, step) => step - within);
  return steps.flatMap((dx) => steps.map((dy) => page.colourAt(x + dx, y + dy)));
}

function near(seen: readonly number[], wanted: readonly number[]): boolean {
  return wanted.every((part, index) => Math.abs(part - (seen[index] ?? -1)) <= 24);
}

type Viewport = Awaited<ReturnType<typeof firstPage>>['viewport'];

/** Whether something was drawn within the rectangle (PDF user space). */
function hasInk(
  page: DrawnPage,
  viewport: Viewport,
  [left, bottom, right, top]: readonly [number, number, number, number],
) {
  for (let x = left; x < right; x += 1) {
    for (let y = bottom; y < top; y += 1) {
      const [px, py] = viewport.convertToViewportPoint(x, y);
      if (page.colourAt(px, py).some((part) => part >= 0 && part < 128)) return true;
    }
  }
  return false;
}

async function textOf(docx: Uint8Array): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(docx));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue;
    const xml = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    return xml.replace(/<[^>]+>/g, '');
  }
  throw new Error('no document in the file');
}
