import { By, error, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LiveSession } from '../../client/connection/live.ts';
import { temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, startProduct } from '../support/product.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { startWebKit, type WebKit } from '../support/webkit.ts';

/** The tablet's main path in WebKit, the engine of the iPad. */

const PATIENCE_MS = 60_000;

let product: Product;
let webkit: WebKit;
let driver: WebDriver;
let secretary: LiveSession;
let code = '';

beforeAll(async () => {
  product = await startProduct({
    dataDir: temporaryFolder(),
    sessionFolder: null,
    environment: { DEMO: 'on' },
  });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  await openWithEverybody(secretary);
  const codes = await codesAt(product.origin, signedIn);
  code = codes.find(({ person }) => person.role === 'delegate')?.code ?? '';
  webkit = await startWebKit();
  driver = webkit.driver;
  await driver.manage().setTimeouts({ script: PATIENCE_MS });
});

afterAll(async () => {
  await webkit?.close();
  secretary?.close();
  await product?.stop();
});

const see = (xpath: string): Promise<WebElement> =>
  driver.wait(until.elementLocated(By.xpath(xpath)), PATIENCE_MS).then(async (element) => {
    await driver.wait(until.elementIsVisible(element), PATIENCE_MS);
    return element;
  });
const withText = (text: string) => `//*[not(self::script)][contains(normalize-space(.), "${text}")][not(*)]`;
const button = (name: string) => `//button[normalize-space(.)="${name}" or @aria-label="${name}"]`;

/**
 * Scrolls there first, as a person does: the driver leaves what lies half under the bar at the foot where it is. Looks and
 * presses again while the screen still moves under it.
 */
async function press(xpath: string): Promise<void> {
  await driver.wait(async () => {
    const element = await see(xpath);
    await driver.wait(until.elementIsEnabled(element), PATIENCE_MS);
    await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
    return element.click().then(
      () => true,
      (refusal: unknown) => {
        if (refusal instanceof error.ElementNotInteractableError) return false;
        if (refusal instanceof error.StaleElementReferenceError) return false;
        throw refusal;
      },
    );
  }, PATIENCE_MS);
}

it('signs in by the address that the QR code on the slip holds', async () => {
  const address = `${product.origin.replace('127.0.0.1', 'localhost')}/tablet#code=${code}`;
  await driver.get(address);
  await see(withText('Chương trình'));
  expect(await driver.getCurrentUrl()).not.toContain(code);
});

it('stores all documents of the session on the device', async () => {
  await see('//*[contains(., "Đã tải đủ 40 tài liệu")]');
});

it('opens a document and paints its first page', async () => {
  await press('(//a[contains(., "Báo cáo") and contains(., "trang")])[1]');
  await see('//section[@data-page="1" and @data-painted="true"]');
  await press(button('Đóng tài liệu'));
});

it('gets the vote by itself, records the ballot and shows the result', async () => {
  const item = secretary.store.getState().session?.agenda[0];
  if (!item) throw new Error('no agenda');
  await must(secretary.command({ type: 'StartAgendaItem', itemId: item.id }));
  const question = {
    agendaItemId: item.id,
    documentId: null,
    title: 'Thông qua chương trình kỳ họp',
    ruleSetId: 'vn-hdnd',
    durationSeconds: null,
  };
  await must(secretary.command({ type: 'OpenPoll', question }));
  await see('//dialog[@open]//h1[contains(., "Thông qua chương trình kỳ họp")]');
  await press('//dialog[@open]//button[@data-choice="for" and not(@disabled)]');
  await see('//*[contains(., "Đã ghi nhận: Tán thành")]');
  const poll = secretary.store.getState().session?.polls[0];
  if (!poll) throw new Error('no poll');
  await must(secretary.command({ type: 'ClosePoll', pollId: poll.id }));
  await must(secretary.command({ type: 'AnnouncePollResult', pollId: poll.id }));
  await see('//*[contains(., "KHÔNG ĐƯỢC THÔNG QUA")]');
});

it('goes on reading with the server gone, also after a reload', async () => {
  await press('//dialog[@open]//button[normalize-space(.)="Đóng"]');
  // The app itself is stored by the service worker; "Mở được khi mất mạng" in the settings says when that is done.
  await driver.executeAsyncScript('navigator.serviceWorker.ready.then(() => arguments[0]())');
  await product.kill();
  await see('//*[contains(., "Mất kết nối")]');
  await driver.navigate().refresh();
  await press('(//a[contains(., "Báo cáo") and contains(., "trang")])[1]');
  await see('//section[@data-page="1" and @data-painted="true"]');
});
