import type { Audience } from '../protocol/audience.ts';
import { circleOf, unitOf } from '../protocol/audience-order.ts';
import { narrowness } from '../protocol/circles.ts';
import type { EventOf, SessionEvent, SessionEventType } from '../protocol/events.ts';
import type {
  AbsenceId,
  AgendaItemId,
  AnswerId,
  DebateGroupId,
  DocumentId,
  GroupDebateId,
  PollId,
  QuestionId,
  SpeechRequestId,
} from '../protocol/ids.ts';
import { audienceOfItem } from '../session/agenda/closed-items.ts';
import { findAbsence } from '../session/attendance/find-absence.ts';
import { currentEdition, findDocument } from '../session/documents/editions.ts';
import { findHardCopy } from '../session/documents/hard-copies.ts';
import { findSpeechRequest } from '../session/floor/find-speech.ts';
import { findQuestion } from '../session/floor/questions.ts';
import { findDebate, findDebateGroup } from '../session/groups/find-group.ts';
import { countersOf } from '../session/polls/counters-of-poll.ts';
import { findPoll } from '../session/polls/find-poll.ts';
import { findAnswer } from '../session/questioning/find-issues.ts';
import type { Poll, SessionState } from '../session/state.ts';
import { reasonsRuleOf } from '../voting/rule-sets.ts';

/** The audience of an earlier entry of the same log. */
export type AudienceAt = (seq: number) => Audience;

type Ruling<T extends SessionEventType> = (
  event: EventOf<T>,
  before: SessionState,
  audienceAt: AudienceAt,
) => Audience;

export type Audiences = { readonly [T in SessionEventType]: Ruling<T> };

const everybody = (): Audience => 'public';
const conduct = (): Audience => 'conduct';
const invited = (): Audience => 'guests';
/** Whoever leads the sitting, and the counters of that poll, by name. */
const ofCount = ({ pollId }: { readonly pollId: PollId }, before: SessionState): Audience => {
  const poll = findPoll(before, pollId);
  const persons = poll ? countersOf(before, poll) : [];
  return persons.length === 0 ? 'conduct' : { circle: 'conduct', persons: [...persons] };
};

/** What belongs to an item is for those who may know of it. */
const ofItem = ({ itemId }: { readonly itemId: AgendaItemId }, before: SessionState): Audience =>
  audienceOfItem(before, itemId);
const inItem = ({ agendaItemId }: { readonly agendaItemId: AgendaItemId | null }, before: SessionState) =>
  audienceOfItem(before, agendaItemId);
const ofPoll = ({ pollId }: { readonly pollId: PollId }, before: SessionState): Audience =>
  audienceOfItem(before, findPoll(before, pollId)?.question.agendaItemId ?? null);
const ofSpeech = ({ requestId }: { readonly requestId: SpeechRequestId }, before: SessionState): Audience =>
  audienceOfItem(before, findSpeechRequest(before, requestId)?.agendaItemId ?? null);
const ofAbsence = ({ absenceId }: { readonly absenceId: AbsenceId }, before: SessionState): Audience => {
  const absence = findAbsence(before, absenceId);
  return absence ? { circle: 'conduct', persons: [absence.delegateId] } : 'conduct';
};
const ofDebate = ({ debateId }: { readonly debateId: GroupDebateId }, before: SessionState): Audience =>
  audienceOfItem(before, findDebate(before, debateId)?.agendaItemId ?? null);
const ofGroupsItem = ({ groupId }: { readonly groupId: DebateGroupId }, before: SessionState): Audience =>
  audienceOfItem(before, findDebateGroup(before, groupId)?.debate.agendaItemId ?? null);
const ofAnswer = ({ answerId }: { readonly answerId: AnswerId }, before: SessionState): Audience =>
  audienceOfItem(before, findAnswer(before, answerId)?.agendaItemId ?? null);
const ofGroup = ({ groupId }: { readonly groupId: DebateGroupId }): Audience => ({ debateGroup: groupId });
/** Whoever may read the document in its edition in force. */
const ofDocument = ({ documentId }: { readonly documentId: DocumentId }, before: SessionState): Audience => {
  const document = findDocument(before, documentId);
  return document ? currentEdition(document).audience : 'public';
};

/** Whoever leads the sitting; of an item for one unit, which the chair may not know of either, the secretariat. */
const ofScript = ({ agendaItemId }: { readonly agendaItemId: AgendaItemId | null }, before: SessionState) =>
  unitOf(audienceOfItem(before, agendaItemId)) === null ? 'conduct' : 'secretariat';

