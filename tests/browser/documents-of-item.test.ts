import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { documentLike, publish } from '../support/publishing.ts';
import { button, look } from './hall/acting.ts';
import { boxOf, swipe, touch } from './hall/pointing.ts';
import { isAt, type ReadingHall, startReadingHall, titled, titleIs } from './hall/reading.ts';

/** The way from one document of an agenda item to the next, and two of them side by side. */

let hall: ReadingHall;

beforeAll(async () => {
  hall = await startReadingHall();
});

afterAll(() => hall?.end());
afterEach(() => hall.closeTablets());

describe('documents of an agenda item', () => {
  it('are one swipe apart, and a press below the last page', async () => {
    const page = await hall.open(/tờ trình/i);
    await swipe(page, -500);
    await titleIs(page, /nghị quyết/i);
    await swipe(page, 500);
    await titleIs(page, /tờ trình/i);
    // A short one says what would come, and no more.
    const finger = await touch(page);
    await finger('touchStart', 600);
    for (let x = 590; x > 500; x -= 10) await finger('touchMove', x);
    await page.getByText('Kéo tiếp để mở').waitFor();
    await finger('touchEnd');
    await page.getByText('Kéo tiếp để mở').waitFor({ state: 'detached' });
    await titleIs(page, /tờ trình/i);
    await page.keyboard.press('End');
    await page.getByRole('button', { name: /^Tài liệu tiếp theo của mục này/ }).click();
    await titleIs(page, /nghị quyết/i);
    await page.getByRole('button', { name: /Tài liệu 2 trong 3/ }).click();
    await look(page, 'reader-documents-of-item');
    await page
      .getByRole('button', { name: /thẩm tra/i })
      .first()
      .click();
    await titleIs(page, /thẩm tra/i);
    // After the last one there is nothing to come.
    const other = await touch(page);
    await other('touchStart', 800);
    for (let x = 790; x > 300; x -= 10) await other('touchMove', x);
    expect(await page.getByText('Thả tay để mở').count()).toBe(0);
    await other('touchEnd');
    await titleIs(page, /thẩm tra/i);
  });

  it('lie side by side where there is room, each with its own place', async () => {
    const page = await hall.open(/tờ trình/i);
    await page.getByRole('button', { name: /Tài liệu 1 trong 3/ }).click();
    await page.getByRole('button', { name: /^Mở cạnh bên: .*nghị quyết/i }).click();
    const readers = page.locator('[data-reader]');
    await readers.nth(1).locator('[data-page="1"][data-painted="true"]').waitFor();
    expect(await readers.count()).toBe(2);
    await readers
      .nth(1)
      .getByRole('button', { name: /Tài liệu 2 trong 3/ })
      .click();
    const [list, reader] = [await boxOf(page.getByRole('list').last()), await boxOf(readers.nth(1))];
    expect(list.x + list.width).toBeLessThan(reader.x + reader.width);
    await page.keyboard.press('Escape');
    await readers
      .nth(1)
      .locator('[data-pages]')
      .click({ position: { x: 200, y: 200 } });
    await page.keyboard.press('End');
    await isAt(readers.nth(1), 2, 2);
    await isAt(readers.nth(0), 1, 5);
    await readers
      .nth(0)
      .locator('[data-pages]')
      .click({ position: { x: 200, y: 200 } });
    await page.keyboard.press('PageDown');
    await isAt(readers.nth(0), 2, 5);
    await isAt(readers.nth(1), 2, 2);
    await look(page, 'reader-side-by-side');
    await page.setViewportSize(SCREENS.portrait);
    await readers.nth(1).waitFor({ state: 'detached' });
    await page.setViewportSize(SCREENS.landscape);
    await readers.nth(1).waitFor();
    await button(readers.nth(1), 'Đóng tài liệu').click();
    await readers.nth(1).waitFor({ state: 'detached' });
    await titleIs(page, /tờ trình/i);
  });

  it('offers a new version in the place of the one that it replaces', async () => {
    const page = await hall.open(/tờ trình/i);
    await page.getByRole('button', { name: /Tài liệu 1 trong 3/ }).click();
    await page.getByRole('button', { name: /^Mở cạnh bên: .*nghị quyết/i }).click();
    const second = page.locator('[data-reader]').nth(1);
    await second.locator('[data-page="1"][data-painted="true"]').waitFor();
    const title = 'Dự thảo Nghị quyết về mức thu phí';
    const pdf = await titled(title, await councilPdf({ pages: [['Bản sửa.'], [], []] }));
    await publish(hall.product, pdf, {
      title,
      documentId: await documentLike(hall.product, /nghị quyết/i),
      agendaItemId: 'a1',
      kind: 'draft-resolution',
    });
    await button(page, 'Mở bản mới').click();
    await isAt(second, 1, 3);
    await isAt(page.locator('[data-reader]').nth(0), 1, 5);
  });
});
