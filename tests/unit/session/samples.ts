import type { Sitting } from '#shared/protocol/attendance.ts';
import type { Command, CommandType } from '#shared/protocol/commands.ts';
import { type FloorRules, QuestionText, SpeechRequestText, WrittenSpeech } from '#shared/protocol/floor.ts';
import type { DebateGroupPlan } from '#shared/protocol/groups.ts';
import { Guest } from '#shared/protocol/guests.ts';
import {
  AbsenceId,
  AgendaItemId,
  AnswerId,
  DebateGroupId,
  DelegateId,
  DocumentId,
  GroupDebateId,
  IssueGroupId,
  PollId,
  PreparedPollId,
  QuestionId,
  Sha256,
  SpeechRequestId,
  UnitId,
} from '#shared/protocol/ids.ts';
import type { StrikeKind } from '#shared/protocol/members.ts';
import { PollQuestion, PreparedQuestion, RuleSet } from '#shared/protocol/polls.ts';
import {
  AgendaEntry,
  Delegate,
  type DocumentEdition,
  HardCopy,
  SessionDetails,
} from '#shared/protocol/records.ts';
import type { SeatPlan } from '#shared/protocol/seating.ts';
import { DEFAULT_FLOOR_RULES } from '#shared/session/floor/default-rules.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { motion, PROCEDURES } from '../voting/samples.ts';

export const d = (n: number): DelegateId => DelegateId.parse(`d${n}`);
export const a = (n: number): AgendaItemId => AgendaItemId.parse(`a${n}`);
export const t = (n: number): DocumentId => DocumentId.parse(`t${n}`);
export const p = (n: number): PollId => PollId.parse(`p${n}`);
export const u = (n: number): UnitId => UnitId.parse(`u${n}`);

const uuid = (kind: number | 'a', n: number) =>
  `00000000-0000-4000-800${kind}-${n.toString(16).padStart(12, '0')}`;
/** The n-th request to speak, and the n-th question, as tablets number them. */
export const r = (n: number): SpeechRequestId => SpeechRequestId.parse(uuid(1, n));
/** The n-th debate in groups, and the n-th of all groups. */
/** The n-th group of issues, and the n-th answer of an official. */
export const ig = (n: number): IssueGroupId => IssueGroupId.parse(uuid(8, n));
export const an = (n: number): AnswerId => AnswerId.parse(uuid(9, n));
export const gd = (n: number): GroupDebateId => GroupDebateId.parse(uuid(6, n));
export const g = (n: number): DebateGroupId => DebateGroupId.parse(uuid('a', n));
export const q = (n: number): QuestionId => QuestionId.parse(uuid(2, n));

/** The n-th sitting: two a day. */
export const sitting = (n: number): Sitting => ({
  day: Math.ceil(n / 2),
  part: n % 2 === 1 ? 'morning' : 'afternoon',
});

/** The n-th report of absence: d`n`, from the second sitting. */
export const absence = (n: number, changes: Partial<ReportOfAbsence> = {}): ReportOfAbsence => ({
  absenceId: AbsenceId.parse(uuid(5, n)),
  delegateId: d(n),
  from: sitting(2),
  to: sitting(2),
  reason: 'Đi công tác',
  ...changes,
});
type ReportOfAbsence = Omit<Extract<Command, { type: 'ReportAbsence' }>, 'type'>;

/** Delegates d`from` to d`to`. */
export const ds = (from: number, to: number): DelegateId[] =>
  Array.from({ length: to - from + 1 }, (_, index) => d(from + index));

/** The address of a file whose content is called `content` in a test. */
export const sha = (content: number): Sha256 => Sha256.parse(content.toString(16).padStart(64, '0'));

export function details(changes: Partial<SessionDetails> = {}): SessionDetails {
  return SessionDetails.parse({
    title: 'Kỳ họp thứ hai',
    council: 'Hội đồng nhân dân tỉnh Sông Lam',
    term: 'Nhiệm kỳ 2026 - 2031',
    place: 'Hội trường lớn',
    startsOn: '2026-12-08',
    days: 3,
    ruleSetId: 'vn-hdnd',
    ...changes,
  });
}

