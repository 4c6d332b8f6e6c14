import { describe, expect, it } from 'vitest';
import { type Actor, SessionEvent } from '#shared/protocol/events.ts';
import { BodyId } from '#shared/protocol/register/ids.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { DEFAULT_FLOOR_RULES } from '#shared/session/floor/default-rules.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { votes } from '../voting/samples.ts';
import { ARRANGING_ACCEPTED } from './agenda/arranging-cases.ts';
import {
  addingItem,
  aSession,
  aSitting,
  asDelegate,
  ballotsOf,
  COUNTDOWN,
  endingOf,
  puttingToVote,
  SessionStory,
} from './builder.ts';
import { ANSWER_ACCEPTED } from './floor/answer-cases.ts';
import { GROUP_ACCEPTED } from './groups/group-cases.ts';
import { MEMBER_ACCEPTED } from './member-accepted.ts';
import { entering, hands, onHands } from './polls/hand-counts.ts';
import { QUESTIONING_ACCEPTED } from './questioning/questioning-cases.ts';
import {
  a,
  absence,
  agendaEntry,
  aHardCopy,
  asking,
  d,
  delegate,
  details,
  explained,
  floorRules,
  guest,
  ownRules,
  p,
  pdf,
  prepared,
  preparedId,
  q,
  question,
  r,
  seatPlan,
  sha,
  sitting,
  speech,
  t,
  u,
  writtenSpeech,
} from './samples.ts';

type Case = readonly [what: string, SessionStory, CoreCommand, readonly unknown[], by?: Actor];

/** As the register had it. */
const CONVENED = {
  bodyId: BodyId.parse('b-000000000001'),
  bodyKind: 'committee',
  superior: 'Hội đồng nhân dân tỉnh Sông Lam',
  kind: 'meeting',
  number: null,
} as const;
const registered = { type: 'DelegatesRegistered', v: 1, delegates: [delegate(1), delegate(2)] } as const;
const scheduled = { type: 'AgendaItemsScheduled', v: 2, items: [agendaEntry(1)] } as const;
const quorumOf = (present: number, total: number, needed: number) => ({
  present,
  total,
  needed,
  reached: present >= needed,
});
const askedOnce = () => aSitting().questioning(1, 1);
const takenUp = () => {
  const { at: submittedAt, seq: submittedSeq } = askedOnce().log.at(-1) ?? { at: '', seq: 0 };
  const question = { ...asking(1), delegateId: d(1), submittedAt, submittedSeq };
  return { type: 'QuestionTakenUp', v: 1, ...question } as const;
};
const { id: _id, ...ITEM } = agendaEntry(9);
/** A sitting with an item that is for members only. */
const withPersonnel = () => {
  const story = aSitting();
  return { story, item: addingItem(story, { number: '2a', audience: 'members' }) };
};
const PERSONNEL = withPersonnel();
const PERSONNEL_UNDER_WAY = withPersonnel();
PERSONNEL_UNDER_WAY.story.starting(PERSONNEL_UNDER_WAY.item);
const COUNTED = aSitting().voting().counted();
const REASONED = aSitting()
  .savingRules(ownRules({ reasons: { conflicts: 'conduct', opinions: 'members' } }))
  .askingOpinions({ ruleSetId: 'song-lam' })
  .counted(new Map([[d(1), { selection: votes('for'), reason: 'Vì dân' }]]));
const counted = (story = COUNTED) => {
  const { quorumAtClosing: quorum, record, result } = endingOf(story);
  return { quorum, record: record.type === 'open' ? { ...record, reasons: [] } : record, result };
};
const timed = () => aSitting().voting({ timing: { type: 'countdown', seconds: 60 } });
/** So many milliseconds after the vote of `timed` was opened. */
const afterOpening = (ms: number) => new Date(Date.parse(timed().log.at(-1)?.at ?? '') + ms).toISOString();
const byHand = () => aSitting().voting();
const closing: CoreCommand = { type: 'SetPollEnd', pollId: p(1) };
const firstItemDone = () => aSitting().starting(a(1)).finishing(a(1));

