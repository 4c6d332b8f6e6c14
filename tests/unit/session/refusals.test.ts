import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentAudience } from '#shared/protocol/audience.ts';
import type { Actor } from '#shared/protocol/events.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { ItemStep } from '#shared/protocol/steps.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { type ImportStatements, statementsOf } from '#shared/session/imports/importing.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { election, motion, PROCEDURES, rating, votes } from '../voting/samples.ts';
import { ARRANGING_REFUSALS } from './agenda/arranging-cases.ts';
import { CLOSED_ITEM_REFUSALS } from './agenda/closed-item-refusals.ts';
import { ROLL_REFUSALS } from './attendance/roll-refusals.ts';
import {
  agreeing,
  aSession,
  aSitting,
  asDelegate,
  ballotsOf,
  COUNTDOWN,
  countingByName,
  FIRST_SECRETARY,
  puttingToVote,
  SECOND_SECRETARY,
  SessionStory,
} from './builder.ts';
import { COUNTER_REFUSALS } from './counter-refusals.ts';
import { ANSWER_REFUSALS } from './floor/answer-cases.ts';
import { GROUP_REFUSED } from './groups/group-cases.ts';
import { MEMBER_REFUSALS } from './member-refusals.ts';
import {
  byName,
  elected,
  entering,
  hands,
  onHands,
  onHandsByName,
  onPaper,
  papers,
  rated,
} from './polls/hand-counts.ts';
import { QUESTIONING_REFUSED } from './questioning/questioning-cases.ts';
import {
  a,
  agendaEntry,
  aHardCopy,
  asking,
  d,
  delegate,
  details,
  explained,
  floorRules,
  ownRules,
  p,
  pdf,
  prepared,
  preparedId,
  q,
  r,
  requiringQuorum,
  sha,
  speech,
  t,
  u,
  writtenSpeech,
} from './samples.ts';
import { SEATING_REFUSALS } from './seating/seating-refusals.ts';

type Case = readonly [situation: string, SessionStory, CoreCommand, RefusalCode, by?: Actor];

const open = puttingToVote;
const count = (n: number): CoreCommand => countingByName(new Map(), p(n));
const announce = (n: number): CoreCommand => ({ type: 'AnnouncePollResult', pollId: p(n) });
const annul = (n: number): CoreCommand => ({ type: 'AnnulPoll', pollId: p(n), reason: 'Nhầm' });
const unmark = (n: number): CoreCommand => ({ type: 'UndoAttendanceMark', delegateId: d(n) });
const step = (to: ItemStep, from: ItemStep | null, n = 1): CoreCommand => ({
  type: 'BeginStep',
  itemId: a(n),
  step: to,
  from,
});
const undoStep = (of: ItemStep, n = 1): CoreCommand => ({ type: 'UndoStep', itemId: a(n), step: of });
const undoClose = (n: number): CoreCommand => ({ type: 'UndoAgendaItemClose', itemId: a(n) });
const undo = (n: number): CoreCommand => ({ type: 'UndoAgendaItemStart', itemId: a(n) });
const start = (n: number): CoreCommand => ({ type: 'StartAgendaItem', itemId: a(n) });
const finish = (n: number): CoreCommand => ({ type: 'CloseAgendaItem', itemId: a(n) });
const reopen = (n: number): CoreCommand => ({ type: 'ReopenAgendaItem', itemId: a(n), reason: 'Còn ý kiến' });
const withdraw = (n: number): CoreCommand => ({
  type: 'WithdrawDocument',
  documentId: t(n),
  reason: 'Trình sau',
});
const publish = (documentId: number | null, file = pdf(1)): CoreCommand => ({
  type: 'PublishDocument',
  documentId: documentId === null ? null : t(documentId),
  file,
});
const remove = (n: number, content: number): CoreCommand => ({
  type: 'RemoveDocumentFiles',
  ...{ documentId: t(n), files: [sha(content)], reason: 'Phát hành nhầm' },
});
const widen = (n: number, audience: DocumentAudience = 'public'): CoreCommand => ({
  type: 'WidenDocument',
  ...{ documentId: t(n), audience },
});
const announceOnPaper = (changes: Parameters<typeof aHardCopy>[1] = {}): CoreCommand => ({
  type: 'AnnounceHardCopy',
  hardCopy: aHardCopy(1, changes),
});
const takeBackPaper: CoreCommand = {
  type: 'WithdrawHardCopy',
  hardCopyId: aHardCopy(1).id,
  reason: 'Đã phát xong',
};
const mark = (n: number, reason: string | null = null): CoreCommand => ({
  type: 'MarkAttendance',
  marks: [{ delegateId: d(n), status: 'present' }],
  reason,
});
const applyImport = (basedOnSeq: number): CoreCommand => ({
  type: 'ApplyImport',
  basedOnSeq,
  statements: statementsOf(),
});
/** Stated to a session that has just been created. */
const importing = (stated: Partial<ImportStatements>): CoreCommand => ({
  type: 'ApplyImport',
  basedOnSeq: 1,
  statements: { ...statementsOf(), ...stated },
});
const file = (n: number, agendaItemId: AgendaItemId | null = null) => ({
  ...pdf(1, { agendaItemId }),
  id: t(n),
});
const change = (changes: Parameters<typeof details>[0] = {}): CoreCommand => ({
  type: 'ChangeSessionDetails',
  details: details(changes),
});
const asksToSpeak = (n: number, agendaItemId = a(1)): CoreCommand => ({
  type: 'RequestToSpeak',
  ...speech(n, { agendaItemId }),
});
const takesBack = (n: number): CoreCommand => ({ type: 'WithdrawSpeechRequest', requestId: r(n) });
const callTo = (n: number): CoreCommand => ({ type: 'CallSpeaker', requestId: r(n) });
const endsSpeech = (n: number): CoreCommand => ({ type: 'EndSpeech', requestId: r(n) });
const movesBefore = (n: number, before: number): CoreCommand => ({
  type: 'MoveSpeechRequest',
  requestId: r(n),
  before: r(before),
});
const answered = (n: number): CoreCommand => ({ type: 'RecordAnswer', questionId: q(n) });
const queued = () => aSitting().give(asksToSpeak(1), asDelegate(1));
const declare = (n: number): CoreCommand => ({
  type: 'DeclareConflict',
  delegateId: d(n),
  agendaItemId: a(1),
  reason: 'Là chủ đầu tư',
});
const GROUP = { type: 'group', unit: u(1), name: 'Tổ số 1' } as const;
const OPEN = { type: 'OpenSession' } as const;
const repeated = () =>
  aSitting()
    .voting()
    .counted()
    .voting({ repeats: { pollId: p(1), reason: 'Mất kết nối' } })
    .counted();
