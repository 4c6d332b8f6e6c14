import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tabTo } from '../support/chromium.ts';
import { sessionAt } from '../support/questions.ts';
import { must } from '../support/tablets.ts';
import { levels, names } from '../unit/voting/samples.ts';
import {
  announce,
  button,
  closeSecretBallot,
  confirm,
  dialogOf,
  look,
  lookAtHall,
  putToVote,
  section,
  unfold,
} from './hall/acting.ts';
import { AN, BINH, Council } from './hall/council.ts';

/** Secret ballots as people cast, lose, count and check them. Each test is a step of one sitting. */

const RATING = 'Lấy phiếu tín nhiệm giữa nhiệm kỳ';
const OFFICIALS = ['Phạm Thị Lan', 'Vũ Văn Minh', 'Đinh Thị Nga'] as const;
const ELECTION = 'Bầu Ủy viên Ủy ban nhân dân tỉnh';
const CANDIDATES = ['Cao Văn Phong', 'Lý Thị Quế', 'Mai Văn Sơn'] as const;

let council: Council;
let clerk: Page;
let hall: Page;
let an: Page;
let ansOtherTablet: Page;
let binh: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  await clerk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  hall = await council.hall();
  an = await council.tablet(AN);
  ansOtherTablet = await council.tablet(AN);
  binh = await council.tablet(BINH, await council.device());
});

afterAll(() => council?.close());

it('opens a confidence rating of officials who are pasted from a list', async () => {
  await button(clerk, 'Bắt đầu: 4. Lấy phiếu tín nhiệm').click();
  await dialogOf(clerk).getByText('Bỏ qua 1-3?').waitFor();
  await look(clerk, 'console-pass-over');
  await confirm(clerk, 'Bắt đầu nội dung số 4');
  await putToVote(clerk, RATING, async (dialog) => {
    await button(dialog, 'Lấy phiếu tín nhiệm').click();
    const list = OFFICIALS.map((name, place) => `${place + 1}. ${name} - Giám đốc Sở`).join('\n');
    await clerk.evaluate((text) => navigator.clipboard.writeText(text), list);
    await dialog.getByLabel('Họ tên người thứ 1').focus();
    await clerk.keyboard.press('Control+V');
    await dialog.getByText('Người được lấy phiếu (3 người)').waitFor();
    await look(clerk, 'console-open-rating');
  });
  await hall.getByText('ĐANG BỎ PHIẾU KÍN').waitFor();
  await clerk.getByText('đại biểu đã nhận phiếu').first().waitFor();
});

it('casts a secret ballot by keyboard alone, looked over before it can never be changed', async () => {
  const sheet = dialogOf(an);
  const press = async (pressed: Locator) => {
    await tabTo(an, pressed);
    await an.keyboard.press('Enter');
  };
  const [first, second, third] = OFFICIALS.map((name) =>
    sheet.getByRole('group', { name: new RegExp(name) }),
  );
  if (!first || !second || !third) throw new Error('there are three officials');
  await press(button(first, 'Tín nhiệm cao'));
  await press(button(second, 'Tín nhiệm'));
  await look(an, 'tablet-secret-filling');
  // Whatever happens in the hall meanwhile leaves alone what is marked and not cast yet.
  const pollId = await council.lastPoll('open');
  await must(council.secretary.command({ type: 'HoldPoll', pollId }));
  const held = sheet.getByText('Tạm dừng', { exact: false }).first();
  await held.waitFor();
  await must(council.secretary.command({ type: 'ResumePoll', pollId }));
  await held.waitFor({ state: 'detached' });
  await press(button(sheet, 'Xem lại phiếu'));
  await sheet.getByText('Còn 1 người để trống.', { exact: false }).waitFor();
  await look(an, 'tablet-secret-review-blank');
  await press(button(sheet, 'Sửa phiếu'));
  await press(button(third, 'Tín nhiệm thấp'));
  await press(button(sheet, 'Xem lại phiếu'));
  await look(an, 'tablet-secret-review');
  await press(button(sheet, 'Bỏ phiếu'));
  await sheet.getByText('Phiếu đã vào hòm', { exact: true }).waitFor();
  await look(an, 'tablet-secret-dropped');
});

it('says on another tablet of the same delegate that the ballot was given out elsewhere', async () => {
  const sheet = dialogOf(ansOtherTablet);
  await sheet.getByText('Phiếu kín của đại biểu đã được phát trên một máy khác.').waitFor();
  expect(await button(sheet, 'Tín nhiệm cao').count()).toBe(0);
  await look(ansOtherTablet, 'tablet-secret-elsewhere');
});

