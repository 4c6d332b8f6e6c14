import { currentEdition } from '#shared/session/documents/editions.ts';
import type { PublishedDocument, SessionState } from '#shared/session/state.ts';

/** What makes a chosen file look like that of another document; names and numbers for the sentence that says so. */
export type FileDoubt =
  | { readonly type: 'otherDocument'; readonly file: string; readonly title: string }
  | { readonly type: 'otherItem'; readonly file: string; readonly found: string; readonly number: string };

/**
 * Whether `fileName`, chosen for `document` (null: a new one) of the item `itemId`, seems to be meant for another: it is the
 * file of another document, or begins with the number of another item ("08-to-trinh.pdf" for item 7). Null: nothing odd.
 */
export function fileDoubt(
  session: SessionState,
  fileName: string,
  itemId: string,
  document: PublishedDocument | null,
): FileDoubt | null {
  const name = fileName.normalize('NFC').toLowerCase();
  const other = session.documents.find(
    (each) =>
      each.id !== document?.id && currentEdition(each).fileName.normalize('NFC').toLowerCase() === name,
  );
  if (other) return { type: 'otherDocument', file: fileName, title: currentEdition(other).title };
  const item = session.agenda.find(({ id }) => id === itemId);
  const found = /^0*(\d{1,3})(?=[-_. ])/.exec(name)?.[1];
  const known = session.agenda.some(({ number }) => number === found);
  if (!item || found === undefined || !known || found === item.number.split('.')[0]) return null;
  return { type: 'otherItem', file: fileName, found, number: item.number };
}
