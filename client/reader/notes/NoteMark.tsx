import { StickyNote as StickyNoteIcon } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect } from 'react';
import type { Annotation, StickyNote } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { DocumentNotes } from './document-notes.ts';
import styles from './marks.module.css';
import { movedBy, stepOf } from './moving.ts';
import type { PagePlane } from './page-plane.ts';
import { texts } from './texts.ts';
import { useDragged } from './useDragged.ts';

interface NoteMarkProps {
  readonly notes: DocumentNotes;
  readonly annotation: Annotation;
  readonly body: StickyNote;
  readonly plane: PagePlane;
}

/** A sheet pinned to the page: pressed to read and write it, dragged to another place. */
export function NoteMark({ notes, annotation, body, plane }: NoteMarkProps) {
  const t = useTexts(texts);
  const move = (dx: number, dy: number) => void notes.markup.change(annotation, movedBy(body, dx, dy));
  const { way, settle, hasMoved, handlers } = useDragged(plane, ([dx, dy]) => move(dx, dy));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version stands where it was dropped
  useLayoutEffect(settle, [annotation.hlc]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    move(...plane.moved(step[0], -step[1]));
  };
  const onClick = () => {
    if (hasMoved()) return;
    notes.view.choose({ page: annotation.page, id: annotation.id, owner: null });
  };
  return (
    <button
      type="button"
      className={styles.note}
      data-annotation={annotation.id}
      data-marker={body.colour}
      style={plane.at(body.at[0] + way[0], body.at[1] + way[1])}
      aria-label={t('noteMark', { text: body.text })}
      title={t('moveHint')}
      aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight"
      onClick={onClick}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <StickyNoteIcon aria-hidden />
    </button>
  );
}
