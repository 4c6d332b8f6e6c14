import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import type { Edition } from '#shared/session/state.ts';
import type { Siblings } from '../../reader/view/siblings.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { documentsOfItem } from '../home/programme.ts';
import { openDocument } from '../navigation.ts';
import { putBeside, useRoomForTwo } from './second-document.ts';

/**
 * The documents of the agenda item that the open one belongs to, itself in the edition that is open. The second of two
 * leads on in its own place. Null for a document that belongs to no item.
 */
export function useSiblings(open: Edition, isSecond: boolean): Siblings | null {
  const { documents, agenda } = useSession(
    useShallow((state) => ({ documents: state.documents, agenda: state.agenda })),
  );
  const hasRoom = useRoomForTwo();
  const { agendaItemId } = open;
  return useMemo(() => {
    if (agendaItemId === null) return null;
    const current = documentsInForce({ documents, agenda }).map(currentEdition);
    const all = documentsOfItem(current, agendaItemId).map((edition) =>
      edition.id === open.id ? open : edition,
    );
    return {
      all,
      open: isSecond ? putBeside : (sha256: Sha256) => openDocument(sha256),
      openBeside: hasRoom && !isSecond ? putBeside : null,
    };
  }, [documents, agenda, agendaItemId, open, isSecond, hasRoom]);
}
