import { afterAll, beforeAll, expect, it } from 'vitest';
import { councilPdf } from '../support/council-pdf.ts';
import { darkPart } from '../support/dark-part.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { button, buttonBeginning } from '../support/xpaths.ts';
import { inkOfPage } from './hall/ink.ts';

/** The reader in Firefox, from the sign-in on. */

const PAINTED = '//section[@data-page="1" and @data-painted="true" and @data-text="true"]';

let product: Product;
let firefox: Firefox;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  const lines = Array.from({ length: 12 }, (_, n) => `Điều ${n + 1}. Giá đất ở tại đô thị và nông thôn.`);
  const outline = [{ title: 'Phụ lục', page: 3 }];
  await publish(product, await councilPdf({ pages: [lines, lines, lines], outline }));
  firefox = await startFirefox();
});

afterAll(async () => {
  await firefox?.close();
  await product?.stop();
});

it('signs in and opens a document, whose page is drawn', async () => {
  await firefox.page.goto(`${product.secureOrigin}/tablet#code=${await codeOf(product)}`);
  await firefox.press('(//a[contains(., "trang")])[1]');
  await firefox.see(PAINTED);
  expect(await firefox.page.$eval('[data-page="1"]', inkOfPage)).toBeGreaterThan(0.002);
});

it('finds words without diacritics on all pages', async () => {
  await firefox.press(button('Tìm trong tài liệu'));
  await (await firefox.see('//input[@type="search"]')).type('gia dat');
  await firefox.see('//strong[.="1 / 36"]');
  const found = await firefox.see('//section[@data-page="1"]//*[@data-found-now]');
  const dark = async () => {
    const place = await found.boundingBox();
    return place ? darkPart(await firefox.page.screenshot(), place) : 0;
  };
  // What marks the words does not hide them.
  await expect.poll(dark, { timeout: 20_000 }).toBeGreaterThan(0.03);
  await firefox.press(button('Đóng ô tìm'));
});

it('keeps a stroke and a highlight over a reload', async () => {
  await firefox.press(button('Bút'));
  await firefox.drag([300, 500], [600, 560]);
  await firefox.page.waitForSelector('[data-ink][data-annotation]');
  await firefox.press(button('Tô sáng'));
  const line = await firefox.page.$('[data-page="1"] span[role="presentation"]');
  const box = await line?.boundingBox();
  if (!box) throw new Error('no line of text');
  const y = box.y + box.height / 2;
  await firefox.drag([box.x + 4, y], [box.x + box.width - 4, y]);
  await firefox.page.waitForSelector('[data-colour][data-annotation]');
  await firefox.page.waitForSelector('[data-waiting="0"]');
  await firefox.page.reload();
  await firefox.see(PAINTED);
  await firefox.page.waitForSelector('[data-ink][data-annotation]');
  await firefox.page.waitForSelector('[data-colour][data-annotation]');
});

it('shows small pictures of the pages and the contents, which lead there', async () => {
  await firefox.press(buttonBeginning('Ngăn bên'));
  await firefox.see('//*[@data-thumbnail="2"]//img');
  await firefox.press('//*[@data-thumbnail="2"]');
  await firefox.see(button('Đến trang: 2 / 3'));
  await firefox.press(button('Mục lục', '//aside'));
  await firefox.press(button('Phụ lục', '//aside'));
  await firefox.see(button('Đến trang: 3 / 3'));
  await firefox.press(button('Đóng ngăn bên'));
});

it('draws sharply again after zooming, one page at a time, turned and dark', async () => {
  const page = '//section[@data-page="3" and @data-painted="true"]';
  const width = () => firefox.page.$eval('[data-page="3"] canvas', (it) => it.getAttribute('width'));
  const before = Number(await width());
  await firefox.press(button('Phóng to'));
  await expect.poll(async () => Number(await width())).toBeGreaterThan(before * 1.2);
  await firefox.press(button('Vừa ngang'));
  await firefox.press(button('Xem'));
  await firefox.press(button('Từng trang'));
  await firefox.press(button('Xoay phải'));
  await firefox.page.keyboard.press('Escape');
  await firefox.see(page);
  await firefox.press(button('Trang tối'));
  const filter = () => firefox.page.$eval('[data-page="3"] canvas', (it) => getComputedStyle(it).filter);
  await expect.poll(filter).toContain('invert');
});
