import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loggedAmong } from '#shared/access/viewed-entry.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/polls.ts';
import type { Poll } from '#shared/session/state.ts';
import { type RollCall, rollCallOf } from '#shared/voting/named-votes.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { givenBackMs } from '../support/given-back.ts';
import { type Product, startProduct } from '../support/product.ts';
import { newBallot, pollAt, putToVote, untilAllowed, untilPoll } from '../support/questions.ts';
import { storedIn } from '../support/stored.ts';
import { consoleOf, must, openWithEverybody, type Tablet, tabletsOf, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';

/** A vote with a time limit is ended by the server's clock, whatever happens to the server meanwhile. */

const DELEGATES = 4;
/** The shortest that the rules allow. */
const SHORTEST_SECONDS = 5;
const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];

const dataDir = temporaryFolder();
const entries: LoggedEvent[] = [];
let product: Product;
let secretary: LiveSession;
let tablets: readonly Tablet[];

beforeAll(async () => {
  product = await startProduct({ dataDir, sessionFolder: sessionFolder(DELEGATES) });
  const console = await consoleOf(product);
  secretary = console.live;
  secretary.onEvents((news) => entries.push(...loggedAmong(news)));
  await openWithEverybody(secretary);
  tablets = await tabletsOf(product, console.signedIn, DELEGATES);
});

afterAll(async () => {
  for (const tablet of tablets ?? []) tablet.close();
  secretary?.close();
  await product?.stop();
});

interface TimedPoll {
  readonly id: PollId;
  /** Milliseconds since the epoch. */
  readonly closesAt: number;
}

async function openFor(seconds: number): Promise<TimedPoll> {
  const id = await putToVote(secretary, { timing: { type: 'countdown', seconds } });
  const { closesAt } = pollAt(secretary, id);
  if (closesAt === null) throw new Error('the vote has no time limit');
  for (const { live } of tablets) await untilPoll(live, id, 'open');
  return { id, closesAt: Date.parse(closesAt) };
}

async function closedPoll(
  pollId: PollId,
): Promise<Extract<Poll, { status: 'closed' }> & { rollCall: RollCall }> {
  for (const live of [secretary, ...tablets.map((tablet) => tablet.live)]) {
    await untilPoll(live, pollId, 'closed');
  }
  const poll = pollAt(secretary, pollId);
  if (poll.status !== 'closed' || poll.record.type !== 'open') throw new Error('not counted by name');
  return { ...poll, rollCall: rollCallOf(poll.record.named, 0) };
}

const tabletAt = (index: number): Tablet => {
  const tablet = tablets[index];
  if (!tablet) throw new Error(`no tablet ${index}`);
  return tablet;
};

/** What is on disk, past the server. */
async function ballotsOnDisk(pollId: PollId): Promise<number> {
  return (await storedIn(dataDir, 'SELECT ballot_id FROM ballots WHERE poll_id = ?', pollId)).length;
}

it('ends a vote of five seconds by itself, not before its time, and says that the countdown did', async () => {
  const { id, closesAt } = await openFor(SHORTEST_SECONDS);
  await must(tabletAt(0).live.cast(newBallot(id, votes('for'))));
  await must(tabletAt(1).live.cast(newBallot(id, votes('against'))));
  await must(tabletAt(1).live.cast(newBallot(id, votes('abstain'))));

  const poll = await closedPoll(id);
  expect(poll.closedBy).toBe('countdown');
  expect(closesAt - Date.parse(poll.openedAt)).toBe(SHORTEST_SECONDS * 1000);
  expect(Date.parse(poll.closedAt)).toBeGreaterThanOrEqual(closesAt);
  expect(poll.rollCall).toMatchObject({ for: [tabletAt(0).id], against: [], abstain: [tabletAt(1).id] });
  const entry = entries.find(({ event }) => event.type === 'PollClosed' && event.pollId === id);
  expect(entry).toMatchObject({ actor: { capacity: 'system', id: 'countdown' }, event: { by: 'countdown' } });
});

it('refuses a ballot that comes after it, tells the delegate so, and counts nothing of it', async () => {
  const { id } = await openFor(SHORTEST_SECONDS);
  const inTime = newBallot(id, votes('for'));
  const receipt = await must(tabletAt(0).live.cast(inTime));
  const { rollCall, ...before } = await closedPoll(id);

  const late = await tabletAt(1).live.cast(newBallot(id, votes('against')));
  expect(late).toMatchObject({ ok: false, refusal: { code: 'poll-closed' } });
  const changedLate = await tabletAt(0).live.cast(newBallot(id, votes('against')));
  expect(changedLate).toMatchObject({ ok: false, refusal: { code: 'poll-closed' } });
  await tabletAt(2).outbox.cast(id, votes('abstain'));
  expect(tabletAt(2).outbox.slots.getState()[id]).toMatchObject({
    status: 'refused',
    refusal: { code: 'poll-closed', vi: expect.stringContaining('không được tính') },
  });
  // A retry of what was in time is no late ballot.
  expect(await tabletAt(0).live.cast(inTime)).toEqual(receipt);

  expect(await ballotsOnDisk(id)).toBe(1);
  expect(pollAt(secretary, id)).toEqual(before);
  expect(rollCall).toMatchObject({ for: [tabletAt(0).id], against: [], abstain: [] });
});

