import fc from 'fast-check';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedBox } from '#shared/protocol/http.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type {
  BallotReceipt,
  BoxEntry,
  CastBallot,
  DroppedBallot,
  IssuedToken,
} from '#shared/protocol/socket.ts';
import { boxFault, entryText } from '#shared/voting/box.ts';
import { selectionOf } from '#shared/voting/named-votes.ts';
import { nodeBoxCrypto } from '../../server/ballots/box-crypto.ts';
import { Hall } from '../support/hall.ts';
import { signInAt } from '../support/product.ts';
import { endingAt, newBallot, pollAt, putToVote } from '../support/questions.ts';
import { boxSocket, memberSocket } from '../support/raw-sockets.ts';
import { SecretVoter } from '../support/secret-voter.ts';
import { storedIn } from '../support/stored.ts';
import { must, openWithEverybody } from '../support/tablets.ts';
import { d } from '../unit/session/samples.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/**
 * Every delegate counts once, however packets travel: sent again and again, overtaking one another on two devices of one
 * delegate, with acknowledgements that never arrive. Bare sockets, so that nothing is put right by the tablet's own code.
 */

const DELEGATES = 4;
const DEVICES = 2;
const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];

let hall: Hall;

beforeAll(async () => {
  hall = await Hall.of(DELEGATES);
  await openWithEverybody(hall.first);
});

afterAll(() => hall?.close());

/** One of a delegate's devices; it connects when something is to be sent. */
class Device {
  readonly #token: string;
  #socket: Promise<Socket> | null = null;
  #awaited: Promise<unknown>[] = [];

  constructor(token: string) {
    this.#token = token;
  }

  static async of(n: number): Promise<Device> {
    const slip = hall.codes.find(({ person }) => person.personId === d(n));
    return new Device((await signInAt(hall.product.origin, slip?.code ?? '')).token);
  }

  /** Sends and does not wait. After `cut` no answer to what is on its way can arrive. */
  async send<T>(message: string, payload: object, heard: (outcome: T) => void): Promise<void> {
    this.#socket ??= memberSocket(hall.product.origin, this.#token);
    const socket = await this.#socket;
    this.#awaited.push(new Promise<void>((done) => socket.emit(message, payload, note(heard, done))));
  }

  async cut(): Promise<void> {
    const socket = await this.#socket;
    this.#socket = null;
    this.#awaited = [];
    socket?.disconnect();
  }

