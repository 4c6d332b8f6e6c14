import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { PageAnnotations } from '../annotations/replica.ts';
import { Button } from '../ui/Button.tsx';
import { AnnotationLayers } from './AnnotationLayers.tsx';
import type { PageBox } from './layout.ts';
import type { OpenedDocument } from './open-document.ts';
import styles from './page.module.css';
import type { PageSurfaces } from './page-surfaces.ts';
import { PageAidSlot } from './panels/AidSlots.tsx';
import type { RenderQueue } from './render-queue.ts';
import { usePageCanvas, usePageProxy, usePageText } from './usePageDrawing.ts';

interface PageViewProps {
  readonly box: PageBox;
  readonly sha256: Sha256;
  readonly document: OpenedDocument;
  readonly annotations: PageAnnotations | null;
  readonly surfaces: PageSurfaces;
  readonly queue: RenderQueue;
  readonly distanceFrom: (page: number) => number;
  /** Its picture is in place. */
  readonly onPicture: () => void;
  /** Its picture has been on screen, or cannot be drawn. */
  readonly onSettled: () => void;
}

/** One page: its picture, then highlights and ink, then its words to select. */
export const PageView = memo(function PageView(props: PageViewProps) {
  const { box, sha256, document, annotations, surfaces, queue, distanceFrom, onPicture, onSettled } = props;
  const { t } = useTranslation('reader');
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const draft = useRef<SVGGElement>(null);
  const [painted, setPainted] = useState(false);
  const proxy = usePageProxy(document, box.page);
  const viewport = useMemo(() => proxy.page?.getViewport({ scale: 1 }) ?? null, [proxy.page]);
  const urgency = useCallback(() => distanceFrom(box.page), [distanceFrom, box.page]);
  const onCanvas = useCallback(() => {
    onPicture();
    // Words, notes and neighbours must not hold up the frame that shows the picture.
    afterNextFrame(() => {
      setPainted(true);
      onSettled();
    });
  }, [onPicture, onSettled]);
  const drawing = usePageCanvas({
    document,
    page: proxy.page,
    scale: box.scale,
    host: canvas,
    queue,
    urgency,
    onCanvas,
  });
  const failed = proxy.failed || drawing.failure !== null;
  useEffect(() => {
    if (failed) onSettled();
  }, [failed, onSettled]);
  const hasText = usePageText({ document, page: proxy.page, host: text, queue, urgency, wanted: painted });
  const marks = usePageAnnotations(painted ? annotations : null, sha256, box.page, draft);

  useEffect(() => {
    const [element, textLayer, drafts] = [frame.current, text.current, draft.current];
    if (!element || !textLayer || !drafts || !viewport) return;
    return surfaces.add({
      page: box.page,
      element,
      draft: drafts,
      textLayer,
      annotations: () => marks.latest.current,
      scale: () => element.clientWidth / viewport.width,
      toPdf(clientX, clientY) {
        const rect = element.getBoundingClientRect();
        const [x, y] = viewport.convertToPdfPoint(
          ((clientX - rect.left) / rect.width) * viewport.width,
          ((clientY - rect.top) / rect.height) * viewport.height,
        );
        return [Number(x), Number(y)];
      },
    });
  }, [surfaces, viewport, box.page, marks.latest]);

  return (
    <section
      ref={frame}
      className={styles.page}
      data-page={box.page}
      data-painted={painted}
      data-text={hasText ?? 'unknown'}
      aria-label={t('page', { page: box.page })}
      style={{
        top: box.top,
        left: `calc(50% - ${box.width / 2}px)`,
        width: box.width,
        height: box.height,
        ['--total-scale-factor' as string]: box.scale,
        ['--scale-round-x' as string]: '1px',
        ['--scale-round-y' as string]: '1px',
      }}
    >
      <div ref={canvas} className={styles.canvas} data-picture="" />
      {painted && <PageAidSlot part="PhotosLayer" page={proxy.page} viewport={viewport} />}
      {viewport && (
        <AnnotationLayers
          page={box.page}
          annotations={marks.shown}
          transform={viewport.transform}
          width={viewport.width}
          height={viewport.height}
          draft={draft}
        />
      )}
      <div ref={text} className={styles.text} />
      {painted && <PageAidSlot part="PageOverlay" page={proxy.page} viewport={viewport} />}
      {failed && (
        <div className={styles.failed} role="alert">
          <p>{t(drawing.failure === 'too-slow' ? 'pageTooSlow' : 'pageFailed')}</p>
          <Button onClick={proxy.failed ? proxy.retry : drawing.retry}>{t('retry')}</Button>
        </div>
      )}
    </section>
  );
});

/** A timer that is set while a frame is prepared fires once that frame has been handed over. */
function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

/** The page's annotations as they change; drafts that are shown as stored ones go. */
function usePageAnnotations(
  annotations: PageAnnotations | null,
  sha256: Sha256,
  page: number,
  draft: React.RefObject<SVGGElement | null>,
) {
  const [shown, setShown] = useState<readonly Annotation[]>([]);
  const latest = useRef(shown);
  useEffect(() => annotations?.watchPage(sha256, page, setShown), [annotations, sha256, page]);
  useLayoutEffect(() => {
    latest.current = shown;
    const stored = new Set<string>(shown.map(({ id }) => id));
    const drafts = draft.current;
    for (const path of drafts?.querySelectorAll<SVGPathElement>('[data-stored]') ?? []) {
      if (stored.has(path.dataset.stored ?? '')) path.remove();
    }
  }, [shown, draft]);
  return { shown, latest };
}
