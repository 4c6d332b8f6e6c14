import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { AccountCode, SessionCodesAnswer } from '#shared/protocol/register/http.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { type Administration, foundOffice } from '../support/administration.ts';
import { SCREENS, startChromium } from '../support/chromium.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { putToVote, untilPoll } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { FOUNDING, MEMBERS } from '../unit/register/office.ts';
import { b, body, kh, m, membership, p, person, session, t } from '../unit/register/samples.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { whatIsKept } from './hall/kept-on-device.ts';
import { openSignedIn } from './hall/signing-in.ts';

/** A delegate who is signed in once, over two bodies: their sessions, past ones too, on one tablet. Each test is a step of it. */

const { type: _type, ...OFFICE } = FOUNDING;
const PAST = { id: kh(2), title: 'Kỳ họp thứ hai', text: 'Báo cáo của kỳ họp thứ hai' };
const OPEN = { id: kh(4), title: 'Kỳ họp chuyên đề', text: 'Báo cáo chuyên đề' };
const COMING = { id: kh(3), title: 'Hội nghị tổng kết năm' };
const NOTE = 'Hỏi lại về vốn đối ứng';

let product: Product;
let administration: Administration;
let browser: Browser;
let tablet: Page;
let clerk: LiveSession;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  ({ administration } = await foundOffice(product, OFFICE));
  const party = body(3, 'party-committee', { name: 'Đảng ủy Văn phòng', from: '2025-07-01' });
  const seats = [1, 5].map((n) =>
    membership(n + 30, { personId: p(n), bodyId: party.id, termId: null, constituency: '', seat: '' }),
  );
  await administration.give(
    ...MEMBERS,
    { type: 'AddBody', body: party },
    { type: 'EnrolMembers', people: [person(5)], memberships: seats, source: '', reason: 'Theo phân công' },
    ...convening(PAST, b(1), '2026-12-08', [1, 2, 3]),
    ...convening(COMING, party.id, '2099-01-05', [31, 35]),
  );
  clerk = await clerkOf(PAST);
  await openWithEverybody(clerk);
  browser = await startChromium();
});

afterAll(async () => {
  clerk?.close();
  await browser?.close();
  await product?.stop();
});

function convening(
  { id, title }: Pick<typeof PAST, 'id' | 'title'>,
  bodyId: ReturnType<typeof b>,
  startsOn: string,
  members: readonly number[],
): readonly RegisterCommand[] {
  const ofCouncil = bodyId === b(1);
  const particulars = session(2, {
    ...{ id, title, bodyId, startsOn, days: 1, number: null },
    ...(ofCouncil ? { termId: t(2), kind: 'thematic' } : { termId: null, kind: 'conference' }),
  });
  return [
    { type: 'PrepareSession', session: particulars },
    {
      type: 'ConveneSession',
      sessionId: id,
      members: members.map(m),
      total: members.length,
      suspended: 'counted',
      reason: 'Theo danh sách',
    },
  ];
}

async function secretaryCodeOf({ id }: Pick<typeof PAST, 'id'>): Promise<string> {
  const { body: answer } = await administration.post<SessionCodesAnswer>(
    `/api/register/sessions/${id}/codes`,
  );
  return answer.codes[0]?.code ?? '';
}

/** The console of a session, whose first secretary also publishes its document. */
async function clerkOf({ id, text }: typeof PAST): Promise<LiveSession> {
  const secretaryCode = await secretaryCodeOf({ id });
  const { live } = await consoleOf({ ...product, secretaryCode });
  await publish({ ...product, secretaryCode }, await councilPdf({ pages: [[text]] }), { title: text });
  return live;
}

