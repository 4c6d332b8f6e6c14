import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LiveSession } from '../../client/connection/live.ts';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** Guests are invited, see before their own eyes what the console saw they would, and leave. Each test is a step of one sitting. */

const HA = 'Nguyễn Văn Hà';
const LE = 'Trần Thị Lê';
const QUAN = 'Vũ Văn Quân';
const FOR_GUESTS = 'Báo cáo giải trình của Sở Tài chính';
const FOR_MEMBERS = 'Phương án nhân sự';
const NOTE = 'Hỏi lại số giải ngân';

let product: Product;
let browser: Browser;
let secretary: LiveSession;
let clerk: Page;
let tablet: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  ({ live: secretary } = await consoleOf(product));
  browser = await startChromium();
  clerk = await openSignedIn(browser, product, { path: '/console', code: product.secretaryCode });
});

afterAll(async () => {
  secretary?.close();
  await browser?.close();
  await product?.stop();
});

const row = (name: string) => clerk.getByRole('row').filter({ hasText: name });

/** Fills in the form by which a document is published, up to the button that goes on. */
async function choosePaper(title: string, audience: string) {
  await section(clerk, 'Tài liệu');
  await clerk.getByRole('button', { name: 'Phát hành tài liệu', exact: true }).first().click();
  const path = join(temporaryFolder(), `${title}.pdf`);
  writeFileSync(path, await councilPdf({ pages: [[title, 'Số giải ngân đến hết tháng 11'], ['Trang hai']] }));
  const dialog = dialogOf(clerk);
  await dialog.locator('input[type=file]').setInputFiles(path);
  await dialog.getByLabel('Ai được đọc').selectOption({ label: audience });
  await button(dialog, 'Phát hành').click();
  return dialog;
}

it('are invited one by one or as a list, and put right', async () => {
  await section(clerk, 'Khách mời');
  await clerk.getByText('Chưa mời ai.').waitFor();
  await button(clerk, 'Mời khách').click();
  await look(clerk, 'console-invite-guest');
  await dialogOf(clerk).getByLabel('Họ và tên').fill(HA);
  await dialogOf(clerk).getByLabel('Chức danh, đơn vị').fill('Giám đốc Sở Tài chính');
  await confirm(clerk, `Mời ${HA}`);
  await row(HA).getByText('Khách mời', { exact: true }).waitFor();
  await button(clerk, 'Dán danh sách').click();
  await dialogOf(clerk)
    .getByLabel('Mỗi dòng một người')
    .fill(`${HA}; Giám đốc Sở Tài chính\n${LE}\tSở Nội vụ`);
  await dialogOf(clerk).getByText('Đọc được 1 người, bỏ qua 1 người', { exact: false }).waitFor();
  await look(clerk, 'console-paste-guests');
  await confirm(clerk, 'Mời 1 người');
  await button(clerk, `Sửa: ${HA}`).click();
  await dialogOf(clerk)
    .getByLabel('Tư cách', { exact: true })
    .selectOption({ label: 'Đại diện cơ quan được mời' });
  await dialogOf(clerk).getByLabel('Lý do', { exact: true }).fill('Đến để giải trình');
  await look(clerk, 'console-correct-guest');
  await confirm(clerk, `Sửa thông tin ${HA}`);
  await clerk.getByText('1 đại diện cơ quan, 1 khách mời, 0 quan sát viên.').waitFor();
  await section(clerk, 'Mã đăng nhập');
  await button(clerk, 'In 2 phiếu mã khách mời').waitFor();
  await look(clerk, 'console-codes-of-guests');
});

it('are published to after a look at what they will see, by a press that says to how many', async () => {
  const members = await choosePaper(FOR_MEMBERS, 'Chỉ đại biểu');
  await members.waitFor({ state: 'detached' });
  const dialog = await choosePaper(FOR_GUESTS, 'Đại biểu và khách mời');
  await dialog.getByRole('heading', { name: 'Khách mời sẽ thấy gì' }).waitFor();
  await dialog.getByText(FOR_GUESTS, { exact: true }).waitFor();
  await dialog.locator('canvas').waitFor();
  await dialog.getByText('Trên máy của 2 khách mời: xem tên').click();
  await dialog.getByText(`${HA}, Giám đốc Sở Tài chính`).waitFor();
  await look(clerk, 'console-look-before-publishing');
  await button(dialog, 'Quay lại sửa').click();
  await button(dialog, 'Phát hành').click();
  await button(dialog, 'Công khai cho 2 khách mời').click();
  await dialog.waitFor({ state: 'detached' });
  await section(clerk, 'Khách mời');
  await button(clerk, 'Xem').click();
  const seen = clerk.getByRole('list', { name: 'Nội dung và tài liệu mà khách mời thấy' });
  await seen.getByText(FOR_GUESTS, { exact: false }).waitFor();
  expect(await seen.getByText(FOR_MEMBERS, { exact: false }).count()).toBe(0);
  await look(clerk, 'console-guests-see');
});

