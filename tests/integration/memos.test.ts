import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { MemoTo } from '#shared/protocol/memos.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type { Live, LiveSession } from '../../client/connection/live.ts';
import { startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { storedIn } from '../support/stored.ts';
import { consoleOf, must, untilLive } from '../support/tablets.ts';

/** Memos and calls for help over real sockets: who is told, who is not, with receipts, and after the server was killed. */

let product: Product;
let secretary: LiveSession;
let screen: LiveSession;
/** The first delegate chairs; the second and third are told, or not. */
let tablets: readonly [LiveSession, LiveSession, LiveSession];
let ids: readonly DelegateId[];

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(4) });
  ({ live: secretary } = await consoleOf(product));
  ids = session(secretary).delegates.map(({ id }) => id);
  screen = await signedInAs(await codeOf(product, { role: 'display' }));
  const of = async (n: number) =>
    signedInAs(await codeOf(product, { name: session(secretary).delegates[n]?.name ?? '' }));
  tablets = [await of(0), await of(1), await of(2)];
  await must(secretary.command({ type: 'NameStandingBody', chair: idOf(0), members: [idOf(0)] }));
  await untilLive(tablets[0], (live) => live.session?.standingBody.chair === idOf(0));
});

afterAll(async () => {
  for (const live of [...(tablets ?? []), screen, secretary]) live?.close();
  await product?.stop();
});

function session(live: LiveSession) {
  const state = live.store.getState().session;
  if (!state) throw new Error('no session yet');
  return state;
}

function idOf(n: number): DelegateId {
  const id = ids[n];
  if (!id) throw new Error(`no delegate ${n}`);
  return id;
}

async function signedInAs(code: string): Promise<LiveSession> {
  const live = startLive(await signInAt(product.origin, code), null, product.origin);
  await untilLive(live, (state) => state.session !== null);
  return live;
}

const send = (from: LiveSession, to: MemoTo, text: string) =>
  from.tell('memo:send', { id: randomUUID(), to, text });
const textsOf = ({ memos }: Live) => memos.map(({ text }) => text);
const untilTold = (live: LiveSession, text: string) =>
  untilLive(live, (state) => textsOf(state).includes(text));
const sentWith = (text: string) => secretary.store.getState().sentMemos.find((memo) => memo.text === text);

const codesOf = (answers: readonly Outcome<object>[]) =>
  answers.map((answer) => (answer.ok ? '' : answer.refusal.code));

