import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { Edition, PublishedDocument } from '#shared/session/state.ts';

/** What delegates see of one item (null: of no item), in the order of the file names. */
export function documentsOfItem(
  documents: readonly PublishedDocument[],
  itemId: AgendaItemId | null,
): readonly Edition[] {
  return documents
    .filter((document) => document.withdrawn === null)
    .map(currentEdition)
    .filter((edition) => edition.agendaItemId === itemId)
    .sort((a, b) => a.fileName.localeCompare(b.fileName, 'vi', { numeric: true }));
}
