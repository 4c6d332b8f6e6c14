import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { layOut } from './layout.ts';
import { pdfWorker, workerBreaks } from './parser-worker.ts';
import { loadPdfjs, type Pdfjs } from './pdfjs-build.ts';
import { type Rendering, renderCanvas } from './render-page.ts';

/** Bytes of a document, or an address that answers with them. Rejects when they are not to be had now. */
export type LoadBytes = (sha256: Sha256) => Promise<ArrayBuffer | string>;

/** Why a document cannot be shown; each has its texts in texts.ts. */
export type OpenProblem = 'missing' | 'corrupt' | 'password' | 'unknown';

export interface OpenedDocument {
  readonly pdfjs: Pdfjs;
  readonly pageCount: number;
  /** A page that was asked for before, at once; null for others. */
  loadedPage(page: number): PDFPageProxy | null;
  page(page: number): Promise<PDFPageProxy>;
  /** Draws a page; the first one may be under way already. */
  draw(page: PDFPageProxy, scale: number, ratio: number): Rendering<HTMLCanvasElement>;
}

export type Opening =
  | { readonly ok: true; readonly document: OpenedDocument }
  | { readonly ok: false; readonly problem: OpenProblem };

export interface OpeningTask {
  readonly result: Promise<Opening>;
  /** Frees everything, also while it is still opening. */
  close(): void;
}

/** Where pdf.js finds its own files; the same folders as in the pdfjs-dist package. */
const PDFJS_FILES = {
  cMapUrl: '/pdfjs/cmaps/',
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
} as const;

/**
 * Opens a document and its first page. Expected failures are values. Where `windowWidth` (CSS pixels) is given, the
 * first page is already being drawn for a window of that width while the screen is still set up.
 */
export function openDocument(
  sha256: Sha256,
  loadBytes: LoadBytes,
  windowWidth: (() => number) | null,
): OpeningTask {
  let closed = false;
  let destroy = () => {};

  async function open(): Promise<Opening> {
    const loading = loadPdfjs();
    let bytes: ArrayBuffer | string;
    let pdfjs: Pdfjs;
    try {
      [bytes, pdfjs] = await Promise.all([loadBytes(sha256), loading]);
    } catch {
      return { ok: false, problem: 'missing' };
    }
    if (closed) return { ok: false, problem: 'unknown' };
    const source = typeof bytes === 'string' ? { url: bytes } : { data: new Uint8Array(bytes) };
    const task = pdfjs.getDocument({ ...source, ...PDFJS_FILES, worker: pdfWorker(pdfjs), verbosity: 0 });
    destroy = () => void task.destroy();
    const opened = new AbortController();
    try {
      const proxy = await Promise.race([task.promise, workerBreaks(opened.signal)]);
      const first = await proxy.getPage(1);
      return { ok: true, document: withPages(pdfjs, proxy, first, windowWidth?.() ?? 0) };
    } catch (error) {
      return { ok: false, problem: problemOf(pdfjs, error) };
    } finally {
      opened.abort();
    }
  }

  return {
    result: open(),
    close() {
      closed = true;
      destroy();
    },
  };
}

function withPages(
  pdfjs: Pdfjs,
  proxy: PDFDocumentProxy,
  first: PDFPageProxy,
  windowWidth: number,
): OpenedDocument {
  const loaded = new Map([[1, first]]);
  let ahead = windowWidth > 0 ? drawAhead(first, windowWidth) : null;
  return {
    pdfjs,
    pageCount: proxy.numPages,
    loadedPage: (page) => loaded.get(page) ?? null,
    async page(page) {
      const known = loaded.get(page);
      if (known) return known;
      const fetched = await proxy.getPage(page);
      loaded.set(page, fetched);
      return fetched;
    },
    draw(page, scale, ratio) {
      const under = ahead;
      if (page === first) ahead = null;
      if (under && page === first && under.scale === scale && under.ratio === ratio) return under.rendering;
      if (page === first) under?.rendering.cancel();
      return renderCanvas(page, scale, ratio);
    },
  };
}

function drawAhead(first: PDFPageProxy, windowWidth: number) {
  const scale = layOut([first.getViewport({ scale: 1 })], windowWidth, 1).boxes[0]?.scale ?? 1;
  const ratio = window.devicePixelRatio;
  return { scale, ratio, rendering: renderCanvas(first, scale, ratio) };
}

function problemOf(pdfjs: Pdfjs, error: unknown): OpenProblem {
  if (error instanceof pdfjs.PasswordException) return 'password';
  if (error instanceof pdfjs.InvalidPDFException) return 'corrupt';
  if (error instanceof pdfjs.ResponseException || error instanceof TypeError) return 'missing';
  console.error('document cannot be opened', error);
  return 'unknown';
}
