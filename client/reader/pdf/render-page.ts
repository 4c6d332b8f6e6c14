import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from '#shared/pdf/readable-page.ts';
import type { Pdfjs } from './pdfjs-build.ts';

/** iPads refuse larger canvases; beyond it the page is drawn coarser, and what is on screen of it once more, sharp. */
const MAX_CANVAS_PIXELS = 16_000_000;
/** No side of a canvas may be longer, for a plan printed on a roll. */
const MAX_CANVAS_SIDE = 8192;

export interface Rendering<T> {
  /** Null when cancelled. */
  readonly done: Promise<T | null>;
  readonly cancel: () => void;
}

/** Degrees clockwise by which all pages of a document are turned, beside what the PDF itself says. */
export type Rotation = 0 | 90 | 180 | 270;

/** How large a page is drawn. */
export interface Drawing {
  /** CSS pixels per PDF point. */
  readonly scale: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Degrees clockwise, beside the page's own. */
  readonly rotation: Rotation;
}

/** A part of a page, in CSS pixels from its top left. */
export interface PagePart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The page as it is shown, with the document turned by `rotation`. */
export function viewportOf(page: PDFPageProxy, scale: number, rotation: Rotation): PageViewport {
  return page.getViewport({ scale, rotation: page.rotate + rotation });
}

/** Device pixels per CSS pixel that a picture of this size (CSS pixels) can have. */
export function sharpestRatio(
  size: { readonly width: number; readonly height: number },
  ratio: number,
): number {
  return Math.min(
    ratio,
    Math.sqrt(MAX_CANVAS_PIXELS / (size.width * size.height)),
    MAX_CANVAS_SIDE / Math.max(size.width, size.height),
  );
}

/** Draws a page, or a part of it, on a canvas of its own. */
export function renderCanvas(
  page: PDFPageProxy,
  drawing: Drawing,
  part?: PagePart,
): Rendering<HTMLCanvasElement> {
  const viewport = viewportOf(page, drawing.scale, drawing.rotation);
  const { left, top, width, height } = part ?? {
    left: 0,
    top: 0,
    width: viewport.width,
    height: viewport.height,
  };
  const ratio = sharpestRatio({ width, height }, drawing.ratio);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * ratio));
  canvas.height = Math.max(1, Math.floor(height * ratio));
  const task = page.render({
    canvas,
    viewport,
    ...(ratio === 1 && !part ? {} : { transform: [ratio, 0, 0, ratio, -left * ratio, -top * ratio] }),
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
  words: Promise<TextContent>,
  rotation: Rotation,
  container: HTMLElement,
): Rendering<boolean> {
  container.replaceChildren();
  let cancelled = false;
  let cancel = () => {};
  const render = async () => {
    const textContentSource = await words;
    if (cancelled) return null;
    const layer = new TextLayer({ textContentSource, container, viewport: viewportOf(page, 1, rotation) });
    cancel = () => layer.cancel();
    await layer.render();
    return layer.textContentItemsStr.some((text) => text.trim() !== '');
  };
  return {
    done: render().catch(() => null),
    cancel() {
      cancelled = true;
      cancel();
    },
  };
}
