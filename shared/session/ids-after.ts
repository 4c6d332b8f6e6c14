import type { AgendaItemId, DelegateId, DocumentId } from '../protocol/ids.ts';
import type { SessionState } from './state.ts';

interface IdsAfter {
  delegate(): DelegateId;
  item(): AgendaItemId;
  document(): DocumentId;
}

/**
 * The ids of whatever comes new into `state`, one after another: d8, d9… after d7. An id that was in use is never given out
 * again, also when whoever had it has left the list.
 */
export function idsAfter(state: SessionState): IdsAfter {
  const delegates = [...state.delegates, ...state.former.map(({ delegate }) => delegate)];
  const items = [...state.agenda, ...state.formerItems.map(({ item }) => item)];
  return {
    delegate: following(delegates, 'd'),
    item: following(items, 'a'),
    document: following(state.documents, 't'),
  };
}

function following<Id extends string>(known: readonly { readonly id: Id }[], letter: string): () => Id {
  let last = known.reduce((greatest, { id }) => Math.max(greatest, Number(id.slice(letter.length))), 0);
  return () => {
    last += 1;
    return `${letter}${last}` as Id;
  };
}
