import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnnotationBody } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { openPdf } from '../support/drawn-pdf.ts';
import type { Point } from '../support/driven-screen.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { NotesDevice } from '../support/notes-device.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { startWebKit, type WebKit } from '../support/webkit.ts';
import { button, buttonBeginning, DIALOG, field, withText } from '../support/xpaths.ts';
import { whatIsKept } from './hall/kept-on-device.ts';

/** Writing on documents and sharing it in WebKit, the engine of the iPad. Each test is a step. */

const TITLE = 'Quy chế chi tiêu nội bộ';
const NOTE = 'Cần hỏi lại Sở Tài chính';
const TYPED = 'Nguồn vốn nào?';
const OFFLINE_NOTE = 'Viết khi mất mạng';
const ANSWER = 'Tôi cũng thấy vậy.';

const PAGE = '//section[@data-page="1"]';
const PAINTED = `${PAGE}[@data-painted="true" and @data-text="true"]`;
const LIST = '//nav//a[contains(., "Ghi chú")]';
const line = (words: string) => `(${PAGE}//span[contains(., "${words}")])[1]`;
const stored = (what: string) => `${PAGE}//*[@data-annotation and @data-${what}]`;
/** In the bar at the foot. */
const tool = (name: string) => button(name, '//*[@role="toolbar"]');
const noteMark = buttonBeginning(`Giấy nhớ: ${NOTE}`, PAGE);

let product: Product;
let webkit: WebKit;
let sha256: Sha256;
/** The same delegate's other tablet, and a colleague's of the same group. */
let other: NotesDevice;
let colleague: NotesDevice;

beforeAll(async () => {
  // Delegates 1 and 11 are of one group.
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(12) });
  const articles = Array.from({ length: 8 }, (_, n) => `Điều ${n + 1}. Chi đầu tư cho giao thông nông thôn.`);
  sha256 = await publish(product, await councilPdf({ pages: [articles, articles] }), { title: TITLE });
  const code = await codeOf(product, { name: 'Đại biểu 1' });
  other = await NotesDevice.signIn(() => product, code);
  colleague = await NotesDevice.signIn(() => product, await codeOf(product, { name: 'Đại biểu 11' }));
  webkit = await startWebKit();
  await webkit.driver.get(`${product.secureOrigin}/tablet#code=${code}`);
  await webkit.press(`(//a[contains(., "${TITLE}")])[1]`);
  await webkit.see(PAINTED);
});

afterAll(async () => {
  await webkit?.close();
  await product?.stop();
});

/** Drags over the words of a line, with the tool in hand. */
async function mark(words: string): Promise<void> {
  const { left, right, top, bottom } = await webkit.placeOf(line(words));
  const y = (top + bottom) / 2;
  await webkit.drag([left + 3, y], [right - 3, y]);
}

/** A place on the page that is free of words, so far from the corner of its picture. */
async function free(dx: number, dy: number): Promise<Point> {
  const { left, top } = await webkit.placeOf(PAGE);
  return [left + dx, top + dy];
}

it('writes on a page with every tool', async () => {
  const { press, see, there } = webkit;
  await press(tool('Tô sáng'));
  await mark('Điều 1.');
  await there(stored('colour'));
  await press(tool('Thêm'));
  await press(tool('Gạch chân'));
  await mark('Điều 2.');
  await there(stored('line'));
  await press(tool('Bút'));
  await webkit.drag(await free(100, 420), await free(260, 430));
  await there(stored('ink'));
  await webkit.drag(await free(100, 450), await free(260, 470), 'pen');
  await there(stored('ink'), 2);
  await press(tool('Giấy nhớ'));
  await webkit.tap(await free(700, 150));
  await webkit.write(field('Nội dung', DIALOG), NOTE);
  await press(button('Lưu', DIALOG));
  await see(noteMark);
  await press(tool('Thêm'));
  await press(tool('Chữ'));
  await webkit.tap(await free(300, 420));
  await see(field('Chữ trên trang'));
  await webkit.type(TYPED);
  await press(tool('Đọc'));
  await see(`${PAGE}${withText(TYPED)}`);
  await press(button('Đánh dấu trang này'));
  await see(button('Bỏ dấu trang này'));
});

it('takes back step by step and does again, also after a reload', async () => {
  const { press, gone, there } = webkit;
  await there('//*[@data-waiting="0"]');
  await webkit.driver.navigate().refresh();
  await there(stored('ink'), 2);
  await press(tool('Hoàn tác'));
  await webkit.see(button('Đánh dấu trang này'));
  await press(tool('Hoàn tác'));
  await gone(`${PAGE}${withText(TYPED)}`);
  await press(tool('Hoàn tác'));
  await gone(noteMark);
  await webkit.driver.navigate().refresh();
  await there(stored('ink'), 2);
  for (let step = 0; step < 3; step += 1) await press(tool('Làm lại'));
  await webkit.see(noteMark);
  await webkit.see(`${PAGE}${withText(TYPED)}`);
  await webkit.see(button('Bỏ dấu trang này'));
});

it('erases what it passes over, and brings it back in one step', async () => {
  const { press, gone, there } = webkit;
  await press(tool('Tẩy'));
  await webkit.drag(await free(180, 400), await free(180, 480));
  await gone(stored('ink'));
  await press(tool('Hoàn tác'));
  await there(stored('ink'), 2);
  await press(tool('Đọc'));
});

