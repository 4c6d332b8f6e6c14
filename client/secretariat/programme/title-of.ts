import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import type { SessionState } from '#shared/session/state.ts';

/** An item as lists in questions name it; its id where there is none. */
export function titleOf(session: SessionState, id: AgendaItemId): string {
  const item = findItem(session, id);
  return item ? `${item.number}. ${item.title}` : id;
}