const CLOSE = { type: 'CloseSession' } as const;

/** A sitting whose rules take no vote without a quorum. */
const requiring = (count: number) => aSession().withDelegates(count).savingRules(requiringQuorum()).opened();
/** As a version before 0.4.0 went on, whose rules were less strict. */
const before = (story: SessionStory, command: CoreCommand) => story.givenBefore(command);
const savesEmptyRules: CoreCommand = {
  type: 'SaveRuleSet',
  rules: ownRules({ passing: { ...VN_HDND.passing, numerator: 0 } }),
};
const preparing = () => aSession().withDelegates(3).withAgenda(1);
const over = () => aSitting().ended();

const SESSION: readonly Case[] = [
  ['a session that exists', aSession(), { type: 'CreateSession', details: details() }, 'session-exists'],
  [
    'no session, and rules that nobody knows',
    new SessionStory(),
    { type: 'CreateSession', details: details({ ruleSetId: 'khac' }) },
    'unknown-rule-set',
  ],
  ['rules that nobody knows', aSession(), change({ ruleSetId: 'khac' }), 'unknown-rule-set'],
  ['a session that is over', over(), change(), 'session-closed'],

  ['a session that is over', over(), applyImport(over().state.seq), 'session-closed'],
  ['a preview made before the last entry', aSession().withDelegates(1), applyImport(1), 'import-outdated'],
  ['a preview of entries to come', aSession(), applyImport(2), 'import-outdated'],
  [
    'a delegate whose number leaves one out',
    aSession(),
    importing({ delegates: [delegate(2)] }),
    'import-outdated',
  ],
  [
    'a delegate who stands there twice',
    aSession(),
    importing({ delegates: [delegate(1), delegate(1)] }),
    'import-outdated',
  ],
  [
    'an item whose number leaves one out',
    aSession(),
    importing({ agenda: [agendaEntry(2)] }),
    'import-outdated',
  ],
  [
    'a document whose number leaves one out',
    aSession(),
    importing({ documents: [file(2)] }),
    'import-outdated',
  ],
  [
    'a document of an item that nobody scheduled',
    aSession(),
    importing({ documents: [file(1, a(1))] }),
    'import-outdated',
  ],
  [
    'details with rules that nobody knows',
    aSession(),
    importing({ details: details({ ruleSetId: 'khac' }) }),
    'unknown-rule-set',
  ],

  ['a session without delegates', aSession(), OPEN, 'session-has-no-delegates'],
  ['a session that is open', aSitting(), OPEN, 'session-already-open'],
  ['a session that is over', over(), OPEN, 'session-closed'],

  ['a session that has not begun', preparing(), CLOSE, 'session-not-open'],
  ['a session that is over', over(), CLOSE, 'session-closed'],
  ['a vote that is open', aSitting().voting(), CLOSE, 'poll-open'],
  ['an agenda item under way', aSitting().starting(a(1)), CLOSE, 'other-item-current'],

  ['a delegate whom nobody knows', aSession().withDelegates(3), mark(4), 'unknown-delegate'],
  ['a session that is over', over(), mark(1), 'session-closed'],
  ['a session that is over, for whatever reason', over(), mark(1, 'Ghi nhầm'), 'session-closed'],

  ['a delegate who is not marked', aSession().withDelegates(3), unmark(1), 'unknown-delegate'],
  ['a mark made a minute ago', aSitting(), unmark(1), 'mark-stands'],
  ['a mark that a vote was opened after', aSitting().atOnce().voting().atOnce(), unmark(1), 'mark-stands'],
  ['a session that is over', over().atOnce(), unmark(1), 'mark-stands'],
  [
    'a mark that came back when another was undone',
    aSitting()
      .marked('absent', d(1))
      .atOnce()
      .give({ type: 'UndoAttendanceMark', delegateId: d(1) })
      .atOnce(),
    unmark(1),
    'mark-stands',
  ],

  ['a session that has not begun', preparing(), start(1), 'session-not-open'],
  ['a session that is over', over(), start(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), start(9), 'unknown-agenda-item'],
  ['an item that is closed', aSitting().starting(a(1)).finishing(a(1)), start(1), 'item-done'],
  ['an item that is under way', aSitting().starting(a(1)), start(1), 'item-already-current'],
  ['another item under way', aSitting().starting(a(1)), start(2), 'other-item-current'],

  ['a session that has not begun', preparing(), undo(1), 'session-not-open'],
  ['a session that is over', over(), undo(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), undo(9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), undo(1), 'item-not-current'],
  ['an item that began a minute ago', aSitting().starting(a(1)), undo(1), 'start-stands'],
  [
    'an item that was reopened at once',
    aSitting().starting(a(1)).atOnce().finishing(a(1)).atOnce().reopening(a(1)).atOnce(),
    undo(1),
    'start-stands',
  ],
  [
    'an item with a vote in it',
    aSitting().starting(a(1)).atOnce().voting().atOnce(),
    undo(1),
    'start-stands',
  ],
  [
    'an item in which somebody speaks',
    aSitting().askingToSpeak(1, 1).starting(a(1)).atOnce().calling(1).atOnce(),
    undo(1),
    'start-stands',
  ],

  ['a session that has not begun', preparing(), step('debate', null), 'session-not-open'],
  ['a session that is over', over(), step('debate', null), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), step('debate', null, 9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), step('debate', null), 'item-not-current'],
  [
    'a step from one that is over',
    aSitting().starting(a(1)).stepping(a(1), 'debate'),
    step('appraisal', 'presentation'),
    'step-moved-on',
  ],
  [
    'a vote on the item',
    aSitting()
      .starting(a(1))
      .voting({ agendaItemId: a(1) }),
    step('debate', 'vote'),
    'poll-open',
  ],

  ['a session that is over', over(), undoStep('debate'), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), undoStep('debate', 9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), undoStep('debate'), 'item-not-current'],
  [
    'a step that began a minute ago',
    aSitting().starting(a(1)).stepping(a(1), 'debate'),
    undoStep('debate'),
    'step-stands',
  ],
  [
    'a step before the last one',
    aSitting().starting(a(1)).stepping(a(1), 'debate').atOnce().stepping(a(1), 'reply').atOnce(),
    undoStep('debate'),
    'step-stands',
  ],
  [
    'a step with a vote after it',
    aSitting().starting(a(1)).stepping(a(1), 'debate').atOnce().voting().atOnce(),
    undoStep('debate'),
    'step-stands',
  ],

  ['a session that is over', over(), undoClose(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), undoClose(9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), undoClose(1), 'item-not-done'],
  [
    'an item that ended a minute ago',
    aSitting().starting(a(1)).finishing(a(1)),
    undoClose(1),
    'close-stands',
  ],
  [
    'an item after which another one began',
    aSitting().starting(a(1)).finishing(a(1)).atOnce().starting(a(2)).atOnce(),
    undoClose(1),
    'other-item-current',
  ],
  [
    'an item after which another one ended',
    aSitting().starting(a(1)).finishing(a(1)).atOnce().starting(a(2)).atOnce().finishing(a(2)).atOnce(),
    undoClose(1),
    'close-stands',
  ],
  [
    'an item after which the hall voted',
    aSitting().starting(a(1)).finishing(a(1)).atOnce().voting({ agendaItemId: null }).atOnce(),
    undoClose(1),
    'close-stands',
  ],

  ['a session that has not begun', preparing(), finish(1), 'session-not-open'],
  ['a session that is over', over(), finish(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), finish(9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), finish(1), 'item-not-current'],
  ['an item that is closed', aSitting().starting(a(1)).finishing(a(1)), finish(1), 'item-not-current'],
  ['a vote that is open', aSitting().starting(a(1)).voting(), finish(1), 'poll-open'],

  ['a session that has not begun', preparing(), reopen(1), 'session-not-open'],
  ['a session that is over', over(), reopen(1), 'session-closed'],
  ['an item that is not on the agenda', aSitting(), reopen(9), 'unknown-agenda-item'],
  ['an item that has not begun', aSitting(), reopen(1), 'item-not-done'],
  ['an item that is under way', aSitting().starting(a(1)), reopen(1), 'item-already-current'],
  [
    'another item under way',
    aSitting().starting(a(1)).finishing(a(1)).starting(a(2)),
    reopen(1),
    'other-item-current',
  ],

  ['a session that is over', over(), publish(null), 'session-closed'],
  [
    'an item not on the agenda',
    aSession(),
    publish(null, pdf(1, { agendaItemId: a(9) })),
    'unknown-agenda-item',
  ],
  ['a document that nobody knows', aSession().publishing(), publish(2), 'unknown-document'],
  [
    'a version for fewer people than the one before',
    aSession().publishing(),
    { type: 'PublishDocument', documentId: t(1), file: pdf(2, { audience: 'members' }) },
    'document-audience-narrowed',
  ],
  ['opening a document after all is over', over(), widen(1), 'session-closed'],
  ['opening a document that nobody knows', aSession().publishing(), widen(2), 'unknown-document'],
  [
    'opening a document that was withdrawn',
    aSession().publishing().withdrawing(t(1)),
    widen(1),
    'document-withdrawn',
  ],
  [
    'opening a document to fewer people',
    aSession().publishing(),
    widen(1, 'members'),
    'document-only-widens',
  ],
  [
    'opening a document whose file was removed',
    aSession()
      .publishing(pdf(1, { audience: 'members' }))
      .removing(1),
    widen(1),
    'document-withdrawn',
  ],
  ['the very file that is in force', aSession().publishing(), publish(1), 'document-unchanged'],

  ['a document that nobody knows', aSession().publishing(), withdraw(2), 'unknown-document'],
  [
    'a document withdrawn before',
    aSession().publishing().withdrawing(t(1)),
    withdraw(1),
    'document-withdrawn',
  ],

  ['files of a document that nobody knows', aSession().publishing(), remove(2, 1), 'unknown-document'],
  ['a file that the document never had', aSession().publishing(), remove(1, 2), 'unknown-document'],
  ['a file that is gone', aSession().publishing().removing(1), remove(1, 1), 'file-removed'],
  ['a file that was removed', aSession().publishing().removing(1), publish(1), 'file-removed-before'],
  ['the same as a new document', aSession().publishing().removing(1), publish(null), 'file-removed-before'],
  [
    'an import that brings it back',
    aSession().publishing().removing(1),
    { type: 'ApplyImport', basedOnSeq: 3, statements: { ...statementsOf(), documents: [file(1)] } },
    'file-removed-before',
  ],
  ['a session that is over', over(), { type: 'ExplainStampWord', ...explained(1) }, 'session-closed'],
  ['a session that is over', over(), announceOnPaper(), 'session-closed'],
  ['an item not on the agenda', aSession(), announceOnPaper({ agendaItemId: a(9) }), 'unknown-agenda-item'],
  [
    'another paper by the same id',
    aSession().give(announceOnPaper()),
    announceOnPaper({ title: null }),
    'hard-copy-known',
  ],
  ['a paper that nobody announced', aSession(), takeBackPaper, 'unknown-hard-copy'],
  [
    'a paper taken back before',
    aSession().give(announceOnPaper()).give(takeBackPaper),
    takeBackPaper,
    'hard-copy-withdrawn',
  ],

  [
    'an entry that is not written yet',
    aSession(),
    { type: 'CorrectEntry', correctsSeq: 2, statement: 'Đúng là 56', reason: 'Ghi nhầm' },
    'unknown-entry',
  ],

  ['another delegate’s conflict', aSitting(), declare(1), 'conflict-of-another', asDelegate(2)],
  ['a delegate whom nobody knows', aSitting(), declare(9), 'unknown-delegate'],
  ['an item being voted on', aSitting().voting({ agendaItemId: a(1) }), declare(1), 'conflict-while-voting'],
  ['a session that is over', over(), declare(1), 'session-closed'],

  ['a secretary asking to speak', aSitting(), asksToSpeak(1), 'delegates-only'],
  ['a delegate nobody knows asking', aSitting(), asksToSpeak(1), 'delegates-only', asDelegate(9)],
  ['another item’s request by the same id', queued(), asksToSpeak(1, a(2)), 'floor-id-reused', asDelegate(1)],
  ['a second request on one item', queued(), asksToSpeak(2), 'speech-already-requested', asDelegate(1)],
  [
    'a request on an item that has ended',
    aSitting().starting(a(1)).finishing(a(1)),
    asksToSpeak(1),
    'speech-item-done',
    asDelegate(1),
  ],
  ['another delegate’s request', queued(), takesBack(1), 'floor-of-another', asDelegate(2)],
  ['a request that nobody made', queued(), callTo(9), 'unknown-speech-request'],
  ['ending a speech not begun', queued(), endsSpeech(1), 'speaker-not-called'],
  ['calling one who has spoken', queued().give(callTo(1)).give(endsSpeech(1)), callTo(1), 'speech-settled'],
  ['a list in which the other does not wait', queued(), movesBefore(1, 2), 'speech-not-in-queue'],
  [
    'a call of a quarter of a minute ago',
    queued().give(callTo(1)),
    { type: 'TakeBackSpeaker', requestId: r(1) },
    'call-stands',
  ],
  [
    'a speech that ended a minute ago',
    queued().give(callTo(1)).give(endsSpeech(1)),
    { type: 'UndoEndSpeech', requestId: r(1) },
    'speech-end-stands',
  ],
  [
    'a speech after which another was called',
    queued().give(asksToSpeak(2), asDelegate(2)).give(callTo(1)).give(callTo(2)).atOnce(),
    { type: 'UndoEndSpeech', requestId: r(1) },
    'speech-end-stands',
  ],
  [
    'a speech whose item has ended',
    aSitting().starting(a(1)).give(asksToSpeak(1), asDelegate(1)).give(callTo(1)).finishing(a(1)).atOnce(),
    { type: 'UndoEndSpeech', requestId: r(1) },
    'speech-end-stands',
  ],
  [
    'a minute more than somebody else saw',
    queued().give(callTo(1)),
    { type: 'AddSpeechTime', requestId: r(1), seconds: 60, from: 180 },
    'speech-time-moved',
  ],
  ['a pause before the call', queued(), { type: 'PauseSpeech', requestId: r(1) }, 'speaker-not-called'],
  [
    'a pause after the end',
    queued().give(callTo(1)).give(endsSpeech(1)),
    { type: 'ResumeSpeech', requestId: r(1) },
    'speech-settled',
  ],
  [
    'a delegate whom nobody knows on the list of speakers',
    aSitting(),
    { type: 'AddSpeaker', delegateId: d(9), ...speech(1) },
    'unknown-delegate',
  ],
  [
    'a delegate on the list who waits already',
    queued(),
    { type: 'AddSpeaker', delegateId: d(1), ...speech(2) },
    'speech-already-requested',
  ],
  [
    'another written speech by the same id',
    aSitting().give({ type: 'RecordWrittenSpeech', ...writtenSpeech(1) }),
    { type: 'RecordWrittenSpeech', ...writtenSpeech(1, { delegateId: d(2) }) },
    'floor-id-reused',
  ],
  [
    'a written speech of nobody',
    aSitting(),
    { type: 'RecordWrittenSpeech', ...writtenSpeech(1, { delegateId: d(9) }) },
    'unknown-delegate',
  ],
  [
    'rules of the floor after the end',
    over(),
    { type: 'SetFloorRules', rules: floorRules() },
    'session-closed',
  ],
  ['a question that nobody put', aSitting(), answered(9), 'unknown-question'],
  [
    'declining a question that was answered',
    aSitting()
      .give({ type: 'SubmitQuestion', ...asking(1) }, asDelegate(1))
      .give(answered(1)),
    { type: 'DeclineQuestion', questionId: q(1), reason: 'Trùng' },
    'question-settled',
  ],

  ['rules that nothing has to meet', aSession(), savesEmptyRules, 'rule-met-by-nothing'],
  ['a session that is over', over(), { type: 'SaveRuleSet', rules: ownRules() }, 'session-closed'],
  ['an opinion poll that is open', aSitting().askingOpinions(), CLOSE, 'opinion-poll-open'],
  [
    'rules that are built in',
    aSession(),
    { type: 'SaveRuleSet', rules: ownRules({ id: 'vn-hdnd' }) },
    'rule-set-built-in',
  ],
  [
    'a delegate leaving a group that votes',
    aSitting().voting({ electorate: GROUP }),
    {
      type: 'ApplyImport',
      basedOnSeq: 6,
      statements: { ...statementsOf(), delegates: [delegate(1, { group: 'Tổ số 2' })] },
    },
    'poll-open',
  ],
];

