import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflowWithLargestText, SCREENS, seriousBarriers, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { type HarnessServer, startHarness } from './reader-harness/server.ts';

const PAGES = 40;
const SCANNED = 5;

let harness: HarnessServer;
let browser: Browser;
/** A tablet with all documents on it, for each look of the app. */
let tablets: Record<'light' | 'dark', BrowserContext>;

beforeAll(async () => {
  const pdfs = [
    await draft((words) => words),
    await draft((words, page, article) => {
      if (page === 2 && article === 1) return words.replace('2027', '2028').replace(', chống lãng phí', '');
      if (page === 30 && article === 2) return `${words} Giao Thường trực giám sát.`;
      return words;
    }),
    await councilPdf({ pages: [null, null] }),
    await draft((words) => words, { size: [595, 900] }),
  ];
  harness = await startHarness(pdfs);
  browser = await startChromium();
  tablets = { light: await tablet('light'), dark: await tablet('dark') };
});

afterAll(async () => {
  await browser?.close();
  await harness?.close();
});

afterEach(async () => {
  for (const context of Object.values(tablets)) {
    for (const page of context.pages()) await page.close();
  }
});

const [FIRST, SECOND, SCAN, SET_ANEW] = [0, 1, 2, 3];

describe('finding in a document', () => {
  it('counts all places with or without diacritics, and leads from one to the next', async () => {
    const page = await open(FIRST);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('ngan sach');
    await page.locator('[data-finished="true"]').waitFor();
    const everywhere = (PAGES - 1) * 3 * 2;
    await page.getByText(`1 / ${everywhere}`, { exact: true }).waitFor();
    await expect.poll(() => page.locator('[data-page="1"] [data-found="6"] path').count()).toBe(6);
    for (let n = 0; n < 6; n += 1) await page.keyboard.press('Enter');
    await page.getByText(`7 / ${everywhere}`, { exact: true }).waitFor();
    await expectInView(page, '[data-page="2"] [data-found-now]');
    await page.keyboard.press('Shift+F3');
    await expectInView(page, '[data-page="1"] [data-found-now]');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('F3');
    await page.getByText(`6 / ${everywhere}`, { exact: true }).waitFor();
    await page.getByText('Có 1 trang là bản quét, không tìm được ở đó.').waitFor();

    await search(page, 'ngân sach nhà nước');
    await page.getByText(/^\d+ \/ 117$/).waitFor();
    await search(page, 'ngấn sách');
    await page.getByText('Không tìm thấy').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('[data-found]').count()).toBe(0);
  });

  it('finds words that go on in the next line, far ahead in the document', async () => {
    const page = await open(FIRST);
    await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
    await search(page, 'Điều 117. Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh quyết định dự toán');
    await expectInView(page, `[data-page="${PAGES - 1}"] [data-found-now]`);
    expect(await seriousBarriers(page)).toEqual([]);
  });

  it('says of a scan that it has no words', async () => {
    const page = await open(SCAN);
    await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
    await search(page, 'ngân sách');
    await page.getByText('Tài liệu này là bản quét, không có chữ để tìm.').waitFor();
  });

  it('shows the words of a search that led here', async () => {
    const page = await open(FIRST, '&page=20&words=dieu%2059');
    await expectInView(page, '[data-page="20"] [data-found-now]');
    const apart = await open(FIRST, '&page=20&words=59%20sạch%20giáo');
    await apart.locator('[data-page="20"] [data-found]').waitFor({ state: 'attached' });
    await expect.poll(() => apart.locator('[data-page="20"] [data-found] path').count()).toBeGreaterThan(3);
  });
});

