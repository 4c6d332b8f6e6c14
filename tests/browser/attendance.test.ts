import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { button, confirm, dialogOf, look, lookAtHall, section } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** A roll is called: the code on the hall screen marks whoever types it, and an absence is reported. Each test is a step of one sitting. */

const REASON = 'Đi công tác tại Hà Nội';

let product: Product;
let browser: Browser;
let clerk: Page;
let tablet: Page;
let hall: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(4) });
  browser = await startChromium();
  clerk = await openSignedIn(browser, product, { path: '/console', code: product.secretaryCode });
  tablet = await openSignedIn(browser, product, { hasTouch: true });
  const code = await codeOf(product, { role: 'display' });
  hall = await openSignedIn(browser, product, { path: '/display', code, viewport: SCREENS.hall });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('begins at the console, and the hall shows the code by itself', async () => {
  await section(clerk, 'Đại biểu');
  await button(clerk, 'Mở điểm danh…').click();
  await look(clerk, 'console-begin-roll');
  await confirm(clerk, 'Mở điểm danh');
  await clerk.getByText('Đang gọi điểm danh buổi sáng ngày thứ nhất', { exact: false }).waitFor();
  await hall.getByText(/^\d{4}$/).waitFor();
  await lookAtHall(hall, 'hall-roll');
});

it('marks the delegate who types the code, and says on the console that they did so themself', async () => {
  await tablet.getByRole('heading', { name: 'Điểm danh buổi sáng ngày thứ nhất' }).waitFor();
  await look(tablet, 'tablet-roll');
  const field = tablet.getByLabel('Mã trên màn hình hội trường');
  const shown = (await hall.getByText(/^\d{4}$/).textContent()) ?? '';
  await field.fill(shown === '0000' ? '1111' : '0000');
  await button(tablet, 'Ghi tôi có mặt').click();
  await tablet.getByText('Mã điểm danh không đúng', { exact: false }).waitFor();
  await field.fill((await hall.getByText(/^\d{4}$/).textContent()) ?? '');
  await button(tablet, 'Ghi tôi có mặt').click();
  await tablet
    .getByRole('heading', { name: 'Điểm danh buổi sáng ngày thứ nhất' })
    .waitFor({ state: 'detached' });
  await clerk.getByText('Tự điểm danh bằng mã trên màn hình').waitFor();
});

it('takes a report of absence from the tablet, which the secretariat agrees to', async () => {
  await button(tablet, 'Báo vắng…').click();
  const dialog = dialogOf(tablet);
  await dialog.getByLabel('Vắng từ').selectOption({ label: 'buổi chiều ngày thứ nhất' });
  await dialog.getByLabel('Lý do').fill(REASON);
  await look(tablet, 'tablet-report-absence');
  await button(dialog, 'Gửi báo vắng').click();
  await tablet.getByText('Chờ Thư ký xác nhận').waitFor();
  await clerk.getByText(REASON, { exact: false }).waitFor();
  await clerk.getByRole('button', { name: 'Xác nhận báo vắng của Đại biểu 1', exact: true }).click();
  await tablet.getByText('Đã được xác nhận').waitFor();
  await look(clerk, 'console-attendance');
});

it('ends with the others absent, and begins the next sitting with who is excused', async () => {
  await button(clerk, 'Kết thúc gọi điểm danh…').click();
  await confirm(clerk, 'Kết thúc, ghi vắng');
  await clerk.getByText('Đã gọi xong điểm danh', { exact: false }).waitFor();
  await hall.getByText(/^\d{4}$/).waitFor({ state: 'detached' });
  await button(clerk, 'Mở điểm danh…').click();
  await dialogOf(clerk).getByText('ghi vắng có phép ngay: Đại biểu 1', { exact: false }).waitFor();
  await confirm(clerk, 'Mở điểm danh');
  await clerk.getByText('vắng không phép 3', { exact: false }).waitFor();
  await button(clerk, 'Xem vắng trong năm').click();
  await clerk.getByText('Đại biểu 2: vắng 1 buổi, không phép 1').waitFor();
  expect(await tablet.getByText('Vắng có phép', { exact: true }).count()).toBeGreaterThan(0);
  await button(tablet, 'Xem từng buổi…').click();
  const own = dialogOf(tablet).getByRole('listitem');
  await own.filter({ hasText: 'buổi chiều ngày thứ nhất' }).getByText('Vắng có phép').first().waitFor();
  await own.filter({ hasText: 'buổi sáng ngày thứ nhất' }).getByText('Không vắng').waitFor();
  await look(tablet, 'tablet-own-attendance');
});
