import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '#shared/protocol/commands.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { endingAt, newBallot, putToVote, sessionAt, untilPoll } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, type Tablet, tabletsOf, untilLive } from '../support/tablets.ts';
import { confirming, d, striking } from '../unit/session/samples.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** What becomes of the people whom a secretary takes off the list, over the real server. */

let product: Product;
let secretary: LiveSession;
let signedIn: SignedIn;
let tablets: readonly Tablet[];

beforeEach(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(6) });
  ({ live: secretary, signedIn } = await consoleOf(product));
  await openWithEverybody(secretary);
  tablets = await tabletsOf(product, signedIn, 6);
});

afterEach(async () => {
  for (const tablet of tablets ?? []) tablet.close();
  secretary?.close();
  await product?.stop();
});

const tabletOf = (n: number): Tablet => {
  const tablet = tablets.find(({ id }) => id === d(n));
  if (!tablet) throw new Error(`no tablet of d${n}`);
  return tablet;
};
const codeOf = async (n: number) =>
  (await codesAt(product, signedIn)).find(({ person }) => person.personId === d(n))?.code ?? '';
const exported = async () => {
  const headers = { authorization: `Bearer ${signedIn.token}` };
  const response = await fetch(`${product.origin}/api/export/record.jsonl`, { headers });
  return new Uint8Array(await response.arrayBuffer());
};
const merging = (drop: number, keep: number): Command => ({
  type: 'MergeDelegates',
  keep: d(keep),
  drop: d(drop),
  reason: 'Một người ghi hai lần',
});
const askForOpinions = async () => {
  const pollId = await putToVote(secretary, { procedure: PROCEDURES.opinion });
  await Promise.all(tablets.map(({ live }) => untilPoll(live, pollId, 'open')));
  return pollId;
};
const answer = (n: number, pollId: Awaited<ReturnType<typeof askForOpinions>>) =>
  must(tabletOf(n).live.cast(newBallot(pollId, votes('for'))));

describe('a delegate who is taken off the list', () => {
  it('is signed out at once and for good, and nobody else is', async () => {
    const code = await codeOf(2);
    const { token } = await signInAt(product.origin, code);
    await must(secretary.command(striking(2, 'resigned', 'Nghị quyết số 7/NQ-HĐND')));
    await untilLive(tabletOf(2).live, ({ turnedAway }) => turnedAway !== null);
    expect(tabletOf(2).live.store.getState().turnedAway?.code).toBe('left-list');
    const response = await fetch(`${product.origin}/api/log`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(401);
    await expect(signInAt(product.origin, code)).rejects.toThrow();
    expect(tabletOf(3).live.store.getState().connection).toBe('online');
  });

  it('is no longer counted in an opinion poll that they had answered', async () => {
    await must(secretary.command(confirming(6)));
    const pollId = await askForOpinions();
    for (const n of [1, 2, 3, 4, 5]) await answer(n, pollId);
    await must(secretary.command(striking(2, 'died')));
    await must(secretary.command({ type: 'ClosePoll', pollId }));
    await untilPoll(secretary, pollId, 'closed');
    const { record, result } = endingAt(secretary, pollId);
    expect(result).toMatchObject({ total: 5, returned: 4 });
    expect(JSON.stringify(record)).not.toContain('"d2"');
    const since = { on: '2026-12-01', source: '', reason: 'Bị khởi tố' };
    await must(secretary.command({ type: 'SuspendDelegate', delegateId: d(5), ...since }));
    await must(secretary.command({ type: 'RestoreDelegate', delegateId: d(5), ...since }));
    await must(secretary.command(confirming(5, 'left-out')));
    const [first] = sessionAt(secretary).delegates;
    if (!first) throw new Error('nobody is left');
    const delegate = { ...first, name: 'Nguyễn Thị Ánh' };
    await must(secretary.command({ type: 'CorrectDelegate', delegate, reason: 'Ghi thiếu tên' }));
    expect(await verifyArchive(await exported())).toMatchObject({ ok: true });
  });
});

describe('one person in two rows', () => {
  it('becomes one only when no ballot of the row that goes waits to be counted', async () => {
    const pollId = await askForOpinions();
    for (const n of [1, 2, 3, 4]) await answer(n, pollId);
    expect(await secretary.command(merging(2, 6))).toMatchObject({
      ok: false,
      refusal: { code: 'merge-while-voted' },
    });
    await must(secretary.command(merging(6, 2)));
    await must(secretary.command({ type: 'ClosePoll', pollId }));
    await untilPoll(secretary, pollId, 'closed');
    expect(endingAt(secretary, pollId).result).toMatchObject({ total: 5, returned: 4 });
    await must(secretary.command(merging(3, 2)));
    await untilLive(tabletOf(3).live, ({ turnedAway }) => turnedAway !== null);
    expect(sessionAt(secretary).delegates.map(({ id }) => id)).toEqual([d(1), d(2), d(4), d(5)]);
    expect(await verifyArchive(await exported())).toMatchObject({ ok: true });
  });
});
