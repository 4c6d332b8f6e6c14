import { patience } from './patience.ts';
import type { Rendering } from './render-page.ts';

/** Visible seconds that work on one page may take: a plan that a desk computer draws in 4 takes an old tablet ten times as long. */
const PATIENCE_S = 45;

/** A page on which work did not end in time. */
export class PageTooSlowError extends Error {
  override name = 'PageTooSlowError';
}

/** Pages that take for ever, and how long one waits for them. */
export class PageWatch {
  readonly #slow = new Set<number>();
  readonly #patience = new Map<number, number>();
  readonly #onSlow: () => void;

  /** @param onSlow what worked on the page must be stopped by force. */
  constructor(onSlow: () => void) {
    this.#onSlow = onSlow;
  }

  isSlow(page: number): boolean {
    return this.#slow.has(page);
  }

  /** The page gets another chance, three times as long. */
  forgive(page: number): void {
    if (this.#slow.delete(page)) this.#patience.set(page, this.#patienceFor(page) * 3);
  }

  /**
   * `work`, given up when it takes too long (patience.ts). `done` rejects with PageTooSlowError.
   */
  watched<T>(page: number, work: Rendering<T>): Rendering<T> {
    let end = () => {};
    const slow = new Promise<never>((_, reject) => {
      const waiting = patience(this.#patienceFor(page), () => {
        this.#slow.add(page);
        reject(new PageTooSlowError(`page ${page} takes too long`));
        work.cancel();
        this.#onSlow();
      });
      end = waiting.end;
    });
    const done = Promise.race([work.done, slow]).finally(() => end());
    return { done, cancel: work.cancel };
  }

  #patienceFor(page: number): number {
    return this.#patience.get(page) ?? PATIENCE_S;
  }
}
