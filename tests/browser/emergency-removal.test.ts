import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { button, look, section } from './hall/acting.ts';
import { everythingKept } from './hall/kept-on-device.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** A document that was published wrongly goes also from a tablet that was away with it. */

const TITLE = 'Báo cáo nội bộ';

let product: Product;
let browser: Browser;
let clerk: Page;
let away: Page;
let reading: Page;
let sha256 = '';

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  sha256 = await publish(product, await councilPdf({ pages: [['Nội dung chỉ dành cho văn phòng']] }), {
    title: TITLE,
    audience: 'members',
  });
  browser = await startChromium();
  [clerk, away] = await Promise.all([
    openSignedIn(browser, product, { path: '/console', code: product.secretaryCode }),
    openSignedIn(browser, product, { hasTouch: true, keepsApp: true }),
  ]);
  reading = await openSignedIn(browser, product, { hasTouch: true });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Runs in the page: whether the browser has a copy of its own. */
async function browsersOwn(path: string): Promise<boolean> {
  const answer = await fetch(path, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
  return answer?.ok === true;
}

it('lies on a tablet that goes away with it, and is open on another', async () => {
  await away.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  await away.getByRole('searchbox').fill('van phong');
  await away.getByText('Tìm trong 1/1 tài liệu', { exact: false }).waitFor();
  await away.getByRole('searchbox').fill('');
  expect(await away.evaluate(everythingKept)).toContain(sha256);
  expect(await away.evaluate(browsersOwn, `/api/documents/${sha256}`)).toBe(true);
  await away.context().setOffline(true);
  await reading.getByRole('link', { name: new RegExp(TITLE) }).click();
  await reading.getByRole('region', { name: 'Trang 1', exact: true }).waitFor();
});

it('is removed at the console, whose dialog says what goes and what stays', async () => {
  await section(clerk, 'Tài liệu');
  await button(clerk, `Gỡ khẩn cấp: ${TITLE}`).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByText('bản sao lưu thư mục dữ liệu', { exact: false }).waitFor();
  await dialog.getByText('Tài liệu đã phát hành cho đại biểu: 2 đại biểu', { exact: false }).waitFor();
  await dialog.getByLabel('Lý do').fill('Phát hành nhầm');
  await look(clerk, 'console-emergency-removal');
  await button(dialog, 'Gỡ ngay').click();
  await dialog.waitFor({ state: 'detached' });
  await clerk.getByText(`SHA-256: ${sha256}`).waitFor();
  await look(clerk, 'console-removed');
});

it('closes where it was open', async () => {
  await reading.getByText('Tài liệu này đã được gỡ khỏi hệ thống', { exact: false }).waitFor();
  expect(await reading.getByRole('region', { name: 'Trang 1', exact: true }).count()).toBe(0);
  await look(reading, 'tablet-removed');
});

it('is gone from the tablet that was away once it is back', async () => {
  expect(await away.evaluate(everythingKept)).toContain(`/stored/${sha256}/`);
  await away.context().setOffline(false);
  await away.getByRole('link', { name: new RegExp(TITLE) }).waitFor({ state: 'detached' });
  await expect
    .poll(() => away.evaluate(everythingKept), { timeout: 60_000 })
    .not.toContain(`/stored/${sha256}/`);
  await expect
    .poll(() => away.evaluate(browsersOwn, `/api/documents/${sha256}`), { timeout: 60_000 })
    .toBe(false);
  await away.getByRole('searchbox').fill('van phong');
  await away.getByText('Không thấy “van phong”', { exact: false }).waitFor();
});
