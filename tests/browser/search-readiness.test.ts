import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { look } from './hall/acting.ts';
import { typeCode } from './hall/signing-in.ts';

/** To have a document and to find in it are two things; a delegate is told which of them a tablet can do. */

/** The server never gets through its words. */
const HOSTILE = resolve(import.meta.dirname, '../bad-pdfs/endless-widths.pdf');

let product: Product;
let browser: Browser;
let tablet: Page;
/** Questions for the words of documents that have got no answer. */
const held = new Map<Request, () => void>();

beforeAll(async () => {
  const folder = sessionFolder(1);
  for (const [name, words] of [
    ['01-mot', 'Thủy lợi vùng cao'],
    ['02-hai', 'Giá đất đô thị'],
    ['03-ba', 'Chính sách dân tộc'],
  ] as const)
    writeFileSync(join(folder, `${name}.pdf`), await councilPdf({ pages: [[words]] }));
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  browser = await startChromium();
  const context = await browser.newContext({ viewport: SCREENS.landscape, hasTouch: true, locale: 'vi-VN' });
  context.setDefaultTimeout(60_000);
  context.on('requestfailed', (request) => held.delete(request));
  let first = true;
  await context.route(/\/api\/documents\/[0-9a-f]{64}\/text$/, async (route) => {
    if (first) {
      first = false;
      await new Promise<void>((go) => held.set(route.request(), go));
    }
    // Whoever has given up does not wait for it any more.
    await route.continue().catch(() => undefined);
  });
  tablet = await context.newPage();
  await tablet.goto(`${product.secureOrigin}/tablet`);
  await typeCode(tablet, await codeOf(product));
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const results = () => tablet.getByRole('region', { name: 'Kết quả tìm kiếm' });
const searchFor = (words: string) => tablet.getByRole('searchbox').fill(words);
const strip = () => tablet.getByRole('paragraph').filter({ hasText: 'Đã tải đủ' });

it('says which part can be found in while the words of a document do not come, and finds in the others', async () => {
  await strip().getByText('Đã tải đủ 3 tài liệu').waitFor();
  await strip().getByText('Đang chuẩn bị để tìm kiếm: 2/3').waitFor();
  expect(held.size).toBe(1);
  await look(tablet, 'tablet-search-coming');
  await searchFor('dat do thi');
  await results().getByRole('article').first().waitFor();
  await searchFor('thuy loi vung cao');
  await results().getByText('Có thể có trong 1 tài liệu chưa tìm được').waitFor();
  await results().getByText('Đang chuẩn bị chữ của tài liệu để tìm: 2/3').waitFor();
  await searchFor('');
});

it('says so without a network too, also after the tablet was closed and opened again', async () => {
  const { dataDir, port } = product;
  await tablet.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await product.kill();
  await strip().getByText('Chưa tìm được trong 1 tài liệu; máy chuẩn bị tiếp khi có mạng').waitFor();
  await look(tablet, 'tablet-search-missing');
  await tablet.reload();
  await strip().getByText('Chưa tìm được trong 1 tài liệu; máy chuẩn bị tiếp khi có mạng').waitFor();
  await searchFor('chinh sach dan toc');
  await results().getByRole('article').first().waitFor();
  await searchFor('thuy loi vung cao');
  await results().getByText('Có thể có trong 1 tài liệu chưa tìm được').waitFor();
  await look(tablet, 'tablet-search-missing-nothing');
  product = await startProduct({ dataDir, port, sessionFolder: null });
  await results().getByText('Tìm trong 3/3 tài liệu', { exact: false }).waitFor();
  await results().getByRole('article').first().waitFor();
  await searchFor('');
  await expect.poll(() => strip().textContent()).toMatch(/Đọc được cả khi mất mạng\.\s*$/);
});

it('says that nothing is found in a document whose words the server cannot read', async () => {
  await publish(product, readFileSync(HOSTILE), { title: 'Bản vẽ', fileName: 'ban-ve.pdf' });
  await strip().getByText('Đã tải đủ 4 tài liệu').waitFor();
  await strip().getByText('1 tài liệu chưa đọc được chữ nên không tìm được trong đó').waitFor();
  await look(tablet, 'tablet-search-without');
});
