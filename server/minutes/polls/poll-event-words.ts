import type { EventOf } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { PollResult } from '#shared/protocol/polls.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { pollReference } from '#shared/session/polls/poll-words.ts';
import type { SessionState } from '#shared/session/state.ts';
import { quoted } from '../wording.ts';

type PollEvent = EventOf<
  | 'PollOpened'
  | 'PollEndMoved'
  | 'PollHeld'
  | 'PollResumed'
  | 'PollEndSet'
  | 'PollEndUndone'
  | 'ManualCountEntered'
  | 'ManualCountRejected'
  | 'ManualCountMoved'
  | 'PollClosed'
  | 'PollEnded'
  | 'PollResultAnnounced'
  | 'OpinionReasonsTold'
  | 'PollAnnulled'
>;

/** What an entry of the log did to a poll, in a few words that fit inside a sentence. */
export function describePollEvent(state: SessionState, event: PollEvent): string {
  const poll = pollTitle(state, event.pollId);
  switch (event.type) {
    case 'PollOpened':
      return `bắt đầu ${poll}`;
    case 'PollEndMoved':
      return `lùi thời điểm kết thúc ${poll} ${event.standstillMs} mili giây vì máy chủ ngừng xử lý trong chừng ấy thời gian`;
    case 'PollHeld':
      return `tạm dừng ${poll}`;
    case 'PollResumed':
      return `cho tiếp tục ${poll}`;
    case 'PollEndSet':
      return `hẹn kết thúc ${poll}`;
    case 'PollEndUndone':
      return `thu lại việc hẹn kết thúc ${poll}`;
    case 'ManualCountEntered':
      return `nhập kết quả kiểm đếm thủ công của ${poll}`;
    case 'ManualCountRejected':
      return `trả lại kết quả kiểm đếm thủ công của ${poll}`;
    case 'ManualCountMoved':
      return event.stage === 'to-confirm'
        ? `thông báo đang chờ xác nhận kết quả kiểm đếm của ${poll}`
        : `thông báo kiểm đếm lại ${poll}`;
    case 'PollEnded':
      return `thông báo đã kết thúc ${poll}`;
    case 'PollClosed':
      return `kết thúc ${poll}, ${resultWords(event.result)}`;
    case 'PollResultAnnounced':
      return `công bố kết quả ${poll}`;
    case 'OpinionReasonsTold':
      return `thông báo cho đại biểu các lý do ghi kèm ${poll}`;
    case 'PollAnnulled':
      return `hủy ${poll}`;
  }
}

function pollTitle(state: SessionState, id: PollId): string {
  const poll = findPoll(state, id);
  const reference = pollReference(state, id);
  return poll ? `${reference} ${quoted(poll.question.title)}` : reference;
}

/** The result at a glance; the minutes have it in full. */
function resultWords({ outcome, total, returned, quorum }: PollResult): string {
  if (quorum === 'void') return 'không đủ số đại biểu theo quy định';
  switch (outcome.type) {
    case 'motion': {
      const [only, ...more] = outcome.clauses;
      if (only && more.length === 0) return `${only.counts.for}/${total} đại biểu tán thành`;
      const passed = outcome.clauses.filter((clause) => clause.passed).length;
      return `${passed}/${outcome.clauses.length} nội dung được thông qua`;
    }
    case 'election':
      return `${outcome.candidates.filter(({ standing }) => standing === 'elected').length} người trúng cử`;
    case 'confidence-rating':
    case 'confidence-vote':
      return `${returned} phiếu thu về`;
  }
}
