import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PageView, ScreenId, type Showing } from '#shared/protocol/hall.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { speechClock } from '#shared/session/floor/speech-clock.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { calledUpNow } from '../../client/hall/called-up.ts';
import { sceneCalledUp } from '../../client/hall/scene.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { newBallot, putToVote, sessionAt } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { r, speech } from '../unit/session/samples.ts';
import { votes } from '../unit/voting/samples.ts';

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

function firstItem(): AgendaItemId {
  const [item] = sessionAt(secretary).agenda;
  if (!item) throw new Error('no agenda');
  return item.id;
}

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

/** What somebody before the screen sees: what it is told, the scene that this comes to, and the clock of whoever speaks. */
function seen(live: LiveSession) {
  const { hall, session, presenter } = live.store.getState();
  if (!session) throw new Error('this screen has no session');
  const now = Date.parse('2030-01-01T00:00:00.000Z');
  const speech = session.speechRequests.find(({ progress }) => progress.status === 'called');
  return {
    hall,
    presenter,
    scene: sceneCalledUp(session, calledUpNow(session, hall)?.showing ?? null, presenter !== null, now),
    clock: speech?.progress.status === 'called' ? speechClock(speech.progress, now) : null,
  };
}

/** Kills the server; every screen is as before once it is back. */
async function isAsBefore(): Promise<void> {
  const { seq } = sessionAt(secretary);
  for (const live of screens) await untilLive(live, ({ session }) => session?.seq === seq);
  await product.kill();
  for (const live of screens) await untilLive(live, ({ connection }) => connection === 'offline');
  const before = screens.map(seen);
  for (const live of [...screens, tablet]) live.store.setState({ hall: null, presenter: null });
  product = await startProduct({ dataDir: product.dataDir, port: product.port, sessionFolder: null });
  await Promise.all(
    screens.map((live) =>
      untilLive(live, ({ hall, connection }) => hall !== null && connection === 'online'),
    ),
  );
  await Promise.all(
    [...screens, tablet].map((live) => untilLive(live, ({ presenter }) => presenter !== null)),
  );
  expect(screens.map(seen)).toEqual(before);
  await untilLive(secretary, ({ connection }) => connection === 'online');
}

it('goes on as it was after the server was killed: a clock that runs, a page with its size, a break, blank and held', async () => {
  const [document] = sessionAt(secretary).documents;
  if (!document) throw new Error('the document was not imported');
  const { sha256 } = currentEdition(document);
  await must(secretary.lead({ documentId: document.id, sha256, page: 2 }));
  const view: PageView = { zoom: 'width', sha256, page: 2, down: 0.5, across: 0 };
  const until = new Date(Date.now() + 600_000).toISOString();
  await openWithEverybody(secretary);
  await must(secretary.command({ type: 'StartAgendaItem', itemId: firstItem() }));
  await must(tablet.command({ type: 'RequestToSpeak', ...speech(1, { agendaItemId: firstItem() }) }));
  await must(secretary.command({ type: 'CallSpeaker', requestId: r(1) }));
  const show = (number: number, showing: Showing) =>
    must(secretary.hall.show({ screen: screenOf(number).id, showing, held: true }));
  await show(1, { type: 'page', view });
  await show(2, { type: 'break', until });
  await untilLive(screens[1], ({ hall }) => hall?.own?.showing.type === 'break');
  expect(seen(screens[0])).toMatchObject({
    hall: { all: { showing: { type: 'blank' }, held: true } },
    scene: { type: 'page', view },
    clock: { running: true },
  });
  expect(seen(screens[1]).scene).toEqual({ type: 'break', until });
  await isAsBefore();
  // Nothing of its own any more: it shows what all show.
  await must(secretary.hall.show({ screen: screenOf(2).id, showing: null, held: false }));
  await untilLive(screens[1], ({ hall }) => hall?.own === null);
  expect(seen(screens[1]).scene).toEqual({ type: 'blank' });
});

it('and so does a clock that stands still beside a result', async () => {
  await must(secretary.command({ type: 'PauseSpeech', requestId: r(1) }));
  const pollId = await putToVote(secretary);
  await must(tablet.cast(newBallot(pollId, votes('for'))));
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
  await must(secretary.hall.show({ screen: null, showing: null, held: false }));
  await must(
    secretary.hall.show({ screen: screenOf(1).id, showing: { type: 'result', pollId }, held: true }),
  );
  await untilLive(screens[0], ({ hall }) => hall?.own?.showing.type === 'result');
  await untilLive(screens[1], ({ hall }) => hall?.all === null);
  await isAsBefore();
  for (const live of screens) {
    expect(seen(live)).toMatchObject({
      scene: { type: 'result', poll: { id: pollId } },
      clock: { running: false },
    });
  }
});

it('leads nowhere any more when what it led through ended while the server was away from its screens', async () => {
  await must(secretary.command({ type: 'CloseAgendaItem', itemId: firstItem() }));
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
