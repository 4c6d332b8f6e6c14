import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { written } from '../unit/reader/carry-over/written.ts';
import { button, dialogOf, look, section } from './hall/acting.ts';
import { boxOf, drag } from './hall/pointing.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** What a delegate draws and writes while the tablet's storage is full stays until it can be stored. Each test is a step. */

const TITLE = 'Dự thảo nghị quyết về ngân sách';
const NOTE = 'Cần hỏi lại Sở Tài chính';

let product: Product;
let browser: Browser;
let tablet: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  const pdf = await written([TITLE, 'Tổng thu ngân sách nhà nước trên địa bàn là mười lăm nghìn tỷ đồng.'], {
    width: 450,
  });
  await publish(product, pdf, {
    title: TITLE,
    kind: 'draft-resolution',
    agendaItemId: 'a1',
    documentId: '',
  });
  browser = await startChromium();
  const code = await codeOf(product, { name: 'Đại biểu 1' });
  tablet = await openSignedIn(browser, product, { code, viewport: SCREENS.landscape, keepsApp: true });
  await tablet.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  await openDocument();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function openDocument(): Promise<void> {
  await tablet.getByRole('link', { name: new RegExp(TITLE) }).click();
  await tablet.locator('[data-page="1"][data-text="true"]').waitFor();
}

/** The browser's own quota would also stop what the test itself needs: only notes find no room. */
const fill = () =>
  tablet.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(window, { put });
    IDBObjectStore.prototype.put = function (...row) {
      if (this.name === 'versions') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, row);
    };
  });

const empty = () =>
  tablet.evaluate(() => {
    IDBObjectStore.prototype.put = (window as unknown as { put: IDBObjectStore['put'] }).put;
  });

const sheet = () => tablet.getByRole('region', { name: 'Trang 1', exact: true });
const strokes = (unstored: boolean) =>
  sheet().locator(`path[data-annotation][data-ink][data-unstored="${unstored}"]`);

async function pointOn(x: number, y: number): Promise<[number, number]> {
  const box = await boxOf(sheet());
  return [box.x + x, box.y + y];
}

it('keeps the pen strokes on the page and says that they are not stored, also when the document is closed and opened', async () => {
  await fill();
  await button(tablet, 'Bút').click();
  await drag(tablet, await pointOn(100, 300), await pointOn(300, 320));
  await strokes(true).waitFor({ state: 'attached' });
  await tablet.getByText('1 mục trên trang CHƯA lưu được vào máy', { exact: false }).waitFor();
  await look(tablet, 'tablet-not-stored');
  await button(tablet, 'Đóng tài liệu').click();
  await openDocument();
  await strokes(true).waitFor({ state: 'attached' });
});

it('leaves the dialog of a note open with its text, and asks before it is thrown away', async () => {
  await button(tablet, 'Giấy nhớ').click();
  await tablet.mouse.click(...(await pointOn(200, 400)));
  await dialogOf(tablet).getByLabel('Nội dung').fill(NOTE);
  await button(dialogOf(tablet), 'Lưu').click();
  await dialogOf(tablet).getByText('Máy này CHƯA lưu được ghi chú', { exact: false }).waitFor();
  await look(tablet, 'tablet-note-not-stored');
  await tablet.keyboard.press('Escape');
  await button(dialogOf(tablet), 'Viết tiếp').click();
  expect(await dialogOf(tablet).getByLabel('Nội dung').inputValue()).toBe(NOTE);
});

it('stores the note, and with it the strokes, once there is room', async () => {
  await empty();
  await button(dialogOf(tablet), 'Lưu lại lần nữa').click();
  await button(sheet(), `Giấy nhớ: ${NOTE}`).waitFor();
  await strokes(false).waitFor({ state: 'attached' });
  await tablet.getByText('CHƯA lưu được vào máy', { exact: false }).waitFor({ state: 'detached' });
});

it('cuts nothing of a text that is too long, says how much is too much, and stores it when it fits', async () => {
  await button(tablet, 'Giấy nhớ').click();
  await tablet.mouse.click(...(await pointOn(200, 500)));
  const field = dialogOf(tablet).getByLabel('Nội dung');
  await field.fill('a'.repeat(4010));
  await dialogOf(tablet).getByText('Thừa 10 ký tự', { exact: false }).waitFor();
  expect(await button(dialogOf(tablet), 'Lưu').isDisabled()).toBe(true);
  expect((await field.inputValue()).length).toBe(4010);
  await look(tablet, 'tablet-note-too-long');
  await button(dialogOf(tablet), 'Quay lại').click();
  await button(dialogOf(tablet), 'Bỏ nội dung').click();
  await dialogOf(tablet).waitFor({ state: 'detached' });
});

it('keeps a stroke that the system has cancelled', async () => {
  await button(tablet, 'Bút').click();
  const [x, y] = await pointOn(100, 600);
  await sheet().evaluate(
    (page, at) => {
      const send = (type: string, dx: number) =>
        page.dispatchEvent(
          new PointerEvent(type, {
            ...{ pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, bubbles: true },
            ...{ clientX: at.x + dx, clientY: at.y },
          }),
        );
      send('pointerdown', 0);
      for (let dx = 5; dx <= 200; dx += 5) send('pointermove', dx);
      send('pointercancel', 0);
    },
    { x, y },
  );
  await expect.poll(() => strokes(false).count()).toBe(2);
});

it('makes room by removing the documents of this session, which stay readable', async () => {
  await button(tablet, 'Đóng tài liệu').click();
  await section(tablet, 'Cài đặt');
  await button(tablet, 'Xóa tài liệu đã tải').click();
  await look(tablet, 'tablet-remove-downloads');
  await button(dialogOf(tablet), 'Xóa khỏi máy').click();
  await dialogOf(tablet).waitFor({ state: 'detached' });
  await section(tablet, 'Chương trình');
  await tablet.getByText('Đã tạm dừng tải', { exact: false }).waitFor();
  await openDocument();
  await expect.poll(() => strokes(false).count()).toBe(2);
});