it('goes on with the ballot that the tablet got before it was restarted', async () => {
  const sheet = dialogOf(binh);
  await mark(sheet, 'Tín nhiệm cao');
  await button(sheet, 'Xóa hết, đánh dấu lại từ đầu').click();
  // Said of a ballot that is here, and of none that is still on its way.
  const isHere = sheet.getByText('Phiếu đã phát cho máy này nhưng chưa vào hòm.', { exact: false });
  await isHere.waitFor();
  await binh.reload();
  await isHere.waitFor();
  await look(binh, 'tablet-secret-again');
});

it('drops the ballot once when the tablet is restarted without a network, right after it was cast', async () => {
  await binh.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const sheet = dialogOf(binh);
  await mark(sheet, 'Tín nhiệm thấp');
  await mark(sheet, 'Tín nhiệm cao', 0);
  await button(sheet, 'Xem lại phiếu').click();
  await binh.context().setOffline(true);
  await button(sheet, 'Bỏ phiếu').click();
  await sheet.getByText('Chờ có mạng: phiếu CHƯA vào hòm').waitFor();
  await look(binh, 'tablet-secret-waiting');
  await binh.reload();
  await sheet.getByText('Chờ có mạng: phiếu CHƯA vào hòm').waitFor();
  await binh.context().setOffline(false);
  await sheet.getByText('Phiếu đã vào hòm', { exact: true }).waitFor();
});

it('counts ballots given out and in the box on console and hall, and nobody’s marks', async () => {
  const pollId = await council.lastPoll('open');
  await council.dropByOthers(pollId, [
    ...Array(5).fill(levels('high', 'low', 'low')),
    ...Array(3).fill(levels('high', 'high', 'low')),
  ]);
  await hall.getByText('Trong hòm phiếu: 10/10 phiếu đã phát').waitFor();
  await lookAtHall(hall, 'hall-secret');
  await clerk.getByText('đã nhận phiếu 10').waitFor();
  await look(clerk, 'console-secret');
  await button(clerk, 'Kết thúc bỏ phiếu').click();
  await dialogOf(clerk).getByText('Đã phát 10 phiếu, trong hòm có 10 phiếu.', { exact: false }).waitFor();
  await look(clerk, 'console-close-secret');
  await confirm(clerk, 'Kết thúc bỏ phiếu');
  await announce(clerk);
});

it('states what follows from the rating by the law', async () => {
  const [first, second, third] = OFFICIALS;
  for (const screen of [clerk, hall, an]) {
    await screen.getByRole('row', { name: new RegExp(`${first}.*Không thuộc diện xem xét$`) }).waitFor();
    await screen.getByRole('row', { name: new RegExp(`${second}.*Có thể xin từ chức$`) }).waitFor();
    await screen.getByRole('row', { name: new RegExp(`${third}.*Trình miễn nhiệm$`) }).waitFor();
    await screen.getByText('Nghị quyết số 96/2023/QH15', { exact: false }).first().waitFor();
  }
  await lookAtHall(hall, 'hall-rating-result');
  await look(clerk, 'console-rating-result');
  await look(an, 'tablet-rating-result');
});

it('finds one’s own ballot in the published box, on the tablet that cast it', async () => {
  for (const tablet of [an, binh]) {
    await button(dialogOf(tablet), 'Kiểm tra phiếu của tôi').click();
    await tablet.getByText('Phiếu của đại biểu có trong hòm phiếu đã công bố', { exact: false }).waitFor();
    await tablet.getByText('khớp với kết quả công bố', { exact: false }).waitFor();
  }
  await look(an, 'tablet-check');
  await button(dialogOf(ansOtherTablet), 'Kiểm tra phiếu của tôi').click();
  await ansOtherTablet.getByText('Máy này không giữ phiếu của đại biểu', { exact: false }).waitFor();
  await look(ansOtherTablet, 'tablet-check-elsewhere');
  await putAway();
});

it('lets anybody count the box again', async () => {
  const observer = await council.page('/observer');
  await observer.getByRole('link', { name: new RegExp(RATING) }).waitFor();
  await look(observer, 'observer-boxes');
  await observer.getByRole('link', { name: new RegExp(RATING) }).click();
  await observer.getByText('Hòm phiếu toàn vẹn, kết quả công bố đúng với các phiếu.').waitFor();
  await observer.getByText('Có 10 phiếu trong hòm, không nhiều hơn 10 phiếu đã phát.').waitFor();
  await observer.getByText('Phiếu thứ 10').waitFor();
  expect(await observer.getByText('Phiếu thứ 11').count()).toBe(0);
  await look(observer, 'observer-box');
  await observer.close();
});

