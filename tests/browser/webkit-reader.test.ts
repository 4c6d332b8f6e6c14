import { Key } from 'selenium-webdriver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { codeOf, type Product, startDemo } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { sessionAt } from '../support/questions.ts';
import { consoleOf, must } from '../support/tablets.ts';
import { startWebKit, type WebKit } from '../support/webkit.ts';
import { button, buttonBeginning, DIALOG, field, withText } from '../support/xpaths.ts';

/** Finding one's way in documents in WebKit, the engine of the iPad, in the demo session. Each test is a step. */

const TITLE = 'Quy chế chi tiêu nội bộ';
const PAGES = 20;
const ADDRESS = 'https://example.gov.vn/bang-gia-dat';

let product: Product;
let webkit: WebKit;
let secretary: LiveSession;
let sha256: Sha256;

const page = (number: number) => `//section[@data-page="${number}"]`;
const isAt = (number: number) => webkit.see(withText(`${number} / ${PAGES}`));
const panel = '//aside';

beforeAll(async () => {
  product = await startDemo();
  secretary = (await consoleOf(product)).live;
  const agendaItemId = sessionAt(secretary).documents.at(-1)?.editions[0].agendaItemId ?? '';
  await publish(product, await regulation('2026'), { title: TITLE, agendaItemId });
  const documentId = sessionAt(secretary).documents.at(-1)?.id ?? '';
  sha256 = await publish(product, await regulation('2027'), { title: TITLE, documentId });
  webkit = await startWebKit();
  await webkit.driver.get(`${product.secureOrigin}/tablet#code=${await codeOf(product)}`);
});

afterAll(async () => {
  await webkit?.close();
  secretary?.close();
  await product?.stop();
});

/** Resolves when there is ink at that place: its words are on the screen, and nothing hides them. */
async function isReadable(xpath: string): Promise<void> {
  await webkit.driver.wait(async () => (await webkit.darkPartOf(xpath)) > 0.03);
}

/** Something of the menu for how pages are shown. */
async function choose(name: string): Promise<void> {
  await webkit.press(button('Xem'));
  await webkit.press(button(name));
  await webkit.type(Key.ESCAPE);
}

/** Three articles a page, of which one tells the year. */
function regulation(year: string): Promise<Uint8Array> {
  const article = (number: number) =>
    `Điều ${number}. Chi ngân sách cho giao thông nông thôn${number === 4 ? ` năm ${year}` : ''}.`;
  return councilPdf({
    pages: Array.from({ length: PAGES }, (_, at) => [1, 2, 3].map((n) => article(at * 3 + n))),
    outline: [
      { title: 'Chương I. Quy định chung', page: 1, under: 'Mục 1. Phạm vi' },
      { title: 'Chương II. Tổ chức thực hiện', page: 15 },
    ],
    links: [
      { words: 'Xem Điều 22 ở trang 8', to: 8 },
      { words: 'Cổng thông tin của tỉnh', to: ADDRESS },
    ],
  });
}

it('finds words in all documents, and leads to them on their page', async () => {
  const { press, see, there } = webkit;
  await webkit.write(field('Tìm trong tài liệu'), 'bua an trua hoc sinh');
  await see('//*[contains(., "Tìm trong 45/45 tài liệu")]');
  await see('//article//mark[contains(., "bữa ăn trưa")]');
  await press('(//article[.//mark]//button)[1]');
  await there('//*[@data-page]//*[@data-found]/*');
  await press(button('Đóng tài liệu'));
  await webkit.write(field('Tìm trong tài liệu'), 'búa ăn trưa học sinh');
  await see('//*[contains(., "Không thấy")]');
  await press(button('Xóa ô tìm'));
});

it('finds words in a document with and without diacritics, from one place to the next', async () => {
  const { press, see, gone, there } = webkit;
  await press(`(//a[contains(., "${TITLE}")])[1]`);
  await see(`${page(1)}[@data-painted="true" and @data-text="true"]`);
  await press(button('Tìm trong tài liệu'));
  const words = '//input[@data-find-words]';
  await webkit.write(words, 'ngan sach');
  await see(withText(`1 / ${PAGES * 3}`));
  await there(`${page(1)}//*[@data-found-now]`);
  for (let n = 0; n < 3; n += 1) await press(button('Chỗ sau'));
  await see(withText(`4 / ${PAGES * 3}`));
  await there(`${page(2)}//*[@data-found-now]`);
  // What marks the words does not hide them.
  await isReadable(`${page(2)}//*[@data-found-now]`);
  await webkit.write(words, 'ngân sách');
  await see(withText(`4 / ${PAGES * 3}`));
  await webkit.write(words, 'ngấn sách');
  await see(withText('Không tìm thấy'));
  await press(button('Đóng ô tìm'));
  await gone('//*[@data-found]');
});

