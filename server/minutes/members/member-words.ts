import type { AgendaItemId, DelegateId } from '#shared/protocol/ids.ts';
import type { MemberEvent, StrikeKind } from '#shared/protocol/members.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { FormerDelegate, SessionState } from '#shared/session/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { delegateLabel } from '../delegate-names.ts';
import { quoted } from '../wording.ts';

/** Law on Organisation of Local Government 2025 (72/2025/QH15), art. 38. */
const KIND_WORDS: Readonly<Record<StrikeKind, string>> = {
  mistake: 'ghi nhầm vào danh sách',
  resigned: 'thôi làm nhiệm vụ đại biểu',
  removed: 'bị bãi nhiệm đại biểu',
  'lost-mandate': 'mất quyền đại biểu',
  died: 'từ trần',
  other: 'lý do khác',
};

/** What a change of the list of delegates or of the programme was, in a few words that fit inside a sentence. */
export function describeMemberEvent(state: SessionState, event: MemberEvent): string {
  switch (event.type) {
    case 'TotalConfirmed':
      return `xác nhận tổng số đại biểu là ${event.total}${event.suspended === 'left-out' ? ', không tính đại biểu bị tạm đình chỉ nhiệm vụ' : ''}`;
    case 'DelegateCorrected':
      return `sửa thông tin đại biểu ${nameOf(state, event.delegate.id)}`;
    case 'DelegateStruck':
      return `đưa đại biểu ${nameOf(state, event.delegateId)} ra khỏi danh sách (${struckWords(event)})`;
    case 'DelegateSuspended':
      return `ghi đại biểu ${nameOf(state, event.delegateId)} bị tạm đình chỉ nhiệm vụ ${sinceWords(event)}`;
    case 'DelegateRestored':
      return `ghi đại biểu ${nameOf(state, event.delegateId)} trở lại làm nhiệm vụ ${sinceWords(event)}`;
    case 'DelegatesMerged':
      return `gộp đại biểu ${nameOf(state, event.drop)} (mã ${event.drop}) vào ${nameOf(state, event.keep)} (mã ${event.keep})`;
    case 'AgendaItemCorrected':
      return `sửa nội dung ${event.item.number} ${quoted(event.item.title)} của chương trình`;
    case 'AgendaItemStruck':
      return `bỏ ${itemTitle(state, event.itemId)} khỏi chương trình`;
    case 'AgendaItemsMerged':
      return `gộp ${itemTitle(state, event.drop)} vào ${itemTitle(state, event.keep)}`;
  }
}

/** Why and since when somebody is no longer on the list: "thôi làm nhiệm vụ đại biểu từ ngày 01/12/2026 theo …". */
export function leavingWords(state: SessionState, { left }: FormerDelegate): string {
  return left.type === 'struck' ? struckWords(left) : `gộp với ${nameOf(state, left.into)}`;
}

function struckWords(struck: {
  readonly kind: StrikeKind;
  readonly on: string;
  readonly source: string;
}): string {
  return `${KIND_WORDS[struck.kind]} ${sinceWords(struck)}`;
}

function sinceWords({ on, source }: { readonly on: string; readonly source: string }): string {
  return `từ ngày ${formatDay(on)}${source === '' ? '' : ` theo ${source}`}`;
}

function nameOf(state: SessionState, id: DelegateId): string {
  const delegate = findPerson(state, id);
  return delegate ? delegateLabel(state, delegate) : id;
}

function itemTitle(state: SessionState, id: AgendaItemId): string {
  const item = findItem(state, id) ?? state.formerItems.find(({ item: { id: gone } }) => gone === id)?.item;
  return item ? `nội dung ${item.number} ${quoted(item.title)}` : `nội dung ${id}`;
}
