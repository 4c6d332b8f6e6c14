import type { EventOf, SessionEvent } from '#shared/protocol/events.ts';
import type { AgendaItemId, DelegateId, DocumentId, IssueGroupId } from '#shared/protocol/ids.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { currentEdition, findDocument } from '#shared/session/documents/editions.ts';
import { findHardCopy } from '#shared/session/documents/hard-copies.ts';
import { findFormerGuest, findGuest } from '#shared/session/guests/find-guest.ts';
import { findPerson } from '#shared/session/members/former.ts';
import { findUnit, nameBefore } from '#shared/session/members/units.ts';
import { findIssueGroup } from '#shared/session/questioning/find-issues.ts';
import type { SessionState } from '#shared/session/state.ts';
import { describeAgendaEvent } from './agenda-event.ts';
import { describeAttendanceEvent } from './attendance/attendance-event-words.ts';
import { delegateLabel } from './delegate-names.ts';
import {
  describeAnswerEvent,
  describeQuestionEvent,
  describeSpeechEvent,
} from './floor/floor-event-words.ts';
import { describeGroupEvent } from './floor/group-event-words.ts';
import { describeMemberEvent } from './members/member-words.ts';
import { describePollEvent } from './polls/poll-event-words.ts';
import { STEP_NAMES } from './step-names.ts';
import { hardCopyTitle, quoted } from './wording.ts';

/** Up to this many delegates are named one by one. */
const NAMED_AT_MOST = 5;

