import type { SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { WorkerPool } from '../documents/worker-pool.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { PaperAnswer, type PaperJob, type PaperRequest } from './paper-job.ts';

/** Entries that are read from the log and handed over at a time: no more than a moment of the event loop. */
const SLICE = 100;

/** One worker at a time: papers may wait for each other, and the hall waits for none of them. */
const pool = new WorkerPool<PaperJob, PaperAnswer>(
  new URL('./paper-worker.ts', import.meta.url),
  PaperAnswer,
  { size: 1, timeoutMs: 180_000, heapMegabytes: 1024, idleMs: 10 * 60_000 },
);

/** A paper as it came from the worker. */
export interface MadePaper {
  readonly parts: readonly Uint8Array[];
  /** How many they are in all. */
  readonly bytes: number;
}

/**
 * Makes papers and tables of sessions in a process of its own, which is given the entries of the log that it lacks: the
 * server itself does nothing but read and send them, slice by slice.
 */
export class PaperMaker {
  readonly #log: EventLog;
  /** The tail of the queue. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /**
   * `request` of the session as it was after the entry `upTo`.
   * Refused: `not-found`, `poll-not-closed`, `export-took-too-long`.
   * @throws Error when it could not be made.
   */
  make(sessionId: SessionId, upTo: number, request: PaperRequest): Promise<Outcome<MadePaper>> {
    const made = this.#last.then(() => this.#make(sessionId, upTo, request));
    this.#last = made.catch(() => undefined);
    return made;
  }

  async #make(sessionId: SessionId, upTo: number, request: PaperRequest): Promise<Outcome<MadePaper>> {
    const what = `${request.type} of ${sessionId}`;
    const parts: Uint8Array[] = [];
    let taken = 0;
    let job: PaperJob = { type: 'make', sessionId, request, upTo, entries: { after: 0, bodies: [] } };
    for (;;) {
      const outcome = await pool.run(job);
      if (outcome.status === 'took-too-long') return refuse('export-took-too-long');
      if (outcome.status === 'cut-off') throw new Error(`the worker that made ${what} broke down`);
      const { answer } = outcome;
      switch (answer.status) {
        case 'made':
          parts.push(answer.part);
          taken += answer.part.byteLength;
          if (taken === answer.bytes) return { ok: true, parts, bytes: taken };
          if (answer.part.byteLength === 0) throw new Error(`the worker that made ${what} was replaced`);
          job = { type: 'more', from: taken };
          break;
        case 'not-closed':
          return refuse('poll-not-closed');
        case 'none':
          return refuse('not-found');
        case 'failed':
          throw new Error(`making ${what}: ${answer.stack}`);
        case 'lacks': {
          const bodies = await this.#bodies(sessionId, answer.after, upTo);
          job = { type: 'make', sessionId, request, upTo, entries: { after: answer.after, bodies } };
        }
      }
    }
  }

  async #bodies(sessionId: SessionId, after: number, upTo: number): Promise<string[]> {
    const entries = await this.#log.read(sessionId, after, Math.min(SLICE, upTo - after));
    if (entries.length === 0) throw new Error(`the log of ${sessionId} ends before entry ${upTo}`);
    return entries.map(({ body }) => body);
  }
}
