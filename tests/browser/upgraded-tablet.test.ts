import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Annotation } from '#shared/protocol/annotations.ts';
import { PollId, type SessionId } from '#shared/protocol/ids.ts';
import { newUuid } from '../../client/annotations/uuid.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { foundOffice } from '../support/administration.ts';
import { SCREENS, startChromium, startTablet } from '../support/chromium.ts';
import { temporaryFolder } from '../support/folders.ts';
import { keptTablet, putIntoTablet } from '../support/kept-tablet.ts';
import { PersonDevice } from '../support/person.ts';
import { type Product, startProduct } from '../support/product.ts';
import { endingAt } from '../support/questions.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';
import { FOUNDING } from '../unit/register/office.ts';
import { person } from '../unit/register/samples.ts';
import { button, confirm, dialogOf, look, section } from './hall/acting.ts';
import { whatIsKept } from './hall/kept-on-device.ts';
import { choosePin, openSignedIn, typeCode } from './hall/signing-in.ts';

/*
 * A tablet that was put away at version 0.3.0, signed in, with strokes, a question and a ballot that it had not sent. Meanwhile the server is
 * upgraded, its delegates become people of the register, and two entries of one person one. Then the tablet is taken out. Each test is a step.
 */

const KEPT = resolve(import.meta.dirname, '../upgrade/0.3.0');
const OWNER = keptTablet.personId;
const QUESTION = 'Bao giờ sửa xong đường 12?';
const { type: _type, ...OFFICE } = FOUNDING;
/** The owner, as they are in the register already. */
const KNOWN = { name: 'Nguyễn Thị An', distinction: 'Sở Y tế' };
const ENTERED_TWICE = 'Nguyễn Thị An (Tổ 1)';

