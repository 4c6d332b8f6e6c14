import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { dayOf } from '#shared/text/dates.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { consoleOf, openWithEverybody, untilLive } from '../support/tablets.ts';
import { button, dialogOf, look, section } from './hall/acting.ts';
import { openSignedIn, typeCode } from './hall/signing-in.ts';

/** One tablet and several people; one person and several windows and tablets. */

const QUESTION = 'Bao giờ sửa đường 12?';

let product: Product;
let browser: Browser;
let device: BrowserContext;
let clerk: Page;
let secretary: LiveSession;
let signedIn: SignedIn;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  browser = await startChromium();
  device = await browser.newContext({ viewport: SCREENS.landscape, locale: 'vi-VN' });
  device.setDefaultTimeout(30_000);
  clerk = await openSignedIn(browser, product, {
    path: '/console',
    code: product.secretaryCode,
    viewport: { width: 1440, height: 900 },
  });
  ({ live: secretary, signedIn } = await consoleOf(product));
  await openWithEverybody(secretary);
});

afterAll(async () => {
  secretary?.close();
  await browser?.close();
  await product?.stop();
});

const codeOfDelegate = (n: number) => codeOf(product, { name: `Đại biểu ${n}` });

const PIN = '271828';

/** A window of a tablet that staff have just made one to lend, by what the console shows. */
async function borrowed(): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREENS.landscape, locale: 'vi-VN' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${product.secureOrigin}/tablet#lent=${dayOf(new Date().toISOString())}`);
  await page.getByText('Máy cho mượn trong ngày', { exact: false }).waitFor();
  return page;
}

async function windowOf(name: number): Promise<Page> {
  const page = await device.newPage();
  await page.goto(`${product.secureOrigin}/tablet#code=${await codeOfDelegate(name)}`);
  await page.getByText(`Đại biểu Đại biểu ${name}`).first().waitFor();
  return page;
}

/** All that delegates have left in this browser, but what the app itself is. */
const whatIsKept = async () => {
  const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const rows: string[] = [];
  for (const name of databases) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const count = await new Promise<number>((done) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onsuccess = () => done(counting.result);
      });
      if (count > 0) rows.push(`${name}/${store}`);
    }
    database.close();
  }
  return { rows, documents: (await caches.keys()).filter((name) => name.startsWith('documents-')) };
};

