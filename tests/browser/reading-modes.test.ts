import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { button, look } from './hall/acting.ts';
import { type Box, boxOf, drag, middleOf, swipe } from './hall/pointing.ts';
import { choose, isAt, pages, type ReadingHall, startReadingHall, titleIs } from './hall/reading.ts';

/** How pages are shown: one at a time, fitted, turned, zoomed far in. */

let hall: ReadingHall;

beforeAll(async () => {
  hall = await startReadingHall();
});

afterAll(() => hall?.end());
afterEach(() => hall.closeTablets());

describe('pages one at a time', () => {
  it('turn by key, by button and under a finger', async () => {
    const page = await hall.open(/tờ trình/i);
    await button(page, 'Xem').click();
    await look(page, 'reader-view-menu');
    await button(page, 'Từng trang').click();
    await page.keyboard.press('Escape');
    await isAt(page, 1, 5);
    expect(await shownPages(page)).toEqual([1]);
    await page.keyboard.press('ArrowRight');
    await isAt(page, 2, 5);
    expect(await shownPages(page)).toEqual([2]);
    await button(page, 'Trang sau').click();
    await isAt(page, 3, 5);
    await swipe(page, -300);
    await isAt(page, 4, 5);
    await swipe(page, 300);
    await isAt(page, 3, 5);
    // Not far enough, and slowly: it goes back.
    await swipe(page, -40, 400);
    await isAt(page, 3, 5);
    await page.keyboard.press('End');
    await isAt(page, 5, 5);
    await expect.poll(() => button(page, 'Trang sau').isVisible()).toBe(false);
    await look(page, 'reader-single-page');
    // Beside the side panel as well, not over it.
    await button(page, 'Ngăn bên: trang, mục lục, ghi chú').click();
    const [panel, back] = [page.locator('[data-side-panel]'), button(page, 'Trang trước')];
    expect((await boxOf(back)).x).toBeGreaterThanOrEqual((await boxOf(panel)).width);
  });

  it('are left by the wheel and by the space bar only at their end', async () => {
    const page = await hall.open(/tờ trình/i);
    await choose(page, 'Từng trang');
    await pages(page).focus();
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => (document.querySelector('[data-pages]')?.scrollTop ?? 0) > 100);
    await isAt(page, 1, 5);
    await pages(page).evaluate((it) => it.scrollTo(0, it.scrollHeight));
    await page.mouse.wheel(0, 200);
    await isAt(page, 2, 5);
    await expect.poll(() => pages(page).evaluate((it) => it.scrollTop)).toBe(0);
    await pages(page).evaluate((it) => it.scrollTo(0, it.scrollHeight));
    await page.keyboard.press('Space');
    await isAt(page, 3, 5);
  });

  it('are chosen for all documents of the device, and still so after a reload', async () => {
    const page = await hall.open(/tờ trình/i);
    await choose(page, 'Từng trang');
    await choose(page, 'Vừa cả trang');
    await page.reload();
    await page.locator('[data-pages="single"] [data-painted="true"]').first().waitFor();
    const { height } = await boxOf(page.locator('[data-page="1"]'));
    const frame = await boxOf(pages(page));
    expect(height).toBeLessThanOrEqual(frame.height);
    expect(height).toBeGreaterThan(frame.height * 0.9);
    await choose(page, 'Cuộn liên tục');
    await page.locator('[data-pages="column"]').waitFor();
  });

  it('are left for a place that was found on the page after', async () => {
    const page = await hall.open(/tờ trình/i);
    await choose(page, 'Từng trang');
    await button(page, 'Tìm trong tài liệu').click();
    await page.locator('[data-find-words]').fill('trang 2 cua to trinh');
    await page.locator('[data-page="2"]:not([data-beside]) [data-found-now]').waitFor();
    await isAt(page, 2, 5);
  });
});

