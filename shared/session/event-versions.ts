import type { OpenEntry } from '../access/viewed-entry.ts';

type AnyEvent = OpenEntry['event'];

/** Every event that this core understands, with the version of its shape. */
const VERSIONS: { readonly [E in AnyEvent as E['type']]: E['v'] } = {
  SessionCreated: 1,
  SessionDetailsChanged: 1,
  SessionOpened: 1,
  SessionClosed: 1,
  ClosedSittingBegan: 1,
  ClosedSittingEnded: 1,
  DelegatesRegistered: 1,
  AgendaItemsScheduled: 2,
  DocumentPublished: 2,
  DocumentWithdrawn: 1,
  DocumentWidened: 1,
  DocumentFilesRemoved: 1,
  StampWordExplained: 1,
  HardCopyAnnounced: 1,
  HardCopyWithdrawn: 1,
  AttendanceMarked: 1,
  AttendanceMarkUndone: 1,
  RollBegan: 1,
  RollClosed: 1,
  DelegateCheckedIn: 1,
  GuestCheckedIn: 1,
  GuestsMarked: 1,
  AbsenceReported: 1,
  AbsenceSettled: 1,
  AbsenceWithdrawn: 1,
  AgendaItemStarted: 1,
  AgendaItemStartUndone: 1,
  AgendaItemClosed: 1,
  AgendaItemReopened: 1,
  StepBegan: 1,
  StepUndone: 1,
  AgendaItemCloseUndone: 1,
  ClosedMatterBegan: 1,
  ClosedMatterEnded: 1,
  ConflictDeclared: 1,
  ConflictNoted: 1,
  ConflictWithdrawn: 1,
  SpeechRequested: 1,
  SpeakerAdded: 1,
  SpeechRequestWithdrawn: 1,
  SpeechRequestMoved: 1,
  SpeakerCalled: 1,
  SpeakerTakenBack: 1,
  SpeechPaused: 1,
  SpeechResumed: 1,
  SpeechTimeAdded: 1,
  SpeechEnded: 1,
  SpeechEndUndone: 1,
  SpeechRequestDeclined: 1,
  GroupDebateSet: 1,
  GroupDebateBegan: 1,
  DebateGroupChanged: 1,
  GroupFloorChanged: 1,
  GroupSpeechNoted: 1,
  GroupMeetingEnded: 1,
  GroupMeetingResumed: 1,
  GroupSummaryWritten: 1,
  GroupDebateMerged: 1,
  IssueGroupSet: 1,
  IssueQuestionMoved: 1,
  IssueGroupDropped: 1,
  IssueGroupOpened: 1,
  IssueGroupClosed: 1,
  AnswererCalled: 1,
  AnswerChanged: 1,
  AnswerTimeAdded: 1,
  FloorRulesSet: 1,
  WrittenSpeechRecorded: 1,
  QuestionSubmitted: 1,
  QuestionTakenUp: 1,
  QuestionWithdrawn: 1,
  QuestionAnswered: 1,
  QuestionDeclined: 1,
  PromiseRecorded: 1,
  AnswerJudged: 1,
  WrittenSpeechTakenBack: 1,
  RuleSetSaved: 3,
  ScriptWritten: 1,
  SeatPlanSet: 1,
  PollOpened: 4,
  PollEndMoved: 1,
  PollPrepared: 1,
  PreparedPollDropped: 1,
  PollHeld: 1,
  PollResumed: 1,
  PollEndSet: 1,
  PollEndUndone: 1,
  ManualCountEntered: 1,
  ManualCountRejected: 1,
  PollClosed: 3,
  PollResultAnnounced: 2,
  OpinionReasonsTold: 1,
  PollAnnulled: 1,
  RecordVouchedFor: 1,
  EntryCorrected: 1,
  TotalConfirmed: 1,
  StandingBodyNamed: 1,
  CountersNamed: 1,
  UnitSecretaryNamed: 1,
  UnitRenamed: 1,
  DelegateCorrected: 1,
  DelegateStruck: 1,
  DelegateSuspended: 1,
  DelegateRestored: 1,
  DelegatesMerged: 1,
  DelegatesLinked: 1,
  GuestsInvited: 1,
  GuestCorrected: 1,
  GuestStruck: 1,
  AgendaItemCorrected: 2,
  AgendaItemStruck: 1,
  AgendaItemsMerged: 1,
  AgendaItemMoved: 1,
  AgendaItemSkipped: 1,
  AgendaItemSkipUndone: 1,
  AgendaItemPostponed: 1,
  AgendaItemPostponementUndone: 1,
  AgendaTimesAdjusted: 1,
  AgendaItemsNumbered: 1,
  PollEnded: 1,
  ManualCountMoved: 1,
  QuestionReleased: 1,
};

/**
 * An event of a later version of this product. What it means cannot be guessed, so no state follows from it: whoever meets one
 * has to become newer first.
 */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';

  constructor({ type, v }: Pick<AnyEvent, 'type' | 'v'>) {
    super(`event ${type} of version ${v} is not known here`);
  }
}

const VERSION_OF: ReadonlyMap<string, number> = new Map(Object.entries(VERSIONS));

/** Whether `event` is of a type and shape of this core. */
export function isOfToday({ type, v }: Pick<AnyEvent, 'type' | 'v'>): boolean {
  return VERSION_OF.get(type) === v;
}

/** @throws UnknownEvent when `event` is of another type or shape than those of this core. */
export function mustBeKnown(event: AnyEvent): void {
  if (!isOfToday(event)) throw new UnknownEvent(event);
}
