import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { Viewer } from '#shared/access/viewer.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { DelegateId, PollId, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { BallotBox } from '../ballots/ballot-box.ts';
import type { PollKeys } from '../ballots/poll-keys.ts';
import type { Clock } from '../clock.ts';
import type { KeptRemoval } from '../documents/document-files.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { KnownEnd } from '../eventlog/known-log.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import type { AtRestPorts } from './secret-polls-at-rest.ts';
import type { KeptViews } from './views.ts';

/** What the log gained in one append. */
export interface NewsOfLog {
  /** As they stand in the log. */
  readonly entries: readonly LoggedEvent[];
  /** As they are told to one viewer. */
  readonly told: (viewer: Viewer) => readonly ViewedEntry[];
  /** Delegates who are told something of it beside what their circle is told. */
  readonly named: readonly DelegateId[];
  /** What devices are told with the last of them. */
  readonly hash: Sha256;
}

/** Told to whoever shows the session to people. Called after the fact is durable. */
export interface SessionListener {
  entries(news: NewsOfLog): void;
  ballotRecorded(delegateId: DelegateId, receipt: BallotReceipt): void;
  tokenIssued(delegateId: DelegateId, pollId: PollId): void;
  /** One more ballot lies in a secret poll's box. */
  ballotDropped(): void;
  votingSuspended(suspended: boolean): void;
}

/** A session in which nothing is under way and from whose log nothing is left to follow: it may be let go, and is found again by its log. */
export interface SessionAtRest {
  readonly id: SessionId;
  /** Where its log ends. */
  readonly end: KnownEnd;
  /** As a whole. */
  readonly state: SessionState;
  /** As the public may know it. */
  readonly forAll: SessionState;
  /** As everybody may know it. */
  readonly views: KeptViews;
}

/** What is kept of a session at rest, so that it need not be worked out from its log again. */
export interface Rest {
  readonly end: KnownEnd;
  /** On their way: unpacked while the log is looked at. */
  readonly views: Promise<KeptViews>;
}

export interface SessionPorts extends AtRestPorts {
  readonly log: EventLog;
  /** Vouches for each append. */
  readonly signingKey: SigningKey;
  readonly box: BallotBox;
  readonly pollKeys: PollKeys;
  readonly clock: Clock;
  /** Whether the session was put into the archive: it is read, and nobody enters anything in it any more. */
  readonly isArchived: (id: SessionId) => boolean;
  /** Gives each who came a sign-in code, and lets nobody who left sign in. Called again until it resolves; repeating it changes nothing. */
  readonly onPeopleChanged: (id: SessionId, state: SessionState) => Promise<void>;
  /** A session has come to rest at another end of its log than before. Called again until it resolves; repeating it changes nothing. */
  readonly onRest: (session: SessionAtRest) => Promise<void>;
  /** Takes a file off the server for good. Called again until it resolves, and at each start; repeating it changes nothing. */
  readonly removeFile: (sha256: Sha256, removal: KeptRemoval) => Promise<void>;
  /** Where failures go that no caller sees. */
  readonly reportError: (error: unknown, context: string) => void;
}
