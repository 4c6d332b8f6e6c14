import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { pageTextOf, quadsOf } from '../../../client/reader/text/page-text.ts';
import { openPdf } from '../../../server/documents/open-pdf.ts';
import { layersOf, wordsOfPage } from '../../../server/documents/page-words.ts';
import { hiddenLayers, shownWords } from '../../../shared/pdf/shown-words.ts';

const FOLDER = resolve(import.meta.dirname, '../../bad-pdfs');

async function opened(name: string) {
  const task = openPdf(new Uint8Array(await readFile(`${FOLDER}/${name}.pdf`)));
  return { task, pdf: await task.promise };
}

async function serverWords(name: string): Promise<string> {
  const { task, pdf } = await opened(name);
  const words = await wordsOfPage(pdf, 1, await layersOf(pdf));
  await task.destroy();
  return words;
}

async function readerText(name: string) {
  const { task, pdf } = await opened(name);
  const layers = hiddenLayers(await pdf.getOptionalContentConfig());
  const text = pageTextOf(await shownWords(await pdf.getPage(1), OPS, layers));
  await task.destroy();
  return text;
}

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '');

test.each([
  ['a filled-in field, in letters of the page', 'form', 'Phieu xin y kien Nguyen Van A'],
  ['a text box, but not the comments', 'comments', 'Du thao nghi quyet Chu tren trang'],
  ['layers that are on', 'hidden-layer', 'LopHien Giua Sau'],
  ['of drawings and groups on several layers, what is on', 'hidden-drawings', 'Chung BanVe Cuoi'],
  [
    'fields, lists, buttons, stamps and text boxes as they are drawn',
    'written-on',
    'Phieu dang ky DA DUYET HopChu DongHai HopHien DienTay **** ToHai Gui Phieu',
  ],
])('words are those that a person sees: %s', async (_, name, seen) => {
  expect(wordsIn(await serverWords(name))).toEqual(wordsIn(seen));
});

test.each(['form', 'comments', 'hidden-layer', 'hidden-drawings', 'written-on', 'character-maps'])(
  'the reader finds the words that the server finds: %s',
  async (name) => {
    expect(wordsIn((await readerText(name)).text)).toEqual(wordsIn(await serverWords(name)));
  },
);

test.each([
  ['form', 'Nguyen Van A', [72, 600, 372, 624]],
  ['written-on', 'ToHai', [72, 520, 372, 544]],
  ['written-on', 'DA DUYET', [72, 440, 372, 464]],
])('words of %s stand where they are drawn: %s', async (name, words, [left, bottom, right, top]) => {
  const page = await readerText(name);
  const from = page.text.indexOf(words);
  const [quad = []] = quadsOf(page, from, from + words.length, (text) => text.length);
  const [xs, ys] = [0, 1].map((first) => quad.filter((_, index) => index % 2 === first));
  expect(Math.min(...(xs ?? []))).toBeGreaterThanOrEqual(left ?? 0);
  expect(Math.max(...(xs ?? []))).toBeLessThanOrEqual(right ?? 0);
  expect(Math.min(...(ys ?? []))).toBeGreaterThanOrEqual(bottom ?? 0);
  expect(Math.max(...(ys ?? []))).toBeLessThanOrEqual(top ?? 0);
});

test('a field that runs over two lines has each of them in its place', async () => {
  const page = await readerText('written-on');
  const [upper, lower] = ['HopChu', 'DongHai'].map((words) => {
    const from = page.text.indexOf(words);
    return quadsOf(page, from, from + words.length, (text) => text.length)[0]?.[1] ?? 0;
  });
  expect(upper).toBeGreaterThan(lower ?? 0);
});

test('a page without words is not drawn for them, whatever layers are off', async () => {
  let drawn = 0;
  const page = {
    getTextContent: async () => ({ items: [], styles: {}, lang: null }),
    getAnnotations: async () => [],
    getOperatorList: async () => {
      drawn += 1;
      return { fnArray: [], argsArray: [] };
    },
  };
  expect((await shownWords(page, OPS, { isVisible: () => false })).items).toEqual([]);
  expect(drawn).toBe(0);
});
