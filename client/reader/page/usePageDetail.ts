import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect } from 'react';
import type { OpenedDocument } from '../pdf/open-document.ts';
import {
  type PagePart,
  type Rotation,
  releaseCanvas,
  renderCanvas,
  sharpestRatio,
  viewportOf,
} from '../pdf/render-page.ts';
import type { RenderQueue } from '../pdf/render-queue.ts';

/** Nothing is drawn while the page moves; this long after it stopped, in milliseconds. */
const STILL_AFTER_MS = 160;
/** Drawn beyond each edge of the window, in parts of the window: short ways need no drawing. */
const MARGIN = 0.25;

interface DetailOptions {
  readonly document: OpenedDocument;
  readonly page: PDFPageProxy | null;
  /** CSS pixels per PDF point. */
  readonly scale: number;
  readonly rotation: Rotation;
  /** Where the sharp part is put, over the picture of the page and as large as that. */
  readonly host: RefObject<HTMLElement | null>;
  readonly queue: RenderQueue;
  readonly urgency: () => number;
  /** The whole page has its picture already. */
  readonly wanted: boolean;
}

/**
 * Where a page is zoomed so far that its whole picture cannot be sharp, the part of it that is on screen is drawn once
 * more, in `host`. Until then the coarse one is seen, which never looks worse than while zooming.
 */
export function usePageDetail(options: DetailOptions): void {
  const { document: opened, page, scale, rotation, host, queue, urgency, wanted } = options;
  useEffect(() => {
    const element = host.current;
    const scrolled = element?.closest('[data-pages]');
    if (!element || !scrolled || !page || !wanted) return;
    const viewport = viewportOf(page, scale, rotation);
    if (sharpestRatio(viewport, devicePixelRatio) === devicePixelRatio) return;

    let drawn: PagePart | null = null;
    let drop = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const seen = visiblePart(element, scrolled, 0);
      if (!seen || (drawn && contains(drawn, seen))) return;
      const part = visiblePart(element, scrolled, MARGIN);
      if (!part) return;
      drop();
      drop = queue.add({
        urgency: () => urgency() + 0.25,
        start() {
          const drawing = { scale, ratio: devicePixelRatio, rotation };
          const rendering = opened.watched(page, () => renderCanvas(page, drawing, part));
          const done = rendering.done.then((canvas) => {
            if (!canvas) return;
            clear(element);
            place(canvas, part, viewport);
            element.replaceChildren(canvas);
            drawn = part;
          });
          done.catch((error: unknown) => console.warn('a part of a page cannot be drawn sharp', error));
          return { done, cancel: rendering.cancel };
        },
      });
    };
    const whenStill = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, STILL_AFTER_MS);
    };
    whenStill();
    scrolled.addEventListener('scroll', whenStill, { passive: true });
    const sizes = new ResizeObserver(whenStill);
    sizes.observe(scrolled);
    return () => {
      clearTimeout(timer);
      scrolled.removeEventListener('scroll', whenStill);
      sizes.disconnect();
      drop();
      clear(element);
    };
  }, [opened, page, scale, rotation, host, queue, urgency, wanted]);
}

/** The part of a page that is in the window, in whole CSS pixels; null when none is. */
function visiblePart(page: Element, window: Element, margin: number): PagePart | null {
  const paper = page.getBoundingClientRect();
  const frame = window.getBoundingClientRect();
  const [across, down] = [frame.width * margin, frame.height * margin];
  const left = Math.max(0, Math.floor(frame.left - across - paper.left));
  const top = Math.max(0, Math.floor(frame.top - down - paper.top));
  const right = Math.min(paper.width, Math.ceil(frame.right + across - paper.left));
  const bottom = Math.min(paper.height, Math.ceil(frame.bottom + down - paper.top));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

function contains(outer: PagePart, inner: PagePart): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.left + outer.width >= inner.left + inner.width &&
    outer.top + outer.height >= inner.top + inner.height
  );
}

/** In parts of the page, so that it stays in place while the page is being zoomed on. */
function place(canvas: HTMLCanvasElement, part: PagePart, page: { width: number; height: number }): void {
  const percent = (length: number, whole: number) => `${(length / whole) * 100}%`;
  Object.assign(canvas.style, {
    left: percent(part.left, page.width),
    top: percent(part.top, page.height),
    width: percent(part.width, page.width),
    height: percent(part.height, page.height),
  });
}

function clear(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) releaseCanvas(canvas);
  host.replaceChildren();
}