it('counts for each delegate the last ballot acknowledged, when all go on voting past the end', async () => {
  const { id } = await openFor(SHORTEST_SECONDS);
  const acknowledged = await Promise.all(
    tablets.map(async ({ live }, index) => {
      let last: Choice | null = null;
      for (let round = index; ; round += 1) {
        const choice = CHOICES[round % CHOICES.length] ?? 'for';
        const outcome = await live.cast(newBallot(id, votes(choice)));
        if (outcome.ok) last = choice;
        else if (outcome.refusal.code === 'too-fast') await untilAllowed();
        else {
          expect(outcome.refusal.code).toBe('poll-closed');
          return last;
        }
      }
    }),
  );
  const { rollCall, closedBy } = await closedPoll(id);
  expect(closedBy).toBe('countdown');
  for (const [index, choice] of acknowledged.entries()) {
    if (choice === null) throw new Error('no ballot was acknowledged');
    expect(rollCall[choice]).toContain(tabletAt(index).id);
  }
  expect(rollCall.silent).toEqual([]);
});

it('goes on counting down when the server is killed in between, and counts the ballots of both lives', async () => {
  // Long enough that the second life begins before the end, also on a busy machine.
  const { id, closesAt } = await openFor(15);
  await must(tabletAt(0).live.cast(newBallot(id, votes('for'))));
  await must(tabletAt(1).live.cast(newBallot(id, votes('for'))));
  await must(tabletAt(1).live.cast(newBallot(id, votes('against'))));
  await product.kill();
  await tabletAt(2).outbox.cast(id, votes('abstain'));
  product = await startProduct({ dataDir, sessionFolder: null, port: product.port });

  await untilLive(tabletAt(2).live, ({ myBallots }) => myBallots[id] !== undefined);
  const poll = await closedPoll(id);
  expect(poll.closedBy).toBe('countdown');
  expect(poll.closesAt).toBe(new Date(closesAt + givenBackMs(entries, id)).toISOString());
  expect(Date.parse(poll.closedAt)).toBeGreaterThanOrEqual(closesAt);
  expect(poll.rollCall).toMatchObject({
    for: [tabletAt(0).id],
    against: [tabletAt(1).id],
    abstain: [tabletAt(2).id],
    silent: [tabletAt(3).id],
  });
});

it('ends it at once when the time ran out while the server was dead, with what had been acknowledged', async () => {
  const { id, closesAt } = await openFor(SHORTEST_SECONDS);
  await must(tabletAt(0).live.cast(newBallot(id, votes('for'))));
  await must(tabletAt(1).live.cast(newBallot(id, votes('against'))));
  await product.kill();
  await untilLive(tabletAt(2).live, ({ connection }) => connection === 'offline');
  await tabletAt(2).outbox.cast(id, votes('for'));
  expect(tabletAt(2).outbox.unsent()).toBe(1);
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(closesAt), SHORTEST_SECONDS * 2000);
  product = await startProduct({ dataDir, sessionFolder: null, port: product.port });

  const poll = await closedPoll(id);
  expect(poll.closedBy).toBe('countdown');
  expect(poll.rollCall).toMatchObject({
    for: [tabletAt(0).id],
    against: [tabletAt(1).id],
    abstain: [],
    silent: [tabletAt(2).id, tabletAt(3).id],
  });
  await vi.waitFor(() =>
    expect(tabletAt(2).outbox.slots.getState()[id]).toMatchObject({
      status: 'refused',
      refusal: { code: 'poll-closed' },
    }),
  );
});

it('gives back, on record, what a server that stood still in the last seconds took from those who vote', async () => {
  const { id, closesAt } = await openFor(8);
  const seconds = (left: number) =>
    vi.waitFor(() => expect(Date.now()).toBeGreaterThan(closesAt - left * 1000), {
      timeout: 20_000,
      interval: 10,
    });
  await must(tabletAt(0).live.cast(newBallot(id, votes('for'))));
  await seconds(2);
  process.kill(product.pid, 'SIGSTOP');
  // Sent in time to a server that does not move, which wakes up only after the end.
  const during = tabletAt(1).live.cast(newBallot(id, votes('against')));
  await seconds(-1);
  process.kill(product.pid, 'SIGCONT');
  expect(await during).toMatchObject({ ok: true });
  // There is time again for whoever had none.
  await must(tabletAt(2).live.cast(newBallot(id, votes('abstain'))));

  const poll = await closedPoll(id);
  const moved = entries.find(({ event }) => event.type === 'PollEndMoved' && event.pollId === id);
  expect(moved).toMatchObject({ actor: { capacity: 'system' } });
  const given = givenBackMs(entries, id);
  expect(given).toBeGreaterThan(2500);
  expect(poll.closesAt).toBe(new Date(closesAt + given).toISOString());
  expect(Date.parse(poll.closedAt)).toBeGreaterThanOrEqual(closesAt + given);
  expect(poll.rollCall).toMatchObject({
    for: [tabletAt(0).id],
    against: [tabletAt(1).id],
    abstain: [tabletAt(2).id],
    silent: [tabletAt(3).id],
  });
});
