import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '#shared/protocol/commands.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { speechClock } from '#shared/session/floor/speech-clock.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { FLOOR_LIMITS } from '../../server/limits/floor-limits.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, startProduct } from '../support/product.ts';
import { sessionAt } from '../support/questions.ts';
import { consoleOf, must, type Tablet, tabletOf, untilLive } from '../support/tablets.ts';
import { asking, g, groupDebate, q, r, speech } from '../unit/session/samples.ts';

/** Requests to speak and questions over the real server; what is acknowledged is on disk. */

const dataDir = temporaryFolder();
let product: Product;
let secretary: LiveSession;
let codes: readonly string[];
const open: Tablet[] = [];

beforeAll(async () => {
  product = await startProduct({ dataDir, sessionFolder: sessionFolder(5) });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  codes = (await codesAt(product, signedIn))
    .filter(({ person }) => person.role === 'delegate')
    .map(({ code }) => code);
});

afterAll(async () => {
  for (const { live } of open) live.close();
  secretary?.close();
  await product?.stop();
});

async function tablet(place: number): Promise<Tablet> {
  const made = await tabletOf(product, codes[place - 1] ?? '');
  open.push(made);
  return made;
}

const ask = (n: number, changes: Parameters<typeof speech>[1] = {}): Command => ({
  type: 'RequestToSpeak',
  ...speech(n, changes),
});
const answer = async ({ live }: { live: LiveSession }, command: Command) => {
  const outcome = await live.command(command);
  return outcome.ok ? 'recorded' : outcome.refusal.code;
};

it('takes a request that two devices of one delegate send, and send again, once', async () => {
  const [first, second, other] = [await tablet(1), await tablet(1), await tablet(2)];
  const answers = await Promise.all([first, second, first, second].map((device) => answer(device, ask(1))));
  expect(answers).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
  expect(await answer(other, ask(1))).toBe('floor-id-reused');
  await untilLive(secretary, ({ session }) => session?.speechRequests.length === 1);
  expect(sessionAt(secretary).speechRequests[0]).toMatchObject({
    ...speech(1),
    delegateId: first.live.store.getState().me?.personId,
    progress: { status: 'waiting' },
  });
});

it('lets nobody ask or withdraw for another, and only the secretariat call', async () => {
  const other = await tablet(2);
  expect(await answer(other, { type: 'WithdrawSpeechRequest', requestId: r(1) })).toBe('floor-of-another');
  expect(await answer(other, { type: 'CallSpeaker', requestId: r(1) })).toBe('not-permitted');
  expect(await answer({ live: secretary }, ask(5))).toBe('delegates-only');
});

it('shows every screen who is called, and passes the floor on', async () => {
  const [first, other] = [await tablet(1), await tablet(2)];
  await must(other.live.command(ask(2, { agendaItemId: null, topic: '' })));
  await must(secretary.command({ type: 'OpenSession' }));
  await must(secretary.command({ type: 'CallSpeaker', requestId: r(1) }));
  const statusOf = (live: LiveSession, n: number) =>
    live.store.getState().session?.speechRequests.find(({ requestId }) => requestId === r(n))?.progress
      .status;
  await untilLive(first.live, () => statusOf(first.live, 1) === 'called');
  await must(secretary.command({ type: 'CallSpeaker', requestId: r(2) }));
  await untilLive(other.live, () => statusOf(other.live, 2) === 'called');
  expect(statusOf(other.live, 1)).toBe('done');
});

/** What the secretary's screen knows of the clock of the second request. */
const clockOf2 = () =>
  sessionAt(secretary).speechRequests.find(({ requestId }) => requestId === r(2))?.progress;

async function killed(): Promise<void> {
  await product.kill();
  product = await startProduct({ dataDir, sessionFolder: null, port: product.port });
  await untilLive(secretary, ({ connection }) => connection === 'offline');
  await untilLive(secretary, ({ connection }) => connection === 'online');
}

