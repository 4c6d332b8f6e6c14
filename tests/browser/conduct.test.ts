import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { temporaryFolder } from '../support/folders.ts';
import { putToVote, sessionAt } from '../support/questions.ts';
import { must, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';
import { button, confirm, dialogOf, look, lookAtHall, section } from './hall/acting.ts';
import { AN, BINH, Council, CUC } from './hall/council.ts';

/* The conducting page: whole items by mouse, then by keys alone; two consoles at work. */

const DESK = { width: 1440, height: 900 };
const SMALL_DESK = { width: 1180, height: 820 };

let council: Council;
let clerk: Page;
let second: Page;
let an: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  await clerk.setViewportSize(DESK);
  an = await council.tablet(AN);
  await button(clerk, 'Bắt đầu nội dung này').waitFor();
});

afterAll(() => council?.close());

const session = () => sessionAt(council.secretary);
const item = () => currentItem(session());
const undo = (page: Page) => button(page, 'Hoàn tác');
/** A key presses its button, and nothing while the button is out of use. */
const inUse = (name: string) => clerk.getByRole('button', { name, exact: true, disabled: false }).waitFor();
const step = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Các bước của nội dung' }).getByRole('button', { name });

async function asksToSpeak(n: number, name: string): Promise<void> {
  await button(clerk, 'Ghi tên đại biểu').click();
  await dialogOf(clerk).getByLabel('Tìm đại biểu theo tên, chức vụ, số ghế').fill(name);
  await button(dialogOf(clerk), `Chọn ${name}`).click();
  await confirm(clerk, 'Ghi tên');
  await untilLive(council.secretary, ({ session }) => session?.speechRequests.length === n);
}

async function scrollsAtNoSize(page: Page): Promise<void> {
  for (const size of [SMALL_DESK, DESK]) {
    await page.setViewportSize(size);
    await doesNotScroll(page);
  }
}

/** Neither the page nor what is under way on it moves out of sight: only parts of it scroll. */
async function doesNotScroll(page: Page): Promise<void> {
  const { height, inner } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    inner: window.innerHeight,
  }));
  expect(height).toBeLessThanOrEqual(inner);
}

it('goes through an item by mouse, one press a thing, with whatever was a mistake undone', async () => {
  await button(clerk, 'Bắt đầu nội dung này').click();
  await an
    .getByRole('region', { name: 'Đang tiến hành' })
    .getByText('chính sách hỗ trợ nông nghiệp')
    .waitFor();
  await undo(clerk).click();
  await button(clerk, 'Bắt đầu nội dung này').click();
  await button(clerk, 'Sang bước: Trình bày').click();
  await an.getByText('Bước: Trình bày').waitFor();
  await button(clerk, 'Sang bước: Thẩm tra').click();
  await step(clerk, 'Thẩm tra')
    .and(clerk.getByRole('button', { pressed: true }))
    .waitFor();
  await undo(clerk).click();
  await step(clerk, 'Trình bày')
    .and(clerk.getByRole('button', { pressed: true }))
    .waitFor();
  await step(clerk, 'Thảo luận').click();
  await asksToSpeak(1, BINH);
  await asksToSpeak(2, CUC);
  await scrollsAtNoSize(clerk);
  await button(clerk, `Mời tiếp: ${BINH}`).click();
  await look(clerk, 'conduct-speaker');
  await button(clerk, `Mời tiếp: ${CUC}`).click();
  await undo(clerk).click();
  await clerk.getByText(`Đang phát biểu: ${BINH}`).waitFor();
  await button(clerk, `Mời tiếp: ${CUC}`).click();
  await button(clerk, 'Kết thúc phát biểu').click();
  await button(clerk, 'Sang bước: Trả lời, tiếp thu').click();
  await button(clerk, 'Mở biểu quyết').click();
  await confirm(clerk, 'Mở biểu quyết ngay');
  await council.castByOthers(await council.lastPoll('open'), Array(9).fill(votes('for')));
  await clerk.getByText('9/12').first().waitFor();
  await doesNotScroll(clerk);
  await look(clerk, 'conduct-voting');
  await button(clerk, 'Kết thúc biểu quyết').click();
  await confirm(clerk, 'Kết thúc biểu quyết');
  await look(clerk, 'conduct-result');
  await scrollsAtNoSize(clerk);
  await button(clerk, 'Công bố kết quả').click();
  await confirm(clerk, 'Công bố kết quả');
  await scrollsAtNoSize(clerk);
  await button(clerk, 'Kết thúc nội dung').click();
  await undo(clerk).click();
  await expect.poll(() => item()?.number).toBe('1');
  await button(clerk, 'Kết thúc nội dung').click();
  await expect.poll(() => item()).toBeUndefined();
});

