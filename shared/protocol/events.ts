import { z } from 'zod';
import { ACTING_CAPACITIES } from '../access/capacity.ts';
import { AGENDA_EVENTS } from './agenda.ts';
import { ANSWER_EVENTS } from './answers.ts';
import { ATTENDANCE_EVENTS } from './attendance.ts';
import { Audience } from './audience.ts';
import { FloorRules, QuestionText, WrittenSpeech } from './floor.ts';
import { GROUP_EVENTS } from './groups.ts';
import { GUEST_EVENTS } from './guests.ts';
import {
  AgendaItemId,
  Base64Url,
  DelegateId,
  DocumentId,
  HardCopyId,
  Instant,
  PollId,
  PreparedPollId,
  QuestionId,
  Sha256,
} from './ids.ts';
import {
  Counters,
  DelegateLinks,
  MEMBER_EVENTS,
  StandingBody,
  UnitName,
  UnitSecretaryOf,
} from './members.ts';
import {
  ManualEntry,
  PollQuestion,
  PollRecord,
  PollResult,
  PreparedQuestion,
  Quorum,
  RuleSet,
  WrittenReason,
} from './polls.ts';
import { QUESTIONING_EVENTS } from './questioning.ts';
import {
  AgendaEntry,
  AttendanceStatus,
  Delegate,
  DocumentEdition,
  HardCopy,
  SessionDetails,
} from './records.ts';
import { WrittenStep } from './script.ts';
import { SEATING_EVENTS } from './seating.ts';
import { SPEECH_EVENTS } from './speeches.ts';
import { STEP_EVENTS } from './steps.ts';
import { Reason, requiredLine } from './text.ts';
import { Vouching } from './vouching.ts';

/**
 * What happened in a session. An event, once written, is never changed: a new shape gets a new `v`, and
 * `upcast` (shared/session/upcast.ts) lifts the old ones when they are read.
 */
