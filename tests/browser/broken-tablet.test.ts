import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LiveSession } from '../../client/connection/live.ts';
import { startChromium } from '../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { PROCEDURES } from '../unit/voting/samples.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { openSignedIn, typeCode } from './hall/signing-in.ts';

/** A tablet breaks in the midst of a sitting: its delegate votes on another, and nobody can use the old one or a copy of it. */

const NAME = 'Đại biểu 1';

let product: Product;
let browser: Browser;
let secretary: LiveSession;
let clerk: Page;
let old: Page;
let next: Page;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  browser = await startChromium();
  const { live } = await consoleOf(product);
  secretary = live;
  await openWithEverybody(secretary);
  clerk = await openSignedIn(browser, product, { path: '/console', code: product.secretaryCode });
  old = await openSignedIn(browser, product, { code: await codeOf(product, { name: NAME }) });
  await old.getByRole('navigation').waitFor();
});

afterAll(async () => {
  secretary?.close();
  await browser?.close();
  await product?.stop();
});

/** The console makes a new code, and the delegate enters it on another tablet. */
async function toAnotherTablet(): Promise<Page> {
  await button(clerk, `Cấp mã mới cho ${NAME}`).click();
  await button(dialogOf(clerk), 'Cấp mã mới').click();
  await clerk.getByRole('heading', { name: `Mã mới của ${NAME}` }).waitFor();
  const shown = await dialogOf(clerk)
    .getByText(/^\w{4}-\w{4}-\w{4}$/)
    .textContent();
  const tablet = await openSignedIn(browser, product, { code: shown ?? '' });
  await confirm(clerk, 'Đóng');
  return tablet;
}

const stored = (page: Page) =>
  page.evaluate(() => localStorage.getItem('nghi-truong:sign-in:delegate') ?? 'nothing');

it('binds the sign-in of each device to a key of its own, so that what is copied opens nothing', async () => {
  const copied = await stored(old);
  expect(copied).toContain('token');
  const thief: BrowserContext = await browser.newContext({ locale: 'vi-VN', serviceWorkers: 'block' });
  const page = await thief.newPage();
  await page.goto(product.secureOrigin);
  await page.evaluate((text) => localStorage.setItem('nghi-truong:sign-in:delegate', text), copied);
  await page.goto(`${product.secureOrigin}/tablet`);
  await page.getByText('gắn với một máy khác', { exact: false }).waitFor();
  expect(await stored(page)).toBe('nothing');
  await old.getByText('máy không giữ khóa của nó', { exact: false }).waitFor();
  await look(old, 'tablet-copied-sign-in');
  await clerk.getByText(`lần đăng nhập của ${NAME} bị dùng`, { exact: false }).waitFor();
  await look(clerk, 'console-copied-sign-in');
  await button(old, 'Đã biết').click();
  await thief.close();
});

it('has the delegate vote on another tablet with a new code, and the old one says that it is out', async () => {
  await section(clerk, 'Mã đăng nhập');
  await putToVote(secretary);
  await dialogOf(old).waitFor();
  next = await toAnotherTablet();
  await button(dialogOf(next), 'Tán thành').click();
  await next.getByText('Đã ghi nhận', { exact: false }).first().waitFor();
  await old.getByText('Hãy nhập mã MỚI', { exact: false }).waitFor();
  expect(await stored(old)).toBe('nothing');
});

it('lists for the secretariat on which device the delegate is signed in, and that it is bound to that one', async () => {
  await button(clerk, `Xem máy của ${NAME}`).click();
  await dialogOf(clerk).getByText('Gắn với máy', { exact: false }).waitFor();
  await look(clerk, 'console-devices');
  await confirm(clerk, 'Đóng');
});

it('says on the third tablet that the secret paper went with the second, and what to do', async () => {
  await must(secretary.command({ type: 'ClosePoll', pollId: lastPoll() }));
  const pollId = await putToVote(secretary, { procedure: PROCEDURES.secret });
  await button(dialogOf(next), 'Tán thành').click();
  await untilLive(secretary, ({ progress }) => progress[pollId]?.issued === 1);
  await next.context().setOffline(true);
  await button(clerk, `Cấp mã mới cho ${NAME}`).click();
  await dialogOf(clerk).getByText('đã nhận phiếu trên máy cũ', { exact: false }).waitFor();
  await look(clerk, 'console-renew-secret');
  await button(dialogOf(clerk), 'Quay lại').click();
  const third = await toAnotherTablet();
  await third.getByText('đã được phát trên một máy khác', { exact: false }).waitFor();
  await third.getByText('phiếu không phát lại được', { exact: false }).waitFor();
  await look(third, 'tablet-secret-went-with-old');
  await next.close();

  // Repeated, as the tablet says: the delegate votes on the tablet that they have now.
  await must(secretary.command({ type: 'AnnulPoll', pollId, reason: 'Máy của một đại biểu hỏng' }));
  await putToVote(secretary, { procedure: PROCEDURES.secret });
  const sheet = dialogOf(third);
  await button(sheet, 'Tán thành').click();
  await button(sheet, 'Xem lại phiếu').click();
  await button(sheet, 'Bỏ phiếu').click();
  await sheet.getByText('Phiếu đã vào hòm', { exact: true }).waitFor();
});

it('lets the owner sign a device out from another one', async () => {
  await must(secretary.command({ type: 'AnnulPoll', pollId: lastPoll(), reason: 'Xong phần thử' }));
  const code = await codeOf(product, { name: 'Đại biểu 2' });
  const own = await openSignedIn(browser, product, { code });
  await own.getByRole('navigation').waitFor();
  const lost = await openSignedIn(browser, product, { code });
  await lost.getByRole('navigation').waitFor();
  await section(own, 'Cài đặt');
  const others = own.getByRole('button', { name: /^Đăng xuất máy / });
  await others.scrollIntoViewIfNeeded();
  await look(own, 'tablet-devices');
  await others.click();
  await look(own, 'tablet-revoke');
  await button(dialogOf(own), 'Đăng xuất máy đó').click();
  await lost.getByText('đã được đăng xuất từ xa', { exact: false }).waitFor();
  await others.waitFor({ state: 'detached' });
  await typeCode(lost, code);
  await lost.getByRole('navigation').waitFor();
});

function lastPoll() {
  const poll = secretary.store.getState().session?.polls.at(-1);
  if (!poll) throw new Error('no poll was opened');
  return poll.id;
}
