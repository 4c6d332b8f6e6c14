import type { SessionEventType } from '#shared/protocol/events.ts';

/** The parts of a session's state, as far as one can be known without the other. `counts`: what polls came to, and counts by hand. */
export type Area =
  | 'details'
  | 'status'
  | 'sitting'
  | 'members'
  | 'guests'
  | 'attendance'
  | 'absences'
  | 'agenda'
  | 'documents'
  | 'conflicts'
  | 'floor'
  | 'questions'
  | 'issues'
  | 'debates'
  | 'groups'
  | 'rules'
  | 'polls'
  | 'counts'
  | 'prepared'
  | 'corrections'
  | 'script'
  | 'seating';

interface Footing {
  /** What of the state before it decides whether the event could happen. */
  readonly judgedBy: readonly Area[];
  /** What it changes. */
  readonly changes: readonly Area[];
  /** What else of the state goes into what it changes. */
  readonly changedBy: readonly Area[];
}

function footing(
  judgedBy: readonly Area[],
  changes: readonly Area[],
  changedBy: readonly Area[] = [],
): Footing {
  return { judgedBy, changes, changedBy };
}

const LEAVING = [
  ...(['members', 'attendance', 'conflicts', 'floor', 'questions', 'polls'] as const),
  ...(['debates', 'groups'] as const),
];