/** A flash lasts for a moment, which a busy machine may let pass before it is looked for. */
async function rememberFlashes(): Promise<void> {
  await webkit.driver.executeScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-flashing="true"]')) document.documentElement.dataset.flashed = 'true';
    }).observe(document.body, { attributes: true, childList: true, subtree: true });
  });
}

it('lists the notes, finds them without diacritics and leads to their place', async () => {
  const { press, see, there } = webkit;
  await press(button('Đóng tài liệu'));
  await press(LIST);
  for (const words of [NOTE, TYPED, '2 nét vẽ', 'Điều 1.', 'Điều 2.', 'Dấu trang'])
    await see(`//li${withText(words)}`);
  await webkit.write(field('Tìm trong ghi chú'), 'so tai chinh');
  await see(withText('1 mục'));
  await rememberFlashes();
  await press(`//li//button[contains(., "${NOTE}")]`);
  await see(PAINTED);
  await there('//html[@data-flashed]');
});

it('keeps what is written with the server gone, and sends it on its return', async () => {
  const { press, see, there } = webkit;
  await webkit.driver.executeAsyncScript('navigator.serviceWorker.ready.then(() => arguments[0]())');
  await product.kill();
  await see('//*[contains(., "Mất kết nối")]');
  await press(tool('Giấy nhớ'));
  await webkit.tap(await free(700, 250));
  await webkit.write(field('Nội dung', DIALOG), OFFLINE_NOTE);
  await press(button('Lưu', DIALOG));
  await see('//*[@data-waiting="1"]');
  await webkit.driver.navigate().refresh();
  await see(PAINTED);
  await see('//*[@data-waiting="1"]');
  const { dataDir, port } = product;
  product = await startProduct({ dataDir, port, sessionFolder: null });
  await there('//*[@data-waiting="0"]');
  const sent = (await other.notes()).filter(
    ({ body }) => body?.type === 'note' && body.text === OFFLINE_NOTE,
  );
  expect(sent).toHaveLength(1);
});

it('shares a note with their own group, and shows the answer of a colleague', async () => {
  const { press, see } = webkit;
  await press(noteMark);
  await press(button('Chia sẻ'));
  await press(buttonBeginning('Tổ của tôi', DIALOG));
  await press(button('Chia sẻ', DIALOG));
  await see(buttonBeginning('Thôi chia sẻ với Tổ của tôi', DIALOG));
  await press(button('Xong', DIALOG));
  await expect.poll(() => colleague.shared()).toHaveLength(1);
  const [shared] = await colleague.shared();
  if (!shared) throw new Error('nothing is shared');
  expect(shared.annotation.body).toMatchObject({ type: 'note', text: NOTE });
  const to = { owner: shared.owner, id: shared.annotation.id };
  await colleague.write(sha256, 1, { type: 'reply', to, text: ANSWER });
  await press(noteMark);
  await press(button('Trao đổi (1)'));
  await see(`${DIALOG}${withText(ANSWER)}`);
  await press(button('Đóng', DIALOG));
});

it('shows on the page what a colleague shares, and answers it', async () => {
  const { press, see } = webkit;
  const body: AnnotationBody = { type: 'note', at: [420, 600], text: 'Xem lại mục này', colour: 'green' };
  const id = await colleague.write(sha256, 1, body);
  await colleague.write(sha256, 1, { type: 'share', of: id, with: { type: 'group' } });
  await press(buttonBeginning('Giấy nhớ của', PAGE));
  await press(button('Trao đổi'));
  await webkit.write(field('Trả lời', DIALOG), ANSWER);
  await press(button('Gửi trả lời', DIALOG));
  await see(`${DIALOG}//li${withText(ANSWER)}`);
  await press(button('Đóng', DIALOG));
  const answers = async () => (await colleague.shared()).at(0)?.replies.map(({ text }) => text);
  await expect.poll(answers).toEqual([ANSWER]);
});

it('exports the document with its notes', async () => {
  const { press } = webkit;
  await press(button('Đóng tài liệu'));
  await press(LIST);
  await press(button('Xuất PDF có ghi chú'));
  const file = await webkit.downloaded('tai-lieu-co-ghi-chu.pdf');
  const page = await (await openPdf(file)).getPage(1);
  const written = (await page.getAnnotations()).map(({ contentsObj }) => contentsObj?.str);
  expect(written).toEqual(expect.arrayContaining([NOTE, OFFLINE_NOTE]));
});

it('keeps nothing once the console has it cleared', async () => {
  const { driver, see } = webkit;
  const kept = () => driver.executeScript<readonly string[]>(whatIsKept);
  expect((await kept()).length).toBeGreaterThan(0);
  const secretary = await signInAt(product.origin, product.secretaryCode);
  const { personId } = other.signedIn.me;
  const headers = { authorization: `Bearer ${secretary.token}` };
  await fetch(`${product.origin}/api/codes/${personId}/wipe`, { method: 'POST', headers });
  await see('//*[contains(., "Thư ký kỳ họp đã yêu cầu xóa dữ liệu trên máy này")]');
  await see(field('Mã đăng nhập'));
  await driver.wait(async () => (await kept()).length === 0);
});
