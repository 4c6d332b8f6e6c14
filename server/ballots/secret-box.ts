import type { DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';

/** That a token was signed for a delegate; what it was signed on is blinded, so it says nothing of any ballot. */
export interface TokenIssue {
  readonly sessionId: SessionId;
  readonly pollId: PollId;
  readonly delegateId: DelegateId;
  /** SHA-256 of the blinded message, lower-case hexadecimal: the same request is answered again. */
  readonly blindedHash: string;
}

export interface SecretBallot {
  readonly sessionId: SessionId;
  readonly pollId: PollId;
  readonly entry: BoxEntry;
}

/**
 * What secret polls keep: their keys, who has got a token, and the ballots. The two lists have no key in common but the
 * poll. Nothing here holds a time, an address or an order of arrival once the poll is sealed.
 */
export interface SecretBox {
  /** Keeps the private key (PKCS #8, PEM) until the poll is sealed. Durable when it resolves. */
  saveKey(publicKey: string, privateKey: string): Promise<void>;
  /** Destroys the key of a poll that was not opened after all. */
  dropKey(publicKey: string): Promise<void>;
  /** Null once it has been destroyed. */
  privateKey(publicKey: string): Promise<string | null>;
  /** All or none, durable when it resolves. One token for each delegate: @throws when there is one already. */
  issue(tokens: readonly TokenIssue[]): Promise<void>;
  issues(sessionId: SessionId, pollId: PollId): Promise<readonly TokenIssue[]>;
  /** All or none, durable when it resolves. A token that is in the box already is left as it was. */
  drop(ballots: readonly SecretBallot[]): Promise<void>;
  /** The ballots of a poll, open or sealed, in the order of their tokens. */
  published(sessionId: SessionId, pollId: PollId): Promise<readonly BoxEntry[]>;
  /**
   * Ends a poll: its key is destroyed, so that no more tokens can be made, and what the storage could tell of the order
   * of arrival is overwritten. `keep`: false empties the box too, for a poll that was annulled uncounted. To be repeated
   * when it fails and after a restart: what was done already is left as it is.
   */
  seal(sessionId: SessionId, pollId: PollId, publicKey: string, keep: boolean): Promise<void>;
  /** The box of a poll that was held on another server. */
  adopt(sessionId: SessionId, pollId: PollId, entries: readonly BoxEntry[]): Promise<void>;
}
