import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a process of tablets is told: to fetch all documents to each of its tablets. */
export interface Round {
  readonly port: number;
  /** The headers of each tablet's requests, without the empty line. */
  readonly heads: readonly string[];
  readonly documents: readonly WantedDocument[];
  /** Documents that one tablet asks for at the same time, each over a connection of its own. */
  readonly atOnce: number;
  /** The tablet whose documents are hashed when all have come; null: none. */
  readonly hashed: number | null;
}

export interface WantedDocument {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface RoundDone {
  /** From the first connection to the last byte, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly bodyBytes: number;
  /** What the tablets took of the machine meanwhile. */
  readonly cpuMs: number;
}

/** Some of the tablets, in a process of their own. */
export class TabletsProcess {
  readonly #child = fork(join(import.meta.dirname, 'main.ts'));
  readonly #ended = once(this.#child, 'exit').then(() => {
    throw new Error('the tablets have ended');
  });

  constructor() {
    // Told to whoever waits for a round.
    this.#ended.catch(() => {});
  }

  async run(round: Round): Promise<RoundDone> {
    const answer = once(this.#child, 'message');
    this.#child.send(round);
    const [done] = (await Promise.race([answer, this.#ended])) as [RoundDone];
    return done;
  }

  end(): void {
    this.#child.kill();
  }
}
