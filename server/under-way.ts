import { setTimeout } from 'node:timers/promises';

/** Work that was begun and has to come to its end before what it rests on is closed. */
export class UnderWay {
  readonly #begun = new Set<Promise<unknown>>();

  /** The same promise; whoever gave it still hears what becomes of it. */
  of<T>(work: Promise<T>): Promise<T> {
    const end = () => {
      this.#begun.delete(over);
    };
    const over: Promise<void> = work.then(end, end);
    this.#begun.add(over);
    return work;
  }

  /**
   * Resolves when all has ended, well or not, what was begun meanwhile too; or after so many milliseconds: what waits for somebody who will
   * never answer holds up nobody.
   */
  async settled(atMostMs: number): Promise<void> {
    const waited = new AbortController();
    const over = setTimeout(atMostMs, true, { signal: waited.signal }).catch(() => true);
    const ended = async () => {
      while (this.#begun.size > 0) await Promise.all(this.#begun);
    };
    await Promise.race([over, ended()]);
    waited.abort();
  }
}
