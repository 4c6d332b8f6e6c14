import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ScreenId } from '#shared/protocol/hall.ts';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';

/** What hall screens are told to show, over real sockets, and that a server that was killed goes on as it was. */

let product: Product;
let secretary: LiveSession;
let screens: readonly [LiveSession, LiveSession];
let tablet: LiveSession;

beforeAll(async () => {
  const folder = sessionFolder(2);
  writeFileSync(join(folder, '01-bao-cao.pdf'), await councilPdf({ pages: [['Một'], ['Hai'], ['Ba']] }));
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  const { live } = await consoleOf(product);
  secretary = live;
  const display = await codeOf(product, { role: 'display' });
  screens = [await signedInAs(display), await signedInAs(display)];
  tablet = await signedInAs(await codeOf(product));
});

afterAll(async () => {
  for (const live of [tablet, ...(screens ?? []), secretary]) live?.close();
  await product?.stop();
});

async function signedInAs(code: string): Promise<LiveSession> {
  const live = startLive(await signInAt(product.origin, code), null, product.origin);
  await untilLive(live, ({ session }) => session !== null);
  if (live.store.getState().me?.role === 'display') await untilLive(live, ({ hall }) => hall !== null);
  return live;
}

const screenOf = (number: number) => {
  const known = secretary.store.getState().hallOverview?.screens.find((each) => each.number === number);
  if (!known) throw new Error(`no screen ${number}`);
  return known;
};

it('numbers the screens as they come, and tells the console who is there', async () => {
  const [one, two] = screens;
  expect([one, two].map((live) => live.store.getState().hall?.number)).toEqual([1, 2]);
  await untilLive(secretary, ({ hallOverview }) => hallOverview?.screens.length === 2);
  expect([1, 2].map((number) => screenOf(number).connected)).toEqual([true, true]);
  const identified = one.store.getState().identified;
  await must(secretary.hall.identify());
  for (const live of screens) await untilLive(live, (state) => state.identified === identified + 1);
});

it('shows what is called up on all, and its own on one; a line stands above both', async () => {
  const [one, two] = screens;
  await must(secretary.hall.show({ screen: null, showing: { type: 'blank' }, held: true }));
  await must(secretary.hall.show({ screen: screenOf(2).id, showing: { type: 'queue' }, held: false }));
  await must(secretary.hall.name({ screen: screenOf(2).id, name: 'Màn hình phải' }));
  await must(secretary.hall.notice('Mời đại biểu Trần Văn Bình về bàn Thư ký'));
  await untilLive(two, ({ hall }) => hall?.notice !== '' && hall?.own?.showing.type === 'queue');
  await untilLive(one, ({ hall }) => hall?.notice !== '');
  expect(one.store.getState().hall).toMatchObject({
    all: { showing: { type: 'blank' }, held: true },
    own: null,
  });
  expect(two.store.getState().hall).toMatchObject({ name: 'Màn hình phải', all: { held: true } });
  // Tablets have nothing to do with it.
  expect(tablet.store.getState()).toMatchObject({ hall: null, hallOverview: null });
});

it.each([
  ['a delegate', () => tablet],
  ['a hall screen', () => screens[0]],
])('takes nothing of it from %s', async (_, who) => {
  const refused = { ok: false, refusal: { code: 'not-permitted' } };
  const { hall } = who();
  expect(await hall.show({ screen: null, showing: null, held: false })).toMatchObject(refused);
  expect(await hall.notice('x')).toMatchObject(refused);
  expect(await hall.name({ screen: screenOf(1).id, name: 'x' })).toMatchObject(refused);
  expect(await hall.identify()).toMatchObject(refused);
});

it('refuses a screen that nobody knows, and what is no message', async () => {
  const nobody = ScreenId.parse('nobody');
  const unknown = { ok: false, refusal: { code: 'unknown-screen' } };
  expect(await secretary.hall.show({ screen: nobody, showing: null, held: false })).toMatchObject(unknown);
  expect(await secretary.hall.name({ screen: nobody, name: 'x' })).toMatchObject(unknown);
  expect(await secretary.hall.notice('x'.repeat(201))).toMatchObject({
    ok: false,
    refusal: { code: 'malformed-message' },
  });
});

it('goes on as it was after the server was killed, and so does the page to which it leads', async () => {
  const [document] = secretary.store.getState().session?.documents ?? [];
  if (!document) throw new Error('the document was not imported');
  const place: PresenterPlace = { documentId: document.id, sha256: currentEdition(document).sha256, page: 2 };
  await must(secretary.lead(place));
  await product.kill();
  for (const live of screens) await untilLive(live, ({ connection }) => connection === 'offline');
  const before = screens.map((live) => live.store.getState().hall);
  for (const live of [...screens, tablet]) live.store.setState({ hall: null, presenter: null });
  product = await startProduct({ dataDir: product.dataDir, port: product.port, sessionFolder: null });
  for (const live of screens) await untilLive(live, ({ hall }) => hall !== null);
  expect(screens.map((live) => live.store.getState().hall)).toEqual(before);
  for (const live of [...screens, tablet]) await untilLive(live, ({ presenter }) => presenter?.page === 2);
});

it('leads nowhere any more when what it led through ended while the server was away from its screens', async () => {
  await must(secretary.command({ type: 'OpenSession' }));
  const itemId = secretary.store.getState().session?.agenda[0]?.id;
  if (!itemId) throw new Error('no agenda');
  await must(secretary.command({ type: 'StartAgendaItem', itemId }));
  await must(secretary.command({ type: 'CloseAgendaItem', itemId }));
  await untilLive(tablet, ({ presenter }) => presenter === null);
});

it('says which screen is gone, and forgets it when it is told to', async () => {
  const [, two] = screens;
  two.close();
  await untilLive(
    secretary,
    ({ hallOverview }) => hallOverview?.screens.some(({ connected }) => !connected) === true,
  );
  await must(secretary.hall.name({ screen: screenOf(2).id, name: null }));
  await untilLive(secretary, ({ hallOverview }) => hallOverview?.screens.length === 1);
});