it('goes through the next item by keys alone, which do nothing while something is typed or asked', async () => {
  const { keyboard } = clerk;
  await button(clerk, 'Bắt đầu nội dung này').waitFor();
  await asksToSpeak(3, AN);
  await keyboard.press('?');
  await dialogOf(clerk).getByText('Việc tiếp theo (nút lớn)').waitFor();
  await look(clerk, 'conduct-keys');
  await keyboard.press('F2');
  expect(item()).toBeUndefined();
  await keyboard.press('Escape');
  await dialogOf(clerk).waitFor({ state: 'detached' });
  await inUse('Bắt đầu nội dung này');
  await keyboard.press('F2');
  await expect.poll(() => item()?.number).toBe('2');
  await button(clerk, 'Sang bước: Trình bày').waitFor();
  await expect.poll(() => pressUntilStep('presentation')).toBe('presentation');
  await inUse('Hoàn tác');
  await keyboard.press('z');
  await expect.poll(() => stepsOf()).toEqual([]);
  await step(clerk, 'Thảo luận').press('Enter');
  await expect.poll(() => stepsOf()).toEqual(['debate']);
  await keyboard.press('n');
  await clerk.getByText(`Đang phát biểu: ${AN}`).waitFor();
  await keyboard.press('p');
  await clerk.getByRole('timer').getByText('Tạm dừng').first().waitFor();
  await inUse('Tiếp tục');
  await keyboard.press('p');
  await inUse('Tạm dừng');
  // The large button takes no press just after it has come.
  await expect.poll(() => pressUntilDone('k')).toBe('done');
  await keyboard.press('b');
  await clerk.getByText('Đang hiện: Màn chờ', { exact: false }).waitFor();
  await inUse('Về diễn biến');
  await keyboard.press('v');
  await clerk.getByText('Màn hình tự chuyển theo diễn biến', { exact: false }).waitFor();
  await button(clerk, 'Ghi tên đại biểu').click();
  await keyboard.type('nzk');
  await button(dialogOf(clerk), 'Quay lại').click();
  await button(clerk, 'Kết thúc nội dung').press('Enter');
  await expect.poll(() => item()).toBeUndefined();
});

it('tells the second console who did what, and lets it take over the lead, asked and told', async () => {
  second = await council.console(council.product.secondSecretaryCode);
  await second.setViewportSize(DESK);
  await button(clerk, 'Điều khiển từ bàn này').click();
  await clerk.getByText('Bàn này đang điều khiển').waitFor();
  await second.getByText('Thư ký thứ nhất đang điều khiển').waitFor();
  await button(clerk, 'Bắt đầu nội dung này').click();
  await second.getByText(/^\d\d:\d\d · Thư ký thứ nhất: Bắt đầu nội dung/).waitFor();
  // Its buttons work, its keys do not.
  await second.keyboard.press('z');
  await second.keyboard.press('?');
  await dialogOf(second).getByText('phím tắt ở bàn này tạm không có tác dụng', { exact: false }).waitFor();
  await second.keyboard.press('Escape');
  expect(item()?.number).toBe('3');
  await look(second, 'conduct-second-console');
  await button(second, 'Xin tiếp nhận').click();
  await clerk.getByText('Thư ký thứ hai xin tiếp nhận điều khiển từ bàn này.').waitFor();
  await look(clerk, 'conduct-asked-for-lead');
  await button(clerk, 'Bàn giao').click();
  await clerk.getByText(/^Thư ký thứ hai đã tiếp nhận điều khiển lúc/).waitFor();
  await second.getByText(/^Bàn này điều khiển từ/).waitFor();
  await second.close();
  await clerk.getByText('Thư ký thứ hai đang điều khiển, mất kết nối').waitFor();
  await button(clerk, 'Điều khiển từ bàn này').click();
  await clerk.getByText('Bàn này đang điều khiển').waitFor();
});

it('lets a delegate look elsewhere and come back to the item under way with one touch', async () => {
  await button(dialogOf(an), 'Đóng').click();
  await an.getByRole('navigation').getByRole('link', { name: 'Cài đặt' }).click();
  await an.getByRole('link', { name: /^Đang tiến hành: 3/ }).click();
  await an.getByRole('region', { name: 'Đang tiến hành' }).getByText('Quy chế làm việc').waitFor();
});

