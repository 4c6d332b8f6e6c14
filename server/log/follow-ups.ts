interface Owed {
  /** What is tried: the latest that was asked for under its name. */
  step: () => unknown;
  failures: number;
  /** The try under way. */
  trying: Promise<void> | null;
  /** The try that begins when the one under way has ended, since it was asked for meanwhile. */
  next: Promise<void> | null;
  pause: NodeJS.Timeout | null;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** Whoever waits for a try has an answer before they give up on the server: a step that hangs holds up nobody. */
const PATIENCE_MS = 4000;

/**
 * What has to follow once something is on record, and must not undo it by failing: steps by name, each tried again on its own,
 * after longer and longer pauses, until it has succeeded or the server stops. Nothing of this outlives the process: whatever a
 * step does must be found again from the state at the next start, and do no harm when it is done twice.
 */
export class FollowUps {
  readonly #reportError: (error: unknown, context: string) => void;
  readonly #whenDone: () => void;
  readonly #owed = new Map<string, Owed>();
  #stopping: Promise<void> | null = null;

  /** `whenDone`: called whenever nothing is left to do any more, but not when that is because the server stops. */
  constructor(reportError: (error: unknown, context: string) => void, whenDone: () => void = () => {}) {
    this.#reportError = reportError;
    this.#whenDone = whenDone;
  }

  /** Whether all that was asked for has succeeded, but for the step `name` itself. */
  areDone(name?: string): boolean {
    return this.#owed.size === 0 || (this.#owed.size === 1 && name !== undefined && this.#owed.has(name));
  }

  /**
   * Tries `step` at once, in the same turn, or as soon as an earlier try of that name has ended. Resolves after that one try,
   * whether it succeeded or not, or while it goes on when it takes very long; never rejects.
   */
  run(name: string, step: () => unknown): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    const owed = this.#owed.get(name) ?? { step, failures: 0, trying: null, next: null, pause: null };
    this.#owed.set(name, owed);
    owed.step = step;
    if (owed.pause) clearTimeout(owed.pause);
    if (!owed.trying) return patiently(this.#begin(name, owed));
    owed.next ??= owed.trying.then(() => this.#begin(name, owed));
    return patiently(owed.next);
  }

  /** Tries nothing any more; resolves when the tries under way have ended, but for what hangs. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    for (const { pause } of this.#owed.values()) if (pause) clearTimeout(pause);
    await patiently(Promise.all([...this.#owed.values()].map(({ trying }) => trying)));
  }

  #begin(name: string, owed: Owed): Promise<void> {
    owed.next = null;
    owed.pause = null;
    const trying = this.#attempt(name, owed).then((done) => {
      if (owed.next) return;
      owed.trying = null;
      if (done || this.#stopping) {
        this.#owed.delete(name);
        if (this.areDone() && !this.#stopping) this.#whenDone();
      } else owed.pause = setTimeout(() => void this.#begin(name, owed), pauseAfter(owed.failures));
    });
    owed.trying = trying;
    return trying;
  }

  /** Whether nothing is left to do. */
  async #attempt(name: string, owed: Owed): Promise<boolean> {
    if (this.#stopping) return true;
    try {
      await owed.step();
      owed.failures = 0;
      return true;
    } catch (error) {
      owed.failures += 1;
      this.#reportError(error, name);
      return false;
    }
  }
}

function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}

async function patiently(trying: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, PATIENCE_MS);
  });
  await Promise.race([trying, enough]);
  clearTimeout(timer);
}
