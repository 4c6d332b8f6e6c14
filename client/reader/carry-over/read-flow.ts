import type { OpenedDocument } from '../pdf/open-document.ts';
import { type PageText, pageTextOf } from '../text/page-text.ts';
import { type Flow, flowOf } from './flow.ts';

const NO_TEXT: PageText = { text: '', runs: [] };

/** The words of a whole document. A page that cannot be read counts as one without words; null when `stopped`. */
export async function readFlow(document: OpenedDocument, stopped: () => boolean): Promise<Flow | null> {
  const pages: PageText[] = [];
  for (let page = 1; page <= document.pageCount; page += 1) {
    if (stopped()) return null;
    pages.push(await wordsOf(document, page));
  }
  return flowOf(pages);
}

async function wordsOf(document: OpenedDocument, page: number): Promise<PageText> {
  try {
    const proxy = await document.page(page);
    const work = () => ({ done: document.words(proxy), cancel: () => {} });
    const content = await document.watched(proxy, work).done;
    return content ? pageTextOf(content) : NO_TEXT;
  } catch (error) {
    console.warn(`the words of page ${page} cannot be read`, error);
    return NO_TEXT;
  }
}
