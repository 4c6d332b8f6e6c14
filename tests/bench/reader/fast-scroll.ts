import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { HarnessServer } from '../../browser/reader-harness/server.ts';
import { median, type Ratio, rounded } from '../result.ts';

/** pdf.js' own viewer; from tests/. */
export const VIEWER_PAGE = 'bench/reader/viewer/index.html';

const SCROLL_MS = 3000;
/** The share of the time for which the middle of that viewer's window is blank at the speed that is looked for. */
const BLANK = 0.2;
/** Pixels a second between which the speed lies. */
const [SLOWEST, FASTEST] = [1000, 100_000];
const SEARCHES = 7;
const ROUNDS = 5;

declare global {
  interface Window {
    openViewer(sha256: string, width: number): Promise<void>;
  }
}

export interface FastScroll {
  readonly ratio: Ratio;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * How long the middle of the window has no picture while a long document is scrolled so fast that pdf.js' own viewer, with
 * pages of the same size, is blank for a fifth of the time.
 */
export async function fastScroll(
  browser: Browser,
  harness: HarnessServer,
  sha256: string,
): Promise<FastScroll> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  try {
    const page = await openReader(context, harness, sha256, 'fill');
    const width = await page.locator('[data-page="1"]').evaluate(({ clientWidth }) => clientWidth);
    await page.close();
    const blankOf = async (who: 'product' | 'floor', speed: number) => {
      const opened =
        who === 'product'
          ? await openReader(context, harness, sha256)
          : await openViewer(context, harness, sha256, width);
      const blank = await blankShare(opened, speed);
      await opened.close();
      return blank;
    };
    let [slow, fast] = [SLOWEST, FASTEST];
    for (let search = 0; search < SEARCHES; search += 1) {
      const speed = Math.sqrt(slow * fast);
      if ((await blankOf('floor', speed)) > BLANK) fast = speed;
      else slow = speed;
    }
    const speed = Math.sqrt(slow * fast);
    const shares = { floor: [] as number[], product: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      shares.floor.push(await blankOf('floor', speed));
      shares.product.push(await blankOf('product', speed));
    }
    return {
      ratio: {
        name: "a document of 300 pages scrolled fast: time without a picture in the middle, over pdf.js' own viewer",
        value: rounded(median(shares.product) / median(shares.floor)),
        bar: 0.5,
        better: 'lower',
      },
      detail: {
        pixelsPerSecond: rounded(speed),
        blankShares: { floor: shares.floor.map(rounded), product: shares.product.map(rounded) },
      },
    };
  } finally {
    await context.close();
  }
}

export async function openReader(
  context: BrowserContext,
  harness: HarnessServer,
  sha256: string,
  cache: 'fill' | 'filled' = 'filled',
): Promise<Page> {
  const page = await context.newPage();
  if (cache === 'fill') {
    await page.goto(`${harness.origin}/browser/reader-harness/?document=${sha256}`);
    await page.evaluate(async (document) => {
      await (await caches.open('documents')).add(`/documents/${document}`);
    }, sha256);
  }
  await page.goto(`${harness.origin}/browser/reader-harness/?open&document=${sha256}`);
  await page.locator('[data-page="2"][data-painted="true"]').waitFor({ state: 'attached' });
  return page;
}

export async function openViewer(
  context: BrowserContext,
  harness: HarnessServer,
  sha256: string,
  width: number,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${harness.origin}/${VIEWER_PAGE.replace('index.html', '')}`);
  await page.evaluate(([document, wide]) => window.openViewer(document, wide), [sha256, width] as const);
  await page.locator('[data-page-number="2"] canvas').waitFor({ state: 'attached' });
  return page;
}

/** The share of the time for which no page with a picture lies in the middle of the window. */
export async function blankShare(page: Page, speed: number): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  return page.evaluate(
    ([pixelsPerSecond, length]) =>
      new Promise<number>((done) => {
        const main = document.querySelector('main, #pages');
        if (!main) throw new Error('nothing to scroll');
        const start = performance.now();
        let last = start;
        let blank = 0;
        const isBlank = () => {
          const middle = main.getBoundingClientRect().top + main.clientHeight / 2;
          const pages = [...document.querySelectorAll('[data-page], .page')];
          const there = pages.find((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top <= middle && middle < bottom;
          });
          const canvases = [...(there?.querySelectorAll('canvas') ?? [])];
          return !canvases.some((canvas) => canvas.width > 0 && !canvas.hidden);
        };
        const next = () => {
          const now = performance.now();
          // What was seen since the last frame is what that frame left.
          if (isBlank()) blank += now - last;
          last = now;
          if (now - start >= length) return done(blank / (now - start));
          main.scrollTop = ((now - start) / 1000) * pixelsPerSecond;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    [speed, SCROLL_MS] as const,
  );
}
