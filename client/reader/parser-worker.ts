import type { PDFWorker } from 'pdfjs-dist';
import { PARSER_SCRIPT, type Pdfjs } from './pdfjs-build.ts';

let started: Worker | null = null;
let known: { readonly port: Worker; readonly pdf: PDFWorker } | null = null;

/**
 * The worker that parses all documents; started on the first call, so that it reads its 1.3 MB while the page's own
 * thread still reads the reader's code.
 */
export function parserWorker(): Worker {
  if (started === null) {
    const worker = new Worker(PARSER_SCRIPT, { type: 'module' });
    worker.addEventListener('error', () => {
      if (started === worker) started = null;
    });
    started = worker;
  }
  return started;
}

/** pdf.js' side of that worker. */
export function pdfWorker({ PDFWorker }: Pdfjs): PDFWorker {
  const port = parserWorker();
  if (known?.port !== port) known = { port, pdf: PDFWorker.create({ port }) };
  return known.pdf;
}

/** Rejects when the worker breaks down, which pdf.js itself does not notice; until `signal` aborts. */
export function workerBreaks(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const broke = () => reject(new Error('the worker that parses documents broke down'));
    parserWorker().addEventListener('error', broke, { signal });
  });
}
