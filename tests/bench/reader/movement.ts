import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { HarnessServer } from '../../browser/reader-harness/server.ts';
import { type Ratio, rounded } from '../result.ts';

/** One frame of a display with 60 in a second, in milliseconds. */
const FRAME_MS = 1000 / 60;
const PAGES = 300;
/** In alternation with the floor. */
const BLOCKS = 4;
const TURNS_IN_BLOCK = 12;
/** Pixels a frame: 2,400 in a second, as a finger flicks. */
const SCROLL_STEP = 40;
const SCROLL_FRAMES = 180;
const BAR = 1.3;

const TINOS = new URL(
  '../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  import.meta.url,
);

interface PictureSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

declare global {
  interface Window {
    showBare(what: 'canvases' | 'column' | 'paper', width: number, height: number): Promise<void>;
  }
}

/** What the browser needs by itself; from tests/. */
export const BARE_PAGE = 'bench/reader/bare/index.html';

export interface Movement {
  readonly ratios: readonly Ratio[];
  readonly detail: Readonly<Record<string, unknown>>;
}

/** 300 pages of running text in an embedded font, as a council's documents are. */
export function documentOf300Pages(): Promise<Uint8Array> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.registerFont('Tinos', TINOS.pathname);
    for (let page = 1; page <= PAGES; page += 1) {
      pdf.addPage().font('Tinos').fontSize(13);
      for (let paragraph = 1; paragraph <= 12; paragraph += 1) {
        const seal = createHash('sha256').update(`${page}/${paragraph}`).digest('hex').slice(0, 8);
        pdf.text(
          `Điều ${page * 12 + paragraph}. Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh xem xét, quyết định phân bổ dự toán ngân sách địa phương năm 2027 cho các sở, ngành, xã, phường theo mã số ${seal}; bảo đảm công khai, tiết kiệm, hiệu quả.`,
        );
        pdf.moveDown(0.5);
      }
    }
    pdf.end();
  });
}

/**
 * Going through a document of 300 pages in the reader as it ships: turning to the neighbour that is drawn already,
 * scrolling at a finger's speed, and what it all leaves in memory. Beside it, in turns, what the browser itself needs for
 * as many pixels: two drawn canvases that are exchanged, and a column of pictures that is scrolled.
 * @param harness has that document, and the page `BARE_PAGE`.
 */
export async function movement(browser: Browser, harness: HarnessServer, sha256: string): Promise<Movement> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  try {
    const page = await openAt(context, harness, sha256);
    const debug = await context.newCDPSession(page);
    const size = await pictureSize(page);
    const canvases = await bare(context, harness, 'canvases', size);
    const column = await bare(context, harness, 'column', size);
    const turns: Both = { product: [], floor: [] };
    const frames: Both = { product: [], floor: [] };
    for (let block = 0; block < BLOCKS; block += 1) {
      const first = 2 + block * TURNS_IN_BLOCK;
      turns.product.push(...(await measureTurns(page, first)));
      turns.floor.push(...(await measureTurns(canvases, first)));
    }
    await goTo(page, 50);
    const at50 = await memory(page, debug);
    for (let block = 0; block < BLOCKS; block += 1) {
      frames.product.push(...(await measureScroll(page)));
      frames.floor.push(...(await measureScroll(column)));
    }
    for (let number = 80; number <= PAGES; number += 20) await goTo(page, number);
    const at300 = await memory(page, debug);
    return {
      ratios: [
        {
          name: 'turning to a neighbour that is drawn: from the key to the frame that shows it, p95, over two drawn canvases exchanged',
          value: rounded(percentile(turns.product, 0.95) / percentile(turns.floor, 0.95)),
          bar: BAR,
          better: 'lower',
        },
        {
          name: 'scrolling a document of 300 pages: time for the same frames, over a column of bare pictures',
          value: rounded(sum(frames.product) / sum(frames.floor)),
          bar: BAR,
          better: 'lower',
        },
        {
          name: 'memory after 300 pages, over that after 50',
          value: rounded(at300 / at50),
          bar: 1.3,
          better: 'lower',
        },
      ],
      detail: {
        turnP50Ms: both(turns, (of) => percentile(of, 0.5)),
        turnP95Ms: both(turns, (of) => percentile(of, 0.95)),
        scrolledFrames: frames.product.length,
        shareOfFramesDropped: both(frames, droppedShare),
        longestFrameMs: both(frames, (of) => Math.max(...of)),
        memoryAt50MB: rounded(at50 / 1e6),
        memoryAt300MB: rounded(at300 / 1e6),
      },
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds. */
interface Both {
  readonly product: number[];
  readonly floor: number[];
}

function both(values: Both, measure: (of: readonly number[]) => number) {
  return { floor: rounded(measure(values.floor)), product: rounded(measure(values.product)) };
}

/** The reader with the document, its first page drawn. */
async function openAt(context: BrowserContext, harness: HarnessServer, sha256: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${harness.origin}/browser/reader-harness/?document=${sha256}`);
  await page.evaluate(async (document) => {
    await (await caches.open('documents')).add(`/documents/${document}`);
  }, sha256);
  await page.goto(`${harness.origin}/browser/reader-harness/?open&document=${sha256}`);
  await page.locator('[data-page="1"][data-painted="true"]').waitFor();
  return page;
}

/** The bare page that shows `what`, with pictures of the reader's size. */
async function bare(
  context: BrowserContext,
  harness: HarnessServer,
  what: 'canvases' | 'column',
  size: PictureSize,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${harness.origin}/${BARE_PAGE.replace('index.html', '')}`);
  await page.evaluate(([shown, { width, height }]) => window.showBare(shown, width, height), [
    what,
    size,
  ] as const);
  await page.locator('[data-page="2"][data-painted="true"]').waitFor({ state: 'attached' });
  return page;
}

function pictureSize(page: Page): Promise<PictureSize> {
  return page
    .locator('[data-page="1"]')
    .evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }));
}