it('tells a new screen the same clock after a kill of the server, while it runs and while it is paused', async () => {
  const before = clockOf2();
  await killed();
  const { live: newcomer } = await tablet(2);
  const running = clockOf2();
  expect(running).toEqual(before);
  expect(running).toMatchObject({ status: 'called', time: { allowedSeconds: 420, spokenMs: 0 } });
  const seen = (live: LiveSession) =>
    sessionAt(live).speechRequests.find(({ requestId }) => requestId === r(2))?.progress;
  expect(seen(newcomer)).toEqual(running);
  await must(secretary.command({ type: 'PauseSpeech', requestId: r(2) }));
  const minute = { type: 'AddSpeechTime', requestId: r(2), seconds: 60, from: 420 } as const;
  // Two consoles at once: it is one minute.
  await Promise.all([must(secretary.command(minute)), must(secretary.command(minute))]);
  await untilLive(secretary, () => JSON.stringify(clockOf2()).includes('"allowedSeconds":480'));
  const paused = clockOf2();
  if (paused?.status !== 'called') throw new Error('nobody speaks');
  expect(paused.time).toMatchObject({ allowedSeconds: 480, runningSince: null });
  expect(paused.time.spokenMs).toBeGreaterThan(0);
  await killed();
  const { live: last } = await tablet(3);
  expect([clockOf2(), seen(last)]).toEqual([paused, paused]);
  // A day later it would still show the same.
  const clocks = [0, 86_400_000].map((ms) => speechClock(paused, last.clock.now() + ms));
  expect(clocks[0]).toEqual(clocks[1]);
});

it('keeps requests and questions through a kill of the server, each once', async () => {
  const first = await tablet(1);
  await must(first.live.command({ type: 'SubmitQuestion', ...asking(1) }));
  await product.kill();
  product = await startProduct({ dataDir, sessionFolder: null, port: product.port });
  await untilLive(first.live, ({ connection }) => connection === 'offline');
  await untilLive(first.live, ({ connection }) => connection === 'online');
  // Sent again, as a tablet does that has not heard the answer.
  expect(await answer(first, { type: 'SubmitQuestion', ...asking(1) })).toBe('recorded');
  await untilLive(secretary, ({ connection }) => connection === 'online');
  expect(sessionAt(secretary).questions.map(({ questionId }) => questionId)).toEqual([q(1)]);
  expect(sessionAt(secretary).speechRequests.map(({ requestId }) => requestId)).toEqual([r(1), r(2)]);
});