describe('the side panel', () => {
  it('shows small pictures of the pages in view only, and leads to a page by finger and by keys', async () => {
    const page = await open(FIRST);
    await page.getByRole('button', { name: /^Ngăn bên/ }).click();
    await page.locator('[data-thumbnail="6"] img').waitFor();
    await expect.poll(() => page.locator('[data-thumbnail]').count()).toBeLessThan(20);
    await page.getByRole('option', { name: 'Trang 1, đang đọc' }).waitFor();
    await page.getByRole('option', { name: 'Trang 4', exact: true }).click();
    await page.getByText(`4 / ${PAGES}`, { exact: true }).waitFor();
    await page.getByRole('listbox').press('End');
    await page.keyboard.press('Enter');
    await page.getByText(`${PAGES} / ${PAGES}`, { exact: true }).waitFor();
    await page.getByRole('option', { name: `Trang ${PAGES}, đang đọc` }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await overflowWithLargestText(page)).toEqual([]);
  });

  it('shows the contents and leads to a chapter; says so where there are none', async () => {
    const page = await open(FIRST);
    await page.getByRole('button', { name: /^Ngăn bên/ }).click();
    await page.getByRole('button', { name: 'Mục lục', exact: true }).click();
    await page.getByRole('button', { name: 'Mục 1. Phạm vi' }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chương III. Tổ chức thực hiện' }).click();
    await page.getByText(`31 / ${PAGES}`, { exact: true }).waitFor();
    const scan = await open(SCAN);
    await scan.getByRole('button', { name: /^Ngăn bên/ }).click();
    await scan.getByRole('button', { name: 'Mục lục', exact: true }).click();
    await scan.getByText('Tài liệu này không có mục lục.').waitFor();
  });
});

describe('a link', () => {
  it('to another page leads there, and back again', async () => {
    const page = await open(FIRST);
    await page.locator('[data-page="1"] [data-link="inside"]').click();
    await page.getByText(`8 / ${PAGES}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Trở lại trang 1' }).click();
    await page.getByText(`1 / ${PAGES}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Trở lại trang 1' }).waitFor({ state: 'detached' });
  });

  it('to the web shows its address and opens in another tab', async () => {
    const page = await open(FIRST);
    await page.getByRole('button', { name: /^Trang mạng bên ngoài/ }).click();
    const outside = page.getByRole('dialog').getByRole('link', { name: 'Mở trong thẻ mới' });
    await page.getByRole('dialog').getByText('https://example.gov.vn/bang-gia-dat').waitFor();
    expect(await outside.getAttribute('target')).toBe('_blank');
    expect(await outside.getAttribute('rel')).toContain('noopener');
    expect(await outside.getAttribute('href')).toBe('https://example.gov.vn/bang-gia-dat');
    expect(await seriousBarriers(page)).toEqual([]);
  });
});

describe('dark pages', () => {
  it('follow the theme until somebody chooses otherwise', async () => {
    const page = await open(FIRST, '', 'dark');
    const dark = () =>
      page.locator('[data-page="1"] canvas').evaluate((it) => getComputedStyle(it).filter !== 'none');
    await expect.poll(dark).toBe(true);
    await page.getByRole('button', { name: 'Trang sáng' }).click();
    await expect.poll(dark).toBe(false);
    await page.reload();
    await ready(page);
    await expect.poll(dark).toBe(false);
    await page.getByRole('button', { name: 'Trang tối' }).click();
    await expect.poll(dark).toBe(true);
  });
});

describe('the changes since an earlier edition', () => {
  it('are marked on the page, listed, and led through', async () => {
    const page = await open(SECOND, `&earlier=${harness.documents[FIRST]}`);
    await page.getByRole('button', { name: 'Xem thay đổi', exact: true }).click();
    await page.getByText('Có 3 thay đổi').waitFor();
    await page.getByRole('button', { name: 'Thay đổi sau' }).click();
    await page.getByText('Thay đổi 1 / 3').waitFor();
    await expectInView(page, '[data-page="2"] [data-change-now]');
    await page.getByRole('button', { name: 'Chữ đã bỏ ở đây: 2027' }).click();
    await page
      .locator('[data-page="2"]')
      .getByText('2027', { exact: true })
      .and(page.locator('del'))
      .waitFor();
    await page.getByRole('button', { name: 'Thay đổi', exact: true }).click();
    await expect
      .poll(() => page.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/Trang 2\s+Đã bỏ 2027\s+Đã thêm 2028/),
        expect.stringMatching(/Trang 2\s+Đã bỏ chống lãng phí,/),
        expect.stringMatching(/Trang 30\s+Đã thêm Giao Thường trực giám sát\./),
      ]);
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('listitem').nth(2).getByRole('button').click();
    await expectInView(page, '[data-page="30"] [data-change-now]');
    expect(await overflowWithLargestText(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đóng phần xem thay đổi' }).click();
    await expect.poll(() => page.locator('[data-changes]').count()).toBe(0);
  });

  it.each([
    [
      'only its pages are set anew',
      FIRST,
      () => harness.documents[SET_ANEW],
      'Chữ trong hai bản giống hệt nhau',
    ],
    ['the earlier one is a scan', FIRST, () => harness.documents[SCAN], 'Bản 1 là bản quét'],
    ['the earlier one is not to be had', FIRST, () => '0'.repeat(64), 'Bản 1 chưa có trên máy này'],
  ])('are told in words where %s', async (_, which, earlier, told) => {
    const page = await open(which, `&earlier=${earlier()}`);
    await page.getByRole('button', { name: 'Xem thay đổi', exact: true }).click();
    await page.getByText(told).waitFor();
  });
});

/** A draft of articles, with a scanned page, chapters and links. */
function draft(
  edit: (words: string, page: number, article: number) => string,
  more: { readonly size?: [number, number] } = {},
): Promise<Uint8Array> {
  const article = (number: number) =>
    `Điều ${number}. Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh quyết định dự toán thu ngân sách nhà nước ` +
    'và chi ngân sách địa phương năm 2027, bảo đảm tiết kiệm, chống lãng phí, ưu tiên cho giáo dục, ' +
    `${['y tế', 'nước sạch', 'thủy lợi', 'giao thông', 'nông thôn'][number % 5]}.`;
  const pages = Array.from({ length: PAGES }, (_, index) =>
    index + 1 === SCANNED ? null : [0, 1, 2].map((n) => edit(article(index * 3 + n + 1), index + 1, n)),
  );
  return councilPdf({
    ...more,
    pages,
    outline: [
      { title: 'Chương I. Quy định chung', page: 1, under: 'Mục 1. Phạm vi' },
      { title: 'Chương III. Tổ chức thực hiện', page: 31 },
    ],
    links: [
      { words: 'Xem Điều 22 ở trang 8', to: 8 },
      { words: 'Cổng thông tin của tỉnh', to: 'https://example.gov.vn/bang-gia-dat' },
    ],
  });
}

async function tablet(colorScheme: 'light' | 'dark'): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SCREENS.landscape, colorScheme });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${harness.origin}/browser/reader-harness/?document=${harness.documents[FIRST]}`);
  await page.evaluate(async (documents) => {
    const cache = await caches.open('documents');
    for (const sha256 of documents) await cache.add(`/documents/${sha256}`);
  }, harness.documents);
  await page.close();
  return context;
}

async function open(which: number, more = '', look: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await tablets[look].newPage();
  await page.goto(
    `${harness.origin}/browser/reader-harness/?open&document=${harness.documents[which]}${more}`,
  );
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.locator('[data-painted="true"]').first().waitFor();
  await page.getByRole('button', { name: 'Tìm trong tài liệu' }).waitFor();
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
}

/** Until what `selector` finds stands within the window of the pages. */
async function expectInView(page: Page, selector: string): Promise<void> {
  const mark: Locator = page.locator(selector);
  await mark.waitFor();
  await page.waitForFunction((wanted) => {
    const window = document.querySelector('main')?.getBoundingClientRect();
    const place = document.querySelector(wanted)?.getBoundingClientRect();
    return window && place && place.top >= window.top && place.bottom <= window.bottom;
  }, selector);
}
