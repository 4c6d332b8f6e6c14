import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PublishedBox } from '#shared/protocol/http.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { SCREENS, seriousBarriers, startChromium } from '../support/chromium.ts';
import { Hall } from '../support/every-poll.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { consoleOf, openWithEverybody, tabletsOf } from '../support/tablets.ts';
import { levels, rating } from '../unit/voting/samples.ts';

/** What somebody without any sign-in can find out about a secret vote. */

const TITLE = 'Lấy phiếu tín nhiệm';
let product: Product;
let secretary: LiveSession;
let browser: Browser;
let page: Page;
let pollId: PollId;
let sessionId: string;
let token: string;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(14) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  ({ sessionId, token } = signedIn);
  await openWithEverybody(live);
  const tablets = await tabletsOf(product, signedIn, 14);
  const selections = tablets.map((_, place) => levels(place % 2 === 0 ? 'high' : 'low', null, 'medium'));
  pollId = await new Hall(product, live, tablets).inSecret({ title: TITLE, paper: rating(3) }, selections);
  for (const tablet of tablets) tablet.close();
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  secretary?.close();
  await product?.stop();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: SCREENS.landscape });
  page = await context.newPage();
  await page.goto(`${product.origin}/observer`);
  return () => context.close();
});

const box = async (): Promise<PublishedBox> =>
  (await (await fetch(`${product.origin}/api/boxes/${sessionId}/${pollId}`)).json()) as PublishedBox;

function fileOf(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

const choose = (path: string) => page.getByLabel('Chọn hoặc kéo tệp vào đây').setInputFiles(path);

it('an observer finds the box, sees it counted again and looks through the ballots, all by keyboard', async () => {
  expect(await seriousBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: TITLE }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Hòm phiếu toàn vẹn').waitFor();
  await page.getByText('Có 14 phiếu trong hòm').waitFor();
  expect(await page.getByText((await box()).boxRoot).count()).toBe(1);
  await expect
    .poll(() => page.getByRole('heading', { name: TITLE }).evaluate((h) => h === document.activeElement))
    .toBe(true);

  await page.getByRole('button', { name: 'Trang sau' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Trang 2/2').waitFor();
  expect(await page.getByText(/^Phiếu thứ/).count()).toBe(2);
  const last = (await box()).entries.at(-1)?.token ?? '';
  await page.getByLabel('Tìm theo mã phiếu').fill(last.slice(0, 12));
  await page.getByText('Phiếu thứ 14').waitFor();
  expect(await page.getByText(/^Phiếu thứ/).count()).toBe(1);
  expect(await seriousBarriers(page)).toEqual([]);

  await page.goBack();
  await page.getByRole('heading', { name: 'Hòm phiếu đã công khai' }).waitFor();
});

it('a box is opened by its address, in portrait and the largest text, and nothing is wider than the screen', async () => {
  await page.setViewportSize(SCREENS.portrait);
  await page.evaluate(() => {
    const state = { language: 'vi', theme: 'dark', textScale: 1.6 };
    localStorage.setItem('nghi-truong:preferences', JSON.stringify({ state, version: 0 }));
  });
  await page.goto(`${product.origin}/observer?session=${sessionId}&poll=${pollId}`);
  await page.getByText('Hòm phiếu toàn vẹn').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820);
  expect(await seriousBarriers(page)).toEqual([]);
});

it('a box that is not published is not shown, and the reason is', async () => {
  await page.goto(`${product.origin}/observer?session=${sessionId}&poll=p900`);
  await page.getByRole('alert').getByText('Không có biểu quyết p900').waitFor();
});

it('a changed ballot in a file is named and shown, with the network gone', async () => {
  const changed = await box();
  const entries = changed.entries.map((entry, place) =>
    place === 12 ? { ...entry, selection: levels('medium', 'medium', 'medium') } : entry,
  );
  await choose(fileOf('hong.jsonl', 'x'));
  await page.getByText('Tệp hong.jsonl không phải').waitFor();
  await page.context().setOffline(true);
  await choose(fileOf('hom-phieu.json', JSON.stringify({ ...changed, entries })));
  await page.getByRole('alert').getByText('Phiếu thứ 13').waitFor();
  await page.getByRole('button', { name: 'Xem phiếu này' }).click();
  await page.getByText('Không toàn vẹn', { exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Phiếu thứ 13');
  expect(await seriousBarriers(page)).toEqual([]);
});

it('a saved box and the electronic record are counted as the server’s own', async () => {
  await page.getByRole('link', { name: TITLE }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu hòm phiếu về máy' }).click();
  const saved = join(temporaryFolder(), 'hom-phieu.json');
  await (await download).saveAs(saved);
  await page.getByRole('button', { name: 'Các hòm phiếu' }).click();
  await choose(saved);
  await page.getByText('Hòm phiếu toàn vẹn').waitFor();

  const headers = { authorization: `Bearer ${token}` };
  const record = await (await fetch(`${product.origin}/api/export/record.jsonl`, { headers })).text();
  await page.getByRole('button', { name: 'Các hòm phiếu' }).click();
  await choose(fileOf('ho-so.jsonl', record));
  await page.getByText('Có 14 phiếu trong hòm').waitFor();
});

it('a browser without cryptography is told why it cannot count', async () => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto(`${product.origin}/observer?session=${sessionId}&poll=${pollId}`);
  await page.getByText('https://').waitFor();
  await page.getByText('Máy này chưa kiểm được phiếu.').waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
});
