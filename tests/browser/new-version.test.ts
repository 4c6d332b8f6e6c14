import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { button, look, section } from './hall/acting.ts';
import { typeCode } from './hall/signing-in.ts';

/** A new version of the app, put on the server while a tablet is in a meeting: two real builds that differ. */

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = resolve(ROOT, process.env.CLIENT_DIR ?? 'client/dist');

/** On the first screen, and in a part that comes later: what each version calls them. */
const [FIRST, NEXT] = [
  { home: 'Chương trình', heading: 'Cài đặt' },
  { home: 'Chương trình (bản sau)', heading: 'Cài đặt (bản sau)' },
] as const;

const next = temporaryFolder();
const served = temporaryFolder();
const dataDir = temporaryFolder();
let product: Product;
let browser: Browser;
let context: BrowserContext;
let tablet: Page;
/** A page that no service worker serves. */
let outside: Page;

beforeAll(async () => {
  await buildNext();
  serve(BUILT);
  const folder = sessionFolder(1);
  writeFileSync(join(folder, '01-bao-cao.pdf'), await councilPdf({ pages: [['Một']] }));
  product = await start(folder, 0);
  browser = await startChromium();
  context = await browser.newContext({ viewport: SCREENS.landscape, locale: 'vi-VN' });
  context.setDefaultTimeout(30_000);
  tablet = await open();
  await typeCode(tablet, await codeOf(product));
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The same sources but for two texts, so that every chunk that leads to them has another name too. */
async function buildNext(): Promise<void> {
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    build: { outDir: next, emptyOutDir: true },
    logLevel: 'error',
    plugins: [
      {
        name: 'next-version',
        enforce: 'pre',
        transform(code, id) {
          if (id.endsWith('/shell/texts.ts')) return code.replace(`'${FIRST.home}'`, `'${NEXT.home}'`);
          if (id.endsWith('/settings/texts.ts'))
            return code.replace(`'${FIRST.heading}'`, `'${NEXT.heading}'`);
          return null;
        },
      },
    ],
  });
  vi.unstubAllEnvs();
}

/** What an update of the server does to its files, while it runs. */
function serve(version: string): void {
  for (const file of readdirSync(served)) rmSync(join(served, file), { recursive: true });
  cpSync(version, served, { recursive: true });
}

function start(folder: string | null, port: number): Promise<Product> {
  return startProduct({ dataDir, sessionFolder: folder, port, environment: { CLIENT_DIR: served } });
}

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${product.secureOrigin}/tablet`);
  return page;
}

/** Of the worker that waits for the next start, and of the one in charge. */
const workers = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/tablet');
    return { waiting: registration?.waiting?.state ?? null, active: registration?.active?.state ?? null };
  });

/** Resolves once the version that is on the server now is whole on the tablet, and waits. */
async function findNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration('/tablet'))?.update();
  });
  await expect
    .poll(() => workers(page), { timeout: 30_000 })
    .toEqual({ waiting: 'installed', active: 'activated' });
}

/** Goes to a part that this window has not shown yet. */
async function expectVersion(page: Page, { home, heading }: typeof FIRST | typeof NEXT): Promise<void> {
  // Behind another window everything takes its time.
  await page.bringToFront();
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('link', { name: home, exact: true }).waitFor();
  await section(page, 'Cài đặt');
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  await section(page, home);
}

async function readDocument(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /bao cao/i })
    .first()
    .click();
  await page.locator('[data-page="1"][data-painted="true"]').waitFor();
  await button(page, 'Đóng tài liệu').click();
}

const assets = (folder: string) => new Set(readdirSync(join(folder, 'assets')));

it('keeps an open tablet at its version while the next is on the server and waits on the tablet', async () => {
  const [before, after] = [assets(BUILT), assets(next)];
  expect([...before].filter((file) => !after.has(file)).length).toBeGreaterThan(2);
  await tablet.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  await tablet.waitForFunction(() => navigator.serviceWorker.controller !== null);
  serve(next);
  await findNewVersion(tablet);
  await section(tablet, 'Cài đặt');
  await tablet.getByText('dùng từ lần mở ứng dụng sau', { exact: false }).waitFor();
  await section(tablet, FIRST.home);
  await expectVersion(tablet, FIRST);
  for (const name of ['Phát biểu', 'Kết quả', 'Ghi chú', FIRST.home]) await section(tablet, name);
});

it('lets a second window change nothing for the first, not even with the server gone', async () => {
  outside = await context.newPage();
  await outside.goto(`http://localhost:${product.port}/observer`);
  await product.kill();
  const second = await open();
  await expectVersion(second, FIRST);
  await second.reload();
  await expectVersion(second, FIRST);
  await second.close();
  await readDocument(tablet);
  await expectVersion(tablet, FIRST);
});

it('stays at its version when its only window is loaded again', async () => {
  await tablet.reload();
  await expectVersion(tablet, FIRST);
});

it('is the next version once all windows were closed and the app starts again, also without the server', async () => {
  await tablet.close();
  await expect
    .poll(() => workers(outside), { timeout: 60_000 })
    .toEqual({ waiting: null, active: 'activated' });
  tablet = await open();
  await expectVersion(tablet, NEXT);
  await readDocument(tablet);
  product = await start(null, product.port);
  await tablet.getByText('Đã kết nối').waitFor();
});

it('leaves the document open when the server no longer speaks with this version, and is the next one once it is loaded again', async () => {
  await tablet.close();
  serve(BUILT);
  tablet = await context.newPage();
  let older = true;
  await tablet.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const stated = `"protocol":${older ? PROTOCOL_VERSION - 1 : PROTOCOL_VERSION}`;
      server.send(String(message).replace(`"protocol":${PROTOCOL_VERSION}`, stated));
    });
  });
  await tablet.goto(`${product.secureOrigin}/tablet`);
  await tablet.getByText('Máy chủ đã có bản mới', { exact: false }).waitFor();
  await tablet
    .getByRole('link', { name: /bao cao/i })
    .first()
    .click();
  await tablet.locator('[data-page="1"][data-painted="true"]').waitFor();
  await look(tablet, 'tablet-outdated');
  older = false;
  await button(tablet, 'Tải lại').click();
  // The document that was being read is there again.
  await button(tablet, 'Đóng tài liệu').click();
  await expectVersion(tablet, FIRST);
});
