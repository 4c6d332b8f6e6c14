import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QuestionId } from '#shared/protocol/ids.ts';
import { SCREENS } from '../support/chromium.ts';
import { sessionAt } from '../support/questions.ts';
import { must, untilLive } from '../support/tablets.ts';
import { button, confirm, dialogOf, look, lookAtHall, section, unfold } from './hall/acting.ts';
import { AN, BINH, Council, CUC } from './hall/council.ts';

/** Delegates ask for the floor and question officials, also without a network. Each test is a step of one sitting. */

const DUNG = 'Phạm Văn Dũng';
const TOPIC = 'Tiến độ giải ngân vốn hỗ trợ nông nghiệp';
const QUESTION = 'Khi nào giải quyết xong hồ sơ cấp giấy chứng nhận tồn đọng?';

const CLOCK_OFF_MS = 14 * 60_000;

let council: Council;
let clerk: Page;
let hall: Page;
let an: Page;
let binh: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  hall = await council.hall();
  const device = await council.device();
  // A tablet whose clock somebody has set: what it shows is the server's time all the same.
  await device.addInitScript((ahead) => {
    const rightNow = Date.now.bind(Date);
    Date.now = () => rightNow() + ahead;
  }, CLOCK_OFF_MS);
  an = await council.tablet(AN, device);
  binh = await council.tablet(BINH, await council.device());
  await button(clerk, 'Bắt đầu nội dung này').click();
});

afterAll(() => council?.close());

const mine = (page: Page) => page.getByRole('region', { name: 'Đăng ký và chất vấn của tôi' });
const floorOf = (page: Page) => page.getByRole('region', { name: 'Phát biểu và chất vấn' });
const clockOf = (page: Page) => page.getByRole('timer').first();
const figures = async (page: Page) => /\d+:\d\d/.exec((await clockOf(page).textContent()) ?? '')?.[0];

/** What stood on the clock of a page, and since when: in milliseconds, by the clock of the machine that all pages are on. */
type SeenOnClock = Record<string, number>;

/** From here on the page notes what its clock says: nobody who reads it now and then sees all of it. */
async function watchClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: SeenOnClock = {};
    Reflect.set(window, 'seenOnClock', seen);
    const note = () => {
      const text = document.querySelector('[role="timer"]')?.textContent ?? '';
      seen[text] ??= performance.timeOrigin + performance.now();
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

const seenOnClock = (page: Page) =>
  page.evaluate((): SeenOnClock => Reflect.get(window, 'seenOnClock') as SeenOnClock);

async function untilSeen(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => Object.keys(await seenOnClock(page)).some((text) => text.includes(words)))
    .toBe(true);
}

/** When the page first showed each of the seconds before the time was over, by its figures. */
async function secondsSeen(page: Page): Promise<ReadonlyMap<string, number>> {
  const seen = Object.entries(await seenOnClock(page)).filter(([text]) => !text.includes('Quá giờ'));
  return new Map(seen.map(([text, at]) => [/\d+:\d\d/.exec(text)?.[0] ?? '', at]));
}

async function setTimes(kind: string, time: string): Promise<void> {
  await button(clerk, 'Thời gian, thứ tự phát biểu').click();
  await dialogOf(clerk).getByLabel(kind, { exact: true }).fill(time);
  await look(clerk, 'console-floor-rules');
  await confirm(clerk, 'Áp dụng');
}

const requests = () => sessionAt(council.secretary).speechRequests;

it('leads from the item under way to the form, and keeps what is written through a reload', async () => {
  await an.getByRole('link', { name: 'Đăng ký phát biểu' }).click();
  await an.getByRole('heading', { name: 'Phát biểu và chất vấn' }).waitFor();
  await look(an, 'tablet-floor-empty');
  const item = an.getByLabel('Nội dung trong chương trình');
  await expect
    .poll(() => item.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent))
    .toBe('1. Nghị quyết về chính sách hỗ trợ nông nghiệp');
  await an.getByLabel('Nội dung dự kiến phát biểu (không bắt buộc)').fill(TOPIC);
  await an.getByText('Đã lưu trên máy, còn nguyên kể cả khi tắt máy.').waitFor();
  await an.evaluate(() => navigator.serviceWorker.ready);
  await an.reload();
  await expect
    .poll(() => an.getByLabel('Nội dung dự kiến phát biểu (không bắt buộc)').inputValue())
    .toBe(TOPIC);
});

