import type { AgendaItem, Edition, PublishedDocument } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';

export interface ProgrammeItem {
  readonly item: AgendaItem;
  readonly documents: readonly Edition[];
}

export interface ProgrammeDay {
  readonly day: number;
  readonly items: readonly ProgrammeItem[];
}

export interface Programme {
  readonly days: readonly ProgrammeDay[];
  /** Documents that belong to no agenda item. */
  readonly general: readonly Edition[];
}

/**
 * The programme by day with the documents in force, narrowed to what `query` finds in titles: all its words must
 * occur, with or without diacritics. An item that matches keeps all its documents.
 */
export function programmeOf(
  agenda: readonly AgendaItem[],
  documents: readonly Edition[],
  query: string,
): Programme {
  const words = fold(query).split(' ').filter(Boolean);
  const matches = (...texts: readonly string[]) => {
    const text = fold(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
  const matching = (editions: readonly Edition[]) => editions.filter(({ title }) => matches(title));
  const items = agenda
    .map((item) => {
      const own = documents.filter((edition) => edition.agendaItemId === item.id);
      const wholeItem = matches(item.number, item.title, item.presenter);
      return { item, documents: wholeItem ? own : matching(own), kept: wholeItem };
    })
    .filter((entry) => entry.kept || entry.documents.length > 0);
  const known = new Set<string | null>(agenda.map((item) => item.id));
  const general = matching(documents.filter((edition) => !known.has(edition.agendaItemId)));
  const days = [...Map.groupBy(items, ({ item }) => item.day)]
    .sort(([a], [b]) => a - b)
    .map(([day, entries]) => ({
      day,
      items: entries.map(({ item, documents: own }) => ({ item, documents: own })),
    }));
  return { days, general };
}

/** The documents an agenda item has, newest editions only. */
export function documentsOfItem(documents: readonly Edition[], itemId: string): readonly Edition[] {
  return documents.filter((edition) => edition.agendaItemId === itemId);
}

/** The document that was published with this content, in whatever edition. */
export function documentWithHash(
  documents: readonly PublishedDocument[],
  sha256: string,
): { readonly document: PublishedDocument; readonly edition: Edition } | null {
  for (const document of documents) {
    const edition = document.editions.find((candidate) => candidate.sha256 === sha256);
    if (edition) return { document, edition };
  }
  return null;
}