/** A new code, as the console gives it. */
async function renewed(personId: string): Promise<string> {
  const response = await fetch(`${product.origin}/api/codes/renewals`, {
    method: 'POST',
    headers: { authorization: `Bearer ${signedIn.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ personIds: [personId] }),
  });
  const { codes } = (await response.json()) as { codes: readonly SignInCode[] };
  return codes[0]?.code ?? '';
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Cài đặt' }).click();
  await button(page, 'Đăng xuất').click();
}

it('ends every window of a sign-in, and none of them writes anything on the device again', async () => {
  const first = await windowOf(1);
  const second = await device.newPage();
  await second.goto(`${product.secureOrigin}/tablet`);
  await second.getByRole('navigation').waitFor();
  await signOut(second);
  await button(dialogOf(second), 'Đăng xuất').click();
  for (const page of [first, second]) await page.getByLabel('Mã đăng nhập').waitFor();
  await first.getByText('Đã đăng xuất ở một cửa sổ khác').waitFor();
  await expect.poll(() => second.evaluate(whatIsKept)).toEqual({ rows: [], documents: [] });
  await first.close();
  await second.close();
});

it('follows in every window when somebody else signs in, and does not begin where the one before was', async () => {
  const first = await windowOf(1);
  await first.getByRole('navigation').getByRole('link', { name: 'Phát biểu' }).click();
  const second = await device.newPage();
  await second.goto(`${product.secureOrigin}/tablet#code=${await codeOfDelegate(2)}`);
  for (const page of [first, second]) await page.getByText('Đại biểu Đại biểu 2').first().waitFor();
  expect(new URL(first.url()).hash).toBe('#/');
  await second.close();
  await first.close();
});

it('says with which code to come back, and keeps what one delegate has not sent when the next one signs out', async () => {
  const page = await windowOf(1);
  await page.getByRole('navigation').getByRole('link', { name: 'Phát biểu' }).click();
  await page.getByRole('radio', { name: 'Gửi chất vấn' }).or(button(page, 'Gửi chất vấn')).first().click();
  await device.setOffline(true);
  await page.getByText('Mất kết nối', { exact: false }).first().waitFor();
  await page.getByLabel('Người bị chất vấn', { exact: false }).fill('Giám đốc Sở Giao thông');
  await page.getByLabel('Vấn đề chất vấn').fill('Đường 12');
  await page.getByLabel('Nội dung chất vấn').fill(QUESTION);
  await page.locator('form').getByRole('button', { name: 'Gửi chất vấn' }).click();
  await page.getByText('Chờ gửi khi có mạng').waitFor();

  const fresh = await renewed('d1');
  await device.setOffline(false);
  await page.getByText('Hãy nhập mã MỚI', { exact: false }).waitFor();
  await page.getByText('Vào lại bằng mã trên phiếu của đại biểu Đại biểu 1', { exact: false }).waitFor();
  await page.getByText('còn 1 mục chưa gửi của Đại biểu 1', { exact: false }).waitFor();
  await look(page, 'tablet-sign-in-ended');

  await typeCode(page, await codeOfDelegate(2));
  await page.getByText('Đại biểu Đại biểu 2').first().waitFor();
  await signOut(page);
  await dialogOf(page).getByText('Đại biểu 1: 1 mục chưa gửi').waitFor();
  await look(page, 'tablet-sign-out-others');
  await button(dialogOf(page), 'Đăng xuất').click();
  await page.getByLabel('Mã đăng nhập').waitFor();
  await expect.poll(async () => (await page.evaluate(whatIsKept)).documents).toEqual([]);

  await typeCode(page, fresh);
  await page.getByText('Đại biểu Đại biểu 1').first().waitFor();
  await untilLive(
    secretary,
    ({ session }) => session?.questions.some(({ text }) => text === QUESTION) ?? false,
  );
  await page.close();
});

it('tells a delegate of another device until they know, and the console', async () => {
  const own = await windowOf(3);
  const elsewhere = await openSignedIn(browser, product, { code: await codeOfDelegate(3) });
  const notice = own.getByText('Mã của quý vị vừa được dùng trên một máy khác', { exact: false });
  await notice.waitFor();
  await look(own, 'tablet-new-device');
  await clerk.getByText('mã của Đại biểu 3 vừa được dùng trên một máy khác', { exact: false }).waitFor();
  await own.reload();
  await notice.waitFor();
  await button(own, 'Đã biết').click();
  await notice.waitFor({ state: 'detached' });
  await own.reload();
  await own.getByRole('navigation').waitFor();
  expect(await notice.count()).toBe(0);
  await elsewhere.context().close();
});

it('is lent at the door for the day: its holder chooses a PIN, and it clears itself when it is returned', async () => {
  const page = await borrowed();
  await look(page, 'tablet-lent-sign-in');
  await typeCode(page, await codeOfDelegate(1));
  await page.getByLabel('Mã PIN (6 chữ số)').fill(PIN);
  await page.getByLabel('Nhập lại mã PIN').fill('271829');
  await page.getByText('Hai lần nhập chưa giống nhau.').waitFor();
  await look(page, 'tablet-lent-pin');
  await page.getByLabel('Nhập lại mã PIN').fill(PIN);
  await button(page, 'Đặt mã PIN').click();
  await page.getByText('Đại biểu Đại biểu 1').first().waitFor();
  await page.reload();
  await page.getByLabel('Mã PIN (6 chữ số)').fill('000000');
  await button(page, 'Mở khóa').click();
  await page.getByText('còn 4 lần nhập', { exact: false }).waitFor();
  expect(await page.getByText('Đại biểu Đại biểu 1').count()).toBe(0);
  await look(page, 'tablet-lent-locked');
  await page.getByLabel('Mã PIN (6 chữ số)').fill(PIN);
  await button(page, 'Mở khóa').click();
  await page.getByText('Đại biểu Đại biểu 1').first().waitFor();
  // Whoever would lend it to the next one is told that it is not free, and it stays as it is.
  const again = await page.context().newPage();
  await again.goto(`${product.secureOrigin}/tablet#lent=${dayOf(new Date().toISOString())}`);
  await again.getByText('Đại biểu 1 đang đăng nhập', { exact: false }).waitFor();
  await look(again, 'tablet-lent-in-use');
  await button(again, 'Vào tiếp: Đại biểu 1').click();
  await again.getByLabel('Mã PIN (6 chữ số)').waitFor();
  await again.close();
  await page.reload();
  await button(page, 'Trả máy').click();
  await look(page, 'tablet-lent-return');
  await button(dialogOf(page), 'Đăng xuất và xóa dữ liệu').click();
  await page.getByText('Máy cho mượn trong ngày', { exact: false }).waitFor();
  await expect.poll(() => page.evaluate(whatIsKept)).toEqual({ rows: [], documents: [] });
  await page.context().close();
});

it('hides codes on the console, has a new one given to whoever lost theirs, and lists what was done', async () => {
  await section(clerk, 'Mã đăng nhập');
  await clerk
    .getByRole('row', { name: /Đại biểu 3/ })
    .first()
    .waitFor();
  const text = (await clerk.locator('main').textContent()) ?? '';
  for (const n of [1, 2, 3]) expect(text).not.toContain(await codeOfDelegate(n));
  expect(text).not.toContain(product.secondSecretaryCode);
  await look(clerk, 'console-codes-open');
  await button(clerk, 'Máy cho mượn').click();
  await dialogOf(clerk).getByRole('img', { name: 'Mã QR cho mượn máy' }).waitFor();
  await look(clerk, 'console-lend');
  await button(dialogOf(clerk), 'Đóng').click();
  await button(clerk, 'Cấp mã mới cho Đại biểu 2').click();
  await button(dialogOf(clerk), 'Cấp mã mới').click();
  await clerk.getByRole('heading', { name: 'Mã mới của Đại biểu 2' }).waitFor();
  await dialogOf(clerk)
    .getByText(await codeOfDelegate(2))
    .waitFor();
  await look(clerk, 'console-code-new');
  await button(dialogOf(clerk), 'Đóng').click();
  await clerk
    .getByRole('row', { name: /Đại biểu 2 cấp mã mới Thư ký thứ nhất/ })
    .first()
    .waitFor();
});
