import type { EventOf } from '#shared/protocol/events.ts';
import type { AgendaItemId, DebateGroupId, GroupDebateId } from '#shared/protocol/ids.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { findDebate, findDebateGroup } from '#shared/session/groups/find-group.ts';
import { asGroupHasIt } from '#shared/session/groups/own-floor.ts';
import type { SessionState } from '#shared/session/state.ts';
import { describeSpeechEvent } from './floor-event-words.ts';

type GroupEvent = EventOf<
  | 'GroupDebateSet'
  | 'GroupDebateBegan'
  | 'DebateGroupChanged'
  | 'GroupFloorChanged'
  | 'GroupSpeechNoted'
  | 'GroupMeetingEnded'
  | 'GroupMeetingResumed'
  | 'GroupSummaryWritten'
  | 'GroupDebateMerged'
>;

/** What an entry on a debate in groups was, in a few words that fit inside a sentence. */
export function describeGroupEvent(state: SessionState, event: GroupEvent): string {
  switch (event.type) {
    case 'GroupDebateSet':
      return event.groups.length === 0
        ? `bỏ chia tổ thảo luận ${itemName(state, event.agendaItemId)}`
        : `chia ${event.groups.length} tổ thảo luận ${itemName(state, event.agendaItemId)}`;
    case 'GroupDebateBegan':
      return `bắt đầu thảo luận tổ ${debateName(state, event.debateId)}`;
    case 'DebateGroupChanged':
      return `thay đổi ở ${groupName(state, event.groupId)}`;
    case 'GroupFloorChanged':
      return `${groupName(state, event.groupId)}: ${describeSpeechEvent(asGroupHasIt(state, event.groupId), event.change)}`;
    case 'GroupSpeechNoted':
      return `ghi tóm tắt một ý kiến ở ${groupName(state, event.groupId)}`;
    case 'GroupMeetingEnded':
      return `kết thúc thảo luận ở ${groupName(state, event.groupId)}`;
    case 'GroupMeetingResumed':
      return `tiếp tục thảo luận ở ${groupName(state, event.groupId)}`;
    case 'GroupSummaryWritten':
      return event.handedIn
        ? `gửi báo cáo tổng hợp ý kiến của ${groupName(state, event.groupId)}`
        : `soạn báo cáo tổng hợp ý kiến của ${groupName(state, event.groupId)}`;
    case 'GroupDebateMerged':
      return `tổng hợp ý kiến thảo luận tổ ${debateName(state, event.debateId)}`;
  }
}

function groupName(state: SessionState, id: DebateGroupId): string {
  return findDebateGroup(state, id)?.group.name ?? 'một tổ thảo luận';
}

function debateName(state: SessionState, id: GroupDebateId): string {
  const debate = findDebate(state, id);
  return debate ? itemName(state, debate.agendaItemId) : '';
}

function itemName(state: SessionState, id: AgendaItemId): string {
  return `nội dung ${findItem(state, id)?.number ?? id}`;
}
