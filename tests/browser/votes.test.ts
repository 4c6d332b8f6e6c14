import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tabTo } from '../support/chromium.ts';
import { pollAt } from '../support/questions.ts';
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
  unfold,
} from './hall/acting.ts';
import { AN, BINH, Council, CUC } from './hall/council.ts';

/** Votes by name, in the hall and in writing, as a council takes them. Each test is a step of one sitting. */

const HOUR_MS = 3_600_000;
const OPINION = 'Chủ trương xây trụ sở mới';

let council: Council;
let clerk: Page;
let hall: Page;
let an: Page;
let binh: Page;
let cuc: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  hall = await council.hall();
  an = await council.tablet(AN);
  const wrongClock = await council.device();
  await wrongClock.addInitScript((ahead) => {
    const rightNow = Date.now;
    Date.now = () => rightNow() + ahead;
  }, HOUR_MS);
  binh = await council.tablet(BINH, wrongClock);
  cuc = await council.tablet(CUC);
});

afterAll(() => council?.close());

it('makes a rule set of the council’s own', async () => {
  await section(clerk, 'Quy tắc biểu quyết');
  await button(clerk, 'Tạo bản riêng từ: Hội đồng nhân dân: quá nửa tổng số đại biểu').click();
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Tên quy tắc').fill('Nội quy của Hội đồng');
  const passing = dialog.getByRole('group', { name: 'Thông qua nghị quyết và quyết định khác' });
  await passing.getByLabel('So với phân số').selectOption('ít nhất');
  await passing.getByLabel('Tử số').fill('2');
  await passing.getByLabel('Mẫu số').fill('3');
  await passing.getByLabel('Căn cứ pháp lý').fill('Điều 30 Nội quy kỳ họp');
  await look(clerk, 'console-rules-edit');
  await confirm(clerk, 'Lưu quy tắc');
  await clerk.getByRole('heading', { name: 'Nội quy của Hội đồng' }).waitFor();
  await look(clerk, 'console-rules');
});

it('opens a vote on several clauses by keyboard alone, by the council’s own rules', async () => {
  await section(clerk, 'Điều hành');
  await button(clerk, 'Bắt đầu nội dung này').click();
  await tabTo(clerk, button(clerk, 'Mở biểu quyết'));
  await clerk.keyboard.press('Enter');
  const dialog = dialogOf(clerk);
  const press = async (name: string) => {
    await tabTo(clerk, button(dialog, name));
    await clerk.keyboard.press('Enter');
  };
  const open = async (part: string) => {
    await tabTo(clerk, dialog.locator('summary', { hasText: part }));
    await clerk.keyboard.press('Enter');
  };
  await open('Biểu quyết riêng từng phần');
  await tabTo(clerk, dialog.getByLabel('Phần 1'));
  await clerk.keyboard.type('Điều 1. Đối tượng hỗ trợ');
  await clerk.keyboard.press('Enter');
  await clerk.keyboard.type('Điều 2. Mức hỗ trợ');
  await press('Thêm dòng');
  await clerk.keyboard.type('Điều 3. Kinh phí');
  await press('Không hạn giờ');
  await open('Hình thức');
  await tabTo(clerk, dialog.getByRole('checkbox', { name: /^Trong lúc biểu quyết/ }));
  await clerk.keyboard.press('Space');
  await open('Quy tắc và công bố');
  await tabTo(clerk, dialog.getByLabel('Quy tắc biểu quyết'));
  await clerk.keyboard.press('End');
  await look(clerk, 'console-open-clauses');
  await press('Mở biểu quyết ngay');
  await dialog.waitFor({ state: 'detached' });
  await hall.getByText('ĐANG BIỂU QUYẾT').waitFor();
});

it('lets a delegate vote on all clauses at once and then otherwise on one, by keyboard', async () => {
  const sheet = dialogOf(an);
  await look(an, 'tablet-clauses-unmarked');
  await tabTo(an, button(sheet, 'Cả 3 nội dung: Tán thành'));
  await an.keyboard.press('Enter');
  await sheet.getByText('Đã ghi nhận').first().waitFor();
  const second = sheet.getByRole('group', { name: /Điều 2/ });
  await tabTo(an, button(second, 'Không tán thành'));
  await an.keyboard.press('Space');
  await button(second, 'Không tán thành').and(an.locator('[aria-pressed=true]')).waitFor();
  await sheet.getByText('Đã ghi nhận').first().waitFor();
  await look(an, 'tablet-clauses');
});