it('keeps a request and a question that were sent without a network, also through a reload', async () => {
  await an.context().setOffline(true);
  await an.getByText('Chưa có mạng: vẫn soạn và bấm gửi được.', { exact: false }).waitFor();
  await button(an, 'Gửi đăng ký').click();
  await mine(an).getByText('Chờ gửi khi có mạng').waitFor();
  await button(an, 'Gửi chất vấn').click();
  await an.getByLabel('Người bị chất vấn (họ tên hoặc chức vụ)').fill('Giám đốc Sở Tài nguyên');
  await an.getByLabel('Vấn đề chất vấn').fill('Cấp giấy chứng nhận');
  await an.getByLabel('Nội dung chất vấn').fill(QUESTION);
  await look(an, 'tablet-floor-question');
  await an.locator('form').getByRole('button', { name: 'Gửi chất vấn' }).click();
  await expect.poll(() => mine(an).getByText('Chờ gửi khi có mạng').count()).toBe(2);
  await an.getByText('2 đăng ký phát biểu, chất vấn chưa gửi').waitFor();
  await look(an, 'tablet-floor-waiting');
  await an.reload();
  await expect.poll(() => mine(an).getByText('Chờ gửi khi có mạng').count()).toBe(2);
  expect(requests()).toEqual([]);
});

it('sends them on return, and the console sees each once', async () => {
  await an.context().setOffline(false);
  await mine(an)
    .getByText(/^Đã gửi lúc \d\d:\d\d$/)
    .first()
    .waitFor();
  await mine(an).getByText('Thứ 1 trong danh sách chờ.').waitFor();
  await floorOf(clerk).getByText(TOPIC).waitFor();
  await floorOf(clerk).getByText(QUESTION).waitFor();
  expect(requests().map(({ topic }) => topic)).toEqual([TOPIC]);
  expect(sessionAt(council.secretary).questions.map(({ text }) => text)).toEqual([QUESTION]);
  await look(clerk, 'console-floor');
  await look(an, 'tablet-floor-sent');
});

it('shows the whole list and the place in it, and moves it by the arrows, by dragging and by the rules', async () => {
  await section(binh, 'Phát biểu');
  await button(binh, 'Gửi đăng ký').click();
  await mine(binh).getByText('Thứ 2 trong danh sách chờ.').waitFor();
  await button(clerk, 'Ghi tên đại biểu').click();
  await dialogOf(clerk).getByLabel('Tìm đại biểu theo tên, chức vụ, số ghế').fill('cuc');
  await button(dialogOf(clerk), `Chọn ${CUC}`).click();
  await dialogOf(clerk).getByLabel('Hình thức phát biểu').selectOption('rebuttal');
  await look(clerk, 'console-floor-add');
  await confirm(clerk, 'Ghi tên');
  const inSight = binh.getByRole('region', { name: 'Danh sách phát biểu' }).getByRole('listitem');
  await expect.poll(() => inSight.allTextContents()).toMatchObject({ length: 3 });
  expect((await inSight.allTextContents())[1]).toContain(`${BINH} (tôi)`);
  await button(clerk, `Đưa lên: ${CUC}`).click();
  await mine(binh).getByText('Thứ 3 trong danh sách chờ.').waitFor();
  const rows = floorOf(clerk).getByRole('list').getByRole('listitem');
  await expect.poll(() => rows.nth(2).textContent()).toContain(BINH);
  // The whole list is in sight on a larger window; what is out of sight is moved by the arrows.
  const before = clerk.viewportSize();
  await clerk.setViewportSize({ width: 1920, height: 1600 });
  await rows.nth(2).getByTitle('Kéo để xếp lại').dragTo(rows.nth(0));
  if (before) await clerk.setViewportSize(before);
  await mine(binh).getByText('Thứ 1 trong danh sách chờ.').waitFor();
  await look(clerk, 'console-floor-queue');
  await look(binh, 'tablet-floor-queue');
  await binh.setViewportSize(SCREENS.portrait);
  await look(binh, 'tablet-floor-queue-portrait');
  await binh.setViewportSize(SCREENS.landscape);
  await button(clerk, 'Xếp lại theo quy tắc').click();
  await mine(binh).getByText('Thứ 2 trong danh sách chờ.').waitFor();
});