describe('turned pages', () => {
  it('stay turned with their document, and no other', async () => {
    const page = await hall.open(/tờ trình/i);
    await choose(page, 'Xoay phải');
    const turned = await boxOf(page.locator('[data-page="1"]'));
    expect(turned.width).toBeGreaterThan(turned.height);
    await page.reload();
    await page.locator('[data-page="1"][data-painted="true"]').waitFor();
    expect(await boxOf(page.locator('[data-page="1"]'))).toMatchObject({ height: turned.height });
    await goToDocument(page, /nghị quyết/i);
    const upright = await boxOf(page.locator('[data-page="1"]'));
    expect(upright.height).toBeGreaterThan(upright.width);
  });

  it.each([
    ['turned by hand', /tờ trình/i, ['Xoay phải'], 2],
    ['turned twice', /tờ trình/i, ['Xoay trái', 'Xoay trái'], 2],
    ['that the PDF turns itself', /thẩm tra/i, [], 2],
  ])(
    'have the words under their picture, and marks on them line by line: pages %s',
    async (_, title, turns, line) => {
      const page = await hall.open(title);
      for (const turn of turns) await choose(page, turn);
      await page.locator('[data-page="1"][data-text="true"]').waitFor();
      const word = page.locator('[data-page="1"] span', { hasText: `Dòng ${line}:` }).first();
      const next = page.locator('[data-page="1"] span', { hasText: `Dòng ${line + 1}:` }).first();
      await button(page, 'Tô sáng').click();
      await word.scrollIntoViewIfNeeded();
      const [from, to] = [await boxOf(word), await boxOf(next)];
      await drag(page, middleOf(from), middleOf(to));
      const mark = page.locator('[data-colour][data-annotation]');
      await mark.waitFor({ state: 'attached' });
      // Two lines, each with a rectangle of its own along the words.
      expect((await mark.getAttribute('d'))?.match(/M/g)).toHaveLength(2);
      const marked = await boxOf(mark);
      for (const box of [from, to]) {
        expect(overlap(marked, box)).toBeGreaterThan(0.3);
      }
      expect(await inkUnder(page, from)).toBe(true);
      await button(page, 'Hoàn tác').click();
      await mark.waitFor({ state: 'detached' });
    },
  );
});

it('a text on a turned page is written upright, and turns with the paper after', async () => {
  const page = await hall.open(/tờ trình/i);
  await choose(page, 'Xoay phải');
  await page.locator('[data-page="1"][data-text="true"]').waitFor();
  await button(page, 'Thêm').click();
  await button(page, 'Chữ').click();
  await page.mouse.click(300, 300);
  await page.keyboard.type('Đề nghị làm rõ nguồn vốn');
  await page.keyboard.press('Escape');
  const text = page.getByRole('button', { name: 'Đề nghị làm rõ nguồn vốn' });
  const written = await boxOf(text);
  expect(written.width).toBeGreaterThan(written.height * 3);
  expect(Math.hypot(written.x - 300, written.y - 300)).toBeLessThan(30);
  await choose(page, 'Xoay trái');
  await page.waitForFunction(() => {
    const { width = 0, height = 0 } = document.querySelector('[data-letters]')?.getBoundingClientRect() ?? {};
    return height > width * 3;
  });
});

it('a page that is zoomed far in is drawn sharp where it is on screen', async () => {
  const page = await hall.open(/tờ trình/i, { deviceScaleFactor: 2 });
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('+');
  const detail = page.locator('[data-picture="detail"] canvas');
  const isSharpWhereSeen = () =>
    page.waitForFunction(() => {
      const frame = document.querySelector('[data-pages]')?.getBoundingClientRect();
      return [...document.querySelectorAll<HTMLCanvasElement>('[data-picture="detail"] canvas')].some(
        (canvas) => {
          const box = canvas.getBoundingClientRect();
          const covers = frame && box.left <= frame.left + 1 && box.right >= frame.right - 20;
          return covers && box.top <= frame.top + 17 && Math.abs(canvas.width / box.width - 2) < 0.02;
        },
      );
    });
  await pages(page).evaluate((it) => it.scrollTo(600, 300));
  await isSharpWhereSeen();
  await pages(page).evaluate((it) => it.scrollTo(2600, 2500));
  await isSharpWhereSeen();
  const drawn = await detail.first().evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.some((value, at) => at % 4 === 0 && value < 80);
  });
  expect(drawn).toBe(true);
  await page.keyboard.press('0');
  await detail.first().waitFor({ state: 'detached' });
});

async function goToDocument(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: /Chọn tài liệu khác/ }).click();
  await page.getByRole('listitem').getByRole('button', { name: title }).first().click();
  await titleIs(page, title);
  await page.locator('[data-page="1"][data-painted="true"]').waitFor();
}

async function shownPages(page: Page): Promise<number[]> {
  return page
    .locator('[data-page]')
    .evaluateAll((all: HTMLElement[]) =>
      all
        .filter((it) => it.checkVisibility({ visibilityProperty: true }))
        .map(({ dataset }) => Number(dataset.page)),
    );
}

/** Part of `b` that lies in `a`. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return (Math.max(0, across) * Math.max(0, down)) / (b.width * b.height);
}

/** Whether the picture of page 1 has something dark there. */
async function inkUnder(page: Page, at: Box): Promise<boolean> {
  return page.evaluate((box) => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-page="1"] [data-picture=""] canvas');
    if (!canvas) return false;
    const frame = canvas.getBoundingClientRect();
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    if (!copy) return false;
    copy.drawImage(canvas, 0, 0);
    const ratio = canvas.width / frame.width;
    const { data } = copy.getImageData(
      (box.x - frame.left) * ratio,
      (box.y - frame.top) * ratio,
      box.width * ratio,
      box.height * ratio,
    );
    return data.some((value, index) => index % 4 === 0 && value < 100);
  }, at);
}