/** A vote of a minute, asked when its minute is over. */
const timed = () => aSitting().voting({ timing: { type: 'countdown', seconds: 60 } });
const moveEnd = (standstillMs: number): CoreCommand => ({ type: 'MovePollEnd', pollId: p(1), standstillMs });

type AboutPoll = 'HoldPoll' | 'ResumePoll' | 'SetPollEnd' | 'UndoPollEnd';
const about = (type: AboutPoll): CoreCommand => ({ type, pollId: p(1) });
const held = (story = aSitting().voting()) => story.give(about('HoldPoll'));
const timeIsUp = (): CoreCommand => ({ ...count(1), by: 'countdown' }) as CoreCommand;

const HOLDING: readonly Case[] = [
  ['a count by hand', onHands(), about('HoldPoll'), 'poll-not-held-so'],
  ['an opinion poll', aSitting().askingOpinions(), about('HoldPoll'), 'poll-not-held-so'],
  ['one that is held', held(), about('HoldPoll'), 'poll-held'],
  ['one that has run out', timed(), about('HoldPoll'), 'poll-time-up'],
  ['one that is over', aSitting().voting().counted(), about('HoldPoll'), 'poll-over'],
  ['one that nobody holds', aSitting().voting(), about('ResumePoll'), 'poll-not-held'],
  ['a count by hand, in five seconds', onHands(), about('SetPollEnd'), 'poll-not-held-so'],
  ['one that is held, in five seconds', held(), about('SetPollEnd'), 'poll-held'],
  ['one that ends now, in five seconds', timed(), about('SetPollEnd'), 'poll-ends-sooner'],
  [
    'one that ends so already',
    aSitting().voting().give(about('SetPollEnd')).atOnce(),
    about('SetPollEnd'),
    'poll-ends-sooner',
  ],
  ['an end that nobody has set', timed(), about('UndoPollEnd'), 'poll-end-not-set'],
  [
    'an end that has come',
    aSitting().voting().give(about('SetPollEnd')),
    about('UndoPollEnd'),
    'poll-time-up',
  ],
  ['a countdown that was held when it ended', held(), timeIsUp(), 'poll-held', COUNTDOWN],
  ['a countdown whose end was put off', timed().atOnce(), timeIsUp(), 'poll-goes-on', COUNTDOWN],
];