  /** Resolves when all that was sent since the last cut has been answered. */
  async answered(): Promise<void> {
    await Promise.all(this.#awaited);
  }
}

function note<T>(heard: (outcome: T) => void, done: () => void): (outcome: T) => void {
  return (outcome) => {
    heard(outcome);
    done();
  };
}

async function devices(): Promise<readonly (readonly Device[])[]> {
  const all = Array.from({ length: DELEGATES }, (_, index) =>
    Promise.all(Array.from({ length: DEVICES }, () => Device.of(index + 1))),
  );
  return Promise.all(all);
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

const aDelegate = fc.nat({ max: DELEGATES - 1 });
const aDevice = fc.nat({ max: DEVICES - 1 });
const copies = fc.integer({ min: 1, max: 5 });
/** The connection goes before an answer can come. */
const cut = fc.boolean();

describe('ballots by name', () => {
  const BALLOTS = 4;
  const aStep = fc.record({
    delegate: aDelegate,
    device: aDevice,
    ballot: fc.nat({ max: BALLOTS - 1 }),
    copies,
    cut,
  });

  /** What the disk has, in order of arrival. */
  const onDisk = (pollId: PollId) =>
    storedIn<{ delegateId: string; ballotId: string; selection: string }>(
      hall.product.dataDir,
      `SELECT delegate_id AS "delegateId", ballot_id AS "ballotId", selection FROM ballots
       WHERE poll_id = ? ORDER BY arrival`,
      pollId,
    );

  it('count once for each delegate, the last one accepted, in whatever way they arrive', async () => {
    const hands = await devices();
    const script = fc.array(aStep, { minLength: 4, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        const pollId = await putToVote(hall.first);
        const ballots = Array.from({ length: DELEGATES }, (_, n) =>
          Array.from({ length: BALLOTS }, (_, k) => newBallot(pollId, votes(at(CHOICES, (n + k) % 3)))),
        );
        const outcomes = new Map<string, Outcome<BallotReceipt>[]>();
        const cast = (device: Device, ballot: CastBallot) =>
          device.send<Outcome<BallotReceipt>>('ballot:cast', ballot, (outcome) => {
            outcomes.set(ballot.ballotId, [...(outcomes.get(ballot.ballotId) ?? []), outcome]);
          });
        const sent = new Map<string, readonly [delegate: number, ballot: CastBallot]>();

        for (const step of steps) {
          const device = at(at(hands, step.delegate), step.device);
          const ballot = at(at(ballots, step.delegate), step.ballot);
          sent.set(ballot.ballotId, [step.delegate, ballot]);
          for (let copy = 0; copy < step.copies; copy += 1) await cast(device, ballot);
          if (step.cut) await device.cut();
        }
        await Promise.all(hands.flat().map((device) => device.answered()));
        // Whoever heard nothing sends it once more.
        for (const [delegate, ballot] of sent.values()) {
          if (!outcomes.has(ballot.ballotId)) await cast(at(at(hands, delegate), 0), ballot);
        }
        await Promise.all(hands.flat().map((device) => device.answered()));
        await must(hall.first.command({ type: 'ClosePoll', pollId }));

        const rows = await onDisk(pollId);
        expect(rows.map(({ ballotId }) => ballotId).sort()).toEqual([...sent.keys()].sort());
        for (const answers of outcomes.values()) {
          expect(answers[0]?.ok).toBe(true);
          for (const answer of answers) expect(answer).toEqual(answers[0]);
        }
        const { record } = endingAt(hall.first, pollId);
        if (record.type !== 'open') throw new Error('not by name');
        const voters = record.named.votes.flatMap(({ delegates }) => delegates);
        expect([...voters].sort()).toEqual([...new Set(rows.map(({ delegateId }) => delegateId))].sort());
        for (const id of voters) {
          const last = rows.findLast(({ delegateId }) => delegateId === id);
          expect(selectionOf(record.named, id)).toEqual(JSON.parse(last?.selection ?? 'null'));
        }
      }),
      { numRuns: 12 },
    );
    for (const device of hands.flat()) await device.cut();
  });

  it('that were changed on another device are not changed back by a late copy of the earlier one', async () => {
    const pollId = await putToVote(hall.first);
    const [one, other] = at(await devices(), 0);
    if (!one || !other) throw new Error('no devices');
    const heard: Outcome<BallotReceipt>[] = [];
    const send = async (device: Device, ballot: CastBallot) => {
      await device.send<Outcome<BallotReceipt>>('ballot:cast', ballot, (outcome) => void heard.push(outcome));
      await device.answered();
    };
    const [earlier, later] = [newBallot(pollId, votes('for')), newBallot(pollId, votes('against'))];
    await send(one, earlier);
    await send(other, later);
    await one.cut();
    for (let copy = 0; copy < 5; copy += 1) await send(one, earlier);
    expect(heard.slice(2)).toEqual(Array.from({ length: 5 }, () => heard[0]));
    await must(hall.first.command({ type: 'ClosePoll', pollId }));
    const { record } = endingAt(hall.first, pollId);
    expect(record.type === 'open' && selectionOf(record.named, d(1))).toEqual(votes('against'));
    // And the same answer still comes when the vote is over.
    await send(one, earlier);
    expect(heard.at(-1)).toEqual(heard[0]);
    for (const device of [one, other]) await device.cut();
  });
});

describe('secret ballots', () => {
  const aStep = fc.record({
    delegate: aDelegate,
    device: aDevice,
    action: fc.constantFrom('ask for the token' as const, 'drop' as const),
    /** Two ballots filled in with one token: somebody tries to vote twice. */
    ballot: fc.constantFrom<Choice>('for', 'against'),
    copies,
    cut,
  });

  /** The paper of one device, and all that the device has heard. */
  interface Paper {
    readonly voter: SecretVoter;
    readonly tokens: Outcome<IssuedToken>[];
    readonly drops: { readonly entry: BoxEntry; readonly outcome: Outcome<DroppedBallot> }[];
    readonly filled: Map<Choice, BoxEntry>;
  }

  async function fill(paper: Paper, choice: Choice): Promise<BoxEntry | null> {
    const token = paper.tokens.find(({ ok }) => ok);
    if (!token?.ok) return null;
    const known = paper.filled.get(choice);
    if (known) return known;
    const entry = await paper.voter.fill(token.blindSignature, votes(choice));
    paper.filled.set(choice, entry);
    return entry;
  }

  /** Drops `copies` of the ballot over a connection of its own, which is `cut` before it can be answered. */
  async function drop(paper: Paper, pollId: PollId, entry: BoxEntry, copies: number, cut: boolean) {
    const socket = await boxSocket(hall.product.origin);
    const ballot = { sessionId: hall.sessionId, pollId, entry };
    const heard = (outcome: Outcome<DroppedBallot>) => void paper.drops.push({ entry, outcome });
    const answers = Array.from(
      { length: copies },
      () => new Promise<void>((done) => socket.emit('ballot:drop', ballot, note(heard, done))),
    );
    if (!cut) await Promise.all(answers);
    socket.disconnect();
  }

  it('lie in the box once for each delegate, unchanged, in whatever way they arrive', async () => {
    const hands = await devices();
    const script = fc.array(aStep, { minLength: 8, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        const pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
        const { publicKey } = pollAt(hall.first, pollId);
        const papers = await Promise.all(
          hands.map((own) => Promise.all(own.map(() => newPaper(pollId, publicKey ?? '')))),
        );
        const ask = (delegate: number, device: number) => {
          const { voter, tokens } = at(at(papers, delegate), device);
          const request = { pollId, blinded: voter.blinded };
          return at(at(hands, delegate), device).send<Outcome<IssuedToken>>(
            'token:issue',
            request,
            (outcome) => void tokens.push(outcome),
          );
        };

        for (const { delegate, device, action, ballot, copies, cut } of steps) {
          const paper = at(at(papers, delegate), device);
          const entry = action === 'drop' ? await fill(paper, ballot) : null;
          if (entry) await drop(paper, pollId, entry, copies, cut);
          else {
            for (let copy = 0; copy < copies; copy += 1) await ask(delegate, device);
            if (cut) await at(at(hands, delegate), device).cut();
            else await at(at(hands, delegate), device).answered();
          }
        }
        // Everybody settles: both devices ask once more, and who has got the token votes.
        for (const [delegate, own] of papers.entries()) {
          for (const [device, paper] of own.entries()) {
            await ask(delegate, device);
            await at(at(hands, delegate), device).answered();
            const entry = await fill(paper, 'for');
            if (entry) await drop(paper, pollId, entry, 1, false);
          }
        }
        const { record } = await hall.conclude(pollId);

        expect(record).toMatchObject({ type: 'secret', issued: DELEGATES, returned: DELEGATES });
        const box = await publishedBox(pollId);
        expect(
          await boxFault({ ...box, paper: box.question.paper }, box.entries, nodeBoxCrypto()),
        ).toBeNull();
        const boxed = new Map(box.entries.map((entry) => [entry.token as string, entryText(entry)]));
        expect(boxed.size).toBe(DELEGATES);
        for (const own of papers) {
          // One of the two devices has the token; the other was told so, every time.
          const withToken = own.filter(({ tokens }) => tokens.some(({ ok }) => ok));
          expect(withToken).toHaveLength(1);
          for (const { tokens, drops, voter } of own) {
            for (const token of tokens) expect(token).toEqual(tokens[0]);
            for (const { entry, outcome } of drops) {
              const isBoxed = boxed.get(voter.token) === entryText(entry);
              if (isBoxed) expect(outcome).toEqual({ ok: true, pollId, token: voter.token });
              else expect(outcome).toMatchObject({ ok: false, refusal: { code: 'token-used' } });
            }
          }
        }
      }),
      { numRuns: 6 },
    );
    for (const device of hands.flat()) await device.cut();
  });

  async function newPaper(pollId: PollId, publicKey: string): Promise<Paper> {
    const voter = await SecretVoter.prepare({ sessionId: hall.sessionId, pollId }, publicKey);
    return { voter, tokens: [], drops: [], filled: new Map() };
  }

  async function publishedBox(pollId: PollId): Promise<PublishedBox> {
    const response = await fetch(`${hall.product.origin}/api/boxes/${hall.sessionId}/${pollId}`);
    return (await response.json()) as PublishedBox;
  }
});