/**
 * Who may know each event. The one table of its kind: it is asked once, where an entry is made, and the answer is recorded
 * with the entry. A change here rules what comes later, never what is on record.
 */
export const AUDIENCES: Audiences = {
  SessionCreated: everybody,
  SessionDetailsChanged: everybody,
  SessionOpened: everybody,
  SessionClosed: everybody,
  ClosedSittingBegan: everybody,
  ClosedSittingEnded: everybody,
  DelegatesRegistered: everybody,
  AgendaItemsScheduled: ({ items: [first] }) => first?.audience ?? 'public',
  AgendaItemStarted: ofItem,
  AgendaItemStartUndone: ofItem,
  AgendaItemClosed: ofItem,
  AgendaItemReopened: ofItem,
  StepBegan: ofItem,
  StepUndone: ofItem,
  AgendaItemCloseUndone: ofItem,
  // Told to those who may not know which item it is.
  ClosedMatterBegan: everybody,
  ClosedMatterEnded: everybody,
  DocumentPublished: ({ document }) => document.audience,
  DocumentWithdrawn: ofDocument,
  // Released to all whom it is for from now on: those who were not told before are told the whole of it.
  DocumentWidened: ({ document }) => document.audience,
  DocumentFilesRemoved: ofDocument,
  StampWordExplained: conduct,
  HardCopyAnnounced: ({ hardCopy }) => hardCopy.audience,
  HardCopyWithdrawn: ({ hardCopyId }, before) => findHardCopy(before, hardCopyId)?.audience ?? 'public',
  AttendanceMarked: everybody,
  AttendanceMarkUndone: everybody,
  RollBegan: everybody,
  RollClosed: everybody,
  DelegateCheckedIn: everybody,
  // Whoever is inside knows who else is invited; the public is not told.
  GuestCheckedIn: invited,
  GuestsMarked: invited,
  // Reasons may tell of an illness: for whoever leads the sitting, and for the delegate.
  AbsenceReported: ({ delegateId }) => ({ circle: 'conduct', persons: [delegateId] }),
  AbsenceSettled: ofAbsence,
  AbsenceWithdrawn: ofAbsence,
  ConflictDeclared: ({ delegateId }, { ruleSets, details }) =>
    reasonsRuleOf(ruleSets, details.ruleSetId).conflicts === 'members'
      ? 'members'
      : { circle: 'conduct', persons: [delegateId] },
  ConflictNoted: inItem,
  ConflictWithdrawn: inItem,
  SpeechRequested: inItem,
  SpeakerAdded: inItem,
  SpeechRequestWithdrawn: ofSpeech,
  SpeechRequestMoved: ofSpeech,
  SpeakerCalled: ofSpeech,
  SpeakerTakenBack: ofSpeech,
  SpeechPaused: ofSpeech,
  SpeechResumed: ofSpeech,
  SpeechTimeAdded: ofSpeech,
  SpeechEnded: ofSpeech,
  SpeechEndUndone: ofSpeech,
  SpeechRequestDeclined: ofSpeech,
  FloorRulesSet: everybody,
  WrittenSpeechRecorded: inItem,
  // A question goes to the standing body first, which passes it on (phiếu chất vấn).
  QuestionSubmitted: ({ delegateId }) => ({ circle: 'standing-body', persons: [delegateId] }),
  QuestionTakenUp: everybody,
  QuestionWithdrawn: ({ questionId }, before) => ofQuestion(questionId, before),
  // What is answered is taken up with it.
  QuestionAnswered: everybody,
  QuestionDeclined: ({ questionId }, before) => ofQuestion(questionId, before),
  // Of what was answered, which everybody knows.
  PromiseRecorded: everybody,
  AnswerJudged: everybody,
  WrittenSpeechTakenBack: ({ writtenSpeechId }, before) =>
    audienceOfItem(
      before,
      before.writtenSpeeches.find((one) => one.writtenSpeechId === writtenSpeechId)?.agendaItemId ?? null,
    ),
  GroupDebateSet: inItem,
  GroupDebateBegan: ofDebate,
  DebateGroupChanged: ofGroupsItem,
  // What goes on in a group is its own business until it is merged.
  GroupFloorChanged: ofGroup,
  GroupSpeechNoted: ofGroup,
  GroupMeetingEnded: ofGroupsItem,
  GroupMeetingResumed: ofGroupsItem,
  GroupSummaryWritten: ofGroup,
  GroupDebateMerged: ofDebate,
  // Of questions that were taken up, which everybody knows.
  IssueGroupSet: everybody,
  IssueQuestionMoved: everybody,
  IssueGroupDropped: everybody,
  IssueGroupOpened: everybody,
  IssueGroupClosed: everybody,
  AnswererCalled: inItem,
  AnswerChanged: ofAnswer,
  AnswerTimeAdded: ofAnswer,
  RuleSetSaved: everybody,
  ScriptWritten: ofScript,
  SeatPlanSet: everybody,
  PollOpened: ({ question }, before) => inItem(question, before),
  PollEndMoved: ofPoll,
  // What will be asked, and how, is nobody's business before it is.
  PollPrepared: () => 'secretariat',
  PreparedPollDropped: () => 'secretariat',
  PollHeld: ofPoll,
  PollResumed: ofPoll,
  PollEndSet: ofPoll,
  PollEndUndone: ofPoll,
  ManualCountEntered: ofCount,
  // The reason for sending a count back may name its figures.
  ManualCountRejected: ofCount,
  ManualCountMoved: ofPoll,
  PollClosed: ofCount,
  PollEnded: ofPoll,
  PollResultAnnounced: ofPoll,
  OpinionReasonsTold: () => 'members',
  PollAnnulled: ofPoll,
  RecordVouchedFor: everybody,
  // What it puts right may be withheld, and it may name the figures of a count that is not announced.
  EntryCorrected: ({ correctsSeq }, { polls }, audienceAt) => {
    // Not to delegates by name, nor to a unit: what they alone are told changes parts of their own, and nothing else.
    const circle = circleOf(audienceAt(correctsSeq));
    return polls.some(isUntold) && narrowness(circle) < narrowness('conduct') ? 'conduct' : circle;
  },
  TotalConfirmed: everybody,
  StandingBodyNamed: everybody,
  CountersNamed: everybody,
  UnitSecretaryNamed: everybody,
  UnitRenamed: everybody,
  DelegateCorrected: everybody,
  DelegateStruck: everybody,
  DelegateSuspended: everybody,
  DelegateRestored: everybody,
  DelegatesMerged: everybody,
  // An id of the register says nothing; names and all else of the delegates everybody knows.
  DelegatesLinked: everybody,
  // Whoever is inside knows who else is invited; the public is not told.
  GuestsInvited: invited,
  GuestCorrected: invited,
  GuestStruck: invited,
  AgendaItemCorrected: ({ item }) => item.audience,
  AgendaItemStruck: ofItem,
  AgendaItemsMerged: ({ keep }, before) => audienceOfItem(before, keep),
  AgendaItemMoved: ofItem,
  AgendaItemSkipped: ofItem,
  AgendaItemSkipUndone: ofItem,
  AgendaItemPostponed: ofItem,
  AgendaItemPostponementUndone: ofItem,
  // All of one entry are for the same people.
  AgendaTimesAdjusted: ({ times: [first] }, before) => audienceOfItem(before, first?.itemId ?? null),
  AgendaItemsNumbered: everybody,
};

/** Who may know `event`; `before` is the whole session as it stood before it. */
export function audienceOf<T extends SessionEventType>(
  event: EventOf<T>,
  before: SessionState,
  audienceAt: AudienceAt,
  audiences?: Audiences,
): Audience;
export function audienceOf(
  event: SessionEvent,
  before: SessionState,
  audienceAt: AudienceAt,
  audiences: Audiences = AUDIENCES,
): Audience {
  const ruling = audiences[event.type] as Ruling<SessionEventType>;
  return ruling(event, before, audienceAt);
}

/** Once it is taken up everybody knows the question; until then its author and the standing body. */
export function ofQuestion(questionId: QuestionId, before: SessionState): Audience {
  const question = findQuestion(before, questionId);
  if (!question || question.takenUpAt !== null) return 'public';
  return { circle: 'standing-body', persons: [question.delegateId] };
}

/** Whether the poll was counted, in whole or by one secretary, and its result not announced. */
function isUntold(poll: Poll): boolean {
  switch (poll.status) {
    case 'open':
      return poll.manualStage !== 'counting';
    case 'closed':
      return true;
    case 'annulled':
      return poll.outcome !== null && poll.announcedAt === null;
    case 'ended':
    case 'announced':
      return false;
  }
}
