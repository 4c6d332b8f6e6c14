import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, seriousBarriers, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';

/** What somebody sees who typed the server's address. */

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(1) });
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const opened = async () => {
  const page = await browser.newPage({ viewport: SCREENS.portrait });
  await page.goto(product.origin);
  return page;
};

it.each([
  ['Đại biểu', '/tablet'],
  ['Thư ký', '/console'],
  ['Màn hình hội trường', '/display'],
  ['Quản trị văn phòng', '/administration'],
])('leads to each app: %s', async (name, path) => {
  const page = await opened();
  await page.getByRole('link', { name }).click();
  await page.waitForURL(`${product.origin}${path}`);
  await page.getByRole('textbox').waitFor();
  await page.close();
});

it('leads to the published boxes, speaks English too, and has no barrier', async () => {
  const page = await opened();
  await page.getByRole('button', { name: 'Read this page in English' }).click();
  await page.getByRole('heading', { name: 'What is this device for?' }).waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Check published secret ballots' }).click();
  await page.waitForURL(`${product.origin}/observer`);
  await page.close();
});
