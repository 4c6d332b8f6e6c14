import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublishedBox } from '#shared/protocol/http.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import { boxFault } from '#shared/voting/box.ts';
import { nodeBoxCrypto } from '../../server/ballots/box-crypto.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { Hall } from '../support/hall.ts';
import { putToVote } from '../support/questions.ts';
import { storedIn } from '../support/stored.ts';
import { openWithEverybody, type Tablet, until } from '../support/tablets.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** The tablets' own secret booths, and a server that is killed (SIGKILL) while tokens go out and ballots come in. */

const DELEGATES = 60;
/** When the power goes: the number of tablets that have their token, or whose ballot lies in the box. */
const MOMENTS = [
  ['ready', 1],
  ['ready', 40],
  ['dropped', 1],
  ['dropped', 20],
  ['dropped', 45],
  ['dropped', 59],
] as const;

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(DELEGATES);
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

const isAgainst = (index: number) => index % 4 === 0;
const selectionOf = (index: number) => votes(isAgainst(index) ? 'against' : 'for');
const statusOf = ({ secret }: Tablet, pollId: PollId) => secret.ballots.getState()[pollId]?.status;

/** Resolves when so many tablets have come as far as `status`. */
function reached(pollId: PollId, status: 'ready' | 'dropped', count: number): Promise<void> {
  return new Promise((done) => {
    let left = count;
    for (const { secret } of hall.tablets) {
      void until(secret.ballots, (ballots) => ballots[pollId]?.status === status).then(() => {
        left -= 1;
        if (left === 0) done();
      });
    }
  });
}

/** What an auditor finds on the disk: sealed ballots, and delegates who have got a token. */
async function onDisk(pollId: PollId): Promise<{ ballots: number; tokens: number }> {
  const [found] = await storedIn<{ ballots: number; tokens: number }>(
    hall.product.dataDir,
    `SELECT (SELECT count(*) FROM open_ballots WHERE poll_id = asked.id) AS ballots,
       (SELECT count(*) FROM token_issues WHERE poll_id = asked.id) AS tokens
     FROM (SELECT ? AS id) AS asked`,
    pollId,
  );
  return found ?? { ballots: 0, tokens: 0 };
}

async function publishedBox(pollId: PollId): Promise<PublishedBox> {
  const response = await fetch(`${hall.product.origin}/api/boxes/${hall.sessionId}/${pollId}`);
  return (await response.json()) as PublishedBox;
}

it.for(MOMENTS)(
  'boxes each secret ballot once when the server is killed when tablets that are "%s" number %i',
  async ([status, count]) => {
    const pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
    await hall.sees(pollId, 'open');
    const now = reached(pollId, status, count);
    for (const [index, { secret }] of hall.tablets.entries()) {
      if (status === 'ready') secret.prepare(pollId);
      else void secret.drop(pollId, selectionOf(index));
    }
    await now;
    const acknowledged = (wanted: string) =>
      hall.tablets.filter((tablet) => statusOf(tablet, pollId) === wanted).length;
    const [ready, dropped] = [acknowledged('ready'), acknowledged('dropped')];
    await hall.kill();
    const found = await onDisk(pollId);
    expect(found.ballots).toBeGreaterThanOrEqual(dropped);
    expect(found.tokens).toBeGreaterThanOrEqual(ready + dropped);

    await hall.restart();
    // What was cast before arrives by itself; whoever had only the paper in hand casts it now.
    if (status === 'ready') {
      for (const [index, { secret }] of hall.tablets.entries()) void secret.drop(pollId, selectionOf(index));
    }
    for (const { secret } of hall.tablets) {
      await until(secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
    }

    const against = hall.tablets.filter((_, index) => isAgainst(index)).length;
    expect((await hall.conclude(pollId)).record).toMatchObject({
      type: 'secret',
      issued: DELEGATES,
      returned: DELEGATES,
      tally: { clauses: [{ for: DELEGATES - against, against, abstain: 0 }] },
    });
    const box = await publishedBox(pollId);
    expect(box.entries).toHaveLength(DELEGATES);
    expect(await boxFault({ ...box, paper: box.question.paper }, box.entries, nodeBoxCrypto())).toBeNull();
    const own = await Promise.all(hall.tablets.slice(0, 5).map(({ secret }) => secret.check(pollId)));
    expect(own).toEqual(own.map((_, index) => ({ type: 'found', selection: selectionOf(index) })));
  },
);

it('leaves a record of which every box counts again', async () => {
  const archive = await (await hall.get('/api/export/record.jsonl')).arrayBuffer();
  expect(await verifyArchive(new Uint8Array(archive))).toMatchObject({
    ok: true,
    summary: { ballots: DELEGATES * MOMENTS.length },
  });
});
