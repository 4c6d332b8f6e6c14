import { MessagesSquare, Pencil, Share2, Trash2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Annotation, AnnotationBody } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InkSwatches, MarkerSwatches, TextSizes } from '../marks/Swatches.tsx';
import { isUnstored } from '../marks/unstored.ts';
import { useNotesView } from '../notes/DocumentNotes.tsx';
import type { Chosen, DocumentNotes } from '../notes/document-notes.ts';
import { nameOf } from '../notes/people.ts';
import { canBeShared } from '../notes/shares.ts';
import { texts as notesTexts } from '../notes/texts.ts';
import styles from './bars.module.css';

interface ChosenBarProps {
  readonly notes: DocumentNotes;
  readonly chosen: Chosen;
}

/** What can be done with the annotation that was tapped. */
export function ChosenBar({ notes, chosen }: ChosenBarProps) {
  const t = useTexts(notesTexts);
  const bar = useRef<HTMLFieldSetElement>(null);
  const own = useNotesView(notes, ({ onPages }) =>
    onPages.get(chosen.page)?.find(({ id }) => id === chosen.id),
  );
  const shared = useNotesView(notes, (view) =>
    view.shared.find(({ annotation }) => annotation.id === chosen.id),
  );
  const annotation = own ?? (chosen.owner === null ? undefined : shared?.annotation);
  const body = annotation?.body;
  const letGo = () => {
    notes.view.choose(null);
    document
      .querySelector<HTMLElement>(`button[data-annotation="${chosen.id}"]`)
      ?.focus({ preventScroll: true });
  };
  // Where the keyboard goes on, and what a screen reader says next.
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) notes.view.choose(null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [notes]);
  if (!annotation || !body || body.type === 'share' || body.type === 'reply' || body.type === 'place')
    return null;
  const replies = shared?.replies.length ?? 0;
  const owner = chosen.owner ?? notes.people?.me;
  return (
    <fieldset
      ref={bar}
      className={styles.options}
      tabIndex={-1}
      aria-label={t('chosen.label', { type: t(`types.${body.type}`) })}
      data-chosen={chosen.id}
    >
      {chosen.owner === null ? (
        <Look notes={notes} annotation={annotation} body={body} />
      ) : (
        <div className={styles.told}>
          <p className={styles.hint}>
            {t('chosen.sharedBy', { author: nameOf(notes.people, chosen.owner) })}
          </p>
          {body.type === 'note' && <p className={styles.sharedWords}>{body.text}</p>}
        </div>
      )}
      {chosen.owner === null && (body.type === 'note' || body.type === 'text') && (
        <Button
          kind="quiet"
          icon={<Pencil aria-hidden size={20} />}
          onClick={() => notes.view.write({ page: chosen.page, body, stored: annotation })}
        >
          {t('chosen.edit')}
        </Button>
      )}
      {owner && (chosen.owner !== null || replies > 0) && (
        <Button
          kind="quiet"
          icon={<MessagesSquare aria-hidden size={20} />}
          onClick={() => notes.view.ask({ about: 'answers', owner, id: chosen.id })}
        >
          {replies > 0 ? t('chosen.answersCount', { count: replies }) : t('chosen.answers')}
        </Button>
      )}
      {chosen.owner === null && notes.people && canBeShared(annotation) && !isUnstored(annotation) && (
        <Button
          kind="quiet"
          icon={<Share2 aria-hidden size={20} />}
          onClick={() => notes.view.ask({ about: 'share', annotations: [annotation] })}
        >
          {t('chosen.share')}
        </Button>
      )}
      {chosen.owner === null && (
        <Button
          kind="quiet"
          icon={<Trash2 aria-hidden size={20} />}
          onClick={() => {
            notes.view.choose(null);
            void notes.markup.remove([annotation]);
          }}
        >
          {t('chosen.remove')}
        </Button>
      )}
      <IconButton label={t('chosen.close')} onClick={letGo}>
        <X aria-hidden size={22} />
      </IconButton>
    </fieldset>
  );
}

interface LookProps {
  readonly notes: DocumentNotes;
  readonly annotation: Annotation;
  readonly body: AnnotationBody;
}

/** Colour, and the size of letters. */
function Look({ notes, annotation, body }: LookProps) {
  const become = (changed: AnnotationBody) => void notes.markup.change(annotation, changed);
  switch (body.type) {
    case 'pen':
    case 'underline':
      return <InkSwatches chosen={body.colour} onChoose={(colour) => become({ ...body, colour })} />;
    case 'text':
      return (
        <>
          <InkSwatches chosen={body.colour} onChoose={(colour) => become({ ...body, colour })} />
          <hr />
          <TextSizes chosen={body.size} onChoose={(size) => become({ ...body, size })} />
        </>
      );
    case 'highlight':
    case 'note':
      return <MarkerSwatches chosen={body.colour} onChoose={(colour) => become({ ...body, colour })} />;
    default:
      return null;
  }
}
