import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium, tabTo } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { documentLike, publish } from '../support/publishing.ts';
import { written } from '../unit/reader/carry-over/written.ts';
import { button, dialogOf, look, section } from './hall/acting.ts';
import { drag } from './hall/pointing.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** Delegates write on a document, share what they wrote, and find it again in the next version. Each test is a step. */

const TITLE = 'Dự thảo nghị quyết về ngân sách';
const FIRST = 'Tổng thu ngân sách nhà nước trên địa bàn là mười lăm nghìn tám trăm sáu mươi tỷ đồng.';
const SECOND = 'Chi đầu tư phát triển bảy nghìn hai trăm tỷ đồng, ưu tiên giao thông nông thôn.';
const THIRD = 'Thường trực Hội đồng nhân dân giám sát việc thực hiện nghị quyết này theo quy định.';
const NOTE = 'Cần hỏi lại Sở Tài chính';
const TYPED = 'Nguồn vốn nào?';

let product: Product;
let browser: Browser;
let author: Page;
let colleague: Page;

beforeAll(async () => {
  // Delegates 1 and 11 are of one group.
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(12) });
  await publishDraft(await written([TITLE, FIRST, SECOND, THIRD, null, 'Phụ lục kèm theo'], { width: 450 }));
  browser = await startChromium();
  author = await tabletOf('Đại biểu 1', SCREENS.landscape);
  colleague = await tabletOf('Đại biểu 11', SCREENS.portrait);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function tabletOf(name: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await openSignedIn(browser, product, { code: await codeOf(product, { name }), viewport });
  await page.getByRole('link', { name: new RegExp(TITLE) }).waitFor();
  return page;
}

/** `documentId`: of which it is a new version. */
const publishDraft = (pdf: Uint8Array, documentId = '') =>
  publish(product, pdf, { title: TITLE, kind: 'draft-resolution', agendaItemId: 'a1', documentId });

async function openDocument(page: Page): Promise<void> {
  await section(page, 'Chương trình');
  await page.getByRole('link', { name: new RegExp(TITLE) }).click();
  await untilRead(page);
}

const untilRead = (page: Page) => page.locator('[data-page="1"][data-text="true"]').waitFor();

const sheet = (page: Page) => page.getByRole('region', { name: 'Trang 1', exact: true });

