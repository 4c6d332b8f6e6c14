import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { button, look, lookAtHall, unfold } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** The secretariat leads; a delegate follows, goes their own way, comes back, and reads on with another tablet. */

const PAGES = Array.from({ length: 12 }, (_, page) => [`Trang số ${page + 1} của báo cáo.`]);

let product: Product;
let browser: Browser;
let clerk: Page;
let delegate: Page;
let hall: Page;

beforeAll(async () => {
  const folder = sessionFolder(3);
  writeFileSync(join(folder, '01-bao-cao-chung.pdf'), await councilPdf({ pages: PAGES }));
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  browser = await startChromium();
  const code = product.secretaryCode;
  clerk = await openSignedIn(browser, product, { path: '/console', code, hasTouch: true });
  delegate = await openSignedIn(browser, product, { hasTouch: true });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const isAt = (page: Page, number: number) =>
  page.getByRole('button', { name: `Đến trang: ${number} / 12` }).waitFor();

it('tells delegates where the presenter is, without taking them there', async () => {
  await button(clerk, 'Bắt đầu trình chiếu').click();
  await clerk.getByText('Đang trình chiếu', { exact: true }).waitFor();
  await delegate.getByText('Người trình bày đang ở trang 1', { exact: false }).waitFor();
  expect(await delegate.locator('[data-page]').count()).toBe(0);
  await look(clerk, 'console-presenter');
  await look(delegate, 'tablet-presenter');
});

it('opens the document and turns its pages for those who follow', async () => {
  await button(delegate, 'Xem theo người trình bày').click();
  await isAt(delegate, 1);
  const wanted = clerk.getByLabel('Trang đang trình chiếu');
  await wanted.fill('7');
  await wanted.press('Enter');
  await isAt(delegate, 7);
  await button(clerk, 'Sang trang sau').click();
  await isAt(delegate, 8);
  const picture = clerk.getByRole('img', { name: 'Trang 8 của tài liệu đang trình chiếu' });
  await picture.locator('canvas').waitFor();
  await look(delegate, 'tablet-presenter-following');
});

it('lets a delegate go who turns a page, and takes them back when they wish', async () => {
  await delegate.keyboard.press('PageUp');
  await delegate.getByText('Tạm dừng xem theo', { exact: false }).waitFor();
  await button(clerk, 'Sang trang sau').click();
  await delegate.getByText('trang 9', { exact: false }).first().waitFor();
  await isAt(delegate, 7);
  await button(delegate, 'Xem theo tiếp').click();
  await isAt(delegate, 9);
});

it('says no more once nobody leads', async () => {
  await button(clerk, 'Dừng trình chiếu').click();
  await delegate.getByRole('region', { name: 'Xem theo người trình bày' }).waitFor({ state: 'detached' });
  await isAt(delegate, 9);
});

it('opens a document on another tablet of the delegate where it was left', async () => {
  const synced = delegate.waitForResponse((response) => response.url().endsWith('/api/annotations/sync'));
  await button(delegate, 'Đóng tài liệu').click();
  await synced;
  const other = await openSignedIn(browser, product, { viewport: SCREENS.portrait, hasTouch: true });
  await other.waitForResponse((response) => response.url().endsWith('/api/annotations/sync'));
  await other
    .getByRole('link', { name: /bao cao chung/i })
    .first()
    .click();
  await isAt(other, 9);
});

it('shows the hall the page, and whatever else the secretariat calls up', async () => {
  const code = await codeOf(product, { role: 'display' });
  hall = await openSignedIn(browser, product, { path: '/display', code, viewport: SCREENS.hall });
  const card = clerk.getByRole('region', { name: 'Hội trường đang thấy' });
  await card.getByText('1 màn hình').waitFor();
  await button(clerk, 'Bắt đầu trình chiếu').click();
  await unfold(card, 'Chiếu nội dung khác');
  await button(card, 'Trang tài liệu').click();
  await hall.getByRole('img', { name: 'Trang 1 của tài liệu' }).locator('canvas').waitFor();
  await lookAtHall(hall, 'hall-page');
  // As wide as the screen, and a step down; the small picture on the console shows the same.
  const page = hall.getByRole('img', { name: 'Trang 1 của tài liệu' }).locator('canvas');
  const whole = await page.boundingBox();
  await hall.evaluate(() => {
    const watch = () => {
      if (!document.querySelector('main canvas')) document.body.dataset.emptied = 'true';
    };
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
  });
  await button(card, 'Vừa ngang').click();
  await expect
    .poll(async () => (await page.boundingBox())?.width ?? 0)
    .toBeGreaterThan(SCREENS.hall.width * 0.9);
  const top = (await page.boundingBox())?.y ?? 0;
  expect(top).toBeLessThanOrEqual((whole?.y ?? 0) + 2);
  await button(card, 'Cuộn trang trên màn hình xuống').click();
  await expect.poll(async () => (await page.boundingBox())?.y ?? 0).toBeLessThan(top - 50);
  await lookAtHall(hall, 'hall-page-width');
  await button(clerk, 'Sang trang sau').click();
  await hall.getByRole('img', { name: 'Trang 2 của tài liệu' }).waitFor();
  await button(card, 'Cả trang').click();
  const second = hall.getByRole('img', { name: 'Trang 2 của tài liệu' }).locator('canvas');
  await expect
    .poll(async () => (await second.boundingBox())?.width ?? 0)
    .toBeLessThan(SCREENS.hall.width / 2);
  // What comes is there before what was there goes.
  expect(await hall.evaluate(() => document.body.dataset.emptied ?? null)).toBeNull();
  await look(clerk, 'console-hall-page');
  await button(card, 'Giữ nguyên').click();
  await card.getByText('Màn hình hội trường đang được giữ nguyên', { exact: false }).waitFor();
  await look(clerk, 'console-hall-held');
  await button(card, 'Chương trình').click();
  await hall.getByRole('heading', { name: 'CHƯƠNG TRÌNH KỲ HỌP' }).waitFor();
  await card.getByLabel('Dòng thông báo trên màn hình').fill('Mời đại biểu Trần Văn Bình về bàn Thư ký');
  await button(card, 'Hiện thông báo').click();
  await hall.getByText('Mời đại biểu Trần Văn Bình').waitFor();
  // It takes its own room, and covers nothing.
  const line = await hall.getByText('Mời đại biểu Trần Văn Bình').boundingBox();
  const below = await hall.getByRole('main').boundingBox();
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
  await lookAtHall(hall, 'hall-agenda');
  await button(card, 'Bỏ thông báo').click();
  await button(card, 'Điểm danh').click();
  await hall.getByRole('heading', { name: 'ĐẠI BIỂU CÓ MẶT' }).waitFor();
  await lookAtHall(hall, 'hall-attendance');
  await button(card, 'Nghỉ giải lao').click();
  await button(clerk.getByRole('dialog'), 'Hiện nghỉ giải lao').click();
  await hall.getByText('NGHỈ GIẢI LAO').waitFor();
  await hall.getByRole('timer').waitFor();
  await lookAtHall(hall, 'hall-break');
  await button(card, 'Theo diễn biến').click();
  await hall.getByText('NGHỈ GIẢI LAO').waitFor({ state: 'detached' });
});

it('gives one screen something of its own, which it has again after it was started anew', async () => {
  const card = clerk.getByRole('region', { name: 'Hội trường đang thấy' });
  await card.getByText('Các màn hình (1)').click();
  await card.getByLabel('Tên gọi').fill('Màn hình chính');
  await card.getByLabel('Hiện riêng').selectOption('Đăng ký phát biểu');
  await hall.getByRole('heading', { name: 'ĐĂNG KÝ PHÁT BIỂU' }).waitFor();
  await look(clerk, 'console-hall-screens');
  await button(card, 'Hiện số trên từng màn hình').click();
  await hall.getByText('Màn hình 1', { exact: true }).waitFor();
  await hall.reload();
  await hall.getByRole('heading', { name: 'ĐĂNG KÝ PHÁT BIỂU' }).waitFor();
  await lookAtHall(hall, 'hall-queue');
  await card.getByLabel('Hiện riêng').selectOption('Màn chờ');
  await hall.getByRole('heading', { name: 'ĐĂNG KÝ PHÁT BIỂU' }).waitFor({ state: 'detached' });
  await lookAtHall(hall, 'hall-blank');
});
