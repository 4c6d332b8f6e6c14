import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { SCREENS, startChromium } from '../../support/chromium.ts';
import { councilPdf } from '../../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../../support/product.ts';
import { button } from './acting.ts';
import { typeCode } from './signing-in.ts';

/** A session whose first agenda item has three documents, and delegates who have read none of them. */
export interface ReadingHall {
  readonly product: Product;
  /** Another delegate's tablet, held across, with the document open that has this title. */
  open(title: RegExp, more?: { readonly deviceScaleFactor?: number }): Promise<Page>;
  closeTablets(): Promise<void>;
  end(): Promise<void>;
}

const LINES = Array.from({ length: 14 }, (_, line) => `Dòng ${line + 1}: Hội đồng nhân dân tỉnh xem xét.`);

export async function startReadingHall(): Promise<ReadingHall> {
  const folder = sessionFolder(20);
  const pages = Array.from({ length: 5 }, (_, page) => [`Trang ${page + 1} của tờ trình.`, ...LINES]);
  const files = {
    '01-1-to-trinh.pdf': await titled('Tờ trình về mức thu phí', await councilPdf({ pages })),
    '01-2-du-thao-nghi-quyet.pdf': await titled(
      'Dự thảo Nghị quyết về mức thu phí',
      await councilPdf({ pages: [LINES, LINES] }),
    ),
    '01-3-bao-cao-tham-tra.pdf': await titled(
      'Báo cáo thẩm tra về mức thu phí',
      await councilPdf({ pages: [LINES, LINES] }),
      90,
    ),
    '02-1-bao-cao.pdf': await titled('Báo cáo về đầu tư công', await councilPdf({ pages: [LINES] })),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  const all = await codesAt(product, await signInAt(product.origin, product.secretaryCode));
  const codes = all.filter(({ person }) => person.role === 'delegate').map(({ code }) => code);
  const browser: Browser = await startChromium();
  let contexts: BrowserContext[] = [];
  return {
    product,
    async open(title, more = {}) {
      const viewport = SCREENS.landscape;
      const context = await browser.newContext({
        ...{ viewport, hasTouch: true, locale: 'vi-VN', serviceWorkers: 'block' },
        ...more,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(`${product.secureOrigin}/tablet`);
      await typeCode(page, codes.pop() ?? '');
      await page.getByRole('main').getByRole('link', { name: title }).first().click();
      await page.locator('[data-page="1"][data-painted="true"]').waitFor();
      return page;
    },
    async closeTablets() {
      for (const context of contexts) await context.close();
      contexts = [];
    },
    async end() {
      await browser.close();
      await product.stop();
    },
  };
}

/** Something of the menu for how pages are shown. */
export async function choose(page: Page, name: string): Promise<void> {
  await button(page, 'Xem').click();
  await button(page, name).click();
  await page.keyboard.press('Escape');
}

/** The window that the pages lie in. */
export const pages = (page: Page): Locator => page.locator('[data-pages]').first();

export const isAt = (within: Page | Locator, page: number, count: number) =>
  within.getByRole('button', { name: `Đến trang: ${page} / ${count}` }).waitFor();

export async function titleIs(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('[data-painted="true"]').first().waitFor();
}

/** With the title that delegates see, and turned by so many degrees, as scanners and office programs say it in the file. */
export async function titled(title: string, bytes: Uint8Array, turned = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  pdf.setTitle(title);
  for (const page of pdf.getPages()) page.setRotation(degrees(turned));
  return pdf.save();
}
