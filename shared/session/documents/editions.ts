import type { DocumentAudience } from '../../protocol/audience.ts';
import { covers } from '../../protocol/audience-order.ts';
import type { EventOf } from '../../protocol/events.ts';
import type { DocumentId, Instant } from '../../protocol/ids.ts';
import type { DocumentEdition } from '../../protocol/records.ts';
import type { Edition, PublishedDocument, SessionState } from '../state.ts';

export function evolveDocuments(
  documents: readonly PublishedDocument[],
  event: EventOf<'DocumentPublished' | 'DocumentWidened' | 'DocumentWithdrawn'>,
  at: Instant,
): readonly PublishedDocument[] {
  if (event.type === 'DocumentWithdrawn') {
    return documents.map((document) =>
      document.id === event.documentId ? { ...document, withdrawn: { at, reason: event.reason } } : document,
    );
  }
  if (event.type === 'DocumentWidened') return widened(documents, event.document, at);
  const edition: Edition = { ...event.document, publishedAt: at };
  if (!documents.some((document) => document.id === edition.id)) {
    return [...documents, { id: edition.id, editions: [edition], withdrawn: null }];
  }
  return documents.map((document) =>
    document.id === edition.id
      ? { ...document, editions: [...document.editions, edition], withdrawn: null }
      : document,
  );
}

/** Whoever knew the document keeps it, readable for more people; to whoever is told of it only now it is published now. */
function widened(
  documents: readonly PublishedDocument[],
  document: DocumentEdition,
  at: Instant,
): readonly PublishedDocument[] {
  const { id, version, audience } = document;
  if (!documents.some((known) => known.id === id)) {
    return [...documents, { id, editions: [{ ...document, publishedAt: at }], withdrawn: null }];
  }
  const widen = (edition: Edition): Edition =>
    edition.version === version ? { ...edition, audience } : edition;
  return documents.map((known) => {
    if (known.id !== id) return known;
    const [first, ...later] = known.editions;
    return { ...known, editions: [widen(first), ...later.map(widen)] };
  });
}

/** The edition in force: the newest. */
export function currentEdition(document: PublishedDocument): Edition {
  return document.editions[document.editions.length - 1] ?? document.editions[0];
}

export function findDocument(state: SessionState, id: DocumentId): PublishedDocument | undefined {
  return state.documents.find((document) => document.id === id);
}

/** Documents that delegates see: not withdrawn, in the order of the agenda, then of their file names. */
export function documentsInForce(
  state: Pick<SessionState, 'documents' | 'agenda'>,
): readonly PublishedDocument[] {
  const place = new Map(state.agenda.map((item, index) => [item.id, index]));
  const placeOf = (edition: Edition) =>
    edition.agendaItemId === null
      ? Number.MAX_SAFE_INTEGER
      : (place.get(edition.agendaItemId) ?? Number.MAX_SAFE_INTEGER);
  return state.documents
    .filter((document) => document.withdrawn === null)
    .map((document) => ({ document, edition: currentEdition(document) }))
    .sort(
      (a, b) =>
        placeOf(a.edition) - placeOf(b.edition) ||
        a.edition.fileName.localeCompare(b.edition.fileName, 'vi', { numeric: true }),
    )
    .map(({ document }) => document);
}

/** Whoever could read a version goes on reading: for fewer people it has to be withdrawn and published anew. */
export function isNarrower(audience: DocumentAudience, before: DocumentAudience): boolean {
  return !covers(audience, before);
}
