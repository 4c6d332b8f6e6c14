import type { DocumentAudience } from '../../protocol/audience.ts';
import { isSameAudience } from '../../protocol/audience-order.ts';
import type { DocumentId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { currentEdition, findDocument, isNarrower } from './editions.ts';
import { whyNotFor } from './publishing.ts';

/**
 * Opens the edition in force to more people: a committee's own report once it is put beside the draft. What was sealed for them stays
 * so; the event carries the whole edition under the id that it has, so that whoever knew the document keeps one, and not two.
 */
export function widenDocument(
  state: SessionState,
  documentId: DocumentId,
  audience: DocumentAudience,
): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const document = findDocument(state, documentId);
  if (!document) return refuse('unknown-document', { id: documentId });
  if (document.withdrawn) return refuse('document-withdrawn');
  const { publishedAt: _publishedAt, removed: _removed, ...edition } = currentEdition(document);
  if (isSameAudience(edition.audience, audience)) return decided();
  if (isNarrower(audience, edition.audience)) return refuse('document-only-widens');
  const why = whyNotFor(state, { agendaItemId: edition.agendaItemId, audience });
  if (why) return { ok: false, refusal: why };
  return decided({ type: 'DocumentWidened', v: 1, document: { ...edition, audience } });
}