it('shows small pictures of the pages and the contents, which lead there', async () => {
  const { press, see } = webkit;
  await press(buttonBeginning('Ngăn bên'));
  await see('//*[@data-thumbnail="3"]//img');
  await press('//*[@role="option" and @aria-label="Trang 3"]');
  await isAt(3);
  await press(button('Mục lục', panel));
  await press(button('Chương II. Tổ chức thực hiện', panel));
  await isAt(15);
  await press(button('Đóng ngăn bên'));
});

it('follows a link inside and back, and shows where one to the web leads', async () => {
  const { press, see, gone } = webkit;
  await press(buttonBeginning('Đến trang:'));
  await webkit.write(`${DIALOG}//input`, '1');
  await press(button('Đến', DIALOG));
  await isAt(1);
  await press(`${page(1)}//button[@data-link="inside"]`);
  await isAt(8);
  await press(button('Trở lại trang 1'));
  await isAt(1);
  await press(buttonBeginning('Trang mạng bên ngoài'));
  await see(`${DIALOG}${withText(ADDRESS)}`);
  await press(button('Quay lại', DIALOG));
  await gone(DIALOG);
});

it('darkens the pages and brightens them again', async () => {
  const darkened = () =>
    webkit.driver.executeScript(
      `return getComputedStyle(document.querySelector('[data-page="1"] canvas')).filter !== 'none'`,
    );
  await webkit.press(button('Trang tối'));
  await expect.poll(darkened).toBe(true);
  await webkit.press(button('Trang sáng'));
  await expect.poll(darkened).toBe(false);
});

it('draws sharply again after zooming', async () => {
  const { press, driver } = webkit;
  const width = () =>
    driver.executeScript<number>(`return document.querySelector('[data-page="1"] canvas')?.width ?? 0`);
  const before = await width();
  await press(button('Phóng to'));
  await driver.wait(async () => (await width()) > before * 1.2);
  await press(button('Vừa ngang'));
  await driver.wait(async () => (await width()) === before);
});

it('shows pages one at a time, turned, with their words under the picture', async () => {
  const { driver, press, see, there, gone, placeOf } = webkit;
  await choose('Từng trang');
  await there('//*[@data-pages="single"]');
  await press(button('Trang sau'));
  await isAt(2);
  await (await see('//*[@data-pages]')).sendKeys(Key.ARROW_RIGHT);
  await isAt(3);
  await choose('Xoay phải');
  await see(`${page(3)}[@data-text="true"]`);
  await driver.wait(async () => {
    const { width, height } = await placeOf(page(3));
    return width > height;
  });
  await isReadable(`(${page(3)}//span[contains(., "Điều 7.")])[1]`);
  await choose('Xoay trái');
  await choose('Cuộn liên tục');
  await gone('//*[@data-pages="single"]');
});

it('lays another document of the item beside, and goes to it', async () => {
  const { press, see, there } = webkit;
  const others = '//h1//button[contains(., "Chọn tài liệu khác")]';
  const second = '(//*[@data-reader])[2]';
  const next = sessionAt(secretary).documents.at(-2)?.editions[0].title;
  await press(others);
  await press(button(`Mở cạnh bên: ${next}`));
  await see(`${second}${page(1)}[@data-painted="true"]`);
  await see(`${second}//h1[contains(., "${next}")]`);
  await press(button('Đóng tài liệu', second));
  await there('//*[@data-reader]', 1);
  await press(others);
  await press(button(`${next}`, '//li'));
  await see(`//h1[contains(., "${next}")]`);
  await press(others);
  await press(button(TITLE, '//li'));
  await see(`//h1[contains(., "${TITLE}")]`);
});

it('marks what changed since the earlier version, and leads there', async () => {
  const { press, see, there } = webkit;
  await press(button('Xem thay đổi'));
  await see(withText('Có 1 thay đổi'));
  await press(button('Thay đổi sau'));
  await there(`${page(2)}//*[@data-change-now]`);
  await press(buttonBeginning('Chữ đã bỏ ở đây'));
  await see(`${page(2)}//del[.="2026"]`);
  await press(button('Đóng phần xem thay đổi'));
});

it('turns the pages with the presenter for who follows', async () => {
  const { press, gone } = webkit;
  const documentId = sessionAt(secretary).documents.at(-1)?.id;
  if (!documentId) throw new Error('no document');
  await press(button('Đóng tài liệu'));
  await must(secretary.lead({ documentId, sha256, page: 6 }));
  await press(button('Xem theo người trình bày'));
  await isAt(6);
  await must(secretary.lead({ documentId, sha256, page: 12 }));
  await isAt(12);
  await must(secretary.lead(null));
  await gone('//section[@aria-label="Xem theo người trình bày"]');
  await isAt(12);
});

it('finds words in all documents with the server gone, also after a start', async () => {
  const { driver, press, see } = webkit;
  await press(button('Đóng tài liệu'));
  await driver.executeAsyncScript('navigator.serviceWorker.ready.then(() => arguments[0]())');
  await product.kill();
  await driver.navigate().refresh();
  await see('//*[contains(., "Mất kết nối")]');
  await webkit.write(field('Tìm trong tài liệu'), 'bua an trua hoc sinh');
  await see('//article//mark[contains(., "bữa ăn trưa")]');
});
