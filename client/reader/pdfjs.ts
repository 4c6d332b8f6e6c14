// The legacy build: the other one needs Map.getOrInsertComputed and Math.sumPrecise, which tablets of 2025 lack.
import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where the server has pdf.js' own files; each ends in a slash. The same folders as in the pdfjs-dist package. */
const PDFJS_BASE = '/pdfjs/';

export const PDFJS_FILES = {
  cMapUrl: `${PDFJS_BASE}cmaps/`,
  standardFontDataUrl: `${PDFJS_BASE}standard_fonts/`,
  wasmUrl: `${PDFJS_BASE}wasm/`,
  iccUrl: `${PDFJS_BASE}iccs/`,
} as const;

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

let worker: PDFWorker | null = null;

/** The worker that parses all documents, started on the first call: its 1.3 MB are read only once. */
export function pdfWorker(): PDFWorker {
  if (worker === null || worker.destroyed) worker = PDFWorker.create({});
  return worker;
}

// Whoever loads this module is about to open a document: the worker starts while React and the bytes are on their way.
pdfWorker();
