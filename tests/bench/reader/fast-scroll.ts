import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { HarnessServer } from '../../browser/reader-harness/server.ts';
import { median, type Ratio, rounded } from '../result.ts';

/** pdf.js' own viewer; from tests/. */
export const VIEWER_PAGE = 'bench/reader/viewer/index.html';

const SCROLL_MS = 2000;
/** The share of the time for which the middle of that viewer's window is blank at the speed that is looked for. */
const BLANK = 0.2;
/** Pixels a second. How a viewer does at one of them varies from time to time, and from machine to machine by much. */
const SPEEDS = [10_000, 14_000, 20_000, 28_000, 40_000, 56_000, 80_000];
const ROUNDS = 3;

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
    const floor = SPEEDS.map((): number[] => []);
    const product = SPEEDS.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, speed] of SPEEDS.entries()) {
        floor[index]?.push(await blankOf('floor', speed));
        product[index]?.push(await blankOf('product', speed));
      }
    }
    const shares = { floor: floor.map(median), product: product.map(median) };
    const { place, atPlace } = where(shares.floor, BLANK);
    return {
      ratio: {
        name: "a document of 300 pages scrolled fast: time without a picture in the middle, over pdf.js' own viewer",
        value: rounded(atPlace(shares.product) / atPlace(shares.floor)),
        bar: 0.5,
        better: 'lower',
      },
      detail: {
        pixelsPerSecond: SPEEDS,
        blankSharesMedian: { floor: shares.floor.map(rounded), product: shares.product.map(rounded) },
        floorIsBlankForAFifthAt: rounded(place),
      },
    };
  } finally {
    await context.close();
  }
}

/**
 * Where in a row of rising values `wanted` is crossed first, as an index with a fraction (its end where it never is), and what
 * another row has there.
 */
function where(
  rising: readonly number[],
  wanted: number,
): { readonly place: number; atPlace(row: readonly number[]): number } {
  const found = rising.findIndex((value) => value >= wanted);
  const above = found === -1 ? rising.length - 1 : found;
  const below = Math.max(0, above - 1);
  const [low, high] = [rising[below] ?? 0, rising[above] ?? 0];
  const part = above === below || found === -1 ? 1 : (wanted - low) / (high - low);
  return {
    place: below + part * (above - below),
    atPlace: (row) => (1 - part) * (row[below] ?? 0) + part * (row[above] ?? 0),
  };
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
