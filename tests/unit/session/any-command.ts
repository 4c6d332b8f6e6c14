import fc from 'fast-check';
import { isPermittedAs } from '#shared/access/permitted.ts';
import type { ItemAudience } from '#shared/protocol/audience.ts';
import type { Actor } from '#shared/protocol/events.ts';
import { QueueOrder, SpeechKind } from '#shared/protocol/floor.ts';
import { GuestAs } from '#shared/protocol/guests.ts';
import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import { StrikeKind } from '#shared/protocol/members.ts';
import type { ManualEntry, Paper, PollQuestion, Procedure, Selection } from '#shared/protocol/polls.ts';
import { AgendaItemKind, AttendanceStatus } from '#shared/protocol/records.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { ScriptStep } from '#shared/protocol/script.ts';
import { ITEM_STEPS } from '#shared/protocol/steps.ts';
import { Reason } from '#shared/protocol/text.ts';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { stepNow } from '#shared/session/agenda/step-now.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import type { ImportStatements } from '#shared/session/imports/importing.ts';
import type { CollectedBallots } from '#shared/session/polls/closing.ts';
import { votersOf } from '#shared/session/polls/electorate.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { answerAtFloor } from '#shared/session/questioning/find-issues.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import { tally } from '#shared/voting/tally.ts';
import { confidenceVote, election, motion, PROCEDURES, rating } from '../voting/samples.ts';
import {
  agreeing,
  asDelegate,
  type Ballots,
  COUNTDOWN,
  FIRST_SECRETARY,
  puttingToVote,
  SECOND_SECRETARY,
  usualGiver,
} from './builder.ts';
import {
  a,
  absence,
  agendaEntry,
  aHardCopy,
  an,
  asking,
  callingAnswerer,
  d,
  delegate,
  details,
  explained,
  floorRules,
  g,
  gd,
  groupDebate,
  guest,
  ig,
  issueGroup,
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
  striking,
  t,
  u,
  writtenSpeech,
} from './samples.ts';

/** Whatever could be asked of the core; what depends on the poll it is about is filled in only then (`commandOf`). */
export interface Asked {
  readonly by: Actor;
  /** Whatever poll it names, it is about the one that was opened last. */
  readonly aboutLast: boolean;
  readonly command: Exclude<CoreCommand, { type: Filled }> | Count | EnteredCount;
}
type Filled = 'CountAndClosePoll' | 'EnterManualCount';
interface Count {
  readonly type: 'CountAndClosePoll';
  readonly pollId: PollId;
  readonly by: 'secretariat' | 'countdown';
  /** One for each ballot: how it is filled in. */
  readonly marks: readonly number[];
}
interface EnteredCount {
  readonly type: 'EnterManualCount';
  readonly pollId: PollId;
  readonly marks: readonly number[];
  readonly issued: number;
}

// Few ids, mostly of what is there, so that random commands go deep; and now and then one of what is not.
const mostly = (known: number, unknown: number) =>
  fc.oneof(
    { weight: 19, arbitrary: fc.integer({ min: 1, max: known }) },
    { weight: 1, arbitrary: fc.constant(unknown) },
  );
const anyDelegate = mostly(5, 9).map(d);
const anyPerson = fc.integer({ min: 1, max: 4 }).map((n) => PersonId.parse(`p-00000000000${n}`));
const anyKnown = mostly(5, 9);
/** a5 and a6 stand for items that not everybody may know of, as far as there are some (`commandOf`). */
const anyItem = fc.oneof(
  { weight: 3, arbitrary: mostly(3, 9).map(a) },
  { weight: 1, arbitrary: fc.constantFrom(a(5), a(6)) },
);
const anyAudience = fc.constantFrom<ItemAudience>(
  'public',
  'members',
  'members',
  { unit: u(1) },
  { unit: u(2) },
);
const anyDocument = mostly(2, 9).map(t);
/** Of a request to speak, or of a question. */
const anyNumber = fc.integer({ min: 1, max: 4 });
const anyPrepared = fc.integer({ min: 1, max: 3 }).map(preparedId);
const anyPoll = fc.integer({ min: 1, max: 9 }).map(p);
const anyReason = fc
  .constantFrom('Ghi nhầm', 'Còn ý kiến', '"Đề nghị"\n{id}', '\u{1f5f3}\u2028\u0000 Hết')
  .map((reason) => Reason.parse(reason));
const anySince = {
  on: fc.constant('2026-12-01'),
  source: fc.constantFrom('', 'Nghị quyết số 5'),
  reason: anyReason,
};
const anyRules = fc.constantFrom('vn-hdnd', 'vn-hdnd', 'present-majority', 'four-fifths', 'song-lam', 'khac');
const orNone = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: null, freq });

const anySpeech = fc
  .tuple(
    anyNumber,
    orNone(anyItem),
    fc.constantFrom('', 'Giải ngân', 'Nợ đọng'),
    fc.constantFrom(undefined, undefined, ...SpeechKind.options),
  )
  .map(([n, agendaItemId, topic, kind]) => speech(n, { agendaItemId, topic, ...(kind ? { kind } : {}) }));
const orNoRows = <T>(arbitrary: fc.Arbitrary<readonly T[]>) => orNone(arbitrary).map((rows) => rows ?? []);

const anyDetails = fc.record({ ruleSetId: anyRules, days: fc.integer({ min: 1, max: 3 }) }).map(details);
const anyFile = fc
  .tuple(fc.integer({ min: 1, max: 3 }), orNone(anyItem), anyAudience)
  .map(([content, agendaItemId, audience]) => pdf(content, { agendaItemId, audience }));
const anyEntry = (n: number) =>
  fc
    .record({
      number: fc.constantFrom('1', '2', '10', 'II', 'IX', '7.1'),
      day: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom(...AgendaItemKind.options),
    })
    .map((changes) => agendaEntry(n, changes));