const prepare = (n: number, changes: Parameters<typeof prepared>[0] = {}): CoreCommand => ({
  type: 'PreparePoll',
  preparedId: preparedId(n),
  question: prepared(changes),
});
const dropPrepared = (n: number): CoreCommand => ({ type: 'DropPreparedPoll', preparedId: preparedId(n) });
const putPrepared = (n: number): CoreCommand => ({
  ...{ type: 'PutToVote', question: prepared(), publicKey: null, prepared: preparedId(n) },
});
const asked = () => aSitting().give(prepare(1)).give(putPrepared(1));

const PREPARED: readonly Case[] = [
  ['a vote of a session that is over', over(), prepare(1), 'session-closed'],
  [
    'a vote on an item that nobody knows',
    aSitting(),
    prepare(1, { agendaItemId: a(9) }),
    'unknown-agenda-item',
  ],
  ['an opinion poll', aSitting(), prepare(1, { procedure: PROCEDURES.opinion }), 'poll-form-unfit'],
  [
    'one name twice',
    aSitting(),
    prepare(1, { paper: { ...motion(), clauses: ['A', 'A'] } }),
    'poll-names-repeated',
  ],
  ['one that is asked already', asked(), prepare(1), 'prepared-poll-opened'],
  ['one that is asked already, to be dropped', asked(), dropPrepared(1), 'prepared-poll-opened'],
  ['one that was asked and annulled, once more', asked().annulling(), putPrepared(1), 'prepared-poll-opened'],
  ['one that nobody prepared', aSitting(), dropPrepared(1), 'unknown-prepared-poll'],
];

