import { Bookmark, StickyNote } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Annotation } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { hasPlace } from '../marks/has-place.ts';
import { boundsOf } from '../marks/hit.ts';
import { useNotesView } from './DocumentNotes.tsx';
import type { DocumentNotes } from './document-notes.ts';
import { typeOf } from './entries.ts';
import styles from './marks.module.css';
import { NoteMark } from './NoteMark.tsx';
import { type PagePlane, planeOf } from './page-plane.ts';
import { nameOf } from './people.ts';
import { useSharedOnPage } from './SharedDrawings.tsx';
import { TextMark } from './TextMark.tsx';
import { TextWriting } from './TextWriting.tsx';
import { texts } from './texts.ts';

interface PageMarksProps {
  readonly notes: DocumentNotes;
  readonly page: number;
  /** The person's own. */
  readonly annotations: readonly Annotation[];
  /** Those of them that can be pressed, and a bookmark. */
  readonly pressed: readonly Annotation[];
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** What can be pressed on a page: sheets and texts, the delegate's own and colleagues'; and what is chosen or come for. */
export function PageMarks({ notes, page, annotations, pressed, transform, width, height }: PageMarksProps) {
  const plane = useMemo(() => planeOf(transform, width, height), [transform, width, height]);
  const writing = useNotesView(notes, (state) => (state.writing?.page === page ? state.writing : null));
  return (
    <div className={styles.marks}>
      {pressed.some(({ body }) => body?.type === 'bookmark') && (
        <Bookmark aria-hidden className={styles.ribbon} />
      )}
      {pressed.map((annotation) => {
        const { id, body } = annotation;
        if (body?.type === 'note') {
          return <NoteMark key={id} {...{ notes, annotation, body, plane }} />;
        }
        if (body?.type === 'text' && writing?.stored?.id !== id) {
          return <TextMark key={id} {...{ notes, annotation, body, plane }} />;
        }
        return null;
      })}
      {writing?.body.type === 'text' && (
        <TextWriting notes={notes} writing={writing} body={writing.body} plane={plane} />
      )}
      <SharedMarks notes={notes} page={page} plane={plane} />
      <Outline notes={notes} page={page} annotations={annotations} plane={plane} />
    </div>
  );
}

interface SharedMarksProps {
  readonly notes: DocumentNotes;
  readonly page: number;
  readonly plane: PagePlane;
}

/** The author's name at everything that is shared; once for all strokes of one author. */
function SharedMarks({ notes, page, plane }: SharedMarksProps) {
  const t = useTexts(texts);
  const shared = useSharedOnPage({ notes, page });
  const drew = new Set<string>();
  return shared.map(({ owner, annotation, replies }) => {
    const { id, body } = annotation;
    const type = typeOf(annotation);
    const bounds = body && boundsOf(body);
    if (!bounds || !type || (body.type === 'pen' && drew.has(owner))) return null;
    if (body.type === 'pen') drew.add(owner);
    const author = nameOf(notes.people, owner);
    return (
      <button
        key={id}
        type="button"
        className={styles.sharedMark}
        data-shared={id}
        data-type={body.type}
        style={plane.at(bounds.left, bounds.top)}
        onClick={() => notes.view.choose({ page, id, owner })}
      >
        <span className={styles.author}>
          <span className="visually-hidden">{t('sharedBy', { type: t(`types.${type}`) })} </span>
          {body.type === 'note' && <StickyNote aria-hidden size={18} />}
          {author}
          {replies.length > 0 && ` · ${replies.length}`}
        </span>
        {body.type === 'text' && (
          <span
            className={styles.sharedText}
            data-letters={body.colour}
            style={{
              width: `calc(var(--total-scale-factor) * ${body.width}px)`,
              fontSize: `calc(var(--total-scale-factor) * ${body.size}px)`,
              rotate: `${plane.turned + (body.turned ?? 0)}deg`,
              transformOrigin: '0 0',
            }}
          >
            {body.text}
          </span>
        )}
      </button>
    );
  });
}

interface OutlineProps extends SharedMarksProps {
  readonly annotations: readonly Annotation[];
}

/** A frame around what is chosen, and for a moment around what somebody came for. */
function Outline({ notes, page, annotations, plane }: OutlineProps) {
  const chosen = useNotesView(notes, (state) => (state.chosen?.page === page ? state.chosen : null));
  const flashing = useNotesView(notes, (state) => state.flashing);
  const shared = useSharedOnPage({ notes, page });
  const id = flashing ?? chosen?.id;
  const found =
    annotations.find((annotation) => annotation.id === id && hasPlace(annotation)) ??
    shared.find(({ annotation }) => annotation.id === id)?.annotation;
  const bounds = found?.body && boundsOf(found.body);
  const shown = bounds && flashing === id ? flashing : null;
  // A slow tablet may need longer for the page than the moment lasts.
  useEffect(() => (shown === null ? undefined : notes.view.flashShown(shown)), [notes, shown]);
  if (!bounds || !found) return null;
  return (
    <span
      className={styles.outline}
      data-flashing={found.id === flashing}
      data-outlined={found.id}
      style={plane.around(bounds)}
    />
  );
}