it('shows on console and hall who has voted, and judges each clause by the council’s own rules', async () => {
  const sheet = dialogOf(binh);
  await button(sheet.getByRole('group', { name: /Điều 1/ }), 'Tán thành').click();
  await button(sheet.getByRole('group', { name: /Điều 2/ }), 'Không biểu quyết').click();
  await sheet.getByText('Đã biểu quyết 2/3 nội dung').waitFor();
  const pollId = await council.lastPoll('open');
  await council.castByOthers(pollId, [
    ...Array.from({ length: 6 }, () => votes('for', 'for', 'for')),
    ...Array.from({ length: 3 }, () => votes('for', 'against', 'abstain')),
  ]);
  await hall.getByText('11/12 đại biểu đã biểu quyết').waitFor();
  await lookAtHall(hall, 'hall-clauses');
  await clerk.getByText('11/12').first().waitFor();
  await look(clerk, 'console-voting');
  await button(clerk, 'Kết thúc biểu quyết').click();
  await dialogOf(clerk).getByText('Đã có 11/12 đại biểu biểu quyết', { exact: false }).waitFor();
  await look(clerk, 'console-close-vote');
  await confirm(clerk, 'Kết thúc biểu quyết');
  await look(clerk, 'console-waiting-result');
  await dialogOf(an).getByRole('status').getByText('Đã kết thúc, chờ công bố').first().waitFor();
  await look(an, 'tablet-waiting-result');
  await lookAtHall(hall, 'hall-waiting-result');
  await announce(clerk);
  // 11, 6 and 7 of 12 for it: more than half would adopt the third clause, two thirds do not.
  for (const screen of [clerk, an]) {
    await screen.getByRole('row', { name: /Điều 1.* Thông qua$/ }).waitFor();
    await screen.getByRole('row', { name: /Điều 2.* Không thông qua$/ }).waitFor();
    await screen.getByRole('row', { name: /Điều 3.* Không thông qua$/ }).waitFor();
    // On the console the small picture of the hall says it too.
    await screen
      .getByText('Cần ít nhất 8 trên tổng số 12 đại biểu tán thành.', { exact: false })
      .last()
      .waitFor();
    await screen.getByText('Điều 30 Nội quy kỳ họp', { exact: false }).first().waitFor();
  }
  await hall.getByText('1/3 NỘI DUNG ĐƯỢC THÔNG QUA').waitFor();
  await lookAtHall(hall, 'hall-clauses-result');
  await look(clerk, 'console-clauses-result');
  await look(an, 'tablet-clauses-result');
  await putAway(an, binh, cuc);
});

it('keeps out a delegate who declares a conflict of interest on the tablet', async () => {
  const item = cuc.getByRole('article', { name: /danh mục thu hồi đất/ });
  await item.getByRole('button', { name: /^Khác: / }).click();
  await look(cuc, 'tablet-item-menu');
  await item.getByRole('button', { name: /^Khai báo xung đột lợi ích: .*danh mục thu hồi đất/ }).click();
  await dialogOf(cuc).getByLabel('Lý do').fill('Gia đình có đất trong danh mục.');
  await look(cuc, 'tablet-declare-conflict');
  await confirm(cuc, 'Khai báo');
  await item.getByText('Đã khai báo xung đột lợi ích', { exact: false }).waitFor();
  await look(cuc, 'tablet-conflict-declared');

  await takeUpNextItem();
  await clerk.getByText('Gia đình có đất trong danh mục.').waitFor();
  await button(clerk, 'Ghi xung đột lợi ích').click();
  await dialogOf(clerk).getByLabel('Tìm đại biểu').fill('van lam');
  await button(dialogOf(clerk), 'Chọn Bùi Văn Lâm').click();
  await look(clerk, 'console-conflict');
  await button(dialogOf(clerk), 'Quay lại').click();

  await putToVote(clerk, 'Thông qua danh mục thu hồi đất', async (dialog) => {
    await dialog.getByText('Toàn thể đại biểu (12), trừ 1 người không được tham gia').click();
    await dialog.getByText(`${CUC}: xung đột lợi ích đã khai báo.`, { exact: false }).waitFor();
    await look(clerk, 'console-open-recused');
  });
  const sheet = dialogOf(cuc);
  await sheet.getByText('Đại biểu không được tham gia biểu quyết nội dung này.').waitFor();
  expect(await button(sheet, 'Tán thành').count()).toBe(0);
  await look(cuc, 'tablet-recused');
});

it('counts down the server’s seconds on a tablet whose clock is an hour ahead', async () => {
  const pollId = await council.lastPoll('open');
  const closesAt = Date.parse(pollAt(council.secretary, pollId).closesAt ?? '');
  const timer = dialogOf(binh).getByRole('timer');
  await timer.waitFor();
  const shown = await timer.evaluate(secondsShown, { changes: 3, ahead: HOUR_MS });
  for (const { seconds, at } of shown) expect(Math.abs(seconds - (closesAt - at) / 1000)).toBeLessThan(1);
  await look(binh, 'tablet-countdown');
  await lookAtHall(hall, 'hall-countdown');
});

it('takes one touch for an undivided question, and one of less than all delegates', async () => {
  const pollId = await council.lastPoll('open');
  await button(dialogOf(binh), 'Tán thành').click();
  await binh.getByText('Đã ghi nhận: Tán thành').waitFor();
  await council.castByOthers(pollId, Array(9).fill(votes('for')));
  await hall.getByText('10/11 đại biểu đã biểu quyết').waitFor();
  await closeVote(clerk);
  await announce(clerk);
  await hall.getByText('ĐƯỢC THÔNG QUA', { exact: true }).waitFor();
  for (const screen of [clerk, hall]) {
    await screen
      .getByText(/Có mặt 12 = tán thành .* \+ không được tham gia 1\./)
      .first()
      .waitFor();
  }
  await cuc.getByText('Không được tham gia do xung đột lợi ích').first().waitFor();
  await look(cuc, 'tablet-recused-result');
  await putAway(an, binh, cuc);
});

