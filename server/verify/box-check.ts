import { boxInRecord } from '#shared/archive/boxes.ts';
import type { ArchiveLine } from '#shared/archive/lines.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { type BoxClaims, type BoxCrypto, type BoxFault, boxFault } from '#shared/voting/box.ts';
import { aboutBox, type Fault, fault } from './faults.ts';

type BallotLine = Extract<ArchiveLine, { type: 'ballot' }>;

interface Box {
  readonly claims: BoxClaims;
  readonly returned: number;
  readonly ballots: { readonly line: number; readonly entry: BoxEntry }[];
}

/** Counts the boxes of all secret polls that the log says were counted, in the order in which they were opened. */
export class BoxCheck {
  /** Still to be counted; the first may have some of its ballots. */
  readonly #boxes: Box[];
  readonly #crypto: BoxCrypto;
  #ballots = 0;

  /** `whole`: of a record without sealed entries. */
  constructor(sessionId: SessionId, state: SessionState, whole: boolean, crypto: BoxCrypto) {
    this.#boxes = state.polls
      .filter((poll) => boxInRecord(poll, whole))
      .flatMap((poll) => boxOf(sessionId, poll) ?? []);
    this.#crypto = crypto;
  }

  /** Ballots that hold. */
  get ballots(): number {
    return this.#ballots;
  }

  async ballot(line: number, { pollId, entry }: BallotLine): Promise<Fault | null> {
    if (!this.#boxes.some(({ claims }) => claims.pollId === pollId)) {
      return fault(line, 'ballot-extra', aboutBox(pollId, null));
    }
    const skipped = await this.#finish(line, (box) => box.claims.pollId !== pollId);
    if (skipped) return skipped;
    this.#boxes[0]?.ballots.push({ line, entry });
    return null;
  }

  /** The first ballot that does not hold in a box that is not complete yet. */
  async faultSoFar(): Promise<Fault | null> {
    const [box] = this.#boxes;
    return box ? (await this.#count(box)).ballot : null;
  }

  /** `line`: the one after the last ballot. */
  end(line: number): Promise<Fault | null> {
    return this.#finish(line, () => true);
  }

  async #finish(line: number, over: (box: Box) => boolean): Promise<Fault | null> {
    for (let box = this.#boxes[0]; box && over(box); box = this.#boxes[0]) {
      const found = await this.#boxFault(line, box);
      if (found) return found;
      this.#ballots += box.ballots.length;
      this.#boxes.shift();
    }
    return null;
  }

  async #boxFault(line: number, box: Box): Promise<Fault | null> {
    const { claims, returned, ballots } = box;
    const about = aboutBox(claims.pollId, null);
    const counted = await this.#count(box);
    if (counted.ballot) return counted.ballot;
    if (ballots.length < returned) return fault(line, 'ballot-missing', about);
    const extra = ballots[returned];
    if (extra) return fault(extra.line, 'ballot-extra', about);
    return counted.whole && fault(ballots.at(-1)?.line ?? line, counted.whole, about);
  }

  /** What does not hold in a single ballot, and in the box as a whole. */
  async #count({ claims, ballots }: Box): Promise<{ ballot: Fault | null; whole: BoxFault['what'] | null }> {
    const entries = ballots.map(({ entry }) => entry);
    const found = await boxFault(claims, entries, this.#crypto);
    if (!found) return { ballot: null, whole: null };
    const { what, entry: place } = found;
    const line = place === null ? undefined : ballots[place]?.line;
    if (line === undefined) return { ballot: null, whole: what };
    return { ballot: fault(line, what, aboutBox(claims.pollId, place)), whole: null };
  }
}

function boxOf(sessionId: SessionId, poll: Poll): Box | null {
  const record = pollEnding(poll)?.record;
  if (record?.type !== 'secret' || poll.publicKey === null) return null;
  const { id: pollId, publicKey, question } = poll;
  const { issued, returned, boxRoot, tally } = record;
  const claims = { sessionId, pollId, paper: question.paper, publicKey, issued, boxRoot, tally };
  return { claims, returned, ballots: [] };
}