/** What an entry of the log was, in a few words that fit inside a sentence. */
export function describeEvent(state: SessionState, event: SessionEvent): string {
  switch (event.type) {
    case 'SessionCreated':
      return 'lập hồ sơ kỳ họp';
    case 'SessionDetailsChanged':
      return 'thay đổi thông tin chung của kỳ họp';
    case 'SessionOpened':
      return 'khai mạc kỳ họp';
    case 'SessionClosed':
      return 'bế mạc kỳ họp';
    case 'ClosedSittingBegan':
      return 'bắt đầu họp kín';
    case 'ClosedSittingEnded':
      return 'kết thúc họp kín';
    case 'StandingBodyNamed':
      return `ghi nhận Thường trực gồm ${event.members.length} đại biểu`;
    case 'CountersNamed':
      return event.delegateIds.length === 0
        ? 'thôi cử Ban kiểm phiếu'
        : `cử Ban kiểm phiếu gồm ${event.delegateIds.map((id) => delegateName(state, id)).join('; ')}`;
    case 'UnitSecretaryNamed': {
      const unit = findUnit(state, event.unitId)?.name ?? event.unitId;
      return event.delegateId === null
        ? `thôi cử thư ký của ${unit}`
        : `cử đại biểu ${delegateName(state, event.delegateId)} làm thư ký của ${unit}`;
    }
    case 'UnitRenamed': {
      const before = nameBefore(state, event);
      return before === null
        ? `đổi tên một tổ, ban thành ${quoted(event.name)}`
        : `đổi tên ${quoted(before)} thành ${quoted(event.name)}`;
    }
    case 'DelegatesLinked':
      return `ghi nhận ${event.links.length} đại biểu theo sổ bộ`;
    case 'DelegatesRegistered':
      return `ghi danh sách ${event.delegates.length} đại biểu`;
    case 'GuestsInvited':
      return describeGuests(event.guests);
    case 'GuestCorrected':
      return `sửa thông tin khách mời ${event.guest.name}`;
    case 'GuestStruck':
      return `rút khách mời ${guestName(state, event.guestId)} khỏi danh sách`;
    case 'AgendaItemsScheduled':
      return `ghi chương trình gồm ${event.items.length} nội dung`;
    case 'DocumentPublished':
      return `phát hành tài liệu ${quoted(event.document.title)} (bản ${event.document.version})`;
    case 'DocumentWidened':
      return `mở rộng người được đọc tài liệu ${quoted(event.document.title)} (bản ${event.document.version})`;
    case 'DocumentWithdrawn':
      return `rút tài liệu ${documentTitle(state, event.documentId)}`;
    case 'DocumentFilesRemoved':
      return `gỡ khẩn cấp ${event.files.length} tệp đã phát hành`;
    case 'StampWordExplained':
      return `ghi lý do tệp ${quoted(event.fileName)} không phải tài liệu mật`;
    case 'HardCopyAnnounced':
      return `thông báo tài liệu chỉ có bản giấy ${hardCopyTitle(event.hardCopy)}`;
    case 'HardCopyWithdrawn': {
      const hardCopy = findHardCopy(state, event.hardCopyId);
      return `rút thông báo tài liệu chỉ có bản giấy ${hardCopy ? hardCopyTitle(hardCopy) : event.hardCopyId}`;
    }
    case 'AttendanceMarked':
    case 'AttendanceMarkUndone':
    case 'RollBegan':
    case 'RollClosed':
    case 'DelegateCheckedIn':
    case 'GuestCheckedIn':
    case 'GuestsMarked':
    case 'AbsenceReported':
    case 'AbsenceSettled':
    case 'AbsenceWithdrawn':
      return describeAttendanceEvent(state, event);
    case 'AgendaItemStarted':
      return `bắt đầu ${itemTitle(state, event.itemId)}`;
    case 'AgendaItemStartUndone':
      return `hoàn tác việc bắt đầu ${itemTitle(state, event.itemId)}`;
    case 'AgendaItemCloseUndone':
      return `hoàn tác việc kết thúc ${itemTitle(state, event.itemId)}`;
    case 'StepBegan':
      return `chuyển sang ${STEP_NAMES[event.step]}, ${itemTitle(state, event.itemId)}`;
    case 'StepUndone':
      return `hoàn tác việc chuyển sang ${STEP_NAMES[event.step]}, ${itemTitle(state, event.itemId)}`;
    case 'AgendaItemClosed':
      return `kết thúc ${itemTitle(state, event.itemId)}`;
    case 'AgendaItemReopened':
      return `mở lại ${itemTitle(state, event.itemId)}`;
    case 'ClosedMatterBegan':
      return 'thông báo phiên họp kín';
    case 'ClosedMatterEnded':
      return 'thông báo hết phiên họp kín';
    case 'ConflictDeclared':
      return `ghi nhận xung đột lợi ích của đại biểu ${delegateName(state, event.delegateId)} ở ${itemTitle(state, event.agendaItemId)}`;
    case 'ConflictNoted':
      return `thông báo đại biểu ${delegateName(state, event.delegateId)} không tham gia biểu quyết ở ${itemTitle(state, event.agendaItemId)}`;
    case 'ConflictWithdrawn':
      return `bỏ ghi nhận xung đột lợi ích của đại biểu ${delegateName(state, event.delegateId)} ở ${itemTitle(state, event.agendaItemId)}`;
    case 'SpeechRequested':
    case 'SpeechRequestWithdrawn':
    case 'SpeakerCalled':
    case 'SpeechEnded':
    case 'SpeakerAdded':
    case 'SpeechRequestMoved':
    case 'SpeakerTakenBack':
    case 'SpeechPaused':
    case 'SpeechResumed':
    case 'SpeechTimeAdded':
    case 'SpeechEndUndone':
    case 'SpeechRequestDeclined':
      return describeSpeechEvent(state, event);
    case 'FloorRulesSet':
      return 'quy định thời gian và thứ tự phát biểu';
    case 'PromiseRecorded':
    case 'AnswerJudged':
      return describeAnswerEvent(state, event);
    case 'WrittenSpeechTakenBack':
      return 'lấy lại một ý kiến bằng văn bản';
    case 'WrittenSpeechRecorded':
      return `ghi nhận ý kiến bằng văn bản của đại biểu ${delegateName(state, event.delegateId)}: ${quoted(event.title)}`;
    case 'QuestionSubmitted':
    case 'QuestionTakenUp':
    case 'QuestionWithdrawn':
    case 'QuestionAnswered':
    case 'QuestionDeclined':
      return describeQuestionEvent(state, event);
    case 'GroupDebateSet':
    case 'GroupDebateBegan':
    case 'DebateGroupChanged':
    case 'GroupFloorChanged':
    case 'GroupSpeechNoted':
    case 'GroupMeetingEnded':
    case 'GroupMeetingResumed':
    case 'GroupSummaryWritten':
    case 'GroupDebateMerged':
      return describeGroupEvent(state, event);
    case 'IssueGroupSet':
      return `lập nhóm vấn đề chất vấn ${quoted(event.title)}, người trả lời chính: ${event.mainAnswerer.name}`;
    case 'IssueQuestionMoved':
      return `xếp lại thứ tự chất vấn của nhóm vấn đề ${issueTitle(state, event.issueGroupId)}`;
    case 'IssueGroupDropped':
      return 'bỏ một nhóm vấn đề chất vấn';
    case 'IssueGroupOpened':
      return `bắt đầu nhóm vấn đề chất vấn ${issueTitle(state, event.issueGroupId)}`;
    case 'IssueGroupClosed':
      return `kết thúc nhóm vấn đề chất vấn ${issueTitle(state, event.issueGroupId)}`;
    case 'AnswererCalled':
      return `mời ${event.answerer.name} trả lời chất vấn`;
    case 'AnswerChanged':
      return ANSWER_CHANGES[event.change];
    case 'AnswerTimeAdded':
      return `thêm ${event.seconds} giây cho phần trả lời chất vấn`;
    case 'ScriptWritten':
      return event.text === ''
        ? `dùng lại câu chữ thông thường trong kịch bản điều hành${ofItem(state, event.agendaItemId)}`
        : `soạn kịch bản điều hành${ofItem(state, event.agendaItemId)}`;
    case 'SeatPlanSet':
      return event.plan === null ? 'bỏ sơ đồ chỗ ngồi' : 'đặt sơ đồ chỗ ngồi';
    case 'RuleSetSaved':
      return `lưu bộ quy tắc biểu quyết ${quoted(event.rules.name.vi)}`;
    case 'PollPrepared':
      return `soạn sẵn câu hỏi biểu quyết ${quoted(event.question.title)}`;
    case 'PreparedPollDropped':
      return 'bỏ một câu hỏi biểu quyết soạn sẵn';
    case 'PollOpened':
    case 'PollEndMoved':
    case 'PollHeld':
    case 'PollResumed':
    case 'PollEndSet':
    case 'PollEndUndone':
    case 'ManualCountEntered':
    case 'ManualCountRejected':
    case 'ManualCountMoved':
    case 'PollClosed':
    case 'PollEnded':
    case 'PollResultAnnounced':
    case 'OpinionReasonsTold':
    case 'PollAnnulled':
      return describePollEvent(state, event);
    case 'TotalConfirmed':
    case 'DelegateCorrected':
    case 'DelegateStruck':
    case 'DelegateSuspended':
    case 'DelegateRestored':
    case 'DelegatesMerged':
    case 'AgendaItemCorrected':
    case 'AgendaItemStruck':
    case 'AgendaItemsMerged':
      return describeMemberEvent(state, event);
    case 'AgendaItemMoved':
    case 'AgendaItemSkipped':
    case 'AgendaItemSkipUndone':
    case 'AgendaItemPostponed':
    case 'AgendaItemPostponementUndone':
    case 'AgendaTimesAdjusted':
    case 'AgendaItemsNumbered':
      return describeAgendaEvent(state, event);
    case 'RecordVouchedFor':
      return `ký xác nhận nhật ký đến hết mục số ${event.upTo}`;
    case 'EntryCorrected':
      return `đính chính mục số ${event.correctsSeq}`;
  }
}

