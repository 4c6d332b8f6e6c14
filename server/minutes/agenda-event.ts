import type { AgendaItemId } from '#shared/protocol/ids.ts';
import type { TreeEvent } from '#shared/session/agenda/evolve-tree.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import type { SessionState } from '#shared/session/state.ts';
import { quoted } from './wording.ts';

/** What an entry changed in the order, the times or the numbers of the programme. */
export function describeAgendaEvent(state: SessionState, event: TreeEvent): string {
  switch (event.type) {
    case 'AgendaItemMoved':
      return `chuyển chỗ ${itemTitle(state, event.itemId)} trong chương trình`;
    case 'AgendaItemSkipped':
      return `bỏ qua ${itemTitle(state, event.itemId)}`;
    case 'AgendaItemSkipUndone':
      return `đưa trở lại chương trình ${itemTitle(state, event.itemId)}`;
    case 'AgendaItemPostponed':
      return `hoãn ${itemTitle(state, event.itemId)}`;
    case 'AgendaItemPostponementUndone':
      return `bỏ việc hoãn ${itemTitle(state, event.itemId)}`;
    case 'AgendaTimesAdjusted':
      return `điều chỉnh thời gian của ${event.times.length} nội dung`;
    case 'AgendaItemsNumbered':
      return `đánh số lại ${event.numbers.length} nội dung`;
  }
}

function itemTitle(state: SessionState, id: AgendaItemId): string {
  const item = findItem(state, id);
  return item ? `nội dung ${item.number} ${quoted(item.title)}` : `nội dung ${id}`;
}