const POLLS: readonly Case[] = [
  ['the secretariat, which has no say in it', timed(), moveEnd(4000), 'poll-end-fixed', FIRST_SECRETARY],
  ['a vote that ends by hand', aSitting().voting(), moveEnd(4000), 'poll-end-fixed', COUNTDOWN],
  [
    'an opinion poll, which runs for days',
    aSitting().askingOpinions({ timing: { type: 'until', at: '2026-12-20T10:00:00.000Z' } }),
    moveEnd(4000),
    'poll-end-fixed',
    COUNTDOWN,
  ],
  ['a moment that nobody notices', timed(), moveEnd(50), 'poll-end-fixed', COUNTDOWN],
  ['more than the last seconds', timed(), moveEnd(10_001), 'poll-end-fixed', COUNTDOWN],
  ['a vote that has closed', timed().counted(), moveEnd(4000), 'poll-over', COUNTDOWN],
  ['a session that has not begun', preparing(), open(), 'session-not-open'],
  ['a session that is over', over(), open(), 'session-closed'],
  ['a vote that is open', aSitting().voting(), open(), 'poll-already-open'],
  ['rules that nobody knows', aSitting(), open({ ruleSetId: 'khac' }), 'unknown-rule-set'],
  ['an item that is not on the agenda', aSitting(), open({ agendaItemId: a(9) }), 'unknown-agenda-item'],
  ['a document that nobody knows', aSitting(), open({ documentId: t(1) }), 'unknown-document'],
  [
    'a document that was withdrawn',
    aSitting().publishing().withdrawing(t(1)),
    open({ documentId: t(1) }),
    'document-withdrawn',
  ],
  ['55 of 83 present', requiring(83).present(55), open({ ruleSetId: 'song-lam' }), 'no-quorum'],
  ['nobody marked', requiring(3), open({ ruleSetId: 'song-lam' }), 'no-quorum'],
  [
    'rules that nothing has to meet',
    before(aSitting(), savesEmptyRules),
    open({ ruleSetId: 'song-lam' }),
    'rule-met-by-nothing',
  ],
  [
    'a depleted council by rules that do not know it',
    aSitting(),
    open({ ruleSetId: 'four-fifths', paper: motion(0, 'depleted') }),
    'rule-not-in-set',
  ],

  ['a delegate whom nobody knows', aSitting(), open({ recused: [d(9)] }), 'unknown-delegate'],
  ['everybody recused', aSitting(), open({ recused: [d(1), d(2), d(3)] }), 'poll-without-voters'],
  ['a rating by name', aSitting(), open({ paper: rating(1) }), 'poll-form-unfit'],
  [
    'a line twice',
    aSitting(),
    open({ paper: { ...motion(), clauses: ['Điều 1', 'Điều 1'] } }),
    'poll-names-repeated',
  ],
  ['one candidate for two seats', aSitting(), open({ paper: election(2, 1) }), 'poll-too-few-candidates'],
  [
    'seconds for a show of hands',
    aSitting(),
    open({ procedure: PROCEDURES['hands, counted'], timing: { type: 'countdown', seconds: 30 } }),
    'poll-manual-by-hand',
  ],
  [
    'days for the hall',
    aSitting(),
    open({ timing: { type: 'until', at: '2026-12-20T00:00:00.000Z' } }),
    'poll-timing-unfit',
  ],
  [
    'opinions of one in three',
    requiring(3),
    open({ procedure: PROCEDURES.opinion, recused: [d(1), d(2)], ruleSetId: 'song-lam' }),
    'poll-answers-too-few',
  ],
  [
    'opinions until yesterday',
    aSitting(),
    open({ procedure: PROCEDURES.opinion, timing: { type: 'until', at: '2026-12-07T00:00:00.000Z' } }),
    'poll-end-unfit',
  ],
  [
    'a repeat of a repeated vote',
    repeated(),
    open({ repeats: { pollId: p(1), reason: 'Lại' } }),
    'poll-superseded',
  ],

  ['no such vote', aSitting().voting(), count(2), 'unknown-poll'],
  ['a vote that is closed', aSitting().voting().counted(), count(1), 'poll-over'],
  ['a vote that was announced', aSitting().voting().counted().announcing(), count(1), 'poll-over'],
  ['a vote that was annulled', aSitting().voting().annulling(), count(1), 'poll-annulled'],

  ['no such vote', aSitting().voting(), announce(2), 'unknown-poll'],
  ['a vote that is open', aSitting().voting(), announce(1), 'poll-not-closed'],
  [
    'a vote announced before',
    aSitting().voting().counted().announcing(),
    announce(1),
    'poll-already-announced',
  ],
  ['a vote that was annulled', aSitting().voting().counted().annulling(), announce(1), 'poll-annulled'],

  ['no such vote', aSitting(), annul(1), 'unknown-poll'],
  ['a vote annulled before', aSitting().voting().annulling(), annul(1), 'poll-annulled'],
  ['a vote that was repeated', repeated(), annul(1), 'poll-superseded'],
  [
    'a vote of a session that is over',
    aSitting().voting().counted().announcing().ended(),
    annul(1),
    'session-closed',
  ],
  ['a session that is over', over(), open({ procedure: PROCEDURES.opinion }), 'session-closed'],
  ['a vote by hand', onHands(), count(1), 'poll-is-manual'],
];

