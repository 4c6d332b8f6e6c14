import { Share2 } from 'lucide-react';
import { useContext, useMemo } from 'react';
import type { AnnotationId } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { hasPlace } from '../marks/has-place.ts';
import { useTools } from '../marks/tools.ts';
import { useDocumentNotes, useNotesView } from './DocumentNotes.tsx';
import type { DocumentNotes } from './document-notes.ts';
import { EntryRow, SharedRow } from './EntryRow.tsx';
import { entriesOf, type NoteEntry, sharedEntriesOf } from './entries.ts';
import { FullNotice } from './FullNotice.tsx';
import styles from './list.module.css';
import { PanelFoot } from './panel-foot.ts';
import { canBeShared } from './shares.ts';
import { texts } from './texts.ts';
import { useOwn } from './useOwn.ts';

interface NotesPanelProps {
  /** Leads to a page; the annotation is shown there. */
  readonly onGoTo: (page: number) => void;
}

/** All notes of the open document, beside its pages: the delegate's own, bookmarks, and what colleagues share. */
export function NotesPanel({ onGoTo }: NotesPanelProps) {
  const notes = useDocumentNotes();
  return notes && <PanelOf notes={notes} onGoTo={onGoTo} />;
}

function PanelOf({ notes, onGoTo }: NotesPanelProps & { readonly notes: DocumentNotes }) {
  const t = useTexts(texts);
  const foot = useContext(PanelFoot);
  const all = useOwn(notes.annotations);
  const shared = useNotesView(notes, (view) => view.shared);
  const sharedShown = useTools((tools) => tools.sharedShown);
  const own = useMemo(
    () => all?.filter(({ documentSha256 }) => documentSha256 === notes.sha256) ?? [],
    [all, notes.sha256],
  );
  const entries = useMemo(() => entriesOf(own, shared), [own, shared]);
  const others = useMemo(() => sharedEntriesOf(shared, notes.people?.me), [shared, notes.people]);
  const me = notes.people?.me;
  const goTo = (page: number, id: AnnotationId) => {
    onGoTo(page);
    notes.view.flash(id);
  };
  const openOwn = ({ lost, page, annotations: [first] }: NoteEntry) => {
    if (lost) onGoTo(page);
    else goTo(page, first.id);
  };
  const shareable = own.filter((annotation) => canBeShared(annotation) && hasPlace(annotation));
  return (
    <div className={styles.panel}>
      <FullNotice annotations={notes.annotations} />
      {all !== null && entries.length === 0 && <p className={styles.empty}>{t('list.emptyHere')}</p>}
      <RowList className={styles.rows}>
        {entries.map((entry) => (
          <EntryRow
            key={entry.annotations[0].id}
            entry={entry}
            people={notes.people}
            onOpen={() => openOwn(entry)}
            onShare={() => notes.view.ask({ about: 'share', annotations: entry.annotations })}
            onAnswers={() =>
              me && notes.view.ask({ about: 'answers', owner: me, id: answeredIn(entry, shared) })
            }
            onRemove={() => void notes.markup.remove(entry.annotations)}
          />
        ))}
      </RowList>
      {notes.people && shareable.length > 1 && (
        <Button
          icon={<Share2 aria-hidden size={20} />}
          onClick={() => notes.view.ask({ about: 'share', annotations: shareable })}
        >
          {t('list.shareAll')}
        </Button>
      )}
      {entries.length > 0 && foot}
      {notes.people && (
        <section className={styles.section}>
          <h3>{t('list.shared')}</h3>
          {others.length === 0 ? (
            <p className={styles.empty}>{t('list.emptyShared')}</p>
          ) : (
            <>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={sharedShown}
                  onChange={(event) => useTools.setState({ sharedShown: event.target.checked })}
                />
                {t('list.showShared')}
              </label>
              <RowList className={styles.rows}>
                {others.map((entry) => {
                  const { owner, annotation } = entry.shared;
                  return (
                    <SharedRow
                      key={annotation.id}
                      entry={entry}
                      people={notes.people}
                      onOpen={() => goTo(annotation.page, annotation.id)}
                      onAnswers={() => notes.view.ask({ about: 'answers', owner, id: annotation.id })}
                    />
                  );
                })}
              </RowList>
            </>
          )}
        </section>
      )}
    </div>
  );
}

/** The annotation of an entry that somebody answered. */
function answeredIn(
  { annotations }: NoteEntry,
  shared: readonly { readonly annotation: { readonly id: AnnotationId } }[],
): AnnotationId {
  const answered = new Set(shared.map(({ annotation }) => annotation.id));
  return (annotations.find(({ id }) => answered.has(id)) ?? annotations[0]).id;
}
