import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { startChromium } from '../support/chromium.ts';
import { NotesDevice } from '../support/notes-device.ts';
import { codeOf, type Product, startDemo } from '../support/product.ts';
import { consoleOf } from '../support/tablets.ts';
import { button, look } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** A delegate looks for something in the demo session, with the network and without. */

let product: Product;
let browser: Browser;
let delegate: Page;

beforeAll(async () => {
  product = await startDemo();
  browser = await startChromium();
  delegate = await openSignedIn(browser, product, { hasTouch: true, keepsApp: true });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const ELSEWHERE = 'Viết trên máy tính bảng khác';

const results = () => delegate.getByRole('region', { name: 'Kết quả tìm kiếm' });
const searchFor = (words: string) => delegate.getByRole('searchbox').fill(words);

it('finds words in the pages of all documents, typed without diacritics', async () => {
  await searchFor('bua an trua hoc sinh');
  await results().getByText('Tìm trong 44/44 tài liệu', { exact: false }).waitFor();
  const first = results().getByRole('article').first();
  await first.getByText('bữa ăn trưa', { exact: false }).first().waitFor();
  await expect.poll(() => first.locator('mark').count()).toBeGreaterThan(1);
  await look(delegate, 'tablet-search');
});

it('finds only what is written so when diacritics are typed, and says when there is nothing', async () => {
  await searchFor('búa ăn trưa học sinh');
  await results().getByText('Không thấy', { exact: false }).waitFor();
  await look(delegate, 'tablet-search-nothing');
  await searchFor('"hỗ trợ bữa ăn trưa"');
  await results().getByRole('article').first().waitFor();
});

it('leads from the field through the results by keyboard, to the words on their page', async () => {
  await searchFor('bữa ăn trưa học sinh');
  await results().getByText('Trang 1', { exact: true }).first().waitFor();
  await delegate.getByRole('searchbox').press('ArrowDown');
  await delegate.keyboard.press('ArrowDown');
  await delegate.keyboard.press('Enter');
  await delegate.locator('[data-page] [data-found] path').first().waitFor();
  await look(delegate, 'tablet-search-arrived');
  await button(delegate, 'Đóng tài liệu').click();
});

it('finds agenda items, and leads to them in the programme', async () => {
  await searchFor('chat van y te co so');
  const item = results()
    .getByRole('article')
    .filter({ has: delegate.getByText('Chương trình', { exact: true }) })
    // Not one of the search before, which stays until the new results are there.
    .filter({ hasText: /y tế cơ sở/ })
    .first();
  await item.getByRole('button').first().click();
  await results().waitFor({ state: 'detached' });
  const heading = delegate.getByRole('article', { name: /y tế cơ sở/ }).first();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('finds without more typing a note that comes while one looks at the results', async () => {
  await searchFor('viet tren may tinh bang khac');
  await results().getByText('Không thấy', { exact: false }).waitFor();
  const other = await NotesDevice.signIn(() => product, await codeOf(product));
  const { live } = await consoleOf(product);
  const [document] = live.store.getState().session?.documents ?? [];
  live.close();
  if (!document) throw new Error('the demo has no document');
  const { sha256 } = currentEdition(document);
  await other.write(sha256, 1, { type: 'note', at: [200, 700], text: ELSEWHERE, colour: 'pink' });
  await results().getByText('Ghi chú của quý vị', { exact: true }).waitFor();
  await searchFor('');
  await results().waitFor({ state: 'detached' });
});

it('searches without the server too, also after a restart, and finds own notes', async () => {
  await delegate
    .getByRole('link', { name: /Dự thảo nghị quyết/ })
    .first()
    .click();
  const page = delegate.getByRole('region', { name: 'Trang 1', exact: true });
  await page.waitFor();
  await button(delegate, 'Giấy nhớ').click();
  await page.click({ position: { x: 300, y: 400 } });
  await delegate.getByRole('dialog').getByRole('textbox').fill('Hỏi thêm về nguồn kinh phí vùng cao');
  await delegate.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
  await delegate
    .getByText(/Chờ gửi: \d/)
    .first()
    .waitFor({ state: 'detached' });

  await delegate.getByText('Đã tải đủ 40 tài liệu').waitFor({ state: 'attached' });
  await product.stop();
  await delegate.goto(`${product.secureOrigin}/tablet#/`);
  await delegate.reload();
  await searchFor('ngan sach dia phuong');
  await results().getByText('Tìm trong 44/44 tài liệu', { exact: false }).waitFor();
  await results().getByRole('article').first().waitFor();
  await searchFor('nguon kinh phi vung cao');
  await results().getByText('Ghi chú của quý vị', { exact: true }).waitFor();
});
