import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/polls.ts';
import { rollCallOf } from '#shared/voting/named-votes.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { endingAt, pollAt, putToVote, untilPoll } from '../support/questions.ts';
import { storedIn } from '../support/stored.ts';
import { consoleOf, must, openWithEverybody, type Tablet, tabletsOf, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';

const DELEGATES = 500;
const ROUNDS = 20;
const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];

const dataDir = temporaryFolder();
const folder = sessionFolder(DELEGATES);
let product: Product;
let secretary: LiveSession;
let tablets: readonly Tablet[];

beforeAll(async () => {
  product = await startProduct({ dataDir, sessionFolder: folder });
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

/** What is on disk, read as an auditor would: past the server. */
function ballotsOnDisk(pollId: PollId): Promise<readonly { delegateId: string; ballotId: string }[]> {
  return storedIn(
    dataDir,
    'SELECT delegate_id AS "delegateId", ballot_id AS "ballotId" FROM ballots WHERE poll_id = ?',
    pollId,
  );
}

it.for(Array.from({ length: ROUNDS }, (_, round) => round))(
  'keeps each acknowledged ballot once when the server is killed amid 500 ballots (round %i)',
  async (round) => {
    const pollId = await putToVote(secretary);
    await Promise.all(tablets.map(({ live }) => untilPoll(live, pollId, 'open')));

    const acknowledgedBeforeKill = new Set<string>();
    const killAfter = Math.floor((round * DELEGATES) / ROUNDS);
    const killed = new Promise<void>((done) => {
      let acknowledged = 0;
      const onAcknowledged = (ballotId: string) => {
        if (acknowledged > killAfter) return;
        acknowledgedBeforeKill.add(ballotId);
        acknowledged += 1;
        if (acknowledged > killAfter) product.kill().then(done);
      };
      for (const { live } of tablets) {
        const stop = live.store.subscribe(({ myBallots }) => {
          const receipt = myBallots[pollId];
          if (!receipt) return;
          stop();
          onAcknowledged(receipt.ballotId);
        });
      }
    });
    const choiceOf = (index: number): Choice => CHOICES[(index + round) % CHOICES.length] ?? 'for';
    for (const [index, { outbox }] of tablets.entries()) void outbox.cast(pollId, votes(choiceOf(index)));
    await killed;

    const onDisk = new Set((await ballotsOnDisk(pollId)).map(({ ballotId }) => ballotId));
    for (const ballotId of acknowledgedBeforeKill) expect(onDisk).toContain(ballotId);

    product = await startProduct({ dataDir, sessionFolder: null, port: product.port });
    await Promise.all(
      tablets.map(({ live }) => untilLive(live, ({ myBallots }) => myBallots[pollId] !== undefined)),
    );
    await untilLive(secretary, ({ connection }) => connection === 'online');
    await must(secretary.command({ type: 'ClosePoll', pollId }));

    const rows = await ballotsOnDisk(pollId);
    expect(rows).toHaveLength(DELEGATES);
    expect(new Set(rows.map(({ delegateId }) => delegateId)).size).toBe(DELEGATES);
    expect(pollAt(secretary, pollId).status).toBe('closed');
    const { record } = endingAt(secretary, pollId);
    if (record.type !== 'open') throw new Error('not by name');
    const rollCall = rollCallOf(record.named, 0);
    for (const [index, { id }] of tablets.entries()) expect(rollCall[choiceOf(index)]).toContain(id);
    expect(rollCall.silent).toEqual([]);
  },
);