/** The n-th guest, as a console numbers them. */
export function guest(n: number, changes: Partial<Guest> = {}): Guest {
  return Guest.parse({
    id: uuid(4, n),
    name: `Lê Thị Khách ${n}`,
    position: `Giám đốc Sở số ${n}`,
    as: 'guest',
    ...changes,
  });
}

export function delegate(n: number, changes: Partial<Delegate> = {}): Delegate {
  return Delegate.parse({
    id: d(n),
    name: `Nguyễn Văn Đại ${n}`,
    title: '',
    group: 'Tổ số 1',
    committee: '',
    constituency: '',
    seat: String(n),
    ...changes,
  });
}

export function agendaEntry(n: number, changes: Partial<AgendaEntry> = {}): AgendaEntry {
  return AgendaEntry.parse({
    id: a(n),
    number: String(n),
    title: `Nội dung thứ ${n}`,
    kind: 'resolution',
    presenter: '',
    minutes: null,
    day: 1,
    audience: 'public',
    ...changes,
  });
}

/** A stored and inspected file, before the core gives it an id and a version. */
export function pdf(
  content: number,
  changes: Partial<Omit<DocumentEdition, 'id' | 'version'>> = {},
): Omit<DocumentEdition, 'id' | 'version'> {
  return {
    agendaItemId: null,
    title: `Dự thảo nghị quyết ${content}`,
    kind: 'draft-resolution',
    fileName: `du-thao-${content}.pdf`,
    sha256: sha(content),
    bytes: 1000,
    pages: 3,
    hasText: true,
    audience: 'public',
    ...changes,
  };
}

/** A document that exists on paper only. */
export function aHardCopy(n: number, changes: Partial<HardCopy> = {}): HardCopy {
  return HardCopy.parse({
    id: uuid(3, n),
    agendaItemId: null,
    title: `Báo cáo quốc phòng ${n}`,
    kind: 'report',
    givenOutBy: 'Bàn Thư ký, cửa A',
    collectedBy: 'Thư ký thu lại cuối phiên họp',
    audience: 'members',
    ...changes,
  });
}

/** Why a file that is published next is no secret. */
export function explained(content: number) {
  return {
    sha256: sha(content),
    fileName: `quy-che-${content}.pdf`,
    words: 'mật',
    reason: 'Là quy chế về con dấu, không phải tài liệu mật',
  };
}

/** An undivided question to the whole council, on the tablets, by name, closed by hand. */
export function question(changes: Partial<PollQuestion> = {}): PollQuestion {
  return PollQuestion.parse({
    agendaItemId: null,
    documentId: null,
    title: 'Thông qua chương trình kỳ họp',
    ruleSetId: 'vn-hdnd',
    paper: motion(),
    procedure: PROCEDURES.open,
    electorate: { type: 'all' },
    recused: [],
    timing: { type: 'by-hand' },
    reveal: 'on-announcement',
    repeats: null,
    ...changes,
  });
}

/** The n-th question that is kept for later. */
export const preparedId = (n: number): PreparedPollId => PreparedPollId.parse(uuid(7, n));
export const prepared = (changes: Partial<PreparedQuestion> = {}): PreparedQuestion =>
  PreparedQuestion.parse(question(changes));

/** A room with one block of rows behind a podium. */
export function seatPlan(rows: string[][] = [['A1', 'A2', '', 'A3'], ['B1']]): SeatPlan {
  const at = { x: 0, turn: 0 };
  return {
    parts: [
      { type: 'rows', ...at, y: 40, align: 'middle', spacing: 14, rows },
      { type: 'mark', ...at, y: 0, kind: 'podium', width: 80, height: 20, text: 'Đoàn chủ tọa' },
    ],
  };
}

/** Other times than those that hold until a session says so. */
export function floorRules(changes: Partial<FloorRules> = {}): FloorRules {
  return {
    seconds: { ...DEFAULT_FLOOR_RULES.seconds, main: 300, again: 120 },
    order: 'times-spoken',
    ...changes,
  };
}

export function writtenSpeech(n: number, changes: Partial<WrittenSpeech> = {}): WrittenSpeech {
  return WrittenSpeech.parse({
    writtenSpeechId: uuid(4, n),
    delegateId: d(1),
    agendaItemId: a(1),
    title: 'Ý kiến về nguồn vốn',
    ...changes,
  });
}

