import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { button, look, section } from './hall/acting.ts';
import { typeCode } from './hall/signing-in.ts';

/** What the console says of the words of a document that it has just published. */

const folder = temporaryFolder();
const HOSTILE = resolve(import.meta.dirname, '../bad-pdfs/endless-widths.pdf');

let product: Product;
let browser: Browser;
let clerk: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(1) });
  browser = await startChromium();
  clerk = await browser.newPage({ viewport: SCREENS.landscape, locale: 'vi-VN' });
  clerk.setDefaultTimeout(90_000);
  await clerk.goto(`${product.origin}/console`);
  await typeCode(clerk, product.secretaryCode);
  await section(clerk, 'Tài liệu');
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function publish(path: string) {
  await clerk.getByRole('button', { name: 'Phát hành tài liệu', exact: true }).first().click();
  const dialog = clerk.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(path);
  await button(dialog, 'Phát hành').click();
  return dialog;
}

async function made(name: string, pages: readonly (readonly string[] | null)[]): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await councilPdf({ pages }));
  return path;
}

const row = (title: string) => clerk.getByRole('listitem').filter({ hasText: title });

it('names the pages without words in the dialog, and in the list from then on', async () => {
  const dialog = await publish(await made('Bao cao quet', [['Báo cáo'], null, null, ['Kết luận']]));
  await dialog.getByText('Trang 2–3 là ảnh quét', { exact: false }).waitFor();
  await look(clerk, 'console-published-scan');
  await button(dialog, 'Đóng').click();
  await row('Bao cao quet').getByText('Trang 2–3 là ảnh quét', { exact: false }).waitFor();
});

it('closes by itself where every page has words', async () => {
  const dialog = await publish(await made('To trinh', [['Tờ trình']]));
  await dialog.waitFor({ state: 'detached' });
  await row('To trinh').waitFor();
});

it('says when the server could not be asked whether there are scans, instead of keeping still', async () => {
  await clerk.route('**/api/document-scans/*', (route) => route.abort());
  const dialog = await publish(await made('Phu luc', [['Phụ lục'], null]));
  await dialog.getByText('Chưa hỏi được máy chủ trang nào là ảnh quét', { exact: false }).waitFor();
  await button(dialog, 'Đóng').click();
  await clerk.unroute('**/api/document-scans/*');
  await row('Phu luc').waitFor();
});

it('says of a folder of files that delegates see its cover only', async () => {
  const dialog = await publish(resolve(import.meta.dirname, '../bad-pdfs/portfolio.pdf'));
  await dialog.getByText('Tệp là một bộ gồm nhiều tệp', { exact: false }).waitFor();
  await look(clerk, 'console-published-portfolio');
  await button(dialog, 'Đóng').click();
  await row('portfolio').waitFor();
});

it('has published a document before its words are read, and says when they cannot be', async () => {
  const dialog = await publish(HOSTILE);
  await dialog.getByText('Đang xem trang nào là ảnh quét', { exact: false }).waitFor();
  await row('endless').waitFor();
  await dialog.getByText('Máy chủ không đọc được chữ', { exact: false }).waitFor();
  await look(clerk, 'console-published-unread');
  await button(dialog, 'Đóng').click();
  await row('endless').getByText('Máy chủ không đọc được chữ', { exact: false }).waitFor();
});
