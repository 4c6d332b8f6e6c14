import { memo, type RefObject, useMemo } from 'react';
import type { Annotation, Quad } from '#shared/protocol/annotations.ts';
import styles from './page.module.css';
import { strokePath } from './stroke.ts';

interface AnnotationLayersProps {
  readonly annotations: readonly Annotation[];
  /** Of the page at scale 1: from PDF user space to its top left corner, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly draft: RefObject<SVGGElement | null>;
}

/** Highlights and ink over a page, drawn in PDF user space: sharp at every size without being drawn again. */
export const AnnotationLayers = memo(function AnnotationLayers(props: AnnotationLayersProps) {
  const { annotations, transform, width, height, draft } = props;
  const viewBox = `0 0 ${width} ${height}`;
  const toPage = `matrix(${transform.join(' ')})`;
  return (
    <>
      <svg className={styles.highlights} viewBox={viewBox} preserveAspectRatio="none" aria-hidden="true">
        <g transform={toPage}>
          {annotations.map(
            ({ id, body }) =>
              body?.type === 'highlight' && (
                <path
                  key={id}
                  data-annotation={id}
                  data-colour={body.colour}
                  d={body.quads.map(quadPath).join('')}
                />
              ),
          )}
        </g>
      </svg>
      <svg className={styles.ink} viewBox={viewBox} preserveAspectRatio="none" aria-hidden="true">
        <g transform={toPage}>
          {annotations.map(
            ({ id, body }) =>
              body?.type === 'pen' && (
                <Stroke key={id} id={id} points={body.points} width={body.width} colour={body.colour} />
              ),
          )}
        </g>
        <g transform={toPage} ref={draft} />
      </svg>
    </>
  );
});

interface StrokeProps {
  readonly id: string;
  readonly points: Parameters<typeof strokePath>[0]['points'];
  readonly width: number;
  readonly colour: string;
}

function Stroke({ id, points, width, colour }: StrokeProps) {
  const path = useMemo(() => strokePath({ points, width }), [points, width]);
  return <path data-annotation={id} data-ink={colour} d={path} />;
}

/** PDF orders corners top left, top right, bottom left, bottom right; a path goes round. */
function quadPath([ax, ay, bx, by, cx, cy, dx, dy]: Quad): string {
  return `M${ax} ${ay}L${bx} ${by}L${dx} ${dy}L${cx} ${cy}Z`;
}