/** Item a1 debated in two groups: d1 and d2, where d2 keeps the list, and d3, with somebody of the staff. */
export function groupDebate(
  changes: Partial<Record<'first' | 'second', Partial<DebateGroupPlan>>> = {},
): Omit<Extract<Command, { type: 'SetGroupDebate' }>, 'type'> {
  const first: DebateGroupPlan = {
    groupId: g(1),
    name: 'Tổ thảo luận 1',
    unitId: null,
    members: [d(1), d(2)],
    room: 'Phòng 302',
    chair: d(1),
    secretary: { by: 'delegate', delegateId: d(2) },
  };
  const second: DebateGroupPlan = {
    ...first,
    groupId: g(2),
    name: 'Tổ thảo luận 2',
    members: [d(3)],
    chair: d(3),
    secretary: { by: 'staff', name: 'Lê Văn Thư' },
  };
  return {
    debateId: gd(1),
    agendaItemId: a(1),
    groups: [
      { ...first, ...changes.first },
      { ...second, ...changes.second },
    ],
  };
}

/** A group of issues without questions. */
export function issueGroup(
  n: number,
  changes: Partial<Extract<Command, { type: 'SetIssueGroup' }>> = {},
): Extract<Command, { type: 'SetIssueGroup' }> {
  return {
    type: 'SetIssueGroup',
    issueGroupId: ig(n),
    title: 'Đất đai, tài nguyên',
    mainAnswerer: { name: 'Giám đốc Sở Nông nghiệp và Môi trường' },
    alongside: [{ name: 'Giám đốc Sở Tài chính' }],
    questions: [],
    ...changes,
  };
}

export function callingAnswerer(
  n: number,
  changes: Partial<Extract<Command, { type: 'CallAnswerer' }>> = {},
): Extract<Command, { type: 'CallAnswerer' }> {
  return {
    type: 'CallAnswerer',
    answerId: an(n),
    answerer: { name: 'Giám đốc Sở Nông nghiệp và Môi trường' },
    issueGroupId: null,
    questionId: null,
    ...changes,
  };
}

/** The first group in another room, with d4 as one who comes to it. */
export function changingGroup(
  changes: Partial<Extract<Command, { type: 'ChangeDebateGroup' }>> = {},
): Extract<Command, { type: 'ChangeDebateGroup' }> {
  return {
    type: 'ChangeDebateGroup',
    groupId: g(1),
    room: 'Phòng 305',
    chair: d(1),
    secretary: { by: 'delegate', delegateId: d(2) },
    joined: [d(4)],
    ...changes,
  };
}

/** What a delegate would speak about. */
export function speech(n: number, changes: Partial<SpeechRequestText> = {}): SpeechRequestText {
  return SpeechRequestText.parse({
    requestId: r(n),
    agendaItemId: a(1),
    topic: 'Tiến độ giải ngân vốn đầu tư công',
    ...changes,
  });
}

/** What a delegate asks an official. */
export function asking(n: number, changes: Partial<QuestionText> = {}): QuestionText {
  return QuestionText.parse({
    questionId: q(n),
    addressee: 'Giám đốc Sở Nông nghiệp và Môi trường',
    topic: 'Cấp giấy chứng nhận quyền sử dụng đất',
    text: 'Khi nào giải quyết xong hồ sơ tồn đọng?',
    form: 'spoken',
    ...changes,
  });
}

/** The council's own copy of the built-in rules. */
export function ownRules(changes: Partial<RuleSet> = {}): RuleSet {
  return RuleSet.parse({
    ...VN_HDND,
    id: 'song-lam',
    name: { vi: 'Quy tắc riêng của Hội đồng', en: "The council's own rules" },
    ...changes,
  });
}

/** Takes d`n` off the list. */
export function striking(
  n: number,
  kind: StrikeKind = 'mistake',
  source = '',
): Extract<Command, { type: 'StrikeDelegate' }> {
  return {
    type: 'StrikeDelegate',
    delegateId: d(n),
    kind,
    on: '2026-12-01',
    source,
    reason: 'Không phải đại biểu',
  };
}

export const CONFIRMED_BY = 'Theo Nghị quyết xác nhận tư cách đại biểu';

