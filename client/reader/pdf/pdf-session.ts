import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { onWorkerBreak } from './parser-worker.ts';

export interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  readonly task: PDFDocumentLoadingTask;
}

/** A document as one worker holds it. */
interface Held extends OpenedPdf {
  /** Resolves when that worker is gone. */
  readonly gone: Promise<typeof GONE>;
}

const GONE: unique symbol = Symbol('gone');

/**
 * A document that outlives the worker that parses it: when that breaks down, or was ended because a page kept it busy
 * for ever, the document is opened again in the next one, and questions that were open are asked again.
 */
export class PdfSession {
  readonly #reopen: () => Promise<OpenedPdf>;
  readonly #closed = new AbortController();
  #held: Promise<Held>;
  readonly #listeners = new Set<() => void>();

  constructor(opened: OpenedPdf, reopen: () => Promise<OpenedPdf>) {
    this.#reopen = reopen;
    this.#held = Promise.resolve(this.#hold(opened));
  }

  /** The answer of whatever worker lives long enough. Rejects when the document cannot be opened any more. */
  async ask<T>(question: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
    for (;;) {
      const { pdf, gone } = await this.#current();
      const answer = await Promise.race([question(pdf), gone]);
      if (answer !== GONE) return answer;
    }
  }

  /** Calls back whenever pages that were handed out are worth nothing any more. */
  onRestart(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed.abort();
    this.#held.then(
      ({ task }) => void task.destroy(),
      () => {},
    );
  }

  /** Opened anew once more if that failed, as without a network. */
  #current(): Promise<Held> {
    this.#held = this.#held.catch(() => this.#open());
    return this.#held;
  }

  async #open(): Promise<Held> {
    return this.#hold(await this.#reopen());
  }

  #hold({ pdf, task }: OpenedPdf): Held {
    const gone = new Promise<typeof GONE>((resolve) => {
      onWorkerBreak(() => {
        this.#held = this.#open();
        this.#held.catch(() => {});
        resolve(GONE);
        for (const listener of [...this.#listeners]) listener();
      }, this.#closed.signal);
    });
    return { pdf, task, gone };
  }
}
