import { z } from 'zod';
import type { ViewedEntry } from '../access/viewed-entry.ts';
import type { SessionState } from '../session/state.ts';
import type { HallOverview, ToScreen } from './hall.ts';
import {
  BallotId,
  Base64Url,
  DelegateId,
  DocumentId,
  type Instant,
  PollId,
  SessionId,
  Sha256,
} from './ids.ts';
import type { ToldLead } from './lead.ts';
import type { HelpCall, MemoWithReceipts, ToldMemo } from './memos.ts';
import type { Person } from './person.ts';
import { Selection } from './polls.ts';
import type { Outcome, Refusal } from './refusals.ts';
import { COMES_AS } from './session-header.ts';
import type { IdentityNote, NewDevice } from './sign-ins.ts';
import { line } from './text.ts';
import type { Trial } from './trial.ts';

/**
 * How far a device has followed a log: its number alone would not tell that log from another one that has as many entries, as
 * after a backup was restored.
 */
export const LogCursor = z.object({
  /** Number of the last entry that the device has. */
  seq: z.int().min(1),
  /** Hash of the log up to and with that entry, as the server told it. Devices keep it and compute none. */
  hash: Sha256,
  /** As whom: the `view` of the welcome (shared/access/viewer.ts). Somebody whose rights have changed since is told anew. */
  view: z.string().max(60),
});
export type LogCursor = z.infer<typeof LogCursor>;

/** Sent by the client as Socket.IO's `auth` when it connects. */
export const Handshake = z.object({
  token: z.string().min(1).max(200),
  protocol: z.int(),
  /** The session that a person of the register means; absent for a sign-in that belongs to one. */
  session: SessionId.optional(),
  /** As what they come; absent: as a delegate, where they are one. */
  as: z.enum(COMES_AS).optional(),
  /** That the device holds the key which the sign-in is bound to (RFC 9449); absent where it is bound to none. */
  proof: z.string().max(4096).optional(),
  /** Absent on a device that has nothing of the session, or does not know of which log it is. */
  have: LogCursor.optional(),
});
export type Handshake = z.infer<typeof Handshake>;

export const CastBallot = z.object({
  pollId: PollId,
  ballotId: BallotId,
  selection: Selection,
  /** Only in an opinion poll; elsewhere empty. */
  reason: line(2000).default(''),
});
export type CastBallot = z.infer<typeof CastBallot>;

/** What the server sends when the ballot is on disk: only then may the tablet say "đã ghi nhận". */
export interface BallotReceipt {
  readonly pollId: PollId;
  readonly ballotId: BallotId;
  readonly selection: Selection;
  readonly reason: string;
  readonly recordedAt: Instant;
}

/** Somebody marks themself present: by the digits that hall screens show, or, as a delegate, by the code on the card of a seat. */
export const CheckIn = z.discriminatedUnion('by', [
  z.object({ by: z.literal('hall-code'), code: z.string().max(12) }),
  z.object({ by: z.literal('seat'), code: z.string().max(200) }),
]);
export type CheckIn = z.infer<typeof CheckIn>;

/** What a hall screen shows in its picture of attendance. */
export interface ShownHallCode {
  readonly code: string;
  /** When the next one takes its place, in milliseconds of the server's clock. */
  readonly until: number;
}

/** Asks for the delegate's one token in a secret poll. */
export const IssueToken = z.object({
  pollId: PollId,
  /** The blinded message (RFC 9474, section 4.2), as long as the key's modulus. */
  blinded: Base64Url,
});
export type IssueToken = z.infer<typeof IssueToken>;

/** The same blinded message always gets the same answer. */
export interface IssuedToken {
  readonly pollId: PollId;
  readonly blindSignature: Base64Url;
}

/** A secret ballot as it lies in the box; what its parts cover: shared/voting/box.ts. */
export const BoxEntry = z.object({
  /** The ballot's own public key, a P-256 point, uncompressed: it names the ballot and nobody. */
  token: Base64Url,
  /** The poll's RSA signature on the token, unblinded. */
  tokenSignature: Base64Url,
  selection: Selection,
  /** ECDSA (SHA-256) by the token's key on the selection: the ballot cannot be altered in the box. */
  signature: Base64Url,
});
export type BoxEntry = z.infer<typeof BoxEntry>;

