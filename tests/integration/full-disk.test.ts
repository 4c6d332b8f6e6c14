import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { selectionOf } from '#shared/voting/named-votes.ts';
import { fillDisk, freeDisk } from '../support/full-disk.ts';
import { Hall } from '../support/hall.ts';
import { endingAt, newBallot, pollAt, putToVote, sessionAt, untilPoll } from '../support/questions.ts';
import { must, openWithEverybody, type Tablet, until, untilLive } from '../support/tablets.ts';
import { d, question } from '../unit/session/samples.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** The running server's writes really fail: nothing is acknowledged that is not on disk, and the hall is told. */

const DELEGATES = 8;
/** Long enough for two ballots before it is over, also on a busy machine. */
const COUNTDOWN_SECONDS = 12;

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(DELEGATES, { LOG_LEVEL: 'silent' });
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

const refused = (code: string) => ({ ok: false, refusal: { code } });

/** Everybody sees that voting is suspended, or that it is not. */
async function everybodySees(suspended: boolean): Promise<void> {
  for (const live of hall.everybody) {
    await untilLive(live, ({ votingSuspended }) => votingSuspended === suspended);
  }
}

/** What an auditor finds on the disk. */
function countOnDisk(table: 'ballots' | 'token_issues' | 'open_ballots', pollId: PollId): number {
  const db = new Database(join(hall.product.dataDir, 'nghi-truong.sqlite'), { readonly: true });
  const row = db
    .prepare<[string], { count: number }>(`SELECT count(*) AS count FROM ${table} WHERE poll_id = ?`)
    .get(pollId);
  db.close();
  return row?.count ?? 0;
}

/** The server has said why not, which is more than that no answer came. */
const isRefusal = (setback: Refusal | 'no-answer' | null) => typeof setback === 'object' && setback !== null;
const untilRecorded = ({ outbox }: Tablet, pollId: PollId) =>
  until(outbox.slots, (slots) => slots[pollId]?.status === 'recorded');

it('acknowledges no ballot that is not on the disk, says so to everybody, and takes each by itself when there is room', async () => {
  const pollId = await putToVote(hall.first);
  await hall.sees(pollId, 'open');
  for (const n of [1, 2]) await must(hall.tablet(n).live.cast(newBallot(pollId, votes('for'))));

  fillDisk(hall.product);
  const change = await hall.tablet(1).live.cast(newBallot(pollId, votes('against')));
  expect(change).toMatchObject(refused('voting-suspended'));
  await everybodySees(true);
  const late = hall.tablets.slice(2);
  for (const { outbox } of late) void outbox.cast(pollId, votes('abstain'));
  for (const { outbox } of late) {
    await until(outbox.slots, ({ [pollId]: slot }) => slot?.status === 'pending' && isRefusal(slot.setback));
  }
  expect(countOnDisk('ballots', pollId)).toBe(2);
  expect(late.map(({ live }) => live.store.getState().myBallots[pollId])).toEqual(late.map(() => undefined));

  freeDisk(hall.product);
  await Promise.all(late.map((tablet) => untilRecorded(tablet, pollId)));
  await everybodySees(false);
  expect(countOnDisk('ballots', pollId)).toBe(DELEGATES);

  // And the power goes.
  await hall.kill();
  await hall.restart();
  const { record } = await hall.conclude(pollId);
  if (record.type !== 'open') throw new Error('not by name');
  expect(record.named).toEqual({
    votes: [
      { selection: votes('abstain'), delegates: late.map(({ id }) => id) },
      { selection: votes('for'), delegates: [d(1), d(2)] },
    ],
    silent: [],
    absent: [],
  });
});

