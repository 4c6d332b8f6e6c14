import { releaseCanvas } from './render-page.ts';

/** Milliseconds by which the page has been shown and its words are laid. */
const SETTLED_MS = 500;

/**
 * A still copy of a picture; the canvas it was drawn on is released. A canvas could be drawn on at any moment: without a
 * graphics processor the browser copies it again for each frame in which anything on the screen moves, the ink under a pen
 * for one. The canvas itself where the browser makes no copy.
 */
export async function stillCopy(canvas: HTMLCanvasElement): Promise<HTMLCanvasElement> {
  const still = await copyOf(canvas);
  if (!still) return canvas;
  releaseCanvas(canvas);
  return still;
}

/** Some time after a picture was drawn that somebody waited for, puts its still copy in its place. */
export function keepStill(canvas: HTMLCanvasElement): void {
  setTimeout(() => void replace(canvas).catch(() => {}), SETTLED_MS);
}

async function replace(canvas: HTMLCanvasElement): Promise<void> {
  if (!isShown(canvas)) return;
  const still = await copyOf(canvas);
  if (!still || !isShown(canvas)) return;
  canvas.replaceWith(still);
  releaseCanvas(canvas);
}

/** Null where the browser makes none. */
async function copyOf(canvas: HTMLCanvasElement): Promise<HTMLCanvasElement | null> {
  const picture = await createImageBitmap(canvas).catch(() => null);
  if (!picture) return null;
  const still = document.createElement('canvas');
  still.width = picture.width;
  still.height = picture.height;
  Object.assign(still.dataset, canvas.dataset);
  const context = still.getContext('bitmaprenderer');
  if (!context) {
    picture.close();
    return null;
  }
  context.transferFromImageBitmap(picture);
  return still;
}

function isShown(canvas: HTMLCanvasElement): boolean {
  return canvas.isConnected && canvas.width > 0;
}
