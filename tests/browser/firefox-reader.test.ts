import { afterAll, beforeAll, expect, it } from 'vitest';
import { councilPdf } from '../support/council-pdf.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { button, withText } from '../support/xpaths.ts';

/** The reader in Firefox, from the sign-in on. */

const PAINTED = '//section[@data-page="1" and @data-painted="true" and @data-text="true"]';

let product: Product;
let firefox: Firefox;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  const lines = Array.from({ length: 12 }, (_, n) => `Điều ${n + 1}. Giá đất ở tại đô thị và nông thôn.`);
  await publish(product, await councilPdf({ pages: [lines, lines, lines] }));
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
  expect(await inkOf('[data-page="1"] canvas')).toBeGreaterThan(0.002);
});

it('finds words without diacritics on all pages', async () => {
  await firefox.press(button('Tìm trong tài liệu'));
  await (await firefox.see('//input[@type="search"]')).type('gia dat');
  await firefox.see('//strong[.="1 / 36"]');
  await firefox.see('//section[@data-page="1"]//*[@data-found-now]');
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

it('shows small pictures of the pages', async () => {
  await firefox.press('//button[starts-with(@aria-label, "Ngăn bên")]');
  await firefox.see('//*[@data-thumbnail="3"]//img');
  await firefox.press('//*[@data-thumbnail="3"]');
  await firefox.see(withText('3 / 3'));
});

/** The part of a picture that is not white, 0 to 1. */
function inkOf(selector: string): Promise<number> {
  return firefox.page.$eval(selector, (canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && data[at + 3] !== 0) dark += 1;
    return dark / (canvas.width * canvas.height);
  });
}
