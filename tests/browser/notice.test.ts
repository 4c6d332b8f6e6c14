import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { button, look, section } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** Before a session: the secretariat composes its notice, and sees who has received and opened the documents. */

let product: Product;
let browser: Browser;
let clerk: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  browser = await startChromium();
  clerk = await openSignedIn(browser, product, { path: '/console', code: product.secretaryCode });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const dialog = () => clerk.getByRole('dialog');

async function download(name: string): Promise<string> {
  const waiting = clerk.waitForEvent('download');
  await button(dialog(), name).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

it('previews the notice page by page, and hands it out as Word, PDF and calendar', async () => {
  await section(clerk, 'Hồ sơ');
  await button(clerk, 'Soạn và xem trước').click();
  await dialog().getByLabel('Giờ khai mạc').fill('8h15');
  await button(dialog(), 'Xem trước').click();
  const pages = dialog().getByRole('region', { name: 'Bản xem trước' });
  await pages
    .getByRole('img', { name: /^Trang 1\// })
    .locator('canvas')
    .waitFor();
  await look(clerk, 'console-notice');
  expect((await download('Tải Word')).startsWith('PK')).toBe(true);
  expect((await download('Tải PDF')).startsWith('%PDF')).toBe(true);
  expect(await download('Tải lịch (.ics)')).toContain('T081500');
});

it('invites guests, by a paper of their own', async () => {
  await button(dialog(), 'Khách mời').click();
  await dialog().getByText('không có nội dung chỉ dành cho đại biểu', { exact: false }).waitFor();
  // What was previewed is another paper.
  await dialog().getByRole('region', { name: 'Bản xem trước' }).waitFor({ state: 'detached' });
  await dialog().getByLabel('Mời những ai').fill('Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh');
  await button(dialog(), 'Xem trước').click();
  await dialog().getByRole('region', { name: 'Bản xem trước' }).waitFor();
  await look(clerk, 'console-notice-guests');
});

it('says what is wrong, and offers nothing until it is put right', async () => {
  await dialog().getByLabel('Giờ kết thúc mỗi ngày').fill('07:00');
  await dialog().getByText('Giờ kết thúc phải sau giờ bắt đầu.').waitFor();
  expect(await button(dialog(), 'Tải Word').isDisabled()).toBe(true);
  await dialog().getByLabel('Giờ kết thúc mỗi ngày').fill('17:30');
  await button(dialog(), 'Đóng').click();
  // Whoever looks something up elsewhere finds it as it was.
  await button(clerk, 'Soạn và xem trước').click();
  expect(await dialog().getByLabel('Giờ kết thúc mỗi ngày').inputValue()).toBe('17:30');
  await button(dialog(), 'Đóng').click();
});

it('shows who has received and opened a document, as tablets report it', async () => {
  const pdf = await councilPdf({ pages: [['Báo cáo ngân sách']] });
  await publish(product, pdf, { title: 'Báo cáo ngân sách' });
  const tablet = await openSignedIn(browser, product);
  await section(tablet, 'Cài đặt');
  await tablet.getByText('báo cho Thư ký biết tài liệu nào đã tải về', { exact: false }).waitFor();
  await section(clerk, 'Tài liệu');
  await button(clerk, 'Ai đã nhận, đã mở').click();
  const row = dialog().getByRole('row', { name: /Báo cáo ngân sách/ });
  await row.waitFor();
  await expect
    .poll(
      async () => {
        await button(dialog(), 'Cập nhật').click();
        return row.getByRole('cell').allInnerTexts();
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toEqual(expect.arrayContaining(['1/3', '0/3']));
  await row.getByText('Đã nhận, chưa mở (1)').click();
  await look(clerk, 'console-receipts');
  await button(dialog(), 'Đại biểu').click();
  expect(await dialog().getByRole('row').count()).toBe(4);
  await look(clerk, 'console-receipts-delegates');
});
