import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { button, dialogOf, look, section } from './hall/acting.ts';
import { boxOf, drag, middleOf } from './hall/pointing.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** Reading and writing on pages as other programs make them: with a unit of their own, with comments, of a roll of paper, with fields and layers. */

const FILES = ['user-unit', 'comments', 'long-roll', 'written-on', 'hidden-drawings'];

let product: Product;
let browser: Browser;
let tablet: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  for (const name of FILES) {
    const bytes = readFileSync(resolve(import.meta.dirname, `../bad-pdfs/${name}.pdf`));
    await publish(product, bytes, { title: name, fileName: `${name}.pdf` });
  }
  browser = await startChromium();
  tablet = await openSignedIn(browser, product, { viewport: SCREENS.portrait });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const sheet = () => tablet.getByRole('region', { name: 'Trang 1', exact: true });

async function open(name: string): Promise<void> {
  await section(tablet, 'Chương trình');
  await tablet.getByRole('link', { name }).click();
  await tablet.locator('[data-page="1"][data-text="true"]').waitFor();
}

const close = () => button(tablet, 'Đóng tài liệu').click();

/** What goes to the server when `act` writes on a page. */
async function sent(act: () => Promise<void>): Promise<string> {
  const request = tablet.waitForRequest(
    (asked) =>
      asked.url().endsWith('/api/annotations/sync') && (asked.postData() ?? '').includes('"body":{"type"'),
  );
  await act();
  return (await request).postData() ?? '';
}

/** Where something stands, in parts of the page. */
async function placeOnPage(thing: Locator) {
  const [page, box] = [await boxOf(sheet()), await boxOf(thing)];
  return {
    left: (box.x - page.x) / page.width,
    top: (box.y - page.y) / page.height,
    width: box.width / page.width,
    bottom: (box.y + box.height - page.y) / page.height,
  };
}

it('marks the words themselves on a page whose unit is not a point', async () => {
  await open('user-unit');
  const words = sheet().getByText('Nguon von nao');
  const { left, top, bottom, width } = await placeOnPage(words);
  expect(left).toBeCloseTo(72 / 595, 2);
  // Twelve letters and two spaces of 24 units of Helvetica.
  expect(width).toBeCloseTo(161 / 595, 1);
  const baseline = (842 - 700) / 842;
  expect(top).toBeLessThan(baseline - 0.015);
  expect(bottom).toBeGreaterThan(baseline);
  expect(bottom).toBeLessThan(baseline + 0.02);

  const box = await boxOf(words);
  const y = box.y + box.height / 2;
  await button(tablet, 'Tô sáng').click();
  const body = await sent(() => drag(tablet, [box.x + 2, y], [box.x + box.width - 2, y]));
  expect(body).toContain('"text":"Nguon von nao"');
  const marked = await placeOnPage(sheet().locator('path[data-annotation][data-colour]'));
  expect(marked.left).toBeCloseTo(left, 2);
  expect(marked.width).toBeCloseTo(width, 2);
});

it('writes a text there in the size that it is exported with, and drags it along with the finger', async () => {
  const page = await boxOf(sheet());
  await button(tablet, 'Thêm').click();
  await button(tablet, 'Chữ').click();
  await tablet.mouse.click(page.x + 100, page.y + page.height / 2);
  await tablet.getByRole('textbox', { name: 'Chữ trên trang' }).waitFor();
  await tablet.keyboard.type('Nguồn vốn nào?');
  const body = await sent(() => tablet.keyboard.press('Escape'));
  const typed = sheet().getByRole('button', { name: 'Nguồn vốn nào?' });
  const [, width] = /"type":"text".*?"width":(\d+)/.exec(body) ?? [];
  const [, size] = /"type":"text".*?"size":(\d+)/.exec(body) ?? [];
  const shown = await typed.evaluate((element) => ({
    size: Number.parseFloat(getComputedStyle(element).fontSize),
    width: element.parentElement?.clientWidth ?? 0,
  }));
  expect(shown.size / page.width).toBeCloseTo(Number(size) / 595, 2);
  expect(shown.width / page.width).toBeCloseTo(Number(width) / 595, 2);
  await look(tablet, 'tablet-user-unit');

  await button(tablet, 'Đọc').click();
  const before = await boxOf(typed);
  const [x, y] = middleOf(before);
  await sent(() => drag(tablet, [x, y], [x + 60, y + 40]));
  await expect.poll(async () => Math.round((await boxOf(typed)).x - before.x)).toBe(60);
  await expect.poll(async () => Math.round((await boxOf(typed)).y - before.y)).toBe(40);
  await close();
});

