import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { councilPdf } from '../support/council-pdf.ts';
import { temporaryFolder } from '../support/folders.ts';
import { votes } from '../unit/voting/samples.ts';
import {
  announce,
  button,
  closeVote,
  confirm,
  dialogOf,
  look,
  lookAtHall,
  putToVote,
  section,
} from './hall/acting.ts';
import { AN, BINH, Council, CUC } from './hall/council.ts';

/** Who is told what, as people set it and see it. Each test is a step of one sitting. */

const QUESTION = 'Khi nào giải quyết xong hồ sơ cấp giấy chứng nhận tồn đọng?';
const KEPT_BACK = 'Phương án nhân sự trình kỳ họp';

let council: Council;
let clerk: Page;
let hall: Page;
let an: Page;
let binh: Page;
let cuc: Page;
/** All that came over the hall screen's sockets since it was emptied. */
const toldToHall: string[] = [];

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  hall = await council.hall();
  hall.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => toldToHall.push(payload.toString())),
  );
  await hall.getByText('Nội dung tiếp theo').waitFor();
  await hall.reload();
  an = await council.tablet(AN);
  binh = await council.tablet(BINH);
  cuc = await council.tablet(CUC);
});

afterAll(() => council?.close());

const toPassOn = (page: Page) => page.getByRole('region', { name: 'Chất vấn gửi Thường trực' });
const mine = (page: Page) => page.getByRole('region', { name: 'Đăng ký và chất vấn của tôi' });
const isToldToHall = (words: string) => toldToHall.some((frame) => frame.includes(words));

it('states at the console who is in the standing body and who chairs, and what they are told before others', async () => {
  await section(clerk, 'Đại biểu');
  await clerk.getByText('Chưa ghi Chủ tọa.', { exact: false }).waitFor();
  await button(clerk, 'Thường trực và chủ tọa').click();
  const dialog = dialogOf(clerk);
  for (const name of [BINH, AN]) {
    await dialog.getByLabel('Tìm đại biểu để thêm').fill(name);
    await button(dialog, `Thêm ${name}`).click();
  }
  await button(dialog, `Bỏ ${AN}`).click();
  await dialog.getByLabel('Chủ tọa kỳ họp').selectOption({ label: BINH });
  await look(clerk, 'console-standing-body');
  await confirm(clerk, 'Lưu');
  await clerk.getByText(`Chủ tọa: ${BINH}. Thường trực Hội đồng nhân dân: ${BINH}.`).waitFor();
  await look(clerk, 'console-standing-body-stated');
});

it('tells a question to the standing body only, until the console passes it on', async () => {
  await section(clerk, 'Điều hành');
  for (const page of [an, binh, cuc]) await section(page, 'Phát biểu');
  await button(an, 'Gửi chất vấn').click();
  await an.getByText('Được gửi đến Thường trực Hội đồng nhân dân trước', { exact: false }).waitFor();
  await an.getByLabel('Người bị chất vấn (họ tên hoặc chức vụ)').fill('Giám đốc Sở Tài nguyên');
  await an.getByLabel('Vấn đề chất vấn').fill('Cấp giấy chứng nhận');
  await an.getByLabel('Nội dung chất vấn').fill(QUESTION);
  await look(an, 'tablet-question-form');
  await an.locator('form').getByRole('button', { name: 'Gửi chất vấn' }).click();
  await clerk.getByText('Mới chỉ Thường trực và đại biểu gửi biết', { exact: false }).waitFor();
  await look(clerk, 'console-question-to-pass-on');
  await toPassOn(binh).getByText(QUESTION).waitFor();
  await toPassOn(binh).getByText('Chưa chuyển người trả lời').waitFor();
  await look(binh, 'tablet-standing-body-questions');
  await cuc.getByRole('heading', { name: 'Phát biểu và chất vấn' }).waitFor();
  expect(await toPassOn(cuc).count()).toBe(0);
  expect(isToldToHall(QUESTION)).toBe(false);
  await button(clerk, `Chuyển người trả lời: chất vấn của ${AN}`).click();
  await clerk.getByText(/^Đã chuyển lúc \d\d:\d\d$/).waitFor();
  await toPassOn(binh)
    .getByText(/^Đã chuyển người trả lời lúc/)
    .waitFor();
  await mine(an)
    .getByText(/^Đã chuyển người trả lời lúc/)
    .waitFor();
  await expect.poll(() => isToldToHall(QUESTION)).toBe(true);
  await look(clerk, 'console-question-passed-on');
  await look(an, 'tablet-question-passed-on');
});

it('publishes a document for delegates only, which no hall screen is told of', async () => {
  await section(clerk, 'Tài liệu');
  await clerk.getByRole('button', { name: 'Phát hành tài liệu', exact: true }).first().click();
  const path = join(temporaryFolder(), `${KEPT_BACK}.pdf`);
  writeFileSync(path, await councilPdf({ pages: [['Phương án nhân sự']] }));
  const dialog = dialogOf(clerk);
  await dialog.locator('input[type=file]').setInputFiles(path);
  await dialog.getByLabel('Ai được đọc').selectOption({ label: 'Chỉ đại biểu' });
  await look(clerk, 'console-publish-for-delegates');
  await button(dialog, 'Phát hành').click();
  await dialog.waitFor({ state: 'detached' });
  const row = clerk.getByRole('listitem').filter({ hasText: KEPT_BACK });
  await row.getByText('Chỉ đại biểu').waitFor();
  await look(clerk, 'console-document-for-delegates');
  await section(an, 'Chương trình');
  const link = an.getByRole('link').filter({ hasText: KEPT_BACK });
  await link.getByText('Chỉ đại biểu').first().waitFor();
  await look(an, 'tablet-document-for-delegates');
  expect(isToldToHall(KEPT_BACK)).toBe(false);
});

