import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeHlc } from '#shared/annotations/clock.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { openPdf } from '../support/drawn-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, untilLive } from '../support/tablets.ts';
import { deviceOf, idOf } from '../unit/annotations/samples.ts';
import { makePdf } from '../unit/documents/made-pdf.ts';
import { button, look, section } from './hall/acting.ts';

/** A delegate takes the own notes home, as files. */

const NOTE = 'Cần hỏi lại số liệu';

let product: Product;
let secretary: LiveSession;
let browser: Browser;
let tablet: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  const code = (await codesAt(product.origin, signedIn)).find(
    ({ person }) => person.role === 'delegate',
  )?.code;
  await publishWithNote(signedIn.token, code ?? '');
  browser = await startChromium();
  const context = await browser.newContext({ viewport: SCREENS.landscape, acceptDownloads: true });
  tablet = await context.newPage();
  await tablet.goto(`${product.origin.replace('127.0.0.1', 'localhost')}/tablet#code=${code}`);
});

afterAll(async () => {
  await browser?.close();
  secretary?.close();
  await product?.stop();
});

/** A document, and a note of the delegate's in it, as another device of theirs left it. */
async function publishWithNote(secretaryToken: string, code: string): Promise<void> {
  const path = `${temporaryFolder()}/to-trinh.pdf`;
  await makePdf(path);
  const form = new FormData();
  form.set('title', 'Tờ trình về ngân sách');
  form.set('file', new Blob([new Uint8Array(await readFile(path))]), 'to-trinh.pdf');
  const publishing = { method: 'POST', headers: { authorization: `Bearer ${secretaryToken}` }, body: form };
  await fetch(`${product.origin}/api/documents`, publishing);
  await untilLive(secretary, ({ session }) => session?.documents.length === 1);
  const { token } = await signInAt(product.origin, code);
  const note = {
    id: idOf(1),
    documentSha256: secretary.store.getState().session?.documents[0]?.editions[0].sha256,
    page: 1,
    hlc: encodeHlc({ wall: Date.now() - 60_000, counter: 0, deviceId: deviceOf(1) }),
    body: { type: 'note', at: [200, 700], text: NOTE, colour: 'pink' },
  };
  const response = await fetch(`${product.origin}/api/annotations/sync`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ deviceId: deviceOf(1), since: 0, changes: [note] }),
  });
  if (!response.ok) throw new Error(await response.text());
}

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