it('calls by one key, and shows the same clock on console, tablet and hall, also where a device is 14 minutes off', async () => {
  await setTimes('Phát biểu', '0:20');
  for (const page of [clerk, an, hall]) await watchClock(page);
  await clerk.keyboard.press('n');
  await mine(an).getByText('Được mời phát biểu').waitFor();
  await section(an, 'Chương trình');
  const banner = an.getByRole('status').getByText('Mời đại biểu phát biểu');
  await banner.waitFor();
  await look(an, 'tablet-floor-called');
  await hall.getByText(AN).waitFor();
  await lookAtHall(hall, 'hall-speaker');
  await look(clerk, 'console-floor-speaking');
  await button(clerk, 'Tạm dừng').click();
  for (const page of [clerk, an, hall]) await clockOf(page).getByText('Tạm dừng').waitFor();
  const stopped = await Promise.all([clerk, an, hall].map(figures));
  expect(new Set(stopped).size).toBe(1);
  await button(clerk, 'Tiếp tục').click();
  // A quarter of the time is left: colour and word say so, on all screens.
  for (const page of [clerk, an, hall]) await untilSeen(page, 'Sắp hết giờ');
  await lookAtHall(hall, 'hall-speaker-warning');
  for (const page of [clerk, an, hall]) await untilSeen(page, 'Quá giờ');
  const seen = await Promise.all([clerk, an, hall].map(secondsSeen));
  const apart = [...(seen[0] ?? [])].flatMap(([figure]) => {
    const times = seen.flatMap((one) => one.get(figure) ?? []);
    return times.length === seen.length ? [Math.max(...times) - Math.min(...times)] : [];
  });
  const middle = apart.toSorted((one, other) => one - other)[Math.floor(apart.length / 2)];
  expect(middle).toBeLessThan(1000);
  await look(an, 'tablet-floor-over');
  await clerk.setViewportSize(SCREENS.portrait);
  await look(clerk, 'console-floor-portrait');
  await clerk.setViewportSize(SCREENS.landscape);
  await lookAtHall(hall, 'hall-speaker-over');
  await button(clerk, '1 phút').click();
  await clockOf(hall).getByText('trên 1:20').waitFor();
});

it('passes the floor on, takes a call by mistake back, and lets a speech go on that had not ended', async () => {
  await button(clerk, `Mời tiếp: ${BINH}`).click();
  await hall.getByText(BINH).waitFor();
  await button(clerk, 'Hoàn tác').click();
  await hall.getByText(AN).waitFor();
  // It goes on as if nobody else had been called.
  await clockOf(hall).getByText('trên 1:20').waitFor();
  await mine(binh).getByText('Thứ 1 trong danh sách chờ.').waitFor();
  await button(clerk, 'Kết thúc phát biểu').click();
  await button(clerk, 'Hoàn tác').click();
  await hall.getByText(AN).waitFor();
  await button(clerk, `Mời tiếp: ${BINH}`).click();
  await hall.getByText(BINH).waitFor();
  await section(an, 'Phát biểu');
  await mine(an)
    .getByText(/^Đã phát biểu lúc/)
    .waitFor();
  await button(clerk, 'Kết thúc phát biểu').click();
  await hall.getByText(`Tiếp theo: ${CUC}`).waitFor({ state: 'detached' });
  await clerk.keyboard.press('n');
  await hall.getByText('Tranh luận').waitFor();
  await button(clerk, 'Kết thúc phát biểu').click();
  await hall.getByText(CUC).waitFor({ state: 'detached' });
  expect(requests().map(({ progress }) => progress.status)).toEqual(['done', 'done', 'done']);
});