export const SessionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SessionCreated'), v: z.literal(1), details: SessionDetails }),
  z.object({ type: z.literal('SessionDetailsChanged'), v: z.literal(1), details: SessionDetails }),
  z.object({ type: z.literal('SessionOpened'), v: z.literal(1) }),
  z.object({ type: z.literal('SessionClosed'), v: z.literal(1) }),
  /** The body has decided to go on without the public (họp kín): hall screens then show what is for members. */
  z.object({ type: z.literal('ClosedSittingBegan'), v: z.literal(1) }),
  z.object({ type: z.literal('ClosedSittingEnded'), v: z.literal(1) }),
  /** New delegates, and known ones (by id) whose particulars changed. */
  z.object({ type: z.literal('DelegatesRegistered'), v: z.literal(1), delegates: z.array(Delegate) }),
  /** All items of one entry are for the same people. */
  z.object({ type: z.literal('AgendaItemsScheduled'), v: z.literal(2), items: z.array(AgendaEntry) }),
  z.object({ type: z.literal('DocumentPublished'), v: z.literal(2), document: DocumentEdition }),
  z.object({
    type: z.literal('DocumentWithdrawn'),
    v: z.literal(1),
    documentId: DocumentId,
    reason: Reason,
  }),
  /** The edition in force is for more people from now on; whole, for those who are told of it only now. */
  z.object({ type: z.literal('DocumentWidened'), v: z.literal(1), document: DocumentEdition }),
  /** Published wrongly: their bytes, words and pictures are gone from the server, and from each tablet at its next contact. */
  z.object({
    type: z.literal('DocumentFilesRemoved'),
    v: z.literal(1),
    documentId: DocumentId,
    files: z.array(Sha256).min(1),
    reason: Reason,
  }),
  /** Why a word like that of a stamp, in a document that is published next, makes no secret of it. */
  z.object({
    type: z.literal('StampWordExplained'),
    v: z.literal(1),
    sha256: Sha256,
    fileName: requiredLine(255),
    /** As the file has them. */
    words: requiredLine(100),
    reason: Reason,
  }),
  z.object({ type: z.literal('HardCopyAnnounced'), v: z.literal(1), hardCopy: HardCopy }),
  z.object({
    type: z.literal('HardCopyWithdrawn'),
    v: z.literal(1),
    hardCopyId: HardCopyId,
    reason: Reason,
  }),
  z.object({
    type: z.literal('AttendanceMarked'),
    v: z.literal(1),
    marks: z.array(z.object({ delegateId: DelegateId, status: AttendanceStatus })).min(1),
    /** Present when the mark corrects an earlier one. */
    reason: Reason.nullable(),
  }),
  /** A mark made by mistake a moment ago: what was before it holds again. */
  z.object({ type: z.literal('AttendanceMarkUndone'), v: z.literal(1), delegateId: DelegateId }),
  z.object({ type: z.literal('AgendaItemStarted'), v: z.literal(1), itemId: AgendaItemId }),
  /** The item was started by mistake a moment ago: it has not been taken up. */
  z.object({ type: z.literal('AgendaItemStartUndone'), v: z.literal(1), itemId: AgendaItemId }),
  z.object({ type: z.literal('AgendaItemClosed'), v: z.literal(1), itemId: AgendaItemId }),
  z.object({ type: z.literal('AgendaItemReopened'), v: z.literal(1), itemId: AgendaItemId, reason: Reason }),
  ...STEP_EVENTS,
  /** An item was taken up that not everybody may know of: for them the session goes on behind closed doors. Follows on its start. */
  z.object({ type: z.literal('ClosedMatterBegan'), v: z.literal(1) }),
  /** It is over, or its start was undone. */
  z.object({ type: z.literal('ClosedMatterEnded'), v: z.literal(1) }),
  /** Why a delegate votes on no question of an agenda item. That it is so follows in an entry for everybody: `ConflictNoted`. */
  z.object({
    type: z.literal('ConflictDeclared'),
    v: z.literal(1),
    delegateId: DelegateId,
    agendaItemId: AgendaItemId,
    reason: Reason,
  }),
  /** A conflict of interest in one agenda item: the delegate votes on none of its questions. */
  z.object({
    type: z.literal('ConflictNoted'),
    v: z.literal(1),
    delegateId: DelegateId,
    agendaItemId: AgendaItemId,
  }),
  z.object({
    type: z.literal('ConflictWithdrawn'),
    v: z.literal(1),
    delegateId: DelegateId,
    agendaItemId: AgendaItemId,
  }),
  ...SPEECH_EVENTS,
  /** How long speeches may take from here on, and who is called first. What was moved by hand is in that order again. */
  z.object({ type: z.literal('FloorRulesSet'), v: z.literal(1), rules: FloorRules }),
  WrittenSpeech.extend({ type: z.literal('WrittenSpeechRecorded'), v: z.literal(1) }),
  /** Before it is taken up, only the standing body and its author know it. */
  QuestionText.extend({
    type: z.literal('QuestionSubmitted'),
    v: z.literal(1),
    delegateId: DelegateId,
  }),
  /** The standing body has passed it on to whoever is asked: from here on everybody knows it. */
  QuestionText.extend({
    type: z.literal('QuestionTakenUp'),
    v: z.literal(1),
    delegateId: DelegateId,
    submittedAt: Instant,
    /** Of the entry by which it was submitted. */
    submittedSeq: z.int().min(1),
  }),
  z.object({ type: z.literal('QuestionWithdrawn'), v: z.literal(1), questionId: QuestionId }),
  z.object({ type: z.literal('QuestionAnswered'), v: z.literal(1), questionId: QuestionId }),
  z.object({
    type: z.literal('QuestionDeclined'),
    v: z.literal(1),
    questionId: QuestionId,
    reason: Reason,
  }),
  /** The council's own edited copy of a rule set, for polls opened from here on. */
  z.object({ type: z.literal('RuleSetSaved'), v: z.literal(3), rules: RuleSet }),
  z.object({
    type: z.literal('PollOpened'),
    v: z.literal(4),
    pollId: PollId,
    question: PollQuestion,
    /** What majorities of all members are counted from; null in what versions up to 0.3.0 recorded. */
    total: z.int().min(1).nullable(),
    /** The rules as they stood at opening; the record needs nothing else to be counted again. */
    rules: RuleSet,
    /** null for an opinion poll, which nobody has to be present for. */
    quorum: Quorum.nullable(),
    /** `reason` is null where it stands with the conflict, for those who may know it. */
    recused: z.array(z.object({ delegateId: DelegateId, reason: Reason.nullable() })),
    /** When the server stops taking ballots; null: when the secretariat closes the poll. */
    closesAt: Instant.nullable(),
    /** Secret poll: the RSA key that signs its tokens, SubjectPublicKeyInfo (RFC 5280). */
    publicKey: Base64Url.nullable(),
    /** The one of the prepared questions that this was; absent where it was written for this vote. */
    prepared: PreparedPollId.optional(),
  }),
  /** A question for a later vote, and every later wording of it. */
  z.object({
    type: z.literal('PollPrepared'),
    v: z.literal(1),
    preparedId: PreparedPollId,
    question: PreparedQuestion,
  }),
  /** It is not to be asked after all. */
  z.object({ type: z.literal('PreparedPollDropped'), v: z.literal(1), preparedId: PreparedPollId }),
  /** In the last seconds of a countdown the server stood still, and gave the time back. */
  z.object({
    type: z.literal('PollEndMoved'),
    v: z.literal(1),
    pollId: PollId,
    /** From here on. */
    closesAt: Instant,
    /** How long it stood still, in milliseconds: as much as the end was moved by. */
    standstillMs: z.int().min(1),
  }),
  /** Its countdown stands still, and nothing ends it by itself; ballots are taken all the same. */
  z.object({
    type: z.literal('PollHeld'),
    v: z.literal(1),
    pollId: PollId,
    /** What is left of its countdown, in milliseconds; null where it has none. */
    leftMs: z.int().min(1).nullable(),
  }),
  z.object({
    type: z.literal('PollResumed'),
    v: z.literal(1),
    pollId: PollId,
    /** From here on. */
    closesAt: Instant.nullable(),
  }),
  /** It closes in a few seconds, at this time, whatever its end was before. */
  z.object({ type: z.literal('PollEndSet'), v: z.literal(1), pollId: PollId, closesAt: Instant }),
  /** That was taken back: it has the end that it had before. */
  z.object({
    type: z.literal('PollEndUndone'),
    v: z.literal(1),
    pollId: PollId,
    closesAt: Instant.nullable(),
  }),
  /** Counted by hand; a second secretary has still to confirm it. */
  z.object({
    type: z.literal('ManualCountEntered'),
    v: z.literal(1),
    pollId: PollId,
    entry: ManualEntry,
  }),
  z.object({ type: z.literal('ManualCountRejected'), v: z.literal(1), pollId: PollId, reason: Reason }),
  /** How far a count by hand has come, for those who are not told its numbers. Follows on its entry and on its rejection. */
  z.object({
    type: z.literal('ManualCountMoved'),
    v: z.literal(1),
    pollId: PollId,
    stage: z.enum(['to-confirm', 'recounting']),
  }),
  /** What was counted, for those who may know it before the announcement. For everybody else `PollEnded` follows. */
  z.object({
    type: z.literal('PollClosed'),
    v: z.literal(3),
    pollId: PollId,
    by: z.enum(['secretariat', 'countdown']),
    /** At closing, of a count by hand at its entry; of an opinion poll, the members who answered. */
    quorum: Quorum,
    record: PollRecord,
    result: PollResult,
  }),
  /** A poll's end, for those who are not told its result yet. */
  z.object({
    type: z.literal('PollEnded'),
    v: z.literal(1),
    pollId: PollId,
    by: z.enum(['secretariat', 'countdown']),
    /** How many could vote, got a ballot, and gave it back; null where that is itself part of a count by hand. */
    turnout: PollResult.pick({ present: true, issued: true, returned: true }).nullable(),
    /** Of a secret poll: the box cannot change any more before it is published. */
    boxRoot: Sha256.nullable(),
  }),
  z.object({
    type: z.literal('PollResultAnnounced'),
    v: z.literal(2),
    pollId: PollId,
    /**
     * What was counted, without what was written beside answers; null in what versions up to 0.3.0 recorded, which let it be
     * seen in the poll's end.
     */
    ending: z.object({ quorum: Quorum, record: PollRecord, result: PollResult }).nullable(),
  }),
  /** Follows on the announcement of an opinion poll whose rules let members know what was written beside the answers. */
  z.object({
    type: z.literal('OpinionReasonsTold'),
    v: z.literal(1),
    pollId: PollId,
    reasons: z.array(WrittenReason).min(1),
  }),
  z.object({ type: z.literal('PollAnnulled'), v: z.literal(1), pollId: PollId, reason: Reason }),
  /** The server's own signature on what it had not signed when it was written. */
  z.object({ type: z.literal('RecordVouchedFor'), v: z.literal(1), ...Vouching }),
  z.object({
    type: z.literal('EntryCorrected'),
    v: z.literal(1),
    /** The entry of the log that was wrong; it stays as it is. */
    correctsSeq: z.int().min(1),
    statement: Reason,
    reason: Reason,
  }),
  /** Written for the chair beforehand; the last text of a step counts. */
  WrittenStep.extend({ type: z.literal('ScriptWritten'), v: z.literal(1) }),
  StandingBody.extend({ type: z.literal('StandingBodyNamed'), v: z.literal(1) }),
  DelegateLinks.extend({ type: z.literal('DelegatesLinked'), v: z.literal(1) }),
  Counters.extend({ type: z.literal('CountersNamed'), v: z.literal(1) }),
  UnitSecretaryOf.extend({ type: z.literal('UnitSecretaryNamed'), v: z.literal(1) }),
  UnitName.extend({ type: z.literal('UnitRenamed'), v: z.literal(1) }),
  ...AGENDA_EVENTS,
  ...ANSWER_EVENTS,
  ...MEMBER_EVENTS,
  ...GUEST_EVENTS,
  ...GROUP_EVENTS,
  ...QUESTIONING_EVENTS,
  ...ATTENDANCE_EVENTS,
  ...SEATING_EVENTS,
]);
export type SessionEvent = z.infer<typeof SessionEvent>;
export type SessionEventType = SessionEvent['type'];
export type EventOf<T extends SessionEventType> = Extract<SessionEvent, { type: T }>;

/**
 * Who did it, and as what. `id`: a DelegateId for whoever is on the session's list, a PersonId for people of the register (an
 * administrator who took over a change of it), else one that is fixed. The name is there for whoever reads the record without the register.
 */
export const Actor = z.strictObject({
  capacity: z.enum(ACTING_CAPACITIES),
  id: z.string().max(40),
  name: requiredLine(120).optional(),
});
export type Actor = z.infer<typeof Actor>;

/** An event with its place in the log. `seq` counts from 1 without gaps. */
export const LoggedEvent = z.object({
  seq: z.int().min(1),
  at: Instant,
  actor: Actor,
  /** Absent in what versions up to 0.3.0 recorded: who may know that is ruled when it is read (shared/access/earlier-entries.ts). */
  audience: Audience.optional(),
  event: SessionEvent,
});
export type LoggedEvent = z.infer<typeof LoggedEvent>;
