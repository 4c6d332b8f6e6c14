import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { OpenedDocument } from '../pdf/open-document.ts';
import { PageTooSlowError } from '../pdf/page-watch.ts';
import { type Rotation, releaseCanvas, renderText } from '../pdf/render-page.ts';
import type { RenderQueue } from '../pdf/render-queue.ts';
import type { ScrollPace } from '../pdf/scroll-pace.ts';
import { keepStill, stillCopy } from '../pdf/still-picture.ts';

/** While the size still changes, the picture is stretched; it is drawn sharp this long after, in milliseconds. */
const SHARPEN_AFTER_MS = 160;

interface PageProxy {
  readonly page: PDFPageProxy | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** A page of the document; freed of its drawing data when it leaves the screen. */
export function usePageProxy(document: OpenedDocument, number: number): PageProxy {
  const [page, setPage] = useState(() => document.loadedPage(number));
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the page again
  useEffect(() => {
    let gone = false;
    const fetchPage = () =>
      document.page(number).then(
        (proxy) => !gone && setPage(proxy),
        () => !gone && setFailed(true),
      );
    void fetchPage();
    const stop = document.onRestart(() => void fetchPage());
    return () => {
      gone = true;
      stop();
    };
  }, [document, number, attempt]);
  useEffect(() => () => void page?.cleanup(), [page]);

  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((n) => n + 1);
  }, []);
  return { page, failed, retry };
}

/** Why there is no picture of a page. */
export type DrawingFailure = 'broken' | 'too-slow';

interface CanvasOptions {
  readonly document: OpenedDocument;
  readonly page: PDFPageProxy | null;
  /** CSS pixels per PDF point. */
  readonly scale: number;
  readonly rotation: Rotation;
  readonly host: RefObject<HTMLElement | null>;
  readonly queue: RenderQueue;
  readonly urgency: () => number;
  readonly pace: ScrollPace;
  readonly onCanvas: () => void;
}

/** Keeps a canvas with the page's picture in `host`; a new size replaces it once it is drawn. */
export function usePageCanvas(options: CanvasOptions) {
  const { document, page, scale, rotation, host, queue, urgency, pace, onCanvas } = options;
  const [failure, setFailure] = useState<DrawingFailure | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt draws again
  useLayoutEffect(() => {
    const element = host.current;
    if (!page || !element) return;
    let drop = () => {};
    const start = () => {
      const rendering = document.draw(page, { scale, ratio: devicePixelRatio, rotation });
      let cancelled = false;
      const show = async () => {
        const canvas = await rendering.done;
        if (!canvas) return;
        canvas.dataset.rotation = String(rotation);
        // Nobody waits for a neighbour: by the time one turns to it, the browser has nothing left to do for it.
        const waitedFor = urgency() === 0 || pace.rush() !== 0;
        const picture = waitedFor ? canvas : await stillCopy(canvas);
        if (cancelled) return releaseCanvas(picture);
        releaseCanvases(element);
        element.replaceChildren(picture);
        onCanvas();
        if (waitedFor) keepStill(picture);
      };
      const done = show().catch((error: unknown) => {
        console.error(`page ${page.pageNumber} cannot be drawn`, error);
        setFailure(error instanceof PageTooSlowError ? 'too-slow' : 'broken');
      });
      const cancel = () => {
        cancelled = true;
        rendering.cancel();
      };
      return { done, cancel };
    };
    const enqueue = () => {
      drop = queue.add({ urgency, start });
    };
    // Stretched, a page that lies on its side is nothing to look at meanwhile.
    if (element.querySelector('canvas')?.dataset.rotation !== String(rotation)) {
      releaseCanvases(element);
      element.replaceChildren();
    }
    const timer = element.childElementCount > 0 ? setTimeout(enqueue, SHARPEN_AFTER_MS) : undefined;
    if (timer === undefined) enqueue();
    return () => {
      clearTimeout(timer);
      drop();
    };
  }, [document, page, scale, rotation, host, queue, urgency, pace, onCanvas, attempt]);

  useLayoutEffect(() => {
    const element = host.current;
    return () => {
      if (element) releaseCanvases(element);
    };
  }, [host]);

  const retry = useCallback(() => {
    if (page) document.forgive(page.pageNumber);
    setFailure(null);
    setAttempt((n) => n + 1);
  }, [document, page]);
  return { failure, retry };
}

interface TextOptions {
  readonly document: OpenedDocument;
  readonly page: PDFPageProxy | null;
  readonly rotation: Rotation;
  readonly host: RefObject<HTMLElement | null>;
  readonly queue: RenderQueue;
  readonly urgency: () => number;
  /** The words wait for the picture. */
  readonly wanted: boolean;
}

/** Fills `host` with the page's words. Whether it has any; null while that is not known. */
export function usePageText(options: TextOptions): boolean | null {
  const { document, page, rotation, host, queue, urgency, wanted } = options;
  const [hasText, setHasText] = useState<boolean | null>(null);
  useEffect(() => {
    const element = host.current;
    if (!page || !element || !wanted) return;
    return queue.add({
      urgency: () => urgency() + 0.5,
      forReading: true,
      start() {
        const rendering = document.watched(page, () =>
          renderText(document.pdfjs, page, document.words(page), rotation, element),
        );
        return { done: rendering.done.then(setHasText), cancel: rendering.cancel };
      },
    });
  }, [document, page, rotation, host, queue, urgency, wanted]);
  return hasText;
}

function releaseCanvases(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) releaseCanvas(canvas);
}