const anyPlaced = fc.record({
  itemId: anyItem,
  day: fc.integer({ min: 1, max: 2 }),
  parent: orNone(anyItem, 1),
  before: orNone(anyItem),
});
const anySitting = fc.integer({ min: 1, max: 5 }).map(sitting);
const anyMarks = fc.array(
  fc.record({ delegateId: anyDelegate, status: fc.constantFrom(...AttendanceStatus.options, 'present') }),
  { minLength: 1, maxLength: 4 },
);
/** Whoever is new gets the next number, as in an import; now and then one is left out. */
const numbered = <Row>(row: (n: number) => fc.Arbitrary<Row>, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 20 }))
    .chain(([count, gap]) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => row(index < gap ? index + 1 : index + 2))),
    );
const anyGuest = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...GuestAs.options), orNone(anyPerson))
  .map(([n, as, personId]) => guest(n, personId === null ? { as } : { as, personId }));
const anyStatements: fc.Arbitrary<ImportStatements> = fc.record({
  details: orNone(anyDetails, 8),
  delegates: orNoRows(
    numbered(
      (n) => fc.integer({ min: 1, max: 2 }).map((group) => delegate(n, { group: `Tổ số ${group}` })),
      6,
    ),
  ),
  agenda: orNoRows(numbered(anyEntry, 4)),
  documents: orNoRows(numbered((n) => anyFile.map((file) => ({ ...file, id: t(n) })), 2)),
});

const IN_SECRET: readonly Paper[] = [rating(2), confidenceVote(1), election(2, 3), motion(2)];
const BY_NAME: readonly Paper[] = [motion(), motion(), motion(2), motion(0, 'removal'), election(1, 2)];
const FORMS: readonly (readonly [Procedure, readonly Paper[]])[] = [
  [PROCEDURES.open, BY_NAME],
  [PROCEDURES['open, showing who has voted'], BY_NAME],
  [PROCEDURES.secret, IN_SECRET],
  [PROCEDURES.opinion, [motion(), motion(2)]],
  [PROCEDURES['hands, counted'], [motion(2)]],
  [PROCEDURES['hands, by name'], [motion(), motion(2)]],
  [PROCEDURES['on paper'], IN_SECRET],
];
const anyForm = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .constantFrom(...FORMS)
      .chain(([procedure, papers]) =>
        fc.record({ procedure: fc.constant(procedure), paper: fc.constantFrom(...papers) }),
      ),
  },
  fc.record({
    procedure: fc.constantFrom(...Object.values(PROCEDURES)),
    paper: fc.constantFrom(...IN_SECRET),
  }),
);
const BY_HAND: PollQuestion['timing'] = { type: 'by-hand' };
const countdownOf = (seconds: number) => ({ type: 'countdown', seconds }) as const;
const anyTiming: fc.Arbitrary<PollQuestion['timing']> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(BY_HAND) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 20 }).map(countdownOf) },
  fc.integer({ min: 5, max: 3600 }).map(countdownOf),
  fc
    .constantFrom('2026-12-07', '2026-12-24', '2027-03-01')
    .map((day) => ({ type: 'until', at: `${day}T00:00:00.000Z` }) as const),
);
const anyQuestion = fc
  .record({
    agendaItemId: orNone(anyItem),
    documentId: orNone(anyDocument, 1),
    ruleSetId: anyRules,
    electorate: fc.constantFrom<PollQuestion['electorate']>(
      ...[{ type: 'all' } as const, { type: 'all' } as const, { type: 'all' } as const],
      { type: 'group', unit: u(1), name: 'Tổ số 1' },
      { type: 'committee', unit: u(2), name: 'Ban Pháp chế' },
    ),
    recused: fc.oneof(
      { weight: 3, arbitrary: fc.constant<DelegateId[]>([]) },
      fc.array(anyDelegate, { maxLength: 3 }),
    ),
    timing: anyTiming,
    reveal: fc.constantFrom('at-once' as const, 'on-announcement' as const),
    repeats: orNone(fc.record({ pollId: anyPoll, reason: anyReason }), 1),
  })
  .chain((changes) => anyForm.map((form): Partial<PollQuestion> => ({ ...changes, ...form })));

const anyBallotMarks = fc.array(fc.nat(4095), { maxLength: 6 });

const anyGroup = fc.constantFrom(g(1), g(2));