it('notes a speech in writing, says who has not spoken, and asks for another kind of speech in two touches', async () => {
  await button(clerk, 'Ý kiến bằng văn bản').click();
  await dialogOf(clerk).getByLabel('Tìm đại biểu theo tên, chức vụ, số ghế').fill('dung');
  await button(dialogOf(clerk), `Chọn ${DUNG}`).click();
  await dialogOf(clerk).getByLabel('Tên văn bản, hoặc ý kiến về việc gì').fill('Về nguồn vốn');
  await confirm(clerk, 'Ghi nhận');
  await expect.poll(() => sessionAt(council.secretary).writtenSpeeches.length).toBe(1);
  await clerk.getByText('Chưa phát biểu hôm nay: 9/12 đại biểu có mặt').click();
  await look(clerk, 'console-floor-not-spoken');
  await button(an, 'Về trình tự').click();
  await button(an, 'Gửi đăng ký').click();
  await mine(an).getByText('Thứ 1 trong danh sách chờ.').waitFor();
  await button(mine(an).getByRole('listitem').first(), 'Rút lại').click();
  await confirm(an, 'Rút lại');
  await button(an.getByRole('group', { name: 'Hình thức phát biểu' }), 'Phát biểu').click();
});

it('declines a question with a reason that its delegate reads, and takes back what is withdrawn', async () => {
  await clerk.getByRole('button', { name: `Không đưa ra chất vấn: câu hỏi của ${AN}` }).click();
  await dialogOf(clerk).getByLabel('Lý do').fill('Đã trả lời tại kỳ họp trước');
  await confirm(clerk, 'Không đưa ra chất vấn');
  await mine(an).getByText('Không được chấp nhận. Lý do: Đã trả lời tại kỳ họp trước').waitFor();
  await an.getByLabel('Nội dung trong chương trình').selectOption({ label: 'Không gắn với nội dung nào' });
  await button(an, 'Gửi đăng ký').click();
  await button(mine(an), 'Rút lại').click();
  await look(an, 'tablet-floor-withdraw');
  await confirm(an, 'Rút lại');
  await mine(an)
    .getByText(/^Đã rút lúc/)
    .nth(1)
    .waitFor();
});

it('says why a request is refused, what to do, and keeps the words to be sent again', async () => {
  await binh.context().setOffline(true);
  await binh.getByLabel('Nội dung dự kiến phát biểu (không bắt buộc)').fill('Đề nghị làm rõ nguồn vốn');
  await button(binh, 'Gửi đăng ký').click();
  await mine(binh).getByText('Chờ gửi khi có mạng').waitFor();
  await button(clerk, 'Kết thúc nội dung').click();
  await untilLive(council.secretary, ({ session }) => session?.agenda[0]?.progress.status === 'done');
  await binh.context().setOffline(false);
  await mine(binh).getByText('Nội dung này đã kết thúc', { exact: false }).waitFor();
  await look(binh, 'tablet-floor-refused');
  await button(mine(binh), 'Sửa rồi gửi lại').click();
  await expect
    .poll(() => binh.getByLabel('Nội dung dự kiến phát biểu (không bắt buộc)').inputValue())
    .toBe('Đề nghị làm rõ nguồn vốn');
  await binh.getByLabel('Nội dung trong chương trình').selectOption({ index: 0 });
  await button(binh, 'Gửi đăng ký').click();
  await mine(binh)
    .getByText(/^Đã gửi lúc/)
    .waitFor();
  expect(requests().at(-1)?.topic).toBe('Đề nghị làm rõ nguồn vốn');
});

