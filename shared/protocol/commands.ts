import { z } from 'zod';
import { AGENDA_COMMANDS } from './agenda.ts';
import { ANSWER_COMMANDS } from './answers.ts';
import { ATTENDANCE_COMMANDS } from './attendance.ts';
import { DocumentAudience } from './audience.ts';
import { FloorRules, QuestionText, WrittenSpeech } from './floor.ts';
import { GROUP_COMMANDS } from './groups.ts';
import { GUEST_COMMANDS } from './guests.ts';
import {
  AgendaItemId,
  DelegateId,
  DocumentId,
  HardCopyId,
  Instant,
  PollId,
  PreparedPollId,
  QuestionId,
  Sha256,
} from './ids.ts';
import { MEMBER_COMMANDS, StandingBody } from './members.ts';
import { ManualEntry, PollQuestion, PreparedQuestion, RuleSet } from './polls.ts';
import { QUESTIONING_COMMANDS } from './questioning.ts';
import { AttendanceStatus, HardCopy, SessionDetails } from './records.ts';
import { WrittenStep } from './script.ts';
import { SEATING_COMMANDS } from './seating.ts';
import { ASKING_COMMANDS, CONDUCTING_COMMANDS } from './speeches.ts';
import { STEP_COMMANDS } from './steps.ts';
import { Reason } from './text.ts';

/** What a person may ask for over the socket. Who may ask for what: may.ts of each area in shared/session/. */
export const Command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ChangeSessionDetails'), details: SessionDetails }),
  z.object({ type: z.literal('OpenSession') }),
  z.object({ type: z.literal('CloseSession') }),
  z.object({ type: z.literal('BeginClosedSitting') }),
  z.object({ type: z.literal('EndClosedSitting') }),
  z.object({
    type: z.literal('MarkAttendance'),
    marks: z
      .array(z.object({ delegateId: DelegateId, status: AttendanceStatus }))
      .min(1)
      .max(2000),
    reason: Reason.nullable(),
  }),
  z.object({ type: z.literal('UndoAttendanceMark'), delegateId: DelegateId }),
  z.object({ type: z.literal('StartAgendaItem'), itemId: AgendaItemId }),
  z.object({ type: z.literal('UndoAgendaItemStart'), itemId: AgendaItemId }),
  z.object({ type: z.literal('CloseAgendaItem'), itemId: AgendaItemId }),
  z.object({ type: z.literal('ReopenAgendaItem'), itemId: AgendaItemId, reason: Reason }),
  ...STEP_COMMANDS,
  z.object({ type: z.literal('WithdrawDocument'), documentId: DocumentId, reason: Reason }),
  /** The edition in force becomes readable for more people, never for fewer. */
  z.object({ type: z.literal('WidenDocument'), documentId: DocumentId, audience: DocumentAudience }),
  /** "Gỡ khẩn cấp": of what was published wrongly nothing stays but its hash, the reason, and who removed it. */
  z.object({
    type: z.literal('RemoveDocumentFiles'),
    documentId: DocumentId,
    files: z.array(Sha256).min(1).max(1000),
    reason: Reason,
  }),
  z.object({ type: z.literal('AnnounceHardCopy'), hardCopy: HardCopy }),
  z.object({ type: z.literal('WithdrawHardCopy'), hardCopyId: HardCopyId, reason: Reason }),
  /** A delegate declares only their own conflict of interest; the secretariat anybody's. */
  z.object({
    type: z.literal('DeclareConflict'),
    delegateId: DelegateId,
    agendaItemId: AgendaItemId,
    reason: Reason,
  }),
  z.object({
    type: z.literal('WithdrawConflict'),
    delegateId: DelegateId,
    agendaItemId: AgendaItemId,
  }),
  ...ASKING_COMMANDS,
  ...CONDUCTING_COMMANDS,
  z.object({ type: z.literal('SetFloorRules'), rules: FloorRules }),
  WrittenSpeech.extend({ type: z.literal('RecordWrittenSpeech') }),
  QuestionText.extend({ type: z.literal('SubmitQuestion') }),
  z.object({ type: z.literal('WithdrawQuestion'), questionId: QuestionId }),
  /** Passes it on to whoever is asked: from then on everybody knows it. */
  z.object({ type: z.literal('TakeUpQuestion'), questionId: QuestionId }),
  /** In the hall, or in a letter that the secretariat has. */
  z.object({ type: z.literal('RecordAnswer'), questionId: QuestionId }),
  z.object({ type: z.literal('DeclineQuestion'), questionId: QuestionId, reason: Reason }),
  z.object({ type: z.literal('SaveRuleSet'), rules: RuleSet }),
  z.object({
    type: z.literal('OpenPoll'),
    question: PollQuestion,
    /** The one of the prepared questions that this is. */
    prepared: PreparedPollId.optional(),
  }),
  /** A question for a later vote of the hall, and every later wording of it. */
  z.object({
    type: z.literal('PreparePoll'),
    preparedId: PreparedPollId,
    question: PreparedQuestion,
  }),
  z.object({ type: z.literal('DropPreparedPoll'), preparedId: PreparedPollId }),
  z.object({ type: z.literal('EnterManualCount'), pollId: PollId, entry: ManualEntry }),
  z.object({
    type: z.literal('ConfirmManualCount'),
    pollId: PollId,
    /** When the count was entered that the confirming person saw: another one may have been entered since. */
    enteredAt: Instant,
  }),
  z.object({ type: z.literal('RejectManualCount'), pollId: PollId, reason: Reason }),
  z.object({ type: z.literal('ClosePoll'), pollId: PollId }),
  z.object({ type: z.literal('HoldPoll'), pollId: PollId }),
  z.object({ type: z.literal('ResumePoll'), pollId: PollId }),
  /** A few seconds ahead, which every tablet is told. */
  z.object({ type: z.literal('SetPollEnd'), pollId: PollId }),
  z.object({ type: z.literal('UndoPollEnd'), pollId: PollId }),
  z.object({ type: z.literal('AnnouncePollResult'), pollId: PollId }),
  z.object({ type: z.literal('AnnulPoll'), pollId: PollId, reason: Reason }),
  z.object({
    type: z.literal('CorrectEntry'),
    correctsSeq: z.int().min(1),
    statement: Reason,
    reason: Reason,
  }),
  StandingBody.extend({ type: z.literal('NameStandingBody') }),
  /** What the chair says at a step; '' for the usual phrases. */
  WrittenStep.extend({ type: z.literal('WriteScript') }),
  ...AGENDA_COMMANDS,
  ...ANSWER_COMMANDS,
  ...MEMBER_COMMANDS,
  ...GUEST_COMMANDS,
  ...GROUP_COMMANDS,
  ...QUESTIONING_COMMANDS,
  ...ATTENDANCE_COMMANDS,
  ...SEATING_COMMANDS,
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];
