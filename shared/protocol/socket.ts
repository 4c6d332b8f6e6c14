import { z } from 'zod';
import type { SessionState } from '../session/state.ts';
import type { LoggedEvent } from './events.ts';
import { BallotId, DelegateId, type Instant, PollId } from './ids.ts';
import { Choice } from './records.ts';
import type { Outcome, Refusal } from './refusals.ts';

export const Role = z.enum(['secretary', 'delegate', 'display']);
export type Role = z.infer<typeof Role>;

/** Who is signed in. `personId` is a DelegateId for delegates. */
export interface Person {
  readonly role: Role;
  readonly personId: string;
  readonly name: string;
}

/** Sent by the client as Socket.IO's `auth` when it connects. */
export const Handshake = z.object({
  token: z.string().min(1).max(200),
  protocol: z.int(),
  /** Last sequence number the device has, and of which session; absent on a new device. */
  lastSeq: z.int().min(0).optional(),
  sessionId: z.string().max(64).optional(),
});
export type Handshake = z.infer<typeof Handshake>;

export const CastBallot = z.object({ pollId: PollId, ballotId: BallotId, choice: Choice });
export type CastBallot = z.infer<typeof CastBallot>;

/** What the server sends when the ballot is on disk: only then may the tablet say "đã ghi nhận". */
export interface BallotReceipt {
  readonly pollId: PollId;
  readonly ballotId: BallotId;
  readonly choice: Choice;
  readonly recordedAt: Instant;
}

/** First message after connecting: all that the device lacks. */
export interface Welcome {
  readonly sessionId: string;
  readonly me: Person;
  /** Server clock, milliseconds since the epoch, when this was sent. */
  readonly serverTime: number;
  /** Either the whole state, or the events after the device's `lastSeq`. */
  readonly snapshot: SessionState | null;
  readonly events: readonly LoggedEvent[];
  /** The delegate's own recorded ballots in polls that are open. */
  readonly myBallots: readonly BallotReceipt[];
  /** The open poll's progress, for console and display. */
  readonly progress: PollProgress | null;
}

export interface PollProgress {
  readonly pollId: PollId;
  /** Delegates whose ballot is recorded. */
  readonly cast: number;
  /** Delegates present, who may vote. */
  readonly eligible: number;
}

/** A message that named no acknowledgement is refused with this. */
export interface Refused {
  readonly message: string;
  readonly refusal: Refusal;
}

export const Presence = z.object({ online: z.array(DelegateId) });
/** Delegates whose tablet is connected; ephemeral, for the console only. */
export type Presence = z.infer<typeof Presence>;

export interface ServerToClient {
  welcome: (welcome: Welcome) => void;
  /** New entries of the log, in order. */
  events: (events: readonly LoggedEvent[]) => void;
  'poll:progress': (progress: PollProgress) => void;
  /** Own ballot recorded on another device of the same delegate. */
  'ballot:recorded': (receipt: BallotReceipt) => void;
  /** Server cannot write ballots now (true), or can again (false). */
  'poll:suspended': (suspended: boolean) => void;
  presence: (presence: Presence) => void;
  /** Something in the delegate's own annotations changed on another device: fetch from `cursor`. */
  'annotations:changed': (cursor: number) => void;
  refused: (refused: Refused) => void;
}

export interface ClientToServer {
  /** `command` is parsed with the Command schema. */
  command: (command: unknown, ack: (outcome: Outcome<{ seq: number }>) => void) => void;
  'ballot:cast': (ballot: unknown, ack: (outcome: Outcome<BallotReceipt>) => void) => void;
  /** The server's clock in milliseconds, for the countdown. */
  time: (ack: (serverTime: number) => void) => void;
}