it('gives out no token and takes no secret ballot meanwhile, and loses none', async () => {
  const pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
  await hall.sees(pollId, 'open');
  const [withBallot, withToken, ...late] = hall.tablets;
  if (!withBallot || !withToken) throw new Error('no tablets');
  await withBallot.secret.drop(pollId, votes('for'));
  await until(withBallot.secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
  withToken.secret.prepare(pollId);
  await until(withToken.secret.ballots, (ballots) => ballots[pollId]?.status === 'ready');

  fillDisk(hall.product);
  for (const { secret } of [withToken, ...late]) {
    await secret.drop(pollId, votes('against'));
    await until(secret.ballots, (ballots) => {
      const ballot = ballots[pollId];
      return ballot?.status === 'sending' && isRefusal(ballot.setback);
    });
  }
  await everybodySees(true);
  expect(countOnDisk('open_ballots', pollId)).toBe(1);
  expect(countOnDisk('token_issues', pollId)).toBe(2);

  freeDisk(hall.product);
  for (const { secret } of hall.tablets) {
    await until(secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
  }
  await everybodySees(false);
  await hall.kill();
  await hall.restart();
  expect((await hall.conclude(pollId)).record).toMatchObject({
    issued: DELEGATES,
    returned: DELEGATES,
    tally: { clauses: [{ for: 1, against: DELEGATES - 1 }] },
  });
});

it('fails a command plainly, changes nothing by it, and carries it out when there is room', async () => {
  const pollId = await putToVote(hall.first);
  await must(hall.tablet(1).live.cast(newBallot(pollId, votes('for'))));
  const before = sessionAt(hall.first);
  fillDisk(hall.product);
  for (const command of [
    { type: 'ClosePoll', pollId },
    { type: 'AnnulPoll', pollId, reason: 'thử' },
  ] as const) {
    expect(await hall.first.command(command)).toMatchObject(refused('server-error'));
  }
  expect(sessionAt(hall.first)).toEqual(before);
  freeDisk(hall.product);

  // The closing that failed has refused nobody for good.
  await must(hall.tablet(2).live.cast(newBallot(pollId, votes('against'))));
  const { record } = await hall.conclude(pollId);
  if (record.type !== 'open') throw new Error('not by name');
  expect(selectionOf(record.named, d(1))).toEqual(votes('for'));
  expect(selectionOf(record.named, d(2))).toEqual(votes('against'));
  fillDisk(hall.product);
  const opening = { type: 'OpenPoll', question: question({ procedure: PROCEDURES.secret }) } as const;
  expect(await hall.first.command(opening)).toMatchObject(refused('server-error'));
  freeDisk(hall.product);
  const next = await putToVote(hall.first, { procedure: PROCEDURES.secret });
  await must(hall.first.command({ type: 'AnnulPoll', pollId: next, reason: 'thử' }));
});

it('ends a vote with a time limit all the same, as soon as there is room, with what was acknowledged', async () => {
  const pollId = await putToVote(hall.first, { timing: { type: 'countdown', seconds: COUNTDOWN_SECONDS } });
  await must(hall.tablet(1).live.cast(newBallot(pollId, votes('for'))));
  fillDisk(hall.product);
  expect(await hall.tablet(2).live.cast(newBallot(pollId, votes('for')))).toMatchObject(
    refused('voting-suspended'),
  );
  // The time runs out, and the end cannot be written.
  await expect
    .poll(() => hall.tablet(3).live.cast(newBallot(pollId, votes('for'))), { timeout: 30_000 })
    .toMatchObject(refused('poll-closed'));
  expect(await hall.first.command({ type: 'ClosePoll', pollId })).toMatchObject(refused('server-error'));
  expect(pollAt(hall.first, pollId).status).toBe('open');

  freeDisk(hall.product);
  await untilPoll(hall.first, pollId, 'closed');
  const { record, closedBy } = endingAt(hall.first, pollId);
  expect(closedBy).toBe('countdown');
  expect(record.type === 'open' && record.named.votes).toEqual([
    { selection: votes('for'), delegates: [d(1)] },
  ]);
  // Nobody is left with a notice that voting is suspended, though no ballot came any more.
  await everybodySees(false);
});

it('does not leave a device that was away in the belief that voting is suspended', async () => {
  const pollId = await putToVote(hall.first);
  fillDisk(hall.product);
  expect(await hall.tablet(1).live.cast(newBallot(pollId, votes('for')))).toMatchObject(
    refused('voting-suspended'),
  );
  await everybodySees(true);
  await hall.kill();
  await hall.restart();
  await everybodySees(false);
  await must(hall.tablet(1).live.cast(newBallot(pollId, votes('for'))));
  await hall.conclude(pollId);
});
