import type { BallotId, DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { BallotReceipt, CastBallot, PollProgress } from '#shared/protocol/socket.ts';
import { whyNotCast } from '#shared/session/polls/casting.ts';
import type { CollectedBallots } from '#shared/session/polls/closing.ts';
import { couldVote, votersOf } from '#shared/session/polls/electorate.ts';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import type { OpenPoll, Poll, SessionState } from '#shared/session/state.ts';
import { sameSelection } from '#shared/voting/papers.ts';
import { type Ballot, type BallotBox, countingBallots } from '../ballots/ballot-box.ts';
import { certainly } from '../certain.ts';
import { GroupCommit } from '../group-commit.ts';
import { Pace } from './pace.ts';
import { Waiting } from './waiting.ts';

/** Nobody changes their mind so often with a finger; each ballot is kept, and its commit is the time of the others. */
const BALLOTS = { most: 60, everyMs: 1000 };

interface BoothPorts {
  readonly box: BallotBox;
  /** The time that decides whether a ballot in that poll is late, in milliseconds since the epoch. */
  readonly now: (pollId: PollId) => number;
  readonly reportError: (error: unknown, context: string) => void;
}

interface BoothListener {
  recorded(delegateId: DelegateId, receipt: BallotReceipt): void;
  suspended(suspended: boolean): void;
}

interface OpenBooth {
  readonly pollId: PollId;
  /** Ballots that are durable, by their id: a retry gets the same receipt. */
  readonly recorded: Map<BallotId, Ballot>;
  /** Ballots on their way to the disk, by their id: a retry waits for the same commit. */
  readonly arriving: Map<
    BallotId,
    { readonly ballot: Ballot; readonly outcome: Promise<Outcome<BallotReceipt>> }
  >;
  /** The counting ballot of each delegate. */
  readonly counting: Map<DelegateId, Ballot>;
  /** Of this poll alone: who has sent too many here has all of them in the next. */
  readonly pace: Pace<DelegateId>;
  /** While the poll is being closed: what comes waits until it is closed or that has failed. */
  sealed: boolean;
}

/**
 * The fast path of ballots by name, in the hall's poll and in opinion polls. Exactly once: a ballot id is recorded at
 * most once, however often it is sent, and acknowledged only when it is on disk.
 */
export class NamedBooth {
  readonly #sessionId: SessionId;
  readonly #ports: BoothPorts;
  readonly #listener: BoothListener;
  readonly #commits: GroupCommit<Ballot>;
  #open: ReadonlyMap<PollId, OpenBooth> = new Map();
  /** Counting ballots of polls that have ended and whose result is not announced: their voters may ask for them. */
  #ended: ReadonlyMap<PollId, OpenBooth['counting']> = new Map();
  /** For a poll that is open and has no booth yet, or whose booth is sealed. */
  readonly #waiting = new Waiting();
  #suspended = false;

  constructor(sessionId: SessionId, ports: BoothPorts, listener: BoothListener) {
    this.#sessionId = sessionId;
    this.#ports = ports;
    this.#listener = listener;
    this.#commits = new GroupCommit((ballots) =>
      certainly(
        () => ports.box.record(ballots),
        () => this.#areThere(ballots),
      ),
    );
  }

  get suspended(): boolean {
    return this.#suspended;
  }

  /** Opens and closes booths as the session does its polls. */
  follow(state: SessionState): void {
    const ended = endedPolls(state);
    if (ended.length !== this.#ended.size || !ended.every(({ id }) => this.#ended.has(id))) {
      this.#ended = new Map(
        ended.map(({ id }) => [id, this.#ended.get(id) ?? this.#open.get(id)?.counting ?? new Map()]),
      );
    }
    const polls = namedPolls(state);
    if (polls.length !== this.#open.size || !polls.every(({ id }) => this.#open.has(id))) {
      this.#open = new Map(polls.map(({ id }) => [id, this.#open.get(id) ?? openBooth(id, [])]));
    }
    this.#waiting.release();
  }

  /** After a restart: takes up the polls that are not announced yet, with the ballots that are on disk. */
  async restore(state: SessionState): Promise<void> {
    const booths = namedPolls(state).map(
      async ({ id }) => [id, openBooth(id, await this.#ports.box.all(this.#sessionId, id))] as const,
    );
    this.#open = new Map(await Promise.all(booths));
    const ended = endedPolls(state).map(
      async ({ id }) => [id, countingBallots(await this.#ports.box.all(this.#sessionId, id))] as const,
    );
    this.#ended = new Map(await Promise.all(ended));
  }

  progress(state: SessionState): readonly PollProgress[] {
    return namedPolls(state).flatMap((poll) => {
      const booth = this.#open.get(poll.id);
      return booth ? [progressOf(state, poll, booth)] : [];
    });
  }

  /** The counting ballots of one delegate in the polls whose result is not announced yet. */
  ballotsOf(delegateId: DelegateId): readonly BallotReceipt[] {
    const open = [...this.#open.values()].map(({ counting }) => counting);
    return [...this.#ended.values(), ...open].flatMap((counting) => {
      const ballot = counting.get(delegateId);
      return ballot ? [receiptOf(ballot)] : [];
    });
  }

  /** `stateNow`: asked again after a wait, since whoever waited may have left the list meanwhile. */
  cast(
    stateNow: () => SessionState,
    delegateId: DelegateId,
    cast: CastBallot,
  ): Promise<Outcome<BallotReceipt>> {
    return this.#cast(stateNow, delegateId, cast, this.#ports.now(cast.pollId));
  }

  /** `arrivedAt`: a ballot that came in time is not late because it had to wait. */
  async #cast(
    stateNow: () => SessionState,
    delegateId: DelegateId,
    cast: CastBallot,
    arrivedAt: number,
  ): Promise<Outcome<BallotReceipt>> {
    const open = this.#open.get(cast.pollId);
    const arriving = open?.arriving.get(cast.ballotId);
    if (arriving)
      return isSame(arriving.ballot, delegateId, cast) ? arriving.outcome : refuse('ballot-id-reused');

    // A retry is answered as the first time, also when the poll has closed since.
    const known =
      open?.recorded.get(cast.ballotId) ??
      (open ? null : await this.#ports.box.find(this.#sessionId, cast.pollId, cast.ballotId));
    if (known) {
      return isSame(known, delegateId, cast) ? { ok: true, ...receiptOf(known) } : refuse('ballot-id-reused');
    }

    const whyNot = whyNotCast(stateNow(), cast.pollId, delegateId, cast, arrivedAt);
    if (whyNot) return { ok: false, refusal: whyNot };
    if (!open || open.sealed) {
      const again = () => this.#cast(stateNow, delegateId, cast, arrivedAt);
      // On a full disk a closing fails, and a ballot must not be refused for good by a poll that goes on. The booth may have
      // been made while the box was looked into.
      return open || !this.#open.has(cast.pollId) ? this.#waiting.hold(again) : again();
    }

    if (!open.pace.allows(delegateId)) return refuse('too-fast');
    const recordedAt = new Date(arrivedAt).toISOString();
    const ballot: Ballot = { sessionId: this.#sessionId, delegateId, recordedAt, ...cast };
    const outcome = this.#record(open, ballot);
    open.arriving.set(ballot.ballotId, { ballot, outcome });
    return outcome;
  }

  /**
   * Takes no more ballots in `pollId`, waits for those on their way, and hands the counting ones to `close`. Ballots that
   * come meanwhile wait: they are refused when the poll has ended, and taken if `close` has failed.
   */
  async whileSealed<T>(pollId: PollId, close: (collected: CollectedBallots) => Promise<T>): Promise<T> {
    const open = this.#open.get(pollId);
    if (!open) throw new Error(`${pollId} has no booth`);
    return this.#sealing([open], async () => {
      // Counted from the disk, not from memory: what is durable is what counts.
      const ballots = countingBallots(await this.#ports.box.all(this.#sessionId, pollId));
      return close({ type: 'open', ballots });
    });
  }

  /** Takes no ballots in any open poll while `then` runs with the polls in which `delegateId` has one. */
  whileAllSealed<T>(delegateId: DelegateId, then: (votedIn: readonly PollId[]) => Promise<T>): Promise<T> {
    const open = [...this.#open.values()];
    return this.#sealing(open, () =>
      then(open.filter(({ counting }) => counting.has(delegateId)).map(({ pollId }) => pollId)),
    );
  }

  settled(): Promise<void> {
    return this.#commits.settled();
  }

  /** The disk has taken something else: voting goes on, also where no ballot comes any more to show it. */
  resume(): void {
    this.#suspend(false);
  }

  /** Runs `then` when the ballots on their way to `booths` are durable, and lets none in before it has ended. */
  async #sealing<T>(booths: readonly OpenBooth[], then: () => Promise<T>): Promise<T> {
    for (const booth of booths) booth.sealed = true;
    try {
      const arriving = booths.flatMap((booth) => [...booth.arriving.values()]);
      await Promise.all(arriving.map(({ outcome }) => outcome));
      return await then();
    } finally {
      for (const booth of booths) booth.sealed = false;
      this.#waiting.release();
    }
  }

  async #record(open: OpenBooth, ballot: Ballot): Promise<Outcome<BallotReceipt>> {
    try {
      await this.#commits.add(ballot);
    } catch (error) {
      open.arriving.delete(ballot.ballotId);
      this.#ports.reportError(error, 'recording ballots');
      this.#suspend(true);
      return refuse('voting-suspended');
    }
    open.arriving.delete(ballot.ballotId);
    open.recorded.set(ballot.ballotId, ballot);
    open.counting.set(ballot.delegateId, ballot);
    this.#suspend(false);
    const receipt = receiptOf(ballot);
    this.#listener.recorded(ballot.delegateId, receipt);
    return { ok: true, ...receipt };
  }

  async #areThere(ballots: readonly Ballot[]): Promise<boolean> {
    const { box } = this.#ports;
    for (const { pollId, ballotId } of ballots) {
      if (!(await box.find(this.#sessionId, pollId, ballotId))) return false;
    }
    return true;
  }

  #suspend(suspended: boolean): void {
    if (this.#suspended === suspended) return;
    this.#suspended = suspended;
    this.#listener.suspended(suspended);
  }
}

/** Polls by name that are counted and not announced. */
function endedPolls(state: SessionState): readonly Poll[] {
  return state.polls.filter(
    ({ status, question: { procedure } }) =>
      status === 'closed' && ['open', 'opinion'].includes(procedure.type),
  );
}

function namedPolls(state: SessionState): readonly OpenPoll[] {
  return openPolls(state).filter(({ question: { procedure } }) =>
    ['open', 'opinion'].includes(procedure.type),
  );
}

function openBooth(pollId: PollId, ballots: readonly Ballot[]): OpenBooth {
  return {
    pollId,
    recorded: new Map(ballots.map((ballot) => [ballot.ballotId, ballot])),
    arriving: new Map(),
    counting: countingBallots(ballots),
    pace: new Pace(BALLOTS),
    sealed: false,
  };
}

function progressOf(state: SessionState, poll: OpenPoll, { counting }: OpenBooth): PollProgress {
  const voters = votersOf(state, poll);
  const present = voters.filter((id) => couldVote(state, poll, id));
  // Who was taken off the list counts no more; who voted and then left the hall still counts among those who could.
  const entitled = new Set(voters);
  const names = [...counting.keys()].filter((id) => entitled.has(id));
  const here = new Set(present);
  const left = names.filter((id) => !here.has(id)).length;
  return { pollId: poll.id, cast: names.length, eligible: present.length + left, issued: null, names };
}

function isSame(known: Ballot, delegateId: DelegateId, cast: CastBallot): boolean {
  return (
    known.delegateId === delegateId &&
    sameSelection(known.selection, cast.selection) &&
    known.reason === cast.reason
  );
}

function receiptOf({ pollId, ballotId, selection, reason, recordedAt }: Ballot): BallotReceipt {
  return { pollId, ballotId, selection, reason, recordedAt };
}