it('elects from candidates: as many names as seats at most, and a blank ballot only on purpose', async () => {
  await button(clerk, 'Kết thúc nội dung').click();
  await button(clerk, 'Bắt đầu: 5. Bầu bổ sung Ủy viên Ủy ban nhân dân tỉnh').click();
  await putToVote(clerk, ELECTION, async (dialog) => {
    await button(dialog, 'Bầu cử').click();
    await dialog.getByLabel('Số người cần bầu').fill('2');
    for (const [place, name] of CANDIDATES.entries()) {
      await dialog.getByLabel(`Họ tên người thứ ${place + 1}`).fill(name);
      if (place + 1 < CANDIDATES.length) await button(dialog, 'Thêm dòng').click();
    }
    await look(clerk, 'console-open-election');
  });
  const sheet = dialogOf(an);
  const candidate = (name: string) => sheet.getByRole('button', { name: new RegExp(name) });
  const [first, second, third] = CANDIDATES;
  await candidate(first).click();
  await candidate(second).click();
  await sheet.getByText('Đã chọn đủ 2 người.', { exact: false }).waitFor();
  expect(await candidate(third).isDisabled()).toBe(true);
  await look(an, 'tablet-election');
  await button(sheet, 'Xem lại phiếu').click();
  await sheet.getByText('Đại biểu chọn 2 người:').waitFor();
  await look(an, 'tablet-election-review');
  await button(sheet, 'Bỏ phiếu').click();
  await sheet.getByText('Phiếu đã vào hòm', { exact: true }).waitFor();

  await button(dialogOf(binh), 'Xem lại phiếu').click();
  await button(dialogOf(binh), 'Bỏ phiếu trắng').click();
  const question = binh.getByRole('dialog', { name: 'Đại biểu chưa đánh dấu gì' });
  await question.waitFor();
  await look(binh, 'tablet-blank');
  await button(question, 'Bỏ phiếu trắng').click();
  await binh.getByText('Phiếu đã vào hòm', { exact: true }).waitFor();
});

it('shows on every screen who is elected and which seats stay empty', async () => {
  const pollId = await council.lastPoll('open');
  await council.dropByOthers(pollId, [...Array(4).fill(names(0, 1)), ...Array(4).fill(names(0, 2))]);
  await lookAtHall(hall, 'hall-election');
  await closeSecretBallot(clerk);
  await announce(clerk);
  await hall.getByText('1/2 NGƯỜI TRÚNG CỬ').waitFor();
  for (const screen of [clerk, hall, an]) {
    await screen.getByRole('row', { name: new RegExp(`${CANDIDATES[0]}.* 9 .*Trúng cử$`) }).waitFor();
    await screen.getByRole('row', { name: new RegExp(`${CANDIDATES[1]}.* 5 .*Không trúng cử$`) }).waitFor();
    await screen.getByText('Phiếu trắng: 1.', { exact: false }).first().waitFor();
  }
  await lookAtHall(hall, 'hall-election-result');
  await look(clerk, 'console-election-result');
  await look(an, 'tablet-election-result');
  await putAway();
  await section(clerk, 'Biểu quyết');
  await clerk.getByRole('link', { name: 'Hòm phiếu công khai' }).first().waitFor();
  await look(clerk, 'console-secret-polls');
  await an.getByRole('link', { name: 'Kết quả' }).click();
  await an.getByRole('heading', { name: ELECTION }).waitFor();
  await look(an, 'tablet-secret-results');
});

it('asks before a secret vote of so few that its result may tell who voted how', async () => {
  const { secretary } = council;
  const firstGroup = sessionAt(secretary).delegates.filter(({ group }) => group === 'Tổ số 1');
  const absent = firstGroup.slice(2, 4).map(({ id }) => ({ delegateId: id, status: 'absent' as const }));
  await must(secretary.command({ type: 'MarkAttendance', marks: absent, reason: null }));
  await section(clerk, 'Điều hành');
  await button(clerk, 'Mở biểu quyết').click();
  const dialog = dialogOf(clerk);
  await button(dialog, 'Bầu cử').click();
  await dialog.getByLabel('Họ tên người thứ 1').fill('Cao Văn Phong');
  await dialog.getByLabel('Nội dung biểu quyết').fill('Bầu Tổ trưởng');
  await unfold(dialog, 'Người biểu quyết');
  await dialog.getByLabel('Người biểu quyết').selectOption('Đại biểu thuộc Tổ số 1 (6)');
  await dialog.getByText('Số đại biểu bỏ phiếu kín được lúc này: 4.', { exact: false }).waitFor();
  expect(await button(dialog, 'Mở biểu quyết ngay').isDisabled()).toBe(true);
  await look(clerk, 'console-few-voters');
  await button(dialog, 'Vẫn bỏ phiếu kín').click();
  await confirm(clerk, 'Mở biểu quyết ngay');
  await council.lastPoll('open');
});

const putAway = async () => {
  for (const tablet of [an, ansOtherTablet, binh]) await button(dialogOf(tablet), 'Đóng').click();
};

/** Marks every official, or the one at `place`. */
async function mark(sheet: Locator, level: string, place?: number): Promise<void> {
  for (const at of place === undefined ? OFFICIALS.keys() : [place]) {
    await button(sheet.getByRole('group', { name: new RegExp(OFFICIALS[at] ?? '') }), level).click();
  }
}
