import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionAt } from '../support/questions.ts';
import { untilLive } from '../support/tablets.ts';
import { button, confirm, dialogOf, look, lookAtHall, section } from './hall/acting.ts';
import { AN, BINH, Council } from './hall/council.ts';

/** Delegates ask for the floor and question officials, also without a network. Each test is a step of one sitting. */

const TOPIC = 'Tiến độ giải ngân vốn hỗ trợ nông nghiệp';
const QUESTION = 'Khi nào giải quyết xong hồ sơ cấp giấy chứng nhận tồn đọng?';

let council: Council;
let clerk: Page;
let hall: Page;
let an: Page;
let binh: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  hall = await council.hall();
  an = await council.tablet(AN, await council.device());
  binh = await council.tablet(BINH, await council.device());
  await button(clerk, 'Bắt đầu nội dung này').click();
});

afterAll(() => council?.close());

const mine = (page: Page) => page.getByRole('region', { name: 'Đăng ký và chất vấn của tôi' });
const floorOf = (page: Page) => page.getByRole('region', { name: 'Phát biểu và chất vấn' });
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

it('calls one speaker after the other, on the tablet and in the hall', async () => {
  await section(binh, 'Phát biểu');
  await button(binh, 'Gửi đăng ký').click();
  await mine(binh).getByText('Thứ 2 trong danh sách chờ.').waitFor();
  await clerk.getByRole('button', { name: `Mời phát biểu: ${AN}` }).click();
  await mine(an).getByText('Được mời phát biểu').waitFor();
  await section(an, 'Chương trình');
  await an.getByRole('status').getByText('Mời đại biểu phát biểu').waitFor();
  await look(an, 'tablet-floor-called');
  await hall.getByText(`Đại biểu phát biểu: ${AN}`).waitFor();
  await lookAtHall(hall, 'hall-speaker');
  await look(clerk, 'console-floor-speaking');
  await clerk.getByRole('button', { name: `Mời phát biểu: ${BINH}` }).click();
  await hall.getByText(`Đại biểu phát biểu: ${BINH}`).waitFor();
  await section(an, 'Phát biểu');
  await mine(an)
    .getByText(/^Đã phát biểu lúc/)
    .waitFor();
  await button(clerk, 'Kết thúc phát biểu').click();
  await hall.getByText(`Đại biểu phát biểu: ${BINH}`).waitFor({ state: 'detached' });
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
