import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { endingAt, putToVote, untilPoll } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { d } from '../unit/session/samples.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';
import { button, dialogOf, section } from './hall/acting.ts';
import { everythingKept, whatIsKept } from './hall/kept-on-device.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** What one delegate has written, chosen and not sent lies on the tablet where nobody reads it, and none of it is lost. */

const NOTE = 'Hỏi thêm về nguồn kinh phí vùng cao';
const OPINION = 'Chủ trương xây trụ sở mới';
const REASON = 'Cần bố trí vốn trước khi xây';
const QUESTION = 'Khi nào giải quyết xong hồ sơ tồn đọng?';
const ADDRESSEE = 'Giám đốc Sở Tài nguyên';
const TOPIC = 'Cấp giấy chứng nhận';
const VOTE = 'Thông qua danh mục thu hồi đất';

let product: Product;
let browser: Browser;
let secretary: LiveSession;
let tablet: Page;
let pollId: PollId;

beforeAll(async () => {
  const folder = sessionFolder(2);
  writeFileSync(join(folder, '01-bao-cao.pdf'), await councilPdf({ pages: [['Một']] }));
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  ({ live: secretary } = await consoleOf(product));
  await openWithEverybody(secretary);
  await putToVote(secretary, { title: OPINION, procedure: PROCEDURES.opinion });
  browser = await startChromium();
  tablet = await openSignedIn(browser, product, { keepsApp: true });
  await tablet.getByText('Đã tải đủ 1 tài liệu', { exact: false }).waitFor();
  await tablet.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

afterAll(async () => {
  secretary?.close();
  await browser?.close();
  await product?.stop();
});

async function takeNote(): Promise<void> {
  await tablet
    .getByRole('link', { name: /bao cao/i })
    .first()
    .click();
  const page = tablet.getByRole('region', { name: 'Trang 1', exact: true });
  await page.waitFor();
  await button(tablet, 'Giấy nhớ').click();
  await page.click({ position: { x: 300, y: 400 } });
  await dialogOf(tablet).getByLabel('Nội dung').fill(NOTE);
  await button(dialogOf(tablet), 'Lưu').click();
  await dialogOf(tablet).waitFor({ state: 'detached' });
  await button(tablet, 'Đóng tài liệu').click();
}

async function beginOpinion(): Promise<void> {
  await tablet.getByRole('link', { name: new RegExp(OPINION) }).click();
  await button(tablet, 'Không tán thành').click();
  await tablet.getByLabel('Lý do hoặc ý kiến khác').fill(REASON);
}

async function writeQuestion(): Promise<void> {
  await section(tablet, 'Phát biểu');
  await button(tablet, 'Gửi chất vấn').click();
  await tablet.getByLabel('Người bị chất vấn (họ tên hoặc chức vụ)').fill(ADDRESSEE);
  await tablet.getByLabel('Vấn đề chất vấn').fill(TOPIC);
  await tablet.getByLabel('Nội dung chất vấn').fill(QUESTION);
}

const waitingBallot = () => dialogOf(tablet).getByText('Chờ có mạng: Không tán thành').waitFor();

it('keeps a ballot by name, an opinion, a question and a note where nobody reads them', async () => {
  await takeNote();
  await beginOpinion();
  await writeQuestion();
  pollId = await putToVote(secretary, { title: VOTE });
  await dialogOf(tablet).getByRole('heading', { name: VOTE }).waitFor();
  await button(dialogOf(tablet), 'Ẩn tạm để đọc tài liệu').click();
  await product.stop();
  await tablet.getByText('Mất kết nối', { exact: false }).first().waitFor();
  await tablet.locator('form').getByRole('button', { name: 'Gửi chất vấn' }).click();
  await tablet.getByText('Chờ gửi khi có mạng').waitFor();
  await button(tablet, 'Quay lại biểu quyết').click();
  await button(dialogOf(tablet), 'Không tán thành').click();
  await waitingBallot();

  await expect.poll(() => tablet.evaluate(whatIsKept)).toContain('nghi-truong-tablet/outbox: 1');
  const kept = await tablet.evaluate(everythingKept);
  for (const there of ['nghi-truong:opinion-drafts:', 'SubmitQuestion/', pollId])
    expect(kept).toContain(there);
  const written = [NOTE, OPINION, REASON, QUESTION, ADDRESSEE, TOPIC, VOTE];
  const chosen = ['against', 'choices', 'selection'];
  for (const readable of [...written, ...chosen]) expect(kept.includes(readable), readable).toBe(false);
});

it('has all of it again after a restart without the server', async () => {
  await tablet.reload();
  await waitingBallot();
  await button(dialogOf(tablet), 'Ẩn tạm để đọc tài liệu').click();
  await tablet.getByText(QUESTION).waitFor();
  await section(tablet, 'Chương trình');
  await tablet.getByRole('link', { name: new RegExp(OPINION) }).click();
  await expect.poll(() => tablet.getByLabel('Lý do hoặc ý kiến khác').inputValue()).toBe(REASON);
  await section(tablet, 'Ghi chú');
  await tablet.getByText(NOTE).waitFor();
});

it('sends the ballot and the question once the server is back, each once', async () => {
  const { dataDir, port } = product;
  product = await startProduct({ dataDir, port, sessionFolder: null });
  await tablet.getByText('Đã ghi nhận: Không tán thành').waitFor();
  await untilLive(secretary, ({ session }) => session?.questions.length === 1);
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  await untilPoll(secretary, pollId, 'closed');
  expect(endingAt(secretary, pollId).record).toMatchObject({
    type: 'open',
    named: { votes: [{ selection: votes('against'), delegates: [d(1)] }] },
  });
});
