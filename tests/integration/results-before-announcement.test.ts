import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { ManualEntry } from '#shared/protocol/polls.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { Hall } from '../support/hall.ts';
import { signInAt } from '../support/product.ts';
import { confirmCount, endingAt, newBallot, pollAt, putToVote } from '../support/questions.ts';
import { memberSocket } from '../support/raw-sockets.ts';
import { must, openWithEverybody, until, untilLive } from '../support/tablets.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** What a poll has come to stays with the secretariat until it is announced, whatever way somebody else looks for it. */

const REASON = 'CHIM-HOANG-YEN';
/** Names under which a count travels. */
const COUNT = /"(record|result|tally|named|outcome|quorumAtClosing|entry)":/;

/** What a delegate wrote is told to the delegate alone. */
const withoutOwn = (key: string, value: unknown) => (key === 'myBallots' ? [] : value);

let hall: Hall;
let tokens: readonly string[];
const sockets: Socket[] = [];

beforeEach(async () => {
  hall = await Hall.of(3);
  await openWithEverybody(hall.first);
  const slips = hall.codes.filter(({ person }) => person.role !== 'secretary');
  const signedIn = await Promise.all(slips.map(({ code }) => signInAt(hall.product.origin, code)));
  tokens = signedIn.map(({ token }) => token);
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await hall?.close();
});

/** Everything that those outside of the secretariat get: delegates and hall screens that were there, and new ones. */
async function listening(heard: string[]): Promise<void> {
  for (const token of tokens) {
    // Heard from the first message on, which comes with the connection itself.
    const auth = { token, protocol: PROTOCOL_VERSION };
    const socket = io(hall.product.origin, { auth, transports: ['websocket'], forceNew: true });
    sockets.push(socket);
    const welcome = new Promise<void>((done) =>
      socket.onAny((name: string, ...told: unknown[]) => {
        // A delegate's own ballot, to that delegate's other devices.
        if (name !== 'ballot:recorded') heard.push(JSON.stringify(told, withoutOwn));
        if (name === 'poll:suspended') done();
      }),
    );
    await welcome;
  }
}

async function fetched(pollId: PollId): Promise<string> {
  const paths = [
    '/api/log',
    '/api/library',
    '/api/boxes',
    `/api/boxes/${hall.sessionId}/${pollId}`,
    '/api/export/record.jsonl',
    `/api/export/polls/${pollId}/result.csv`,
    `/api/export/polls/${pollId}/roll-call.csv`,
    '/api/export/roll-calls.csv',
  ];
  const answers = await Promise.all(
    tokens.flatMap((token) =>
      paths.map(async (path) =>
        (await fetch(hall.product.origin + path, { headers: { authorization: `Bearer ${token}` } })).text(),
      ),
    ),
  );
  return answers.join();
}

async function endedUntold(pollId: PollId, heard: string[]): Promise<void> {
  await hall.sees(pollId, 'closed');
  await listening(heard);
  const all = [...heard, await fetched(pollId)].join();
  expect(all).toContain('PollEnded');
  expect(COUNT.exec(all)?.[0]).toBeUndefined();
  expect(all.includes(REASON)).toBe(false);
  for (const { live } of hall.tablets) expect(JSON.stringify(pollAt(live, pollId))).not.toMatch(COUNT);
  expect(endingAt(hall.first, pollId).result.returned).toBe(3);
}

it.each([
  ['by name', PROCEDURES.open],
  ['in secret', PROCEDURES.secret],
  ['in writing', PROCEDURES.opinion],
])(
  'nobody outside of the secretariat is sent a result of a vote %s before it is announced',
  async (_, procedure) => {
    const heard: string[] = [];
    await listening(heard);
    heard.length = 0;
    const pollId = await putToVote(hall.first, { procedure });
    await hall.sees(pollId, 'open');
    if (procedure.type === 'secret') {
      await hall.castInSecret(pollId, () => votes('for'));
    } else {
      const reason = procedure.type === 'opinion' ? REASON : '';
      for (const { live } of hall.tablets) await must(live.cast(newBallot(pollId, votes('for'), reason)));
    }
    await must(hall.first.command({ type: 'ClosePoll', pollId }));
    await endedUntold(pollId, heard);
    await must(hall.first.command({ type: 'AnnouncePollResult', pollId }));
    await hall.sees(pollId, 'announced');
    for (const live of [hall.display, ...hall.tablets.map((tablet) => tablet.live)]) {
      expect(endingAt(live, pollId)).toMatchObject({ result: endingAt(hall.first, pollId).result });
    }
  },
);

it('a count by hand is the secretariat’s until it is announced, also the one that was sent back', async () => {
  const heard: string[] = [];
  await listening(heard);
  heard.length = 0;
  const pollId = await putToVote(hall.first, { procedure: PROCEDURES['hands, counted'] });
  const entry: ManualEntry = {
    type: 'counted',
    papers: null,
    tally: { type: 'motion', clauses: [{ for: 3, against: 0, abstain: 0 }] },
  };
  const enter = () => hall.first.command({ type: 'EnterManualCount', pollId, entry });
  await must(enter());
  await must(hall.second.command({ type: 'RejectManualCount', pollId, reason: REASON }));
  await must(enter());
  await must(confirmCount(hall.second, pollId));
  await endedUntold(pollId, heard);
});

it('a tablet whose answer was lost says that the ballot is recorded once it hears the server, before the announcement and after a restart', async () => {
  const pollId = await putToVote(hall.first);
  await hall.sees(pollId, 'open');
  const [first, second] = [hall.tablet(1), hall.tablet(2)];
  // Recorded, and no answer arrives: by the time the tablet asks again, the poll has ended.
  const lost = newBallot(pollId, votes('for'));
  const socket = await memberSocket(hall.product.origin, tokenOfFirst());
  sockets.push(socket);
  await new Promise<void>((done) => socket.emit('ballot:cast', lost, () => done()));
  await must(second.live.cast(newBallot(pollId, votes('against'))));
  await must(hall.first.command({ type: 'ClosePoll', pollId }));
  await hall.sees(pollId, 'closed');
  expect(await first.live.cast(lost)).toMatchObject({ ok: true, ballotId: lost.ballotId });
  await hall.kill();
  await hall.restart();
  await untilLive(first.live, ({ myBallots }) => myBallots[pollId]?.ballotId === lost.ballotId);
  await until(first.live.store, ({ connection }) => connection === 'online');
  expect(pollAt(first.live, pollId).status).toBe('ended');
});

function tokenOfFirst(): string {
  const at = hall.codes.filter(({ person }) => person.role !== 'secretary');
  const index = at.findIndex(({ person }) => person.personId === hall.tablet(1).id);
  return tokens[index] ?? '';
}