it('shows the hall what is for delegates while a closed sitting lasts, under words that say so', async () => {
  await section(clerk, 'Điều hành');
  await button(clerk, 'Bắt đầu họp kín').click();
  await dialogOf(clerk).getByText('trong hội trường không còn khách mời', { exact: false }).waitFor();
  await look(clerk, 'console-closed-sitting-asks');
  await confirm(clerk, 'Bắt đầu họp kín');
  await hall.getByText('PHIÊN HỌP KÍN').waitFor();
  await expect.poll(() => isToldToHall(KEPT_BACK)).toBe(true);
  await lookAtHall(hall, 'hall-closed-sitting');
  await an.getByText('Phiên họp kín', { exact: true }).waitFor();
  await look(an, 'tablet-closed-sitting');
  await clerk.getByText(/^Đang họp kín từ \d\d:\d\d/).waitFor();
  await look(clerk, 'console-closed-sitting');
  toldToHall.length = 0;
  await button(clerk, 'Kết thúc họp kín').click();
  await confirm(clerk, 'Kết thúc họp kín');
  await hall.getByText('PHIÊN HỌP KÍN').waitFor({ state: 'detached' });
  await an.getByText('Phiên họp kín', { exact: true }).waitFor({ state: 'detached' });
  await hall.reload();
  await hall.getByText('Nội dung tiếp theo').waitFor();
  expect(toldToHall).not.toEqual([]);
  expect(isToldToHall(KEPT_BACK)).toBe(false);
});

it('opens a document to more people without its file being chosen again, after asking once', async () => {
  await section(clerk, 'Tài liệu');
  await button(clerk, `Mở rộng cho… ${KEPT_BACK}`).click();
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Mở rộng cho').selectOption({ label: 'Mọi người, cả màn hình hội trường' });
  await dialog.getByText('Sẽ đọc được: 12 đại biểu như hiện nay.').waitFor();
  await look(clerk, 'console-widen-document');
  await confirm(clerk, 'Mở rộng');
  const row = clerk.getByRole('listitem').filter({ hasText: KEPT_BACK });
  await row.getByText('Chỉ đại biểu').waitFor({ state: 'detached' });
  expect(await row.getByRole('button', { name: 'Mở rộng' }).count()).toBe(0);
  await look(clerk, 'console-document-widened');
  await expect.poll(() => isToldToHall(KEPT_BACK)).toBe(true);
  await section(an, 'Chương trình');
  const link = an.getByRole('link').filter({ hasText: KEPT_BACK });
  await link.waitFor();
  await expect.poll(() => link.getByText('Chỉ đại biểu').count()).toBe(0);
});

it('sets in the rules who is told reasons, and says so where one is asked for', async () => {
  await section(clerk, 'Quy tắc biểu quyết');
  await button(clerk, 'Tạo bản riêng từ: Hội đồng nhân dân: quá nửa tổng số đại biểu').click();
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Lý do xung đột lợi ích: ai được biết').selectOption({ label: 'Tất cả đại biểu' });
  await look(clerk, 'console-rules-reasons');
  await confirm(clerk, 'Lưu quy tắc');
  await clerk.getByText('Tất cả đại biểu được biết.', { exact: true }).waitFor();
  await an
    .getByRole('button', { name: /^Khác: / })
    .first()
    .click();
  await an.getByRole('button', { name: /^Khai báo xung đột lợi ích: / }).click();
  await dialogOf(an).getByText('Lý do chỉ Chủ tọa và Thư ký kỳ họp được biết.', { exact: false }).waitFor();
  await look(an, 'tablet-conflict-who-knows');
});

it('shows the chair’s tablet a result no earlier than it is announced, though it has been told the count', async () => {
  await section(clerk, 'Điều hành');
  await button(clerk, 'Bắt đầu nội dung này').click();
  await putToVote(clerk, 'Thông qua nghị quyết', async (dialog) => {
    await button(dialog, 'Không hạn giờ').click();
  });
  const pollId = await council.lastPoll('open');
  await council.castByOthers(
    pollId,
    Array.from({ length: 9 }, () => votes('for')),
  );
  await dialogOf(binh).waitFor();
  await closeVote(clerk);
  await dialogOf(binh).getByText('Kết quả sẽ hiện ở đây khi Chủ tọa công bố.').waitFor();
  await look(binh, 'tablet-chair-before-announcement');
  expect(await binh.getByText('ĐƯỢC THÔNG QUA').count()).toBe(0);
  await binh.reload();
  await section(binh, 'Kết quả');
  await binh.getByRole('article').getByText('Thông qua nghị quyết').waitFor();
  expect(await binh.getByText('ĐƯỢC THÔNG QUA').count()).toBe(0);
  await announce(clerk);
  await binh.getByRole('article').getByText('ĐƯỢC THÔNG QUA').waitFor();
});
