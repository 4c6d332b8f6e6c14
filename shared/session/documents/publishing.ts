import type { DocumentId } from '../../protocol/ids.ts';
import type { DocumentEdition } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import { findItem } from '../agenda/programme.ts';
import { idsAfter } from '../ids-after.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { currentEdition, findDocument, isNarrower } from './editions.ts';

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
  if (documentId === null) {
    const id = idsAfter(state).document(file.sha256);
    return decided({ type: 'DocumentPublished', v: 2, document: { ...file, id, version: 1 } });
  }
  const known = findDocument(state, documentId);
  if (!known) return refuse('unknown-document', { id: documentId });
  const { sha256, version, audience } = currentEdition(known);
  if (sha256 === file.sha256 && audience === file.audience && known.withdrawn === null) {
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