/** Sent on a connection of its own, without any sign-in. */
export const DropBallot = z.object({ sessionId: SessionId, pollId: PollId, entry: BoxEntry });
export type DropBallot = z.infer<typeof DropBallot>;

/** The ballot with this token is on disk. */
export interface DroppedBallot {
  readonly pollId: PollId;
  readonly token: Base64Url;
}

/** First message after connecting: all that the device lacks. */
export interface Welcome {
  readonly sessionId: string;
  readonly me: Person;
  /** Server clock, milliseconds since the epoch, when this was sent. */
  readonly serverTime: number;
  /**
   * The whole state that this person may know, where what the device has is not the beginning of the server's log as they are
   * told it; else null, and `events` follow on what it has.
   */
  readonly snapshot: SessionState | null;
  /** The `view` of a `LogCursor` after this message. */
  readonly view: string;
  readonly events: readonly ViewedEntry[];
  /** The `hash` of a `LogCursor` after this message. */
  readonly hash: Sha256;
  /** The delegate's own recorded ballots in polls whose result is not announced yet. */
  readonly myBallots: readonly BallotReceipt[];
  /** Secret polls, still open, in which a token was signed for this delegate, on whatever device. */
  readonly myTokens: readonly PollId[];
  /** Whether it is in the archive: it is read, and nobody enters anything in it any more. */
  readonly archived: boolean;
  /** Progress of the open polls, for console, display and whoever chairs. */
  readonly progress: readonly PollProgress[];
}

/** What the log gained. */
export interface NewEntries {
  /** In order, as this person is told them. */
  readonly entries: readonly ViewedEntry[];
  /** The `hash` of a `LogCursor` after the last of them. */
  readonly hash: Sha256;
}

export interface PollProgress {
  readonly pollId: PollId;
  /** Ballots recorded. */
  readonly cast: number;
  /** Delegates who may vote, and those who voted and then left. */
  readonly eligible: number;
  /** Secret poll: tokens signed; otherwise null. */
  readonly issued: number | null;
  /**
   * Who has voted; in a secret poll, who has got a token. For consoles always; for the hall screen only where the question
   * says that it is shown, else null; for whoever chairs never.
   */
  readonly names: readonly DelegateId[] | null;
}

/** A message that named no acknowledgement is refused with this. */
export interface Refused {
  readonly message: string;
  readonly refusal: Refusal;
}

export const Presence = z.object({ online: z.array(DelegateId) });
/** Delegates whose tablet is connected; ephemeral, for the console only. */
export type Presence = z.infer<typeof Presence>;

/** Where the one who presents is: what the secretariat leads those to who follow. */
export const PresenterPlace = z.object({
  documentId: DocumentId,
  sha256: Sha256,
  /** From 1. */
  page: z.int().min(1).max(100_000),
});
export type PresenterPlace = z.infer<typeof PresenterPlace>;

/** Leads to a page; null: leads no more. */
export const LeadPresenter = z.object({ place: PresenterPlace.nullable() });
export type LeadPresenter = z.infer<typeof LeadPresenter>;

