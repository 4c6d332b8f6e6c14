import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LiveSession } from '../../client/connection/live.ts';
import { codeOf, type Product, startDemo } from '../support/product.ts';
import { putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { startWebKit, type WebKit } from '../support/webkit.ts';
import { button, DIALOG, field, withText } from '../support/xpaths.ts';
import { whatIsKept } from './hall/kept-on-device.ts';

/** The tablet's main path in WebKit, the engine of the iPad. */

let product: Product;
let webkit: WebKit;
let driver: WebKit['driver'];
let see: WebKit['see'];
let press: WebKit['press'];
let secretary: LiveSession;
let code = '';

beforeAll(async () => {
  product = await startDemo();
  secretary = (await consoleOf(product)).live;
  await openWithEverybody(secretary);
  code = await codeOf(product);
  webkit = await startWebKit();
  ({ driver, see, press } = webkit);
});

afterAll(async () => {
  await webkit?.close();
  secretary?.close();
  await product?.stop();
});

it('signs in by the address that the QR code on the slip holds', async () => {
  await driver.get(`${product.secureOrigin}/tablet#code=${code}`);
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
  const pollId = await putToVote(secretary, { agendaItemId: item.id });
  await see(`${DIALOG}//h1[contains(., "Thông qua chương trình kỳ họp")]`);
  await press(`${DIALOG}//button[@data-choice="for" and not(@disabled)]`);
  await see('//*[contains(., "Đã ghi nhận: Tán thành")]');
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
  await see('//*[contains(., "KHÔNG ĐƯỢC THÔNG QUA")]');
});

it('goes on reading with the server gone, also after a reload', async () => {
  await press(button('Đóng', DIALOG));
  // The app itself is stored by the service worker; "Mở được khi mất mạng" in the settings says when that is done.
  await driver.executeAsyncScript('navigator.serviceWorker.ready.then(() => arguments[0]())');
  await product.kill();
  await see('//*[contains(., "Mất kết nối")]');
  await driver.navigate().refresh();
  await press('(//a[contains(., "Báo cáo") and contains(., "trang")])[1]');
  await see('//section[@data-page="1" and @data-painted="true"]');
});

it('prepares a request to speak and a question with the server gone, and sends them when it is back', async () => {
  const mine = '//section[.//*[normalize-space(text())="Đăng ký và chất vấn của tôi"]]';
  const waiting = `${mine}//*[normalize-space(text())="Chờ gửi khi có mạng"]`;
  await press(button('Đóng tài liệu'));
  await press('//nav//a[contains(., "Phát biểu")]');
  await press(button('Gửi đăng ký'));
  await webkit.there(waiting, 1);
  await press(button('Gửi chất vấn'));
  await webkit.write(field('Người bị chất vấn'), 'Giám đốc Sở Tài nguyên');
  await webkit.write(field('Vấn đề chất vấn'), 'Cấp giấy chứng nhận');
  await webkit.write(field('Nội dung chất vấn'), 'Khi nào giải quyết xong hồ sơ tồn đọng?');
  await press(button('Gửi chất vấn', '//form'));
  await webkit.there(waiting, 2);
  // Both, and the empty form.
  const stored = () => driver.executeScript<readonly string[]>(whatIsKept);
  await driver.wait(async () => (await stored()).includes('nghi-truong-requests/rows: 3'));
  await driver.navigate().refresh();
  await webkit.there(waiting, 2);
  product = await startDemo(product);
  await untilLive(secretary, ({ session }) => session?.speechRequests.length === 1);
  await untilLive(secretary, ({ session }) => session?.questions.length === 1);
  await webkit.gone(waiting);
  await see('//*[contains(., "Đã gửi lúc")]');
});
