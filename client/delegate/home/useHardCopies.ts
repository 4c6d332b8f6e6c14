import { useShallow } from 'zustand/react/shallow';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { hardCopiesInForce } from '#shared/session/documents/hard-copies.ts';
import type { AnnouncedHardCopy } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';

/** What exists on paper only of an agenda item; null: of none. */
export function useHardCopies(itemId: AgendaItemId | null): readonly AnnouncedHardCopy[] {
  return useSession(
    useShallow((session) => hardCopiesInForce(session).filter(({ agendaItemId }) => agendaItemId === itemId)),
  );
}
