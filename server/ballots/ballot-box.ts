import type { BallotId, DelegateId, Instant, PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';

/** A delegate's ballot in a poll by name, as it arrived. */
export interface Ballot {
  readonly sessionId: SessionId;
  readonly pollId: PollId;
  readonly ballotId: BallotId;
  readonly delegateId: DelegateId;
  readonly selection: Selection;
  /** Written with it in an opinion poll; else empty. */
  readonly reason: string;
  readonly recordedAt: Instant;
}

/**
 * Ballots of polls by name. Each ballot that was accepted stays; of several by one delegate the last one counts.
 */
export interface BallotBox {
  /**
   * Records ballots of one session in their order, in one commit. Resolves only when all are durable; rejects when none is. A ballot
   * id that is known already is left as it was.
   */
  record(ballots: readonly Ballot[]): Promise<void>;
  find(sessionId: SessionId, pollId: PollId, ballotId: BallotId): Promise<Ballot | null>;
  /** Every recorded ballot of a poll, in order of arrival. */
  all(sessionId: SessionId, pollId: PollId): Promise<readonly Ballot[]>;
}

/** The counting ballot of each delegate: of several, the last one recorded. `ballots` in order of arrival. */
export function countingBallots(ballots: readonly Ballot[]): Map<DelegateId, Ballot> {
  return new Map(ballots.map((ballot) => [ballot.delegateId, ballot]));
}
