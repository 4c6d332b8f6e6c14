/** How long it took to see the first page, and how large its picture is, in device pixels. */
export interface Opened {
  readonly milliseconds: number;
  readonly width: number;
  readonly height: number;
}

/** A document's bytes, from Cache Storage only. */
export async function bytesFromCache(sha256: string): Promise<ArrayBuffer> {
  const cached = await caches.match(`/documents/${sha256}`);
  if (!cached) throw new Error('not on this device');
  return cached.arrayBuffer();
}

/** Resolves when what is in the page now has been handed to the screen. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
