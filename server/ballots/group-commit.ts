import type { Ballot, BallotBox } from './ballot-box.ts';

interface Waiting {
  readonly ballot: Ballot;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits ballots that arrive together in one transaction: a hall that presses at once costs a few fsyncs, not one
 * for each delegate. A lone ballot waits for nothing but the turn of the event loop in which it came.
 */
export class GroupCommit {
  readonly #box: BallotBox;
  #queue: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(box: BallotBox) {
    this.#box = box;
  }

  /** Resolves when the ballot is durable; rejects when it is not, and then it was not recorded. */
  add(ballot: Ballot): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ballot, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when everything added before has been committed or rejected. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // Let the event loop read what all the other sockets have ready, so that it goes into the same commit.
    await new Promise((resolve) => setImmediate(resolve));
    const batch = this.#queue;
    this.#queue = [];
    try {
      await this.#box.record(batch.map(({ ballot }) => ballot));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#running = this.#queue.length > 0 ? this.#run() : null;
  }
}
