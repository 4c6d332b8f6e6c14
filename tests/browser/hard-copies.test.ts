import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { stampedPdf } from '../support/stamped-pdf.ts';
import { button, look, section } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** A stamped paper at the console: refused, and announced as existing on paper only. */

const folder = temporaryFolder();

let product: Product;
let browser: Browser;
let clerk: Page;
let delegate: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(1) });
  browser = await startChromium();
  clerk = await openSignedIn(browser, product, {
    path: '/console',
    code: product.secretaryCode,
    viewport: SCREENS.landscape,
  });
  delegate = await openSignedIn(browser, product, { hasTouch: true });
  await section(clerk, 'Tài liệu');
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function choose(name: string, pdf: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, pdf);
  await clerk.getByRole('button', { name: 'Phát hành tài liệu', exact: true }).first().click();
  const dialog = clerk.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(path);
  await button(dialog, 'Phát hành').click();
  return dialog;
}

it('refuses what is stamped, and leads on to the announcement of the paper', async () => {
  const refused = await choose('bao-cao-quoc-phong.pdf', await stampedPdf({ stamp: 'TỐI MẬT' }));
  await refused.getByText('có dấu "TỐI MẬT"', { exact: false }).waitFor();
  await look(clerk, 'console-stamped');
  await button(refused, 'Thông báo tài liệu chỉ có bản giấy').click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel('Tên tài liệu', { exact: true }).fill('Báo cáo quốc phòng năm 2026');
  await dialog.getByLabel('Nhận tại (ai phát, ở đâu)').fill('bàn Thư ký, cửa A');
  await dialog.getByLabel('Nộp lại (ai thu, lúc nào)').fill('Thư ký thu lại cuối phiên họp');
  await look(clerk, 'console-hard-copy');
  await button(dialog, 'Thông báo').click();
  await dialog.waitFor({ state: 'detached' });
  await clerk.getByText('Bản giấy: nhận tại bàn Thư ký, cửa A').waitFor();
  await look(clerk, 'console-hard-copy-row');
});

it('tells delegates where the paper is to be had', async () => {
  await delegate.getByText('Báo cáo quốc phòng năm 2026').waitFor();
  await delegate.getByText('Bản giấy: nhận tại bàn Thư ký, cửa A').waitFor();
  await look(delegate, 'tablet-hard-copy');
  await delegate.setViewportSize(SCREENS.portrait);
  await look(delegate, 'tablet-hard-copy-portrait');
});

it('asks about a doubtful word, and publishes with a reason', async () => {
  const dialog = await choose('Quy chế tài liệu mật.pdf', await stampedPdf({}));
  await dialog.getByText('Tài liệu này có dấu mật?', { exact: false }).waitFor();
  await dialog.getByLabel('Vì sao đây không phải tài liệu mật').fill('Là quy chế, không phải tài liệu mật');
  await look(clerk, 'console-stamp-word');
  await button(dialog, 'Phát hành').click();
  await dialog.waitFor({ state: 'detached' });
  await clerk.getByText('Quy chế tài liệu mật').first().waitFor();
});

it('takes the announcement back', async () => {
  await button(clerk, 'Rút thông báo: Báo cáo quốc phòng năm 2026').click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Đã phát xong');
  await button(dialog, 'Rút thông báo').click();
  await dialog.waitFor({ state: 'detached' });
  await delegate.getByText('Báo cáo quốc phòng năm 2026').waitFor({ state: 'detached' });
});