const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('a memo', () => {
  it('to everybody is on all tablets, and on no hall screen', async () => {
    await must(send(secretary, { type: 'everybody' }, 'Mời vào họp'));
    for (const live of tablets) await untilTold(live, 'Mời vào họp');
    expect(screen.store.getState().memos).toEqual([]);
  });

  it('to one person or a unit is told to nobody else', async () => {
    const [, one, other] = tablets;
    const unit = session(secretary).units.find(({ members }) => members.includes(idOf(1)));
    await must(send(secretary, { type: 'person', personId: idOf(1) }, 'CANARY-riêng'));
    await untilTold(one, 'CANARY-riêng');
    if (unit) await must(send(secretary, { type: 'unit', unitId: unit.id }, 'CANARY-tổ'));
    await must(send(secretary, { type: 'everybody' }, 'Sau đó'));
    for (const live of tablets) await untilTold(live, 'Sau đó');
    expect(textsOf(other.store.getState())).not.toContain('CANARY-riêng');
    expect(textsOf(one.store.getState())).toContain('CANARY-riêng');
    for (const [n, live] of tablets.entries()) {
      const inUnit = unit?.members.includes(idOf(n)) ?? false;
      expect(textsOf(live.store.getState()).includes('CANARY-tổ')).toBe(inUnit);
    }
  });

  it('comes with receipts: on the tablet, seen, each once', async () => {
    const [, one] = tablets;
    await must(send(secretary, { type: 'person', personId: idOf(1) }, 'Xem giúp'));
    await untilTold(one, 'Xem giúp');
    const id = one.store.getState().memos.find(({ text }) => text === 'Xem giúp')?.id;
    expect(sentWith('Xem giúp')).toMatchObject({ delivered: [], seen: [] });
    await must(one.tell('memo:received', { ids: [id] }));
    await untilLive(secretary, () => sentWith('Xem giúp')?.delivered.length === 1);
    expect(sentWith('Xem giúp')?.seen).toEqual([]);
    await must(one.tell('memo:seen', { ids: [id] }));
    await must(one.tell('memo:seen', { ids: [id] }));
    await untilLive(secretary, () => sentWith('Xem giúp')?.seen.length === 1);
    await untilLive(one, ({ memos }) => memos.some((memo) => memo.id === id && memo.seen));
    // Whom it is not for cannot say so.
    await must(tablets[2].tell('memo:seen', { ids: [id] }));
    expect(sentWith('Xem giúp')?.seen).toEqual([idOf(1)]);
  });

  it('goes between the chair and the secretariat, and to nobody else', async () => {
    const [chair, one] = tablets;
    await must(send(chair, { type: 'secretariat' }, 'CANARY-chủ tọa hỏi'));
    await untilLive(secretary, () => sentWith('CANARY-chủ tọa hỏi') !== undefined);
    await must(send(secretary, { type: 'chair' }, 'CANARY-thư ký đáp'));
    await untilTold(chair, 'CANARY-thư ký đáp');
    const asked = sentWith('CANARY-chủ tọa hỏi');
    await must(secretary.tell('memo:seen', { ids: [asked?.id] }));
    await untilLive(chair, ({ memos }) => memos.some((memo) => memo.for === 'sent' && memo.seen));
    await untilLive(secretary, () => sentWith('CANARY-chủ tọa hỏi')?.seen.length === 1);
    await must(send(secretary, { type: 'everybody' }, 'Cuối'));
    await untilTold(one, 'Cuối');
    expect(textsOf(one.store.getState()).filter((text) => text.includes('CANARY-ch'))).toEqual([]);
    expect(textsOf(one.store.getState()).filter((text) => text.includes('CANARY-th'))).toEqual([]);
  });

  it('is refused from whoever may not send it, and where it is nothing that could be read', async () => {
    const [chair, one] = tablets;
    const toAll = { type: 'everybody' } as const;
    expect(await send(one, toAll, 'x')).toMatchObject(refused('not-permitted'));
    expect(await send(one, { type: 'secretariat' }, 'x')).toMatchObject(refused('not-permitted'));
    expect(await send(screen, toAll, 'x')).toMatchObject(refused('not-permitted'));
    expect(await send(chair, toAll, 'x')).toMatchObject(refused('memo-to-secretariat-only'));
    expect(await send(secretary, { type: 'secretariat' }, 'x')).toMatchObject(
      refused('memo-to-secretariat-only'),
    );
    expect(await send(secretary, toAll, '  ')).toMatchObject(refused('malformed-message'));
    expect(await send(secretary, toAll, 'x'.repeat(1001))).toMatchObject(refused('malformed-message'));
    const nobody = { type: 'person', personId: randomUUID() } as MemoTo;
    expect(await send(secretary, nobody, 'x')).toMatchObject(refused('unknown-delegate'));
    const noUnit = { type: 'unit', unitId: randomUUID() } as MemoTo;
    expect(await send(secretary, noUnit, 'x')).toMatchObject({ ok: false });
    expect(await one.tell('help:answer', { id: randomUUID(), answer: 'done' })).toMatchObject(
      refused('not-permitted'),
    );
  });

  it('loses the characters that no paper can hold', async () => {
    await must(send(secretary, { type: 'person', personId: idOf(1) }, 'Mời\u0000 Bà\ufffe ra'));
    await untilTold(tablets[1], 'Mời Bà ra');
  });

  it('is taken once, however often it is sent', async () => {
    const memo = { id: randomUUID(), to: { type: 'everybody' }, text: 'Một lần' };
    await must(secretary.tell('memo:send', memo));
    await must(secretary.tell('memo:send', memo));
    await untilTold(tablets[1], 'Một lần');
    expect(textsOf(tablets[1].store.getState()).filter((text) => text === 'Một lần')).toHaveLength(1);
  });
});

