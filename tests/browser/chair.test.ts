import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IssueGroupId, QuestionId, SpeechRequestId } from '#shared/protocol/ids.ts';
import { SCREENS } from '../support/chromium.ts';
import { putToVote as openPoll, sessionAt } from '../support/questions.ts';
import { must, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { AN, BINH, Council } from './hall/council.ts';

/** Whoever chairs conducts from their tablet, with the script in front of them. Each test is a step of one sitting. */

let council: Council;
let clerk: Page;
let chair: Page;
let binh: Page;

beforeAll(async () => {
  council = await Council.assemble();
  clerk = await council.console(council.product.secretaryCode);
  chair = await council.tablet(AN);
  binh = await council.tablet(BINH);
  const id = idOf(AN);
  await must(council.secretary.command({ type: 'NameStandingBody', chair: id, members: [id] }));
});

afterAll(() => council?.close());

function idOf(name: string) {
  const found = sessionAt(council.secretary).delegates.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.id;
}

const script = (page: Page) => page.getByRole('region', { name: 'Kịch bản điều hành', exact: true });
const words = async (text: string) => script(chair).getByText(text).first().waitFor();

it('has a page of its own, which says what comes first and starts it', async () => {
  await section(chair, 'Chủ tọa');
  await words('tiếp theo là nội dung 1');
  await look(chair, 'tablet-chair-first');
  // Nobody else has that page.
  expect(await binh.getByRole('navigation').getByRole('link', { name: 'Chủ tọa' }).count()).toBe(0);
  await button(chair, 'Bắt đầu nội dung 1').click();
  await confirm(chair, 'Bắt đầu nội dung 1');
  await untilLive(council.secretary, ({ session }) => session?.agenda[0]?.progress.status === 'current');
});

it('says what the secretariat wrote, with its placeholders filled in', async () => {
  await section(clerk, 'Kịch bản');
  await clerk.getByLabel('Nội dung', { exact: true }).selectOption({ index: 2 });
  const field = clerk.getByLabel('Câu chữ của bước này');
  await field.fill('Mời {người trình bầy} lên diễn đàn.');
  await clerk.getByText('Không có chỗ tự điền: {người trình bầy}.').waitFor();
  expect(await button(clerk, 'Lưu câu chữ').isEnabled()).toBe(false);
  await field.fill('Xin mời cơ quan soạn thảo trình bày nội dung {số}.');
  await button(clerk, 'Lưu câu chữ').click();
  await clerk.getByText('Đã lưu.').waitFor();
  await look(clerk, 'console-script');
  await words('Xin mời cơ quan soạn thảo trình bày nội dung 1.');
});

it('calls the next speaker, whose clock runs', async () => {
  const agendaItemId = sessionAt(council.secretary).agenda[0]?.id ?? null;
  const requestId = SpeechRequestId.parse(randomUUID());
  const asked = { type: 'AddSpeaker', requestId, delegateId: idOf(BINH), agendaItemId, topic: '' } as const;
  await must(council.secretary.command(asked));
  await chair.getByLabel('Chuyển đến bước').selectOption({ label: '1 · Mở đầu thảo luận' });
  await button(chair, 'Chuyển sang bước thảo luận').click();
  await words('Xin mời đại biểu');
  await look(chair, 'tablet-chair-speaker');
  await button(chair, `Mời ${BINH}`).click();
  await chair.getByRole('timer').waitFor();
  await chair.setViewportSize(SCREENS.portrait);
  await look(chair, 'tablet-chair-portrait');
  await chair.setViewportSize(SCREENS.landscape);
  await button(chair, 'Kết thúc lượt').click();
});

it('questions an official by a group of issues: calls, pauses, adds a minute and ends the answer', async () => {
  const { secretary } = council;
  const official = 'Giám đốc Sở Nông nghiệp và Môi trường';
  const questionId = QuestionId.parse(randomUUID());
  const topic = 'Giá đất';
  const dung = 'Phạm Văn Dũng';
  await must(
    council.other(0).command({
      ...{ type: 'SubmitQuestion', questionId, addressee: official, topic, text: 'Vì sao giá thấp?' },
      form: 'spoken',
    }),
  );
  await must(secretary.command({ type: 'TakeUpQuestion', questionId }));
  await must(
    secretary.command({
      ...{ type: 'SetIssueGroup', issueGroupId: IssueGroupId.parse(randomUUID()), title: 'Đất đai' },
      ...{ mainAnswerer: { name: official }, alongside: [], questions: [questionId] },
    }),
  );
  await button(chair, 'Bắt đầu nhóm vấn đề: Đất đai').click();
  await look(chair, 'tablet-chair-issues');
  // Where the list has it, and as the one large button.
  expect(await button(chair, `Mời trả lời ${dung}`).count()).toBe(2);
  await button(chair, `Mời trả lời ${dung}`).last().click();
  await chair.getByRole('timer').waitFor();
  await button(chair, 'Tạm dừng').click();
  await chair.getByRole('timer').getByText('Tạm dừng').waitFor();
  await button(chair, 'Chạy tiếp').click();
  await button(chair, 'Thêm 1 phút').click();
  await chair.getByRole('timer').getByText('trên 4:00').waitFor();
  await look(chair, 'tablet-chair-answer');
  await button(chair, 'Trả lời xong').first().click();
  await chair.getByRole('timer').waitFor({ state: 'detached' });
  await must(secretary.command({ type: 'RecordAnswer', questionId }));
  await chair.getByText('Các câu chất vấn của nhóm đã được trả lời.').waitFor();
  await button(chair, 'Kết thúc nhóm vấn đề: Đất đai').first().click();
  await untilLive(secretary, ({ session }) => session?.issueGroups[0]?.progress.status === 'closed');
});

it('sees how far a vote is, reads its result out and announces it', async () => {
  const itemId = sessionAt(council.secretary).agenda[0]?.id ?? null;
  const pollId = await openPoll(council.secretary, {
    agendaItemId: itemId,
    title: 'Nghị quyết về chính sách hỗ trợ nông nghiệp',
  });
  await council.castByOthers(
    pollId,
    [...Array(7)].map(() => votes('for')),
  );
  await chair.getByText('7 / 12 đã biểu quyết').waitFor();
  await must(council.secretary.command({ type: 'ClosePoll', pollId }));
  await words('đã được thông qua');
  await look(chair, 'tablet-chair-result');
  await button(chair, 'Công bố kết quả').click();
  await confirm(chair, 'Công bố kết quả');
  await council.lastPoll('announced');
});

it('leafs through the script, and comes back to what is under way', async () => {
  await chair.getByLabel('Chuyển đến bước').selectOption({ label: 'Nghỉ giải lao' });
  await words('tạm nghỉ');
  await button(chair, 'Về bước đang tiến hành').click();
  await words('đã được thông qua');
});

it('exchanges words with the secretariat that nobody else reads', async () => {
  await chair.getByLabel('Nhắn cho Thư ký').fill('Máy B11 mất kết nối?');
  await button(chair, 'Gửi').click();
  await clerk.getByText('Chủ tọa nhắn: Máy B11 mất kết nối?').waitFor();
  await button(clerk, 'Đã xem').click();
  await chair.getByText('đã xem').first().waitFor();
});

it('a memo is above the page until it was seen, and the secretariat knows', async () => {
  await section(clerk, 'Tin nhắn');
  // Not the choice of an item that stands on the page before.
  await clerk.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('Chiều nay họp lúc 13 giờ 30.');
  await button(clerk, 'Gửi tin nhắn').click();
  // What fills the screen says that something has come, and covers nothing of itself.
  await dialogOf(binh).getByText('Có 1 tin nhắn mới', { exact: false }).waitFor();
  await look(binh, 'tablet-memo-under-vote');
  await button(binh, 'Đóng').click();
  const region = binh.getByRole('region', { name: 'Tin nhắn chưa xem' });
  await region.getByText('Chiều nay họp lúc 13 giờ 30.').waitFor();
  await look(binh, 'tablet-memo');
  await clerk.getByText(/đã xem 0\/12/).waitFor();
  await button(region, 'Đã xem').click();
  await region.getByText('Chiều nay họp').waitFor({ state: 'detached' });
  await clerk.getByText(/đã xem 1\/12/).waitFor();
  await look(clerk, 'console-memos');
});

it('help comes to a seat with one touch', async () => {
  await button(binh, 'Cần trợ giúp').click();
  await button(dialogOf(binh), 'Máy bị trục trặc').click();
  await look(binh, 'tablet-help');
  await button(dialogOf(binh), 'Đóng').click();
  await clerk.getByText('Máy bị trục trặc').waitFor();
  await look(clerk, 'console-help');
  await button(clerk, `Đang đến chỗ ${BINH}`).click();
  await button(binh, 'Thư ký đang đến').waitFor();
  await button(clerk, `Xong việc của ${BINH}`).click();
  await button(binh, 'Cần trợ giúp').waitFor();
});