/** The console's sections, and the buttons in them that leave an archived session as it is. */
const CONSOLE: readonly (readonly [string, readonly string[]])[] = [
  ['Điều hành', ['?', 'Sơ đồ chỗ ngồiS']],
  ['Đại biểu', ['Bảng điểm danh (CSV)', 'Xem vắng trong năm']],
  ['Tài liệu', ['Ai đã nhận, đã mở']],
  ['Biểu quyết', []],
  ['Quy tắc biểu quyết', []],
  [
    'Nhật ký',
    ['Tất cả', 'Biểu quyết', 'Điểm danh', 'Chương trình', 'Phát biểu, chất vấn', 'Tài liệu', 'Kỳ họp'],
  ],
  ['Nhập dữ liệu', []],
  ['Hồ sơ', ['Bản cho đại biểu', 'Bản công khai', 'Bản đầy đủ', 'Soạn và xem trước', 'Tải tất cả', 'Tải về']],
];

const rowOf = (title: string) => tablet.getByRole('listitem', { name: title });
const sessionsPage = () =>
  tablet.getByRole('navigation').getByRole('link', { name: 'Kỳ họp', exact: true }).click();
const shows = (title: string) => tablet.getByRole('heading', { level: 1, name: title }).waitFor();

it('opens the session that goes on as soon as the delegate is enrolled', async () => {
  const answer = await administration.post<{ code: AccountCode }>(`/api/register/accounts/${p(1)}/show`);
  tablet = await openSignedIn(browser, product, {
    code: answer.body.code.code,
    hasTouch: true,
    keepsApp: true,
  });
  await shows(PAST.title);
  await tablet
    .getByText(`Đại biểu ${person(1).name}`)
    .first()
    .waitFor();
});

it('is a tablet of that session like any other: a vote, and a note', async () => {
  const pollId = await putToVote(clerk, { title: 'Thông qua nghị quyết của kỳ họp thứ hai' });
  await button(tablet, 'Tán thành').click();
  await tablet.getByText('Đã ghi nhận', { exact: false }).first().waitFor();
  await must(clerk.command({ type: 'ClosePoll', pollId }));
  await untilPoll(clerk, pollId, 'closed');
  await must(clerk.command({ type: 'AnnouncePollResult', pollId }));
  await button(tablet, 'Đóng').click();
  await tablet.getByRole('main').getByRole('link', { name: PAST.text }).first().click();
  const page = tablet.getByRole('region', { name: 'Trang 1', exact: true });
  await page.waitFor();
  await button(tablet, 'Giấy nhớ').click();
  await page.click({ position: { x: 300, y: 400 } });
  await dialogOf(tablet).getByRole('textbox').fill(NOTE);
  await confirm(tablet, 'Lưu');
  await button(tablet, 'Đóng tài liệu').click();
});

it('lists all sessions of the delegate, and says of which body, when, and what lies on the device', async () => {
  await must(clerk.command({ type: 'CloseSession' }));
  clerk.close();
  await administration.give(...convening(OPEN, b(1), '2026-12-20', [1, 2, 3]));
  clerk = await clerkOf(OPEN);
  await openWithEverybody(clerk);
  await sessionsPage();
  await rowOf(OPEN.title).getByText('Chưa có trên máy').waitFor();
  await tablet.getByRole('region', { name: 'Đang diễn ra' }).getByText(OPEN.title).waitFor();
  const coming = tablet.getByRole('region', { name: 'Sắp tới' });
  await coming.getByText('Đảng ủy Văn phòng · 05/01/2099 · Hội trường lớn').waitFor();
  const past = tablet.getByRole('region', { name: 'Đã họp' });
  await past.getByText('Đang mở', { exact: true }).waitFor();
  await past.getByText('Có trên máy: 1 tài liệu', { exact: false }).waitFor();
  await look(tablet, 'tablet-sessions');
  await tablet.setViewportSize(SCREENS.portrait);
  await look(tablet, 'tablet-sessions-portrait');
  await tablet.setViewportSize(SCREENS.landscape);
});

