import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import type { PageSurfaces } from '../marks/page-surfaces.ts';
import { withUnstored } from '../marks/unstored.ts';
import { useUnstoredSteps } from '../notes/DocumentNotes.tsx';
import { PageAidSlot } from '../panels/AidSlots.tsx';
import type { OpenedDocument } from '../pdf/open-document.ts';
import { type Rotation, viewportOf } from '../pdf/render-page.ts';
import type { RenderQueue } from '../pdf/render-queue.ts';
import type { ScrollPace } from '../pdf/scroll-pace.ts';
import { texts } from '../texts.ts';
import type { PageBox } from '../view/layout.ts';
import { AnnotationLayers } from './AnnotationLayers.tsx';
import styles from './page.module.css';
import { usePageDetail } from './usePageDetail.ts';
import { usePageCanvas, usePageProxy, usePageText } from './usePageDrawing.ts';

interface PageViewProps {
  readonly box: PageBox;
  readonly rotation: Rotation;
  /** The side on which it waits, where pages are shown one at a time; null: this page is shown. */
  readonly beside: 'before' | 'after' | null;
  readonly sha256: Sha256;
  readonly document: OpenedDocument;
  readonly annotations: PageAnnotations | null;
  readonly surfaces: PageSurfaces;
  readonly queue: RenderQueue;
  readonly pace: ScrollPace;
  readonly distanceFrom: (page: number) => number;
  /** Its picture is in place. */
  readonly onPicture: () => void;
  /** Its picture has been on screen, or cannot be drawn. */
  readonly onSettled: () => void;
}

/** One page: its picture, then highlights and ink, then its words to select. */
export const PageView = memo(function PageView(props: PageViewProps) {
  const { box, rotation, beside, sha256, document, annotations, surfaces, queue, pace } = props;
  const { distanceFrom, onPicture, onSettled } = props;
  const t = useTexts(texts);
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const draft = useRef<SVGGElement>(null);
  const [painted, setPainted] = useState(false);
  const proxy = usePageProxy(document, box.page);
  const viewport = useMemo(() => proxy.page && viewportOf(proxy.page, 1, rotation), [proxy.page, rotation]);
  const urgency = useCallback(() => distanceFrom(box.page), [distanceFrom, box.page]);
  const onCanvas = useCallback(() => {
    onPicture();
    // Words, notes and neighbours must not hold up the frame that shows the picture, nor the pages that rush by.
    afterNextFrame(() =>
      pace.whenCalm(() => {
        setPainted(true);
        onSettled();
      }),
    );
  }, [onPicture, onSettled, pace]);
  const { page } = proxy;
  const { scale } = box;
  const drawing = usePageCanvas({
    document,
    page,
    scale,
    rotation,
    host: canvas,
    queue,
    urgency,
    pace,
    onCanvas,
  });
  const shown = painted && beside === null;
  usePageDetail({ document, page, scale, rotation, host: detail, queue, urgency, wanted: shown });
  const failed = proxy.failed || drawing.failure !== null;
  useEffect(() => {
    if (failed) onSettled();
  }, [failed, onSettled]);
  const hasText = usePageText({ document, page, rotation, host: text, queue, urgency, wanted: painted });
  const marks = usePageAnnotations(painted ? annotations : null, sha256, box.page, draft);

  useEffect(() => {
    const [element, textLayer, drafts] = [frame.current, text.current, draft.current];
    if (!element || !textLayer || !drafts || !viewport || !painted) return;
    return surfaces.add({
      page: box.page,
      element,
      draft: drafts,
      textLayer,
      turned: viewport.rotation,
      annotations: () => marks.latest.current,
      scale: () => (element.clientWidth / viewport.width) * viewport.userUnit,
      toPdf(clientX, clientY) {
        const rect = element.getBoundingClientRect();
        const [x, y] = viewport.convertToPdfPoint(
          ((clientX - rect.left) / rect.width) * viewport.width,
          ((clientY - rect.top) / rect.height) * viewport.height,
        );
        return [Number(x), Number(y)];
      },
    });
  }, [surfaces, viewport, painted, box.page, marks.latest]);

  return (
    <section
      ref={frame}
      className={styles.page}
      data-page={box.page}
      data-painted={painted}
      data-beside={beside ?? undefined}
      data-text={hasText ?? 'unknown'}
      aria-label={t('page', { page: box.page })}
      style={{
        top: box.top,
        left: `calc(50% - ${box.width / 2}px)`,
        width: box.width,
        height: box.height,
        ['--total-scale-factor' as string]: box.scale * (viewport?.userUnit ?? 1),
        ['--scale-round-x' as string]: '1px',
        ['--scale-round-y' as string]: '1px',
      }}
    >
      <div ref={canvas} className={styles.canvas} data-picture="" />
      <div ref={detail} className={styles.canvas} data-picture="detail" />
      {painted && <PageAidSlot part="PhotosLayer" page={page} viewport={viewport} />}
      {painted && viewport && (
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
      {shown && <PageAidSlot part="PageOverlay" page={page} viewport={viewport} />}
      {!painted && !failed && beside === null && <p className={styles.heavy}>{t('pageHeavy')}</p>}
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
  const [stored, setStored] = useState<readonly Annotation[]>([]);
  const unstored = useUnstoredSteps();
  const shown = useMemo(() => withUnstored(stored, unstored, page), [stored, unstored, page]);
  const latest = useRef(shown);
  useEffect(() => annotations?.watchPage(sha256, page, setStored), [annotations, sha256, page]);
  useLayoutEffect(() => {
    latest.current = shown;
    const there = new Set<string>(shown.map(({ id }) => id));
    const drafts = draft.current;
    for (const path of drafts?.querySelectorAll<SVGPathElement>('[data-stored]') ?? []) {
      if (there.has(path.dataset.stored ?? '')) path.remove();
    }
  }, [shown, draft]);
  return { shown, latest };
}
