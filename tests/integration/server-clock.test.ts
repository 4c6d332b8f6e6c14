import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/polls.ts';
import { selectionOf } from '#shared/voting/named-votes.ts';
import { givenBackMs } from '../support/given-back.ts';
import { Hall } from '../support/hall.ts';
import { endingAt, newBallot, pollAt, putToVote, sessionAt, untilAllowed } from '../support/questions.ts';
import { must, openWithEverybody } from '../support/tablets.ts';
import { a, d, p, r, speech } from '../unit/session/samples.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** The server's time decides what is late. Whoever sets the clock of its machine decides nothing in a running vote. */

const SECONDS = 6;
const DAY_MS = 24 * 3_600_000;
const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];

let hall: Hall;
let moves = 0;

/** A hall whose server's wall clock is set by so much at each `moveClock`. */
async function hallWithClock(stepMs: number): Promise<void> {
  hall = await Hall.of(3, {
    NODE_OPTIONS: `--import=${new URL('../support/moved-clock.ts', import.meta.url)}`,
    CLOCK_STEP_MS: String(stepMs),
  });
  moves = 0;
  await openWithEverybody(hall.first);
}

async function moveClock(): Promise<void> {
  moves += 1;
  process.kill(hall.product.pid, 'SIGUSR2');
  await hall.product.printed('the clock was moved', moves);
}

const refused = (code: string) => ({ ok: false, refusal: { code } });

/** What the log gave back of the poll's time because the machine stood still, in milliseconds. */
async function givenBack(pollId: PollId): Promise<number> {
  const { entries } = (await (await hall.get('/api/log')).json()) as { entries: readonly LoggedEvent[] };
  return givenBackMs(entries, pollId);
}

/** The poll's opening, its end, and its closing, in milliseconds since the epoch. */
function times(pollId: PollId): { opened: number; closes: number; closed: number } {
  const { openedAt, closesAt } = pollAt(hall.first, pollId);
  const { closedAt } = endingAt(hall.first, pollId);
  return { opened: Date.parse(openedAt), closes: Date.parse(closesAt ?? ''), closed: Date.parse(closedAt) };
}

const openCountdown = async (seconds = SECONDS) => {
  const pollId = await putToVote(hall.first, { timing: { type: 'countdown', seconds } });
  await hall.sees(pollId, 'open');
  return pollId;
};

/** Delegate d1 casts one ballot after another until none is taken any more; the instants of those that were. */
async function castUntilClosed(pollId: PollId): Promise<{ last: Choice; recorded: readonly number[] }> {
  const recorded: number[] = [];
  let last: Choice = 'for';
  for (let round = 0; ; round += 1) {
    const choice = CHOICES[round % CHOICES.length] ?? 'for';
    const outcome = await hall.tablet(1).live.cast(newBallot(pollId, votes(choice)));
    if (!outcome.ok && outcome.refusal.code === 'too-fast') {
      await untilAllowed();
      continue;
    }
    if (!outcome.ok) {
      expect(outcome).toMatchObject(refused('poll-closed'));
      return { last, recorded };
    }
    last = choice;
    recorded.push(Date.parse(outcome.recordedAt));
  }
}