it('debates in groups: each on its own tablets, and for all once the console has merged them', async () => {
  await section(clerk, 'Thảo luận tổ');
  await button(clerk, 'Chia tổ thảo luận').click();
  const plan = dialogOf(clerk);
  await plan
    .getByLabel('Nội dung thảo luận')
    .selectOption({ label: '2. Nghị quyết về danh mục thu hồi đất' });
  const choose = (label: string, person: string) => plan.getByLabel(label).selectOption({ label: person });
  await plan.getByLabel('Phòng họp của Tổ số 1').fill('Phòng 302, tầng 3');
  await choose('Chủ trì Tổ số 1', AN);
  await choose('Thư ký Tổ số 1', BINH);
  await choose('Chủ trì Tổ số 2', 'Đặng Thị Khuê');
  await choose('Thư ký Tổ số 2', 'Người giúp việc (ghi tên)');
  await plan.getByLabel('Tên thư ký Tổ số 2').fill('Lê Văn Thư');
  await look(clerk, 'console-groups-plan');
  await confirm(clerk, 'Lưu cách chia');
  const [, item] = sessionAt(council.secretary).agenda;
  if (!item) throw new Error('no second item');
  await must(council.secretary.command({ type: 'StartAgendaItem', itemId: item.id }));
  await button(clerk, 'Bắt đầu thảo luận tổ').click();
  await confirm(clerk, 'Bắt đầu thảo luận tổ');
  await section(an, 'Chương trình');
  await look(an, 'tablet-groups-home');
  for (const page of [an, binh]) {
    await section(page, 'Chương trình');
    await page.getByRole('link', { name: 'Vào Tổ số 1' }).click();
    await page.getByText('Họp tại: Phòng 302, tầng 3').last().waitFor();
  }
  await binh.context().setOffline(true);
  await binh.getByText('Chưa có mạng: vẫn bấm đăng ký được.', { exact: false }).waitFor();
  await binh.getByLabel('Về việc gì (không bắt buộc)').fill('Giá đất đền bù');
  await button(binh, 'Đăng ký phát biểu ở tổ').click();
  await binh.getByText('Chờ gửi khi có mạng').waitFor();
  await look(binh, 'tablet-groups-waiting');
  await binh.context().setOffline(false);
  await binh.getByText('Đã đăng ký phát biểu, thứ 1 trong danh sách của tổ.').waitFor();
  await button(an, `Mời ${BINH} phát biểu`).click();
  await binh.getByText('Mời đại biểu phát biểu.').waitFor();
  await button(an, 'Hoàn tác').click();
  await binh.getByText('Đã đăng ký phát biểu, thứ 1 trong danh sách của tổ.').waitFor();
  await button(an, `Mời ${BINH} phát biểu`).click();
  await binh.getByText('Mời đại biểu phát biểu.').waitFor();
  await look(an, 'tablet-groups-chair');
  await button(an, 'Phát biểu xong').click();
  await binh.getByLabel(`Tóm tắt ý kiến của ${BINH}`, { exact: true }).fill('Đề nghị xem lại giá đất đền bù');
  await button(binh, `Lưu tóm tắt ý kiến của ${BINH}`).click();
  await button(binh, 'Kết thúc thảo luận ở tổ').click();
  await confirm(binh, 'Kết thúc thảo luận ở tổ');
  await button(binh, 'Chép tóm tắt các ý kiến vào báo cáo').click();
  await look(binh, 'tablet-groups-secretary');
  await button(binh, 'Gửi báo cáo').click();
  await binh.getByText(/^Đã gửi lúc/).waitFor();
  await button(clerk, 'Xem và ghi danh sách của Tổ số 1').click();
  await look(clerk, 'console-groups');
  await button(clerk, 'Xem và ghi danh sách của Tổ số 2').click();
  await button(clerk, 'Kết thúc thảo luận ở tổ').click();
  await confirm(clerk, 'Kết thúc thảo luận ở tổ');
  await button(clerk, 'Tổng hợp vào biên bản').click();
  await dialogOf(clerk).getByText('CHƯA có báo cáo của: Tổ số 2.', { exact: false }).waitFor();
  await look(clerk, 'console-groups-merge');
  await confirm(clerk, 'Tổng hợp vào biên bản');
  await an.getByText(`${BINH}: Đề nghị xem lại giá đất đền bù`).waitFor();
  await an.getByText('Không có báo cáo tổng hợp.').waitFor();
  await look(an, 'tablet-groups-merged');
});