const counted = () => onHands().enteringCount(hands([4, 0, 0]));
const confirm = (story: SessionStory): CoreCommand => agreeing(story.state, p(1));

const COUNTS: readonly Case[] = [
  ['a vote on the tablets', aSitting().voting(), entering(hands([1, 0, 0])), 'poll-is-not-manual'],
  ['names for numbers', onHands(), entering(byName()), 'manual-count-unfit'],
  ['five hands of four', onHands(), entering(hands([5, 0, 0])), 'manual-votes-exceed'],
  [
    'five papers for four',
    onPaper(rating(1)),
    entering(papers(rated([5, 0, 0, 0]), 5, 5)),
    'manual-papers-exceed',
  ],
  [
    'papers out of nowhere',
    onPaper(rating(1)),
    entering(papers(rated([2, 0, 0, 0]), 1, 2)),
    'manual-returned-exceed',
  ],
  [
    'a paper unaccounted for',
    onPaper(rating(1)),
    entering(papers(rated([1, 0, 0, 0]), 2, 2)),
    'manual-sum-differs',
  ],
  [
    'papers without a name',
    onPaper(election(1, 2)),
    entering(papers(elected([1, 0]), 2, 2)),
    'manual-votes-missing',
  ],
  [
    'a script with a placeholder that there is not',
    aSitting(),
    { type: 'WriteScript', agendaItemId: a(1), step: 'vote', text: 'Mời {ai đó} nói.' },
    'unknown-placeholder',
  ],
  [
    'a step of the session written for an item',
    aSitting(),
    { type: 'WriteScript', agendaItemId: a(1), step: 'break', text: 'Mời nghỉ.' },
    'script-step-of-session',
  ],
  ...SEATING_REFUSALS,
  ['a name twice', onHandsByName(), entering(byName([votes('for'), [1, 1]])), 'manual-name-twice'],
  ['somebody absent', onHandsByName(), entering(byName([votes('for'), [5]])), 'manual-name-unfit'],
  ['nothing entered', onHands(), confirm(onHands()), 'manual-count-missing', SECOND_SECRETARY],
  ['the one who entered it', counted(), confirm(counted()), 'manual-count-same-person', FIRST_SECRETARY],
  [
    'a count entered since it was seen',
    counted(),
    { type: 'ConfirmManualCount', pollId: p(1), enteredAt: '2026-12-08T00:00:00.000Z' },
    'manual-count-changed',
    SECOND_SECRETARY,
  ],
];

