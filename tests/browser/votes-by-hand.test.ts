import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCREENS } from '../support/chromium.ts';
import { confirmCount } from '../support/questions.ts';
import {
  announce,
  button,
  confirm,
  dialogOf,
  look,
  lookAtHall,
  putToVote,
  section,
  unfold,
} from './hall/acting.ts';
import { AN, BINH, Council, CUC } from './hall/council.ts';

/** Votes without tablets, which two secretaries count together. Each test is a step of one sitting. */

const PAPER_VOTE = 'Thông qua quy chế làm việc';
const COUNTED_VOTE = 'Thông qua kế hoạch giám sát';

let council: Council;
let clerk: Page;
let second: Page;
let hall: Page;
let an: Page;
let cuc: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  second = await council.console(council.product.secondSecretaryCode);
  hall = await council.hall();
  an = await council.tablet(AN);
  cuc = await council.tablet(CUC);
});

afterAll(() => council?.close());

it('takes a count on paper from one secretary, and closes the vote when the other confirms it', async () => {
  await button(clerk, 'Bắt đầu nội dung này').click();
  await putToVote(clerk, PAPER_VOTE, async (dialog) => {
    await unfold(dialog, 'Hình thức');
    await dialog.getByRole('radio', { name: /^Phiếu giấy/ }).check();
  });
  await dialogOf(an).getByText('Biểu quyết bằng phiếu giấy. Không bấm trên máy.').waitFor();
  await look(an, 'tablet-manual');
  await hall.getByText('BỎ PHIẾU BẰNG PHIẾU GIẤY').waitFor();
  await lookAtHall(hall, 'hall-manual');
  await enterPapers({ issued: 12, returned: 11, for: 6, against: 5 });
  await clerk.getByText('Thư ký khác phải xác nhận', { exact: false }).waitFor();
  await look(clerk, 'console-count-entered');
  expect(await button(clerk, 'Xác nhận kết quả').count()).toBe(0);
  const pollId = await council.lastPoll('open');
  // Nor does the server let the same person confirm it, on whatever screen.
  const own = await confirmCount(council.secretary, pollId);
  expect(own).toMatchObject({ ok: false, refusal: { code: 'manual-count-same-person' } });

  await second.getByText('Kết quả nếu xác nhận').waitFor();
  await look(second, 'console-count-to-confirm');
  await button(second, 'Trả lại').click();
  await dialogOf(second).getByLabel('Lý do').fill('Còn sót một phiếu.');
  await look(second, 'console-count-reject');
  await confirm(second, 'Trả lại');

  await clerk.getByText('Kết quả bị trả lại: Còn sót một phiếu.').waitFor();
  await enterPapers({ issued: 12, returned: 12, for: 7, against: 5 });
  await button(second, 'Xác nhận kết quả').click();
  await look(second, 'console-count-confirm');
  await confirm(second, 'Xác nhận kết quả');
  await announce(second);
  for (const screen of [clerk, second, an, hall]) {
    await screen.getByText('Biểu quyết thủ công', { exact: false }).first().waitFor();
  }
  await clerk.getByText(/Nhập kết quả: Thư ký thứ nhất.* Xác nhận: Thư ký thứ hai/).waitFor();
  await hall.getByText('ĐƯỢC THÔNG QUA', { exact: true }).waitFor();
  await lookAtHall(hall, 'hall-manual-result');
  await look(an, 'tablet-manual-result');
  await putAway();
});

it('repeats a vote, now by raised hands and names, and marks the first as superseded', async () => {
  await section(clerk, 'Biểu quyết');
  const first = clerk.getByRole('region', { name: PAPER_VOTE }).last();
  await button(first, 'Biểu quyết lại').click();
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Lý do biểu quyết lại').fill('Có đại biểu nêu nhầm lẫn.');
  await unfold(dialog, 'Hình thức');
  await dialog.getByRole('radio', { name: /^Giơ tay, ghi tên/ }).check();
  await look(clerk, 'console-repeat');
  await confirm(clerk, 'Mở biểu quyết ngay');
  await dialogOf(an).getByText('Đây là lần biểu quyết lại.', { exact: false }).waitFor();
  await hall.getByText('BIỂU QUYẾT BẰNG GIƠ TAY').waitFor();
  await lookAtHall(hall, 'hall-repeat');

  await section(clerk, 'Điều hành');
  await button(clerk, 'Tất cả tán thành, trừ…').click();
  await clerk.keyboard.type('cuc');
  const cucs = clerk.getByRole('group', { name: `Ý kiến của ${CUC}` });
  await button(cucs, 'Không tán thành').click();
  await look(clerk, 'console-count-by-name');
  await button(clerk, 'Gửi Thư ký thứ hai xác nhận').click();
  await button(second, 'Xác nhận kết quả').click();
  await confirm(second, 'Xác nhận kết quả');
  await announce(clerk);
  await dialogOf(cuc).getByText('Không tán thành').last().waitFor();
  await putAway();

  await section(clerk, 'Biểu quyết');
  await first.getByText('Đã được thay bằng lần biểu quyết lại').first().waitFor();
  await first.getByText('Số liệu đã ghi nhận, không còn giá trị:').waitFor();
  expect(await first.getByText('ĐƯỢC THÔNG QUA').count()).toBe(0);
  await clerk.getByText('Danh sách biểu quyết từng đại biểu').first().click();
  const against = clerk.getByRole('list', { name: 'Không tán thành' }).first();
  await against.getByText(CUC).waitFor();
  await look(clerk, 'console-polls-superseded');
  await an.getByRole('link', { name: 'Kết quả' }).click();
  await an.getByText('Đã biểu quyết lại; kết quả này không còn hiệu lực.', { exact: false }).waitFor();
  await look(an, 'tablet-results');
  await section(clerk, 'Nhật ký');
  await clerk.getByText('Lý do: Có đại biểu nêu nhầm lẫn.', { exact: false }).first().waitFor();
  await look(clerk, 'console-log-votes');
});

