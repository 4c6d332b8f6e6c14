import { beforeAll, expect, it } from 'vitest';
import { mayKnow, type Viewer, viewerOf } from '#shared/access/viewer.ts';
import { SessionEvent, type SessionEventType } from '#shared/protocol/events.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { SessionState } from '#shared/session/state.ts';
import { d, guest } from '../session/samples.ts';
import { everythingHappens } from '../verify/everything-happens.ts';

/*
 * Who is told which events of sessions in which everything happens: + each of them, ~ some, . none. Written by
 * hand; an event of the protocol that is missing here does not compile, and one that does not happen there is found. Whoever is signed in
 * to another session or to the office is told nothing: that lets nobody in here (authority.test.ts).
 *
 *          the public, hall screens | a guest or official | a delegate | of the standing body | whoever chairs | a secretary
 */
const EXPECTED: { readonly [T in SessionEventType]: string } = {
  SessionCreated: '++++++',
  SessionDetailsChanged: '++++++',
  SessionOpened: '++++++',
  SessionClosed: '++++++',
  ClosedSittingBegan: '++++++',
  ClosedSittingEnded: '++++++',
  DelegatesRegistered: '++++++',
  AgendaItemsScheduled: '~~~~~+',
  DocumentPublished: '~~~~~+',
  DocumentWidened: '++++++',
  DocumentWithdrawn: '++++++',
  DocumentFilesRemoved: '++++++',
  StampWordExplained: '....++',
  HardCopyAnnounced: '..++++',
  HardCopyWithdrawn: '..++++',
  AttendanceMarked: '++++++',
  AttendanceMarkUndone: '++++++',
  ScriptWritten: '....++',
  SeatPlanSet: '++++++',
  RollBegan: '++++++',
  RollClosed: '++++++',
  DelegateCheckedIn: '++++++',
  GuestCheckedIn: '.+++++',
  GuestsMarked: '.+++++',
  AbsenceReported: '....++',
  AbsenceSettled: '....++',
  AbsenceWithdrawn: '....++',
  AgendaItemStarted: '~~~~~+',
  AgendaItemStartUndone: '~~~~~+',
  AgendaItemClosed: '~~++++',
  AgendaItemReopened: '++++++',
  StepBegan: '++++++',
  StepUndone: '++++++',
  AgendaItemCloseUndone: '++++++',
  ClosedMatterBegan: '++++++',
  ClosedMatterEnded: '++++++',
  ConflictDeclared: '....++',
  ConflictNoted: '++++++',
  ConflictWithdrawn: '++++++',
  SpeechRequested: '~~++++',
  SpeechRequestWithdrawn: '++++++',
  SpeakerAdded: '++++++',
  SpeechRequestMoved: '++++++',
  SpeakerCalled: '~~++++',
  SpeakerTakenBack: '++++++',
  SpeechPaused: '++++++',
  SpeechResumed: '++++++',
  SpeechTimeAdded: '++++++',
  SpeechEnded: '~~++++',
  SpeechEndUndone: '++++++',
  SpeechRequestDeclined: '++++++',
  FloorRulesSet: '++++++',
  WrittenSpeechRecorded: '++++++',
  QuestionSubmitted: '...+++',
  QuestionTakenUp: '++++++',
  QuestionWithdrawn: '...+++',
  QuestionAnswered: '++++++',
  QuestionDeclined: '...+++',
  PromiseRecorded: '++++++',
  AnswerJudged: '++++++',
  WrittenSpeechTakenBack: '++++++',
  IssueGroupSet: '++++++',
  IssueQuestionMoved: '++++++',
  IssueGroupDropped: '++++++',
  IssueGroupOpened: '++++++',
  IssueGroupClosed: '++++++',
  AnswererCalled: '++++++',
  AnswerChanged: '++++++',
  AnswerTimeAdded: '++++++',
  GroupDebateSet: '++++++',
  GroupDebateBegan: '++++++',
  DebateGroupChanged: '++++++',
  // The delegate is in no group; whoever chairs the sitting and the standing body are in others.
  GroupFloorChanged: '.....+',
  GroupSpeechNoted: '.....+',
  GroupMeetingEnded: '++++++',
  GroupMeetingResumed: '++++++',
  GroupSummaryWritten: '.....+',
  GroupDebateMerged: '++++++',
  RuleSetSaved: '++++++',
  PollOpened: '~~++++',
  PollEndMoved: '++++++',
  PollPrepared: '.....+',
  PreparedPollDropped: '.....+',
  PollHeld: '++++++',
  PollResumed: '++++++',
  PollEndSet: '++++++',
  PollEndUndone: '++++++',
  ManualCountEntered: '....++',
  ManualCountRejected: '....++',
  ManualCountMoved: '++++++',
  PollClosed: '....++',
  PollEnded: '~~++++',
  PollResultAnnounced: '~~++++',
  OpinionReasonsTold: '..++++',
  PollAnnulled: '++++++',
  RecordVouchedFor: '++++++',
  EntryCorrected: '....++',
  TotalConfirmed: '++++++',
  StandingBodyNamed: '++++++',
  CountersNamed: '++++++',
  UnitSecretaryNamed: '++++++',
  UnitRenamed: '++++++',
  DelegateCorrected: '++++++',
  DelegateStruck: '++++++',
  DelegateSuspended: '++++++',
  DelegateRestored: '++++++',
  DelegatesMerged: '++++++',
  DelegatesLinked: '++++++',
  GuestsInvited: '.+++++',
  GuestCorrected: '.+++++',
  GuestStruck: '.+++++',
  AgendaItemCorrected: '++++++',
  AgendaItemStruck: '++++++',
  AgendaItemsMerged: '++++++',
  AgendaItemMoved: '~~++++',
  AgendaItemSkipped: '~~++++',
  AgendaItemSkipUndone: '++++++',
  AgendaItemPostponed: '++++++',
  AgendaItemPostponementUndone: '++++++',
  AgendaTimesAdjusted: '~~++++',
  AgendaItemsNumbered: '++++++',
};

let told: Map<SessionEventType, string>;

/** One of each kind, where d6 chairs and d5 is in the standing body; the delegate is in no committee. */
function viewersOf(state: SessionState): readonly Viewer[] {
  const known = {
    ...state,
    standingBody: { chair: d(6), members: [d(5), d(6)] },
    closedSitting: null,
    guests: [guest(1)],
  };
  const signedIn = (role: Role, personId: string) => viewerOf(known, { role, personId });
  return [
    signedIn('display', 'm1'),
    signedIn('guest', guest(1).id),
    signedIn('delegate', d(7)),
    signedIn('delegate', d(5)),
    signedIn('delegate', d(6)),
    signedIn('secretary', 's1'),
  ];
}

beforeAll(async () => {
  const happened = (await everythingHappens()).flatMap(({ state, log }) => {
    const viewers = viewersOf(state);
    return log.map(({ event: { type }, audience = 'secretariat' }) => ({
      type,
      seen: viewers.map((viewer) => mayKnow(viewer, audience)),
    }));
  });
  const marksOf = (entries: typeof happened) =>
    (entries[0]?.seen ?? []).map((_, place) => {
      const times = entries.filter(({ seen }) => seen[place]).length;
      return times === entries.length ? '+' : times > 0 ? '~' : '.';
    });
  const ofType = Map.groupBy(happened, ({ type }) => type);
  told = new Map([...ofType].map(([type, entries]) => [type, marksOf(entries).join('')]));
});

it.each(SessionEvent.options.map((option) => option.shape.type.value))(
  '%s is told to whom it is for',
  (type) => {
    expect(told.get(type)).toBe(EXPECTED[type]);
  },
);
