import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Opened } from '../browser/reader-harness/cached-documents.ts';
import { type HarnessServer, startHarness } from '../browser/reader-harness/server.ts';
import { chromiumThere } from '../support/chromium-there.ts';
import { fastScroll, VIEWER_PAGE } from './reader/fast-scroll.ts';
import { firstDocument } from './reader/first-document.ts';
import { FLOOR_PAGE } from './reader/floor-page.ts';
import { BARE_PAGE, documentOf300Pages, movement } from './reader/movement.ts';
import { penLatency } from './reader/pen.ts';
import { type BenchResult, median, rounded } from './result.ts';

const ROUNDS = 11;
/** Rounds before, not counted: the browser compiles and caches the scripts of both pages. */
const WARM_UP_ROUNDS = 3;
const BAR = 1.1;
const WHOLE_BROWSER = '/usr/bin/chromium';
/** Strokes on page 1, which the reader shows over it. */
const STROKES = 30;

const FOLDER = resolve(import.meta.dirname, '../../fixtures/session');
const PAGES = 120;

declare global {
  interface Window {
    openReader(): Promise<Opened>;
    openStock(sha256: string, width: number): Promise<Opened>;
    drawStrokes(count: number): Promise<void>;
    sealDocument(sha256: string): Promise<void>;
  }
}

/**
 * Time until the first page of a 120-page document is on screen, bytes in Cache Storage: the reader as it ships (React,
 * bars, words, 30 strokes, the document sealed as on a tablet) against pdf.js alone on plain bytes. Both begin with a press on a page that has not loaded pdf.js
 * yet, start a worker of their own, and draw the same page in the same number of pixels. Fresh pages, in turns.
 */
export async function run(): Promise<BenchResult> {
  const harness = await startHarness(
    [readFileSync(documentOf120Pages()), await documentOf300Pages()],
    [FLOOR_PAGE, BARE_PAGE, VIEWER_PAGE],
  );
  const browser = await chromium.launch({
    // With all that the browser on a tablet does, where it is there.
    executablePath: existsSync(WHOLE_BROWSER) ? WHOLE_BROWSER : (chromiumThere() ?? ''),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1180, height: 820 },
      deviceScaleFactor: 2,
    });
    const sha256 = harness.documents[0] ?? '';
    await fillCache(context, harness, sha256);
    const ours: Opened[] = [];
    const stock: Opened[] = [];
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      const mine = await onFreshPage(context, `${readerUrl(harness, sha256)}&sealed`, () =>
        window.openReader(),
      );
      const floor = await onFreshPage(
        context,
        `${harness.origin}/bench/reader/floor/`,
        ([document, width]) => window.openStock(document, width),
        [sha256, mine.width] as const,
      );
      if (mine.width !== floor.width || Math.abs(mine.height - floor.height) > 1) {
        throw new Error(`different sizes: ${JSON.stringify({ mine, floor })}`);
      }
      if (round < 0) continue;
      ours.push(mine);
      stock.push(floor);
    }
    const first = resultOf(ours, stock);
    const moved = await movement(browser, harness, harness.documents[1] ?? '');
    const fast = await fastScroll(browser, harness, harness.documents[1] ?? '');
    const early = await firstDocument(browser);
    const pen = await penLatency(context, harness, sha256);
    return {
      ...first,
      ratios: [...first.ratios, ...moved.ratios, fast.ratio, early.ratio, pen.ratio],
      detail: { ...first.detail, ...moved.detail, ...fast.detail, ...early.detail, ...pen.detail },
    };
  } finally {
    await browser.close();
    await harness.close();
  }
}

function resultOf(ours: readonly Opened[], stock: readonly Opened[]): BenchResult {
  const times = (rounds: readonly Opened[]) => rounds.map(({ milliseconds }) => Math.round(milliseconds));
  const [oursMs, stockMs] = [times(ours), times(stock)];
  return {
    bench: 'reader',
    ratios: [
      {
        name: 'first page of a 120-page document from the offline cache, over pdf.js alone',
        value: rounded(median(oursMs) / median(stockMs)),
        bar: BAR,
        better: 'lower',
      },
    ],
    detail: {
      readerMedianMs: median(oursMs),
      pdfjsMedianMs: median(stockMs),
      readerMs: oursMs,
      pdfjsMs: stockMs,
      canvasPixels: `${ours[0]?.width} x ${ours[0]?.height}`,
    },
  };
}

async function onFreshPage<A>(
  context: BrowserContext,
  url: string,
  measure: (argument: A) => Promise<Opened>,
  argument?: A,
): Promise<Opened> {
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(measure as (argument: unknown) => Promise<Opened>, argument);
  } finally {
    await page.close();
  }
}

async function fillCache(context: BrowserContext, harness: HarnessServer, sha256: string): Promise<void> {
  const page: Page = await context.newPage();
  await page.goto(readerUrl(harness, sha256));
  await page.evaluate(async (document) => {
    await (await caches.open('documents')).add(`/documents/${document}`);
  }, sha256);
  await page.evaluate((document) => window.sealDocument(document), sha256);
  await page.evaluate((count) => window.drawStrokes(count), STROKES);
  await page.close();
}

function readerUrl(harness: HarnessServer, sha256: string): string {
  return `${harness.origin}/browser/reader-harness/?document=${sha256}`;
}

/** The annex of the fixture session; told by its page tree, since names may change. */
function documentOf120Pages(): string {
  const counts = new RegExp(`/Count ${PAGES}\\b`);
  const found = globSync('*.pdf', { cwd: FOLDER })
    .map((name) => join(FOLDER, name))
    .find((file) => counts.test(readFileSync(file, 'latin1')));
  if (!found) throw new Error(`no document of ${PAGES} pages in ${FOLDER}: run npm run fixtures`);
  return found;
}
