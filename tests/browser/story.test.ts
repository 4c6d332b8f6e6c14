import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { codeOf, type Product, startDemo, startProduct } from '../support/product.ts';
import { button, confirm, look, lookAtHall, section as sectionOf } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** One session from its opening to its minutes, as the people in the hall live it. Each test is a step of the story. */

let product: Product;
let browser: Browser;
let clerk: Page;
let delegate: Page;
let tablet: BrowserContext;
let secondDevice: Page;
let hall: Page;

beforeAll(async () => {
  product = await startDemo();
  browser = await startChromium();
  clerk = await openSignedIn(browser, product, { path: '/console', code: typed(product.secretaryCode) });
  const code = typed(await codeOf(product));
  delegate = await openSignedIn(browser, product, { code, hasTouch: true, keepsApp: true });
  tablet = delegate.context();
  secondDevice = await openSignedIn(browser, product, { code, viewport: SCREENS.portrait });
  const ofHall = typed(await codeOf(product, { role: 'display' }));
  hall = await openSignedIn(browser, product, { path: '/display', code: ofHall, viewport: SCREENS.hall });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** As people type a code, whatever stands on the slip. */
const typed = (code: string) => code.toLowerCase().replace('-', ' ');

const section = (name: string) => sectionOf(clerk, name);
const confirmDialog = (name: string) => confirm(clerk, name);

it('downloads all documents of the session on the tablet, and says so', async () => {
  await delegate.getByText('Đã tải đủ 40 tài liệu').waitFor();
  await look(delegate, 'tablet-home');
});

it('opens the session and takes attendance on the console', async () => {
  await button(clerk, 'Khai mạc').click();
  await confirmDialog('Khai mạc');
  await section('Đại biểu');
  await button(clerk, 'Ghi có mặt cho tất cả đại biểu chưa điểm danh').click();
  await confirmDialog('Ghi có mặt');
  await look(clerk, 'console-attendance');
  await hall.getByText('Có mặt 83/83 đại biểu').waitFor();
});

it('takes up an agenda item, which tablet and hall show by themselves', async () => {
  await section('Điều hành');
  for (let item = 1; item < 7; item += 1) {
    await button(clerk, 'Bắt đầu nội dung này').click();
    await button(clerk, 'Kết thúc nội dung').click();
  }
  await button(clerk, 'Bắt đầu nội dung này').click();
  await button(clerk, 'Mở biểu quyết').waitFor();
  await look(clerk, 'console-conduct');
  await hall.getByText('Nội dung 7').waitFor();
  await lookAtHall(hall, 'hall-item');
  await delegate.getByText('Đang tiến hành').first().waitFor();
});

async function drawOn(page: Locator): Promise<void> {
  await button(delegate, 'Bút').click();
  const box = await page.boundingBox();
  if (!box) throw new Error('the page is not on the screen');
  await delegate.mouse.move(box.x + 200, box.y + 300);
  await delegate.mouse.down();
  for (let step = 1; step <= 20; step += 1)
    await delegate.mouse.move(box.x + 200 + step * 12, box.y + 300 + (step % 5) * 6);
  await delegate.mouse.up();
}

/** Highlights a line of text, dragging from its first word to its last. */
async function highlightOn(page: Locator): Promise<void> {
  await button(delegate, 'Tô sáng').click();
  const line = page
    .locator('span')
    .filter({ hasText: /^Căn cứ/ })
    .first();
  const box = await line.boundingBox();
  if (!box) throw new Error('the line is not on the screen');
  const y = box.y + box.height / 2;
  await delegate.mouse.move(box.x + 4, y);
  await delegate.mouse.down();
  await delegate.mouse.move(box.x + box.width - 4, y, { steps: 12 });
  await delegate.mouse.up();
}

it('reads, draws and highlights without a network, and sends it all on return', async () => {
  await tablet.setOffline(true);
  await delegate.getByText('Mất kết nối', { exact: false }).first().waitFor();
  await delegate
    .getByRole('link', { name: /Dự thảo nghị quyết/ })
    .first()
    .click();
  const firstPage = delegate.getByRole('region', { name: 'Trang 1', exact: true });
  await firstPage.waitFor();
  await drawOn(firstPage);
  await delegate.getByText('Chờ gửi: 1').first().waitFor();
  await highlightOn(firstPage);
  await delegate.getByText('Chờ gửi: 2').first().waitFor();
  await look(delegate, 'tablet-reader-offline');

  await tablet.setOffline(false);
  await delegate
    .getByText(/Chờ gửi: \d/)
    .first()
    .waitFor({ state: 'detached' });
  await secondDevice
    .getByRole('link', { name: /Dự thảo nghị quyết/ })
    .first()
    .click();
  for (const kind of ['[data-ink]', '[data-colour="yellow"]']) {
    // A locator that finds two is an error: neither mark may come twice.
    const drawn = (device: Page) => device.locator(`path[data-annotation]${kind}`).getAttribute('d');
    expect(await drawn(secondDevice)).toBe(await drawn(delegate));
  }
  await look(secondDevice, 'tablet-second-device');
  await button(delegate, 'Đóng tài liệu').click();
});

it('votes: the tablet says "đã ghi nhận" only when the ballot is on disk', async () => {
  await button(clerk, 'Mở biểu quyết').click();
  await look(clerk, 'console-open-poll');
  await clerk.getByRole('dialog').getByText('Không hạn giờ').click();
  await confirmDialog('Mở biểu quyết ngay');
  await delegate.getByRole('dialog').waitFor();
  await hall.getByText('ĐANG BIỂU QUYẾT').waitFor();
  await button(delegate, 'Tán thành').click();
  await delegate.getByText('Đã ghi nhận: Tán thành').waitFor();
  await secondDevice.getByText('Đã ghi nhận: Tán thành').waitFor();
  await look(delegate, 'tablet-vote-recorded');
  // Enlarged to twice its size, the sheet leads nobody to the first of its choices: all three are in sight together.
  await delegate.setViewportSize({ width: 590, height: 410 });
  for (const choice of ['Tán thành', 'Không tán thành', 'Không biểu quyết']) {
    await expect.poll(() => lowerEdgeOf(button(delegate, choice))).toBeLessThanOrEqual(410);
  }
  await delegate.setViewportSize(SCREENS.landscape);
  await hall.getByText('1/83').first().waitFor();
  await lookAtHall(hall, 'hall-voting');
  // The vote is not forgotten over another section.
  await section('Nhật ký');
  await clerk.getByRole('link', { name: /Đang biểu quyết 1\/83/ }).click();
  await button(clerk, 'Kết thúc biểu quyết').waitFor();
});

it('casts a ballot chosen without a network as soon as the network is back', async () => {
  await tablet.setOffline(true);
  await delegate.getByRole('button', { name: 'Không tán thành' }).click();
  await delegate.getByText('Chờ có mạng: Không tán thành').waitFor();
  await look(delegate, 'tablet-vote-waiting');
  await tablet.setOffline(false);
  await delegate.getByText('Đã ghi nhận: Không tán thành').waitFor();
});

it('closes the vote and shows the result everywhere once it is announced', async () => {
  await button(clerk, 'Kết thúc biểu quyết').click();
  await confirmDialog('Kết thúc biểu quyết');
  await delegate.getByText('Đã kết thúc, chờ công bố').first().waitFor();
  await hall.getByText('Đang chờ công bố kết quả').waitFor();
  await button(clerk, 'Công bố kết quả').click();
  await confirmDialog('Công bố kết quả');
  await hall.getByText('KẾT QUẢ BIỂU QUYẾT').waitFor();
  for (const screen of [hall, delegate, clerk]) {
    await screen.getByRole('row', { name: 'Không tán thành 1 1,20 % 1,20 %' }).waitFor();
    await screen.getByRole('row', { name: 'Có mặt, không bấm biểu quyết 82 98,80 % 98,80 %' }).waitFor();
  }
  await lookAtHall(hall, 'hall-result');
  await delegate.getByText('KHÔNG ĐƯỢC THÔNG QUA').first().waitFor();
  await look(delegate, 'tablet-result');
  await look(clerk, 'console-result');
  await button(delegate.getByRole('dialog'), 'Đóng').click();
});

/** The demo has guests: what they will see is looked at first. */
const PUBLISH = 'Công khai cho mọi người và 6 khách mời';

it('publishes a new version of a document, which the tablet marks as new', async () => {
  await section('Tài liệu');
  await look(clerk, 'console-documents');
  await clerk
    .getByRole('button', { name: /^Phát hành bản mới: Dự thảo/ })
    .first()
    .click();
  const dialog = clerk.getByRole('dialog');
  const upload = (path: string) => dialog.locator('input[type=file]').setInputFiles(path);
  await upload('fixtures/session/agenda.xlsx');
  await button(dialog, 'Phát hành').click();
  await button(dialog, PUBLISH).click();
  await dialog.getByText('không phải tệp PDF', { exact: false }).waitFor();
  await look(clerk, 'console-document-refused');
  await upload('fixtures/session/07-1-to-trinh-phan-bo-ngan-sach-dia-phuong-nam-2027.pdf');
  await button(dialog, 'Phát hành').click();
  await button(dialog, PUBLISH).click();
  await dialog.waitFor({ state: 'detached' });
  await delegate.getByText('Bản mới').first().waitFor();
});

it('corrects a mistake by a new entry, and nothing is edited away', async () => {
  await section('Nhật ký');
  await clerk
    .getByRole('button', { name: /^Đính chính mục/ })
    .first()
    .click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel('Nội dung đúng là').fill('Dự thảo được phát hành lúc 10 giờ.');
  await dialog.getByLabel('Lý do').fill('Ghi nhầm giờ.');
  await confirmDialog('Ghi đính chính');
  await clerk.getByText('Đã đính chính: Dự thảo được phát hành lúc 10 giờ.').waitFor();
  await look(clerk, 'console-log');
});

it('survives a restart of the server without a touch on any screen', async () => {
  const { port } = product;
  await product.stop();
  await delegate.getByText('Mất kết nối', { exact: false }).first().waitFor();
  product = await startProduct({
    dataDir: product.dataDir,
    sessionFolder: null,
    port,
  });
  await delegate.getByText('Mất kết nối', { exact: false }).first().waitFor({ state: 'detached' });
});

it('closes the session and hands out minutes, roll calls and the record', async () => {
  await section('Điều hành');
  await button(clerk, 'Kết thúc nội dung').click();
  await button(clerk, 'Bế mạc').click();
  const closing = clerk.getByRole('dialog');
  await closing.getByText('nội dung trong chương trình chưa tiến hành', { exact: false }).waitFor();
  expect(await button(closing, 'Bế mạc kỳ họp').isDisabled()).toBe(true);
  await closing.getByLabel('để xác nhận', { exact: false }).fill('Be mac');
  await look(clerk, 'console-closing');
  await confirmDialog('Bế mạc kỳ họp');
  await hall.getByText('KỲ HỌP ĐÃ BẾ MẠC').waitFor();
  await section('Hồ sơ');
  await look(clerk, 'console-record');
  for (const [name, start] of [
    ['Tải về: Biên bản kỳ họp (Word)', 'PK'],
    ['Tải về: Biên bản kỳ họp (PDF)', '%PDF'],
    ['Tải về: Danh sách biểu quyết (CSV)', '\uFEFF'],
    ['Tải về: Toàn bộ hồ sơ điện tử', '{"format"'],
  ] as const) {
    const waiting = clerk.waitForEvent('download');
    await button(clerk, name).click();
    const content = readFileSync(await (await waiting).path(), 'utf8');
    expect(content.startsWith(start), name).toBe(true);
  }
});

it('shows the remaining screens of the console without a barrier', async () => {
  for (const [name, shot] of [
    ['Biểu quyết', 'console-polls'],
    ['Nhập dữ liệu', 'console-import'],
    ['Mã đăng nhập', 'console-codes'],
  ] as const) {
    await section(name);
    await clerk.getByRole('heading', { name }).first().waitFor();
    await look(clerk, shot);
  }
  // Counts taken by hand need two people.
  for (const secretary of ['Thư ký thứ nhất', 'Thư ký thứ hai']) {
    const codes = clerk.getByRole('table', { name: 'Mã đăng nhập' });
    await codes.getByRole('row', { name: new RegExp(secretary) }).waitFor();
  }
});

it('shows what is chosen in the colours of the system too', async () => {
  await section('Nhật ký');
  await clerk.emulateMedia({ forcedColors: 'active' });
  const sections = clerk.getByRole('navigation').getByRole('link');
  const kinds = clerk.getByRole('group', { name: 'Loại mục' }).getByRole('button');
  for (const [chosen, other] of [
    [sections.filter({ hasText: 'Nhật ký' }), sections.filter({ hasText: 'Hồ sơ' })],
    [kinds.filter({ hasText: 'Tất cả' }), kinds.filter({ hasText: 'Biểu quyết' })],
  ] as const) {
    expect(await colourOf(chosen)).not.toBe(await colourOf(other));
  }
  await clerk.emulateMedia({ forcedColors: null });
});

const colourOf = (element: Locator): Promise<string> =>
  element.evaluate((shown) => getComputedStyle(shown).backgroundColor);

/** In CSS pixels from the top of the screen. */
async function lowerEdgeOf(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  return box ? box.y + box.height : Number.POSITIVE_INFINITY;
}