/** What each event rests on: written by hand, held to the rules by tests/unit/verify/rests-on.test.ts. */
export const FOOTINGS: Readonly<Record<SessionEventType, Footing>> = {
  SessionCreated: footing(['rules'], ['details']),
  SessionDetailsChanged: footing(['status', 'details', 'rules'], ['details']),
  SessionOpened: footing(['status', 'members'], ['status']),
  SessionClosed: footing(['status', 'agenda', 'floor', 'issues', 'debates', 'polls'], ['status']),
  ClosedSittingBegan: footing(['status', 'sitting'], ['sitting']),
  ClosedSittingEnded: footing(['status', 'sitting'], ['sitting']),
  DelegatesRegistered: footing(['status', 'members', 'polls'], ['members', 'guests']),
  AgendaItemsScheduled: footing(['status', 'members', 'agenda'], ['agenda']),
  DocumentPublished: footing(['status', 'members', 'agenda', 'documents'], ['documents']),
  DocumentWithdrawn: footing(['status', 'documents'], ['documents']),
  DocumentWidened: footing(['status', 'members', 'agenda', 'documents'], ['documents']),
  DocumentFilesRemoved: footing(['documents'], ['documents']),
  StampWordExplained: footing(['status'], []),
  HardCopyAnnounced: footing(['status', 'agenda', 'documents'], ['documents']),
  HardCopyWithdrawn: footing(['status', 'documents'], ['documents']),
  AttendanceMarked: footing(['status', 'members', 'attendance', 'debates', 'polls'], ['attendance']),
  AttendanceMarkUndone: footing(['status', 'members', 'attendance', 'debates', 'polls'], ['attendance']),
  RollBegan: footing(
    ['status', 'details', 'members', 'attendance', 'polls'],
    ['attendance', 'guests'],
    ['status', 'members'],
  ),
  RollClosed: footing(['status', 'members', 'attendance'], ['attendance']),
  DelegateCheckedIn: footing(['status', 'members', 'attendance', 'polls'], ['attendance']),
  GuestCheckedIn: footing(['status', 'attendance', 'guests'], ['guests']),
  GuestsMarked: footing(['status', 'guests'], ['guests']),
  AbsenceReported: footing(['status', 'members', 'attendance', 'absences'], ['absences']),
  AbsenceSettled: footing(['status', 'absences'], ['absences']),
  AbsenceWithdrawn: footing(['status', 'absences'], ['absences']),
  AgendaItemStarted: footing(['status', 'agenda'], ['agenda']),
  AgendaItemStartUndone: footing(['status', 'agenda', 'floor', 'debates', 'polls'], ['agenda']),
  AgendaItemClosed: footing(['status', 'agenda', 'floor', 'debates', 'polls'], ['agenda']),
  AgendaItemReopened: footing(['status', 'agenda'], ['agenda']),
  StepBegan: footing(['status', 'agenda', 'polls'], ['agenda']),
  StepUndone: footing(['status', 'agenda', 'polls'], ['agenda']),
  AgendaItemCloseUndone: footing(['status', 'agenda', 'floor', 'debates', 'polls'], ['agenda']),
  ClosedMatterBegan: footing(['status', 'agenda', 'floor', 'debates', 'polls'], ['agenda']),
  ClosedMatterEnded: footing(['status', 'agenda', 'floor', 'debates', 'polls'], ['agenda']),
  ConflictDeclared: footing(['status', 'members', 'agenda', 'conflicts', 'polls'], ['conflicts']),
  ConflictNoted: footing(['status', 'members', 'agenda', 'conflicts', 'polls'], ['conflicts']),
  ConflictWithdrawn: footing(['status', 'members', 'agenda', 'conflicts', 'polls'], ['conflicts']),
  SpeechRequested: footing(['status', 'members', 'agenda', 'floor'], ['floor']),
  SpeakerAdded: footing(['status', 'members', 'agenda', 'floor'], ['floor']),
  SpeechRequestWithdrawn: footing(['status', 'floor'], ['floor']),
  SpeechRequestMoved: footing(['status', 'agenda', 'floor', 'questions'], ['floor']),
  SpeakerCalled: footing(['status', 'floor'], ['floor']),
  SpeakerTakenBack: footing(['status', 'floor'], ['floor']),
  SpeechPaused: footing(['floor'], ['floor']),
  SpeechResumed: footing(['floor'], ['floor']),
  SpeechTimeAdded: footing(['floor'], ['floor']),
  SpeechEnded: footing(['status', 'floor'], ['floor']),
  SpeechEndUndone: footing(['status', 'agenda', 'floor'], ['floor']),
  SpeechRequestDeclined: footing(['status', 'floor'], ['floor']),
  FloorRulesSet: footing(['status', 'floor'], ['floor']),
  WrittenSpeechRecorded: footing(['status', 'members', 'agenda', 'floor'], ['floor']),
  QuestionSubmitted: footing(['status', 'members', 'questions'], ['questions']),
  QuestionTakenUp: footing(['status', 'questions'], ['questions']),
  QuestionWithdrawn: footing(['status', 'questions'], ['questions']),
  QuestionAnswered: footing(['status', 'questions'], ['questions']),
  QuestionDeclined: footing(['status', 'questions'], ['questions']),
  PromiseRecorded: footing(['status', 'questions'], ['questions']),
  AnswerJudged: footing(['status', 'questions'], ['questions']),
  WrittenSpeechTakenBack: footing(['status', 'floor'], ['floor']),
  IssueGroupSet: footing(['status', 'questions', 'issues'], ['issues']),
  IssueQuestionMoved: footing(['status', 'issues'], ['issues']),
  IssueGroupDropped: footing(['status', 'issues'], ['issues']),
  IssueGroupOpened: footing(['status', 'issues'], ['issues']),
  IssueGroupClosed: footing(['issues'], ['issues']),
  AnswererCalled: footing(['status', 'agenda', 'floor', 'questions', 'issues'], ['floor']),
  AnswerChanged: footing(['floor'], ['floor']),
  AnswerTimeAdded: footing(['floor'], ['floor']),
  GroupDebateSet: footing(['status', 'members', 'agenda', 'debates'], ['debates']),
  GroupDebateBegan: footing(['status', 'agenda', 'debates'], ['debates']),
  DebateGroupChanged: footing(['status', 'members', 'debates'], ['debates']),
  GroupFloorChanged: footing(['status', 'members', 'agenda', 'floor', 'debates', 'groups'], ['groups']),
  GroupSpeechNoted: footing(['status', 'debates', 'groups'], ['groups']),
  GroupMeetingEnded: footing(['debates', 'groups'], ['debates'], ['attendance']),
  GroupMeetingResumed: footing(['agenda', 'debates'], ['debates']),
  GroupSummaryWritten: footing(['status', 'debates', 'groups'], ['groups']),
  GroupDebateMerged: footing(['status', 'debates', 'groups'], ['debates']),
  RuleSetSaved: footing(['status', 'rules'], ['rules']),
  PollOpened: footing(
    ['status', 'members', 'attendance', 'agenda', 'documents', 'conflicts', 'rules', 'polls'],
    ['polls', 'prepared'],
    ['members', 'conflicts'],
  ),
  PollEndMoved: footing(['polls'], ['polls']),
  PollPrepared: footing(['status', 'agenda', 'polls'], ['prepared'], ['prepared']),
  PreparedPollDropped: footing(['polls', 'prepared'], ['prepared']),
  PollHeld: footing(['polls'], ['polls']),
  PollResumed: footing(['polls'], ['polls']),
  PollEndSet: footing(['polls'], ['polls']),
  PollEndUndone: footing(['polls'], ['polls']),
  ManualCountEntered: footing(['members', 'attendance', 'polls'], ['counts'], ['attendance']),
  ManualCountRejected: footing(['members', 'polls', 'counts'], ['counts']),
  ManualCountMoved: footing(['members', 'polls', 'counts'], ['counts'], ['members']),
  PollClosed: footing(['members', 'attendance', 'polls', 'counts'], ['polls', 'counts']),
  PollEnded: footing(['members', 'attendance', 'polls', 'counts'], ['polls']),
  PollResultAnnounced: footing(['polls', 'counts'], ['polls', 'counts']),
  OpinionReasonsTold: footing(['polls', 'counts'], ['counts']),
  PollAnnulled: footing(['status', 'polls'], ['polls', 'counts']),
  StandingBodyNamed: footing(['status', 'members'], ['members']),
  CountersNamed: footing(['status', 'members', 'polls', 'counts'], ['members']),
  UnitSecretaryNamed: footing(['status', 'members'], ['members']),
  UnitRenamed: footing(['status', 'members', 'polls'], ['members']),
  TotalConfirmed: footing(['status', 'members', 'attendance', 'polls'], ['members']),
  DelegatesLinked: footing(['members'], ['members', 'guests']),
  DelegateCorrected: footing(['status', 'members', 'polls'], ['members', 'guests']),
  DelegateStruck: footing(['status', 'members', 'polls'], LEAVING),
  DelegateSuspended: footing(['status', 'members', 'polls'], ['members', 'attendance']),
  DelegateRestored: footing(['status', 'members', 'polls'], ['members']),
  DelegatesMerged: footing(['status', 'members', 'polls'], LEAVING),
  GuestsInvited: footing(['status', 'members', 'guests'], ['guests']),
  GuestCorrected: footing(['status', 'members', 'guests'], ['guests']),
  GuestStruck: footing(['status', 'guests'], ['guests']),
  AgendaItemCorrected: footing(['status', 'agenda', 'polls'], ['agenda']),
  AgendaItemStruck: footing(
    ['status', 'agenda', 'floor', 'debates', 'polls'],
    ['agenda', 'documents', 'conflicts', 'floor', 'debates', 'prepared'],
  ),
  AgendaItemsMerged: footing(
    ['status', 'agenda', 'floor', 'debates', 'polls'],
    ['agenda', 'documents', 'conflicts', 'floor', 'debates', 'prepared'],
  ),
  AgendaItemMoved: footing(['status', 'details', 'agenda'], ['agenda']),
  AgendaItemSkipped: footing(['status', 'agenda'], ['agenda']),
  AgendaItemSkipUndone: footing(['status', 'agenda'], ['agenda']),
  AgendaItemPostponed: footing(['status', 'details', 'agenda'], ['agenda']),
  AgendaItemPostponementUndone: footing(['status', 'agenda'], ['agenda']),
  AgendaTimesAdjusted: footing(['status', 'agenda'], ['agenda']),
  AgendaItemsNumbered: footing(['status', 'agenda', 'documents', 'floor', 'polls'], ['agenda']),
  RecordVouchedFor: footing([], []),
  EntryCorrected: footing([], ['corrections']),
  ScriptWritten: footing(['status', 'agenda', 'script'], ['script']),
  SeatPlanSet: footing(['status', 'seating'], ['seating']),
};

