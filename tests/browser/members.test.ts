import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { votes } from '../unit/voting/samples.ts';
import {
  announce,
  button,
  closeVote,
  confirm,
  dialogOf,
  look,
  putToVote,
  section,
  unfold,
} from './hall/acting.ts';
import { AN, BINH, Council, CUC } from './hall/council.ts';

/** What a secretary puts right in the list of delegates and in the programme. Each test is a step of one sitting. */

const FIRST_VOTE = 'Thông qua danh mục thu hồi đất';
const MAI = 'Đỗ Thị Mai';

let council: Council;
let clerk: Page;
let an: Page;
let cuc: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  an = await council.tablet(AN);
  cuc = await council.tablet(CUC);
});

afterAll(() => council?.close());

it('shows beside the button the number that a vote is counted from, and opening confirms it', async () => {
  await button(clerk, 'Bắt đầu nội dung này').click();
  await button(clerk, 'Mở biểu quyết').click();
  await dialogOf(clerk).getByText('Tổng số đại biểu: 12, theo danh sách, chưa được xác nhận.').waitFor();
  await look(clerk, 'console-total-by-list');
  await button(dialogOf(clerk), 'Quay lại').click();
  await putToVote(clerk, FIRST_VOTE, async () => undefined);
  await dialogOf(an).getByRole('heading', { name: FIRST_VOTE }).waitFor();
  await closeVoteOf(Array.from({ length: 7 }, () => votes('for')));
  await unfold(clerk, 'Vắng có phép');
  await clerk.getByText(/Tổng số đại biểu: 12 \(đã xác nhận lúc/).waitFor();
});

it('changes nobody while the hall votes', async () => {
  await putToVote(clerk, 'Quy chế làm việc', async () => undefined);
  await change(CUC, 'Đưa ra khỏi danh sách');
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Lý do', { exact: true }).fill('Thôi làm nhiệm vụ theo nguyện vọng');
  await button(dialog, `Đưa ${CUC} ra khỏi danh sách`).click();
  await dialog.getByText('Đang biểu quyết.', { exact: false }).waitFor();
  await button(dialog, 'Quay lại').click();
  await section(clerk, 'Điều hành');
  await closeVoteOf([votes('for')]);
});

it('takes a delegate off the list with day and source, and signs their tablet out at once', async () => {
  await change(CUC, 'Đưa ra khỏi danh sách');
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Lý do ra khỏi danh sách').selectOption('thôi làm nhiệm vụ đại biểu');
  await dialog.getByLabel('Căn cứ', { exact: false }).fill('Nghị quyết số 7/NQ-HĐND');
  await dialog.getByLabel('Lý do', { exact: true }).fill('Chuyển công tác');
  await look(clerk, 'console-member-strike');
  await confirm(clerk, `Đưa ${CUC} ra khỏi danh sách`);
  await cuc.getByText('Thư ký đã đưa quý vị ra khỏi danh sách đại biểu', { exact: false }).waitFor();
  await look(cuc, 'tablet-left-list');
  await clerk.getByText('Không còn trong danh sách (1)').click();
  await clerk.getByText(`${CUC}: thôi làm nhiệm vụ đại biểu từ ngày`, { exact: false }).waitFor();
  await clerk.getByText('Danh sách đang có 11 người.').waitFor();
  await look(clerk, 'console-attendance-after-strike');
});

it('puts a name right for what comes, and keeps that of a vote that has ended', async () => {
  await change(MAI, 'Sửa thông tin');
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Họ và tên').fill('Đỗ Thị Mai Hương');
  await dialog.getByLabel('Lý do', { exact: true }).fill('Ghi thiếu tên');
  await look(clerk, 'console-member-correct');
  await confirm(clerk, `Sửa thông tin ${MAI}`);
  await clerk.getByRole('rowheader', { name: 'Đỗ Thị Mai Hương' }).waitFor();
  await section(clerk, 'Biểu quyết');
  const first = clerk.getByRole('region', { name: FIRST_VOTE });
  await first.getByText('Danh sách biểu quyết từng đại biểu').first().click();
  await first.getByText(MAI, { exact: true }).first().waitFor();
  await first.getByText(CUC, { exact: true }).first().waitFor();
});

it('keeps a suspended delegate from voting until they are restored', async () => {
  await change(AN, 'Tạm đình chỉ nhiệm vụ');
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Lý do', { exact: true }).fill('Bị khởi tố bị can');
  await look(clerk, 'console-member-suspend');
  await confirm(clerk, `Tạm đình chỉ ${AN}`);
  await clerk.getByRole('rowheader', { name: AN }).getByText('Tạm đình chỉ').waitFor();
  await button(clerk, 'Xác nhận tổng số').click();
  await dialogOf(clerk)
    .getByRole('radio', { name: /^Không tính đại biểu bị tạm đình chỉ/ })
    .check();
  await dialogOf(clerk).getByLabel('Lý do', { exact: true }).fill('Thường trực đã tạm đình chỉ một đại biểu');
  await look(clerk, 'console-total-confirm');
  await confirm(clerk, 'Xác nhận tổng số 10');
  await clerk.getByText(/Tổng số đại biểu: 10 \(đã xác nhận lúc/).waitFor();
});

it('makes one row of two, whose tablet is signed out', async () => {
  await change(MAI_NOW, 'Gộp vào một dòng khác');
  const dialog = dialogOf(clerk);
  await dialog.getByLabel('Tìm dòng được giữ lại').fill('Bình');
  await dialog.getByRole('button', { name: `Giữ ${BINH}`, exact: false }).click();
  await dialog.getByLabel('Lý do', { exact: true }).fill('Một người ghi hai lần');
  await look(clerk, 'console-member-merge');
  await dialog.getByRole('button', { name: 'Gộp', exact: false }).last().click();
  await dialog.waitFor({ state: 'detached' });
  await clerk.getByText('Không còn trong danh sách (2)').click();
  await clerk.getByText(`${MAI_NOW}: đã gộp vào ${BINH}.`).waitFor();
});

it('takes an item off the programme that was never taken up', async () => {
  await section(clerk, 'Điều hành');
  await clerk.getByRole('button', { name: /^Sửa: .*Lấy phiếu tín nhiệm/ }).click();
  const dialog = dialogOf(clerk);
  await look(clerk, 'console-item-correct');
  await dialog.getByRole('radio', { name: /^Bỏ khỏi chương trình/ }).check();
  await dialog.getByLabel('Lý do', { exact: true }).fill('Rút khỏi chương trình');
  await confirm(clerk, 'Bỏ nội dung số 4 khỏi chương trình');
  await expect.poll(() => an.getByText('Lấy phiếu tín nhiệm').count()).toBe(0);
  await section(clerk, 'Nhật ký');
  await clerk.getByText('Bỏ khỏi chương trình nội dung', { exact: false }).waitFor();
  await look(clerk, 'console-log-members');
});

const MAI_NOW = 'Đỗ Thị Mai Hương';

/** Opens what can be done about a delegate, and chooses it. */
async function change(name: string, deed: string): Promise<void> {
  await section(clerk, 'Đại biểu');
  await button(clerk, `Sửa: ${name}`).click();
  await dialogOf(clerk)
    .getByRole('radio', { name: new RegExp(`^${deed}`) })
    .check();
}

async function closeVoteOf(ballots: Parameters<Council['castByOthers']>[1]): Promise<void> {
  await council.castByOthers(await council.lastPoll('open'), ballots);
  await closeVote(clerk);
  await announce(clerk);
}
