import { memo, type RefObject, useEffect } from 'react';
import type { Annotation, Highlight, PenStroke, Underline } from '#shared/protocol/annotations.ts';
import { useDocumentNotes } from './notes/DocumentNotes.tsx';
import { PageMarks } from './notes/PageMarks.tsx';
import { SharedInk, SharedMarkers } from './notes/SharedDrawings.tsx';
import { stands } from './notes/standing.ts';
import styles from './page.module.css';
import { quadPath, underlinePath } from './quad-path.ts';
import { strokePath } from './stroke.ts';

interface AnnotationLayersProps {
  /** From 1. */
  readonly page: number;
  readonly annotations: readonly Annotation[];
  /** Of the page at scale 1: from PDF user space to its top left corner, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly draft: RefObject<SVGGElement | null>;
}

/**
 * What is drawn over a page, in PDF user space: sharp at every size without being drawn again. The stroke in progress
 * has a layer of its own, so that a frame of it never paints the thousands below again.
 */
export const AnnotationLayers = memo(function AnnotationLayers(props: AnnotationLayersProps) {
  const { page, annotations, transform, width, height, draft } = props;
  const notes = useDocumentNotes();
  useEffect(() => notes?.view.pageShows(page, annotations), [notes, page, annotations]);
  useEffect(() => () => notes?.view.pageGone(page), [notes, page]);
  const svg = {
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
    'aria-hidden': true,
  } as const;
  const toPage = `matrix(${transform.join(' ')})`;
  const standing = annotations.filter(stands);
  return (
    <>
      <svg className={styles.highlights} {...svg} aria-hidden="true">
        <g transform={toPage}>
          {standing.map(
            ({ id, hlc, body }) =>
              body?.type === 'highlight' && <Marker key={id} id={id} version={hlc} body={body} />,
          )}
          {notes && <SharedMarkers notes={notes} page={page} />}
        </g>
      </svg>
      <svg className={styles.ink} {...svg} aria-hidden="true">
        <g transform={toPage}>
          {standing.map(({ id, hlc, body }) => {
            if (body?.type === 'pen') return <Stroke key={id} id={id} version={hlc} body={body} />;
            if (body?.type === 'underline') return <Line key={id} id={id} version={hlc} body={body} />;
            return null;
          })}
          {notes && <SharedInk notes={notes} page={page} />}
        </g>
      </svg>
      <svg className={styles.draft} {...svg} aria-hidden="true">
        <g transform={toPage} ref={draft} />
      </svg>
      {notes && <PageMarks notes={notes} standing={standing} {...{ page, transform, width, height }} />}
    </>
  );
});

interface DrawnProps<Body> {
  readonly id: string;
  readonly version: string;
  readonly body: Body;
}

/** Another read of the same version gives another object; it is not drawn again. */
function sameVersion(a: DrawnProps<unknown>, b: DrawnProps<unknown>): boolean {
  return a.id === b.id && a.version === b.version;
}

const Marker = memo(function Marker({ id, body }: DrawnProps<Highlight>) {
  return <path data-annotation={id} data-colour={body.colour} d={body.quads.map(quadPath).join('')} />;
}, sameVersion);

const Stroke = memo(function Stroke({ id, body }: DrawnProps<PenStroke>) {
  return <path data-annotation={id} data-ink={body.colour} d={strokePath(body)} />;
}, sameVersion);

const Line = memo(function Line({ id, body }: DrawnProps<Underline>) {
  return <path data-annotation={id} data-line={body.colour} d={body.quads.map(underlinePath).join('')} />;
}, sameVersion);
