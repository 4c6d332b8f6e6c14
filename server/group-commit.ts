interface Waiting<T> {
  readonly item: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits what arrives together in one transaction: a hall that presses at once costs a few fsyncs, not one for each
 * delegate. A lone ballot waits for nothing but the turn of the event loop in which it came, or for as long as
 * `gather` does.
 */
export class GroupCommit<T> {
  readonly #record: (items: readonly T[]) => Promise<void>;
  readonly #gather: () => Promise<void>;
  #queue: Waiting<T>[] = [];
  #running: Promise<void> | null = null;

  /** `record` makes all of its items durable, or rejects and has kept none. */
  constructor(record: (items: readonly T[]) => Promise<void>, gather: () => Promise<void> = nextTurn) {
    this.#record = record;
    this.#gather = gather;
  }

  /** Resolves when the item is durable; rejects when it is not, and then it was not recorded. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when everything added before has been committed or rejected. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    await this.#gather();
    const batch = this.#queue;
    this.#queue = [];
    try {
      await this.#record(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#running = this.#queue.length > 0 ? this.#run() : null;
  }
}

/** Lets the event loop read what all the other sockets have ready, so that it goes into the same commit. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