describe('a call for help', () => {
  const open = () => secretary.store.getState().helpCalls.filter(({ endedAt }) => endedAt === null);

  it('is told to the secretariat alone, taken up and done, and the caller is told', async () => {
    const [, one, other] = tablets;
    await must(one.tell('help:call', { id: randomUUID(), need: null }));
    await untilLive(secretary, () => open().length === 1);
    await must(one.tell('help:call', { id: randomUUID(), need: 'device' }));
    await untilLive(secretary, () => open()[0]?.need === 'device');
    expect(open()).toMatchObject([{ personId: idOf(1), need: 'device', comingAt: null }]);
    expect(other.store.getState().help).toBeNull();
    const id = open()[0]?.id;
    await must(secretary.tell('help:answer', { id, answer: 'coming' }));
    await untilLive(one, ({ help }) => help?.comingAt !== undefined && help?.comingAt !== null);
    await must(secretary.tell('help:answer', { id, answer: 'done' }));
    await untilLive(one, ({ help }) => help === null);
    expect(open()).toEqual([]);
  });

  it('can be called off, and is refused when it comes too often', async () => {
    const [, , other] = tablets;
    await must(other.tell('help:call', { id: randomUUID(), need: 'documents' }));
    await untilLive(other, ({ help }) => help !== null);
    await must(other.tell('help:call-off', null));
    await untilLive(other, ({ help }) => help === null);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => other.tell('help:call', { id: randomUUID(), need: null })),
    );
    expect(codesOf(answers)).toContain('too-fast');
    await must(other.tell('help:call-off', null));
    expect(await secretary.tell('help:answer', { id: randomUUID(), answer: 'done' })).toMatchObject(
      refused('unknown-help-call'),
    );
  });
});

it('is all as before after the server was killed, and no word of it is in the record', async () => {
  const [chair, one, other] = tablets;
  await must(one.tell('help:call', { id: randomUUID(), need: 'other' }));
  await untilLive(secretary, ({ helpCalls }) => helpCalls.some(({ endedAt }) => endedAt === null));
  const before = [chair, one, other].map((live) => live.store.getState().memos);
  const sent = secretary.store.getState().sentMemos;
  await product.kill();
  await untilLive(one, ({ connection }) => connection === 'offline');
  for (const live of [...tablets, secretary]) {
    live.store.setState({ memos: [], help: null, sentMemos: [], helpCalls: [] });
  }
  product = await startProduct({ dataDir: product.dataDir, port: product.port, sessionFolder: null });
  for (const live of tablets) await untilLive(live, ({ memos }) => memos.length > 0);
  await untilLive(one, ({ help }) => help?.need === 'other');
  await untilLive(secretary, ({ sentMemos }) => sentMemos.length > 0);
  expect(tablets.map((live) => live.store.getState().memos)).toEqual(before);
  expect(secretary.store.getState().sentMemos).toEqual(sent);
  expect(JSON.stringify(session(secretary))).not.toContain('CANARY');
});

it('one person cannot flood the hall', async () => {
  const [chair] = tablets;
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, n) => send(chair, { type: 'secretariat' }, `Số ${n}`)),
  );
  expect(codesOf(answers)).toContain('too-fast');
});

it('keeps what a tablet reported just before the server stops', async () => {
  const [, one] = tablets;
  await must(send(secretary, { type: 'person', personId: idOf(1) }, 'Trước khi tắt máy'));
  await untilTold(one, 'Trước khi tắt máy');
  const id = one.store.getState().memos.find(({ text }) => text === 'Trước khi tắt máy')?.id;
  // Nobody is there any more to be answered.
  const reported = one.tell('memo:seen', { ids: [id] }).catch(() => null);
  // Whatever a device sends after it is read after it: the report waits for others there when this is answered.
  await one.tell('help:call-off', null);
  await product.stop();
  await reported;
  const kept = await storedIn(
    product.dataDir,
    'SELECT seen_at FROM memo_receipts WHERE memo_id = ? AND person_id = ?',
    id,
    idOf(1),
  );
  expect(kept).toEqual([{ seen_at: expect.stringMatching(/^\d{4}-/) }]);
  expect(product.output).not.toContain('message memo:seen');
});
