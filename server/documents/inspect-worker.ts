import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Layers } from '#shared/pdf/readable-page.ts';
import { type InspectAnswer, InspectJob } from './inspect-job.ts';
import { openPdf } from './open-pdf.ts';
import { layersOf, readFirstPage, wordsOfPage } from './page-words.ts';
import { unseenIn } from './unseen.ts';

/** Text is looked for on at most this many pages, spread over the document. */
const SAMPLED_PAGES = 5;

async function inspect(path: string): Promise<InspectAnswer> {
  const loading = openPdf(new Uint8Array(await readFile(path)));
  try {
    const pdf = await loading.promise;
    if (pdf.numPages < 1) return { status: 'corrupt' };
    const layers = await layersOf(pdf);
    const firstPage = await readFirstPage(pdf, layers);
    return {
      status: 'read',
      pages: pdf.numPages,
      hasText: await hasText(pdf, layers, firstPage.hasWords),
      title: await statedTitle(pdf),
      unseen: await unseenIn(pdf),
      firstPage,
    };
  } catch (error) {
    // pdf.js throws plain errors too for files that it cannot make sense of.
    return { status: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'corrupt' };
  } finally {
    await loading.destroy();
  }
}

/** `onFirst`: the first page has words. @throws when a sampled page cannot be read, which is what a file cut short looks like. */
async function hasText(pdf: PDFDocumentProxy, layers: Layers | null, onFirst: boolean): Promise<boolean> {
  let found = onFirst;
  for (const number of sampled(pdf.numPages)) {
    if (found) await pdf.getPage(number);
    else found = (await wordsOfPage(pdf, number, layers)) !== '';
  }
  return found;
}

/** First, last, and evenly between: 1, 24, 48, 71, 95 of 95. */
function sampled(pages: number): readonly number[] {
  if (pages <= SAMPLED_PAGES) return Array.from({ length: pages }, (_, index) => index + 1);
  const step = (pages - 1) / (SAMPLED_PAGES - 1);
  return Array.from({ length: SAMPLED_PAGES }, (_, index) => 1 + Math.floor(index * step));
}

async function statedTitle(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info, metadata } = await pdf.getMetadata();
  const candidates = [metadata?.get('dc:title'), 'Title' in info ? info.Title : null];
  return candidates.find((title) => typeof title === 'string' && title.trim() !== '') ?? null;
}

parentPort?.on('message', async (message) => {
  const { path } = InspectJob.parse(message);
  parentPort?.postMessage(await inspect(path));
});
