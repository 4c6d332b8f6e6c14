import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Layers, TextContent } from '#shared/pdf/readable-page.ts';
import { hiddenLayers, shownWords } from '#shared/pdf/shown-words.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { openedInTime, TooSlowToOpenError } from './opening-patience.ts';
import { PageTooSlowError, PageWatch } from './page-watch.ts';
import { breakWorker, pdfWorker, workerBreaks, workerRuns } from './parser-worker.ts';
import { type OpenedPdf, PdfSession } from './pdf-session.ts';
import { loadPdfjs, type Pdfjs } from './pdfjs-build.ts';
import { type Drawing, type Rendering, renderCanvas } from './render-page.ts';

/** Bytes of a document, or an address that answers with them. Rejects when they are not to be had now. */
export type LoadBytes = (sha256: Sha256) => Promise<ArrayBuffer | string>;

/** Why a document cannot be shown; each has its texts in texts.ts. */
export type OpenProblem = 'missing' | 'corrupt' | 'password' | 'slow' | 'unknown';

export interface OpenedDocument {
  readonly pdfjs: Pdfjs;
  readonly pageCount: number;
  /** A page that was asked for before, at once; null for others. */
  loadedPage(page: number): PDFPageProxy | null;
  page(page: number): Promise<PDFPageProxy>;
  /**
   * Draws a page; the first one may be under way already. `done` rejects with PageTooSlowError for a page that takes
   * for ever, and at once from then on.
   */
  draw(page: PDFPageProxy, drawing: Drawing): Rendering<HTMLCanvasElement>;
  /** Other work on a page, given up in the same way. */
  watched<T>(page: PDFPageProxy, work: () => Rendering<T>): Rendering<T>;
  /** The words that a person sees on a page, also in its form fields. Rejects when they cannot be read. */
  words(page: PDFPageProxy): Promise<TextContent>;
  /** A page that took for ever may be tried again. */
  forgive(page: number): void;
  /** What is asked of the document as a whole. */
  ask<T>(question: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T>;
  /** Calls back when all pages must be asked for again, because another worker reads the document now. */
  onRestart(listener: () => void): () => void;
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
  // By the page, which has them offline too: the service worker does not serve the worker, whose script lies elsewhere.
  useWorkerFetch: false,
} as const;

/**
 * Opens a document and its first page. Expected failures are values. Where `drawingOf` is given, which tells how a page
 * is drawn (null: that is not known yet), the first one is already being drawn while the screen is still set up.
 */
export function openDocument(
  sha256: Sha256,
  loadBytes: LoadBytes,
  drawingOf: ((page: PDFPageProxy) => Drawing | null) | null,
): OpeningTask {
  return openPdf(() => loadBytes(sha256), drawingOf);
}

/** Opens a PDF that need not be a document of the session. `load` may be asked again, and what it gave is used up by then. */
export function openPdf(
  load: () => ReturnType<LoadBytes>,
  drawingOf: ((page: PDFPageProxy) => Drawing | null) | null,
): OpeningTask {
  let closed = false;
  let close = () => {};

  async function open(): Promise<Opening> {
    const loading = loadPdfjs();
    let bytes: ArrayBuffer | string;
    let pdfjs: Pdfjs;
    try {
      [bytes, pdfjs] = await Promise.all([load(), loading]);
    } catch {
      return { ok: false, problem: 'missing' };
    }
    if (closed) return { ok: false, problem: 'unknown' };
    const onTask = (task: PDFDocumentLoadingTask) => {
      close = () => void task.destroy();
    };
    try {
      const opened = await parse(pdfjs, bytes, onTask);
      const first = await opened.pdf.getPage(1);
      const session = new PdfSession(opened, async () => parse(pdfjs, await load()));
      close = () => session.close();
      return { ok: true, document: withPages(pdfjs, session, opened, first, drawingOf?.(first) ?? null) };
    } catch (error) {
      return { ok: false, problem: problemOf(pdfjs, error) };
    }
  }

  return {
    result: open(),
    close() {
      closed = true;
      close();
    },
  };
}

async function parse(
  pdfjs: Pdfjs,
  bytes: ArrayBuffer | string,
  onTask: (task: PDFDocumentLoadingTask) => void = () => {},
): Promise<OpenedPdf> {
  const source = typeof bytes === 'string' ? { url: bytes } : { data: new Uint8Array(bytes) };
  const worker = pdfWorker(pdfjs);
  const task = pdfjs.getDocument({ ...source, ...PDFJS_FILES, worker, verbosity: 0 });
  onTask(task);
  const opened = new AbortController();
  try {
    const pdf = await openedInTime({
      opened: Promise.race([task.promise, workerBreaks(opened.signal)]),
      workerRuns: workerRuns(),
      onProgress: (listener) => {
        task.onProgress = listener;
      },
      giveUp: breakWorker,
    });
    return { task, pdf };
  } finally {
    opened.abort();
  }
}

function withPages(
  pdfjs: Pdfjs,
  session: PdfSession,
  { pdf }: OpenedPdf,
  first: PDFPageProxy,
  drawing: Drawing | null,
): OpenedDocument {
  const loaded = new Map([[1, first]]);
  const watch = new PageWatch(breakWorker);
  let ahead = drawing && { drawing, rendering: renderCanvas(first, drawing) };
  let layers: Promise<Layers | null> | null = null;
  session.onRestart(() => loaded.clear());

  function watched<T>(page: PDFPageProxy, work: () => Rendering<T>): Rendering<T> {
    const number = page.pageNumber;
    // From a worker that is gone: nothing would ever come of it.
    if (loaded.get(number) !== page) return { done: Promise.resolve(null), cancel: () => {} };
    if (watch.isSlow(number)) {
      const done = Promise.reject(new PageTooSlowError(`page ${number} took too long before`));
      return { done, cancel: () => {} };
    }
    return watch.watched(number, work());
  }

  return {
    pdfjs,
    pageCount: pdf.numPages,
    loadedPage: (page) => loaded.get(page) ?? null,
    async page(page) {
      const known = loaded.get(page);
      if (known) return known;
      const fetched = await session.ask((held) => held.getPage(page));
      loaded.set(page, fetched);
      return fetched;
    },
    draw(page, wanted) {
      const under = ahead;
      if (page === first) ahead = null;
      if (under && page === first && isSame(under.drawing, wanted)) {
        return watched(page, () => under.rendering);
      }
      if (page === first) under?.rendering.cancel();
      return watched(page, () => renderCanvas(page, wanted));
    },
    watched,
    async words(page) {
      layers ??= session.ask(async (held) => hiddenLayers(await held.getOptionalContentConfig()));
      const hidden = await layers;
      const words = await shownWords(page, pdfjs.OPS, hidden);
      // All steps of drawing were read for them, which nobody needs any more; not while it is being drawn.
      if (hidden) page.cleanup();
      return words;
    },
    forgive: (page) => watch.forgive(page),
    ask: (question) => session.ask(question),
    onRestart: (listener) => session.onRestart(listener),
  };
}

function isSame(a: Drawing, b: Drawing): boolean {
  return a.scale === b.scale && a.ratio === b.ratio && a.rotation === b.rotation;
}

function problemOf(pdfjs: Pdfjs, error: unknown): OpenProblem {
  if (error instanceof TooSlowToOpenError) return 'slow';
  if (error instanceof pdfjs.PasswordException) return 'password';
  if (error instanceof pdfjs.InvalidPDFException) return 'corrupt';
  if (error instanceof pdfjs.ResponseException || error instanceof TypeError) return 'missing';
  console.error('document cannot be opened', error);
  return 'unknown';
}