it('shows the comments of a file where they hang, with who wrote them and what was answered', async () => {
  await open('comments');
  const mark = (words: string) =>
    sheet().getByRole('button', { name: new RegExp(`^Nhận xét có sẵn trong tệp.*${words}`) });
  await mark('Cần xem lại').waitFor();
  await look(tablet, 'tablet-comments-in-file');
  const { width, height } = await boxOf(mark('Cần xem lại'));
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
  await mark('Cần xem lại').click();
  const dialog = dialogOf(tablet);
  await dialog.getByText('Cần xem lại số liệu của năm 2025').waitFor();
  await dialog.getByText('Lê Thị Ánh, ngày 01/12/2026').waitFor();
  await dialog.getByText('Đã đối chiếu với Sở Tài chính').waitFor();
  await look(tablet, 'tablet-comments-read');
  await button(dialog, 'Đóng').click();

  await mark('phu-luc').click();
  await dialog.getByText('Tệp đính kèm: phu-luc.txt').waitFor();
  await tablet.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button(tablet, 'Bút').click();
  await expect
    .poll(() => mark('phu-luc').evaluate((element) => getComputedStyle(element).pointerEvents))
    .toBe('none');
  await button(tablet, 'Đọc').click();
  await close();
});

it('keeps what is drawn at the top of a page of thirty metres', async () => {
  await open('long-roll');
  const { x, y } = await boxOf(sheet());
  await button(tablet, 'Bút').click();
  const body = await sent(() => drag(tablet, [x + 100, y + 60], [x + 260, y + 80]));
  expect(body).toContain('"type":"pen"');
  await sheet().locator('path[data-annotation][data-ink]').waitFor({ state: 'attached' });
  expect(await tablet.getByRole('alert').count()).toBe(0);
  await button(tablet, 'Đọc').click();
  await close();
});

it('finds and marks the words of a field, and none of a layer that is switched off', async () => {
  await open('written-on');
  await button(tablet, 'Tìm trong tài liệu').click();
  const words = tablet.getByRole('searchbox', { name: 'Gõ từ cần tìm' });
  await words.fill('dientay');
  const find = tablet.getByRole('search', { name: 'Tìm trong tài liệu' });
  await find.getByText('1 / 1', { exact: true }).waitFor();
  await look(tablet, 'tablet-words-of-fields');
  await words.fill('hopan');
  await find.getByText('Không tìm thấy').first().waitFor();
  await tablet.keyboard.press('Escape');
  const box = await boxOf(sheet().getByText('DienTay'));
  await button(tablet, 'Tô sáng').click();
  const y = box.y + box.height / 2;
  const body = await sent(() => drag(tablet, [box.x + 2, y], [box.x + box.width - 2, y]));
  expect(body).toContain('"text":"DienTay"');
  await close();
});

it('marks the words nearest to where a drag begins and ends in the white', async () => {
  await open('hidden-drawings');
  const box = await boxOf(sheet().getByText('Cuoi'));
  await button(tablet, 'Tô sáng').click();
  const y = box.y + box.height / 2;
  const [left, right] = [box.x - 40, box.x + box.width + 120];
  const beside = await sent(() => drag(tablet, [left, y], [right, y]));
  expect(beside).toContain('"text":"Cuoi"');
  const above = await boxOf(sheet().getByText('BanVe'));
  const below = above.y + above.height + 20;
  const down = await sent(() => drag(tablet, [left, above.y - 20], [right, below]));
  expect(down).toContain('"text":"BanVe"');
  await look(tablet, 'tablet-marked-from-the-white');
  await close();
});
