import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { Hall } from '../support/hall.ts';
import { newBallot, pollAt, putToVote } from '../support/questions.ts';
import { must, openWithEverybody, until } from '../support/tablets.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** A vote that is held, or closed in a few seconds, while the server is killed (SIGKILL). */

const DELEGATES = 4;
const SECONDS = 6;

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(DELEGATES);
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

type About = 'HoldPoll' | 'ResumePoll' | 'SetPollEnd' | 'UndoPollEnd';
const give = (type: About, pollId: PollId) => must(hall.first.command({ type, pollId }));
const tablet = (index: number) => {
  const one = hall.tablets[index];
  if (!one) throw new Error(`no tablet ${index}`);
  return one;
};
/** Every tablet, the consoles and the hall screen know the poll as `is` says. */
const seen = (pollId: PollId, is: (poll: ReturnType<typeof pollAt>) => boolean) =>
  Promise.all(
    [hall.first, ...hall.tablets.map(({ live }) => live)].map((live) =>
      until(live.store, ({ session }) => {
        const poll = session?.polls.find(({ id }) => id === pollId);
        return poll !== undefined && is(poll);
      }),
    ),
  );
const isHeld = (poll: ReturnType<typeof pollAt>) => poll.status === 'open' && poll.held !== null;
const isCounted = (poll: ReturnType<typeof pollAt>) => poll.status === 'ended' || poll.status === 'closed';

it('stands still through a kill, takes what comes meanwhile, and runs on with what was left', async () => {
  const pollId = await putToVote(hall.first, { timing: { type: 'countdown', seconds: SECONDS } });
  await give('HoldPoll', pollId);
  await seen(pollId, isHeld);
  const before = pollAt(hall.first, pollId);
  const leftMs = before.status === 'open' ? (before.held?.leftMs ?? 0) : 0;
  expect(leftMs).toBeGreaterThan(0);
  await must(tablet(0).live.cast(newBallot(pollId, votes('for'))));
  await hall.kill();
  await tablet(1).outbox.cast(pollId, votes('against'));
  await hall.restart();
  await until(tablet(1).live.store, ({ myBallots }) => myBallots[pollId] !== undefined);
  // Longer than the countdown had: it does not end by itself.
  const over = Date.now() + leftMs + 500;
  while (Date.now() < over) {
    await must(tablet(2).live.cast(newBallot(pollId, votes('abstain'))));
    await new Promise((later) => setTimeout(later, 250));
  }
  expect(pollAt(hall.first, pollId)).toMatchObject({ status: 'open', held: { leftMs }, closesAt: null });

  await give('ResumePoll', pollId);
  await seen(pollId, isCounted);
  const poll = pollAt(hall.first, pollId);
  if (poll.status !== 'closed') throw new Error('not counted');
  expect(poll.closedBy).toBe('countdown');
  expect(poll.record).toMatchObject({ named: { silent: [tablet(3).id] } });
  const [hold] = poll.holds;
  expect(Date.parse(poll.closesAt ?? '')).toBeGreaterThanOrEqual(Date.parse(hold?.until ?? '') + leftMs);
});

it('in secret keeps its key and its box through a kill, and every ballot of both lives', async () => {
  const pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
  await seen(pollId, ({ status }) => status === 'open');
  void tablet(0).secret.drop(pollId, votes('for'));
  await until(tablet(0).secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
  await give('HoldPoll', pollId);
  void tablet(1).secret.drop(pollId, votes('against'));
  await until(tablet(1).secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
  await hall.kill();
  await hall.restart();
  void tablet(2).secret.drop(pollId, votes('for'));
  await until(tablet(2).secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
  await give('ResumePoll', pollId);
  await must(hall.first.command({ type: 'ClosePoll', pollId }));
  await seen(pollId, isCounted);
  expect(pollAt(hall.first, pollId)).toMatchObject({
    record: { returned: 3, tally: { clauses: [{ for: 2, against: 1, abstain: 0 }] } },
  });
});

it('closes in five seconds by itself, told to all tablets, also when the server is killed in between', async () => {
  const pollId = await putToVote(hall.first);
  await must(tablet(0).live.cast(newBallot(pollId, votes('for'))));
  await give('SetPollEnd', pollId);
  await seen(pollId, (poll) => poll.status === 'open' && poll.endSet !== null);
  await give('UndoPollEnd', pollId);
  await seen(pollId, (poll) => poll.status === 'open' && poll.closesAt === null);
  await give('SetPollEnd', pollId);
  await hall.kill();
  await hall.restart();
  await seen(pollId, isCounted);
  expect(pollAt(hall.first, pollId)).toMatchObject({
    closedBy: 'countdown',
    record: { named: { votes: [{ delegates: [tablet(0).id] }] } },
  });
});

it('is all on record, which holds', async () => {
  const archive = await (await hall.get('/api/export/record.jsonl')).arrayBuffer();
  expect(await verifyArchive(new Uint8Array(archive))).toMatchObject({ ok: true });
});