const CASES: readonly Case[] = [
  ...SESSION,
  ...POLLS,
  ...HOLDING,
  ...PREPARED,
  ...COUNTS,
  ...MEMBER_REFUSALS,
  ...COUNTER_REFUSALS,
  ...CLOSED_ITEM_REFUSALS,
  ...ARRANGING_REFUSALS,
  ...ANSWER_REFUSALS,
  ...GROUP_REFUSED,
  ...QUESTIONING_REFUSED,
  ...ROLL_REFUSALS,
];

describe('the core refuses', () => {
  it.each(CASES.map(([situation, story, command, code, by]) => ({ situation, story, command, code, by })))(
    '$command.type for $situation: $code, in whole sentences with nothing left to fill in',
    ({ story, command, code, by }) => {
      const decision = story.ask(command, by);
      const whole = expect.stringMatching(/^[^{}]+$/);
      expect(decision).toEqual({ ok: false, refusal: { code, vi: whole, en: whole } });
    },
  );

  it('says who and what it is about', () => {
    const refusalOf = (story: SessionStory, command: CoreCommand) => {
      const decision = story.ask(command);
      return decision.ok ? 'accepted' : decision.refusal.vi;
    };
    expect(refusalOf(aSession().withDelegates(3), mark(7))).toContain('d7');
    expect(refusalOf(aSitting().starting(a(2)), start(1))).toContain('"Nội dung thứ 2"');
    expect(refusalOf(requiring(83).present(55), open({ ruleSetId: 'song-lam' }))).toContain(
      '55/83 đại biểu có mặt; cần ít nhất 56',
    );
  });

  it('a mark for nobody although all others in the same command are known', () => {
    const marks = [d(1), d(2), d(9)].map((delegateId) => ({ delegateId, status: 'present' as const }));
    const decision = aSession().withDelegates(3).ask({ type: 'MarkAttendance', marks, reason: null });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'unknown-delegate' } });
  });
});

