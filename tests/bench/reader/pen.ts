import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { HarnessServer } from '../../browser/reader-harness/server.ts';
import { type Ratio, rounded } from '../result.ts';
import { BARE_PAGE } from './movement.ts';

/** Strokes that are on the page already. */
const STROKES_BEFORE = 2000;
const STROKES_IN_BLOCK = 4;
/** In alternation with the floor. */
const BLOCKS = 4;
const MOVES = 60;
const BAR = 1.3;

/** All times in milliseconds. */
interface Inked {
  /** From the event, or from the beginning of the frame that took it up, to that frame's ink having been painted. */
  readonly painted: readonly number[];
  /** From the event itself: with the wait for the display's next frame, up to one frame long, that no program can shorten. */
  readonly sinceEvent: readonly number[];
}

declare global {
  interface Window {
    drawStrokes(count: number): Promise<void>;
    inked: { painted: number[]; sinceEvent: number[] };
  }
}

export interface PenResult {
  readonly ratio: Ratio;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * How soon ink follows a pen on a page of 2,000 strokes: real input events of type pen, sent by the debugger, into the
 * reader as it ships, and in turns onto a bare canvas of the same size. The strokes that are drawn in the reader are stored
 * meanwhile, as they always are.
 * @param harness has the page `BARE_PAGE` beside the reader.
 */
export async function penLatency(
  context: BrowserContext,
  harness: HarnessServer,
  sha256: string,
): Promise<PenResult> {
  const page = await readerWithPen(context, harness, sha256);
  const paper = await barePaper(context, harness, page);
  try {
    const [pen, barePen] = [await penOn(context, page), await penOn(context, paper)];
    const inked = { product: NONE, floor: NONE };
    for (let block = -1; block < BLOCKS; block += 1) {
      const first = (block + 1) * STROKES_IN_BLOCK;
      const product = await inkOf(page, pen, first);
      const floor = await inkOf(paper, barePen, first);
      // The browser has compiled what they run by then.
      if (block < 0) continue;
      inked.product = joined(inked.product, product);
      inked.floor = joined(inked.floor, floor);
    }
    return resultOf(inked);
  } finally {
    await page.close();
    await paper.close();
  }
}

const NONE: Inked = { painted: [], sinceEvent: [] };

function joined(a: Inked, b: Inked): Inked {
  return { painted: [...a.painted, ...b.painted], sinceEvent: [...a.sinceEvent, ...b.sinceEvent] };
}

async function readerWithPen(context: BrowserContext, harness: HarnessServer, sha256: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${harness.origin}/browser/reader-harness/?open&document=${sha256}`);
  await page.locator('[data-page="1"][data-text="true"]').waitFor();
  await page.evaluate((count) => window.drawStrokes(count), STROKES_BEFORE);
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-page="1"] path[data-annotation]').length >= count,
    STROKES_BEFORE,
  );
  // They were drawn long ago: nothing of them waits to be sent any more.
  await page.locator('[data-waiting="0"]').waitFor();
  // Pressed within the page: Playwright's own press leaves a listener there that looks at every event after it.
  await page
    .getByRole('button', { name: 'Bút', exact: true })
    .evaluate((button: HTMLElement) => button.click());
  return page;
}

/** A bare canvas as large as the reader's page. */
async function barePaper(context: BrowserContext, harness: HarnessServer, reader: Page): Promise<Page> {
  const size = await reader
    .locator('[data-page="1"]')
    .evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }));
  const page = await context.newPage();
  await page.goto(`${harness.origin}/${BARE_PAGE.replace('index.html', '')}`);
  await page.evaluate(({ width, height }) => window.showBare('paper', width, height), size);
  return page;
}

async function penOn(context: BrowserContext, page: Page): Promise<CDPSession> {
  await watchInk(page);
  return context.newCDPSession(page);
}

/** A block of strokes, from the line of number `first`. */
async function inkOf(page: Page, pen: CDPSession, first: number): Promise<Inked> {
  await page.bringToFront();
  await page.evaluate(() => (window.inked = { painted: [], sinceEvent: [] }));
  for (let stroke = first; stroke < first + STROKES_IN_BLOCK; stroke += 1) await draw(pen, 200 + stroke * 20);
  return page.evaluate(() => window.inked);
}

async function draw(pen: CDPSession, y: number): Promise<void> {
  const at = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', step: number) =>
    pen.send('Input.dispatchMouseEvent', {
      type,
      x: 200 + step * 9,
      y: y + 30 * Math.sin(step / 4),
      button: 'left',
      buttons: 1,
      force: 0.3 + 0.4 * Math.abs(Math.sin(step / 9)),
      pointerType: 'pen',
      clickCount: 1,
    });
  await at('mousePressed', 0);
  for (let step = 1; step <= MOVES; step += 1) await at('mouseMoved', step);
  await at('mouseReleased', MOVES);
}

/** Begins to note, in the page, when each frame with ink was painted: the first task after its painting. */
async function watchInk(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.inked = { painted: [], sinceEvent: [] };
    let event: number | null = null;
    window.addEventListener(
      'pointermove',
      ({ buttons, timeStamp }) => {
        if (buttons > 0) event ??= timeStamp;
      },
      { capture: true },
    );
    const onFrame = (frame: number) => {
      const since = event;
      event = null;
      if (since !== null) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          window.inked.painted.push(now - Math.max(since, frame));
          window.inked.sinceEvent.push(now - since);
        };
        port2.postMessage(null);
      }
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}

function resultOf({ product, floor }: { readonly product: Inked; readonly floor: Inked }): PenResult {
  const both = (which: keyof Inked, part: number) => ({
    floor: rounded(percentile(floor[which], part)),
    product: rounded(percentile(product[which], part)),
  });
  return {
    ratio: {
      name: `from a pen's event to its ink, with ${STROKES_BEFORE} strokes on the page, p95 over the same stroke on a bare canvas`,
      value: rounded(percentile(product.painted, 0.95) / percentile(floor.painted, 0.95)),
      bar: BAR,
      better: 'lower',
    },
    detail: {
      penFrames: product.painted.length,
      penMedianMs: both('painted', 0.5),
      penP95Ms: both('painted', 0.95),
      penLongestMs: both('painted', 1),
      penWithWaitForFrameMedianMs: both('sinceEvent', 0.5),
      penWithWaitForFrameP95Ms: both('sinceEvent', 0.95),
    },
  };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
