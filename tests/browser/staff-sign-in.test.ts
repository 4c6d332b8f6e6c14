import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountCode } from '#shared/protocol/register/http.ts';
import { type Administration, foundOffice } from '../support/administration.ts';
import { startChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { CONVENING, FOUNDING, MEMBERS } from '../unit/register/office.ts';
import { b, p, person, secretary, session } from '../unit/register/samples.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { choosePin, typeCode, typePin } from './hall/signing-in.ts';

/** A secretary of the register signs in at the console, with code and PIN, then with a passkey. Each test is a step of it. */

const DESK = { width: 1440, height: 900 };
const THU = p(11);
const NAME = 'Hoàng Thị Thư';
const PIN = '402817';
const { type: _type, ...OFFICE } = FOUNDING;

let product: Product;
let browser: Browser;
let administration: Administration;
let desk: Page;
let code: string;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  ({ administration } = await foundOffice(product, OFFICE));
  await administration.give(
    ...MEMBERS,
    ...CONVENING,
    { type: 'PrepareSession', session: session(3, { title: 'Kỳ họp thứ ba', startsOn: '2099-06-01' }) },
    { type: 'AddPeople', people: [person(11, { name: NAME })] },
    { type: 'AppointStaff', appointment: secretary(11, 11, b(1)), source: '', reason: '' },
  );
  const shown = await administration.post<{ code: AccountCode }>(`/api/register/accounts/${THU}/show`);
  code = shown.body.code.code;
  browser = await startChromium();
  desk = await openDesk();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function openDesk(path = '/console'): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, locale: 'vi-VN', serviceWorkers: 'block' });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(product.secureOrigin + path);
  return page;
}

it('has a secretary choose a PIN when they first come with their own code', async () => {
  await look(desk, 'console-sign-in');
  await typeCode(desk, code);
  await desk.getByRole('heading', { name: 'Đặt mã PIN' }).waitFor();
  await desk.getByLabel('Mã PIN mới (6 chữ số)', { exact: true }).fill('123456');
  await desk.getByText('quá dễ đoán', { exact: false }).waitFor();
  await look(desk, 'console-choose-pin');
  await choosePin(desk, PIN);
});

it('then shows the sessions of their bodies, and enters one in their name', async () => {
  await desk.getByRole('heading', { name: 'Chọn kỳ họp' }).waitFor();
  await look(desk, 'console-sessions');
  await desk.getByRole('button', { name: /^Vào kỳ họp: Kỳ họp thứ hai/ }).click();
  await desk.getByText(NAME).first().waitFor();
  await look(desk, 'console-as-person');
});

it('puts that name on record with what they do', async () => {
  await button(desk, 'Khai mạc').click();
  await confirm(desk, 'Khai mạc');
  await section(desk, 'Nhật ký');
  await desk.locator('main').getByText(NAME).first().waitFor();
  await look(desk, 'console-log-as-person');
});

it('makes a passkey on a device that has them, and signs in with it', async () => {
  const devtools = await desk.context().newCDPSession(desk);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await button(desk, 'Đăng nhập và thiết bị').click();
  const dialog = dialogOf(desk);
  await dialog.getByText('Chưa có khóa truy cập nào.').waitFor();
  await button(dialog, 'Thêm khóa truy cập').click();
  await dialog.getByText('Chưa dùng lần nào').waitFor();
  await look(desk, 'console-ways');
  await button(dialog, 'Đóng').click();
  await button(desk, 'Đăng xuất').click();
  await button(dialogOf(desk), 'Đăng xuất').click();
  await button(desk, 'Dùng khóa truy cập').click();
  await button(desk, 'Chọn kỳ họp khác').waitFor();
});

it('asks for code and PIN on another device', async () => {
  const other = await openDesk();
  await typeCode(other, code);
  await other.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor();
  await typePin(other, '402818');
  await other.getByText('còn 4 lần nhập', { exact: false }).waitFor();
  await look(other, 'console-ask-pin');
  await typePin(other, PIN);
  await other.getByText(NAME).first().waitFor();
  await other.context().close();
});

it('is signed out from elsewhere, where its owner sees a device that they do not know', async () => {
  const other = await openDesk();
  await typeCode(other, code);
  await typePin(other, PIN);
  await other.getByText(NAME).first().waitFor();
  await button(other, 'Đăng nhập và thiết bị').click();
  const dialog = dialogOf(other);
  await dialog
    .getByRole('button', { name: /^Đăng xuất máy đó: / })
    .first()
    .waitFor();
  for (
    let left = await dialog.getByRole('button', { name: /^Đăng xuất máy đó: / }).count();
    left > 0;
    left -= 1
  ) {
    await dialog
      .getByRole('button', { name: /^Đăng xuất máy đó: / })
      .first()
      .click();
    await button(dialog, 'Đăng xuất máy đó').click();
    await expect
      .poll(() => dialog.getByRole('button', { name: /^Đăng xuất máy đó: / }).count())
      .toBe(left - 1);
  }
  await desk.getByText('đã được đăng xuất từ xa', { exact: false }).waitFor();
  await other.context().close();
});
