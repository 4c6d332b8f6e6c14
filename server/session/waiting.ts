/**
 * What came before it can be taken or refused: it is looked at again in the very turn in which that may have changed, so that
 * nothing which comes later goes before it.
 */
export class Waiting {
  #waiting: (() => void)[] = [];

  /** Settles as `lookAgain` does, which is called by the next `release`. */
  hold<T>(lookAgain: () => Promise<T>): Promise<T> {
    return new Promise((settle) => {
      this.#waiting.push(() => settle(lookAgain()));
    });
  }

  /** What still has to wait holds anew. */
  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const lookAgain of waiting) lookAgain();
  }
}
