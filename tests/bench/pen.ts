import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { HarnessServer } from '../browser/reader-harness/server.ts';
import { type Ratio, rounded } from './result.ts';

/** Strokes that are on the page already. */
const STROKES_BEFORE = 2000;
const STROKES = 12;
const MOVES = 60;
/** Strokes before, not counted. */
const WARM_UP_STROKES = 3;
/** One frame of a display with 60 in a second, in milliseconds. */
const FRAME_MS = 1000 / 60;

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
 * reader as it ships. The strokes that are drawn are stored meanwhile, as they always are.
 */
export async function penLatency(
  context: BrowserContext,
  harness: HarnessServer,
  sha256: string,
): Promise<PenResult> {
  const page = await context.newPage();
  try {
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
    const pen = await context.newCDPSession(page);
    await watchInk(page);
    for (let stroke = -WARM_UP_STROKES; stroke < STROKES; stroke += 1) {
      if (stroke === 0) await page.evaluate(() => (window.inked = { painted: [], sinceEvent: [] }));
      await draw(pen, 200 + (stroke + WARM_UP_STROKES) * 20);
    }
    return resultOf(await page.evaluate(() => window.inked));
  } finally {
    await page.close();
  }
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

function resultOf({ painted, sinceEvent }: Inked): PenResult {
  const p95 = percentile(painted, 0.95);
  return {
    ratio: {
      name: `from a pen's event to its ink, with ${STROKES_BEFORE} strokes on the page, p95 over one frame`,
      value: rounded(p95 / FRAME_MS),
      bar: 1,
      better: 'lower',
    },
    detail: {
      penFrames: painted.length,
      penMedianMs: rounded(percentile(painted, 0.5)),
      penP95Ms: rounded(p95),
      penLongestMs: rounded(Math.max(...painted)),
      penWithWaitForFrameMedianMs: rounded(percentile(sinceEvent, 0.5)),
      penWithWaitForFrameP95Ms: rounded(percentile(sinceEvent, 0.95)),
    },
  };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
