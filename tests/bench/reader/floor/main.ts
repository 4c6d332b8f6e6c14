import { afterPaint, bytesFromCache, type Opened } from '../../../browser/reader-harness/cached-documents.ts';

/**
 * The floor: pdf.js as its package's examples use it, drawing page 1 on a canvas of `width` device pixels and nothing
 * else. The library and its worker are loaded when the document is pressed, as the reader does, the bytes meanwhile.
 */
async function openStock(sha256: string, width: number): Promise<Opened> {
  return draw(() => bytesFromCache(sha256), width);
}

/** As many as the tablet asks for at once. */
const AT_ONCE = 3;

/**
 * The same with a document that comes from the network, while `others` are fetched into Cache Storage; pressed once the first
 * of them is there.
 */
async function openAmidDownloads(sha256: string, others: readonly string[], width: number): Promise<Opened> {
  const cache = await caches.open('documents');
  const waiting = others.values();
  await new Promise<void>((first) => {
    const lane = async () => {
      for (const other of waiting) {
        const response = await fetch(`/documents/${other}`);
        await cache.put(`/documents/${other}`, new Response(await response.arrayBuffer()));
        first();
      }
    };
    for (let n = 0; n < AT_ONCE; n += 1) void lane();
  });
  return draw(async () => (await fetch(`/documents/${sha256}`)).arrayBuffer(), width);
}

async function draw(load: () => Promise<ArrayBuffer>, width: number): Promise<Opened> {
  const start = performance.now();
  const [pdfjs, bytes] = await Promise.all([import('pdfjs-dist'), load()]);
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
  });
  const page = await (await task.promise).getPage(1);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${viewport.width / devicePixelRatio}px`;
  document.body.append(canvas);
  await page.render({ canvas, viewport }).promise;
  await afterPaint();
  return { milliseconds: performance.now() - start, width: canvas.width, height: canvas.height };
}

Object.assign(window, { openStock, openAmidDownloads });