it('keeps what goes on in groups to each group through a kill of the server, and tells everybody once it is merged', async () => {
  const [one, two, other] = [await tablet(1), await tablet(2), await tablet(3)];
  const idOf = ({ live }: Tablet) => DelegateId.parse(live.store.getState().me?.personId);
  const [item] = sessionAt(secretary).agenda;
  if (!item) throw new Error('no agenda');
  const speech1 = speech(50, { agendaItemId: item.id, topic: 'Nguồn vốn' });
  const plan = groupDebate({
    first: {
      members: [idOf(one), idOf(two)],
      chair: idOf(one),
      secretary: { by: 'delegate', delegateId: idOf(two) },
    },
    second: { members: [idOf(other)], chair: idOf(other) },
  });
  await must(secretary.command({ type: 'StartAgendaItem', itemId: item.id }));
  await must(secretary.command({ type: 'SetGroupDebate', ...plan, agendaItemId: item.id }));
  await must(secretary.command({ type: 'BeginGroupDebate', debateId: plan.debateId }));
  const inFirst = { groupId: g(1) };
  const request: Command = { type: 'AskInGroup', ...inFirst, ask: { type: 'RequestToSpeak', ...speech1 } };
  expect(await answer(two, request)).toBe('recorded');
  expect(await answer(other, request)).toBe('not-in-debate-group');
  const call: Command = {
    type: 'ConductGroup',
    ...inFirst,
    deed: { type: 'CallSpeaker', requestId: speech1.requestId },
  };
  expect(await answer(other, call)).toBe('group-of-others');
  expect(await answer(one, call)).toBe('recorded');
  await untilLive(
    one.live,
    ({ session }) => session?.groupFloors[0]?.speeches[0]?.progress.status === 'called',
  );
  const floors = () => sessionAt(one.live).groupFloors;
  const before = floors();
  await killed();
  await untilLive(one.live, ({ connection }) => connection === 'online');
  expect(floors()).toEqual(before);
  expect(sessionAt(secretary).groupFloors).toEqual(before);
  const newcomer = await tablet(2);
  expect(sessionAt(newcomer.live).groupFloors).toEqual(before);
  const text = 'Tổ nhất trí với tờ trình.';
  for (const groupId of [g(1), g(2)]) await must(secretary.command({ type: 'EndGroupMeeting', groupId }));
  const writing: Command = { type: 'WriteGroupSummary', ...inFirst, text, handedIn: true };
  expect(await answer(newcomer, writing)).toBe('recorded');
  await untilLive(other.live, ({ session }) => session?.seq === sessionAt(secretary).seq);
  expect(sessionAt(other.live).groupFloors).toEqual([]);
  expect(JSON.stringify(sessionAt(other.live))).not.toContain('Nguồn vốn');
  const merging = { type: 'MergeGroupDebate', debateId: plan.debateId } as const;
  expect(await answer({ live: secretary }, { ...merging, without: [] })).toBe('group-summaries-missing');
  await must(secretary.command({ ...merging, without: [g(2)] }));
  await untilLive(other.live, ({ session }) => session?.groupDebates[0]?.progress.status === 'merged');
  expect(JSON.stringify(sessionAt(other.live).groupDebates)).toContain(text);
});

it('takes from one delegate who asks and withdraws without end no more than a person can mean', async () => {
  const [busy, other] = [await tablet(4), await tablet(5)];
  const before = sessionAt(secretary).seq;
  const answers: string[] = [];
  for (let n = 100; n < 150; n += 1) {
    answers.push(await answer(busy, ask(n, { agendaItemId: null })));
    answers.push(await answer(busy, { type: 'WithdrawSpeechRequest', requestId: r(n) }));
  }
  expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'recorded'));
  expect(answers.at(-1)).toBe('too-fast');
  expect(await answer(other, ask(200, { agendaItemId: null }))).toBe('recorded');
  await untilLive(
    secretary,
    ({ session }) => session?.speechRequests.some(({ requestId }) => requestId === r(200)) === true,
  );
  expect(sessionAt(secretary).seq - before).toBeLessThan(answers.length / 2);
});

it('takes so many questions of one delegate in a session, and says that there is no room for more', async () => {
  const question = (n: number): Command => ({ type: 'SubmitQuestion', ...asking(n) });
  const fewer = FLOOR_LIMITS.questions - 5;
  for (let sent = 0; sent < fewer; sent += 19) {
    // The pace of one person is the server's, and starts with it.
    await product.kill();
    product = await startProduct({ dataDir, sessionFolder: null, port: product.port });
    const eager = await tablet(3);
    for (let n = 1; n <= 19; n += 1) expect(await answer(eager, question(1000 + sent + n))).toBe('recorded');
  }
  await product.kill();
  product = await startProduct({ dataDir, sessionFolder: null, port: product.port });
  const [eager, other] = [await tablet(3), await tablet(1)];
  // All at once: each is judged by what those before it made.
  const burst = await Promise.all(Array.from({ length: 10 }, (_, n) => answer(eager, question(2000 + n))));
  expect(burst).toEqual([...Array(5).fill('recorded'), ...Array(5).fill('questions-full')]);
  expect(await answer(eager, question(2010))).toBe('questions-full');
  expect(await answer(eager, question(1001))).toBe('recorded');
  expect(await answer(eager, ask(300))).toBe('recorded');
  expect(await answer(other, question(2011))).toBe('recorded');
});
