import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { HarnessServer } from '../browser/reader-harness/server.ts';
import { type Ratio, rounded } from './result.ts';

/** One frame of a display with 60 in a second, in milliseconds. */
const FRAME_MS = 1000 / 60;
const PAGES = 300;
const TURNS = 40;
/** Pixels a frame: 2,400 in a second, as a finger flicks. */
const SCROLL_STEP = 40;
const SCROLL_FRAMES = 480;

const TINOS = new URL(
  '../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  import.meta.url,
);

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
 * scrolling at a finger's speed, and what it all leaves in memory.
 * @param harness has that document.
 */
export async function movement(browser: Browser, harness: HarnessServer, sha256: string): Promise<Movement> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const page = await context.newPage();
  try {
    await page.goto(`${harness.origin}/browser/reader-harness/?document=${sha256}`);
    await page.evaluate(async (document) => {
      await (await caches.open('documents')).add(`/documents/${document}`);
    }, sha256);
    await page.goto(`${harness.origin}/browser/reader-harness/?open&document=${sha256}`);
    await page.locator('[data-page="1"][data-painted="true"]').waitFor();
    const debug = await context.newCDPSession(page);
    const turns = await measureTurns(page);
    await goTo(page, 50);
    const at50 = await memory(page, debug);
    const frames = await measureScroll(page);
    for (let number = 60; number <= PAGES; number += 20) await goTo(page, number);
    const at300 = await memory(page, debug);
    const turn = percentile(turns, 0.95);
    const dropped = droppedShare(frames);
    return {
      ratios: [
        {
          name: 'turning to a neighbour that is drawn: from the key to the frame that shows it, p95, over one frame',
          value: rounded(turn / FRAME_MS),
          bar: 1,
          better: 'lower',
        },
        {
          name: 'scrolling a document of 300 pages: share of frames dropped',
          value: rounded(dropped),
          bar: 0.05,
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
        turnP50Ms: rounded(percentile(turns, 0.5)),
        turnP95Ms: rounded(turn),
        scrolledFrames: frames.length,
        longestFrameMs: rounded(Math.max(...frames)),
        memoryAt50MB: rounded(at50 / 1e6),
        memoryAt300MB: rounded(at300 / 1e6),
      },
    };
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds from a key pressed at the beginning of a frame until that frame, with the neighbour's picture at the top of
 * the window, has been handed to the screen. A picture that is not there yet counts as ten frames.
 */
async function measureTurns(page: Page): Promise<readonly number[]> {
  const turns: number[] = [];
  for (let number = 2; number <= TURNS + 1; number += 1) {
    await page.locator(`[data-page="${number}"][data-painted="true"]`).waitFor();
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
function measureScroll(page: Page): Promise<readonly number[]> {
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
  const missed = frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0);
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

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