it('says elsewhere that another session goes on', async () => {
  await tablet.getByRole('navigation').getByRole('link', { name: 'Kết quả', exact: true }).click();
  await tablet.reload();
  await shows(PAST.title);
  await tablet.getByText(`Đang diễn ra: ${OPEN.title}`, { exact: false }).waitFor();
  await look(tablet, 'tablet-session-news');
  await tablet.getByRole('link', { name: 'Xem các kỳ họp' }).click();
});

it('switches with one touch, and keeps another session on the device meanwhile', async () => {
  await button(tablet, `Mở: ${OPEN.title}`).click();
  await shows(OPEN.title);
  await tablet.getByRole('main').getByRole('link', { name: OPEN.text }).first().waitFor();
  await sessionsPage();
  await button(tablet, `Giữ trên máy: ${COMING.title}`).click();
  await rowOf(COMING.title).getByText('Có trên máy.').waitFor();
  expect(await button(tablet, `Xóa khỏi máy: ${OPEN.title}`).count()).toBe(0);
});

it('asks before a session is left in which the hall votes', async () => {
  const pollId = await putToVote(clerk, { title: 'Thông qua nội dung chuyên đề' });
  await button(tablet, 'Tán thành').click();
  await tablet.getByText('Đã ghi nhận', { exact: false }).first().waitFor();
  await tablet.getByRole('button', { name: /^Ẩn tạm/ }).click();
  await button(tablet, `Mở: ${PAST.title}`).click();
  await dialogOf(tablet).getByText('Kỳ họp này đang biểu quyết.', { exact: false }).waitFor();
  await look(tablet, 'tablet-session-leaving');
  await button(dialogOf(tablet), 'Ở lại kỳ họp này').click();
  await must(clerk.command({ type: 'AnnulPoll', pollId, reason: 'Biểu quyết thử' }));
});

it('reads the results of a past session, and the notes written in it', async () => {
  await button(tablet, `Kết quả: ${PAST.title}`).click();
  await shows(PAST.title);
  await tablet.getByText('Thông qua nghị quyết của kỳ họp thứ hai').first().waitFor();
  await sessionsPage();
  await button(tablet, `Ghi chú: ${PAST.title}`).click();
  await tablet.getByText(NOTE).first().waitFor();
});

it('shows in an archived session no button that would change it, and all of them again once it is taken out', async () => {
  const console = await openSignedIn(browser, product, {
    path: '/console',
    code: await secretaryCodeOf(COMING),
  });
  await button(console, 'Khai mạc').waitFor();
  const { body } = await administration.post<{ code: AccountCode }>(`/api/register/accounts/${p(5)}/renew`);
  const other = await openSignedIn(browser, product, { code: body.code.code });
  // None of theirs goes on.
  await button(other, `Mở: ${COMING.title}`).waitFor();
  for (const way of ['portrait', 'landscape'] as const) {
    await other.setViewportSize(SCREENS[way]);
    await look(other, `tablet-choosing-${way}`);
  }
  await button(other, `Mở: ${COMING.title}`).click();
  await other.getByRole('heading', { level: 1, name: COMING.title }).waitFor();
  await section(other, 'Phát biểu');
  await button(other, 'Gửi đăng ký').waitFor();
  await button(console, 'Đã biết').click();

  await administration.give({ type: 'ArchiveSession', sessionId: COMING.id });
  await console.getByText('Đã lưu trữ, chỉ xem', { exact: false }).waitFor();
  await other.getByText('Kỳ họp này chỉ để xem', { exact: false }).waitFor();
  expect(await button(other, 'Gửi đăng ký').count()).toBe(0);
  await look(other, 'tablet-floor-archived');
  for (const [name, reads] of CONSOLE) {
    await section(console, name);
    await console.getByRole('heading', { name, exact: true }).first().waitFor();
    // What of it is fetched comes after its heading.
    await expect
      .poll(
        async () => {
          const buttons = console.getByRole('main').getByRole('button', { disabled: false });
          const named = new Set((await buttons.allInnerTexts()).filter((text) => text !== ''));
          return [...named].sort();
        },
        { message: name },
      )
      .toEqual([...reads].sort());
  }
  await look(console, 'console-archived-record');
  await section(console, 'Điều hành');
  await look(console, 'console-archived');

  const grounds = { source: '', reason: 'Ghi tiếp' };
  await administration.give({ type: 'UnarchiveSession', sessionId: COMING.id, ...grounds });
  await button(other, 'Gửi đăng ký').waitFor();
  await button(console, 'Khai mạc').waitFor();
  await console.context().close();
  await other.context().close();
});

