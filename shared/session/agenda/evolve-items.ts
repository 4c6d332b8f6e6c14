import type { EventOf } from '../../protocol/events.ts';
import type { AgendaItemId, Instant } from '../../protocol/ids.ts';
import type { Edition, FormerItem, PublishedDocument, SessionState, SpeechRequest } from '../state.ts';
import { findItem, scheduleItems } from './programme.ts';

type ItemEvent = EventOf<'AgendaItemCorrected' | 'AgendaItemStruck' | 'AgendaItemsMerged'>;

export function evolveItems(state: SessionState, event: ItemEvent, at: Instant): SessionState {
  switch (event.type) {
    case 'AgendaItemCorrected':
      return { ...state, agenda: scheduleItems(state.agenda, [event.item]) };
    case 'AgendaItemStruck':
      return without(state, event.itemId, null, { type: 'struck', reason: event.reason }, at);
    case 'AgendaItemsMerged':
      return without(state, event.drop, event.keep, { type: 'merged', into: event.keep }, at);
  }
}

/** What hangs on the item passes to `heir`; null: documents and requests belong to no item then, and conflicts stand no longer. */
function without(
  state: SessionState,
  id: AgendaItemId,
  heir: AgendaItemId | null,
  left: FormerItem['left'],
  at: Instant,
): SessionState {
  const item = findItem(state, id);
  if (!item) return state;
  const passed = <T extends { readonly agendaItemId: AgendaItemId | null }>(thing: T): T =>
    thing.agendaItemId === id ? { ...thing, agendaItemId: heir } : thing;
  const requeued = (request: SpeechRequest): SpeechRequest =>
    request.agendaItemId === id ? { ...passed(request), place: null } : request;
  const conflicts = state.conflicts.flatMap((conflict) => {
    if (conflict.agendaItemId !== id) return [conflict];
    const known = state.conflicts.some(
      (other) => other.agendaItemId === heir && other.delegateId === conflict.delegateId,
    );
    return heir === null || known ? [] : [{ ...conflict, agendaItemId: heir }];
  });
  return {
    ...state,
    agenda: state.agenda.filter((one) => one !== item),
    formerItems: [...state.formerItems, { item, at, left }],
    documents: state.documents.map((document): PublishedDocument => {
      const [first, ...later] = document.editions;
      const editions: readonly [Edition, ...Edition[]] = [passed(first), ...later.map(passed)];
      return { ...document, editions };
    }),
    hardCopies: state.hardCopies.map(passed),
    preparedPolls: state.preparedPolls.map((one) => ({ ...one, question: passed(one.question) })),
    conflicts,
    // What was only planned goes with a struck item.
    groupDebates: state.groupDebates.flatMap((debate) =>
      debate.agendaItemId !== id ? [debate] : heir === null ? [] : [{ ...debate, agendaItemId: heir }],
    ),
    ...(heir === null && item.audience !== 'public'
      ? // Of an item that not everybody may know of they stay: without it everybody would be told of them.
        {}
      : {
          speechRequests: state.speechRequests.map(requeued),
          writtenSpeeches: state.writtenSpeeches.map(passed),
        }),
  };
}
