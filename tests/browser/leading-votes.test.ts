import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { button, confirm, dialogOf, look, lookAtHall, section } from './hall/acting.ts';
import { AN, Council } from './hall/council.ts';

/** A vote as the secretariat leads it: prepared, opened, held, reconciled, closed in a few seconds; and a trial before. Steps of one sitting. */

const TITLE = 'Nghị quyết về chính sách hỗ trợ nông nghiệp';

let council: Council;
let clerk: Page;
let hall: Page;
let an: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  hall = await council.hall();
  an = await council.tablet(AN);
});

afterAll(() => council?.close());

it('tries the buttons in a vote that says on every screen that it is none', async () => {
  await button(clerk, 'Bắt đầu biểu quyết thử').click();
  await confirm(clerk, 'Bắt đầu biểu quyết thử');
  const sheet = dialogOf(an);
  await sheet.getByText('BIỂU QUYẾT THỬ – KHÔNG ĐƯỢC TÍNH').waitFor();
  await hall.getByText('THỬ', { exact: true }).waitFor();
  await button(sheet, 'Tán thành').click();
  await sheet.getByText('THỬ: máy chủ đã nhận “Tán thành”. Không được tính.').waitFor();
  await hall.getByText('1 đại biểu đã bấm').waitFor();
  await clerk.getByText('THỬ, không được tính', { exact: true }).waitFor();
  await look(an, 'tablet-trial');
  await lookAtHall(hall, 'hall-trial');
  await look(clerk, 'console-trial');
});

it('prepares a question, and ends the trial by putting it to the vote', async () => {
  await section(clerk, 'Biểu quyết');
  await button(clerk, 'Soạn câu hỏi biểu quyết').click();
  const writing = dialogOf(clerk);
  await writing.getByLabel('Nội dung biểu quyết').fill(TITLE);
  await look(clerk, 'console-prepare');
  await confirm(clerk, 'Ghi vào danh sách');
  await look(clerk, 'console-prepared');
  // Where the session is conducted it is one press away.
  await section(clerk, 'Điều hành');
  const prepared = clerk.getByRole('listitem').filter({ hasText: TITLE });
  await button(prepared, `Mở biểu quyết: ${TITLE}`).click();
  await confirm(clerk, 'Mở biểu quyết ngay');
  await hall.getByText('ĐANG BIỂU QUYẾT').waitFor();
  const sheet = dialogOf(an);
  await sheet.getByRole('heading', { name: TITLE }).waitFor();
  expect(await an.getByText('BIỂU QUYẾT THỬ', { exact: false }).count()).toBe(0);
  // The question has the focus, and each button says what it is about.
  await expect.poll(() => an.evaluate(() => document.activeElement?.textContent)).toBe(TITLE);
  await sheet.getByRole('button', { name: `Tán thành: ${TITLE}`, exact: true }).waitFor();
});

it('holds it on every screen, takes ballots meanwhile, and adds up who is missing', async () => {
  await clerk.getByRole('heading', { name: 'Biểu quyết đang mở' }).waitFor();
  await clerk.keyboard.press('h');
  await clerk.getByText('Tạm dừng biểu quyết', { exact: true }).waitFor();
  await hall.getByText('TẠM DỪNG BIỂU QUYẾT').waitFor();
  const sheet = dialogOf(an);
  await sheet.getByText('Tạm dừng biểu quyết', { exact: true }).waitFor();
  await button(sheet, 'Tán thành').click();
  await sheet.getByText('Đã ghi nhận: Tán thành').waitFor();
  await clerk.getByText('chưa biểu quyết 11').waitFor();
  await clerk.getByText('Chưa biểu quyết (11)').waitFor();
  await look(an, 'tablet-held');
  await lookAtHall(hall, 'hall-held');
  await look(clerk, 'console-held');
  const missing = clerk.getByRole('list', { name: /Chưa biểu quyết/ });
  expect(await missing.getByText(AN).count()).toBe(0);
  await clerk.getByLabel('Chỉ những người chưa biểu quyết').click();
  await missing.getByText(AN).waitFor();
  await button(clerk, 'Tiếp tục biểu quyết').click();
  await hall.getByText('TẠM DỪNG BIỂU QUYẾT').waitFor({ state: 'detached' });
});

it('asks before it closes with people missing, and closes in five seconds, told everywhere', async () => {
  await button(clerk, 'Kết thúc biểu quyết').click();
  await dialogOf(clerk).getByText('11 đại biểu có mặt chưa biểu quyết:').waitFor();
  await look(clerk, 'console-close-missing');
  await button(dialogOf(clerk), 'Chờ thêm').click();
  await button(clerk, 'Kết thúc sau 5 giây').click();
  await an.getByText('Kết thúc sau').waitFor();
  await clerk.getByRole('button', { name: /^Thu lại, không kết thúc/ }).click();
  await an.getByText('Kết thúc sau').waitFor({ state: 'detached' });
  await button(clerk, 'Kết thúc sau 5 giây').click();
  await hall.getByText('KẾT THÚC SAU').waitFor();
  await lookAtHall(hall, 'hall-closing');
  await hall.getByText('BIỂU QUYẾT ĐÃ KẾT THÚC').waitFor();
});
