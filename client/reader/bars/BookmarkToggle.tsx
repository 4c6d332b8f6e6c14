import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { hasPlace } from '../marks/has-place.ts';
import { useDocumentNotes, useNotesView } from '../notes/DocumentNotes.tsx';
import type { DocumentNotes } from '../notes/document-notes.ts';
import { texts as notesTexts } from '../notes/texts.ts';
import { BarButton } from './BarButton.tsx';

/** Marks the page that is being read, or takes the mark away. */
export function BookmarkToggle({ page }: { readonly page: number }) {
  const notes = useDocumentNotes();
  return notes && <Toggle notes={notes} page={page} />;
}

function Toggle({ notes, page }: { readonly notes: DocumentNotes; readonly page: number }) {
  const t = useTexts(notesTexts);
  const mark = useNotesView(notes, ({ onPages }) =>
    onPages.get(page)?.find((annotation) => annotation.body?.type === 'bookmark' && hasPlace(annotation)),
  );
  return (
    <BarButton
      icon={mark ? BookmarkCheck : Bookmark}
      label={t(mark ? 'bookmark.removeShort' : 'bookmark.addShort')}
      name={t(mark ? 'bookmark.remove' : 'bookmark.add')}
      pressed={mark !== undefined}
      onClick={() => void (mark ? notes.markup.remove([mark]) : notes.markup.bookmark(page))}
    />
  );
}
