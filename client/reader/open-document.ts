import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  ResponseException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { PDFJS_FILES, pdfWorker } from './pdfjs.ts';

/** Bytes of a document, or an address that answers with them. Rejects when they are not to be had now. */
export type LoadBytes = (sha256: Sha256) => Promise<ArrayBuffer | string>;

/** Why a document cannot be shown; each has its texts in texts.ts. */
export type OpenProblem = 'missing' | 'corrupt' | 'password' | 'unknown';

export interface OpenedDocument {
  readonly pageCount: number;
  /** A page that was asked for before, at once; null for others. */
  loadedPage(page: number): PDFPageProxy | null;
  page(page: number): Promise<PDFPageProxy>;
}

export type Opening =
  | { readonly ok: true; readonly document: OpenedDocument }
  | { readonly ok: false; readonly problem: OpenProblem };

export interface OpeningTask {
  readonly result: Promise<Opening>;
  /** Frees everything, also while it is still opening. */
  close(): void;
}

/** Opens a document and its first page. Expected failures are values. */
export function openDocument(sha256: Sha256, loadBytes: LoadBytes): OpeningTask {
  let closed = false;
  let destroy = () => {};

  async function open(): Promise<Opening> {
    let bytes: ArrayBuffer | string;
    try {
      bytes = await loadBytes(sha256);
    } catch {
      return { ok: false, problem: 'missing' };
    }
    if (closed) return { ok: false, problem: 'unknown' };
    const source = typeof bytes === 'string' ? { url: bytes } : { data: new Uint8Array(bytes) };
    const task = getDocument({ ...source, ...PDFJS_FILES, worker: pdfWorker(), verbosity: 0 });
    destroy = () => void task.destroy();
    if (closed) destroy();
    try {
      const proxy = await task.promise;
      return { ok: true, document: withPages(proxy, await proxy.getPage(1)) };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
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

function withPages(proxy: PDFDocumentProxy, first: PDFPageProxy): OpenedDocument {
  const loaded = new Map([[1, first]]);
  return {
    pageCount: proxy.numPages,
    loadedPage: (page) => loaded.get(page) ?? null,
    async page(page) {
      const known = loaded.get(page);
      if (known) return known;
      const fetched = await proxy.getPage(page);
      loaded.set(page, fetched);
      return fetched;
    },
  };
}

function problemOf(error: unknown): OpenProblem {
  if (error instanceof PasswordException) return 'password';
  if (error instanceof InvalidPDFException) return 'corrupt';
  if (error instanceof ResponseException || error instanceof TypeError) return 'missing';
  console.error('document cannot be opened', error);
  return 'unknown';
}
