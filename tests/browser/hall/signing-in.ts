import type { Browser, Locator, Page } from 'playwright-core';
import { SCREENS } from '../../support/chromium.ts';
import { codeOf, type Product } from '../../support/product.ts';
import { button } from './acting.ts';

/** Long enough for a machine that does other things too. */
const PATIENCE_MS = 90_000;

interface Seat {
  readonly path?: '/tablet' | '/console' | '/display' | '/administration';
  /** Of the first delegate, unless it is somebody else. */
  readonly code?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly hasTouch?: boolean;
  /** The app is kept on the device, to start without a network. To install it costs more than most tests do. */
  readonly keepsApp?: boolean;
}

/** A page on a device of its own, where somebody has signed in by typing their code: the first delegate on a tablet. */
export async function openSignedIn(browser: Browser, product: Product, seat: Seat = {}): Promise<Page> {
  const { path = '/tablet', viewport = SCREENS.landscape, hasTouch = false, keepsApp = false } = seat;
  const serviceWorkers = keepsApp ? 'allow' : 'block';
  const context = await browser.newContext({
    ...{ viewport, hasTouch, serviceWorkers },
    ...{ locale: 'vi-VN', acceptDownloads: true },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(product.secureOrigin + path);
  await typeCode(page, seat.code ?? (await codeOf(product)));
  return page;
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã đăng nhập').fill(code);
  await button(page, 'Đăng nhập').click();
}

/** Staff who come for the first time choose the PIN that goes with their code from then on. */
export async function choosePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Mã PIN mới (6 chữ số)', { exact: true }).fill(pin);
  await page.getByLabel('Nhập lại mã PIN mới').fill(pin);
  await button(page, 'Đặt mã PIN').click();
}

export async function typePin(page: Page | Locator, pin: string): Promise<void> {
  await page.getByLabel('Mã PIN (6 chữ số)', { exact: true }).fill(pin);
  await button(page, 'Đăng nhập').click();
}
