import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { feedStarved } from './giving-way.ts';

export interface WorkerPoolLimits {
  /** Workers at a time, at least 1. */
  readonly size: number;
  /**
   * Processor time after which a job is cut off and its worker ended, in milliseconds. Waiting for a busy machine does not
   * count, and neither does the start of a worker.
   */
  readonly timeoutMs: number;
  /** JavaScript heap of one worker, in megabytes. */
  readonly heapMegabytes: number;
  /** Idle workers are ended after this long, in milliseconds, so that they hold no memory between batches. */
  readonly idleMs: number;
}

/**
 * `took-too-long`: also on a machine that was too busy for it, twice, and may have the time later. `cut-off`: the job used too
 * much memory or brought its worker down.
 */
export type WorkerOutcome<Answer> =
  | { readonly status: 'answered'; readonly answer: Answer }
  | { readonly status: 'took-too-long' }
  | { readonly status: 'cut-off' };

/** A machine that gives a job its processor time only after so many times as long is too busy for it. */
const SLOWEST = 6;
const ATTEMPTS = 2;

interface Waiting<Job, Answer> {
  readonly job: Job;
  /** How often the machine was too busy for it. */
  attempts: number;
  readonly settle: (outcome: WorkerOutcome<Answer>) => void;
}

/**
 * Runs work on files from outside in worker threads of other processes, so that neither a slow file nor a hostile one holds up
 * the server or brings it down. A worker gets one job at a time and answers each with one message. Idle workers never keep the
 * server alive, and none outlives it.
 */
export class WorkerPool<Job extends object | string, Answer> {
  readonly #script: URL;
  readonly #answer: z.ZodType<Answer>;
  readonly #limits: WorkerPoolLimits;
  readonly #waiting: Waiting<Job, Answer>[] = [];
  readonly #idle: { readonly lane: Lane; readonly timer: NodeJS.Timeout }[] = [];
  #busy = 0;

  constructor(script: URL, answer: z.ZodType<Answer>, limits: WorkerPoolLimits) {
    this.#script = script;
    this.#answer = answer;
    this.#limits = limits;
  }

  /** Jobs wait for a free worker in the order in which they came. Never rejects. */
  run(job: Job): Promise<WorkerOutcome<Answer>> {
    return new Promise((settle) => {
      this.#waiting.push({ job, attempts: 0, settle });
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#busy >= this.#limits.size) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#busy += 1;
    const lane = this.#freeLane();
    const end = await lane.run(next.job, SLOWEST * this.#limits.timeoutMs);
    const parsed = end.type === 'answer' ? this.#answer.safeParse(end.answer) : null;
    this.#busy -= 1;
    if (parsed?.success) {
      this.#rest(lane);
      next.settle({ status: 'answered', answer: parsed.data });
    } else {
      lane.end();
      this.#settleOrRepeat(next, end);
    }
    void this.#next();
  }

  #settleOrRepeat(waiting: Waiting<Job, Answer>, end: JobEnd): void {
    waiting.attempts += 1;
    if (end.type === 'machine-busy' && waiting.attempts < ATTEMPTS) this.#waiting.push(waiting);
    else
      waiting.settle({
        status: end.type === 'answer' || end.type === 'cut-off' ? 'cut-off' : 'took-too-long',
      });
  }

  #freeLane(): Lane {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      clearTimeout(idle.timer);
      if (idle.lane.alive) return idle.lane;
    }
    return new Lane(this.#script, this.#limits);
  }

  #rest(lane: Lane): void {
    const timer = setTimeout(() => {
      this.#idle.splice(
        this.#idle.findIndex((idle) => idle.lane === lane),
        1,
      );
      lane.end();
    }, this.#limits.idleMs);
    timer.unref();
    this.#idle.push({ lane, timer });
  }
}

/** How a job ended. */
type JobEnd =
  | { readonly type: 'answer'; readonly answer?: unknown }
  | { readonly type: 'took-too-long' | 'machine-busy' | 'cut-off' };

const GUARD = fileURLToPath(new URL('./guarded-worker.ts', import.meta.url));

/** What a guarded worker says: that it is ready, then of each job its answer, or that it took too long. */
const FromGuard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('answer'), answer: z.unknown() }),
  z.object({ type: z.literal('took-too-long') }),
]);

/** One worker, in a process of its own, and the job that it is at. */
class Lane {
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  #settle: (end: JobEnd) => void = () => {};
  alive = true;

  constructor(script: URL, { heapMegabytes, timeoutMs }: WorkerPoolLimits) {
    this.#process = fork(GUARD, [script.href, String(heapMegabytes), String(timeoutMs)], {
      // Its garbage is collected and its code compiled on the one core that it works on: the hall has the others.
      execArgv: ['--single-threaded'],
      // Answers hold bytes.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#ready = new Promise((ready) => {
      this.#process.on('message', (message) => {
        const said = FromGuard.parse(message);
        if (said.type === 'ready') ready();
        else this.#settle(said);
      });
      for (const ended of ['error', 'exit']) {
        this.#process.on(ended, () => {
          ready();
          this.end();
        });
      }
    });
  }

  /** It keeps the server alive only meanwhile. `patienceMs`: how long the machine may take, whatever it is busy with. */
  async run(job: object | string, patienceMs: number): Promise<JobEnd> {
    this.#process.ref();
    this.#process.channel?.ref();
    const { pid } = this.#process;
    const stopFeeding = pid === undefined ? () => {} : feedStarved(pid);
    // How long a process takes to start says nothing of the job.
    await this.#ready;
    const timer = setTimeout(() => this.#settle({ type: 'machine-busy' }), patienceMs);
    try {
      return await new Promise((settle) => {
        this.#settle = settle;
        // A process that has ended tells 'error'.
        this.#process.send(job);
      });
    } finally {
      clearTimeout(timer);
      stopFeeding();
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }

  end(): void {
    this.alive = false;
    this.#settle({ type: 'cut-off' });
    this.#process.kill('SIGKILL');
  }
}
