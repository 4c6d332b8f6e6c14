import { covers, isSameAudience } from '../../protocol/audience-order.ts';
import type { DocumentId } from '../../protocol/ids.ts';
import type { DocumentEdition } from '../../protocol/records.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { audienceOfItem, whyNoSuchAudience } from '../agenda/closed-items.ts';
import { findItem } from '../agenda/programme.ts';
import { idsAfter } from '../ids-after.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { currentEdition, findDocument, isNarrower } from './editions.ts';
import { whyNotAgain } from './removing.ts';

/** A file that the server has stored and inspected, put before the delegates. `documentId` null: a new document. */
export function publishDocument(
  state: SessionState,
  documentId: DocumentId | null,
  file: Omit<DocumentEdition, 'id' | 'version'>,
): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (file.agendaItemId !== null && !findItem(state, file.agendaItemId)) {
    return refuse('unknown-agenda-item', { id: file.agendaItemId });
  }
  const why = whyNotFor(state, file);
  if (why) return { ok: false, refusal: why };
  const again = whyNotAgain(state, file.sha256);
  if (again) return { ok: false, refusal: again };
  if (documentId === null) {
    const id = idsAfter(state).document(file.sha256);
    return decided({ type: 'DocumentPublished', v: 2, document: { ...file, id, version: 1 } });
  }
  const known = findDocument(state, documentId);
  if (!known) return refuse('unknown-document', { id: documentId });
  const { sha256, version, audience } = currentEdition(known);
  if (sha256 === file.sha256 && isSameAudience(audience, file.audience) && known.withdrawn === null) {
    return refuse('document-unchanged');
  }
  if (isNarrower(file.audience, audience)) return refuse('document-audience-narrowed');
  return decided({
    type: 'DocumentPublished',
    v: 2,
    document: { ...file, id: documentId, version: version + 1 },
  });
}

export function withdrawDocument(state: SessionState, documentId: DocumentId, reason: string): Decision {
  const document = findDocument(state, documentId);
  if (!document) return refuse('unknown-document', { id: documentId });
  if (document.withdrawn) return refuse('document-withdrawn');
  return decided({ type: 'DocumentWithdrawn', v: 1, documentId, reason });
}

/** Whoever is told of a document is told which item it belongs to. */
export function whyNotFor(
  state: Pick<SessionState, 'agenda' | 'formerItems' | 'units'>,
  { agendaItemId, audience }: Pick<DocumentEdition, 'agendaItemId' | 'audience'>,
): Refusal | null {
  return covers(audienceOfItem(state, agendaItemId), audience)
    ? whyNoSuchAudience(state, audience)
    : refusal('document-wider-than-item');
}
