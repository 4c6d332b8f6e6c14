import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { button, confirm, dialogOf, look, lookAtHall } from './hall/acting.ts';
import { AN, Council } from './hall/council.ts';

/** An item that not everybody may know of, as people add it and see it. Each test is a step of one sitting. */

const TITLE = 'Phương án nhân sự của tổ';
/** In the other group. */
const KHUE = 'Đặng Thị Khuê';

let council: Council;
let clerk: Page;
let hall: Page;
let an: Page;
let khue: Page;
/** All that came over the sockets of those who may not know of it. */
const toldToOthers: string[] = [];

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  [hall, an, khue] = await Promise.all([council.hall(), council.tablet(AN), council.tablet(KHUE)]);
  await hall.getByText('Nội dung tiếp theo').waitFor();
  await khue.getByRole('article').first().waitFor();
  for (const page of [hall, khue]) {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => toldToOthers.push(payload.toString())),
    );
    await page.reload();
  }
});

afterAll(() => council?.close());

const item = (page: Page) => page.getByRole('article').filter({ hasText: TITLE });

it('is added at the console for one group, whose members see it marked, and nobody else at all', async () => {
  await button(clerk, 'Thêm nội dung').click();
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Ai được biết nội dung này').selectOption({ label: 'Chỉ đại biểu thuộc Tổ số 1' });
  await dialog.getByText('Người khác không thấy nội dung này', { exact: false }).waitFor();
  await dialog.getByLabel('Số', { exact: true }).fill('0');
  await dialog.getByLabel('Nội dung', { exact: true }).fill(TITLE);
  await look(clerk, 'console-closed-item-added');
  await confirm(clerk, 'Thêm nội dung');
  await clerk.getByRole('listitem').filter({ hasText: TITLE }).getByText('Chỉ Tổ số 1').waitFor();
  await look(clerk, 'console-closed-item');
  await item(an).getByText('Chỉ Tổ số 1').waitFor();
  await look(an, 'tablet-closed-item');
});

it('is to others a closed sitting while it is under way', async () => {
  await button(clerk, 'Bắt đầu nội dung này').click();
  await hall.getByText('PHIÊN HỌP KÍN').waitFor();
  await lookAtHall(hall, 'hall-closed-item');
  await khue.getByText('Phiên họp kín', { exact: true }).waitFor();
  await look(khue, 'tablet-closed-item-of-others');
  const now = an.getByRole('region', { name: 'Đang tiến hành' });
  await now.getByText(TITLE).waitFor();
  expect(await now.getByRole('button').count()).toBe(0);
  await look(an, 'tablet-closed-item-under-way');
  expect(await button(clerk, 'Mở biểu quyết').count()).toBe(0);
  await button(clerk, 'Kết thúc nội dung').click();
  await hall.getByText('PHIÊN HỌP KÍN').waitFor({ state: 'detached' });
  await khue.getByText('Phiên họp kín', { exact: true }).waitFor({ state: 'detached' });
  expect(await item(khue).count()).toBe(0);
  expect(toldToOthers).not.toEqual([]);
  expect(toldToOthers.some((frame) => frame.includes(TITLE))).toBe(false);
});
