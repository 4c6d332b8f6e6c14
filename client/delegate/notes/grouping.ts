import type { AgendaItem, Edition, PublishedDocument } from '#shared/session/state.ts';

/** Notes in one edition of a document. */
export interface DocumentGroup<T> {
  readonly sha256: string;
  /** Null for a document that the session does not have any more. */
  readonly edition: Edition | null;
  readonly notes: readonly T[];
}

/** All documents with notes of one agenda item; `item` null: documents that belong to none. */
export interface ItemGroup<T> {
  readonly item: AgendaItem | null;
  readonly documents: readonly DocumentGroup<T>[];
}

/**
 * Notes by agenda item in the order of the programme, then by document in the order of publication, its editions the
 * newest first; what belongs to no item comes last.
 */
export function grouped<T>(
  notes: readonly T[],
  documentOf: (note: T) => string,
  agenda: readonly AgendaItem[],
  documents: readonly PublishedDocument[],
): readonly ItemGroup<T>[] {
  const byHash = Map.groupBy(notes, documentOf);
  const editions = documents.flatMap((document) => document.editions.toReversed());
  const known = editions.flatMap((edition): readonly DocumentGroup<T>[] => {
    const own = byHash.get(edition.sha256);
    // The same file can have been published twice.
    byHash.delete(edition.sha256);
    return own ? [{ sha256: edition.sha256, edition, notes: own }] : [];
  });
  const gone = [...byHash].map(([sha256, own]) => ({ sha256, edition: null, notes: own }));
  const of = (item: AgendaItem | null) =>
    known.filter(({ edition }) => (edition?.agendaItemId ?? null) === (item?.id ?? null));
  const items = new Set<string | null>(agenda.map(({ id }) => id));
  const general = known.filter(({ edition }) => !items.has(edition?.agendaItemId ?? null));
  return [
    ...agenda.map((item) => ({ item, documents: of(item) })),
    { item: null, documents: [...general, ...gone] },
  ].filter((group) => group.documents.length > 0);
}
