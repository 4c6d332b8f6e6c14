import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Layers, TextContent } from '#shared/pdf/readable-page.ts';
import { hiddenLayers, shownWords } from '#shared/pdf/shown-words.ts';
import { withoutLineEndHyphens } from '#shared/text/line-ends.ts';
import { stampOnPage } from './stamps/stamp-on-page.ts';
import type { FirstPage } from './stamps/stamp-verdict.ts';

/** The layers of `pdf`; null where none is switched off, or nobody can tell. */
export async function layersOf(pdf: PDFDocumentProxy): Promise<Layers | null> {
  return hiddenLayers(await pdf.getOptionalContentConfig());
}

/** The words that people see on a page (from 1), NFC, lines kept. Rejects when it cannot be read. */
export async function wordsOfPage(
  pdf: PDFDocumentProxy,
  number: number,
  layers: Layers | null,
): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await shownWords(page, OPS, layers);
  page.cleanup();
  return wordsOf(items);
}

/** What the first page says, and whether a mark of secrecy stands there. Rejects when it cannot be read. */
export async function readFirstPage(pdf: PDFDocumentProxy, layers: Layers | null): Promise<FirstPage> {
  const page = await pdf.getPage(1);
  const { items } = await shownWords(page, OPS, layers);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const frame = { box: [left, bottom, right, top], turned: page.rotate } as const;
  page.cleanup();
  return { stamp: stampOnPage(items, frame), hasWords: /[\p{L}\p{N}]/u.test(wordsOf(items)) };
}

function wordsOf(items: TextContent['items']): string {
  return withoutLineEndHyphens(linesOf(items).normalize('NFC')).trim();
}

function linesOf(items: TextContent['items']): string {
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
