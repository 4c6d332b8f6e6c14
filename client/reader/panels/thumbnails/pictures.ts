import type { OpenedDocument } from '../../pdf/open-document.ts';
import { releaseCanvas, renderCanvas } from '../../pdf/render-page.ts';
import type { RenderQueue } from '../../pdf/render-queue.ts';

/** Behind what is read and its neighbours, before the search for words. */
const LOW = 5000;

/** The side of the square that a small picture fits in, in CSS pixels. */
export const PICTURE_SIDE = 150;

/** Small pictures of an open document, drawn when they are first wanted and kept as compressed images. */
export interface Pictures {
  /** Calls back with an address for an image, or null when the page cannot be drawn. Returns the way to drop it. */
  want(page: number, urgency: () => number, show: (address: string | null) => void): () => void;
  close(): void;
}

export function createPictures(document: OpenedDocument, queue: RenderQueue): Pictures {
  const made = new Map<number, string | null>();

  async function make(page: number): Promise<string | null> {
    const proxy = await document.page(page);
    const { width, height } = proxy.getViewport({ scale: 1 });
    const scale = PICTURE_SIDE / Math.max(width, height);
    const ratio = Math.min(2, window.devicePixelRatio);
    const drawing = () => renderCanvas(proxy, { scale, ratio, rotation: 0 });
    const canvas = await document.watched(proxy, drawing).done;
    // What was parsed for it would stay with every page that is only looked at here.
    proxy.cleanup();
    if (!canvas) return null;
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
    releaseCanvas(canvas);
    return blob && URL.createObjectURL(blob);
  }

  return {
    want(page, urgency, show) {
      const known = made.get(page);
      if (known !== undefined) {
        show(known);
        return () => {};
      }
      let dropped = false;
      const drop = queue.add({
        urgency: () => LOW + urgency(),
        start() {
          // One that was begun is finished and kept, so there is nothing to cancel.
          const done = make(page).then(
            (address) => address,
            () => null,
          );
          void done.then((address) => {
            made.set(page, address);
            if (!dropped) show(address);
          });
          return { done, cancel: () => {} };
        },
      });
      return () => {
        dropped = true;
        drop();
      };
    },
    close() {
      for (const address of made.values()) if (address !== null) URL.revokeObjectURL(address);
      made.clear();
    },
  };
}
