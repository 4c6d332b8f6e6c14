import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TrialId } from '#shared/protocol/trial.ts';
import { Hall } from '../support/hall.ts';
import { newBallot, putToVote, sessionAt } from '../support/questions.ts';
import { must, openWithEverybody, until, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';

/** A trial vote is nothing that ever happened. */

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(3);
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

const tablet = (index: number) => {
  const one = hall.tablets[index];
  if (!one) throw new Error(`no tablet ${index}`);
  return one.live;
};
const screens = () => [hall.first, hall.second, hall.display, ...hall.tablets.map(({ live }) => live)];
const told = (is: boolean) =>
  Promise.all(screens().map((live) => untilLive(live, ({ trial }) => (trial !== null) === is)));

async function begun(): Promise<TrialId> {
  await must(hall.first.trial.begin());
  await told(true);
  const { trial } = tablet(0).store.getState();
  if (!trial) throw new Error('no trial');
  return trial.trialId;
}

it('is told to every screen, counts who presses, and leaves no entry, no ballot and no progress', async () => {
  const { seq } = sessionAt(hall.first);
  const trialId = await begun();
  await must(tablet(0).trial.press({ trialId, choice: 'for' }));
  await must(tablet(0).trial.press({ trialId, choice: 'against' }));
  await must(tablet(1).trial.press({ trialId, choice: 'for' }));
  for (const live of [hall.first, hall.display]) await untilLive(live, ({ trial }) => trial?.pressed === 2);
  await untilLive(tablet(0), ({ trial }) => trial?.mine === 'against');
  expect(tablet(0).store.getState().trial?.pressed).toBeNull();
  expect(tablet(0).store.getState().myBallots).toEqual({});
  expect(hall.first.store.getState().progress).toEqual({});
  await must(hall.first.trial.end());
  await told(false);
  expect(sessionAt(hall.first).seq).toBe(seq);
  expect(sessionAt(hall.first).polls).toEqual([]);
  const { dataDir } = hall.product;
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  for (const file of files) {
    expect(readFileSync(join(file.parentPath, file.name)).includes(trialId), file.name).toBe(false);
  }
});

it('is begun by no delegate, and takes nothing once it is over', async () => {
  expect(await tablet(0).trial.begin()).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  const trialId = await begun();
  await must(hall.first.trial.end());
  const late = await tablet(0).trial.press({ trialId, choice: 'for' });
  expect(late).toMatchObject({ ok: false, refusal: { code: 'trial-over' } });
  expect(await hall.first.trial.press({ trialId, choice: 'for' })).toMatchObject({
    ...{ ok: false, refusal: { code: 'not-a-delegate' } },
  });
});

it('ends at once when a vote opens, of which none of its presses is a ballot, and does not begin beside it', async () => {
  const trialId = await begun();
  await must(tablet(0).trial.press({ trialId, choice: 'for' }));
  const pollId = await putToVote(hall.first);
  await told(false);
  expect(await hall.first.trial.begin()).toMatchObject({ ok: false, refusal: { code: 'poll-already-open' } });
  // The id of the one is no id of the other.
  expect(await tablet(0).cast(newBallot(trialId as never, votes('for')))).toMatchObject({ ok: false });
  await must(tablet(1).cast(newBallot(pollId, votes('for'))));
  await until(hall.first.store, ({ progress }) => progress[pollId]?.cast === 1);
  expect((await hall.conclude(pollId)).record).toMatchObject({
    named: { votes: [{ delegates: [hall.tablets[1]?.id] }] },
  });
});

it('is gone with the server that is killed', async () => {
  await begun();
  await hall.kill();
  await hall.restart();
  await Promise.all(
    screens().map((live) =>
      untilLive(live, ({ connection, trial }) => connection === 'online' && trial === null),
    ),
  );
});