export function confirming(
  total: number,
  suspended: 'counted' | 'left-out' = 'counted',
): Extract<Command, { type: 'ConfirmTotal' }> {
  return { type: 'ConfirmTotal', total, suspended, reason: CONFIRMED_BY };
}

/** The council's own rules, of which one says that no vote is taken without a quorum. */
export function requiringQuorum(): RuleSet {
  return ownRules({ quorum: { ...VN_HDND.quorum, mode: 'refuse' } });
}

const { id: _id, ...ITEM } = agendaEntry(9);

/** One command of every type that a person can give. */
export const EVERY_COMMAND: Readonly<Record<CommandType, Command>> = {
  ChangeSessionDetails: { type: 'ChangeSessionDetails', details: details() },
  OpenSession: { type: 'OpenSession' },
  CloseSession: { type: 'CloseSession' },
  BeginClosedSitting: { type: 'BeginClosedSitting' },
  EndClosedSitting: { type: 'EndClosedSitting' },
  MarkAttendance: {
    type: 'MarkAttendance',
    marks: [{ delegateId: d(1), status: 'present' }],
    reason: null,
  },
  UndoAttendanceMark: { type: 'UndoAttendanceMark', delegateId: d(1) },
  BeginRoll: { type: 'BeginRoll', sitting: sitting(1), excused: [d(1)] },
  CloseRoll: { type: 'CloseRoll', unmarked: 'absent' },
  MarkGuests: { type: 'MarkGuests', marks: [{ guestId: guest(1).id, status: 'present' }] },
  ReportAbsence: { type: 'ReportAbsence', ...absence(1) },
  SettleAbsence: { type: 'SettleAbsence', absenceId: absence(1).absenceId, accepted: true },
  WithdrawAbsence: { type: 'WithdrawAbsence', absenceId: absence(1).absenceId },
  StartAgendaItem: { type: 'StartAgendaItem', itemId: a(1) },
  UndoAgendaItemStart: { type: 'UndoAgendaItemStart', itemId: a(1) },
  BeginStep: { type: 'BeginStep', itemId: a(1), step: 'debate', from: null },
  UndoStep: { type: 'UndoStep', itemId: a(1), step: 'debate' },
  UndoAgendaItemClose: { type: 'UndoAgendaItemClose', itemId: a(1) },
  CloseAgendaItem: { type: 'CloseAgendaItem', itemId: a(1) },
  ReopenAgendaItem: { type: 'ReopenAgendaItem', itemId: a(1), reason: 'Còn ý kiến' },
  WithdrawDocument: { type: 'WithdrawDocument', documentId: t(1), reason: 'Trình sau' },
  WidenDocument: { type: 'WidenDocument', documentId: t(1), audience: 'members' },
  RemoveDocumentFiles: {
    type: 'RemoveDocumentFiles',
    documentId: t(1),
    files: [sha(1)],
    reason: 'Phát hành nhầm',
  },
  AnnounceHardCopy: { type: 'AnnounceHardCopy', hardCopy: aHardCopy(1) },
  WithdrawHardCopy: { type: 'WithdrawHardCopy', hardCopyId: aHardCopy(1).id, reason: 'Đã phát xong' },
  DeclareConflict: {
    type: 'DeclareConflict',
    delegateId: d(1),
    agendaItemId: a(1),
    reason: 'Là giám đốc doanh nghiệp được giao đất',
  },
  WithdrawConflict: { type: 'WithdrawConflict', delegateId: d(1), agendaItemId: a(1) },
  RequestToSpeak: { type: 'RequestToSpeak', ...speech(1) },
  WithdrawSpeechRequest: { type: 'WithdrawSpeechRequest', requestId: r(1) },
  CallSpeaker: { type: 'CallSpeaker', requestId: r(1) },
  AddSpeaker: { type: 'AddSpeaker', delegateId: d(1), ...speech(1) },
  MoveSpeechRequest: { type: 'MoveSpeechRequest', requestId: r(1), before: r(2) },
  TakeBackSpeaker: { type: 'TakeBackSpeaker', requestId: r(1) },
  PauseSpeech: { type: 'PauseSpeech', requestId: r(1) },
  ResumeSpeech: { type: 'ResumeSpeech', requestId: r(1) },
  AddSpeechTime: { type: 'AddSpeechTime', requestId: r(1), seconds: 60, from: 420 },
  EndSpeech: { type: 'EndSpeech', requestId: r(1) },
  UndoEndSpeech: { type: 'UndoEndSpeech', requestId: r(1) },
  SetFloorRules: { type: 'SetFloorRules', rules: floorRules() },
  WriteScript: {
    type: 'WriteScript',
    agendaItemId: a(1),
    step: 'vote',
    text: 'Xin mời biểu quyết {biểu quyết}.',
  },
  SetSeatPlan: { type: 'SetSeatPlan', plan: seatPlan() },
  RecordWrittenSpeech: { type: 'RecordWrittenSpeech', ...writtenSpeech(1) },
  DeclineSpeechRequest: { type: 'DeclineSpeechRequest', requestId: r(1), reason: 'Hết thời gian' },
  SetIssueGroup: issueGroup(1),
  MoveIssueQuestion: { type: 'MoveIssueQuestion', issueGroupId: ig(1), questionId: q(1), before: null },
  DropIssueGroup: { type: 'DropIssueGroup', issueGroupId: ig(1) },
  OpenIssueGroup: { type: 'OpenIssueGroup', issueGroupId: ig(1) },
  CloseIssueGroup: { type: 'CloseIssueGroup', issueGroupId: ig(1) },
  CallAnswerer: callingAnswerer(1),
  ChangeAnswer: { type: 'ChangeAnswer', answerId: an(1), change: 'pause' },
  AddAnswerTime: { type: 'AddAnswerTime', answerId: an(1), seconds: 60, from: 180 },
  SetGroupDebate: { type: 'SetGroupDebate', ...groupDebate() },
  BeginGroupDebate: { type: 'BeginGroupDebate', debateId: gd(1) },
  ChangeDebateGroup: changingGroup(),
  AskInGroup: { type: 'AskInGroup', groupId: g(1), ask: { type: 'RequestToSpeak', ...speech(1) } },
  ConductGroup: { type: 'ConductGroup', groupId: g(1), deed: { type: 'CallSpeaker', requestId: r(1) } },
  NoteGroupSpeech: { type: 'NoteGroupSpeech', groupId: g(1), requestId: r(1), gist: 'Đề nghị giãn tiến độ' },
  EndGroupMeeting: { type: 'EndGroupMeeting', groupId: g(1) },
  ResumeGroupMeeting: { type: 'ResumeGroupMeeting', groupId: g(1) },
  WriteGroupSummary: {
    type: 'WriteGroupSummary',
    groupId: g(1),
    text: 'Tổ nhất trí với tờ trình.\nĐề nghị làm rõ nguồn vốn.',
    handedIn: true,
  },
  MergeGroupDebate: { type: 'MergeGroupDebate', debateId: gd(1), without: [] },
  SubmitQuestion: { type: 'SubmitQuestion', ...asking(1) },
  WithdrawQuestion: { type: 'WithdrawQuestion', questionId: q(1) },
  TakeUpQuestion: { type: 'TakeUpQuestion', questionId: q(1) },
  RecordAnswer: { type: 'RecordAnswer', questionId: q(1) },
  DeclineQuestion: { type: 'DeclineQuestion', questionId: q(1), reason: 'Trùng với chất vấn khác' },
  RecordPromise: { type: 'RecordPromise', questionId: q(1), promise: 'Xong trong quý I', due: '2027-03-31' },
  JudgeAnswer: { type: 'JudgeAnswer', questionId: q(1), satisfied: false, words: 'Chưa rõ trách nhiệm' },
  TakeBackWrittenSpeech: {
    type: 'TakeBackWrittenSpeech',
    writtenSpeechId: writtenSpeech(1).writtenSpeechId,
    reason: 'Ghi nhầm người',
  },
  SaveRuleSet: { type: 'SaveRuleSet', rules: ownRules() },
  OpenPoll: { type: 'OpenPoll', question: question() },
  EnterManualCount: {
    type: 'EnterManualCount',
    pollId: p(1),
    entry: {
      type: 'counted',
      papers: null,
      tally: { type: 'motion', clauses: [{ for: 2, against: 1, abstain: 0 }] },
    },
  },
  ConfirmManualCount: { type: 'ConfirmManualCount', pollId: p(1), enteredAt: '2026-12-08T01:00:00.000Z' },
  RejectManualCount: { type: 'RejectManualCount', pollId: p(1), reason: 'Đếm thiếu một hàng ghế' },
  ClosePoll: { type: 'ClosePoll', pollId: p(1) },
  PreparePoll: { type: 'PreparePoll', preparedId: preparedId(1), question: prepared() },
  DropPreparedPoll: { type: 'DropPreparedPoll', preparedId: preparedId(1) },
  HoldPoll: { type: 'HoldPoll', pollId: p(1) },
  ResumePoll: { type: 'ResumePoll', pollId: p(1) },
  SetPollEnd: { type: 'SetPollEnd', pollId: p(1) },
  UndoPollEnd: { type: 'UndoPollEnd', pollId: p(1) },
  AnnouncePollResult: { type: 'AnnouncePollResult', pollId: p(1) },
  AnnulPoll: { type: 'AnnulPoll', pollId: p(1), reason: 'Nhầm nội dung' },
  ConfirmTotal: confirming(3),
  NameStandingBody: { type: 'NameStandingBody', chair: d(1), members: [d(1), d(2)] },
  NameCounters: { type: 'NameCounters', delegateIds: [d(2), d(3)] },
  NameUnitSecretary: { type: 'NameUnitSecretary', unitId: u(1), delegateId: d(2) },
  RenameUnit: { type: 'RenameUnit', unitId: u(1), name: 'Tổ đại biểu số 1' },
  CorrectDelegate: { type: 'CorrectDelegate', delegate: delegate(1), reason: 'Ghi thiếu họ đệm' },
  StrikeDelegate: striking(1),
  SuspendDelegate: {
    type: 'SuspendDelegate',
    delegateId: d(1),
    on: '2026-12-01',
    source: 'Nghị quyết số 5/NQ-HĐND',
    reason: 'Bị khởi tố',
  },
  RestoreDelegate: {
    type: 'RestoreDelegate',
    delegateId: d(1),
    on: '2026-12-09',
    source: '',
    reason: 'Đình chỉ điều tra',
  },
  MergeDelegates: { type: 'MergeDelegates', keep: d(1), drop: d(2), reason: 'Một người ghi hai lần' },
  AddAgendaItem: { type: 'AddAgendaItem', item: ITEM },
  CorrectAgendaItem: { type: 'CorrectAgendaItem', item: agendaEntry(1), reason: 'Ghi nhầm số' },
  StrikeAgendaItem: { type: 'StrikeAgendaItem', itemId: a(1), reason: 'Dòng kẻ bảng' },
  MoveAgendaItem: { type: 'MoveAgendaItem', itemId: a(2), day: 1, parent: null, before: a(1) },
  SkipAgendaItem: { type: 'SkipAgendaItem', itemId: a(1), reason: 'Chưa đủ hồ sơ' },
  UndoSkipAgendaItem: { type: 'UndoSkipAgendaItem', itemId: a(1) },
  PostponeAgendaItem: {
    type: 'PostponeAgendaItem',
    itemId: a(1),
    day: 2,
    parent: null,
    before: null,
    reason: 'Chờ thẩm tra',
  },
  UndoPostponeAgendaItem: { type: 'UndoPostponeAgendaItem', itemId: a(1) },
  AdjustAgendaTimes: { type: 'AdjustAgendaTimes', times: [{ itemId: a(1), minutes: 10 }] },
  NumberAgendaItems: { type: 'NumberAgendaItems', numbers: [{ itemId: a(1), number: 'I' }] },
  MergeAgendaItems: { type: 'MergeAgendaItems', keep: a(1), drop: a(2), reason: 'Ghi hai lần' },
  InviteGuests: { type: 'InviteGuests', guests: [guest(1), guest(2)] },
  CorrectGuest: { type: 'CorrectGuest', guest: guest(1, { as: 'official' }), reason: 'Ghi nhầm' },
  StrikeGuest: { type: 'StrikeGuest', guestId: guest(1).id, reason: 'Không dự được' },
  CorrectEntry: { type: 'CorrectEntry', correctsSeq: 1, statement: 'Đúng là 56', reason: 'Ghi nhầm' },
};
