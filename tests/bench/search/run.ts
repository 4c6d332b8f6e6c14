import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { wordsOf } from '#shared/search/words.ts';
import { fold } from '#shared/text/fold.ts';
import { startChromium } from '../../support/chromium.ts';
import { type BenchResult, median, rounded } from '../result.ts';
import { councilTexts, numbersFrom, type TextDocument } from './council-texts.ts';
import type { Indexed, Searched } from './main.ts';

const TESTS = resolve(import.meta.dirname, '../..');
const PAGES = 5000;
const QUERIES = 300;
/** Not counted: the browser compiles the search. */
const WARM_UP_QUERIES = 20;
const RESULTS = 20;
const BAR_MS = 50;
const INDEX_BAR = 0.4;

declare global {
  interface Window {
    indexDocument(sha256: string, pages: readonly string[]): Promise<Indexed>;
    searchFor(typed: string, most: number): Promise<Searched>;
  }
}

/**
 * Two words searched for in 5,000 pages, in the browser and in the worker that delegates have, from the message that asks to
 * the first 20 results with their passages; and what the index takes beside the text, both as the tablet keeps them.
 */
export async function run(): Promise<BenchResult> {
  const documents = await councilTexts(PAGES);
  return inBrowser(async (page) => {
    const indexed: Indexed[] = [];
    for (const document of documents) {
      indexed.push(await page.evaluate(({ sha256, pages }) => window.indexDocument(sha256, pages), document));
    }
    const searched: (Searched & { readonly typed: string })[] = [];
    for (const typed of queriesFrom(documents)) {
      const one = await page.evaluate(([words, most]) => window.searchFor(words, most), [
        typed,
        RESULTS,
      ] as const);
      searched.push({ typed, ...one });
    }
    return resultOf(documents, indexed, searched.slice(WARM_UP_QUERIES));
  });
}

function resultOf(
  documents: readonly TextDocument[],
  indexed: readonly Indexed[],
  searched: readonly (Searched & { readonly typed: string })[],
): BenchResult {
  const slowestFirst = [...searched].sort((a, b) => b.milliseconds - a.milliseconds);
  const p95 = slowestFirst[Math.floor(searched.length * 0.05)]?.milliseconds ?? Number.NaN;
  const sum = (which: keyof Indexed) => indexed.reduce((total, one) => total + one[which], 0);
  return {
    bench: 'search',
    ratios: [
      {
        name: `two words in ${PAGES} pages, p95 / ${BAR_MS} ms`,
        value: rounded(p95 / BAR_MS),
        bar: 1,
        better: 'lower',
      },
      {
        name: 'index / text, bytes',
        value: rounded(sum('indexBytes') / sum('textBytes')),
        bar: INDEX_BAR,
        better: 'lower',
      },
    ],
    detail: {
      documents: documents.length,
      pages: documents.reduce((total, { pages }) => total + pages.length, 0),
      queries: searched.length,
      withoutResults: searched.filter(({ total }) => total === 0).length,
      usualDocumentsFound: median(searched.map(({ total }) => total)),
      p50Ms: rounded(median(searched.map(({ milliseconds }) => milliseconds))),
      p95Ms: rounded(p95),
      slowest: slowestFirst
        .slice(0, 3)
        .map(({ typed, milliseconds }) => `${typed}: ${rounded(milliseconds)} ms`),
      textBytes: sum('textBytes'),
      indexBytes: sum('indexBytes'),
      buildMs: rounded(sum('milliseconds')),
    },
  };
}

/** Pairs of words that stand on some page: side by side, every third one apart; every second one typed without diacritics. */
function queriesFrom(documents: readonly TextDocument[]): readonly string[] {
  const random = numbersFrom(7);
  const pages = documents.flatMap(({ pages: own }) => own.map(wordsOf)).filter(({ length }) => length > 1);
  return Array.from({ length: WARM_UP_QUERIES + QUERIES }, (_, index) => {
    const words = pages[Math.floor(random() * pages.length)] ?? [];
    const first = Math.floor(random() * (words.length - 1));
    const second = index % 3 === 0 ? Math.floor(random() * words.length) : first + 1;
    const typed = `${words[first]?.text} ${words[second]?.text}`;
    return index % 2 === 0 ? fold(typed) : typed;
  });
}

async function inBrowser<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const dist = mkdtempSync(join(tmpdir(), 'bench-search-'));
  await build({
    configFile: false,
    root: TESTS,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: dist,
      emptyOutDir: true,
      rolldownOptions: { input: join(TESTS, 'bench/search/index.html') },
    },
  });
  const server = await preview({
    configFile: false,
    root: TESTS,
    logLevel: 'warn',
    build: { outDir: dist },
    preview: { host: 'localhost', port: 0 },
  });
  const browser = await startChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}bench/search/`, { waitUntil: 'networkidle' });
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
    rmSync(dist, { recursive: true, force: true });
  }
}
