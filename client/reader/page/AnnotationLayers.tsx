import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation, Highlight, PenStroke, Underline } from '#shared/protocol/annotations.ts';
import { hasPlace } from '../marks/has-place.ts';
import { quadPath, underlinePath } from '../marks/quad-path.ts';
import { strokePath } from '../marks/stroke.ts';
import { isUnstored } from '../marks/unstored.ts';
import { useDocumentNotes } from '../notes/DocumentNotes.tsx';
import { PageMarks } from '../notes/PageMarks.tsx';
import { SharedInk, SharedMarkers } from '../notes/SharedDrawings.tsx';
import styles from './page.module.css';

interface AnnotationLayersProps {
  /** From 1. */
  readonly page: number;
  readonly annotations: readonly Annotation[];
  /** The page's transform at scale 1, from PDF user space to its top left corner, in points. */
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
  const { markers, lines, strokes, pressed } = useMemo(() => byKind(annotations), [annotations]);
  return (
    <>
      <svg className={styles.highlights} {...svg} aria-hidden="true">
        <g transform={toPage}>
          {markers.map((mark) => (
            <Marker key={mark.id} {...mark} />
          ))}
          {notes && <SharedMarkers notes={notes} page={page} />}
        </g>
      </svg>
      <svg className={styles.ink} {...svg} aria-hidden="true">
        <g transform={toPage}>
          <Ink strokes={strokes} />
          {lines.map((line) => (
            <Line key={line.id} {...line} />
          ))}
          {notes && <SharedInk notes={notes} page={page} />}
        </g>
      </svg>
      <svg className={styles.draft} {...svg} aria-hidden="true">
        <g transform={toPage} ref={draft}>
          <path className={styles.corners} d={cornersOf(transform, width, height)} />
        </g>
        <rect data-sheet width={width} height={height} fill="none" />
      </svg>
      {notes && (
        <PageMarks
          notes={notes}
          annotations={annotations}
          pressed={pressed}
          {...{ page, transform, width, height }}
        />
      )}
    </>
  );
});

interface Drawn<Body> {
  readonly id: string;
  readonly hlc: Annotation['hlc'];
  readonly body: Body;
}

/** What has a place on the page, by what draws it. */
function byKind(annotations: readonly Annotation[]) {
  const markers: Drawn<Highlight>[] = [];
  const lines: Drawn<Underline>[] = [];
  const strokes: Drawn<PenStroke>[] = [];
  const pressed: Annotation[] = [];
  for (const annotation of annotations) {
    const { id, hlc, body } = annotation;
    if (!hasPlace(annotation)) continue;
    if (body?.type === 'pen') strokes.push({ id, hlc, body });
    else if (body?.type === 'highlight') markers.push({ id, hlc, body });
    else if (body?.type === 'underline') lines.push({ id, hlc, body });
    else pressed.push(annotation);
  }
  return { markers, lines, strokes, pressed };
}

/**
 * Two specks that nobody sees, in opposite corners of the page and in PDF user space as the stroke itself is: what is
 * painted is as large as the page from the first point of a stroke to its last, or each frame of the stroke would make the
 * browser decide anew what is a layer of its own on the whole screen.
 */
function cornersOf(transform: readonly number[], width: number, height: number): string {
  const toPdf = new DOMMatrix([...transform]).inverse();
  const speck = (x: number, y: number) => {
    const corner = toPdf.transformPoint({ x, y });
    return `M${corner.x} ${corner.y}h.5v.5h-.5z`;
  };
  return speck(1, 1) + speck(width - 1, height - 1);
}

/** Another read of the same version gives another object; it is not drawn again. */
function sameVersion(a: Drawn<unknown>, b: Drawn<unknown>): boolean {
  return a.id === b.id && a.hlc === b.hlc;
}

const Marker = memo(function Marker({ id, hlc, body }: Drawn<Highlight>) {
  return (
    <path
      data-annotation={id}
      data-colour={body.colour}
      data-unstored={isUnstored({ hlc })}
      d={body.quads.map(quadPath).join('')}
    />
  );
}, sameVersion);

const Line = memo(function Line({ id, hlc, body }: Drawn<Underline>) {
  return (
    <path
      data-annotation={id}
      data-line={body.colour}
      data-unstored={isUnstored({ hlc })}
      d={body.quads.map(underlinePath).join('')}
    />
  );
}, sameVersion);

/**
 * The strokes of a page. There may be thousands: React does not know of them, and when one more comes only that one is
 * drawn.
 */
function Ink({ strokes }: { readonly strokes: readonly Drawn<PenStroke>[] }) {
  const group = useRef<SVGGElement>(null);
  const [drawn] = useState(() => new Map<string, { readonly hlc: string; readonly path: SVGPathElement }>());
  useLayoutEffect(() => {
    const left = new Set(drawn.keys());
    for (const { id, hlc, body } of strokes) {
      left.delete(id);
      const known = drawn.get(id);
      if (known?.hlc === hlc) continue;
      const path = known?.path ?? document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.dataset.annotation = id;
      path.dataset.ink = body.colour;
      path.dataset.unstored = String(isUnstored({ hlc }));
      path.setAttribute('d', strokePath(body));
      drawn.set(id, { hlc, path });
      if (!known) group.current?.append(path);
    }
    for (const id of left) {
      drawn.get(id)?.path.remove();
      drawn.delete(id);
    }
  }, [drawn, strokes]);
  return <g ref={group} />;
}