it('has a counter send a count back and confirm the next one, from their own tablet', async () => {
  await section(clerk, 'Đại biểu');
  await button(clerk, 'Ban kiểm phiếu').click();
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Tìm đại biểu để thêm').fill('cuc');
  await button(dialog, `Thêm ${CUC}`).click();
  await look(clerk, 'console-counters');
  await confirm(clerk, 'Lưu');
  await clerk.getByText(`Ban kiểm phiếu: ${CUC}.`).waitFor();
  await section(clerk, 'Điều hành');
  await putToVote(clerk, COUNTED_VOTE, async (asked) => {
    await unfold(asked, 'Hình thức');
    await asked.getByRole('radio', { name: /^Phiếu giấy/ }).check();
  });
  await enterPapers({ issued: 12, returned: 11, for: 6, against: 5 });

  const heading = (tablet: Page) => tablet.getByRole('heading', { name: 'Ban kiểm phiếu: xác nhận kết quả' });
  await heading(cuc).waitFor();
  await cuc.getByText('Thư ký thứ nhất nhập lúc', { exact: false }).waitFor();
  await look(cuc, 'tablet-counter');
  await cuc.setViewportSize(SCREENS.portrait);
  await look(cuc, 'tablet-counter-portrait');
  await cuc.setViewportSize(SCREENS.landscape);
  await dialogOf(an).getByText('Biểu quyết bằng phiếu giấy. Không bấm trên máy.').waitFor();
  expect(await heading(an).count()).toBe(0);

  await button(cuc, 'Trả lại').click();
  const back = cuc.getByRole('dialog', { name: 'Trả lại kết quả kiểm đếm' });
  await back.getByLabel('Lý do').fill('Còn sót một phiếu.');
  await look(cuc, 'tablet-counter-send-back');
  await button(back, 'Trả lại').click();
  await clerk.getByText('Kết quả bị trả lại: Còn sót một phiếu.').waitFor();
  await enterPapers({ issued: 12, returned: 12, for: 7, against: 5 });
  await button(cuc, 'Xác nhận').click();
  await button(cuc.getByRole('dialog', { name: 'Xác nhận kết quả này?' }), 'Xác nhận').click();
  // Told to whoever counted; to the others once it is announced.
  await announce(clerk);
  await clerk.getByText(`Xác nhận: ${CUC} (Ban kiểm phiếu).`, { exact: false }).waitFor();
  await an.getByText(`${CUC} (Ban kiểm phiếu)`, { exact: false }).first().waitFor();
  await putAway();
  await section(clerk, 'Nhật ký');
  await clerk.getByText(`Ban kiểm phiếu: ${CUC}`, { exact: true }).first().waitFor();
  await look(clerk, 'console-log-counter');
});

it('lets the secretary of a group mark its members, and nobody else', async () => {
  await section(clerk, 'Đại biểu');
  await button(clerk, 'Thư ký tổ, ban').click();
  await dialogOf(clerk).getByLabel('Tổ số 1').selectOption(AN);
  await look(clerk, 'console-unit-secretaries');
  await button(dialogOf(clerk), 'Đóng').click();
  await clerk.getByText(`Thư ký tổ, ban: ${AN} (Tổ số 1).`).waitFor();
  // Under another name it is the same group, with the same secretary.
  await button(clerk, 'Đổi tên tổ, ban').click();
  await dialogOf(clerk).getByLabel('Tên mới').fill('Tổ đại biểu số 1');
  await look(clerk, 'console-rename-unit');
  await button(dialogOf(clerk), 'Đổi “Tổ số 1” thành “Tổ đại biểu số 1”').click();
  await clerk.getByText(`Thư ký tổ, ban: ${AN} (Tổ đại biểu số 1).`).waitFor();
  expect(await cuc.getByRole('link', { name: 'Điểm danh', exact: true }).count()).toBe(0);

  await section(an, 'Điểm danh');
  const members = an.getByRole('list', { name: 'Tổ đại biểu số 1' }).getByRole('listitem');
  await an.getByRole('heading', { name: 'Điểm danh tổ, ban' }).waitFor();
  expect(await members.count()).toBe(6);
  const marks = an.getByRole('group', { name: `Điểm danh ${BINH}` });
  await button(marks, 'Vắng').click();
  await an.getByText(`Đã ghi: ${BINH}.`).waitFor();
  await look(an, 'tablet-unit');
  await an.setViewportSize(SCREENS.portrait);
  await look(an, 'tablet-unit-portrait');
  await an.setViewportSize(SCREENS.landscape);
  await button(an, `Hoàn tác điểm danh ${BINH}`).click();
  await an.getByText(`Đã hoàn tác: ${BINH}.`).waitFor();
  await section(clerk, 'Nhật ký');
  await clerk.getByText(`Thư ký tổ, ban: ${AN}`, { exact: true }).first().waitFor();
});

const putAway = async () => {
  for (const tablet of [an, cuc]) await button(dialogOf(tablet), 'Đóng').click();
};

async function enterPapers(count: {
  issued: number;
  returned: number;
  for: number;
  against: number;
}): Promise<void> {
  await clerk.getByLabel('Phiếu phát ra').fill(String(count.issued));
  await clerk.getByLabel('Phiếu thu về').fill(String(count.returned));
  await clerk.getByLabel(/: Tán thành$/).fill(String(count.for));
  await clerk.getByLabel(/: Không tán thành$/).fill(String(count.against));
  await look(clerk, `console-count-papers-${count.returned}`);
  await button(clerk, 'Gửi Thư ký thứ hai xác nhận').click();
}