async function middleOf(place: Locator): Promise<{ x: number; y: number; left: number; right: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`${place} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x, right: box.x + box.width };
}

/** Drags over the first line of a paragraph with the tool in hand. */
async function markLine(page: Page, paragraph: string): Promise<void> {
  const line = sheet(page).getByText(paragraph.slice(0, 30)).first();
  const { y, left, right } = await middleOf(line);
  await drag(page, [left + 3, y], [right - 3, y]);
}

const noteOn = (page: Page) => button(sheet(page), `Giấy nhớ: ${NOTE}`);
const typedOn = (page: Page) => sheet(page).getByRole('button', { name: TYPED });
const drawn = (page: Page, what: 'ink' | 'colour' | 'line') =>
  sheet(page).locator(`path[data-annotation][data-${what}]`);
const chosenBar = (page: Page) => page.getByRole('group', { name: /^Mục đang chọn/ });

it('writes on a page with every tool', async () => {
  await openDocument(author);
  // A button that does nothing yet says why: it is pressed as a finger would, whatever is said of it to a screen reader.
  await button(author, 'Làm lại').click({ force: true });
  await author.getByText('Chưa hoàn tác gì, nên không có gì để làm lại.').locator('visible=true').waitFor();
  await button(author, 'Tô sáng').click();
  await markLine(author, FIRST);
  await button(author, 'Thêm').click();
  await button(author, 'Gạch chân').click();
  await markLine(author, SECOND);
  await button(author, 'Bút').click();
  const third = await middleOf(sheet(author).getByText(THIRD.slice(0, 30)).first());
  await drag(author, [third.left + 10, third.y + 14], [third.left + 160, third.y + 14]);

  await button(author, 'Giấy nhớ').click();
  const first = await middleOf(sheet(author).getByText(FIRST.slice(0, 30)).first());
  await author.mouse.click(first.left - 60, first.y - 10);
  await dialogOf(author).getByText('Chỉ mình quý vị xem được.').waitFor();
  await dialogOf(author).getByLabel('Nội dung').fill(NOTE);
  await button(dialogOf(author), 'Lưu').click();
  await noteOn(author).waitFor();
  // The tool is put down: the next touch reads.
  await button(author, 'Đọc').and(author.locator('[aria-pressed="true"]')).waitFor();

  await button(author, 'Thêm').click();
  await button(author, 'Chữ').click();
  await author.mouse.click(third.left + 20, third.y + 90);
  await author.getByRole('textbox', { name: 'Chữ trên trang' }).waitFor();
  await author.keyboard.type(TYPED);
  await author.keyboard.press('Escape');
  await typedOn(author).waitFor();

  await button(author, 'Đánh dấu trang này').click();
  await button(author, 'Bỏ dấu trang này').waitFor();
  for (const what of ['ink', 'colour', 'line'] as const)
    await drawn(author, what).waitFor({ state: 'attached' });
  await button(author, 'Đọc').click();
  await look(author, 'tablet-annotated');
});

it('alters what is tapped: its colour, its words, its place', async () => {
  const { x, y } = await middleOf(drawn(author, 'colour'));
  await author.mouse.click(x, y);
  await button(chosenBar(author), 'Hồng').click();
  await sheet(author).locator('path[data-colour="pink"]').waitFor();
  await look(author, 'tablet-annotation-chosen');

  await noteOn(author).click();
  await button(chosenBar(author), 'Sửa').click();
  await dialogOf(author).getByLabel('Nội dung').fill(`${NOTE} về nguồn vốn`);
  await button(dialogOf(author), 'Lưu').click();
  await sheet(author)
    .getByRole('button', { name: `${NOTE} về nguồn vốn` })
    .waitFor();
  await author.locator('[data-waiting="0"]').waitFor();
  // The page stands where it will, and nothing lies over it any more.
  await typedOn(author).click({ trial: true });
  const before = await middleOf(typedOn(author));
  // Stored, and not only under the finger there: what is sent was stored before.
  const sent = author.waitForRequest(
    (request) =>
      request.url().endsWith('/api/annotations/sync') && (request.postData() ?? '').includes('"type":"text"'),
  );
  await drag(author, [before.x, before.y], [before.x + 60, before.y + 40]);
  await sent;
  await expect.poll(async () => Math.round((await middleOf(typedOn(author))).x - before.x)).toBe(60);
});

it('takes back step by step, and does again, also after a reload', async () => {
  const moved = await middleOf(typedOn(author));
  await author.reload();
  await untilRead(author);
  await sheet(author)
    .getByRole('button', { name: `${NOTE} về nguồn vốn` })
    .waitFor();
  await button(author, 'Hoàn tác').click();
  await expect.poll(async () => Math.round(moved.x - (await middleOf(typedOn(author))).x)).toBe(60);
  await button(author, 'Hoàn tác').click();
  await noteOn(author).waitFor();
  await button(author, 'Hoàn tác').click();
  await sheet(author).locator('path[data-colour="yellow"]').waitFor();
  await author.keyboard.press('Control+y');
  await sheet(author).locator('path[data-colour="pink"]').waitFor();
});

it('does the same by keyboard alone', async () => {
  await tabTo(author, noteOn(author));
  const before = await middleOf(noteOn(author));
  await author.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await middleOf(noteOn(author))).x).toBeGreaterThan(before.x + 5);
  await author.keyboard.press('Enter');
  await chosenBar(author).waitFor();
  await author.keyboard.press('Escape');
  await chosenBar(author).waitFor({ state: 'detached' });
});

it('erases what it passes over, and brings it back in one step', async () => {
  await button(author, 'Tẩy').click();
  const line = await middleOf(drawn(author, 'line'));
  const ink = await middleOf(drawn(author, 'ink'));
  await drag(author, [line.x - 100, line.y - 4], [ink.x - 40, ink.y + 6]);
  await drawn(author, 'line').waitFor({ state: 'detached' });
  await drawn(author, 'ink').waitFor({ state: 'detached' });
  await button(author, 'Hoàn tác').click();
  await drawn(author, 'line').waitFor({ state: 'attached' });
  await drawn(author, 'ink').waitFor();
  await button(author, 'Đọc').click();
});

it('remembers on the device with what colour one writes', async () => {
  await button(author, 'Bút').click();
  await button(author, 'Mực đỏ').click();
  await author.reload();
  await untilRead(author);
  expect(await button(author, 'Đọc').getAttribute('aria-pressed')).toBe('true');
  await button(author, 'Bút').click();
  await expect.poll(() => button(author, 'Mực đỏ').getAttribute('aria-pressed')).toBe('true');
  await button(author, 'Đọc').click();
});

it('shows the notes of the document beside its pages', async () => {
  await author.getByRole('button', { name: /^Ngăn bên/ }).click();
  await button(author, 'Ghi chú').first().click();
  const panel = author.getByRole('complementary');
  for (const words of [NOTE, TYPED, '1 nét vẽ', 'Dấu trang']) await panel.getByText(words).first().waitFor();
  await look(author, 'tablet-notes-panel');
  await panel.getByRole('button', { name: 'Đóng ngăn bên' }).click();
});

it('lists all notes over all documents, finds them without diacritics, and leads to their place', async () => {
  await button(author, 'Đóng tài liệu').click();
  await section(author, 'Ghi chú');
  await author.getByRole('button', { name: `Giấy nhớ ${NOTE}` }).waitFor();
  await look(author, 'tablet-notes');
  await author.getByRole('searchbox').fill('so tai chinh');
  await author.getByText('1 mục').waitFor();
  await author.getByRole('searchbox').fill('');
  await button(author, 'Gạch chân').click();
  await author.getByText('1 mục').waitFor();
  await author.getByRole('button', { name: new RegExp(`^Gạch chân ${SECOND.slice(0, 20)}`) }).click();
  await author.locator('[data-flashing="true"]').waitFor();
  await button(author, 'Đóng tài liệu').click();
});

it('shares a note with one’s own group: a colleague sees it on the page, with its author, and answers', async () => {
  await openDocument(author);
  await noteOn(author).click();
  await button(chosenBar(author), 'Chia sẻ').click();
  await dialogOf(author).getByText('Chỉ mình quý vị xem được.').waitFor();
  await look(author, 'tablet-share');
  await dialogOf(author)
    .getByRole('button', { name: /^Tổ của tôi/ })
    .click();
  await look(author, 'tablet-share-question');
  await button(dialogOf(author), 'Chia sẻ').click();
  await dialogOf(author)
    .getByRole('button', { name: /^Thôi chia sẻ với Tổ của tôi/ })
    .waitFor();
  await button(dialogOf(author), 'Xong').click();

  await section(colleague, 'Ghi chú');
  await colleague.getByRole('button', { name: 'Được chia sẻ với tôi (1)' }).click();
  await look(colleague, 'tablet-notes-shared');
  await colleague.getByRole('button', { name: new RegExp(`^Giấy nhớ ${NOTE}`) }).click();
  const mark = sheet(colleague).getByRole('button', { name: /^Giấy nhớ của Đại biểu 1/ });
  await mark.click();
  await look(colleague, 'tablet-shared-on-page');
  await button(chosenBar(colleague), 'Trao đổi').click();
  await dialogOf(colleague).getByLabel('Trả lời').fill('Tôi cũng thấy vậy.');
  await button(dialogOf(colleague), 'Gửi trả lời').click();
  await dialogOf(colleague).getByText('Tôi cũng thấy vậy.', { exact: true }).waitFor();
  await button(dialogOf(colleague), 'Đóng').click();

  await noteOn(author).click();
  await button(chosenBar(author), 'Trao đổi (1)').click();
  await dialogOf(author).getByText('Đại biểu 11').waitFor();
  await dialogOf(author).getByText('Tôi cũng thấy vậy.').waitFor();
  await look(author, 'tablet-answers');
  await button(dialogOf(author), 'Đóng').click();
});

it('takes back what was shared: it goes from the page of the colleague', async () => {
  await noteOn(author).click();
  await button(chosenBar(author), 'Chia sẻ').click();
  await dialogOf(author)
    .getByRole('button', { name: /^Thôi chia sẻ với Tổ của tôi/ })
    .click();
  await dialogOf(author).getByText('Chỉ mình quý vị xem được.').waitFor();
  await button(dialogOf(author), 'Xong').click();
  await sheet(colleague)
    .getByRole('button', { name: /^Giấy nhớ của Đại biểu 1/ })
    .waitFor({ state: 'detached' });
  // What was said under it is still there for who wrote it.
  await noteOn(author).click();
  await button(chosenBar(author), 'Trao đổi (1)').click();
  await dialogOf(author).getByText('Tôi cũng thấy vậy.').waitFor();
  await dialogOf(author).getByText('Mục này không còn chia sẻ với ai.', { exact: false }).waitFor();
  await button(dialogOf(author), 'Đóng').click();
});

it('shares all notes of a document at once with a named delegate', async () => {
  await button(author, 'Đóng tài liệu').click();
  await section(author, 'Ghi chú');
  await button(author, 'Tất cả').click();
  await button(author, 'Chia sẻ tất cả').click();
  await dialogOf(author).getByLabel('Tìm đại biểu').fill('dai bieu 11');
  await dialogOf(author)
    .getByRole('button', { name: /^Chia sẻ với Đại biểu 11/ })
    .click();
  await dialogOf(author).getByRole('heading', { name: 'Chia sẻ với đại biểu Đại biểu 11?' }).waitFor();
  await button(dialogOf(author), 'Quay lại').click();
  await dialogOf(author).getByText('Chỉ mình quý vị xem được.').waitFor();
  await dialogOf(author)
    .getByRole('button', { name: /^Chia sẻ với Đại biểu 11/ })
    .click();
  await button(dialogOf(author), 'Chia sẻ').click();
  await button(dialogOf(author), 'Thôi chia sẻ với Đại biểu 11').waitFor();
  await button(dialogOf(author), 'Xong').click();
  await sheet(colleague)
    .getByRole('button', { name: /^Nét vẽ của Đại biểu 1/ })
    .waitFor();
  await sheet(colleague).locator('[data-shared][data-colour]').waitFor();
});

it('carries notes over to a new version, marks what is no longer there, and can be taken back as one', async () => {
  const next = [TITLE, 'Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15.', FIRST, THIRD];
  await publishDraft(await written(next, { width: 330 }), await documentLike(product, new RegExp(TITLE)));
  await section(author, 'Chương trình');
  await author.getByText('Bản mới').first().waitFor();
  await openDocument(author);
  await author.getByText('Đã chuyển 5 ghi chú từ bản trước; 1 ghi chú không còn', { exact: false }).waitFor();
  await noteOn(author).waitFor();
  await sheet(author).locator('path[data-colour="pink"]').waitFor();
  await look(author, 'tablet-carried-over');
  await button(author.getByRole('status'), 'Hoàn tác').click();
  await noteOn(author).waitFor({ state: 'detached' });
  await author.keyboard.press('Control+z');
  await noteOn(author).waitFor();

  await button(author, 'Đóng tài liệu').click();
  await section(author, 'Ghi chú');
  await author.getByText('Không còn đoạn này trong bản mới').waitFor();
  await expect.poll(() => author.getByRole('button', { name: `Giấy nhớ ${NOTE}` }).count()).toBe(1);
  await look(author, 'tablet-notes-carried');
});
