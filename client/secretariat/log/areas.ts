import type { SessionEvent, SessionEventType } from '#shared/protocol/events.ts';
import { fold } from '#shared/text/fold.ts';

/** What entries of the log are about, as people look for them. */
export const AREAS = ['votes', 'attendance', 'agenda', 'floor', 'documents', 'session'] as const;
export type Area = (typeof AREAS)[number];

const AREA_OF: Readonly<Record<SessionEventType, Area>> = {
  SessionCreated: 'session',
  SessionDetailsChanged: 'session',
  SessionOpened: 'session',
  SessionClosed: 'session',
  ClosedSittingBegan: 'session',
  ClosedSittingEnded: 'session',
  StandingBodyNamed: 'session',
  CountersNamed: 'session',
  UnitSecretaryNamed: 'session',
  DelegatesRegistered: 'session',
  TotalConfirmed: 'session',
  DelegateCorrected: 'session',
  DelegateStruck: 'session',
  DelegateSuspended: 'session',
  DelegateRestored: 'session',
  DelegatesMerged: 'session',
  DelegatesLinked: 'session',
  GuestsInvited: 'session',
  GuestCorrected: 'session',
  GuestStruck: 'session',
  RuleSetSaved: 'session',
  RecordVouchedFor: 'session',
  EntryCorrected: 'session',
  AgendaItemsScheduled: 'agenda',
  AgendaItemCorrected: 'agenda',
  AgendaItemStruck: 'agenda',
  AgendaItemsMerged: 'agenda',
  AgendaItemStarted: 'agenda',
  AgendaItemStartUndone: 'agenda',
  AgendaItemClosed: 'agenda',
  AgendaItemCloseUndone: 'agenda',
  StepBegan: 'agenda',
  StepUndone: 'agenda',
  AgendaItemReopened: 'agenda',
  ClosedMatterBegan: 'agenda',
  ClosedMatterEnded: 'agenda',
  DocumentPublished: 'documents',
  DocumentWidened: 'documents',
  DocumentWithdrawn: 'documents',
  DocumentFilesRemoved: 'documents',
  StampWordExplained: 'documents',
  HardCopyAnnounced: 'documents',
  HardCopyWithdrawn: 'documents',
  AttendanceMarked: 'attendance',
  AttendanceMarkUndone: 'attendance',
  SpeechRequested: 'floor',
  SpeechRequestWithdrawn: 'floor',
  SpeakerCalled: 'floor',
  SpeechEnded: 'floor',
  SpeechRequestDeclined: 'floor',
  SpeakerAdded: 'floor',
  SpeechRequestMoved: 'floor',
  SpeakerTakenBack: 'floor',
  SpeechPaused: 'floor',
  SpeechResumed: 'floor',
  SpeechTimeAdded: 'floor',
  SpeechEndUndone: 'floor',
  FloorRulesSet: 'floor',
  WrittenSpeechRecorded: 'floor',
  ScriptWritten: 'session',
  QuestionSubmitted: 'floor',
  QuestionTakenUp: 'floor',
  QuestionWithdrawn: 'floor',
  QuestionAnswered: 'floor',
  QuestionDeclined: 'floor',
  ConflictDeclared: 'votes',
  ConflictNoted: 'votes',
  ConflictWithdrawn: 'votes',
  PollOpened: 'votes',
  PollEndMoved: 'votes',
  PollPrepared: 'votes',
  PreparedPollDropped: 'votes',
  PollHeld: 'votes',
  PollResumed: 'votes',
  PollEndSet: 'votes',
  PollEndUndone: 'votes',
  ManualCountEntered: 'votes',
  ManualCountRejected: 'votes',
  ManualCountMoved: 'votes',
  PollClosed: 'votes',
  PollEnded: 'votes',
  PollResultAnnounced: 'votes',
  OpinionReasonsTold: 'votes',
  PollAnnulled: 'votes',
};

export interface LogFilter {
  readonly area: Area | 'all';
  /** As typed; '' for everything. */
  readonly search: string;
}

/** Whether an entry that reads `text` is looked for. Diacritics and capitals do not matter. */
export function isWanted(event: SessionEvent, text: string, { area, search }: LogFilter): boolean {
  return (area === 'all' || AREA_OF[event.type] === area) && fold(text).includes(fold(search.trim()));
}