describe.each([
  ['forward', 3 * DAY_MS],
  ['back', -3 * DAY_MS],
])('when the machine’s clock is set %s by three days in the middle of a countdown', (_, stepMs) => {
  beforeAll(() => hallWithClock(stepMs));
  afterAll(() => hall.close());

  it('it ends neither earlier nor later: ballots are taken until its end, and none after', async () => {
    const pollId = await openCountdown();
    await moveClock();
    const { last, recorded } = await castUntilClosed(pollId);
    await hall.sees(pollId, 'closed');
    const { opened, closes, closed } = times(pollId);
    expect(closes - opened).toBe(SECONDS * 1000 + (await givenBack(pollId)));
    expect(recorded.length).toBeGreaterThan(0);
    for (const [index, at] of recorded.entries()) {
      expect(at).toBeGreaterThanOrEqual(recorded[index - 1] ?? opened);
      expect(at).toBeLessThan(closes);
    }
    expect(closed).toBeGreaterThanOrEqual(closes);
    expect(closed).toBeLessThan(closes + DAY_MS);
    const { record, closedBy } = endingAt(hall.first, pollId);
    expect(closedBy).toBe('countdown');
    expect(record.type === 'open' && selectionOf(record.named, d(1))).toEqual(votes(last));
  });

  it('the machine’s time holds again once nothing is counted down, but the record never goes back', async () => {
    const countdown = pollAt(hall.first, p(1));
    const pollId = await putToVote(hall.first);
    const moved = Date.parse(pollAt(hall.first, pollId).openedAt) - Date.parse(countdown.openedAt);
    expect(moved > 2 * DAY_MS).toBe(stepMs > 0);
    await hall.conclude(pollId);
    const { entries } = (await (await hall.get('/api/log')).json()) as { entries: readonly LoggedEvent[] };
    const told = entries.map(({ at }) => at);
    expect(told).toEqual([...told].sort());
  });

  it('a speech under way takes as long as it takes', async () => {
    await must(
      hall.first.command({ type: 'AddSpeaker', ...speech(1), agendaItemId: null, delegateId: d(1) }),
    );
    await must(hall.first.command({ type: 'CallSpeaker', requestId: r(1) }));
    await moveClock();
    await must(hall.first.command({ type: 'PauseSpeech', requestId: r(1) }));
    const [request] = sessionAt(hall.first).speechRequests;
    expect(request?.progress.status === 'called' && request.progress.time.spokenMs).toBeLessThan(60_000);
    await must(hall.first.command({ type: 'EndSpeech', requestId: r(1) }));
  });

  it('a restart in between changes nothing of its end', async () => {
    // The new process begins with the machine's clock as it was, as after somebody has put it right.
    await hall.kill();
    await hall.restart();
    moves = 0;
    const pollId = await openCountdown(20);
    const { closesAt } = pollAt(hall.first, pollId);
    await must(hall.tablet(1).live.cast(newBallot(pollId, votes('for'))));
    await moveClock();
    await hall.kill();
    await hall.restart();
    moves = 0;
    await moveClock();
    await must(hall.tablet(2).live.cast(newBallot(pollId, votes('against'))));
    await hall.sees(pollId, 'closed');
    const { closes, closed } = times(pollId);
    expect(closes).toBe(Date.parse(closesAt ?? '') + (await givenBack(pollId)));
    expect(closed).toBeGreaterThanOrEqual(closes);
    expect(closed).toBeLessThan(closes + DAY_MS);
    expect(endingAt(hall.first, pollId)).toMatchObject({ closedBy: 'countdown', result: { returned: 2 } });
  });
});

describe('an opinion poll of days', () => {
  beforeAll(() => hallWithClock(DAY_MS));
  afterAll(() => hall.close());

  it('goes by the machine’s clock: it takes answers until its day, and closes by itself', async () => {
    const at = new Date(Date.now() + 1.5 * DAY_MS).toISOString();
    const pollId = await putToVote(hall.first, {
      procedure: PROCEDURES.opinion,
      timing: { type: 'until', at },
    });
    await hall.sees(pollId, 'open');
    for (const n of [1, 2]) {
      await must(hall.tablet(n).live.cast(newBallot(pollId, votes('for'), 'Nhất trí')));
    }
    await moveClock();
    const receipt = await must(hall.tablet(2).live.cast(newBallot(pollId, votes('against'))));
    expect(Date.parse(receipt.recordedAt)).toBeLessThan(Date.parse(at));
    await moveClock();
    // Late is late from that moment on, whether the server has looked at the clock already or not.
    expect(await hall.tablet(3).live.cast(newBallot(pollId, votes('for')))).toMatchObject(
      refused('poll-closed'),
    );
    // It looks with every entry of the log, and otherwise once a minute.
    await must(hall.first.command({ type: 'StartAgendaItem', itemId: a(1) }));
    await hall.sees(pollId, 'closed');
    const { closes, closed } = times(pollId);
    expect(closed).toBeGreaterThanOrEqual(closes);
    expect(endingAt(hall.first, pollId)).toMatchObject({
      closedBy: 'countdown',
      record: { reasons: [{ delegateId: d(1), text: 'Nhất trí' }] },
      result: { returned: 2, outcome: { clauses: [{ counts: { for: 1, against: 1 } }] } },
    });
  });
});