describe('the table of refusals', () => {
  it('holds every code that the rules of a session can give', () => {
    const folder = new URL('../../../shared/session/', import.meta.url);
    // What is asked of ballots and of boxes, not of commands, has tests of its own.
    const others = ['polls/casting.ts', 'polls/published-boxes.ts'];
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !others.includes(name),
    );
    const rules = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const given = rules.flatMap((source) => [
      ...source.matchAll(/\b(?:refuse|refusal|removedRefusal)\(\s*'([a-z-]+)'/g),
    ]);
    const codes = new Set(given.map(([, code]) => code));
    expect([...codes].sort()).toEqual([...new Set(CASES.map(([, , , code]) => code))].sort());
  });

  it('is not needed for what is allowed: the last delegate of a quorum, another file, an old version back', () => {
    expect(aSession().withDelegates(83).opened().present(56).ask(open()).ok).toBe(true);
    expect(
      aSession()
        .publishing(pdf(1))
        .ask(publish(1, pdf(2))).ok,
    ).toBe(true);
    const back = aSession()
      .publishing(pdf(1))
      .replacing(t(1), pdf(2))
      .ask(publish(1, pdf(1)));
    expect(back).toMatchObject({ ok: true, events: [{ document: { version: 3, sha256: sha(1) } }] });
    expect(
      aSitting()
        .voting()
        .counted(ballotsOf({ for: 3 }))
        .ask(open()).ok,
    ).toBe(true);
  });
});
