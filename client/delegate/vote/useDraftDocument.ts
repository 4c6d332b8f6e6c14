import type { Sha256 } from '#shared/protocol/ids.ts';
import { currentEdition, findDocument } from '#shared/session/documents/editions.ts';
import type { Poll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';

/** The edition in force of the draft that is put to the vote; undefined where there is none. */
export function useDraftDocument({ question: { documentId } }: Poll): Sha256 | undefined {
  return useSession((session) => {
    const document = documentId === null ? undefined : findDocument(session, documentId);
    return document && currentEdition(document).sha256;
  });
}
