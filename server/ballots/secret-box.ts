import type { DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import type { PollAddress } from '#shared/voting/box.ts';
import type { SealedBallot } from './ballot-seal.ts';

/** That a token was signed for a delegate; what it was signed on is blinded, so it says nothing of any ballot. */
export interface TokenIssue {
  readonly sessionId: SessionId;
  readonly pollId: PollId;
  readonly delegateId: DelegateId;
  /** SHA-256 of the blinded message, lower-case hexadecimal: the same request is answered again. */
  readonly blindedHash: string;
}

/** A ballot on its way to the disk. */
export interface SecretBallot extends PollAddress, SealedBallot {}

/**
 * What the database keeps of secret polls: who has got a token and the sealed ballots while one is open, the published box
 * afterwards. The two lists have no key in common but the poll, and only the poll's secret, which is kept elsewhere, opens a
 * ballot.
 */
export interface SecretBox {
  /**
   * Tokens of one session: all or none, durable when it resolves. One token for each delegate: the same one again changes nothing.
   * @throws Error when a delegate has another one already.
   */
  issue(tokens: readonly TokenIssue[]): Promise<void>;
  issues(address: PollAddress): Promise<readonly TokenIssue[]>;
  /** Ballots of one session: all or none, durable when it resolves. A place that is taken is left as it is: the ballot is there already. */
  drop(ballots: readonly SecretBallot[]): Promise<void>;
  /** The ballots of an open poll, in no order that means anything. */
  dropped(address: PollAddress): Promise<readonly SealedBallot[]>;
  /** Writes the box as it is published, in the order of the tokens; takes the place of an earlier one. */
  publish(address: PollAddress, entries: readonly BoxEntry[]): Promise<void>;
  /** Takes back a box: its poll was not closed after all, or was annulled uncounted. */
  withdraw(address: PollAddress): Promise<void>;
  /** The published box in the order of its tokens; null where there is none. */
  published(address: PollAddress): Promise<readonly BoxEntry[] | null>;
  /** Overwrites who has got a token, and the sealed ballots: their poll has ended. */
  clear(address: PollAddress): Promise<void>;
  /**
   * Leaves nothing in the files that would tell in which order something came: empties SQLite's write-ahead log, which keeps every commit,
   * or writes the tables of PostgreSQL anew.
   * @throws Error while another process reads the database, a backup for one.
   */
  forgetOrder(): Promise<void>;
}
