import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface WorkerPoolLimits {
  /** Workers at a time, at least 1. */
  readonly size: number;
  /** After this long a job is cut off and its worker ended, in milliseconds. */
  readonly timeoutMs: number;
  /** JavaScript heap of one worker, in megabytes. */
  readonly heapMegabytes: number;
  /** Idle workers are ended after this long, in milliseconds, so that they hold no memory between batches. */
  readonly idleMs: number;
}

/** `cut-off`: the job ran too long, used too much memory, or brought its worker down. */
export type WorkerOutcome<Answer> =
  | { readonly status: 'answered'; readonly answer: Answer }
  | { readonly status: 'cut-off' };

interface Waiting<Job, Answer> {
  readonly job: Job;
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
      this.#waiting.push({ job, settle });
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#busy >= this.#limits.size) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#busy += 1;
    const lane = this.#freeLane();
    const message = await lane.run(next.job, this.#limits.timeoutMs);
    const parsed = message === CUT_OFF ? null : this.#answer.safeParse(message);
    this.#busy -= 1;
    if (parsed?.success) this.#rest(lane);
    else lane.end();
    next.settle(parsed?.success ? { status: 'answered', answer: parsed.data } : { status: 'cut-off' });
    void this.#next();
  }

  #freeLane(): Lane {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      clearTimeout(idle.timer);
      if (idle.lane.alive) return idle.lane;
    }
    return new Lane(this.#script, this.#limits.heapMegabytes);
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

const CUT_OFF = Symbol('cut off');

const GUARD = fileURLToPath(new URL('./guarded-worker.ts', import.meta.url));

/** What a guarded worker says: that it has started, then the answer to each job. */
const FromGuard = z.union([z.object({ started: z.literal(true) }), z.object({ answer: z.unknown() })]);

/** One worker, in a process of its own, and the job that it is at. */
class Lane {
  readonly #process: ChildProcess;
  readonly #started: Promise<void>;
  #settle: (message: unknown) => void = () => {};
  alive = true;

  constructor(script: URL, heapMegabytes: number) {
    this.#process = fork(GUARD, [script.href, String(heapMegabytes)], {
      execArgv: [],
      // Answers hold bytes.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#started = new Promise((started) => {
      this.#process.on('message', (message) => {
        const said = FromGuard.parse(message);
        if ('started' in said) started();
        else this.#settle(said.answer);
      });
      for (const ended of ['error', 'exit']) {
        this.#process.on(ended, () => {
          started();
          this.end();
        });
      }
    });
  }

  /** The worker's answer, or `CUT_OFF`. It keeps the server alive only meanwhile. */
  async run(job: object | string, timeoutMs: number): Promise<unknown> {
    this.#process.ref();
    this.#process.channel?.ref();
    // How long a process takes to start says nothing of the job.
    await this.#started;
    const timer = setTimeout(() => this.#settle(CUT_OFF), timeoutMs);
    try {
      return await new Promise((settle) => {
        this.#settle = settle;
        // Of a process that has ended, 'error' is told.
        this.#process.send(job);
      });
    } finally {
      clearTimeout(timer);
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }

  end(): void {
    this.alive = false;
    this.#settle(CUT_OFF);
    this.#process.kill('SIGKILL');
  }
}
