import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutLineEndHyphens } from '#shared/text/line-ends.ts';
import { openPdf } from './open-pdf.ts';
import { type TextAnswer, TextJob } from './text-job.ts';

async function read(path: string): Promise<TextAnswer> {
  const loading = openPdf(new Uint8Array(await readFile(path)));
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
  return withoutLineEndHyphens(lines.join('').normalize('NFC')).trim();
}

parentPort?.on('message', async (message) => {
  const { path } = TextJob.parse(message);
  parentPort?.postMessage(await read(path));
});