it('read it on a tablet of their own with notes, and see neither a vote nor what is for delegates', async () => {
  await openWithEverybody(secretary);
  await must(secretary.command({ type: 'BeginRoll', sitting: { day: 1, part: 'morning' }, excused: [] }));
  const code = await codeOf(product, { name: HA });
  tablet = await openSignedIn(browser, product, { code, viewport: SCREENS.portrait });
  await tablet.getByText('Đại diện cơ quan được mời').waitFor();
  const shown = await secretary.attendance.code();
  await tablet.getByLabel('Mã trên màn hình hội trường').fill(shown.ok ? shown.code : '');
  await look(tablet, 'guest-roll');
  expect(await button(tablet, 'Quét thẻ ghế').count()).toBe(0);
  await button(tablet, 'Ghi tôi có mặt').click();
  await section(clerk, 'Đại biểu');
  await clerk.getByText('tự điểm danh').waitFor();
  await look(clerk, 'console-guest-marks');
  await putToVote(secretary);
  const link = tablet.getByRole('link').filter({ hasText: FOR_GUESTS }).first();
  await link.waitFor();
  expect(await tablet.getByText(FOR_MEMBERS, { exact: false }).count()).toBe(0);
  expect(await tablet.getByRole('dialog').count()).toBe(0);
  for (const word of ['Tán thành', 'Phát biểu', 'Điểm danh', 'Đăng ký phát biểu'])
    expect(await tablet.getByText(word, { exact: false }).count(), word).toBe(0);
  await look(tablet, 'guest-home');
  for (const page of ['Ghi chú', 'Kết quả', 'Cài đặt']) {
    await section(tablet, page);
    const heading = page === 'Kết quả' ? 'Kết quả biểu quyết' : page;
    await tablet.getByRole('heading', { name: heading, exact: true }).waitFor();
    await look(tablet, `guest-${page}`);
  }
  await section(tablet, 'Chương trình');
  await link.click();
  const page = tablet.getByRole('region', { name: 'Trang 1', exact: true });
  await page.waitFor();
  await button(tablet, 'Giấy nhớ').click();
  await page.click({ position: { x: 200, y: 300 } });
  await dialogOf(tablet).getByRole('textbox').fill(NOTE);
  expect(await tablet.getByRole('button', { name: /Chia sẻ/ }).count()).toBe(0);
  await look(tablet, 'guest-note');
  await confirm(tablet, 'Lưu');
});

it('are named in the notice for guests as the list has them; an observer sees on a tablet what is public alone', async () => {
  await section(clerk, 'Khách mời');
  await button(clerk, 'Mời khách').click();
  await dialogOf(clerk).getByLabel('Họ và tên').fill(QUAN);
  await dialogOf(clerk).getByLabel('Tư cách', { exact: true }).selectOption({ label: 'Quan sát viên' });
  await confirm(clerk, `Mời ${QUAN}`);
  await section(clerk, 'Hồ sơ');
  await button(clerk, 'Soạn và xem trước').click();
  await button(dialogOf(clerk), 'Khách mời').click();
  const invited = dialogOf(clerk).getByLabel('Mời những ai');
  expect(await invited.inputValue()).toBe(`${HA}, Giám đốc Sở Tài chính\n${LE}, Sở Nội vụ`);
  await clerk.keyboard.press('Escape');
  const code = await codeOf(product, { name: QUAN });
  const observer = await openSignedIn(browser, product, { code, viewport: SCREENS.portrait });
  await observer.getByText('Quan sát viên', { exact: true }).waitFor();
  await observer.getByText('Nội dung 1', { exact: false }).first().waitFor();
  for (const title of [FOR_GUESTS, FOR_MEMBERS])
    expect(await observer.getByText(title, { exact: false }).count(), title).toBe(0);
  await look(observer, 'observer-home');
  await observer.close();
});

it('are out at once when they are struck, with a sentence that says why', async () => {
  await section(clerk, 'Khách mời');
  await button(clerk, `Sửa: ${HA}`).click();
  await dialogOf(clerk).getByText('Rút khỏi danh sách', { exact: true }).click();
  await dialogOf(clerk).getByLabel('Lý do', { exact: true }).fill('Cử người khác dự');
  await look(clerk, 'console-strike-guest');
  await confirm(clerk, `Rút ${HA} khỏi danh sách`);
  await tablet
    .getByText('Thư ký đã đưa quý vị ra khỏi danh sách đại biểu, khách mời', { exact: false })
    .waitFor();
  await look(tablet, 'guest-struck');
  await clerk.getByText('Đã rút khỏi danh sách (1)').waitFor();
});
