import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Layers, TextContent } from '#shared/pdf/readable-page.ts';
import { hiddenLayers, shownWords } from '#shared/pdf/shown-words.ts';
import { withoutLineEndHyphens } from '#shared/text/line-ends.ts';

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
  return withoutLineEndHyphens(linesOf(items).normalize('NFC')).trim();
}

function linesOf(items: TextContent['items']): string {
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