const ANSWER_CHANGES = {
  paused: 'tạm dừng phần trả lời chất vấn',
  resumed: 'tiếp tục phần trả lời chất vấn',
  ended: 'kết thúc phần trả lời chất vấn',
} as const;

function issueTitle(state: SessionState, id: IssueGroupId): string {
  return quoted(findIssueGroup(state, id)?.title ?? id);
}

function describeGuests(guests: EventOf<'GuestsInvited'>['guests']): string {
  if (guests.length > NAMED_AT_MOST) return `mời ${guests.length} khách`;
  return `mời ${guests.map(({ name }) => name).join('; ')}`;
}

function guestName(state: SessionState, id: string): string {
  return findGuest(state, id)?.name ?? findFormerGuest(state, id)?.guest.name ?? id;
}

function delegateName(state: SessionState, id: DelegateId): string {
  const delegate = findPerson(state, id);
  return delegate ? delegateLabel(state, delegate) : id;
}

/** ", nội dung 7 “…”"; nothing where it is of no item. */
function ofItem(state: SessionState, id: AgendaItemId | null): string {
  return id === null ? '' : `, ${itemTitle(state, id)}`;
}

function itemTitle(state: SessionState, id: AgendaItemId): string {
  const item = findItem(state, id);
  return item ? `nội dung ${item.number} ${quoted(item.title)}` : `nội dung ${id}`;
}

function documentTitle(state: SessionState, id: DocumentId): string {
  const document = findDocument(state, id);
  return document ? quoted(currentEdition(document).title) : id;
}