it('questions an official by a group of issues, with a clock on every screen', async () => {
  const official = 'Giám đốc Sở Nông nghiệp và Môi trường';
  await section(an, 'Phát biểu');
  await button(an, 'Gửi chất vấn').first().click();
  await an.getByLabel('Người bị chất vấn (họ tên hoặc chức vụ)').fill(official);
  await an.getByLabel('Vấn đề chất vấn').fill('Giá đất');
  await an.getByLabel('Nội dung chất vấn').fill('Vì sao giá đất đền bù thấp?');
  await an.locator('form').getByRole('button', { name: 'Gửi chất vấn' }).click();
  const asked = () => sessionAt(council.secretary).questions.find(({ topic }) => topic === 'Giá đất');
  await untilLive(council.secretary, () => asked() !== undefined);
  await section(clerk, 'Điều hành');
  await button(clerk, `Chuyển người trả lời: chất vấn của ${AN}`).click();
  const questionId = QuestionId.parse(randomUUID());
  await must(
    council.other(0).command({
      ...{ type: 'SubmitQuestion', questionId, addressee: official, topic: 'Bồi thường', form: 'spoken' },
      text: 'Bao giờ bồi thường xong?',
    }),
  );
  await must(council.secretary.command({ type: 'TakeUpQuestion', questionId }));
  await unfold(clerk.locator('body'), 'Nhóm vấn đề chất vấn (0)');
  await button(clerk, 'Thêm nhóm vấn đề').click();
  await dialogOf(clerk).getByLabel('Vấn đề', { exact: true }).fill('Đất đai');
  await dialogOf(clerk).getByLabel('Người trả lời chính (họ tên, chức vụ)').fill(official);
  await dialogOf(clerk).getByLabel(`${AN} hỏi ${official}: Giá đất`).check();
  await dialogOf(clerk).getByLabel(`${DUNG} hỏi ${official}: Bồi thường`).check();
  await look(clerk, 'console-issues-dialog');
  await confirm(clerk, 'Lưu nhóm vấn đề');
  await button(clerk, 'Bắt đầu nhóm vấn đề: Đất đai').click();
  await hall.getByText(`Nhóm vấn đề: Đất đai. Người trả lời chính: ${official}`).waitFor();
  await section(an, 'Chương trình');
  const inOrder = an.getByRole('listitem').filter({ hasText: /Giá đất|Bồi thường/ });
  const order = async () =>
    (await inOrder.allTextContents()).map((text) => (text.includes('Giá đất') ? 'Giá đất' : 'Bồi thường'));
  await button(clerk, `Hỏi sau: ${AN}`).focus();
  await clerk.keyboard.press('Enter');
  await expect.poll(order).toEqual(['Bồi thường', 'Giá đất']);
  const rows = clerk.getByRole('listitem').filter({ has: clerk.getByRole('button', { name: /^Hỏi sau: / }) });
  await clerk.setViewportSize({ width: 1920, height: 1600 });
  await rows.nth(1).getByTitle('Kéo để xếp lại').dragTo(rows.nth(0));
  await clerk.setViewportSize(SCREENS.landscape);
  await expect.poll(order).toEqual(['Giá đất', 'Bồi thường']);
  await button(clerk, `Mời ${official} trả lời ${AN}`).click();
  await hall.getByText(`Trả lời đại biểu ${AN}: Giá đất`).waitFor();
  await hall.getByRole('timer').waitFor();
  await lookAtHall(hall, 'hall-answer');
  await an.getByText(`Đang trả lời: ${official}`).waitFor();
  await look(an, 'tablet-issues');
  await look(clerk, 'console-issues');
  await button(clerk, 'Trả lời xong').click();
  await hall.getByRole('timer').waitFor({ state: 'detached' });
  await expect
    .poll(() => sessionAt(council.secretary).answers)
    .toMatchObject([{ progress: { status: 'done' } }]);
  await button(clerk, `Đã trả lời chất vấn của ${AN}`).first().click();
  await button(clerk, 'Kết thúc nhóm vấn đề: Đất đai').first().click();
  await untilLive(council.secretary, () => {
    const { questions, issueGroups } = sessionAt(council.secretary);
    return (
      questions.some(({ progress }) => progress.status === 'answered') &&
      issueGroups[0]?.progress.status === 'closed'
    );
  });
});