/**
 * Milliseconds from a key pressed at the beginning of a frame until that frame, with the neighbour's picture at the top of
 * the window, has been handed to the screen. A picture that is not there yet counts as ten frames.
 */
async function measureTurns(page: Page, first: number): Promise<readonly number[]> {
  await page.bringToFront();
  const turns: number[] = [];
  for (let number = first; number < first + TURNS_IN_BLOCK; number += 1) {
    await page.locator(`[data-page="${number}"][data-painted="true"]`).waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    turns.push(
      await page.evaluate(
        ([wanted, missing]) =>
          new Promise<number>((done) => {
            requestAnimationFrame(() => {
              const start = performance.now();
              window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
              setTimeout(() => {
                const shown = document.querySelector(`[data-page="${wanted}"]`);
                const top = shown?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
                const isThere = shown?.querySelector('canvas, img') != null && top >= 0 && top < 200;
                done(isThere ? performance.now() - start : missing);
              });
            });
          }),
        [number, 10 * FRAME_MS] as const,
      ),
    );
  }
  return turns;
}

/** Lengths of the frames while the pages go by, in milliseconds. */
async function measureScroll(page: Page): Promise<readonly number[]> {
  await page.bringToFront();
  return page.evaluate(
    ([step, count]) =>
      new Promise<number[]>((done) => {
        const main = document.querySelector('main');
        const frames: number[] = [];
        let last: number | null = null;
        const next = (now: number) => {
          if (last !== null) frames.push(now - last);
          last = now;
          main?.scrollBy(0, step);
          if (frames.length < count) requestAnimationFrame(next);
          else done(frames);
        };
        requestAnimationFrame(next);
      }),
    [SCROLL_STEP, SCROLL_FRAMES] as const,
  );
}

function droppedShare(frames: readonly number[]): number {
  const shown = frames.length;
  const missed = frames.reduce((total, ms) => total + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0);
  return missed / (shown + missed);
}

async function goTo(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: /^Đến trang/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(String(number));
  await dialog.getByRole('textbox').press('Enter');
  await page.locator(`[data-page="${number}"][data-painted="true"]`).waitFor();
}

/** Bytes of JavaScript after a collection, and of all pictures that are kept. */
async function memory(page: Page, debug: CDPSession): Promise<number> {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await debug.send('HeapProfiler.collectGarbage');
  await debug.send('Performance.enable');
  const { metrics } = await debug.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const pictures = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement | HTMLImageElement>('canvas, img')].reduce(
      (sum, picture) =>
        sum +
        4 *
          (picture instanceof HTMLCanvasElement
            ? picture.width * picture.height
            : picture.naturalWidth * picture.naturalHeight),
      0,
    ),
  );
  return heap + pictures;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