const CASES: readonly Case[] = [
  [
    'creating the session',
    new SessionStory(),
    { type: 'CreateSession', details: details() },
    [{ type: 'SessionCreated', v: 1, details: details() }],
  ],
  [
    'changing its title while it sits',
    aSitting(),
    { type: 'ChangeSessionDetails', details: details({ title: 'Kỳ họp thứ ba' }) },
    [{ type: 'SessionDetailsChanged', v: 1, details: details({ title: 'Kỳ họp thứ ba' }) }],
  ],
  [
    'changing its place, where it stays what it was convened as',
    new SessionStory().give({ type: 'CreateSession', details: details(CONVENED) }),
    { type: 'ChangeSessionDetails', details: details({ place: 'Phòng họp số 1' }) },
    [{ type: 'SessionDetailsChanged', v: 1, details: details({ ...CONVENED, place: 'Phòng họp số 1' }) }],
  ],
  [
    'an import, all its events together',
    aSession(),
    {
      type: 'ApplyImport',
      basedOnSeq: 1,
      statements: { details: null, delegates: registered.delegates, agenda: scheduled.items, documents: [] },
    },
    [registered, scheduled],
  ],
  ['opening', aSession().withDelegates(1), { type: 'OpenSession' }, [{ type: 'SessionOpened', v: 1 }]],
  [
    'closing when nothing is under way',
    firstItemDone().voting().counted(),
    { type: 'CloseSession' },
    [{ type: 'SessionClosed', v: 1 }],
  ],
  [
    'marking attendance before the session opens',
    aSession().withDelegates(2),
    { type: 'MarkAttendance', marks: [{ delegateId: d(2), status: 'excused' }], reason: null },
    [{ type: 'AttendanceMarked', v: 1, marks: [{ delegateId: d(2), status: 'excused' }], reason: null }],
  ],
  [
    'marking attendance: only what changes is recorded',
    aSession().withDelegates(3).present(1),
    {
      type: 'MarkAttendance',
      marks: [
        { delegateId: d(1), status: 'present' },
        { delegateId: d(2), status: 'absent' },
      ],
      reason: null,
    },
    [{ type: 'AttendanceMarked', v: 1, marks: [{ delegateId: d(2), status: 'absent' }], reason: null }],
  ],
  [
    'marking a delegate twice in one command: the last mark holds',
    aSession().withDelegates(2),
    {
      type: 'MarkAttendance',
      marks: [
        { delegateId: d(1), status: 'present' },
        { delegateId: d(1), status: 'absent' },
      ],
      reason: null,
    },
    [{ type: 'AttendanceMarked', v: 1, marks: [{ delegateId: d(1), status: 'absent' }], reason: null }],
  ],
  [
    'starting an item',
    firstItemDone(),
    { type: 'StartAgendaItem', itemId: a(2) },
    [{ type: 'AgendaItemStarted', v: 1, itemId: a(2) }],
  ],
  [
    'starting an item that not everybody may know of',
    PERSONNEL.story,
    { type: 'StartAgendaItem', itemId: PERSONNEL.item },
    [
      { type: 'AgendaItemStarted', v: 1, itemId: PERSONNEL.item },
      { type: 'ClosedMatterBegan', v: 1 },
    ],
  ],
  [
    'closing it',
    PERSONNEL_UNDER_WAY.story,
    { type: 'CloseAgendaItem', itemId: PERSONNEL_UNDER_WAY.item },
    [
      { type: 'AgendaItemClosed', v: 1, itemId: PERSONNEL_UNDER_WAY.item },
      { type: 'ClosedMatterEnded', v: 1 },
    ],
  ],
  [
    'adding an item',
    aSitting(),
    { type: 'AddAgendaItem', item: ITEM },
    [{ type: 'AgendaItemsScheduled', v: 2, items: [{ ...ITEM, id: a(4) }] }],
  ],
  [
    'taking back a mark that was made a moment ago',
    aSitting().marked('absent', d(2)).atOnce(),
    { type: 'UndoAttendanceMark', delegateId: d(2) },
    [{ type: 'AttendanceMarkUndone', v: 1, delegateId: d(2) }],
  ],
  [
    'beginning a roll, with those who are excused once each',
    aSitting(),
    { type: 'BeginRoll', sitting: sitting(1), excused: [d(1), d(1)] },
    [{ type: 'RollBegan', v: 1, sitting: sitting(1), excused: [d(1)] }],
  ],
  [
    'closing a roll',
    aSession()
      .withDelegates(2)
      .opened()
      .give({ type: 'BeginRoll', sitting: sitting(1), excused: [] }),
    { type: 'CloseRoll', unmarked: 'absent' },
    [{ type: 'RollClosed', v: 1, absent: [d(1), d(2)] }],
  ],
  [
    'marking oneself by the card of one’s seat',
    aSession()
      .withDelegates(2)
      .opened()
      .give({ type: 'BeginRoll', sitting: sitting(1), excused: [] }),
    { type: 'CheckIn', delegateId: d(2), means: { by: 'seat', seat: '2' } },
    [{ type: 'DelegateCheckedIn', v: 1, delegateId: d(2), means: { by: 'seat', seat: '2' } }],
    asDelegate(2),
  ],
  [
    'a guest who marks themself',
    aSitting()
      .give({ type: 'InviteGuests', guests: [guest(1)] })
      .give({ type: 'BeginRoll', sitting: sitting(1), excused: [] }),
    { type: 'CheckInGuest', guestId: guest(1).id, means: { by: 'hall-code' } },
    [{ type: 'GuestCheckedIn', v: 1, guestId: guest(1).id, means: { by: 'hall-code' } }],
    { capacity: 'guest', id: guest(1).id },
  ],
  [
    'marking guests, of several marks by the last',
    aSitting().give({ type: 'InviteGuests', guests: [guest(1)] }),
    {
      type: 'MarkGuests',
      marks: (['absent', 'present'] as const).map((status) => ({ guestId: guest(1).id, status })),
    },
    [{ type: 'GuestsMarked', v: 1, marks: [{ guestId: guest(1).id, status: 'present' }] }],
  ],
  [
    'reporting one’s own absence',
    aSitting(),
    { type: 'ReportAbsence', ...absence(1) },
    [{ type: 'AbsenceReported', v: 1, ...absence(1), accepted: false }],
    asDelegate(1),
  ],
  [
    'agreeing to an absence',
    aSitting().give({ type: 'ReportAbsence', ...absence(1) }, asDelegate(1)),
    { type: 'SettleAbsence', absenceId: absence(1).absenceId, accepted: true },
    [{ type: 'AbsenceSettled', v: 1, absenceId: absence(1).absenceId, accepted: true }],
  ],
  [
    'withdrawing a report of absence',
    aSitting().give({ type: 'ReportAbsence', ...absence(1) }, asDelegate(1)),
    { type: 'WithdrawAbsence', absenceId: absence(1).absenceId },
    [{ type: 'AbsenceWithdrawn', v: 1, absenceId: absence(1).absenceId }],
    asDelegate(1),
  ],
  [
    'taking back the start of an item that nothing has happened in',
    aSitting().starting(a(2)).atOnce(),
    { type: 'UndoAgendaItemStart', itemId: a(2) },
    [{ type: 'AgendaItemStartUndone', v: 1, itemId: a(2) }],
  ],
  [
    'closing an item',
    aSitting().starting(a(2)),
    { type: 'CloseAgendaItem', itemId: a(2) },
    [{ type: 'AgendaItemClosed', v: 1, itemId: a(2) }],
  ],
  [
    'beginning a step of the item under way',
    aSitting().starting(a(2)),
    { type: 'BeginStep', itemId: a(2), step: 'presentation', from: null },
    [{ type: 'StepBegan', v: 1, itemId: a(2), step: 'presentation' }],
  ],
  [
    'going back to a step after a vote, which is the last step by itself',
    aSitting()
      .starting(a(1))
      .voting({ agendaItemId: a(1) })
      .counted(),
    { type: 'BeginStep', itemId: a(1), step: 'debate', from: 'vote' },
    [{ type: 'StepBegan', v: 1, itemId: a(1), step: 'debate' }],
  ],
  [
    'beginning the step that is under way: nothing happens',
    aSitting().starting(a(1)).stepping(a(1), 'debate'),
    { type: 'BeginStep', itemId: a(1), step: 'debate', from: 'presentation' },
    [],
  ],
  [
    'undoing a step that began a moment ago',
    aSitting().starting(a(1)).stepping(a(1), 'debate').atOnce(),
    { type: 'UndoStep', itemId: a(1), step: 'debate' },
    [{ type: 'StepUndone', v: 1, itemId: a(1), step: 'debate' }],
  ],
  [
    'undoing the end of an item: the speech that ended with it goes on',
    aSitting().askingToSpeak(1, 1).starting(a(1)).calling(1).finishing(a(1)).atOnce(),
    { type: 'UndoAgendaItemClose', itemId: a(1) },
    [
      { type: 'AgendaItemCloseUndone', v: 1, itemId: a(1) },
      { type: 'SpeechEndUndone', v: 1, requestId: r(1) },
    ],
  ],
  [
    'undoing the end of an item that is under way again: nothing happens',
    aSitting().starting(a(1)),
    { type: 'UndoAgendaItemClose', itemId: a(1) },
    [],
  ],
  [
    'reopening an item',
    firstItemDone(),
    { type: 'ReopenAgendaItem', itemId: a(1), reason: 'Còn ý kiến' },
    [{ type: 'AgendaItemReopened', v: 1, itemId: a(1), reason: 'Còn ý kiến' }],
  ],
  [
    'publishing a document: the next id, version 1',
    aSession().withAgenda(1).publishing(pdf(1)),
    { type: 'PublishDocument', documentId: null, file: pdf(2, { agendaItemId: a(1) }) },
    [
      {
        type: 'DocumentPublished',
        v: 2,
        document: { ...pdf(2, { agendaItemId: a(1) }), id: t(2), version: 1 },
      },
    ],
  ],
  [
    'publishing a new version',
    aSession().publishing(pdf(1)),
    { type: 'PublishDocument', documentId: t(1), file: pdf(2) },
    [{ type: 'DocumentPublished', v: 2, document: { ...pdf(2), id: t(1), version: 2 } }],
  ],
  [
    'bringing back a withdrawn document with the same file',
    aSession().publishing(pdf(1)).withdrawing(t(1)),
    { type: 'PublishDocument', documentId: t(1), file: pdf(1) },
    [{ type: 'DocumentPublished', v: 2, document: { ...pdf(1), id: t(1), version: 2 } }],
  ],
  [
    'opening the version in force to more people: the whole of it',
    aSession()
      .publishing(pdf(1, { audience: 'members' }))
      .replacing(t(1), pdf(2, { audience: 'members' })),
    { type: 'WidenDocument', documentId: t(1), audience: 'public' },
    [{ type: 'DocumentWidened', v: 1, document: { ...pdf(2), id: t(1), version: 2 } }],
  ],
  [
    'opening a document to those who may read it already',
    aSession().publishing(pdf(1)),
    { type: 'WidenDocument', documentId: t(1), audience: 'public' },
    [],
  ],
  [
    'withdrawing a document',
    aSession().publishing(pdf(1)),
    { type: 'WithdrawDocument', documentId: t(1), reason: 'Trình sau' },
    [{ type: 'DocumentWithdrawn', v: 1, documentId: t(1), reason: 'Trình sau' }],
  ],
  [
    'removing a file that was published wrongly, also when all is over',
    aSession().publishing(pdf(1)).withDelegates(1).opened().ended(),
    { type: 'RemoveDocumentFiles', documentId: t(1), files: [sha(1)], reason: 'Phát hành nhầm' },
    [{ type: 'DocumentFilesRemoved', v: 1, documentId: t(1), files: [sha(1)], reason: 'Phát hành nhầm' }],
  ],
  [
    'removing what is left',
    aSession().publishing(pdf(1)).replacing(t(1), pdf(2)).removing(1),
    { type: 'RemoveDocumentFiles', documentId: t(1), files: [sha(1), sha(2)], reason: 'Phát hành nhầm' },
    [{ type: 'DocumentFilesRemoved', v: 1, documentId: t(1), files: [sha(2)], reason: 'Phát hành nhầm' }],
  ],
  [
    'stating why a file is no secret',
    aSession(),
    { type: 'ExplainStampWord', ...explained(1) },
    [{ type: 'StampWordExplained', v: 1, ...explained(1) }],
  ],
  [
    'announcing what exists on paper only',
    aSession(),
    { type: 'AnnounceHardCopy', hardCopy: aHardCopy(1) },
    [{ type: 'HardCopyAnnounced', v: 1, hardCopy: aHardCopy(1) }],
  ],
  [
    'the same once more',
    aSession().give({ type: 'AnnounceHardCopy', hardCopy: aHardCopy(1) }),
    { type: 'AnnounceHardCopy', hardCopy: aHardCopy(1) },
    [],
  ],
  [
    'taking such an announcement back',
    aSession().give({ type: 'AnnounceHardCopy', hardCopy: aHardCopy(1) }),
    { type: 'WithdrawHardCopy', hardCopyId: aHardCopy(1).id, reason: 'Đã phát xong' },
    [{ type: 'HardCopyWithdrawn', v: 1, hardCopyId: aHardCopy(1).id, reason: 'Đã phát xong' }],
  ],
  [
    'a request to speak',
    aSitting(),
    { type: 'RequestToSpeak', ...speech(1) },
    [{ type: 'SpeechRequested', v: 1, delegateId: d(2), ...speech(1) }],
    asDelegate(2),
  ],
  [
    'a request to speak that is withdrawn',
    aSitting().askingToSpeak(1, 2),
    { type: 'WithdrawSpeechRequest', requestId: r(1) },
    [{ type: 'SpeechRequestWithdrawn', v: 1, requestId: r(1) }],
    asDelegate(2),
  ],
  [
    'a question to an official',
    aSitting(),
    { type: 'SubmitQuestion', ...asking(1) },
    [{ type: 'QuestionSubmitted', v: 1, delegateId: d(2), ...asking(1) }],
    asDelegate(2),
  ],
  [
    'a question that is withdrawn',
    aSitting().questioning(1, 2),
    { type: 'WithdrawQuestion', questionId: q(1) },
    [{ type: 'QuestionWithdrawn', v: 1, questionId: q(1) }],
    asDelegate(2),
  ],
  [
    'calling a speaker while another speaks',
    aSitting().askingToSpeak(1, 1).askingToSpeak(2, 2).calling(1),
    { type: 'CallSpeaker', requestId: r(2) },
    [
      { type: 'SpeechEnded', v: 1, requestId: r(1) },
      { type: 'SpeakerCalled', v: 1, requestId: r(2), seconds: 420 },
    ],
  ],
  [
    'a delegate who asked by hand',
    aSitting(),
    { type: 'AddSpeaker', delegateId: d(3), ...speech(1, { kind: 'explanation' }) },
    [{ type: 'SpeakerAdded', v: 1, delegateId: d(3), ...speech(1, { kind: 'explanation' }) }],
  ],
  [
    'a delegate who is moved to the head of the list, with the whole list',
    aSitting().askingToSpeak(1, 1).askingToSpeak(2, 2),
    { type: 'MoveSpeechRequest', requestId: r(2), before: r(1) },
    [{ type: 'SpeechRequestMoved', v: 1, requestId: r(2), order: [r(2), r(1)] }],
  ],
  [
    'a call that was a mistake, and that whoever spoke goes on',
    aSitting().askingToSpeak(1, 1).askingToSpeak(2, 2).calling(1).calling(2).atOnce(),
    { type: 'TakeBackSpeaker', requestId: r(2) },
    [
      { type: 'SpeakerTakenBack', v: 1, requestId: r(2) },
      { type: 'SpeechEndUndone', v: 1, requestId: r(1) },
    ],
  ],
  [
    'a pause in a speech',
    aSitting().askingToSpeak(1, 1).calling(1),
    { type: 'PauseSpeech', requestId: r(1) },
    [{ type: 'SpeechPaused', v: 1, requestId: r(1) }],
  ],
  [
    'that a speech goes on',
    aSitting()
      .askingToSpeak(1, 1)
      .calling(1)
      .give({ type: 'PauseSpeech', requestId: r(1) }),
    { type: 'ResumeSpeech', requestId: r(1) },
    [{ type: 'SpeechResumed', v: 1, requestId: r(1) }],
  ],
  [
    'a minute more',
    aSitting().askingToSpeak(1, 1).calling(1),
    { type: 'AddSpeechTime', requestId: r(1), seconds: 60, from: 420 },
    [{ type: 'SpeechTimeAdded', v: 1, requestId: r(1), seconds: 60 }],
  ],
  [
    'times and order of speeches',
    aSitting(),
    { type: 'SetFloorRules', rules: floorRules() },
    [{ type: 'FloorRulesSet', v: 1, rules: floorRules() }],
  ],
  [
    'what the chair says at a step',
    aSitting(),
    { type: 'WriteScript', agendaItemId: a(1), step: 'vote', text: 'Xin mời biểu quyết {biểu quyết}.' },
    [
      {
        type: 'ScriptWritten',
        v: 1,
        agendaItemId: a(1),
        step: 'vote',
        text: 'Xin mời biểu quyết {biểu quyết}.',
      },
    ],
  ],
  [
    'the plan of a room',
    aSitting(),
    { type: 'SetSeatPlan', plan: seatPlan() },
    [{ type: 'SeatPlanSet', v: 1, plan: seatPlan() }],
  ],
  ['no plan where there is none', aSitting(), { type: 'SetSeatPlan', plan: null }, []],
  [
    'the same plan again',
    aSitting().give({ type: 'SetSeatPlan', plan: seatPlan() }),
    { type: 'SetSeatPlan', plan: seatPlan() },
    [],
  ],
  [
    'a speech that was handed in in writing',
    aSitting(),
    { type: 'RecordWrittenSpeech', ...writtenSpeech(1) },
    [{ type: 'WrittenSpeechRecorded', v: 1, ...writtenSpeech(1) }],
  ],
  [
    'declining a request to speak',
    aSitting().askingToSpeak(1, 1),
    { type: 'DeclineSpeechRequest', requestId: r(1), reason: 'Hết thời gian' },
    [{ type: 'SpeechRequestDeclined', v: 1, requestId: r(1), reason: 'Hết thời gian' }],
  ],
  ['passing a question on', askedOnce(), { type: 'TakeUpQuestion', questionId: q(1) }, [takenUp()]],
  [
    'who is in the standing body, each once, and who chairs',
    aSitting(),
    { type: 'NameStandingBody', chair: d(2), members: [d(2), d(1), d(2)] },
    [{ type: 'StandingBodyNamed', v: 1, chair: d(2), members: [d(2), d(1)] }],
  ],
  [
    'who counts votes by hand, each once',
    aSitting(),
    { type: 'NameCounters', delegateIds: [d(3), d(2), d(3)] },
    [{ type: 'CountersNamed', v: 1, delegateIds: [d(3), d(2)] }],
  ],
  [
    'the counters that there are already: nothing',
    aSitting().give({ type: 'NameCounters', delegateIds: [d(2)] }),
    { type: 'NameCounters', delegateIds: [d(2)] },
    [],
  ],
  [
    'who keeps the list of a group',
    aSitting(),
    { type: 'NameUnitSecretary', unitId: u(1), delegateId: d(2) },
    [{ type: 'UnitSecretaryNamed', v: 1, unitId: u(1), delegateId: d(2) }],
  ],
  [
    'that nobody keeps it any more',
    aSitting().give({ type: 'NameUnitSecretary', unitId: u(1), delegateId: d(2) }),
    { type: 'NameUnitSecretary', unitId: u(1), delegateId: null },
    [{ type: 'UnitSecretaryNamed', v: 1, unitId: u(1), delegateId: null }],
  ],
  [
    'another name of a group',
    aSitting(),
    { type: 'RenameUnit', unitId: u(1), name: 'Tổ đại biểu số 1' },
    [{ type: 'UnitRenamed', v: 1, unitId: u(1), name: 'Tổ đại biểu số 1' }],
  ],
  [
    'closing the sitting to the public',
    aSitting(),
    { type: 'BeginClosedSitting' },
    [{ type: 'ClosedSittingBegan', v: 1 }],
  ],
  [
    'opening it to the public again',
    aSitting().give({ type: 'BeginClosedSitting' }),
    { type: 'EndClosedSitting' },
    [{ type: 'ClosedSittingEnded', v: 1 }],
  ],
  [
    'that a question was answered',
    askedOnce(),
    { type: 'RecordAnswer', questionId: q(1) },
    [takenUp(), { type: 'QuestionAnswered', v: 1, questionId: q(1) }],
  ],
  [
    'declining a question',
    aSitting().questioning(1, 1),
    { type: 'DeclineQuestion', questionId: q(1), reason: 'Trùng' },
    [{ type: 'QuestionDeclined', v: 1, questionId: q(1), reason: 'Trùng' }],
  ],
  [
    'declaring a conflict of interest',
    aSitting(),
    { type: 'DeclareConflict', delegateId: d(1), agendaItemId: a(1), reason: 'Là chủ đầu tư' },
    [
      { type: 'ConflictDeclared', v: 1, delegateId: d(1), agendaItemId: a(1), reason: 'Là chủ đầu tư' },
      { type: 'ConflictNoted', v: 1, delegateId: d(1), agendaItemId: a(1) },
    ],
  ],
  [
    'withdrawing it',
    aSitting().declaring(d(1), a(1)),
    { type: 'WithdrawConflict', delegateId: d(1), agendaItemId: a(1) },
    [{ type: 'ConflictWithdrawn', v: 1, delegateId: d(1), agendaItemId: a(1) }],
  ],
  [
    'saving rules of its own',
    aSession(),
    { type: 'SaveRuleSet', rules: ownRules() },
    [{ type: 'RuleSetSaved', v: 3, rules: ownRules() }],
  ],
  [
    'a second vote, after the first was annulled',
    aSitting().voting().annulling(),
    puttingToVote({ timing: { type: 'countdown', seconds: 90 } }),
    [
      {
        type: 'PollOpened',
        v: 4,
        total: 3,
        pollId: p(2),
        question: question({ timing: { type: 'countdown', seconds: 90 } }),
        rules: VN_HDND,
        quorum: quorumOf(3, 3, 2),
        recused: [],
        closesAt: '2026-12-08T01:08:30.000Z',
        publicKey: null,
      },
    ],
  ],
  [
    'counting a vote: who voted how, who was silent, who had gone',
    aSession().withDelegates(5).opened().present(4).voting().leaving(d(1), d(4)),
    {
      type: 'CountAndClosePoll',
      pollId: p(1),
      by: 'countdown',
      collected: { type: 'open', ballots: ballotsOf({ for: 1, against: 1 }) },
    },
    [
      {
        type: 'PollClosed',
        v: 3,
        pollId: p(1),
        by: 'countdown',
        quorum: quorumOf(2, 5, 4),
        record: {
          type: 'open',
          named: {
            votes: [
              { selection: votes('against'), delegates: [d(2)] },
              { selection: votes('for'), delegates: [d(1)] },
            ],
            silent: [d(3)],
            absent: [d(4), d(5)],
          },
          recused: [],
          reasons: [],
        },
        result: {
          total: 5,
          present: 3,
          issued: 3,
          returned: 2,
          recused: 0,
          quorum: 'missing',
          outcome: {
            type: 'motion',
            clauses: [
              {
                counts: { for: 1, against: 1, abstain: 0, silent: 1 },
                measure: {
                  base: 'all-delegates',
                  baseCount: 5,
                  needed: 3,
                  source: VN_HDND.passing.source,
                },
                passed: false,
              },
            ],
          },
        },
      },
      {
        type: 'PollEnded',
        v: 1,
        pollId: p(1),
        by: 'countdown',
        turnout: { present: 3, issued: 3, returned: 2 },
        boxRoot: null,
      },
    ],
  ],
  [
    'giving back what a standstill of the server took from a countdown',
    // The story's next step is a minute later: at the very end.
    timed(),
    { type: 'MovePollEnd', pollId: p(1), standstillMs: 4000 },
    [
      {
        type: 'PollEndMoved',
        v: 1,
        pollId: p(1),
        closesAt: afterOpening(64_000),
        standstillMs: 4000,
      },
    ],
    COUNTDOWN,
  ],
  [
    'preparing a vote before the session begins',
    aSession().withAgenda(2),
    { type: 'PreparePoll', preparedId: preparedId(1), question: prepared() },
    [{ type: 'PollPrepared', v: 1, preparedId: preparedId(1), question: prepared() }],
  ],
  [
    'dropping it',
    aSession().give({ type: 'PreparePoll', preparedId: preparedId(1), question: prepared() }),
    { type: 'DropPreparedPoll', preparedId: preparedId(1) },
    [{ type: 'PreparedPollDropped', v: 1, preparedId: preparedId(1) }],
  ],
  [
    'holding a vote with what is left of its countdown',
    timed().atOnce(),
    { type: 'HoldPoll', pollId: p(1) },
    [{ type: 'PollHeld', v: 1, pollId: p(1), leftMs: 60_000 }],
  ],
  [
    'holding a vote that is about to close, which takes that back',
    byHand().give(closing).atOnce(),
    { type: 'HoldPoll', pollId: p(1) },
    [{ type: 'PollHeld', v: 1, pollId: p(1), leftMs: null }],
  ],
  [
    'resuming it minutes later, with as much time as was left',
    timed()
      .atOnce()
      .give({ type: 'HoldPoll', pollId: p(1) }),
    { type: 'ResumePoll', pollId: p(1) },
    [{ type: 'PollResumed', v: 1, pollId: p(1), closesAt: afterOpening(120_000) }],
  ],
  [
    'resuming one that is ended by hand',
    byHand().give({ type: 'HoldPoll', pollId: p(1) }),
    { type: 'ResumePoll', pollId: p(1) },
    [{ type: 'PollResumed', v: 1, pollId: p(1), closesAt: null }],
  ],
  [
    'closing in five seconds a vote that had longer',
    timed().atOnce(),
    closing,
    [{ type: 'PollEndSet', v: 1, pollId: p(1), closesAt: afterOpening(5000) }],
  ],
  [
    'taking that back: the countdown goes on as before',
    timed().atOnce().give(closing).atOnce(),
    { type: 'UndoPollEnd', pollId: p(1) },
    [{ type: 'PollEndUndone', v: 1, pollId: p(1), closesAt: afterOpening(60_000) }],
  ],
  [
    'taking it back with what the server had stood still meanwhile',
    timed()
      .atOnce()
      .give(closing)
      .atOnce()
      .give({ type: 'MovePollEnd', pollId: p(1), standstillMs: 1000 }, COUNTDOWN)
      .atOnce(),
    { type: 'UndoPollEnd', pollId: p(1) },
    [{ type: 'PollEndUndone', v: 1, pollId: p(1), closesAt: afterOpening(61_000) }],
  ],
  [
    'entering what was counted by hand',
    onHands(),
    entering(hands([3, 1, 0])),
    [
      { type: 'ManualCountEntered', v: 1, pollId: p(1), entry: hands([3, 1, 0]) },
      { type: 'ManualCountMoved', v: 1, pollId: p(1), stage: 'to-confirm' },
    ],
  ],
  [
    'sending it back',
    onHands().enteringCount(hands([3, 1, 0])),
    { type: 'RejectManualCount', pollId: p(1), reason: 'Đếm thiếu' },
    [
      { type: 'ManualCountRejected', v: 1, pollId: p(1), reason: 'Đếm thiếu' },
      { type: 'ManualCountMoved', v: 1, pollId: p(1), stage: 'recounting' },
    ],
  ],
  [
    'announcing a result',
    COUNTED,
    { type: 'AnnouncePollResult', pollId: p(1) },
    [{ type: 'PollResultAnnounced', v: 2, pollId: p(1), ending: counted() }],
  ],
  [
    'announcing an opinion poll whose rules let members know what was written beside the answers',
    REASONED,
    { type: 'AnnouncePollResult', pollId: p(1) },
    [
      { type: 'PollResultAnnounced', v: 2, pollId: p(1), ending: counted(REASONED) },
      { type: 'OpinionReasonsTold', v: 1, pollId: p(1), reasons: [{ delegateId: d(1), text: 'Vì dân' }] },
    ],
  ],
  ...[aSitting().voting(), aSitting().voting().counted(), aSitting().voting().counted().announcing()].map(
    (story, index): Case => [
      `annulling a vote that is ${['open', 'closed', 'announced'][index]}`,
      story,
      { type: 'AnnulPoll', pollId: p(1), reason: 'Nhầm nội dung' },
      [{ type: 'PollAnnulled', v: 1, pollId: p(1), reason: 'Nhầm nội dung' }],
    ],
  ),
  [
    'correcting the last entry, also after the end',
    aSitting().ended(),
    { type: 'CorrectEntry', correctsSeq: 6, statement: 'Đúng là 56', reason: 'Ghi nhầm' },
    [{ type: 'EntryCorrected', v: 1, correctsSeq: 6, statement: 'Đúng là 56', reason: 'Ghi nhầm' }],
  ],
  ...MEMBER_ACCEPTED,
  ...ARRANGING_ACCEPTED,
  ...ANSWER_ACCEPTED,
  ...GROUP_ACCEPTED,
  ...QUESTIONING_ACCEPTED,
  [
    'vouching for what an earlier version had not signed, also after the end',
    aSitting().ended(),
    { type: 'VouchForRecord', why: 'upgrade', unsigned: [{ from: 1, to: 2 }], keys: [], reason: null },
    [
      {
        type: 'RecordVouchedFor',
        v: 1,
        why: 'upgrade',
        upTo: aSitting().ended().state.seq,
        unsigned: [{ from: 1, to: 2 }],
        keys: [],
        reason: null,
      },
    ],
  ],
  [
    'vouching for a log that holds nothing yet',
    new SessionStory(),
    { type: 'VouchForRecord', why: 'operator', unsigned: [], keys: [], reason: 'Mất khóa' },
    [],
  ],
];

