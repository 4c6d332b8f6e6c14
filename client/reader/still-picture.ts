import { releaseCanvas } from './render-page.ts';

/** By then the page has been shown and its words are laid, in milliseconds. */
const SETTLED_MS = 500;

/**
 * Some time after a picture was drawn, puts a still copy of it in place of its canvas. A canvas could be drawn on at any
 * moment: without a graphics processor the browser copies it again for each frame in which anything on the screen moves,
 * the ink under a pen for one.
 */
export function keepStill(canvas: HTMLCanvasElement): void {
  setTimeout(() => void replace(canvas).catch(() => {}), SETTLED_MS);
}

async function replace(canvas: HTMLCanvasElement): Promise<void> {
  if (!isShown(canvas)) return;
  const picture = await createImageBitmap(canvas);
  const still = document.createElement('canvas');
  still.width = canvas.width;
  still.height = canvas.height;
  Object.assign(still.dataset, canvas.dataset);
  const context = still.getContext('bitmaprenderer');
  if (!context || !isShown(canvas)) return picture.close();
  context.transferFromImageBitmap(picture);
  canvas.replaceWith(still);
  releaseCanvas(canvas);
}

function isShown(canvas: HTMLCanvasElement): boolean {
  return canvas.isConnected && canvas.width > 0;
}
