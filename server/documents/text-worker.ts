import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type TextAnswer, TextJob } from './text-job.ts';

/** A word that its line's end parts goes on in the next line without a mark: Vietnamese is written in syllables. */
const HYPHEN_AT_LINE_END = /(\p{L})[\u00ad\u2010-]\n(?=\p{Ll})/gu;

async function read(path: string): Promise<TextAnswer> {
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: false,
  });
  try {
    const pdf = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await textOf(pdf, number).catch(() => ''));
    }
    return { pages: pages.length > 0 ? pages : null };
  } catch {
    return { pages: null };
  } finally {
    await loading.destroy();
  }
}

async function textOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const lines = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
  return lines.join('').normalize('NFC').replace(HYPHEN_AT_LINE_END, '$1').trim();
}

parentPort?.on('message', async (message) => {
  const { path } = TextJob.parse(message);
  parentPort?.postMessage(await read(path));
});
