import type { Locator, Page } from 'playwright-core';

/** Where things are on the screen, and what mouse and fingers do there. */

/** In CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on screen');
  return box;
}

export const middleOf = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

export async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 12 });
  await page.mouse.up();
}

/** One finger on a touch screen, 400 CSS pixels below its top. */
export async function touch(page: Page) {
  const session = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: 400 }],
    });
}

/** A finger across the pages; it waits `restMs` before it is lifted. */
export async function swipe(page: Page, by: number, restMs = 0): Promise<void> {
  const finger = await touch(page);
  const start = by < 0 ? 800 : 300;
  await finger('touchStart', start);
  for (let step = 1; step <= 10; step += 1) await finger('touchMove', start + (by * step) / 10);
  if (restMs > 0) {
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), restMs);
    await finger('touchMove', start + by);
  }
  await finger('touchEnd');
  await page.waitForFunction(() => !document.querySelector('[data-swiping]'));
}