it('shows the room in the place of its lists: from seat to seat by keys, in a vote who is missing, and in the hall who voted how', async () => {
  const seat = (name: string, state = '') =>
    clerk.getByRole('button', { name: new RegExp(`^${name}, ghế.*${state}`) });
  await clerk.setViewportSize(DESK);
  await clerk.keyboard.press('s');
  await button(clerk, 'Lập sơ đồ từ số ghế').click();
  await seat(AN, 'Có mặt').click();
  await clerk.keyboard.press('ArrowRight');
  await expect.poll(() => seat(BINH).evaluate((one) => one === document.activeElement)).toBe(true);
  await clerk.keyboard.press('2');
  await seat(BINH, 'Vắng').waitFor();
  // The buttons of a seat are a key away, and so is the way back.
  await clerk.keyboard.press('Enter');
  await button(clerk, `Ghi xin phát biểu: ${BINH} (giơ tay)`).waitFor();
  await button(clerk, `Hoàn tác điểm danh ${BINH}`).click();
  await clerk.keyboard.press('Escape');
  await seat(BINH, 'Có mặt').waitFor();
  await doesNotScroll(clerk);
  await look(clerk, 'conduct-seats');
  const pollId = await putToVote(council.secretary);
  await council.castByOthers(pollId, [votes('for'), votes('against')]);
  await seat('Phạm Văn Dũng', 'Đã biểu quyết').waitFor();
  await seat(AN, 'Chưa biểu quyết').waitFor();
  await clerk.setViewportSize(SMALL_DESK);
  await doesNotScroll(clerk);
  await look(clerk, 'conduct-seats-vote');
  await must(council.secretary.command({ type: 'ClosePoll', pollId }));
  await must(council.secretary.command({ type: 'AnnouncePollResult', pollId }));
  const hall = await council.hall();
  await must(
    council.secretary.hall.show({ screen: null, showing: { type: 'result-seats', pollId }, held: false }),
  );
  const result = hall.getByRole('img', {
    name: 'Tán thành: 1, Không tán thành: 1, Không bấm biểu quyết: 10',
  });
  await result.waitFor();
  await lookAtHall(hall, 'hall-result-seats');
  // Whoever is called otherwise since then sits there as they were called.
  const voter = sessionAt(council.secretary).delegates.find(({ name }) => name === 'Phạm Văn Dũng');
  if (!voter) throw new Error('nobody of that name');
  const delegate = { ...voter, name: 'Phạm Hữu Dụng' };
  await must(council.secretary.command({ type: 'CorrectDelegate', delegate, reason: 'Ghi nhầm tên' }));
  await hall.reload();
  await result.waitFor();
  await hall.locator('[data-text="Dũng"]').waitFor();
  const names = { type: 'result-names', pollId } as const;
  await must(council.secretary.hall.show({ screen: null, showing: names, held: true }));
  await hall.getByText('Tổ số 2', { exact: true }).waitFor();
  await hall.getByText('Phạm Hữu Dụng').waitFor({ state: 'detached' });
  await hall.getByText('Phạm Văn Dũng').waitFor();
  await lookAtHall(hall, 'hall-result-names');
});

it('draws the room anew, part by part, and saves it once it is one', async () => {
  await section(clerk, 'Sơ đồ chỗ ngồi');
  await button(clerk, 'Bàn họp').click();
  await clerk.getByLabel('Ghế cạnh trên').fill('1 VIP1');
  await clerk.getByText('Ghế 1 có hai lần trong sơ đồ', { exact: false }).waitFor();
  await clerk.getByLabel('Ghế cạnh trên').fill('VIP1 VIP2');
  await look(clerk, 'console-seat-plan');
  await button(clerk, 'Lưu sơ đồ').click();
  await untilLive(council.secretary, ({ session }) => session?.seatPlan?.parts.length === 3);
});

it('takes the seats of a block from a spreadsheet, and says what is wrong with one', async () => {
  const file = join(temporaryFolder(), 'ghe.xlsx');
  const seats = (...names: readonly string[]) => names.map((value) => ({ value }));
  await writeXlsxFile([seats('C1', 'C2'), seats('D1', 'D2')]).toFile(file);
  await button(clerk, 'Khối hàng thẳng').click();
  const choice = clerk.getByLabel('Chọn tệp bảng tính có các hàng ghế');
  await choice.setInputFiles(file);
  await clerk.getByText('Đã lấy 2 hàng, 4 ghế từ “ghe.xlsx”', { exact: false }).waitFor();
  expect(await clerk.getByLabel('Các hàng ghế', { exact: true }).inputValue()).toBe('C1 C2\nD1 D2');
  await choice.scrollIntoViewIfNeeded();
  await look(clerk, 'console-seats-from-file');
  const broken = join(temporaryFolder(), 'ghe.csv');
  writeFileSync(broken, '\n');
  await choice.setInputFiles(broken);
  await clerk.getByText('Bảng này trống', { exact: false }).waitFor();
  await clerk.getByText('Bảng này trống', { exact: false }).scrollIntoViewIfNeeded();
  await look(clerk, 'console-seats-not-from-file');
  await button(clerk, 'Bỏ thay đổi').click();
});

function stepsOf() {
  const progress = item()?.progress;
  return progress?.status === 'current' ? (progress.steps ?? []).map(({ step: one }) => one) : null;
}

/** A button that has just come takes no press yet: whoever presses too early presses again. */
async function pressUntilStep(wanted: string): Promise<string | undefined> {
  if (stepsOf()?.at(-1) !== wanted) await clerk.keyboard.press('F2');
  return stepsOf()?.at(-1);
}

async function pressUntilDone(key: string): Promise<string | undefined> {
  const status = () => session().speechRequests.at(-1)?.progress.status;
  if (status() !== 'done') await clerk.keyboard.press(key);
  return status();
}
