import type { CheckInMeans } from '../protocol/attendance.ts';
import type { Command } from '../protocol/commands.ts';
import type { EventOf } from '../protocol/events.ts';
import type { DelegateId, DocumentId, GuestId, PollId, PreparedPollId, Sha256 } from '../protocol/ids.ts';
import type { PollQuestion } from '../protocol/polls.ts';
import type { DocumentEdition, SessionDetails } from '../protocol/records.ts';
import type { ImportStatements } from './imports/importing.ts';
import type { CollectedBallots } from './polls/closing.ts';
import type { VouchingStatement } from './record/vouching.ts';

/** Commands that only the server itself gives, after it has done its own part (stored a file, counted ballots). */
export type InternalCommand =
  | { readonly type: 'CreateSession'; readonly details: SessionDetails }
  /** Of a confirmed import: all that it states, or nothing of it. */
  | { readonly type: 'ApplyImport'; readonly basedOnSeq: number; readonly statements: ImportStatements }
  | {
      readonly type: 'PublishDocument';
      readonly documentId: DocumentId | null;
      readonly file: Omit<DocumentEdition, 'id' | 'version'>;
    }
  /** Of whom the server has looked at the code that they gave. */
  | { readonly type: 'CheckIn'; readonly delegateId: DelegateId; readonly means: CheckInMeans }
  | { readonly type: 'CheckInGuest'; readonly guestId: GuestId; readonly means: CheckInMeans }
  /** Who delegates are in the register, as an administrator confirmed it. */
  | { readonly type: 'LinkDelegates'; readonly links: EventOf<'DelegatesLinked'>['links'] }
  /** Of a file that is published next. */
  | {
      readonly type: 'ExplainStampWord';
      readonly sha256: Sha256;
      readonly fileName: string;
      readonly words: string;
      readonly reason: string;
    }
  /** The server stood still for so many milliseconds in the last seconds of the countdown. */
  | { readonly type: 'MovePollEnd'; readonly pollId: PollId; readonly standstillMs: number }
  | {
      readonly type: 'CountAndClosePoll';
      readonly pollId: PollId;
      readonly by: 'secretariat' | 'countdown';
      readonly collected: CollectedBallots;
    }
  /** `dropVoted`: a ballot of the row that goes lies in an open opinion poll. */
  | (Omit<CommandOf<'MergeDelegates'>, 'type'> & {
      readonly type: 'JoinDelegates';
      readonly dropVoted: boolean;
    })
  /** Of the log as it stands. */
  | ({ readonly type: 'VouchForRecord' } & VouchingStatement)
  /** `publicKey`: of the pair made for a secret poll; null for any other. */
  | {
      readonly type: 'PutToVote';
      readonly question: PollQuestion;
      readonly publicKey: string | null;
      readonly prepared?: PreparedPollId | undefined;
    };

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
type OfTheBooth = CommandOf<'OpenPoll' | 'ClosePoll' | 'MergeDelegates'>;

/**
 * Whoever runs the ballots turns `OpenPoll` into `PutToVote`, `ClosePoll` into `CountAndClosePoll`, and `MergeDelegates` into
 * `JoinDelegates`.
 */
export type CoreCommand = Exclude<Command, OfTheBooth> | InternalCommand;
export type CoreCommandType = CoreCommand['type'];
