/** Work on one thing goes one after another, in the order in which it came; work on different things goes side by side. */
export class Turns<Key> {
  readonly #last = new Map<Key, Promise<unknown>>();

  /** Settles as `work` does, which begins once all that came before for `key` has ended, however it did. */
  take<T>(key: Key, work: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const ended: Promise<unknown> = done
      .catch(() => {})
      .then(() => {
        if (this.#last.get(key) === ended) this.#last.delete(key);
      });
    this.#last.set(key, ended);
    return done;
  }
}
