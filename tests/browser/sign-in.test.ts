import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import encodeQr from 'qr';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { SCREENS, seriousBarriers, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { typeCode } from './hall/signing-in.ts';

let product: Product;
let slip: SignInCode;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  origin = product.secureOrigin;
  const codes = await codesAt(product, await signInAt(product.origin, product.secretaryCode));
  const found = codes.find(({ person }) => person.role === 'delegate');
  if (!found) throw new Error('no delegate has a code');
  slip = found;
  const video = join(temporaryFolder(), 'slip.y4m');
  writeFileSync(video, videoOf(encodeQr(slip.url, 'raw')));
  browser = await startChromium([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A YUV4MPEG2 film, 640x480, of somebody holding a QR code before the camera. */
function videoOf(modules: readonly (readonly boolean[])[]): Buffer {
  const [width, height] = [640, 480];
  const scale = Math.floor((height * 0.8) / modules.length);
  const [left, top] = [width, height].map((side) => Math.floor((side - modules.length * scale) / 2)) as [
    number,
    number,
  ];
  const luma = Buffer.alloc(width * height, 235);
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries()) {
      if (!dark) continue;
      for (let line = 0; line < scale; line += 1) {
        const start = (top + y * scale + line) * width + left + x * scale;
        luma.fill(16, start, start + scale);
      }
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame]);
}

async function openTablet(prepare: (page: Page) => Promise<void> = async () => {}): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREENS.portrait, locale: 'vi-VN' });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${origin}/tablet`);
  return page;
}

it('signs in by scanning the QR code of a slip with the camera', async () => {
  const page = await openTablet();
  expect(await seriousBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Quét mã QR' }).click();
  await page.getByText(`Đại biểu ${slip.person.name}`).waitFor();
});

it('says what to do about a wrong code, and keeps what was typed', async () => {
  const page = await openTablet();
  await typeCode(page, 'AAAA-BBBB');
  await page.getByRole('alert').getByText('Mã đăng nhập không đúng', { exact: false }).waitFor();
  expect(await page.getByLabel('Mã đăng nhập').inputValue()).toBe('AAAA-BBBB');
});

it('sends somebody with the code of another role to the right page', async () => {
  const page = await openTablet();
  for (const [name, code] of [
    ['Thư ký thứ nhất', product.secretaryCode],
    ['Thư ký thứ hai', product.secondSecretaryCode],
  ] as const) {
    await typeCode(page, code);
    await page.getByText(`Mã vừa nhập là của ${name}`, { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Mở bàn điều hành của Thư ký' }).waitFor();
    await page.getByRole('button', { name: 'Nhập mã khác' }).click();
  }
});

it('tells a tablet with an old version of the client to reload', async () => {
  // The client as an older release would be: the same files, stating an older protocol in its handshake.
  const older = (message: string) =>
    message.replace(`"protocol":${PROTOCOL_VERSION}`, `"protocol":${PROTOCOL_VERSION - 1}`);
  const page = await openTablet((tablet) =>
    tablet.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => server.send(older(String(message))));
    }),
  );
  await typeCode(page, slip.code);
  await page.getByText('Cần tải bản mới').waitFor();
  await page.getByRole('button', { name: 'Tải lại' }).waitFor();
});

it('shows every screen of the tablet in English and in the largest text without a barrier', async () => {
  const context = await browser.newContext({ viewport: SCREENS.landscape, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${origin}/tablet#code=${slip.code}`);
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page
    .getByRole('radio', { name: 'Cỡ 160 %' })
    .or(page.getByRole('button', { name: 'Cỡ 160 %' }))
    .first()
    .click();
  await page.getByText('English').first().click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  for (const name of ['Agenda', 'Results', 'Settings']) {
    await page.getByRole('link', { name }).click();
    expect(await seriousBarriers(page), name).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
  }
});