export interface ServerToClient {
  welcome: (welcome: Welcome) => void;
  /** What the log gained since the welcome. */
  events: (news: NewEntries) => void;
  'poll:progress': (progress: PollProgress) => void;
  /** Own ballot recorded on another device of the same delegate. */
  'ballot:recorded': (receipt: BallotReceipt) => void;
  /** The delegate's token in a secret poll was signed for another device. */
  'token:issued': (pollId: PollId) => void;
  /** Server cannot write ballots now (true), or can again (false). */
  'poll:suspended': (suspended: boolean) => void;
  /** A device knows so many entries of a log that is not the server's, or goes on beyond it; to consoles. */
  'record:behind': (known: number) => void;
  /** Put into the archive (true), or taken out of it again. */
  'session:archived': (archived: boolean) => void;
  presence: (presence: Presence) => void;
  /** Where the secretariat leads now; null: nowhere. Also sent after each welcome. */
  presenter: (place: PresenterPlace | null) => void;
  /** The trial vote under way; null: none. Also sent after each welcome. */
  trial: (trial: Trial | null) => void;
  /** What a hall screen shows beside what is under way; also sent after each welcome. */
  hall: (told: ToScreen) => void;
  /** All hall screens and what they show; to consoles, also after each welcome. */
  'hall:overview': (overview: HallOverview) => void;
  /** Which console leads; to consoles, also after each welcome, and whenever one comes or goes. */
  lead: (told: ToldLead) => void;
  /** A hall screen says for a moment which one it is. */
  'hall:identify': () => void;
  /** What was sent to this person, and their open call for help; after each welcome. */
  memos: (told: { readonly memos: readonly ToldMemo[]; readonly help: HelpCall | null }) => void;
  /** One that was sent just now, or of which something is new. */
  memo: (memo: ToldMemo) => void;
  /** This person's open call for help; null: it has ended. */
  'help:own': (call: HelpCall | null) => void;
  /** Everything that was sent; to consoles, after each welcome. */
  'memos:sent': (memos: readonly MemoWithReceipts[]) => void;
  /** One of them as it is now. */
  'memos:told': (memo: MemoWithReceipts) => void;
  /** Calls for help, those that are open first; to consoles, also after each welcome. */
  help: (calls: readonly HelpCall[]) => void;
  /** Something was done with codes or sign-ins; to consoles. */
  'identity:noted': (notes: readonly IdentityNote[]) => void;
  /** All other devices of the delegate that this one has to tell of; also sent after each welcome. */
  'new-devices': (devices: readonly NewDevice[]) => void;
  /** Something in the delegate's own annotations changed on another device: fetch from `cursor`. */
  'annotations:changed': (cursor: number) => void;
  /** What others share with the delegate has changed, or somebody answered: fetch it. */
  'annotations:shared': () => void;
  refused: (refused: Refused) => void;
}

export interface ClientToServer {
  /** `command` is parsed with the Command schema. */
  command: (command: unknown, ack: (outcome: Outcome<{ seq: number }>) => void) => void;
  'ballot:cast': (ballot: unknown, ack: (outcome: Outcome<BallotReceipt>) => void) => void;
  'token:issue': (request: unknown, ack: (outcome: Outcome<IssuedToken>) => void) => void;
  'presenter:lead': (wish: unknown, ack: (outcome: Outcome<object>) => void) => void;
  /** Parsed with ShowInHall, TellHall and NameScreen. */
  'hall:show': (wish: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'hall:notice': (wish: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'hall:name': (wish: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'hall:identify': (ack: (outcome: Outcome<object>) => void) => void;
  'trial:begin': (ack: (outcome: Outcome<object>) => void) => void;
  'trial:end': (ack: (outcome: Outcome<object>) => void) => void;
  /** Parsed with PressTrial. */
  'trial:press': (press: unknown, ack: (outcome: Outcome<object>) => void) => void;
  /** Parsed with SendMemo, MemoReport, CallForHelp and AnswerHelp. */
  'memo:send': (memo: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'memo:received': (report: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'memo:seen': (report: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'help:call': (call: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'help:call-off': (nothing: unknown, ack: (outcome: Outcome<object>) => void) => void;
  'help:answer': (answer: unknown, ack: (outcome: Outcome<object>) => void) => void;
  /** Parsed with LeadWish. */
  'lead:wish': (wish: unknown, ack: (outcome: Outcome<object>) => void) => void;
  /** Parsed with CheckIn; always of the sender. */
  'attendance:check-in': (given: unknown, ack: (outcome: Outcome<{ seq: number }>) => void) => void;
  /** The code by which delegates mark themselves present, for whoever shows it to the hall. */
  'attendance:code': (ack: (outcome: Outcome<ShownHallCode>) => void) => void;
  /** The server's clock in milliseconds, for the countdown. */
  time: (ack: (serverTime: number) => void) => void;
}

/** With `proof-outdated`, beside the refusal: what the next proof has to repeat. */
export interface WithNonce {
  readonly nonce: string;
}

// In files of their own, so that a tablet that needs the names does not load the schemas with them.
export { BOX_NAMESPACE } from './box-namespace.ts';
export { SOCKET_PATH } from './socket-path.ts';

export interface BoxToServer {
  'ballot:drop': (ballot: unknown, ack: (outcome: Outcome<DroppedBallot>) => void) => void;
}
