import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SeatCards, YearOfAbsences } from '#shared/protocol/http.ts';
import { type Http, httpWith } from '../../client/connection/http.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';
import { guest, sitting } from '../unit/session/samples.ts';

/** Delegates mark themselves present by the code on a hall screen, or by the card of their seat, over real sockets. */

let product: Product;
let secretary: LiveSession;
let screen: LiveSession;
let tablets: readonly LiveSession[];
let ask: Http;
const http = (path: string) => ask(`${product.origin}${path}`);
const open: LiveSession[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(4) });
  const desk = await consoleOf(product);
  secretary = desk.live;
  ask = httpWith(() => desk.signedIn);
  screen = await signedInAs(await codeOf(product, { role: 'display' }));
  tablets = await Promise.all(
    [1, 2, 3, 4].map(async (n) => signedInAs(await codeOf(product, { name: `Đại biểu ${n}` }))),
  );
});

afterAll(async () => {
  for (const live of [secretary, ...open]) live?.close();
  await product?.stop();
});

async function signedInAs(code: string): Promise<LiveSession> {
  const live = startLive(await signInAt(product.origin, code), null, product.origin);
  open.push(live);
  await untilLive(live, ({ session }) => session !== null);
  return live;
}

const tablet = (n: number): LiveSession => {
  const live = tablets[n - 1];
  if (!live) throw new Error(`no tablet ${n}`);
  return live;
};
const shownNow = async () => {
  const shown = await screen.attendance.code();
  if (!shown.ok) throw new Error(shown.refusal.en);
  return shown.code;
};
const other = (code: string) => String((Number(code) + 1) % 10_000).padStart(4, '0');
const refused = (code: string) => ({ ok: false, refusal: { code } });

it('has no code before a roll has begun, and tells it to no tablet at any time', async () => {
  expect(await screen.attendance.code()).toMatchObject(refused('no-roll'));
  expect(await tablet(1).attendance.checkIn({ by: 'hall-code', code: '0000' })).toMatchObject(
    refused('no-roll'),
  );
  await must(secretary.command({ type: 'BeginRoll', sitting: sitting(1), excused: [] }));
  expect(await tablet(1).attendance.code()).toMatchObject(refused('not-permitted'));
  expect(await screen.attendance.checkIn({ by: 'hall-code', code: '0000' })).toMatchObject(
    refused('not-permitted'),
  );
});

it('marks whoever gives the code that the screen shows, and says on record that they did so themself', async () => {
  const code = await shownNow();
  expect(await tablet(1).attendance.checkIn({ by: 'hall-code', code: other(other(code)) })).toMatchObject(
    refused('wrong-hall-code'),
  );
  await must(tablet(1).attendance.checkIn({ by: 'hall-code', code }));
  await untilLive(secretary, ({ session }) => session?.attendance['d1' as never] !== undefined);
  const { entries } = (await (await http('/api/log')).json()) as { entries: readonly object[] };
  expect(entries.at(-1)).toMatchObject({
    actor: { capacity: 'delegate', id: 'd1' },
    event: { type: 'DelegateCheckedIn', delegateId: 'd1', means: { by: 'hall-code' } },
  });
});

it('holds up whoever guesses, and nobody else', async () => {
  const wrong = async () => tablet(2).attendance.checkIn({ by: 'hall-code', code: 'x' });
  const outcomes = await Promise.all([wrong(), wrong(), wrong(), wrong(), wrong(), wrong()]);
  expect(outcomes.map((outcome) => !outcome.ok && outcome.refusal.code)).toEqual([
    ...Array(5).fill('wrong-hall-code'),
    'hall-code-tried',
  ]);
  const code = await shownNow();
  expect(await tablet(2).attendance.checkIn({ by: 'hall-code', code })).toMatchObject(
    refused('hall-code-tried'),
  );
  await must(tablet(3).attendance.checkIn({ by: 'hall-code', code }));
});

it('marks guests and officials who give the code, as what they are invited as; not observers, and not by the card of a seat', async () => {
  const guests = [guest(1), guest(2, { as: 'official' }), guest(3, { as: 'observer' })];
  await must(secretary.command({ type: 'InviteGuests', guests }));
  const signedIn = guests.map(async ({ name }) => signedInAs(await codeOf(product, { name })));
  const [invited, official, observer] = await Promise.all(signedIn);
  if (!invited || !official || !observer) throw new Error('somebody has no tablet');
  const code = await shownNow();
  const by = (given: string) => ({ by: 'hall-code', code: given }) as const;
  expect(await observer.attendance.checkIn(by(code))).toMatchObject(refused('not-permitted'));
  expect(await invited.attendance.checkIn({ by: 'seat', code: 'QTE.AAAA' })).toMatchObject(
    refused('seat-card-of-delegates'),
  );
  expect(await invited.attendance.checkIn(by(other(other(code))))).toMatchObject(refused('wrong-hall-code'));
  await must(invited.attendance.checkIn(by(code)));
  await must(official.attendance.checkIn(by(code)));
  // Sent again, it is recorded once.
  await must(official.attendance.checkIn(by(code)));
  await untilLive(tablet(1), ({ session }) => session?.guestAttendance[guest(2).id] !== undefined);
  expect(observer.store.getState().session?.guestAttendance).toEqual({});
  const { entries } = (await (await http('/api/log')).json()) as { entries: readonly object[] };
  const marked = (n: number, capacity: string) => ({
    audience: 'guests',
    actor: { capacity, id: guest(n).id },
    event: { type: 'GuestCheckedIn', guestId: guest(n).id, means: { by: 'hall-code' } },
  });
  expect(entries.slice(-2)).toMatchObject([marked(1, 'guest'), marked(2, 'official')]);
});

it('goes on with the same roll after a kill; the card of one’s own seat is good, another’s is not', async () => {
  await product.kill();
  product = await startProduct({ dataDir: product.dataDir, port: product.port, sessionFolder: null });
  for (const live of [secretary, screen, ...tablets]) {
    await untilLive(live, ({ connection }) => connection === 'online');
  }
  expect(tablet(4).store.getState().session?.roll).toMatchObject({ sitting: sitting(1) });
  const { cards } = (await (await http('/api/attendance/seats')).json()) as SeatCards;
  const codeAt = (n: number) => {
    const seat = tablet(n).store.getState().session?.delegates[n - 1]?.seat;
    return cards.find((card) => card.seat === seat)?.url.split('#seat=')[1] ?? '';
  };
  expect(await tablet(4).attendance.checkIn({ by: 'seat', code: codeAt(1) })).toMatchObject(
    refused('seat-not-own'),
  );
  expect(await tablet(4).attendance.checkIn({ by: 'seat', code: 'QTE.AAAA' })).toMatchObject(
    refused('wrong-seat-code'),
  );
  await must(tablet(4).attendance.checkIn({ by: 'seat', code: codeAt(4) }));
});

it('counts who was absent in the year, from what is known of each sitting', async () => {
  await must(secretary.command({ type: 'CloseRoll', unmarked: 'absent' }));
  await must(secretary.command({ type: 'BeginRoll', sitting: sitting(2), excused: ['d3' as never] }));
  const year = (await (await http('/api/attendance/year')).json()) as YearOfAbsences;
  expect(year.sittings).toBe(2);
  const absences = Object.fromEntries(
    year.people.map(({ delegateId, absences: own }) => [delegateId, own.map(({ kind }) => kind)]),
  );
  expect(absences).toEqual({ d1: [], d2: ['absent'], d3: ['excused'], d4: [] });
});
