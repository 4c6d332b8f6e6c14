import type { PDFPageProxy } from 'pdfjs-dist';
import { type Rendering, releaseCanvas } from '../pdf/render-page.ts';

/** Where a photograph lies, in percent of the page's width and height. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels across that a page is looked at with. */
const LOOK_WIDTH = 160;
/** Smaller pictures (a seal, a rule), in percent of the page's area, are left as they come. */
const SMALLEST = 0.5;
/** A picture as large as the page is a scan, unless hardly any of it is paper or ink. */
const SCAN = 70;

/**
 * The photographs of a page, turned by `rotation` degrees: pictures that are made of colours and half tones, not of ink
 * on paper.
 */
export function photosOn(page: PDFPageProxy, rotation: number): Rendering<readonly Area[]> {
  const unscaled = page.getViewport({ scale: 1, rotation });
  const viewport = page.getViewport({ scale: LOOK_WIDTH / unscaled.width, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.min(2000, Math.floor(viewport.height)));
  const task = page.render({ canvas, viewport, recordImages: true });
  const done = task.promise.then(
    () => {
      const coordinates: Iterable<number> | null = page.imageCoordinates;
      const areas = coordinates ? areasOf([...coordinates]) : [];
      const context = canvas.getContext('2d');
      return context ? areas.filter((area) => isPhoto(area, context)) : [];
    },
    () => null,
  );
  return { done: done.finally(() => releaseCanvas(canvas)), cancel: () => task.cancel() };
}

/** @param corners three of each picture, as parts of the page: x and y each. */
export function areasOf(corners: readonly number[]): readonly Area[] {
  const areas: Area[] = [];
  for (let at = 0; at + 6 <= corners.length; at += 6) {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = corners.slice(at, at + 6);
    // The fourth corner of a parallelogram.
    const xs = [ax, bx, cx, bx + cx - ax].map(within);
    const ys = [ay, by, cy, by + cy - ay].map(within);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
    if ((width * height) / 100 >= SMALLEST) areas.push({ left, top, width, height });
  }
  return areas;
}

function within(part: number): number {
  return Math.min(100, Math.max(0, part * 100));
}

function isPhoto({ left, top, width, height }: Area, context: CanvasRenderingContext2D): boolean {
  const { canvas } = context;
  const [x, y] = [(left / 100) * canvas.width, (top / 100) * canvas.height].map(Math.floor);
  const [w, h] = [(width / 100) * canvas.width, (height / 100) * canvas.height].map(Math.ceil);
  const { data } = context.getImageData(x ?? 0, y ?? 0, Math.max(1, w ?? 1), Math.max(1, h ?? 1));
  return toneShare(data) > ((width * height) / 100 >= SCAN ? 0.6 : 0.4);
}

/** The part of the pixels (red, green, blue, alpha each) that are neither paper nor ink, 0 to 1. */
export function toneShare(pixels: Uint8ClampedArray): number {
  let tones = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    const lightest = Math.max(red, green, blue);
    const darkest = Math.min(red, green, blue);
    if (lightest - darkest > 40 || (darkest > 50 && lightest < 205)) tones += 1;
  }
  return pixels.length === 0 ? 0 : tones / (pixels.length / 4);
}
