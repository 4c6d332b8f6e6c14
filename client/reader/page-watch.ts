import type { Rendering } from './render-page.ts';

/** Visible seconds that work on one page may take: a large plan on an old tablet takes long too. */
const PATIENCE_S = 15;
const TICK_MS = 1000;

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
   * `work`, given up when it takes too long. Time during which the app is not on screen does not count: browsers draw
   * nothing then. `done` rejects with PageTooSlowError.
   */
  watched<T>(page: number, work: Rendering<T>): Rendering<T> {
    let left = this.#patienceFor(page);
    let timer: ReturnType<typeof setInterval> | undefined;
    const slow = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        if (document.hidden) return;
        left -= 1;
        if (left > 0) return;
        clearInterval(timer);
        this.#slow.add(page);
        reject(new PageTooSlowError(`page ${page} takes too long`));
        work.cancel();
        this.#onSlow();
      }, TICK_MS);
    });
    const done = Promise.race([work.done, slow]).finally(() => clearInterval(timer));
    return { done, cancel: work.cancel };
  }

  #patienceFor(page: number): number {
    return this.#patience.get(page) ?? PATIENCE_S;
  }
}
