import { Share2 } from 'lucide-react';
import { useState } from 'react';
import type { Annotation, AnnotationId, SharedAnnotation } from '#shared/protocol/annotations.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { useTexts } from '../../i18n/texts.ts';
import { hasPlace } from '../../reader/marks/has-place.ts';
import { createMarkup } from '../../reader/marks/markup.ts';
import { AnswersDialog } from '../../reader/notes/AnswersDialog.tsx';
import { EntryRow } from '../../reader/notes/EntryRow.tsx';
import type { NoteEntry } from '../../reader/notes/entries.ts';
import type { People } from '../../reader/notes/people.ts';
import { ShareDialog } from '../../reader/notes/ShareDialog.tsx';
import { canBeShared } from '../../reader/notes/shares.ts';
import { texts as notesTexts } from '../../reader/notes/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { openDocument } from '../navigation.ts';
import { ExportPdfButton } from '../notes-export/ExportPdfButton.tsx';
import type { DocumentGroup, ItemGroup } from './grouping.ts';
import { NotesGroups } from './NotesGroups.tsx';
import { useTell } from './useTell.tsx';

interface OwnNotesProps {
  readonly annotations: PageAnnotations;
  readonly groups: readonly ItemGroup<NoteEntry>[];
  readonly heard: readonly SharedAnnotation[];
  /** null: they share with nobody. */
  readonly people: People | null;
}

type Asking =
  | { readonly about: 'share'; readonly annotations: readonly Annotation[] }
  | { readonly about: 'answers'; readonly id: AnnotationId }
  | { readonly about: 'removal'; readonly entry: NoteEntry };

/** The delegate's own notes: each leads to its place. */
export function OwnNotes({ annotations, groups, heard, people }: OwnNotesProps) {
  const t = useTexts(notesTexts);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { tell, failure } = useTell(annotations);
  const close = () => setAsking(null);
  const answered = new Set(heard.map(({ annotation }) => annotation.id));
  const remove = (entry: NoteEntry) => {
    close();
    // In the document's own history: it can be undone where it was.
    const markup = createMarkup(entry.annotations[0].documentSha256, annotations);
    void markup.remove(entry.annotations);
  };
  return (
    <>
      {failure}
      <NotesGroups
        groups={groups}
        aside={(group) => {
          const shareable = shareableIn(group);
          return (
            <>
              {group.edition && !group.edition.removed && (
                <ExportPdfButton document={group.edition} kind="quiet" />
              )}
              {people && shareable.length > 1 && (
                <Button
                  kind="quiet"
                  icon={<Share2 aria-hidden size={20} />}
                  onClick={() => setAsking({ about: 'share', annotations: shareable })}
                >
                  {t('list.shareAll')}
                </Button>
              )}
            </>
          );
        }}
        row={(entry) => {
          const [first] = entry.annotations;
          return (
            <EntryRow
              key={first.id}
              entry={entry}
              people={people}
              onOpen={(pressed) => openEntry(entry, pressed)}
              onShare={() => setAsking({ about: 'share', annotations: entry.annotations })}
              onAnswers={() => {
                const { id } = entry.annotations.find((each) => answered.has(each.id)) ?? first;
                setAsking({ about: 'answers', id });
              }}
              onRemove={() => setAsking({ about: 'removal', entry })}
            />
          );
        }}
      />
      {people && asking?.about === 'share' && (
        <ShareDialog
          annotations={annotations}
          shared={asking.annotations}
          people={people}
          tell={tell}
          onClose={close}
        />
      )}
      {people && asking?.about === 'answers' && (
        <AnswersDialog
          annotations={annotations}
          owner={people.me}
          id={asking.id}
          people={people}
          tell={tell}
          onClose={close}
        />
      )}
      {asking?.about === 'removal' && (
        <Dialog
          title={t('list.removeTitle')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('list.keep')}</Button>
              <Button kind="danger" onClick={() => remove(asking.entry)}>
                {t('list.remove')}
              </Button>
            </>
          }
        >
          <p>{asking.entry.text === '' ? t(`types.${asking.entry.type}`) : asking.entry.text}</p>
        </Dialog>
      )}
    </>
  );
}

/** What has lost its place leads to the page where its version of the document begins to differ: the same number. */
function openEntry({ annotations: [first], page, lost }: NoteEntry, pressed: HTMLElement): void {
  openDocument(first.documentSha256, pressed, lost ? { page } : { page, annotationId: first.id });
}

function shareableIn({ notes }: DocumentGroup<NoteEntry>): readonly Annotation[] {
  return notes
    .flatMap(({ annotations }) => annotations)
    .filter((annotation) => canBeShared(annotation) && hasPlace(annotation));
}
