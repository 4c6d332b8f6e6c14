import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { inkOfPage } from './hall/ink.ts';
import { openSignedIn } from './hall/signing-in.ts';
import { startHarness } from './reader-harness/server.ts';

/**
 * PDFs as they come from odd programs, damaged and hostile ones, on a real tablet without a network: they show, or say
 * why not, and none keeps anything else from working.
 */

const FOLDER = resolve(import.meta.dirname, '../bad-pdfs');
const READABLE = [
  'corrupt-xref',
  'missing-fonts',
  'empty-password',
  'huge',
  'roll',
  'tiny',
  'jpeg2000',
  'jbig2',
  'form',
  'rotated',
  'garbage',
  'endless',
];

let product: Product;
let browser: Browser;
let page: Page;
/** Hashes of the documents, by name. */
const published = new Map<string, string>();

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  for (const name of READABLE)
    published.set(name, await publish(product, bytesOf(name), { fileName: `${name}.pdf` }));
  browser = await startChromium();
  page = await openSignedIn(browser, product, { keepsApp: true });
  await page.getByText(`Đã tải đủ ${READABLE.length} tài liệu`).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await product.kill();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('without a network the reader shows', () => {
  it.each([
    ['a document whose table of contents of the file is wrong', 'corrupt-xref', 2],
    ['text in fonts that the file only names', 'missing-fonts', 1],
    ['a document that is encrypted with an empty password', 'empty-password', 1],
    ['a page of five by five metres', 'huge', 1],
    ['a page of a roll of paper', 'roll', 1],
    ['a page of one millimetre', 'tiny', 1],
    ['a scan in JPEG 2000', 'jpeg2000', 1],
    ['a scan in JBIG2', 'jbig2', 1],
    ['a form, as it is printed', 'form', 1],
    ['pages that are turned', 'rotated', 4],
  ])('%s', async (_, name, pages) => {
    await open(name);
    expect(await inkOn(1)).toBeGreaterThan(0.0005);
    expect(await inkOn(1)).toBeLessThan(0.9);
    await page.getByText(`1 / ${pages}`, { exact: true }).waitFor();
  });

  it('nothing of a form to fill in, and runs none of its scripts', async () => {
    const said: string[] = [];
    page.on('dialog', (dialog) => said.push(dialog.message()));
    await open('form');
    expect(await page.locator('[data-page] :is(input, textarea, select)').count()).toBe(0);
    expect(await page.locator('[data-page] [data-link]').count()).toBe(0);
    expect(said).toEqual([]);
  });

  it('Vietnamese of a font that is not there, to be found', async () => {
    await open('missing-fonts');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('quyết về bảng giá đất');
    await page.getByText('1 / 1', { exact: true }).nth(1).waitFor();
  });

  it('the other pages of a document with a page of garbage', async () => {
    await open('garbage');
    await goTo(3);
    expect(await inkOn(3)).toBeGreaterThan(0.0005);
  });
});

describe('a file that the server would not have taken, and came in another way, is not shown for a reason', () => {
  const unreadable = ['truncated', 'password', 'empty', 'web-page'];
  let elsewhere: Page;
  let harness: Awaited<ReturnType<typeof startHarness>>;

  beforeAll(async () => {
    harness = await startHarness(unreadable.map(bytesOf));
    elsewhere = await (await browser.newContext({ viewport: SCREENS.portrait })).newPage();
    await elsewhere.goto(`${harness.origin}/browser/reader-harness/?document=${harness.documents[0]}`);
    await elsewhere.evaluate(async (documents) => {
      const cache = await caches.open('documents');
      for (const sha256 of documents) await cache.add(`/documents/${sha256}`);
    }, harness.documents);
  });

  afterAll(async () => {
    await elsewhere?.context().close();
    await harness?.close();
  });

  it.each([
    ['one that was cut short', 'truncated', 'corrupt'],
    ['one with a password', 'password', 'password'],
    ['one without a single byte', 'empty', 'corrupt'],
    ['a web page that calls itself a PDF', 'web-page', 'corrupt'],
  ])('%s', async (_, name, problem) => {
    const sha256 = harness.documents[unreadable.indexOf(name)];
    await elsewhere.goto(`${harness.origin}/browser/reader-harness/?open&document=${sha256}`);
    await elsewhere.locator(`[data-problem="${problem}"]`).waitFor();
  });
});

it('a page without end is given up; the others can be read and found in, and it can be tried again', async () => {
  await open('endless');
  await goTo(2);
  const told = page.locator('[data-page="2"]').getByRole('alert');
  await page.locator('[data-page="2"]').getByText('máy vẫn đang vẽ').waitFor();
  // A plan takes long too, so the page has three quarters of a minute.
  await told.getByText('máy xử lý quá lâu nên đã dừng').waitFor({ timeout: 120_000 });
  await goTo(3);
  expect(await inkOn(3)).toBeGreaterThan(0.0005);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('trang');
  await page.getByText('2 / 2', { exact: true }).waitFor();
  await goTo(2);
  await told.getByRole('button', { name: 'Thử lại' }).click();
  await told.waitFor({ state: 'detached' });
  await open('rotated');
  expect(await inkOn(1)).toBeGreaterThan(0.0005);
}, 300_000);

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`${FOLDER}/${name}.pdf`));
}

async function open(name: string): Promise<void> {
  const hash = `#/read/${published.get(name)}`;
  await page.evaluate((place) => {
    location.hash = '#/';
    location.hash = place;
  }, hash);
  await page.locator('[data-page="1"][data-painted="true"]').waitFor();
  await page.getByRole('button', { name: 'Tìm trong tài liệu' }).waitFor();
}

async function goTo(number: number): Promise<void> {
  await page.getByRole('button', { name: /^Đến trang/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(String(number));
  await page.getByRole('button', { name: 'Đến', exact: true }).click();
}

/** The part of a page's picture that is not white, 0 to 1. */
async function inkOn(number: number): Promise<number> {
  await page.locator(`[data-page="${number}"][data-painted="true"]`).waitFor();
  return page.locator(`[data-page="${number}"]`).evaluate(inkOfPage);
}
