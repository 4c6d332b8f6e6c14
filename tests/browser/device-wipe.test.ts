import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { openSignedIn, typeCode } from './hall/signing-in.ts';

let product: Product;
let browser: Browser;
let clerk: Page;
let delegate: Page;

beforeAll(async () => {
  const folder = sessionFolder(2);
  writeFileSync(join(folder, '01-bao-cao.pdf'), await councilPdf({ pages: [['Một']] }));
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  browser = await startChromium();
  clerk = await openSignedIn(browser, product, { path: '/console', code: product.secretaryCode });
  delegate = await openSignedIn(browser, product, {
    code: await codeOf(product, { name: 'Đại biểu 1' }),
    keepsApp: true,
  });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('clears a delegate’s tablet from the console, says so on both, and keeps nothing', async () => {
  await delegate.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  await section(clerk, 'Mã đăng nhập');
  await button(clerk, 'Xóa dữ liệu trên máy của Đại biểu 1').click();
  const reported = delegate.waitForResponse((response) => response.url().endsWith('/api/wiped'));
  await confirm(clerk, 'Xóa dữ liệu trên máy');
  await delegate.getByText('Thư ký kỳ họp đã yêu cầu xóa dữ liệu trên máy này', { exact: false }).waitFor();
  await reported;
  expect(
    await delegate.evaluate(async () => (await caches.keys()).filter((name) => /documents/.test(name))),
  ).toEqual([]);
  expect(await delegate.evaluate(() => JSON.stringify({ ...localStorage }).includes('token'))).toBe(false);
  await section(clerk, 'Điều hành');
  await section(clerk, 'Mã đăng nhập');
  await clerk.getByText('Đã xóa 1/1 máy', { exact: false }).waitFor();
  await look(clerk, 'console-device-wiped');
});

it('keeps for the next person what they can read, and nothing of the one before whose sign-in ended', async () => {
  const first = await openSignedIn(browser, product, {
    code: await codeOf(product, { name: 'Đại biểu 2' }),
    keepsApp: true,
  });
  await first.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  await button(clerk, 'Cấp mã mới cho Đại biểu 2').click();
  await button(dialogOf(clerk), 'Cấp mã mới').click();
  await clerk.getByRole('heading', { name: 'Mã mới của Đại biểu 2' }).waitFor();
  await confirm(clerk, 'Đóng');
  await first.getByText('Hãy nhập mã MỚI', { exact: false }).waitFor();
  await typeCode(first, await codeOf(product, { name: 'Đại biểu 1' }));
  await first.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  const kept = await first.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('documents-')),
  );
  expect(kept).toHaveLength(1);
  // The app's own files are on the device too.
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await first.context().setOffline(true);
  await first
    .getByRole('link', { name: /bao cao/i })
    .first()
    .click();
  await first.locator('[data-page="1"][data-painted="true"]').waitFor();
});