interface Expected {
  readonly codes: readonly { readonly personId: string; readonly code: string }[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly polls: { readonly stillOpen: string };
}

const expected: Expected = JSON.parse(readFileSync(join(KEPT, 'expected.json'), 'utf8'));
const codeOf = (personId: string) => expected.codes.find((each) => each.personId === personId)?.code ?? '';

const profile = temporaryFolder();
let product: Product;
let browser: Browser;
let desk: Page;
let session: SessionId;
let newCode: string;
let secretary: LiveSession;
let device: BrowserContext;
let tablet: Page;
/** What the app says that it could not open. */
const unopened: string[] = [];

beforeAll(async () => {
  const dataDir = join(temporaryFolder(), 'data');
  cpSync(join(KEPT, 'folder'), dataDir, { recursive: true });
  product = await startProduct({ dataDir, sessionFolder: null });
  device = await startTablet(profile);
  await putIntoTablet(device, product.secureOrigin, expected.secrets[OWNER] ?? '');
  await device.close();
  const body = { ...OFFICE.body, name: 'Hội đồng nhân dân' };
  const { administration, founded } = await foundOffice(product, { ...OFFICE, body });
  const [entered] = (await administration.register()).sessions;
  if (!entered) throw new Error('the session was not entered');
  session = entered.id;
  await administration.give({ type: 'AddPeople', people: [person(90, KNOWN)] });
  browser = await startChromium();
  desk = await openSignedIn(browser, product, { path: '/administration', code: founded.code.code });
  await choosePin(desk, '402817');
  ({ live: secretary } = await consoleOf({ ...product, secretaryCode: codeOf('s1') }));
});

afterAll(async () => {
  secretary?.close();
  await device?.close();
  await browser?.close();
  await product?.stop();
});

async function takeOut(): Promise<void> {
  device = await startTablet(profile);
  tablet = await device.newPage();
  tablet.on('console', (message) => {
    if (message.text().includes('cannot be opened')) unopened.push(message.text());
  });
  await tablet.goto(`${product.secureOrigin}/tablet`);
}

/** Ids of the notes that the server has of whoever signs in with `code`. */
async function notesOf(code: string): Promise<readonly string[]> {
  const there = await PersonDevice.signIn(product, code);
  const body = { deviceId: newUuid(), since: 0, changes: [] };
  const answer = await there.ask<{ changes: readonly Annotation[] }>('/api/annotations/sync', {
    session,
    body,
  });
  return answer.body.changes.map(({ id }) => id);
}

const strokes = () =>
  tablet.getByRole('region', { name: 'Trang 1', exact: true }).locator('path[data-annotation][data-ink]');

/** Of the desk, as wide as a tablet held across and upright. */
async function lookBothWays(name: string): Promise<void> {
  await look(desk, name);
  await desk.setViewportSize(SCREENS.portrait);
  await look(desk, `${name}-portrait`);
  await desk.setViewportSize(SCREENS.landscape);
}

async function openDocument(): Promise<void> {
  await tablet
    .getByRole('link', { name: /Dự thảo nghị quyết/ })
    .first()
    .click();
  await tablet.locator('[data-page="1"][data-painted="true"]').waitFor();
}

const waiting = keptTablet.databases
  .flatMap(({ stores }) => stores)
  .filter(({ name }) => name === 'versions')
  .flatMap(({ rows }) => rows as { readonly id: string; readonly waiting: number }[])
  .filter((row) => row.waiting === 1)
  .map(({ id }) => id);

it('asks an administrator who each delegate is, and about two of one name before anything is confirmed', async () => {
  await section(desk, 'Kỳ họp');
  await desk.getByRole('link', { name: 'Kỳ họp mới' }).click();
  const card = desk.getByRole('region', { name: 'Đại biểu là ai trong sổ bộ' });
  await card.getByText('Còn 2 đại biểu chưa chọn.').waitFor();
  const namesakes = card.getByLabel('Nguyễn Thị An');
  await namesakes.first().selectOption({ label: 'Người mới, chưa có trong sổ bộ' });
  await namesakes.last().selectOption({ label: 'Người mới, chưa có trong sổ bộ' });
  const distinctions = card.getByLabel('Điều để phân biệt', { exact: false });
  await distinctions.first().fill('Tổ 2');
  await distinctions.last().fill('Tổ 1');
  await lookBothWays('administration-link');
  await button(card, 'Xác nhận 8 đại biểu').click();
  await card.waitFor({ state: 'detached' });
});

it('makes one person of two entries, and says what becomes of their codes', async () => {
  await section(desk, 'Danh bạ');
  await desk.getByRole('searchbox').fill('an');
  await desk
    .getByRole('row', { name: /Nguyễn Thị An Tổ 1/ })
    .getByRole('link')
    .click();
  await lookBothWays('administration-account');
  await button(desk, 'Gộp với người khác').click();
  const dialog = dialogOf(desk);
  await dialog.getByRole('searchbox').fill('an');
  await dialog.getByRole('button', { name: 'Nguyễn Thị An (Sở Y tế)', exact: false }).click();
  await dialog.getByLabel('Lý do', { exact: true }).fill('Một người, ghi hai lần');
  await lookBothWays('administration-merge');
  await confirm(desk, 'Gộp thành một người');
  await desk.getByText(ENTERED_TWICE).waitFor();
});

it('goes on signed in, and sends what it had not sent as its owner, who is one of two of that name', async () => {
  expect(waiting).toHaveLength(2);
  await takeOut();
  await tablet.getByText('Đại biểu Nguyễn Thị An').first().waitFor();
  await untilLive(secretary, ({ session }) =>
    Boolean(session?.questions.some(({ text, delegateId }) => text === QUESTION && delegateId === OWNER)),
  );
  await expect.poll(() => notesOf(codeOf(OWNER))).toEqual(expect.arrayContaining(waiting));
  expect(await notesOf(codeOf('d1'))).not.toEqual(expect.arrayContaining([waiting[0]]));
});

it('counts the ballot that lay there once, in the vote that has been open since', async () => {
  const pollId = PollId.parse(expected.polls.stillOpen);
  await untilLive(secretary, ({ progress }) => progress[pollId]?.cast === 4);
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
  await untilLive(secretary, ({ session }) => session?.polls.at(-1)?.status === 'announced');
  expect(endingAt(secretary, pollId).result.outcome).toMatchObject({
    clauses: [
      { counts: { for: 4, against: 0, abstain: 0, silent: 4 } },
      { counts: { for: 2, against: 2, abstain: 0, silent: 4 } },
    ],
  });
});

it('opens what it keeps with the key that it has, and fetches nothing of it again', async () => {
  await button(tablet, 'Đóng').click();
  await device.route('**/api/**', (route) => route.abort());
  await openDocument();
  await expect.poll(() => strokes().count()).toBe(3);
  expect(unopened).toEqual([]);
  await look(tablet, 'tablet-upgraded');
  await device.unroute('**/api/**');
});

it('comes back with the new code of the person that it belongs to by now, with all that lay there', async () => {
  await button(desk, 'Cấp mã mới: Nguyễn Thị An (Sở Y tế)').click();
  await button(dialogOf(desk), 'Cấp mã mới').click();
  newCode =
    (await dialogOf(desk)
      .getByText(/^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/)
      .textContent()) ?? '';
  await lookBothWays('administration-account-code');
  await tablet.getByText('Hãy nhập mã MỚI', { exact: false }).waitFor();
  await typeCode(tablet, newCode);
  // Where they were.
  await expect.poll(() => strokes().count()).toBe(3);
  expect(unopened).toEqual([]);
  await device.close();
});

it('keeps what it cannot open, and says so', async () => {
  device = await startTablet(temporaryFolder());
  // The key of somebody else is as good as a lost one. That sign-in is over by now; the person has come back with the new code.
  await putIntoTablet(device, product.secureOrigin, expected.secrets.d1 ?? '');
  tablet = await device.newPage();
  await tablet.goto(`${product.secureOrigin}/tablet`);
  await tablet.getByText('Hãy nhập mã MỚI', { exact: false }).waitFor();
  await typeCode(tablet, newCode);
  // Of the strokes the server has told meanwhile what the other tablet sent: they are here again.
  const told = tablet.getByText(/còn giữ \d mục chưa gửi mà lần đăng nhập này không mở được/);
  await told.waitFor();
  await look(tablet, 'tablet-unopened');
  await tablet.reload();
  await told.waitFor();
  expect(await tablet.evaluate(whatIsKept)).toContain('nghi-truong-requests/rows: 2');
});
