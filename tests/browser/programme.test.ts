import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { button, confirm, dialogOf, look, lookAtHall, section } from './hall/acting.ts';
import { AN, Council } from './hall/council.ts';

/** The programme as a secretary puts it in order while the council sits. Each test is a step of one sitting. */

let council: Council;
let clerk: Page;
let an: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  an = await council.tablet(AN);
  await section(clerk, 'Chương trình');
});

afterAll(() => council?.close());

const rows = () => clerk.getByRole('treeitem');
const row = (title: string) => rows().filter({ hasText: title });
/** How far from the left side an item stands on a tablet. */
const indentOf = async (title: string) =>
  (await an.getByRole('article').filter({ hasText: title }).boundingBox())?.x ?? 0;
const numbersAre = (numbers: readonly string[]) =>
  expect
    .poll(() => rows().evaluateAll((all) => all.map((one) => /(\S+)\. /.exec(one.textContent ?? '')?.[1])))
    .toEqual(numbers);

it('is moved by keys, one level down, and back by undoing, and says so', async () => {
  await row('Lấy phiếu tín nhiệm').click();
  await clerk.keyboard.press('Alt+ArrowUp');
  await numbersAre(['1', '2', '4', '3', '5']);
  await clerk.getByRole('status').filter({ hasText: 'Đã chuyển “4. Lấy phiếu tín nhiệm”' }).waitFor();
  await clerk.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => row('Lấy phiếu tín nhiệm').getAttribute('aria-level')).toBe('2');
  await look(clerk, 'console-programme');
  await row('Lấy phiếu tín nhiệm').click();
  await clerk.keyboard.press('Alt+ArrowLeft');
  await button(clerk, 'Hoàn tác').click();
  await clerk.getByRole('status').filter({ hasText: 'Đã chuyển' }).waitFor({ state: 'detached' });
  await expect.poll(() => row('Lấy phiếu tín nhiệm').getAttribute('aria-level')).toBe('2');
  await row('Lấy phiếu tín nhiệm').click();
  await clerk.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => row('Lấy phiếu tín nhiệm').getAttribute('aria-level')).toBe('1');
  await numbersAre(['1', '2', '4', '3', '5']);
});

it('is moved by buttons, to before and behind others', async () => {
  await row('Lấy phiếu tín nhiệm').click();
  await button(clerk, 'Chuyển xuống: 4. Lấy phiếu tín nhiệm').click();
  await numbersAre(['1', '2', '3', '4', '5']);
  expect(await button(clerk, 'Đưa ra ngoài: 4. Lấy phiếu tín nhiệm').isDisabled()).toBe(true);
});

it('is moved by dragging it into another item', async () => {
  await row('Bầu bổ sung').dragTo(row('Lấy phiếu tín nhiệm'));
  await expect.poll(() => row('Bầu bổ sung').getAttribute('aria-level')).toBe('2');
  const whole = await indentOf('Lấy phiếu tín nhiệm');
  await expect.poll(() => indentOf('Bầu bổ sung')).toBeGreaterThan(whole);
});

it('takes an item in between, which gets the number of its place', async () => {
  await row('Nghị quyết về danh mục thu hồi đất').click();
  await button(clerk, 'Thêm nội dung sau 2. Nghị quyết về danh mục thu hồi đất').click();
  await dialogOf(clerk).getByLabel('Nội dung', { exact: true }).fill('Giải trình về giá đất');
  await dialogOf(clerk).getByLabel('Giờ bắt đầu').fill('09:00');
  await dialogOf(clerk).getByLabel('Số phút').fill('20');
  await look(clerk, 'console-programme-insert');
  await confirm(clerk, 'Thêm nội dung');
  await numbersAre(['1', '2', '2a', '3', '4', '5']);
});

it('skips and postpones with a reason, which the delegates see', async () => {
  await row('Quy chế làm việc').click();
  await button(clerk, 'Bỏ qua').click();
  await dialogOf(clerk).getByLabel('Lý do').fill('Chưa đủ hồ sơ');
  await confirm(clerk, 'Bỏ qua');
  await row('Quy chế làm việc').getByText('Bỏ qua: Chưa đủ hồ sơ').waitFor();
  await row('Giải trình về giá đất').click();
  await button(clerk, 'Hoãn').click();
  await dialogOf(clerk).getByLabel('Lý do').fill('Chờ báo cáo thẩm tra');
  await look(clerk, 'console-programme-postpone');
  await confirm(clerk, 'Hoãn');
  await row('Giải trình về giá đất').getByText('Hoãn từ ngày 1: Chờ báo cáo thẩm tra').waitFor();
  await an.getByRole('article').filter({ hasText: 'Quy chế làm việc' }).getByText('Bỏ qua').waitFor();
  await look(an, 'tablet-programme-tree');
});

it('shows how late the sitting is, and the tree in the hall', async () => {
  await section(clerk, 'Điều hành');
  await button(clerk, 'Bắt đầu nội dung này').click();
  await section(clerk, 'Chương trình');
  await clerk.getByRole('region', { name: 'Thời gian của buổi họp' }).waitFor();
  await look(clerk, 'console-programme-times');
  const hall = await council.hall();
  await lookAtHall(hall, 'hall-programme-item');
});
