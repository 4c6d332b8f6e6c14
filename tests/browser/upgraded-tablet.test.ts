import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Annotation } from '#shared/protocol/annotations.ts';
import { PollId, type SessionId } from '#shared/protocol/ids.ts';
import type { ConfirmLinks, LinkProposals } from '#shared/protocol/register/http.ts';
import { newUuid } from '../../client/annotations/uuid.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { type Administration, foundOffice } from '../support/administration.ts';
import { startTablet } from '../support/chromium.ts';
import { temporaryFolder } from '../support/folders.ts';
import { keptTablet, putIntoTablet } from '../support/kept-tablet.ts';
import { PersonDevice } from '../support/person.ts';
import { type Product, startProduct } from '../support/product.ts';
import { endingAt } from '../support/questions.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';
import { FOUNDING } from '../unit/register/office.ts';
import { p, person } from '../unit/register/samples.ts';
import { button, look } from './hall/acting.ts';
import { whatIsKept } from './hall/kept-on-device.ts';
import { typeCode } from './hall/signing-in.ts';

/*
 * A tablet that was put away at version 0.3.0, signed in, with strokes, a question and a ballot that it had not sent. Meanwhile the server is
 * upgraded, its delegates become people of the register, and two entries of one person one. Then the tablet is taken out. Each test is a step.
 */

const KEPT = resolve(import.meta.dirname, '../upgrade/0.3.0');
const OWNER = keptTablet.personId;
const QUESTION = 'Bao giờ sửa xong đường 12?';
const { type: _type, ...OFFICE } = FOUNDING;

interface Expected {
  readonly codes: readonly { readonly personId: string; readonly code: string }[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly polls: { readonly stillOpen: string };
}

const expected: Expected = JSON.parse(readFileSync(join(KEPT, 'expected.json'), 'utf8'));
const codeOf = (personId: string) => expected.codes.find((each) => each.personId === personId)?.code ?? '';

const profile = temporaryFolder();
let product: Product;
let administration: Administration;
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
  ({ administration } = await foundOffice(product, { ...OFFICE, body }));
  const [entered] = (await administration.register()).sessions;
  if (!entered) throw new Error('the session was not entered');
  session = entered.id;
  ({ live: secretary } = await consoleOf({ ...product, secretaryCode: codeOf('s1') }));
});

afterAll(async () => {
  secretary?.close();
  await device?.close();
  await product?.stop();
});

/** All eight as people of their own; then whoever owns the tablet turns out to be somebody who was entered before. */
async function linkAndMerge(): Promise<void> {
  const path = `/api/register/sessions/${session}/people`;
  const { basedOn, proposals } = (await administration.get<LinkProposals>(path)).body;
  const links: ConfirmLinks['links'] = proposals.map(({ delegateId, name, title }, place) => ({
    delegateId,
    person: person(50 + place, { name, title, distinction: `người thứ ${place + 1}` }),
  }));
  const { status } = await administration.post(path, { basedOn, links });
  if (status !== 200) throw new Error('not linked');
  const place = links.findIndex(({ delegateId }) => delegateId === OWNER);
  await administration.give(
    { type: 'AddPeople', people: [person(90, { name: 'Nguyễn Thị An', distinction: 'Sở Y tế' })] },
    {
      type: 'MergePeople',
      ...{ personId: p(50 + place), into: p(90) },
      ...{ source: '', reason: 'Một người, ghi hai lần' },
    },
  );
}

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

it('goes on signed in, and sends what it had not sent as its owner, who is one of two of that name', async () => {
  expect(waiting).toHaveLength(2);
  await linkAndMerge();
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
  const { body } = await administration.post<{ code: { code: string } }>(
    `/api/register/accounts/${p(90)}/renew`,
  );
  await tablet.getByText('Hãy nhập mã MỚI', { exact: false }).waitFor();
  newCode = body.code.code;
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
