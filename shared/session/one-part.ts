import type { SessionEventType } from '../protocol/events.ts';
import type { SessionState } from './state.ts';

/** Parts of the state that events change by nothing but themselves. */
export type Part =
  | 'attendance'
  | 'guestAttendance'
  | 'absences'
  | 'agenda'
  | 'closedMatter'
  | 'documents'
  | 'hardCopies'
  | 'conflicts'
  | 'speechRequests'
  | 'writtenSpeeches'
  | 'questions'
  | 'groupDebates'
  | 'issueGroups'
  | 'answers'
  | 'groupFloors'
  | 'preparedPolls';

const PARTS: Readonly<Partial<Record<SessionEventType | 'QuestionReleased', Part>>> = {
  AttendanceMarked: 'attendance',
  AttendanceMarkUndone: 'attendance',
  DelegateCheckedIn: 'attendance',
  GuestCheckedIn: 'guestAttendance',
  GuestsMarked: 'guestAttendance',
  AbsenceReported: 'absences',
  AbsenceSettled: 'absences',
  AbsenceWithdrawn: 'absences',
  AgendaItemsScheduled: 'agenda',
  AgendaItemStarted: 'agenda',
  AgendaItemStartUndone: 'agenda',
  AgendaItemClosed: 'agenda',
  AgendaItemReopened: 'agenda',
  StepBegan: 'agenda',
  StepUndone: 'agenda',
  AgendaItemCloseUndone: 'agenda',
  AgendaItemMoved: 'agenda',
  AgendaItemSkipped: 'agenda',
  AgendaItemSkipUndone: 'agenda',
  AgendaItemPostponed: 'agenda',
  AgendaItemPostponementUndone: 'agenda',
  AgendaTimesAdjusted: 'agenda',
  AgendaItemsNumbered: 'agenda',
  ClosedMatterBegan: 'closedMatter',
  ClosedMatterEnded: 'closedMatter',
  DocumentPublished: 'documents',
  DocumentWithdrawn: 'documents',
  DocumentWidened: 'documents',
  DocumentFilesRemoved: 'documents',
  HardCopyAnnounced: 'hardCopies',
  HardCopyWithdrawn: 'hardCopies',
  ConflictDeclared: 'conflicts',
  ConflictNoted: 'conflicts',
  ConflictWithdrawn: 'conflicts',
  SpeechRequested: 'speechRequests',
  SpeakerAdded: 'speechRequests',
  SpeechRequestWithdrawn: 'speechRequests',
  SpeechRequestMoved: 'speechRequests',
  SpeakerCalled: 'speechRequests',
  SpeakerTakenBack: 'speechRequests',
  SpeechPaused: 'speechRequests',
  SpeechResumed: 'speechRequests',
  SpeechTimeAdded: 'speechRequests',
  SpeechEnded: 'speechRequests',
  SpeechEndUndone: 'speechRequests',
  SpeechRequestDeclined: 'speechRequests',
  WrittenSpeechRecorded: 'writtenSpeeches',
  PollPrepared: 'preparedPolls',
  PreparedPollDropped: 'preparedPolls',
  QuestionSubmitted: 'questions',
  QuestionTakenUp: 'questions',
  QuestionWithdrawn: 'questions',
  QuestionAnswered: 'questions',
  QuestionDeclined: 'questions',
  PromiseRecorded: 'questions',
  AnswerJudged: 'questions',
  WrittenSpeechTakenBack: 'writtenSpeeches',
  QuestionReleased: 'questions',
  IssueGroupSet: 'issueGroups',
  IssueQuestionMoved: 'issueGroups',
  IssueGroupDropped: 'issueGroups',
  IssueGroupOpened: 'issueGroups',
  IssueGroupClosed: 'issueGroups',
  AnswererCalled: 'answers',
  AnswerChanged: 'answers',
  AnswerTimeAdded: 'answers',
  GroupDebateSet: 'groupDebates',
  GroupDebateBegan: 'groupDebates',
  DebateGroupChanged: 'groupDebates',
  GroupMeetingResumed: 'groupDebates',
  GroupDebateMerged: 'groupDebates',
  GroupFloorChanged: 'groupFloors',
  GroupSpeechNoted: 'groupFloors',
  GroupSummaryWritten: 'groupFloors',
};

/** The part that an entry of `type` changes by nothing but that part; null where there is no such part. */
export function onePartOf(type: SessionEventType | 'QuestionReleased'): Part | null {
  return PARTS[type] ?? null;
}

/** `state` with these parts as `other`, another view of the same session, has them, and as far along the log. They are then shared by both. */
export function withPartsOf(
  state: SessionState,
  parts: ReadonlySet<Part>,
  other: SessionState,
): SessionState {
  let next = { ...state, seq: other.seq };
  for (const part of parts) next = { ...next, [part]: other[part] };
  return next;
}
