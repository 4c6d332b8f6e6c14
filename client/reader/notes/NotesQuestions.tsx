import { AnswersDialog } from './AnswersDialog.tsx';
import { useDocumentNotes, useNotesView } from './DocumentNotes.tsx';
import type { DocumentNotes, Writing } from './document-notes.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

/** The dialogs of an open document: a note that is written, sharing, answers. */
export function NotesQuestions() {
  const notes = useDocumentNotes();
  return notes && <QuestionsOf notes={notes} />;
}

function QuestionsOf({ notes }: { readonly notes: DocumentNotes }) {
  const writing = useNotesView(notes, (view) => view.writing);
  const asking = useNotesView(notes, (view) => view.asking);
  const close = () => notes.view.ask(null);
  const { annotations, people, markup } = notes;
  return (
    <>
      {isNote(writing) && <NoteDialog notes={notes} writing={writing} />}
      {asking?.about === 'share' && people && (
        <ShareDialog
          annotations={annotations}
          shared={asking.annotations}
          people={people}
          tell={markup.tell}
          onClose={close}
        />
      )}
      {asking?.about === 'answers' && people && (
        <AnswersDialog
          annotations={annotations}
          owner={asking.owner}
          id={asking.id}
          people={people}
          tell={markup.tell}
          onClose={close}
        />
      )}
    </>
  );
}

function isNote(writing: Writing | null): writing is Writing {
  return writing?.body.type === 'note';
}