it('lists to a new member the past session that their body lets them read, and shows it without anything to do there', async () => {
  const held = { id: kh(5), title: 'Kỳ họp thứ nhất', text: 'Báo cáo của kỳ họp thứ nhất' };
  const joining = {
    type: 'EnrolMembers',
    ...{ people: [], memberships: [membership(45, { personId: p(5) })] },
    ...{ source: '', reason: 'Bầu bổ sung' },
  } as const;
  const body = { ...OFFICE.body, membersReadPast: true };
  await administration.give(
    ...convening(held, b(1), '2026-08-04', [1, 2, 3]),
    { type: 'CorrectBody', body, source: '', reason: 'Theo quy chế làm việc' },
    joining,
  );
  const earlier = await clerkOf(held);
  await openWithEverybody(earlier);
  await must(earlier.command({ type: 'CloseSession' }));
  earlier.close();
  const answer = await administration.post<{ code: AccountCode }>(`/api/register/accounts/${p(5)}/renew`);
  const other = await openSignedIn(browser, product, { code: answer.body.code.code });
  const row = other.getByRole('listitem', { name: held.title });
  await row.getByText('Đọc lại; không có tên trong danh sách kỳ này', { exact: false }).waitFor();
  await button(row, `Mở: ${held.title}`).click();
  await other.getByRole('heading', { level: 1, name: held.title }).waitFor();
  await other.getByText('Đọc lại', { exact: true }).waitFor();
  expect(await other.getByRole('navigation').getByRole('link', { name: 'Phát biểu' }).count()).toBe(0);
  await look(other, 'tablet-reads-past-session');
  await other.getByRole('link').filter({ hasText: held.text }).click();
  await other.getByText(held.text).first().waitFor();
  await other.context().close();
});

it('has the list without a network and opens from it what is on the device', async () => {
  // The app's own files are on the device too.
  await tablet.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await product.stop();
  await tablet.reload();
  await tablet.getByText('Mất kết nối', { exact: false }).first().waitFor();
  await sessionsPage();
  await tablet.getByText('Chưa hỏi được máy chủ', { exact: false }).waitFor();
  await look(tablet, 'tablet-sessions-offline');
  await button(tablet, `Mở: ${COMING.title}`).click();
  await shows(COMING.title);
  await sessionsPage();
  await rowOf(COMING.title).getByText('Đang mở', { exact: true }).waitFor();
});

it('removes a session from the device, and only that', async () => {
  await button(tablet, `Xóa khỏi máy: ${PAST.title}`).click();
  await look(tablet, 'tablet-session-remove');
  await confirm(tablet, 'Xóa khỏi máy');
  await rowOf(PAST.title).getByText('Chưa có trên máy. Cần có mạng để mở.').waitFor();
  expect(await button(tablet, `Mở: ${PAST.title}`).isDisabled()).toBe(true);
  await rowOf(OPEN.title).getByText('Có trên máy: 1 tài liệu', { exact: false }).waitFor();
});

it('leaves nothing on the device after signing out', async () => {
  await tablet.getByRole('navigation').getByRole('link', { name: 'Cài đặt' }).click();
  await button(tablet, 'Đăng xuất').click();
  await dialogOf(tablet)
    .getByRole('button', { name: /^(Đăng xuất|Vẫn đăng xuất)$/ })
    .click();
  await tablet.getByLabel('Mã đăng nhập').waitFor();
  await expect.poll(() => tablet.evaluate(whatIsKept)).toEqual([]);
});