/**
 * What an entry that is not for everybody may change beside what everybody is told of it: what was counted before its announcement,
 * questions before they are taken up, what groups say before it is merged, those prepared for votes, documents for some readers, who is invited, who said that they would be
 * absent, the chair's script, and corrections, which may name any of it. That a poll ended, or
 * that a delegate has a conflict, is told to everybody in an entry of its own. An item that not everybody may know of, and its polls,
 * requests and conflicts, bear on nothing outside of it: no id counts them, and nothing is decided otherwise for them, but that it is refused.
 */
const HIDDEN: readonly Area[] = [
  'counts',
  'prepared',
  'questions',
  'groups',
  'documents',
  'guests',
  'absences',
  'corrections',
  'script',
];

/**
 * What of a session is not known any more to somebody who was not shown an entry. A sealed line does not say of which kind its
 * entry is: it may have changed anything that is hidden.
 */
export class Unknown {
  readonly #areas = new Set<Area>();

  /** An entry came that is not shown. */
  sealed(): void {
    for (const area of HIDDEN) this.#areas.add(area);
  }

  /** Whether the judging of an event would rest on what is not known. */
  bears(type: SessionEventType): boolean {
    return FOOTINGS[type].judgedBy.some((area) => this.#areas.has(area));
  }

  /** An entry was shown: what it changes by what is not known is not known either. */
  shown(type: SessionEventType): void {
    const { changes, changedBy } = FOOTINGS[type];
    if (changedBy.some((area) => this.#areas.has(area))) for (const area of changes) this.#areas.add(area);
  }
}
