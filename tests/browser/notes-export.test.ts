import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { openPdf } from '../support/drawn-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { NotesDevice } from '../support/notes-device.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { makePdf } from '../unit/documents/made-pdf.ts';
import { button, look, section } from './hall/acting.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** A delegate takes their own notes home, as files. */

const NOTE = 'Cần hỏi lại số liệu';

let product: Product;
let browser: Browser;
let tablet: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  const path = `${temporaryFolder()}/to-trinh.pdf`;
  await makePdf(path);
  const about = { title: 'Tờ trình về ngân sách', fileName: 'to-trinh.pdf' };
  const sha256 = await publish(product, await readFile(path), about);
  const other = await NotesDevice.signIn(() => product, await codeOf(product));
  await other.write(sha256, 1, { type: 'note', at: [200, 700], text: NOTE, colour: 'pink' });
  browser = await startChromium();
  tablet = await openSignedIn(browser, product, { keepsApp: true });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function downloaded(press: () => Promise<void>) {
  const [download] = await Promise.all([tablet.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

it('exports from the list of notes: a document with its notes, and a summary of all', async () => {
  await section(tablet, 'Ghi chú');
  await tablet.getByText(NOTE).waitFor();
  await look(tablet, 'tablet-notes-export');
  const pdf = await downloaded(() => button(tablet, 'Xuất PDF có ghi chú').click());
  expect(pdf.name).toBe('to-trinh-co-ghi-chu.pdf');
  const page = await (await openPdf(pdf.bytes)).getPage(1);
  expect((await page.getAnnotations()).map(({ contentsObj }) => contentsObj?.str)).toContain(NOTE);
  const summary = await downloaded(() => button(tablet, 'Xuất tóm tắt (DOCX)').click());
  expect(summary.name).toBe('tom-tat-ghi-chu.docx');
  expect(summary.bytes.subarray(0, 2).toString()).toBe('PK');
});

it('exports from beside the pages of an open document too', async () => {
  await tablet.getByText(NOTE).click();
  await tablet.locator('[data-painted="true"]').first().waitFor();
  await button(tablet, 'Ngăn bên: trang, mục lục, ghi chú').click();
  await tablet.getByRole('complementary').getByRole('button', { name: 'Ghi chú', exact: true }).click();
  const panel = tablet.getByRole('complementary');
  await look(tablet, 'tablet-reader-notes-export');
  const pdf = await downloaded(() => button(panel, 'Xuất PDF có ghi chú').click());
  expect(pdf.name).toBe('to-trinh-co-ghi-chu.pdf');
  const summary = await downloaded(() => button(panel, 'Xuất tóm tắt (DOCX)').click());
  expect(summary.name).toBe('to-trinh-tom-tat-ghi-chu.docx');
  await button(tablet, 'Đóng tài liệu').click();
});

it('says without a network that exporting needs one', async () => {
  await tablet.context().setOffline(true);
  await tablet.getByText('Xuất được khi có mạng.').waitFor();
  expect(await button(tablet, 'Xuất tóm tắt (DOCX)').isDisabled()).toBe(true);
  expect(await button(tablet, 'Xuất PDF có ghi chú').isDisabled()).toBe(true);
});
