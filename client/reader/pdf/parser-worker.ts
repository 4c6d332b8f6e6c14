import type { PDFWorker } from 'pdfjs-dist';
import { PARSER_SCRIPT, type Pdfjs } from './pdfjs-build.ts';

let started: { readonly worker: Worker; readonly runs: Promise<void> } | null = null;
let known: { readonly port: Worker; readonly pdf: PDFWorker } | null = null;
const breaks = new EventTarget();

/**
 * The worker that parses all documents; started on the first call, so that it reads its 1.3 MB while the page's own
 * thread still reads the reader's code.
 */
export function parserWorker(): Worker {
  return begun().worker;
}

/** Resolves when that worker has read its script and listens: until then it works on no document. */
export function workerRuns(): Promise<void> {
  return begun().runs;
}

function begun() {
  if (started === null) {
    const worker = new Worker(PARSER_SCRIPT, { type: 'module' });
    worker.addEventListener('error', () => {
      if (started?.worker === worker) breakWorker();
    });
    // It says so itself, before anything is asked of it.
    const runs = new Promise<void>((resolve) => {
      worker.addEventListener('message', () => resolve(), { once: true });
    });
    started = { worker, runs };
  }
  return started;
}

/** pdf.js' side of that worker. */
export function pdfWorker({ PDFWorker }: Pdfjs): PDFWorker {
  const port = parserWorker();
  if (known?.port !== port) known = { port, pdf: PDFWorker.create({ port }) };
  return known.pdf;
}

/** Ends the worker, whatever it is at; the next call that needs one starts another. */
export function breakWorker(): void {
  started?.worker.terminate();
  started = null;
  breaks.dispatchEvent(new Event('break'));
}

/** Calls back when the worker has broken down, which pdf.js itself does not notice; until `signal` aborts. */
export function onWorkerBreak(act: () => void, signal: AbortSignal): void {
  breaks.addEventListener('break', act, { signal, once: true });
}

/** Rejects at that moment; until `signal` aborts. */
export function workerBreaks(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    onWorkerBreak(() => reject(new Error('the worker that parses documents broke down')), signal);
  });
}
