import { afterAll, beforeAll, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, startProduct } from '../support/product.ts';
import { putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { startWebKit, type WebKit } from '../support/webkit.ts';
import { button, DIALOG, withText } from '../support/xpaths.ts';
import { motion, PROCEDURES } from '../unit/voting/samples.ts';

/** Voting on the tablet in WebKit, the engine of the iPad: its keys, its storage, its screen. */

// Word for word: what is still on its way says until when to wait, and names these words.
const IN_BOX = `${DIALOG}//*[normalize-space(text())="Phiếu đã vào hòm"]`;
const choose = (choice: string) => `${DIALOG}//button[@data-choice="${choice}" and not(@disabled)]`;
const clauseMark = (clause: number, choice: string) =>
  `(${DIALOG}//fieldset[.//button[@data-mark]])[${clause}]//button[@data-mark="${choice}"]`;

let product: Product;
let webkit: WebKit;
let secretary: LiveSession;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  secretary = (await consoleOf(product)).live;
  await openWithEverybody(secretary);
  webkit = await startWebKit();
  await webkit.driver.get(`${product.secureOrigin}/tablet#code=${await codeOf(product)}`);
  await webkit.see(withText('Chương trình'));
});

afterAll(async () => {
  await webkit?.close();
  secretary?.close();
  await product?.stop();
});

async function closeAndAnnounce(pollId: PollId): Promise<void> {
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
}

it('votes on several clauses in one go, and otherwise on one of them', async () => {
  const { see, press } = webkit;
  const pollId = await putToVote(secretary, { paper: motion(3), title: 'Thông qua từng điều' });
  await press(button('Cả 3 nội dung: Tán thành', DIALOG));
  await press(clauseMark(2, 'against'));
  await see(`${clauseMark(2, 'against')}[@aria-pressed="true"]`);
  await see(`${DIALOG}//*[contains(., "Đã biểu quyết 3/3 nội dung")]`);
  await see(`${DIALOG}//*[contains(., "Đã ghi nhận")]`);
  await closeAndAnnounce(pollId);
  await see(`${DIALOG}//tr[contains(., "Điều 3") and contains(., "33,33")]`);
  await see(`${DIALOG}//li[contains(., "Điều 2") and contains(., "Không tán thành")]`);
  await press(button('Đóng', DIALOG));
});

it('casts a secret ballot that it got before a reload, and finds it in the published box', async () => {
  const { driver, see, press } = webkit;
  const pollId = await putToVote(secretary, { procedure: PROCEDURES.secret, title: 'Bỏ phiếu kín' });
  await press(choose('abstain'));
  await press(button('Xóa hết, đánh dấu lại từ đầu', DIALOG));
  // Said of a ballot that is here, and of none that is still on its way.
  const isHere = `${DIALOG}//*[contains(., "Phiếu đã phát cho máy này nhưng chưa vào hòm.")]`;
  await see(isHere);
  await driver.navigate().refresh();
  await see(isHere);
  await press(choose('for'));
  await press(button('Xem lại phiếu', DIALOG));
  await see(`${DIALOG}//*[contains(., "Xem lại trước khi bỏ phiếu")]`);
  await press(button('Bỏ phiếu', DIALOG));
  await see(IN_BOX);
  // It stays cast for good, whatever happens to the tablet.
  await driver.navigate().refresh();
  await see(IN_BOX);

  await closeAndAnnounce(pollId);
  await press(button('Kiểm tra phiếu của tôi', DIALOG));
  await see(`${DIALOG}//*[contains(., "Phiếu của đại biểu có trong hòm phiếu đã công bố")]`);
  await see(`${DIALOG}//*[contains(., "khớp với kết quả công bố")]`);
});