type Arbitraries = {
  [T in Asked['command']['type']]: fc.Arbitrary<Extract<Asked['command'], { type: T }>>;
};
const ANY_COMMAND: Arbitraries = {
  CreateSession: fc.record({ type: fc.constant('CreateSession'), details: anyDetails }),
  ChangeSessionDetails: fc.record({ type: fc.constant('ChangeSessionDetails'), details: anyDetails }),
  ApplyImport: fc.record({
    type: fc.constant('ApplyImport'),
    basedOnSeq: fc.integer({ min: 0, max: 12 }),
    statements: anyStatements,
  }),
  OpenSession: fc.record({ type: fc.constant('OpenSession') }),
  CloseSession: fc.record({ type: fc.constant('CloseSession') }),
  BeginClosedSitting: fc.record({ type: fc.constant('BeginClosedSitting') }),
  EndClosedSitting: fc.record({ type: fc.constant('EndClosedSitting') }),
  NameStandingBody: fc.record({
    type: fc.constant('NameStandingBody'),
    chair: orNone(anyDelegate),
    members: fc.array(anyDelegate, { maxLength: 3 }),
  }),
  NameCounters: fc.record({
    type: fc.constant('NameCounters'),
    delegateIds: fc.array(anyDelegate, { maxLength: 3 }),
  }),
  NameUnitSecretary: fc.record({
    type: fc.constant('NameUnitSecretary'),
    unitId: fc.constantFrom(u(1), u(2)),
    delegateId: orNone(anyDelegate),
  }),
  RenameUnit: fc.record({
    type: fc.constant('RenameUnit'),
    unitId: fc.constantFrom(u(1), u(2)),
    name: fc.constantFrom('Tổ đại biểu số 1', 'Tổ đại biểu số 2', 'Ban Đô thị'),
  }),
  MarkAttendance: fc.record({
    type: fc.constant('MarkAttendance'),
    marks: anyMarks,
    reason: orNone(anyReason),
  }),
  UndoAgendaItemStart: fc.record({ type: fc.constant('UndoAgendaItemStart'), itemId: anyItem }),
  BeginStep: fc.record({
    type: fc.constant('BeginStep'),
    itemId: anyItem,
    step: fc.constantFrom(...ITEM_STEPS),
    from: orNone(fc.constantFrom(...ITEM_STEPS)),
  }),
  UndoStep: fc.record({
    type: fc.constant('UndoStep'),
    itemId: anyItem,
    step: fc.constantFrom(...ITEM_STEPS),
  }),
  UndoAgendaItemClose: fc.record({ type: fc.constant('UndoAgendaItemClose'), itemId: anyItem }),
  UndoAttendanceMark: fc.record({ type: fc.constant('UndoAttendanceMark'), delegateId: anyDelegate }),
  BeginRoll: fc.record({
    type: fc.constant('BeginRoll'),
    sitting: anySitting,
    excused: fc.array(anyDelegate, { maxLength: 2 }),
  }),
  CloseRoll: fc.record({
    type: fc.constant('CloseRoll'),
    unmarked: fc.constantFrom('absent', 'as-they-are'),
  }),
  CheckIn: fc.record({
    type: fc.constant('CheckIn'),
    delegateId: anyDelegate,
    means: fc.oneof(
      fc.constant({ by: 'hall-code' as const }),
      fc.record({ by: fc.constant('seat' as const), seat: fc.constantFrom('1', '2', '9') }),
    ),
  }),
  CheckInGuest: fc.record({
    type: fc.constant('CheckInGuest'),
    guestId: anyNumber.map((n) => guest(n).id),
    means: fc.constantFrom({ by: 'hall-code' as const }, { by: 'seat' as const, seat: '1' }),
  }),
  MarkGuests: fc.tuple(anyNumber, fc.constantFrom(...AttendanceStatus.options)).map(([n, status]) => ({
    type: 'MarkGuests',
    marks: [{ guestId: guest(n).id, status }],
  })),
  ReportAbsence: fc
    .tuple(anyNumber, anyDelegate, anySitting, anySitting, anyReason)
    .map(([n, delegateId, from, to, reason]) => ({
      type: 'ReportAbsence',
      ...absence(n, { delegateId, from, to, reason }),
    })),
  SettleAbsence: fc.tuple(anyNumber, fc.boolean()).map(([n, accepted]) => ({
    type: 'SettleAbsence',
    ...{ absenceId: absence(n).absenceId, accepted },
  })),
  WithdrawAbsence: anyNumber.map((n) => ({ type: 'WithdrawAbsence', absenceId: absence(n).absenceId })),
  StartAgendaItem: fc.record({ type: fc.constant('StartAgendaItem'), itemId: anyItem }),
  CloseAgendaItem: fc.record({ type: fc.constant('CloseAgendaItem'), itemId: anyItem }),
  MoveAgendaItem: anyPlaced.map((placed) => ({ type: 'MoveAgendaItem', ...placed })),
  SkipAgendaItem: fc.record({ type: fc.constant('SkipAgendaItem'), itemId: anyItem, reason: anyReason }),
  UndoSkipAgendaItem: fc.record({ type: fc.constant('UndoSkipAgendaItem'), itemId: anyItem }),
  PostponeAgendaItem: fc
    .tuple(anyPlaced, anyReason)
    .map(([placed, reason]) => ({ type: 'PostponeAgendaItem', ...placed, reason })),
  UndoPostponeAgendaItem: fc.record({ type: fc.constant('UndoPostponeAgendaItem'), itemId: anyItem }),
  AdjustAgendaTimes: fc
    .uniqueArray(fc.tuple(anyItem, orNone(fc.integer({ min: 1, max: 60 }))), {
      minLength: 1,
      maxLength: 3,
      selector: ([id]) => id,
    })
    .map((times) => ({
      type: 'AdjustAgendaTimes',
      times: times.map(([itemId, minutes]) => ({ itemId, minutes })),
    })),
  NumberAgendaItems: fc.tuple(anyItem, fc.constantFrom('I', '1', '1.1', '2a')).map(([itemId, number]) => ({
    type: 'NumberAgendaItems',
    numbers: [{ itemId, number }],
  })),
  ReopenAgendaItem: fc.record({ type: fc.constant('ReopenAgendaItem'), itemId: anyItem, reason: anyReason }),
  PublishDocument: fc.record({
    type: fc.constant('PublishDocument'),
    documentId: orNone(anyDocument),
    file: anyFile,
  }),
  WidenDocument: fc.record({
    type: fc.constant('WidenDocument'),
    documentId: anyDocument,
    audience: anyAudience,
  }),
  RemoveDocumentFiles: fc
    .tuple(anyDocument, fc.integer({ min: 1, max: 3 }), anyReason)
    .map(([documentId, content, reason]) => ({
      type: 'RemoveDocumentFiles',
      ...{ documentId, files: [sha(content)], reason },
    })),
  ExplainStampWord: anyNumber.map((n) => ({ type: 'ExplainStampWord', ...explained(n) })),
  AnnounceHardCopy: fc.tuple(anyNumber, orNone(anyItem), anyAudience).map(([n, agendaItemId, audience]) => ({
    type: 'AnnounceHardCopy',
    hardCopy: aHardCopy(n, { agendaItemId, audience }),
  })),
  WithdrawHardCopy: fc
    .tuple(anyNumber, anyReason)
    .map(([n, reason]) => ({ type: 'WithdrawHardCopy', hardCopyId: aHardCopy(n).id, reason })),
  WithdrawDocument: fc.record({
    type: fc.constant('WithdrawDocument'),
    documentId: anyDocument,
    reason: anyReason,
  }),
  DeclareConflict: fc.record({
    type: fc.constant('DeclareConflict'),
    delegateId: anyDelegate,
    agendaItemId: anyItem,
    reason: anyReason,
  }),
  WithdrawConflict: fc.record({
    type: fc.constant('WithdrawConflict'),
    delegateId: anyDelegate,
    agendaItemId: anyItem,
  }),
  RequestToSpeak: anySpeech.map((text) => ({ type: 'RequestToSpeak', ...text })),
  AddSpeaker: fc
    .tuple(anySpeech, anyDelegate)
    .map(([text, delegateId]) => ({ type: 'AddSpeaker', delegateId, ...text })),
  MoveSpeechRequest: fc.tuple(anyNumber, orNone(anyNumber)).map(([n, before]) => ({
    type: 'MoveSpeechRequest',
    requestId: r(n),
    before: before === null ? null : r(before),
  })),
  TakeBackSpeaker: anyNumber.map((n) => ({ type: 'TakeBackSpeaker', requestId: r(n) })),
  PauseSpeech: anyNumber.map((n) => ({ type: 'PauseSpeech', requestId: r(n) })),
  ResumeSpeech: anyNumber.map((n) => ({ type: 'ResumeSpeech', requestId: r(n) })),
  AddSpeechTime: fc.tuple(anyNumber, fc.constantFrom(420, 180, 480)).map(([n, from]) => ({
    type: 'AddSpeechTime',
    requestId: r(n),
    seconds: 60,
    from,
  })),
  WriteScript: fc
    .tuple(
      orNone(anyItem),
      fc.constantFrom(...ScriptStep.options),
      fc.constantFrom('', 'Xin mời {đại biểu}.', '{không có}'),
    )
    .map(([agendaItemId, step, text]) => ({ type: 'WriteScript', agendaItemId, step, text })),
  SetSeatPlan: fc
    .constantFrom(null, seatPlan(), seatPlan([['A01', 'A1']]), seatPlan([['B1', '', 'B2']]))
    .map((plan) => ({ type: 'SetSeatPlan', plan })),
  UndoEndSpeech: anyNumber.map((n) => ({ type: 'UndoEndSpeech', requestId: r(n) })),
  SetFloorRules: fc
    .constantFrom(...QueueOrder.options)
    .map((order) => ({ type: 'SetFloorRules', rules: floorRules({ order }) })),
  RecordWrittenSpeech: fc
    .tuple(anyNumber, anyDelegate, orNone(anyItem))
    .map(([n, delegateId, agendaItemId]) => ({
      type: 'RecordWrittenSpeech',
      ...writtenSpeech(n, { delegateId, agendaItemId }),
    })),
  SetIssueGroup: fc
    .tuple(anyNumber, fc.boolean())
    .map(([n, asked]) => issueGroup((n % 2) + 1, { questions: asked ? [q(n)] : [] })),
  MoveIssueQuestion: fc
    .tuple(fc.constantFrom(1, 2), anyNumber, orNone(anyNumber))
    .map(([n, moved, before]) => ({
      type: 'MoveIssueQuestion',
      ...{ issueGroupId: ig(n), questionId: q(moved), before: before === null ? null : q(before) },
    })),
  DropIssueGroup: fc.constantFrom(1, 2).map((n) => ({ type: 'DropIssueGroup', issueGroupId: ig(n) })),
  OpenIssueGroup: fc.constantFrom(1, 2).map((n) => ({ type: 'OpenIssueGroup', issueGroupId: ig(n) })),
  CloseIssueGroup: fc.constantFrom(1, 2).map((n) => ({ type: 'CloseIssueGroup', issueGroupId: ig(n) })),
  CallAnswerer: anyNumber.map((n) => callingAnswerer(n)),
  ChangeAnswer: fc
    .tuple(anyNumber, fc.constantFrom('pause', 'resume', 'end'))
    .map(([n, change]) => ({ type: 'ChangeAnswer', answerId: an(n), change })),
  AddAnswerTime: anyNumber.map((n) => ({
    type: 'AddAnswerTime',
    ...{ answerId: an(n), seconds: 60, from: 180 },
  })),
  SetGroupDebate: fc.tuple(anyItem, fc.boolean()).map(([agendaItemId, none]) => ({
    type: 'SetGroupDebate',
    ...{ ...groupDebate(), agendaItemId, ...(none ? { groups: [] } : {}) },
  })),
  BeginGroupDebate: fc.constant({ type: 'BeginGroupDebate', debateId: gd(1) }),
  ChangeDebateGroup: fc.tuple(anyGroup, fc.array(anyDelegate, { maxLength: 2 })).map(([groupId, joined]) => ({
    type: 'ChangeDebateGroup',
    ...{ groupId, joined, room: 'Phòng 305', chair: null, secretary: { by: 'staff', name: 'Lê Văn Thư' } },
  })),
  AskInGroup: fc.tuple(anyGroup, anyNumber, fc.boolean()).map(([groupId, n, back]) => ({
    type: 'AskInGroup',
    groupId,
    ask: back ? { type: 'WithdrawSpeechRequest', requestId: r(n) } : { type: 'RequestToSpeak', ...speech(n) },
  })),
  ConductGroup: fc
    .tuple(
      anyGroup,
      anyNumber,
      anyDelegate,
      fc.constantFrom('AddSpeaker', 'CallSpeaker', 'PauseSpeech', 'ResumeSpeech', 'EndSpeech'),
    )
    .map(([groupId, n, delegateId, type]) => ({
      type: 'ConductGroup',
      groupId,
      deed: type === 'AddSpeaker' ? { type, delegateId, ...speech(n) } : { type, requestId: r(n) },
    })),
  NoteGroupSpeech: fc
    .tuple(anyGroup, anyNumber)
    .map(([groupId, n]) => ({ type: 'NoteGroupSpeech', groupId, requestId: r(n), gist: 'Nhất trí' })),
  EndGroupMeeting: anyGroup.map((groupId) => ({ type: 'EndGroupMeeting', groupId })),
  ResumeGroupMeeting: anyGroup.map((groupId) => ({ type: 'ResumeGroupMeeting', groupId })),
  WriteGroupSummary: fc
    .tuple(anyGroup, fc.boolean())
    .map(([groupId, handedIn]) => ({ type: 'WriteGroupSummary', groupId, text: 'Tổ nhất trí.', handedIn })),
  MergeGroupDebate: fc.constant({ type: 'MergeGroupDebate', debateId: gd(1), without: [g(1), g(2)] }),
  WithdrawSpeechRequest: anyNumber.map((n) => ({ type: 'WithdrawSpeechRequest', requestId: r(n) })),
  CallSpeaker: anyNumber.map((n) => ({ type: 'CallSpeaker', requestId: r(n) })),
  EndSpeech: anyNumber.map((n) => ({ type: 'EndSpeech', requestId: r(n) })),
  DeclineSpeechRequest: fc
    .tuple(anyNumber, anyReason)
    .map(([n, reason]) => ({ type: 'DeclineSpeechRequest', requestId: r(n), reason })),
  SubmitQuestion: fc
    .tuple(anyNumber, fc.constantFrom('spoken' as const, 'written' as const))
    .map(([n, form]) => ({ type: 'SubmitQuestion', ...asking(n, { form }) })),
  WithdrawQuestion: anyNumber.map((n) => ({ type: 'WithdrawQuestion', questionId: q(n) })),
  TakeUpQuestion: anyNumber.map((n) => ({ type: 'TakeUpQuestion', questionId: q(n) })),
  RecordAnswer: anyNumber.map((n) => ({ type: 'RecordAnswer', questionId: q(n) })),
  DeclineQuestion: fc
    .tuple(anyNumber, anyReason)
    .map(([n, reason]) => ({ type: 'DeclineQuestion', questionId: q(n), reason })),
  RecordPromise: fc.tuple(anyNumber, orNone(fc.constant('2027-03-31'))).map(([n, due]) => ({
    type: 'RecordPromise',
    questionId: q(n),
    promise: 'Xong trong quý I',
    due,
  })),
  JudgeAnswer: fc
    .tuple(anyNumber, fc.boolean())
    .map(([n, satisfied]) => ({ type: 'JudgeAnswer', questionId: q(n), satisfied, words: '' })),
  TakeBackWrittenSpeech: fc.tuple(anyNumber, anyReason).map(([n, reason]) => ({
    type: 'TakeBackWrittenSpeech',
    writtenSpeechId: writtenSpeech(n).writtenSpeechId,
    reason,
  })),
  VouchForRecord: fc.record({
    type: fc.constant('VouchForRecord'),
    why: fc.constantFrom('upgrade' as const, 'adoption' as const, 'operator' as const),
    unsigned: fc.constant([]),
    keys: fc.constant([]),
    reason: orNone(anyReason),
  }),
  SaveRuleSet: fc
    .tuple(fc.constantFrom('song-lam', 'khac', 'vn-hdnd'), fc.integer({ min: 1, max: 3 }))
    .map(([id, denominator]) => ({
      type: 'SaveRuleSet',
      rules: ownRules({
        id,
        passing: { ...ownRules().passing, denominator },
        reasons: { conflicts: denominator === 2 ? 'members' : 'conduct', opinions: 'members' },
      }),
    })),
  PutToVote: anyQuestion.map((changes) => {
    const command = puttingToVote(changes);
    if (command.type !== 'PutToVote') throw new Error(command.type);
    return command;
  }),
  EnterManualCount: fc.record({
    type: fc.constant('EnterManualCount'),
    pollId: anyPoll,
    marks: anyBallotMarks,
    issued: fc.nat(5),
  }),
  ConfirmManualCount: fc.record({
    type: fc.constant('ConfirmManualCount'),
    pollId: anyPoll,
    enteredAt: fc.constant(''),
  }),
  RejectManualCount: fc.record({
    type: fc.constant('RejectManualCount'),
    pollId: anyPoll,
    reason: anyReason,
  }),
  MovePollEnd: fc.record({
    type: fc.constant('MovePollEnd'),
    pollId: anyPoll,
    standstillMs: fc.oneof(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 51, max: 2000 })),
  }),
  PreparePoll: fc.record({
    type: fc.constant('PreparePoll'),
    preparedId: anyPrepared,
    question: anyQuestion.map((changes) => prepared({ ...changes, repeats: null })),
  }),
  DropPreparedPoll: fc.record({ type: fc.constant('DropPreparedPoll'), preparedId: anyPrepared }),
  HoldPoll: fc.record({ type: fc.constant('HoldPoll'), pollId: anyPoll }),
  ResumePoll: fc.record({ type: fc.constant('ResumePoll'), pollId: anyPoll }),
  SetPollEnd: fc.record({ type: fc.constant('SetPollEnd'), pollId: anyPoll }),
  UndoPollEnd: fc.record({ type: fc.constant('UndoPollEnd'), pollId: anyPoll }),
  CountAndClosePoll: fc.record({
    type: fc.constant('CountAndClosePoll'),
    pollId: anyPoll,
    by: fc.constantFrom('secretariat', 'countdown'),
    marks: anyBallotMarks,
  }),
  AnnouncePollResult: fc.record({ type: fc.constant('AnnouncePollResult'), pollId: anyPoll }),
  AnnulPoll: fc.record({ type: fc.constant('AnnulPoll'), pollId: anyPoll, reason: anyReason }),
  ConfirmTotal: fc.record({
    type: fc.constant('ConfirmTotal'),
    total: fc.integer({ min: 2, max: 7 }),
    suspended: fc.constantFrom('counted', 'left-out'),
    reason: anyReason,
  }),
  CorrectDelegate: fc
    .tuple(anyKnown, fc.integer({ min: 1, max: 2 }), fc.constantFrom('Nguyễn Thị Ánh', 'Nguyễn Thị'))
    .map(([n, group, name]) => ({
      type: 'CorrectDelegate',
      delegate: delegate(n, { group: `Tổ số ${group}`, name }),
      reason: 'Ghi nhầm',
    })),
  StrikeDelegate: fc
    .tuple(anyDelegate, fc.constantFrom(...StrikeKind.options))
    .map(([delegateId, kind]) => ({ ...striking(1, kind), delegateId })),
  SuspendDelegate: fc.record({ type: fc.constant('SuspendDelegate'), delegateId: anyDelegate, ...anySince }),
  RestoreDelegate: fc.record({ type: fc.constant('RestoreDelegate'), delegateId: anyDelegate, ...anySince }),
  JoinDelegates: fc.record({
    type: fc.constant('JoinDelegates'),
    keep: anyDelegate,
    drop: anyDelegate,
    reason: anyReason,
    dropVoted: fc.boolean(),
  }),
  LinkDelegates: fc.record({
    type: fc.constant('LinkDelegates'),
    links: fc.array(fc.record({ delegateId: anyDelegate, personId: anyPerson }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  InviteGuests: fc
    .array(anyGuest, { minLength: 1, maxLength: 3 })
    .map((guests) => ({ type: 'InviteGuests', guests })),
  CorrectGuest: anyGuest.map((one) => ({ type: 'CorrectGuest', guest: one, reason: 'Ghi nhầm' })),
  StrikeGuest: anyGuest.map(({ id }) => ({ type: 'StrikeGuest', guestId: id, reason: 'Không dự được' })),
  AddAgendaItem: fc
    .tuple(fc.integer({ min: 5, max: 8 }), anyAudience, orNone(anyPlaced, 2), fc.constantFrom(false, true))
    .map(([n, audience, placed, byLevel]) => {
      const { id: _, ...item } = agendaEntry(n, { audience });
      const place = placed ? { place: { parent: placed.parent, before: placed.before } } : {};
      return { type: 'AddAgendaItem', item: { ...item, ...(byLevel ? { number: '' } : {}), ...place } };
    }),
  CorrectAgendaItem: fc
    .integer({ min: 1, max: 4 })
    .chain(anyEntry)
    .map((item) => ({ type: 'CorrectAgendaItem', item, reason: 'Ghi nhầm' })),
  StrikeAgendaItem: fc.record({
    type: fc.constant('StrikeAgendaItem'),
    itemId: anyItem,
    reason: anyReason,
  }),
  MergeAgendaItems: fc.record({
    type: fc.constant('MergeAgendaItems'),
    keep: anyItem,
    drop: anyItem,
    reason: anyReason,
  }),
  CorrectEntry: fc.record({
    type: fc.constant('CorrectEntry'),
    correctsSeq: fc.integer({ min: 1, max: 20 }),
    statement: anyReason,
    reason: anyReason,
  }),
};

/** The end of the session ends nearly all; votes are what it is about. */
const WEIGHTS: Partial<Record<string, number>> = {
  VouchForRecord: 1,
  CreateSession: 1,
  CloseSession: 1,
  MarkAttendance: 8,
  BeginRoll: 3,
  CloseRoll: 2,
  MarkGuests: 2,
  ReportAbsence: 2,
  SettleAbsence: 3,
  WithdrawAbsence: 2,
  AddAgendaItem: 8,
  StartAgendaItem: 9,
  MovePollEnd: 24,
  PreparePoll: 1,
  DropPreparedPoll: 1,
  HoldPoll: 3,
  ResumePoll: 6,
  SetPollEnd: 3,
  UndoPollEnd: 12,
  PutToVote: 30,
  EnterManualCount: 25,
  ConfirmManualCount: 20,
  CountAndClosePoll: 30,
  AnnouncePollResult: 8,
  CloseAgendaItem: 8,
  ReopenAgendaItem: 14,
  MoveIssueQuestion: 10,
  DropIssueGroup: 1,
  OpenIssueGroup: 2,
  CallAnswerer: 2,
  ChangeAnswer: 4,
  AddAnswerTime: 2,
  SetGroupDebate: 4,
  BeginGroupDebate: 12,
  ChangeDebateGroup: 3,
  NoteGroupSpeech: 6,
  ResumeGroupMeeting: 4,
  WriteGroupSummary: 4,
  MergeGroupDebate: 6,
  AddSpeaker: 3,
  RecordWrittenSpeech: 1,
  SetFloorRules: 1,
  AddSpeechTime: 2,
  UndoEndSpeech: 8,
  BeginStep: 4,
  UndoStep: 8,
  UndoAgendaItemClose: 8,
  CallSpeaker: 6,
  PauseSpeech: 8,
  ResumeSpeech: 10,
  TakeBackSpeaker: 2,
  WithdrawQuestion: 8,
  RecordPromise: 2,
  JudgeAnswer: 24,
  RecordAnswer: 8,
  TakeBackWrittenSpeech: 2,
  MoveAgendaItem: 2,
  SkipAgendaItem: 1,
  UndoSkipAgendaItem: 2,
  PostponeAgendaItem: 1,
  UndoPostponeAgendaItem: 2,
  AdjustAgendaTimes: 1,
  NumberAgendaItems: 2,
  // A list that has been struck empty is the end as well.
  StrikeDelegate: 2,
  JoinDelegates: 2,
  SuspendDelegate: 2,
  ConfirmTotal: 2,
};
const anyActor = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(FIRST_SECRETARY, SECOND_SECRETARY) },
  fc.integer({ min: 1, max: 3 }).map(asDelegate),
  fc.constant(COUNTDOWN),
);
const drawn = fc.record({
  by: anyActor,
  anyway: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  aboutLast: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  command: fc.oneof(
    ...Object.entries(ANY_COMMAND).map(([type, arbitrary]: [string, fc.Arbitrary<Asked['command']>]) => ({
      weight: WEIGHTS[type] ?? 4,
      arbitrary,
    })),
  ),
});
/** Mostly of somebody who may. */
const anyAsked: fc.Arbitrary<Asked> = drawn.map(({ by, anyway, ...asked }) => {
  const { type } = asked.command;
  if (type === 'CheckIn' && !anyway)
    return { ...asked, by: asDelegate(Number(asked.command.delegateId.slice(1))) };
  if (type === 'CheckInGuest' && !anyway)
    return { ...asked, by: { capacity: 'guest', id: asked.command.guestId } };
  return { ...asked, by: anyway || isPermittedAs(by.capacity, type) ? by : usualGiver({ type }) };
});
export const anythingAsked: fc.Arbitrary<Asked[]> = fc.array(anyAsked, { maxLength: 80, size: 'max' });

/** The command as it would reach the core: ballots for the paper that is being voted on, whatever that is. */
export function commandOf(state: SessionState, { command: asked, aboutLast }: Asked): CoreCommand {
  const last = state.polls.at(-1)?.id;
  const speech = aboutSpeaker(state, inClosedItems(state, asked), aboutLast);
  const about = aboutGroups(state, aboutProgramme(state, aboutItem(state, speech, aboutLast)), aboutLast);
  const command = aboutLast && last && 'pollId' in about ? { ...about, pollId: last } : about;
  if (command.type === 'EnterManualCount') return handCount(state, command);
  if (command.type === 'CountAndClosePoll') return boothCount(state, command);
  if (command.type === 'ConfirmManualCount') return agreeing(state, command.pollId);
  return command;
}

/** Groups are mostly made of whoever is on the list, for the item under way, and what is done in them is done to what is on their lists. */
function aboutGroups(state: SessionState, command: Asked['command'], underWay: boolean): Asked['command'] {
  if (!underWay) return command;
  const debate = state.groupDebates.at(-1);
  switch (command.type) {
    case 'SetIssueGroup': {
      const taken = state.questions.filter(({ takenUpAt }) => takenUpAt !== null);
      return { ...command, questions: taken.map(({ questionId }) => questionId) };
    }
    case 'TakeUpQuestion': {
      const next = state.questions.find(({ takenUpAt }) => takenUpAt === null);
      return next ? { ...command, questionId: next.questionId } : command;
    }
    case 'MoveIssueQuestion': {
      const group = state.issueGroups.find(({ questions }) => questions.length > 1);
      const [first, second] = group?.questions ?? [];
      if (!group || !first || !second) return command;
      return { ...command, issueGroupId: group.issueGroupId, questionId: second, before: first };
    }
    case 'SetGroupDebate': {
      const item = state.agenda.find(({ progress }) => progress.status === 'current');
      const members = state.delegates.map(({ id }) => id);
      const [first, second] = command.groups;
      const [chair, other, ...others] = members;
      if (!item || !first || !second || !chair || !other) return command;
      const secretary = { by: 'staff', name: 'Lê Văn Thư' } as const;
      const groups = [
        { ...first, members: [chair, ...others], chair, secretary },
        { ...second, members: [other], chair: other, secretary },
      ];
      return { ...command, agendaItemId: item.id, debateId: debate?.debateId ?? command.debateId, groups };
    }
    case 'AskInGroup':
    case 'ConductGroup': {
      const deed = command.type === 'AskInGroup' ? command.ask : command.deed;
      if (!debate) return command;
      const speeches = state.groupFloors.find(({ groupId }) => groupId === command.groupId)?.speeches ?? [];
      const last = speeches.at(-1);
      const { agendaItemId } = debate;
      const members = debate.groups.find(({ groupId }) => groupId === command.groupId)?.members ?? [];
      const fitted =
        deed.type === 'AddSpeaker'
          ? { ...deed, agendaItemId, delegateId: members[0] ?? deed.delegateId }
          : deed.type === 'RequestToSpeak'
            ? { ...deed, agendaItemId }
            : last
              ? { ...deed, requestId: last.requestId }
              : deed;
      return { ...command, [command.type === 'AskInGroup' ? 'ask' : 'deed']: fitted } as Asked['command'];
    }
    case 'NoteGroupSpeech': {
      const floor = state.groupFloors.find(({ speeches }) =>
        speeches.some(({ progress }) => 'calledAt' in progress),
      );
      const speech = floor?.speeches.find(({ progress }) => 'calledAt' in progress);
      return floor && speech ? { ...command, groupId: floor.groupId, requestId: speech.requestId } : command;
    }
    default:
      return command;
  }
}

/** What is taken back, numbered anew or said of an answer is mostly something that can be. */
function aboutProgramme(
  { agenda, questions, writtenSpeeches }: SessionState,
  command: Asked['command'],
): Asked['command'] {
  const itemId = (wanted: (item: AgendaItem) => boolean) => agenda.find(wanted)?.id;
  switch (command.type) {
    case 'UndoSkipAgendaItem':
      return { ...command, itemId: itemId(({ skipped }) => skipped !== undefined) ?? command.itemId };
    case 'UndoPostponeAgendaItem':
      return { ...command, itemId: itemId(({ postponed }) => postponed !== undefined) ?? command.itemId };
    case 'RecordPromise':
    case 'JudgeAnswer': {
      const answered = questions.find(({ progress }) => progress.status === 'answered');
      return answered ? { ...command, questionId: answered.questionId } : command;
    }
    case 'TakeBackWrittenSpeech': {
      const [speech] = writtenSpeeches;
      return speech ? { ...command, writtenSpeechId: speech.writtenSpeechId } : command;
    }
    case 'NumberAgendaItems': {
      const free = itemId(({ numbering }) => numbering === 'by-level');
      return free
        ? { ...command, numbers: command.numbers.map((one) => ({ ...one, itemId: free })) }
        : command;
    }
    default:
      return command;
  }
}

/** With the ids of items that not everybody may know of, which count nothing and so are known only now. */
function inClosedItems({ agenda }: SessionState, asked: Asked['command']): Asked['command'] {
  const [first, second] = agenda.filter(({ audience }) => audience !== 'public').map(({ id }) => id);
  const named = JSON.stringify(asked)
    .replaceAll('"a5"', `"${first ?? 'a5'}"`)
    .replaceAll('"a6"', `"${second ?? 'a6'}"`);
  return JSON.parse(named);
}

/** What is done to a speech is mostly done to the one under way. */
function aboutSpeaker(state: SessionState, command: Asked['command'], underWay: boolean): Asked['command'] {
  const speaker = underWay ? speakerAtFloor(state)?.requestId : undefined;
  switch (command.type) {
    case 'PauseSpeech':
    case 'ResumeSpeech':
    case 'EndSpeech':
    case 'TakeBackSpeaker':
    case 'AddSpeechTime':
      return speaker ? { ...command, requestId: speaker } : command;
    case 'ChangeAnswer':
    case 'AddAnswerTime': {
      const answer = answerAtFloor(state)?.answerId;
      return underWay && answer ? { ...command, answerId: answer } : command;
    }
    case 'UndoEndSpeech': {
      const last = state.speechRequests.findLast(({ progress }) => progress.status === 'done');
      return underWay && last ? { ...command, requestId: last.requestId } : command;
    }
    default:
      return command;
  }
}

/** What is done to an item is mostly done to the one under way, or to the one that ended last. */
function aboutItem(state: SessionState, command: Asked['command'], underWay: boolean): Asked['command'] {
  const current = underWay ? currentItem(state) : undefined;
  switch (command.type) {
    case 'BeginStep':
      if (!current) return command;
      return { ...command, itemId: current.id, from: stepNow(state, current)?.step ?? null };
    case 'UndoStep': {
      const step = current && stepNow(state, current)?.step;
      return step ? { ...command, itemId: current.id, step } : command;
    }
    case 'UndoAgendaItemClose': {
      const done = state.agenda.findLast(({ progress }) => progress.status === 'done');
      return underWay && done ? { ...command, itemId: done.id } : command;
    }
    default:
      return command;
  }
}

function boothCount(state: SessionState, { pollId, by, marks }: Count): CoreCommand {
  const poll = findPoll(state, pollId);
  const voters = poll ? votersOf(state, poll) : [];
  const { paper, procedure } = poll?.question ?? question();
  const selections = marks.map((mark) => filledIn(paper, mark));
  if (procedure.type === 'secret') {
    const issuedTo = voters.slice(0, marks.length);
    const collected: CollectedBallots = {
      type: 'secret',
      issuedTo,
      selections: selections.slice(0, issuedTo.length),
      boxRoot: sha(7),
    };
    return { type: 'CountAndClosePoll', pollId, by, collected };
  }
  const reason = procedure.type === 'opinion' ? 'Đồng ý' : '';
  const ballots: Ballots = new Map(
    selections.map((selection, index) => [d(index + 1), { selection, reason }]),
  );
  return { type: 'CountAndClosePoll', pollId, by, collected: { type: 'open', ballots } };
}

function handCount(state: SessionState, { pollId, marks, issued }: EnteredCount): CoreCommand {
  const { paper, procedure } = findPoll(state, pollId)?.question ?? question();
  const means = procedure.type === 'manual' ? procedure.means : 'hands-counted';
  const selections = marks.map((mark) => filledIn(paper, mark));
  const returned = selections.length;
  const papers = means === 'paper' ? { issued: Math.max(issued, returned), returned } : null;
  const entry: ManualEntry =
    means === 'hands-by-name'
      ? {
          type: 'by-name',
          votes: selections.map((selection, index) => ({ selection, delegates: [d(index + 1)] })),
        }
      : { type: 'counted', papers, tally: tally(paper, selections) };
  return { type: 'EnterManualCount', pollId, entry };
}

/** A paper filled in by the bits of `mark`; in an election, now and then with too many names. */
function filledIn(paper: Paper, mark: number): Selection {
  const pick = <T>(options: readonly [T, T, T, T], place: number) =>
    options[(mark >> (2 * place)) % 4] ?? options[0];
  switch (paper.type) {
    case 'motion': {
      const clauses = Array.from({ length: Math.max(1, paper.clauses.length) });
      return {
        type: 'motion',
        choices: clauses.map((_, place) => pick(['for', 'for', 'against', 'abstain'], place)),
      };
    }
    case 'election':
      return {
        type: 'election',
        chosen: paper.candidates.map((_, place) => place).filter((place) => (mark >> place) % 2 === 1),
      };
    case 'confidence-rating':
      return {
        type: 'confidence-rating',
        levels: paper.officials.map((_, place) => pick(['high', 'low', 'low', null], place)),
      };
    case 'confidence-vote':
      return {
        type: 'confidence-vote',
        answers: paper.officials.map((_, place) =>
          pick(['confidence', 'no-confidence', 'no-confidence', null], place),
        ),
      };
  }
}
