import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { SessionId } from '#shared/protocol/ids.ts';
import { serverSecret } from '../../server/identity/secret.ts';
import { storageSecretOf } from '../../server/identity/storage-secret.ts';
import { startChromium } from '../support/chromium.ts';
import { type Product, startDemo } from '../support/product.ts';
import { button, look } from './hall/acting.ts';
import { everythingKept, whatIsKept } from './hall/kept-on-device.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** What lies on a tablet: unreadable without the key, enough without the server, and gone after signing out. */

const NOTE = 'Hỏi thêm về nguồn kinh phí vùng cao';
/** From the body of a document of the demo session, and in no title. */
const PASSAGE = 'Thực hiện sự phân công của Thường trực';
const AGENDA_ITEM = 'Thông qua chương trình kỳ họp';

const SignedIn = z.object({
  sessionId: SessionId,
  me: z.object({ personId: z.string(), role: z.literal('delegate') }),
});

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

it('keeps documents, their words, the programme and notes where nobody can read them without the key', async () => {
  await delegate.getByText('Đã tải đủ 40 tài liệu').waitFor();
  await delegate.getByRole('searchbox').fill('phan cong thuong truc');
  await delegate.getByText('Tìm trong 44/44 tài liệu', { exact: false }).waitFor();
  await delegate.getByRole('searchbox').fill('');
  await delegate
    .getByRole('link', { name: /Dự thảo nghị quyết/ })
    .first()
    .click();
  const page = delegate.getByRole('region', { name: 'Trang 1', exact: true });
  await page.waitFor();
  await button(delegate, 'Giấy nhớ').click();
  await page.click({ position: { x: 300, y: 400 } });
  await delegate.getByRole('dialog').getByRole('textbox').fill(NOTE);
  await delegate.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
  await delegate.getByRole('dialog').waitFor({ state: 'detached' });
  await button(delegate, 'Đóng tài liệu').click();

  const kept = await delegate.evaluate(everythingKept);
  // No copy of the tablet's sign-in would be told it.
  const { sessionId, me } = SignedIn.parse(
    await delegate.evaluate(() => JSON.parse(localStorage.getItem('nghi-truong:sign-in:delegate') ?? '{}')),
  );
  const secret = storageSecretOf(serverSecret(product.dataDir), { sessionId, ...me });
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(kept.length).toBeGreaterThan(5_000_000);
  expect(kept).toContain('/stored/');
  for (const readable of ['%PDF', PASSAGE, AGENDA_ITEM, NOTE, secret])
    expect(kept.includes(readable), readable).toBe(false);
});

it('shows everything it has when it starts without the server', async () => {
  await product.stop();
  // What the browser happens to have of its own is gone after some days, or when room is short.
  const browsersOwn = await delegate.context().newCDPSession(delegate);
  await browsersOwn.send('Network.clearBrowserCache');
  await delegate.reload();
  await delegate.getByText('Mất kết nối', { exact: false }).first().waitFor();
  await delegate
    .getByRole('link', { name: /Dự thảo nghị quyết/ })
    .first()
    .click();
  const page = delegate.getByRole('region', { name: 'Trang 1', exact: true });
  await page.locator('canvas, img').first().waitFor();
  await look(delegate, 'tablet-offline-reader');
  await button(delegate, 'Đóng tài liệu').click();
  for (const [name, shown] of [
    ['Ghi chú', NOTE],
    ['Phát biểu', 'Đăng ký phát biểu'],
    ['Kết quả', 'Kết quả'],
    ['Cài đặt', 'Đăng xuất'],
  ] as const) {
    await delegate.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await delegate.getByText(shown, { exact: false }).first().waitFor();
    await look(
      delegate,
      `tablet-offline-${name === 'Ghi chú' ? 'notes' : name === 'Cài đặt' ? 'settings' : 'page'}`,
    );
  }
});

it('leaves nothing on the device after signing out', async () => {
  await button(delegate, 'Đăng xuất').click();
  const dialog = delegate.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Đăng xuất/ }).click();
  await delegate.getByLabel('Mã đăng nhập').waitFor();
  await expect.poll(() => delegate.evaluate(whatIsKept)).toEqual([]);
});
