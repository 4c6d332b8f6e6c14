import PDFDocument from 'pdfkit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { drag } from './hall/pointing.ts';
import { type HarnessServer, startHarness } from './reader-harness/server.ts';

const PAGES = 120;
/** Ten minutes: twice what the server lets a device's clock be ahead. */
const WRONG_CLOCK_MS = 600_000;

let harness: HarnessServer;
let browser: Browser;
let contexts: BrowserContext[] = [];

declare global {
  interface Window {
    syncNow(): Promise<void>;
    unsent(): Promise<number>;
  }
}

beforeAll(async () => {
  const pdfs = [
    await pdfOf(PAGES),
    await pdfOf(1, { userPassword: 'bi mat' }),
    new TextEncoder().encode('%PDF-1.7\nthis is no document'),
  ];
  harness = await startHarness(pdfs);
  browser = await startChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await harness?.close();
});

afterEach(async () => {
  harness.cutOff = false;
  harness.forget();
  for (const context of contexts) await context.close();
  contexts = [];
});

describe('the reader', () => {
  it('finds a stroke and a highlight again after a reload, and on another device', async () => {
    const device = await newDevice();
    const page = await openOn(device);
    await drawStroke(page);
    await highlightLine(page, 14);
    await expectMarks(page, { strokes: 1, highlights: 1 });
    await untilSent(page);

    await page.reload();
    await expectMarks(page, { strokes: 1, highlights: 1 });
    expect(await page.locator('[data-colour]').getAttribute('data-colour')).toBe('yellow');

    const other = await openOn(await newDevice());
    await expectMarks(other, { strokes: 1, highlights: 1 });
  });

  it('undoes and redoes, also what the eraser and a tap on a highlight took', async () => {
    const page = await openOn(await newDevice());
    await drawStroke(page);
    await highlightLine(page, 14);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expectMarks(page, { strokes: 1, highlights: 0 });
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await expectMarks(page, { strokes: 1, highlights: 1 });

    await tapHighlight(page);
    await expectMarks(page, { strokes: 1, highlights: 0 });
    await page.keyboard.press('Control+z');
    await expectMarks(page, { strokes: 1, highlights: 1 });

    await page.getByRole('button', { name: 'Tẩy' }).click();
    await drag(page, [150, 160], [150, 330]);
    await expectMarks(page, { strokes: 0, highlights: 1 });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expectMarks(page, { strokes: 1, highlights: 1 });
  });

  it('keeps what is drawn without a network and sends it once there is one', async () => {
    const device = await newDevice();
    const page = await openOn(device);
    harness.cutOff = true;
    await drawStroke(page);
    await page.locator('[data-waiting="1"]').waitFor();
    await page.reload();
    await expectMarks(page, { strokes: 1, highlights: 0 });
    await page.locator('[data-waiting="1"]').waitFor();
    harness.cutOff = false;
    await page.evaluate(() => window.syncNow());
    await untilSent(page);
    await expectMarks(await openOn(await newDevice()), { strokes: 1, highlights: 0 });
  });

  it('shows in one tab what is drawn in another, and loses neither', async () => {
    const device = await newDevice();
    const one = await openOn(device);
    const two = await openOn(device);
    await drawStroke(one);
    await drawStroke(two, 60);
    await expectMarks(one, { strokes: 2, highlights: 0 });
    await expectMarks(two, { strokes: 2, highlights: 0 });
    await untilSent(one);
    await expectMarks(await openOn(await newDevice()), { strokes: 2, highlights: 0 });
  });

  it('sends the notes of a device whose clock is ten minutes ahead, and lets a right clock change them after', async () => {
    const wrong = await openOn(await newDevice(), `&clockError=${WRONG_CLOCK_MS}`);
    await drawStroke(wrong);
    await untilSent(wrong);
    const right = await openOn(await newDevice());
    await expectMarks(right, { strokes: 1, highlights: 0 });
    await right.getByRole('button', { name: 'Tẩy' }).click();
    await drag(right, [150, 160], [150, 330]);
    await expectMarks(right, { strokes: 0, highlights: 0 });
    await untilSent(right);
    await wrong.evaluate(() => window.syncNow());
    await expectMarks(wrong, { strokes: 0, highlights: 0 });
  });

  it('stores the pressure of a stylus', async () => {
    const page = await openOn(await newDevice());
    await page.getByRole('button', { name: 'Bút' }).click();
    const pen = await page.context().newCDPSession(page);
    const at = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, force: number) =>
      pen.send('Input.dispatchMouseEvent', {
        type,
        x,
        y: 300,
        button: 'left',
        buttons: 1,
        force,
        pointerType: 'pen',
        clickCount: 1,
      });
    await at('mousePressed', 200, 0.1);
    for (let x = 210; x <= 400; x += 10) await at('mouseMoved', x, (x - 200) / 200);
    await at('mouseReleased', 400, 0);
    await expectMarks(page, { strokes: 1, highlights: 0 });
    const shape = await page.locator('[data-ink][data-annotation]').evaluate((path: SVGPathElement) => {
      const points = Array.from({ length: 200 }, (_, n) =>
        path.getPointAtLength((path.getTotalLength() * n) / 200),
      );
      const { x, width } = path.getBBox();
      const heightNear = (middle: number) => {
        const ys = points.filter((point) => Math.abs(point.x - middle) < width * 0.1).map(({ y }) => y);
        return Math.max(...ys) - Math.min(...ys);
      };
      return { light: heightNear(x + width * 0.15), heavy: heightNear(x + width * 0.85) };
    });
    expect(shape.heavy).toBeGreaterThan(shape.light * 1.2);
  });

  it('keeps few pages drawn however far one goes in a document of 120', async () => {
    const page = await openOn(await newDevice());
    await page.getByRole('button', { name: /Đến trang/ }).click();
    await page.getByRole('textbox').fill('100');
    await page.getByRole('button', { name: 'Đến', exact: true }).click();
    await page.locator('[data-page="100"][data-painted="true"]').waitFor();
    await page.getByText('100 / 120').waitFor();
    for (let n = 0; n < 5; n++) await page.keyboard.press('PageUp');
    await page.locator('[data-page="95"][data-painted="true"]').waitFor();
    await expect.poll(() => page.locator('canvas').count()).toBeLessThanOrEqual(4);
  });

  it('goes to a page also when the window gets another width in that moment', async () => {
    const page = await openOn(await newDevice());
    await page.getByRole('button', { name: /Đến trang/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('60');
    await page.evaluate(() => {
      const column = document.querySelector('main');
      const go = document.querySelector<HTMLElement>('dialog [type=submit]');
      if (!column || !go) throw new Error('no column, or nothing to press');
      return new Promise<void>((done) => {
        let first = true;
        // Told after the reader, which knows the new width by then and has not laid out its pages yet.
        new ResizeObserver(() => {
          if (!first) {
            go.click();
            done();
          }
          first = false;
        }).observe(column);
        requestAnimationFrame(() => requestAnimationFrame(() => (column.style.maxWidth = '700px')));
      });
    });
    await page.getByText(`60 / ${PAGES}`).waitFor();
    await page.locator('[data-page="60"][data-painted="true"]').waitFor();
  });

  it('draws sharply again after zooming', async () => {
    const page = await openOn(await newDevice());
    const before = await page.locator('[data-page="1"] canvas').evaluate((it: HTMLCanvasElement) => it.width);
    await page.getByRole('button', { name: 'Phóng to' }).click();
    await page.waitForFunction(
      (width) => (document.querySelector<HTMLCanvasElement>('[data-page="1"] canvas')?.width ?? 0) > width,
      before * 1.2,
    );
  });

  it('opens with the older build of pdf.js in a browser that lacks what the newer one needs', async () => {
    const device = await newDevice();
    await device.addInitScript(() => {
      Reflect.deleteProperty(Map.prototype, 'getOrInsertComputed');
      Reflect.deleteProperty(Math, 'sumPrecise');
    });
    const page = await openOn(device);
    await page.locator('[data-page="1"][data-painted="true"]').waitFor();
  });

  it.each([
    ['is not on the device', () => '0'.repeat(64), 'missing', 'Tài liệu chưa có trên máy này'],
    ['has a password', () => harness.documents[1] ?? '', 'password', 'Tài liệu có mật khẩu'],
    ['is damaged', () => harness.documents[2] ?? '', 'corrupt', 'Tệp tài liệu bị hỏng'],
  ])('says so when a document %s', async (_what, sha256, problem, title) => {
    const page = await (await newDevice()).newPage();
    await page.goto(addressOf(sha256()));
    await page.locator(`[data-problem="${problem}"]`).waitFor();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Đóng tài liệu' }).waitFor();
  });
});

/** A browser profile of its own, with the documents in its cache. */
async function newDevice(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 } });
  context.setDefaultTimeout(15_000);
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${harness.origin}/browser/reader-harness/?document=${harness.documents[0]}`);
  await page.evaluate(async (documents) => {
    const cache = await caches.open('documents');
    for (const sha256 of documents) await cache.add(`/documents/${sha256}`);
  }, harness.documents);
  await page.close();
  return context;
}

async function openOn(device: BrowserContext, more = ''): Promise<Page> {
  const page = await device.newPage();
  await page.goto(addressOf(harness.documents[0] ?? '') + more);
  await page.locator('[data-page="1"][data-text="true"]').waitFor();
  await page.evaluate(() => window.syncNow());
  return page;
}

function addressOf(sha256: string): string {
  return `${harness.origin}/browser/reader-harness/?open&document=${sha256}`;
}

async function drawStroke(page: Page, lower = 0): Promise<void> {
  // In the background each step of the pointer takes a second.
  await page.bringToFront();
  await page.getByRole('button', { name: 'Bút' }).click();
  await drag(page, [100, 220 + lower], [300, 260 + lower]);
  await page.locator('[data-ink][data-annotation]').first().waitFor();
}

/** Highlights a line of text, dragging from its first word to its last. */
async function highlightLine(page: Page, line: number): Promise<void> {
  await page.getByRole('button', { name: 'Tô sáng' }).click();
  const box = await page.locator('[data-page="1"] span').nth(line).boundingBox();
  if (!box) throw new Error(`no line ${line}`);
  const y = box.y + box.height / 2;
  await drag(page, [box.x + 4, y], [box.x + box.width - 4, y]);
  await page.locator('[data-colour]').waitFor({ state: 'attached' });
}

async function tapHighlight(page: Page): Promise<void> {
  const box = await page.locator('[data-colour]').boundingBox();
  if (!box) throw new Error('no highlight');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function expectMarks(page: Page, expected: { strokes: number; highlights: number }): Promise<void> {
  // A tab in the background is asked once a second only.
  await page.bringToFront();
  await page.waitForFunction(({ strokes, highlights }) => {
    const count = (selector: string) => document.querySelectorAll(selector).length;
    return (
      count('[data-ink][data-annotation]') === strokes &&
      count('[data-colour][data-annotation]') === highlights &&
      count('[data-ink]') === strokes
    );
  }, expected);
}

/** The count on the screen comes a moment after the mark itself: what lies on the device says whether all was sent. */
async function untilSent(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await window.unsent()) === 0);
  await page.locator('[data-waiting="0"]').waitFor();
}

function pdfOf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false, ...options });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    for (let page = 1; page <= pages; page++) {
      pdf.addPage().fontSize(14);
      for (let line = 1; line <= 25; line++) pdf.text(`Page ${page}, line ${line}: what the council decides`);
    }
    pdf.end();
  });
}
