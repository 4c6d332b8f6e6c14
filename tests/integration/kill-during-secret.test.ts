import { afterAll, beforeAll, expect, it } from 'vitest';
import { Hall } from '../support/hall.ts';
import { putToVote } from '../support/questions.ts';
import { openWithEverybody, until } from '../support/tablets.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

const DELEGATES = 40;
/** After how many tablets have a token, and after how many ballots lie in the box, the power goes. */
const MOMENTS = [
  { status: 'ready', after: 1 },
  { status: 'ready', after: 20 },
  { status: 'dropped', after: 1 },
  { status: 'dropped', after: 15 },
  { status: 'dropped', after: 35 },
] as const;

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(DELEGATES);
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

it.for(MOMENTS)(
  'boxes each secret ballot once when the server is killed after $after tablets are "$status"',
  async ({ status, after }) => {
    const pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
    await hall.sees(pollId, 'open');
    const reached = new Promise<void>((done) => {
      let count = 0;
      for (const { secret } of hall.tablets) {
        until(secret.ballots, (ballots) =>
          [status, 'sending', 'dropped'].includes(ballots[pollId]?.status ?? ''),
        ).then(() => {
          count += 1;
          if (count === after) done();
        });
      }
    });
    const wanted = status === 'ready';
    for (const [index, { secret }] of hall.tablets.entries()) {
      if (wanted) secret.prepare(pollId);
      else void secret.drop(pollId, votes(index % 4 === 0 ? 'against' : 'for'));
    }
    await reached;
    await hall.kill();
    await hall.restart();
    await hall.castInSecret(pollId, (n) => votes((n - 1) % 4 === 0 ? 'against' : 'for'));
    const { record } = await hall.conclude(pollId);
    expect(record).toMatchObject({
      type: 'secret',
      issued: DELEGATES,
      returned: DELEGATES,
      tally: { clauses: [{ for: 30, against: 10, abstain: 0 }] },
    });
    const checks = await Promise.all(hall.tablets.slice(0, 3).map(({ secret }) => secret.check(pollId)));
    expect(checks.map(({ type }) => type)).toEqual(['found', 'found', 'found']);
  },
);
