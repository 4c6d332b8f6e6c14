import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { button, dialogOf, look, section } from './hall/acting.ts';
import { typeCode } from './hall/signing-in.ts';

/** How a delegate says when documents come to the tablet, and which sessions stay on it. */

let product: Product;
/** Another session on the same server. */
let laterSession: Product;
let browser: Browser;

beforeAll(async () => {
  const folder = sessionFolder(1);
  for (const name of ['01-mot', '02-hai', '03-ba'])
    writeFileSync(join(folder, `${name}.pdf`), await councilPdf({ pages: [[name]] }));
  const elsewhere = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  laterSession = { ...product, secretaryCode: await adopt(elsewhere) };
  await elsewhere.stop();
  await publish(laterSession, await councilPdf({ pages: [['Bốn']] }), { title: 'Tài liệu bốn' });
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Brings the session of another server onto this one. @returns its first secretary's code. */
async function adopt(from: Product): Promise<string> {
  const headersAt = async ({ origin, secretaryCode }: Product) => ({
    authorization: `Bearer ${(await signInAt(origin, secretaryCode)).token}`,
  });
  const record = await fetch(`${from.origin}/api/export/record.jsonl`, { headers: await headersAt(from) });
  const body = new FormData();
  body.set('file', await record.blob(), 'ho-so.jsonl');
  const headers = await headersAt(product);
  const answer = await fetch(`${product.origin}/api/records`, { method: 'POST', headers, body });
  const { codes } = (await answer.json()) as { codes: readonly { readonly code: string }[] };
  return codes[0]?.code ?? '';
}

async function newDevice(serviceWorkers: 'allow' | 'block' = 'allow'): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ viewport: SCREENS.landscape, hasTouch: true, locale: 'vi-VN', serviceWorkers },
  });
  context.setDefaultTimeout(30_000);
  return context;
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${product.secureOrigin}/tablet`);
  return page;
}

/** Documents that are asked for and do not come until they are let through. */
async function heldDocuments(context: BrowserContext) {
  const waiting = new Map<Request, () => void>();
  let open = false;
  context.on('requestfailed', (request) => waiting.delete(request));
  await context.route(/\/api\/documents\/[0-9a-f]{64}$/, async (route) => {
    if (!open) await new Promise<void>((go) => waiting.set(route.request(), go));
    waiting.delete(route.request());
    // Whoever has given up does not wait for it any more.
    await route.continue().catch(() => undefined);
  });
  return {
    count: () => waiting.size,
    one: () => [...waiting.values()][0]?.(),
    all() {
      open = true;
      for (const go of waiting.values()) go();
    },
  };
}

/** Runs in the page before the app: a connection that the test changes. Chromium on a desktop has no other. */
function connectedBy(): void {
  const connection = Object.assign(new EventTarget(), { type: 'cellular', saveData: false });
  Object.defineProperty(navigator, 'connection', { value: connection });
}

it('stops fetching when the delegate pauses, fetches what they open, and keeps to Wi-Fi when they wish', async () => {
  // A service worker would ask in the page's place, where nothing can be held.
  const context = await newDevice('block');
  const documents = await heldDocuments(context);
  await context.addInitScript(connectedBy);
  const tablet = await open(context);
  await typeCode(tablet, await codeOf(product));
  await tablet.getByText('Đang tải tài liệu để đọc được', { exact: false }).waitFor();
  await expect.poll(documents.count).toBe(3);

  await button(tablet, 'Tạm dừng tải').click();
  await tablet.getByText('Đã tạm dừng tải', { exact: false }).waitFor();
  await expect.poll(documents.count).toBe(0);
  await look(tablet, 'tablet-downloads-paused');

  await tablet.getByRole('link', { name: /hai/i }).first().click();
  await expect.poll(documents.count).toBe(1);
  documents.one();
  await tablet.locator('[data-page="1"][data-painted="true"]').waitFor();
  await button(tablet, 'Đóng tài liệu').click();
  await tablet.getByText('Đã tải 1/3 tài liệu', { exact: false }).waitFor();
  expect(documents.count()).toBe(0);

  await section(tablet, 'Cài đặt');
  await tablet.getByLabel('Chỉ tải tài liệu khi có Wi-Fi').check();
  await section(tablet, 'Chương trình');
  await button(tablet, 'Tải tiếp').click();
  await tablet.getByText('Đang dùng mạng trả tiền theo dung lượng', { exact: false }).waitFor();
  expect(documents.count()).toBe(0);

  await tablet.evaluate(() => {
    const { connection } = navigator as unknown as { connection: EventTarget & { type: string } };
    connection.type = 'wifi';
    connection.dispatchEvent(new Event('change'));
  });
  await expect.poll(documents.count).toBe(2);
  documents.all();
  await tablet.getByText('Đã tải đủ 3 tài liệu', { exact: false }).waitFor();
  await context.close();
});

it('says beforehand how much room is lacking, fetches what fits, and the rest once there is room', async () => {
  const context = await newDevice('block');
  await context.addInitScript(() => {
    const quota = () => Number(localStorage.getItem('quota') ?? 8_012_000);
    navigator.storage.estimate = async () => ({ usage: 0, quota: quota() });
  });
  const tablet = await open(context);
  await typeCode(tablet, await codeOf(product));
  await tablet.getByText('Máy không đủ chỗ', { exact: false }).waitFor();
  await tablet.getByText('Đã tải 2/3 tài liệu', { exact: false }).waitFor();
  await tablet.getByText(/Cần thêm .*kB chỗ trống/).waitFor();
  await look(tablet, 'tablet-downloads-no-room');
  await tablet.evaluate(() => localStorage.setItem('quota', '100000000'));
  await button(tablet, 'Thử lại').click();
  await tablet.getByText('Đã tải đủ 3 tài liệu', { exact: false }).waitFor();
  await context.close();
});

it('keeps an earlier session on the tablet until the delegate removes it, and their notes even then', async () => {
  const context = await newDevice();
  const tablet = await open(context);
  const fetched: string[] = [];
  context.on('request', (request) => {
    // A page that has its service worker already asks through it: that is one question and not two.
    if (request.serviceWorker()) return;
    if (/\/api\/documents\/[0-9a-f]{64}$/.test(request.url())) fetched.push(request.url());
  });
  const goTo = async (session: Product) =>
    tablet.goto(`${product.secureOrigin}/tablet#code=${await codeOf(session)}`);
  await goTo(product);
  await tablet.getByText('Đã tải đủ 3 tài liệu', { exact: false }).waitFor();
  await goTo(laterSession);
  await tablet.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  await goTo(product);
  await tablet.getByText('Đã tải đủ 3 tài liệu', { exact: false }).waitFor();
  await goTo(laterSession);
  await tablet.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  expect(fetched).toHaveLength(4);

  await section(tablet, 'Cài đặt');
  const stored = tablet.getByRole('region', { name: 'Kỳ họp lưu trên máy' });
  const sessions = stored.getByRole('listitem');
  await sessions.nth(1).waitFor();
  await expect.poll(() => sessions.nth(0).textContent()).toContain('Đang dùng');
  await expect.poll(() => sessions.nth(1).textContent()).toContain('3 tài liệu');
  await stored.scrollIntoViewIfNeeded();
  await look(tablet, 'tablet-stored-sessions');
  await button(stored, 'Xóa khỏi máy: Kỳ họp mới').click();
  await dialogOf(tablet).getByText('Ghi chú của quý vị không bị xóa', { exact: false }).waitFor();
  await look(tablet, 'tablet-remove-session');
  // A device that does not let go of it at first.
  await tablet.evaluate(() => {
    const remove = caches.delete;
    caches.delete = () => {
      caches.delete = remove;
      return Promise.reject(new Error('the disk is busy'));
    };
  });
  await button(dialogOf(tablet), 'Xóa khỏi máy').click();
  await dialogOf(tablet).getByText('Máy này chưa xóa hết được', { exact: false }).waitFor();
  await button(dialogOf(tablet), 'Xóa khỏi máy').click();
  await stored.getByText('Không có kỳ họp cũ nào trên máy này').waitFor();
  const left = await tablet.evaluate(async () => ({
    documents: (await caches.keys()).filter((name) => name.startsWith('documents-')).length,
    notes: (await indexedDB.databases()).filter(({ name }) => name?.includes('annotations')).length,
  }));
  expect(left).toEqual({ documents: 1, notes: 2 });
  await section(tablet, 'Chương trình');
  await tablet.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  expect(fetched).toHaveLength(4);
});