it('asks one group alone, and annuls the vote with a reason', async () => {
  await putToVote(clerk, 'Đề nghị của Tổ số 2', async (dialog) => {
    await unfold(dialog, 'Người biểu quyết');
    await dialog.getByLabel('Người biểu quyết').selectOption('Đại biểu thuộc Tổ số 2 (6)');
    await button(dialog, 'Không hạn giờ').click();
  });
  const bar = an.getByRole('region', { name: 'Biểu quyết' });
  await bar.getByText('Đại biểu thuộc Tổ số 2 biểu quyết').waitFor();
  await look(an, 'tablet-other-group-bar');
  await button(bar, 'Mở ra').click();
  await an.getByText('Đại biểu không thuộc tổ hoặc ban này', { exact: false }).waitFor();
  await look(an, 'tablet-other-group');
  await hall.getByText('Đại biểu thuộc Tổ số 2').waitFor();
  await lookAtHall(hall, 'hall-group');

  await button(clerk, 'Hủy biểu quyết số 3').click();
  await dialogOf(clerk).getByLabel('Lý do').fill('Nhầm tổ.');
  await look(clerk, 'console-annul');
  await confirm(clerk, 'Hủy biểu quyết số 3');
  await hall.getByText('BIỂU QUYẾT ĐÃ BỊ HỦY').waitFor();
  await hall.getByText('Lý do: Nhầm tổ.').waitFor();
  await lookAtHall(hall, 'hall-annulled');
  await dialogOf(an).getByText('Lý do: Nhầm tổ.').waitFor();
  await look(an, 'tablet-annulled');
  await putAway(an);
});

it('sends an opinion that was written without a network when the network is back', async () => {
  await section(clerk, 'Biểu quyết');
  await button(clerk, 'Gửi phiếu lấy ý kiến').click();
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Nội dung lấy ý kiến').fill(OPINION);
  await look(clerk, 'console-open-opinion');
  await confirm(clerk, 'Gửi phiếu lấy ý kiến ngay');
  await binh.getByRole('link', { name: new RegExp(OPINION) }).waitFor();
  await look(binh, 'tablet-opinion-asked');

  await binh.context().setOffline(true);
  await binh.getByRole('link', { name: new RegExp(OPINION) }).click();
  await button(binh, 'Không tán thành').click();
  await binh.getByLabel('Lý do hoặc ý kiến khác').fill('Cần bố trí vốn trước.');
  await look(binh, 'tablet-opinion-writing');
  await button(binh, 'Gửi ý kiến').click();
  await binh.getByText('Ý kiến chờ gửi, CHƯA được ghi nhận').waitFor();
  await look(binh, 'tablet-opinion-waiting');
  await binh.context().setOffline(false);
  await binh.getByText('Đã ghi nhận ý kiến của đại biểu').waitFor();
  await look(binh, 'tablet-opinion-recorded');

  const pollId = await council.lastPoll('open');
  await council.castByOthers(pollId, Array(9).fill(votes('for')), 'Đồng ý.');
  const card = clerk.getByRole('region', { name: OPINION });
  await card.getByText('10/12').waitFor();
  await look(clerk, 'console-opinion-open');
  await button(card, 'Kết thúc lấy ý kiến').click();
  await confirm(clerk, 'Kết thúc lấy ý kiến');
  await button(card, 'Công bố kết quả').click();
  await confirm(clerk, 'Công bố kết quả');
  await card.getByText('Ý kiến ghi kèm (10)').click();
  await card.getByText('Cần bố trí vốn trước.').waitFor();
  await look(clerk, 'console-opinion-result');
  await binh.getByText('Lý do đã ghi: Cần bố trí vốn trước.').waitFor();
  await look(binh, 'tablet-opinion-result');
});

const putAway = async (...tablets: Page[]) => {
  for (const tablet of tablets) await button(dialogOf(tablet), 'Đóng').click();
};

async function takeUpNextItem(): Promise<void> {
  await button(clerk, 'Kết thúc nội dung').click();
  await button(clerk, 'Bắt đầu nội dung này').click();
}

/** Runs in the page: the seconds that a countdown shows, and when, by the right time, it came to show them. */
function secondsShown(
  timer: Element,
  { changes, ahead }: { changes: number; ahead: number },
): Promise<readonly { seconds: number; at: number }[]> {
  return new Promise((done) => {
    const shown: { seconds: number; at: number }[] = [];
    const watch = new MutationObserver(() => {
      const [, minutes, seconds] = /(\d+):(\d\d)/.exec(timer.textContent ?? '') ?? [];
      shown.push({ seconds: Number(minutes) * 60 + Number(seconds), at: Date.now() - ahead });
      if (shown.length < changes) return;
      watch.disconnect();
      done(shown);
    });
    watch.observe(timer, { subtree: true, childList: true, characterData: true });
  });
}
