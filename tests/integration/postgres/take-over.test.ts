import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import { rollCallOf } from '#shared/voting/named-votes.ts';
import type { LiveSession } from '../../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../../support/folders.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { endingAt, putToVote, untilPoll } from '../../support/questions.ts';
import { storedIn } from '../../support/stored.ts';
import {
  consoleOf,
  must,
  openWithEverybody,
  type Tablet,
  tabletsOf,
  untilLive,
} from '../../support/tablets.ts';
import { votes } from '../../unit/voting/samples.ts';

/** Two processes of one office: one serves, and the other waits until it has to take over. */

const DELEGATES = Number(process.env.TAKE_OVER_DELEGATES ?? 60);
const ROUNDS = Number(process.env.TAKE_OVERS ?? 2);

const dataDir = temporaryFolder();
let product: Product;
/** Waits for its turn, at the same address: nobody listens there before they serve. */
let standby: Promise<Product>;
let secretary: LiveSession;
let tablets: readonly Tablet[];

const another = (port: number) => startProduct({ dataDir, sessionFolder: null, port });

beforeAll(async () => {
  product = await startProduct({ dataDir, sessionFolder: sessionFolder(DELEGATES) });
  const console = await consoleOf(product);
  secretary = console.live;
  await openWithEverybody(secretary);
  tablets = await tabletsOf(product, console.signedIn, DELEGATES);
});

afterAll(async () => {
  for (const tablet of tablets) tablet.close();
  secretary.close();
  await product.stop();
});

const ballotsOf = (pollId: PollId) =>
  storedIn<{ delegateId: string; ballotId: string }>(
    dataDir,
    'SELECT delegate_id AS "delegateId", ballot_id AS "ballotId" FROM ballots WHERE poll_id = ?',
    pollId,
  );

/** All vote at once; resolves once `many` have been told that theirs is recorded. All that are told so are added to `told`. */
async function voting(pollId: PollId, many: number, told: Set<string>): Promise<void> {
  await Promise.all(tablets.map(({ live }) => untilPoll(live, pollId, 'open')));
  const enough = new Promise<void>((done) => {
    for (const { live } of tablets) {
      live.store.subscribe(({ myBallots }) => {
        const receipt = myBallots[pollId];
        if (receipt) told.add(receipt.ballotId);
        if (told.size >= many) done();
      });
    }
  });
  for (const { outbox } of tablets) void outbox.cast(pollId, votes('for'));
  await enough;
}

async function concludes(pollId: PollId): Promise<void> {
  await Promise.all(
    tablets.map(({ live }) => untilLive(live, ({ myBallots }) => myBallots[pollId] !== undefined)),
  );
  await untilLive(secretary, ({ connection }) => connection === 'online');
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  const rows = await ballotsOf(pollId);
  expect(rows).toHaveLength(DELEGATES);
  expect(new Set(rows.map(({ delegateId }) => delegateId)).size).toBe(DELEGATES);
  const { record } = endingAt(secretary, pollId);
  if (record.type !== 'open') throw new Error('not by name');
  expect(rollCallOf(record.named, 0).for).toHaveLength(DELEGATES);
}

it.for(Array.from({ length: ROUNDS }, (_, round) => round))(
  'takes over from one that is killed amid the ballots: what was acknowledged is there, once, and tablets settle by themselves (round %i)',
  async (round) => {
    standby = another(product.port);
    const pollId = await putToVote(secretary);
    const told = new Set<string>();
    await voting(pollId, 1 + Math.floor((round * DELEGATES) / ROUNDS), told);
    await product.kill();
    const before = new Set(told);
    const onDisk = (await ballotsOf(pollId)).map(({ ballotId }) => ballotId);
    expect([...before].filter((ballotId) => !onDisk.includes(ballotId))).toEqual([]);
    product = await standby;
    await concludes(pollId);
  },
);

it('takes over from one that is frozen, which writes and acknowledges nothing when it comes back, and ends', async () => {
  const pollId = await putToVote(secretary);
  const told = new Set<string>();
  standby = another(0);
  await voting(pollId, 1, told);
  process.kill(product.pid, 'SIGSTOP');
  const other = await standby;
  const [toldBefore, onDisk] = [[...told], await ballotsOf(pollId)];
  process.kill(product.pid, 'SIGCONT');
  await vi.waitUntil(() => !isRunning(product.pid), { timeout: 20_000 });
  expect([...told]).toEqual(toldBefore);
  expect(await ballotsOf(pollId)).toEqual(onDisk);
  await other.stop();
  product = await another(product.port);
  await concludes(pollId);
});

it('takes over from one that is stopped', async () => {
  standby = another(product.port);
  await product.stop();
  product = await standby;
  await untilLive(secretary, ({ connection }) => connection === 'online');
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
