import { afterAll, beforeAll, expect, it } from 'vitest';
import { Hall } from '../support/hall.ts';
import { endingAt, newBallot, pollAt, putToVote } from '../support/questions.ts';
import { must, openWithEverybody } from '../support/tablets.ts';
import { p } from '../unit/session/samples.ts';
import { votes } from '../unit/voting/samples.ts';

const SECONDS = 5;
const HOUR_MS = 3_600_000;

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(3, {
    NODE_OPTIONS: `--import=${new URL('../support/moved-clock.ts', import.meta.url)}`,
    CLOCK_STEP_MS: String(HOUR_MS),
  });
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

it('counts down evenly when the machine’s clock is set an hour forward in the middle', async () => {
  const pollId = await putToVote(hall.first, { timing: { type: 'countdown', seconds: SECONDS } });
  await hall.sees(pollId, 'open');
  process.kill(hall.product.pid, 'SIGUSR2');
  await hall.product.printed('the clock was moved', 1);
  // By the machine's clock the time has been over for an hour.
  await must(hall.tablet(1).live.cast(newBallot(pollId, votes('for'))));
  await hall.sees(pollId, 'closed');
  const { openedAt } = pollAt(hall.first, pollId);
  const { closedAt, closedBy, result } = endingAt(hall.first, pollId);
  expect(closedBy).toBe('countdown');
  const lasted = Date.parse(closedAt) - Date.parse(openedAt);
  expect(lasted).toBeGreaterThanOrEqual(SECONDS * 1000);
  expect(lasted).toBeLessThan(HOUR_MS);
  expect(result.returned).toBe(1);
});

it('takes the machine’s time again when nothing is counted down', async () => {
  const before = pollAt(hall.first, p(1)).openedAt;
  const pollId = await putToVote(hall.first);
  expect(Date.parse(pollAt(hall.first, pollId).openedAt) - Date.parse(before)).toBeGreaterThanOrEqual(
    HOUR_MS,
  );
});
