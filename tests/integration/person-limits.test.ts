import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/protocol/refusals.ts';
import { Hall } from '../support/hall.ts';
import { signInAt } from '../support/product.ts';
import { newBallot, putToVote } from '../support/questions.ts';
import { memberSocket } from '../support/raw-sockets.ts';
import { storedIn } from '../support/stored.ts';
import { must, openWithEverybody } from '../support/tablets.ts';
import { d } from '../unit/session/samples.ts';
import { votes } from '../unit/voting/samples.ts';

/** One delegate after another sends all that a device can; the hall goes on. */

type Answer = Outcome<object>;

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(5);
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

async function tokenOf(n: number): Promise<string> {
  const slip = hall.codes.find(({ person }) => person.personId === d(n));
  return (await signInAt(hall.product.origin, slip?.code ?? '')).token;
}

/** Sends everything at once; the answers that came before the connection was cut off, if it was. */
async function flood(n: number, message: string, payloads: readonly unknown[]): Promise<readonly Answer[]> {
  const socket: Socket = await memberSocket(hall.product.origin, await tokenOf(n));
  const answers: Answer[] = [];
  await new Promise<void>((done) => {
    socket.once('disconnect', () => done());
    for (const payload of payloads) {
      socket.emit(message, payload, (outcome: Answer) => {
        answers.push(outcome);
        if (answers.length === payloads.length) done();
      });
    }
  });
  socket.disconnect();
  return answers;
}

const codesIn = (answers: readonly Answer[]) =>
  new Set(answers.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code])));

describe('a delegate who floods the server', () => {
  it('with ballots has a few of them kept, is told to wait and then cut off, and others vote', async () => {
    const pollId = await putToVote(hall.first);
    const ballots = Array.from({ length: 3000 }, () => newBallot(pollId, votes('for')));
    const answers = await flood(1, 'ballot:cast', ballots);
    expect(answers.length).toBeLessThan(3000);
    expect(codesIn(answers)).toEqual(new Set(['too-fast']));
    await must(hall.tablet(2).live.cast(newBallot(pollId, votes('against'))));
    await hall.conclude(pollId);
    const kept = await storedIn(hall.product.dataDir, 'SELECT ballot_id FROM ballots');
    // Sixty at once and one more in each second that the flood took.
    expect(kept.length).toBeLessThan(300);
  });

  it('with HTTP requests is refused some of them', async () => {
    const headers = { authorization: `Bearer ${await tokenOf(4)}` };
    const ask = () => fetch(`${hall.product.origin}/api/new-devices`, { headers });
    for (let sent = 0; sent < 4000; sent += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, ask));
      const refused = answers.find(({ status }) => status === 429);
      const bodies = await Promise.all(answers.map((answer) => answer.json()));
      if (!refused) continue;
      expect(bodies).toContainEqual(
        expect.objectContaining({ refusal: expect.objectContaining({ code: 'too-fast' }) }),
      );
      return;
    }
    throw new Error('nothing was refused');
  });
});