describe('the core records', () => {
  it.each(CASES.map(([what, story, command, events, by]) => ({ what, story, command, events, by })))(
    '$what ($command.type)',
    ({ story, command, events, by }) => {
      const decision = story.ask(command, by);
      expect(decision).toEqual({ ok: true, events });
      for (const event of decision.ok ? decision.events : []) {
        expect(SessionEvent.parse(event)).toEqual(event);
      }
    },
  );

  it('every type of event at least once in the table above', () => {
    const inTable = new Set(
      CASES.flatMap(([, story, command, , by]) => {
        const decision = story.ask(command, by);
        return decision.ok ? decision.events.map(({ type }) => type) : [];
      }),
    );
    const inProtocol = SessionEvent.options.map((option) => option.shape.type.value);
    expect([...inTable].sort()).toEqual([...inProtocol].sort());
  });
});

describe('the core records nothing', () => {
  const marks = [1, 2, 3].map((n) => ({ delegateId: d(n), status: 'present' as const }));

  it.each<readonly [string, SessionStory, CoreCommand]>([
    ['when all marks are so already', aSitting(), { type: 'MarkAttendance', marks, reason: null }],
    [
      'when a delegate is marked to and fro in one command',
      aSitting(),
      {
        type: 'MarkAttendance',
        marks: [
          { delegateId: d(1), status: 'absent' },
          { delegateId: d(1), status: 'present' },
        ],
        reason: null,
      },
    ],
    [
      'when an import changes nothing',
      aSession(),
      { type: 'ApplyImport', basedOnSeq: 1, statements: statementsOf() },
    ],
    [
      'when the particulars of the session are the same',
      aSession(),
      { type: 'ChangeSessionDetails', details: details() },
    ],
    [
      'when the rules of the floor are the same',
      aSitting(),
      { type: 'SetFloorRules', rules: DEFAULT_FLOOR_RULES },
    ],
    [
      'when a minute has been added already',
      aSitting()
        .askingToSpeak(1, 1)
        .calling(1)
        .give({ type: 'AddSpeechTime', requestId: r(1), seconds: 60, from: 420 }),
      { type: 'AddSpeechTime', requestId: r(1), seconds: 60, from: 420 },
    ],
    [
      'when a written speech is noted again',
      aSitting().give({ type: 'RecordWrittenSpeech', ...writtenSpeech(1) }),
      { type: 'RecordWrittenSpeech', ...writtenSpeech(1) },
    ],
  ])('%s', (_, story, command) => {
    expect(story.ask(command)).toEqual({ ok: true, events: [] });
  });
});
