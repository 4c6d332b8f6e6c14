import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { openPdf } from './open-pdf.ts';
import { layersOf, wordsOfPage } from './page-words.ts';
import { type TextAnswer, TextJob } from './text-job.ts';

async function read(path: string): Promise<TextAnswer> {
  const loading = openPdf(new Uint8Array(await readFile(path)));
  try {
    const pdf = await loading.promise;
    const layers = await layersOf(pdf);
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await wordsOfPage(pdf, number, layers).catch(() => ''));
    }
    return { pages: pages.length > 0 ? pages : null };
  } catch {
    return { pages: null };
  } finally {
    await loading.destroy();
  }
}

parentPort?.on('message', async (message) => {
  const { path } = TextJob.parse(message);
  parentPort?.postMessage(await read(path));
});
