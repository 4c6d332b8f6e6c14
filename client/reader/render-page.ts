import type { PDFPageProxy } from 'pdfjs-dist';
import type { Pdfjs } from './pdfjs-build.ts';

/** iPads refuse larger canvases; beyond it the page is drawn coarser. */
const MAX_CANVAS_PIXELS = 16_000_000;
/** No side of a canvas may be longer, for a plan printed on a roll. */
const MAX_CANVAS_SIDE = 8192;

export interface Rendering<T> {
  /** Null when cancelled. */
  readonly done: Promise<T | null>;
  readonly cancel: () => void;
}

/** Draws a page on a canvas of its own. `scale`: CSS pixels per PDF point; `ratio`: device pixels per CSS pixel. */
export function renderCanvas(page: PDFPageProxy, scale: number, ratio: number): Rendering<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale });
  const outputScale = Math.min(
    ratio,
    Math.sqrt(MAX_CANVAS_PIXELS / (viewport.width * viewport.height)),
    MAX_CANVAS_SIDE / Math.max(viewport.width, viewport.height),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width * outputScale));
  canvas.height = Math.max(1, Math.floor(viewport.height * outputScale));
  const task = page.render({
    canvas,
    viewport,
    ...(outputScale === 1 ? {} : { transform: [outputScale, 0, 0, outputScale, 0, 0] }),
  });
  return {
    done: task.promise.then(
      () => canvas,
      (error: unknown) => {
        releaseCanvas(canvas);
        if (error instanceof Error && error.name === 'RenderingCancelledException') return null;
        throw error;
      },
    ),
    cancel: () => task.cancel(),
  };
}

/** Gives the canvas' memory back at once instead of at the next garbage collection. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Fills `container` with the page's words, invisible and selectable; resolves to whether there are any. */
export function renderText(
  { TextLayer }: Pdfjs,
  page: PDFPageProxy,
  container: HTMLElement,
): Rendering<boolean> {
  container.replaceChildren();
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container,
    viewport: page.getViewport({ scale: 1 }),
  });
  return {
    done: layer.render().then(
      () => layer.textContentItemsStr.some((text) => text.trim() !== ''),
      () => null,
    ),
    cancel: () => layer.cancel(),
  };
}
