import type { BallotId, DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/records.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { BallotReceipt, CastBallot, PollProgress } from '#shared/protocol/socket.ts';
import { presentDelegates } from '#shared/session/attendance.ts';
import { openPoll, whyNotCast } from '#shared/session/polls.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type Ballot, type BallotBox, countingBallots } from '../ballots/ballot-box.ts';
import { GroupCommit } from '../ballots/group-commit.ts';

interface BoothPorts {
  readonly box: BallotBox;
  readonly now: () => number;
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
  /** Set while the poll is being closed: nothing more is taken. */
  sealed: boolean;
}

/**
 * The fast path of ballots in the poll that is open. Exactly once: a ballot id is recorded at most once, however often
 * it is sent, and acknowledged only when it is on disk.
 */
export class PollBooth {
  readonly #sessionId: SessionId;
  readonly #ports: BoothPorts;
  readonly #listener: BoothListener;
  readonly #commits: GroupCommit;
  #open: OpenBooth | null = null;
  #suspended = false;

  constructor(sessionId: SessionId, ports: BoothPorts, listener: BoothListener) {
    this.#sessionId = sessionId;
    this.#ports = ports;
    this.#listener = listener;
    this.#commits = new GroupCommit(ports.box);
  }

  get suspended(): boolean {
    return this.#suspended;
  }

  /** Opens and closes the booth as the session does. */
  follow(state: SessionState): void {
    const pollId = openPoll(state)?.id;
    if (pollId === this.#open?.pollId) return;
    this.#open = pollId === undefined ? null : openBooth(pollId, []);
  }

  /** After a restart: takes up the poll that was open, with the ballots that are on disk. */
  async restore(state: SessionState): Promise<void> {
    const pollId = openPoll(state)?.id;
    if (pollId !== undefined)
      this.#open = openBooth(pollId, await this.#ports.box.all(this.#sessionId, pollId));
  }

  progress(state: SessionState): PollProgress | null {
    if (!this.#open) return null;
    const present = presentDelegates(state);
    const { counting, pollId } = this.#open;
    // Who voted and then left still counts among those who could.
    const left = [...counting.keys()].filter((id) => state.attendance[id]?.status !== 'present').length;
    return { pollId, cast: counting.size, eligible: present.length + left };
  }

  ballotsOf(delegateId: DelegateId): readonly BallotReceipt[] {
    const ballot = this.#open?.counting.get(delegateId);
    return ballot ? [receiptOf(ballot)] : [];
  }

  async cast(state: SessionState, delegateId: DelegateId, cast: CastBallot): Promise<Outcome<BallotReceipt>> {
    const open = this.#open?.pollId === cast.pollId ? this.#open : null;
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

    const now = this.#ports.now();
    const whyNot = whyNotCast(state, cast.pollId, delegateId, now);
    if (whyNot) return { ok: false, refusal: whyNot };
    if (!open || open.sealed) return refuse('poll-closed');

    const recordedAt = new Date(now).toISOString();
    const ballot: Ballot = { sessionId: this.#sessionId, delegateId, recordedAt, ...cast };
    const outcome = this.#record(open, ballot);
    open.arriving.set(ballot.ballotId, { ballot, outcome });
    return outcome;
  }

  /**
   * Takes no more ballots, waits for those on their way, and hands the counting choices to `close`. If `close` does
   * not end the poll, the booth takes ballots again.
   */
  async whileSealed<T>(close: (ballots: ReadonlyMap<DelegateId, Choice>) => Promise<T>): Promise<T> {
    const open = this.#open;
    if (!open) throw new Error('no poll is open');
    open.sealed = true;
    try {
      await this.#commits.settled();
      // Counted from the disk, not from memory: what is durable is what counts.
      const counting = countingBallots(await this.#ports.box.all(this.#sessionId, open.pollId));
      return await close(new Map([...counting].map(([delegateId, { choice }]) => [delegateId, choice])));
    } finally {
      open.sealed = false;
    }
  }

  settled(): Promise<void> {
    return this.#commits.settled();
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

  #suspend(suspended: boolean): void {
    if (this.#suspended === suspended) return;
    this.#suspended = suspended;
    this.#listener.suspended(suspended);
  }
}

function openBooth(pollId: PollId, ballots: readonly Ballot[]): OpenBooth {
  return {
    pollId,
    recorded: new Map(ballots.map((ballot) => [ballot.ballotId, ballot])),
    arriving: new Map(),
    counting: countingBallots(ballots),
    sealed: false,
  };
}

function isSame(known: Ballot, delegateId: DelegateId, cast: CastBallot): boolean {
  return known.delegateId === delegateId && known.choice === cast.choice;
}

function receiptOf({ pollId, ballotId, choice, recordedAt }: Ballot): BallotReceipt {
  return { pollId, ballotId, choice, recordedAt };
}
