/** What work says when it pauses: more at once, more after a while, or nothing until somebody asks. */
export type Pause = 'again' | 'later' | 'rest';

/** Work that may fail and is then tried again. It never runs twice at a time. */
export interface Retrying {
  /**
   * What kept the work from succeeding may be gone, or what it has to do is another thing now: it runs at once, and its pauses
   * are short again. A run under way is overtaken, which its signal says, and another one follows whatever comes of it.
   * @returns resolves when the work pauses or rests.
   */
  wake(): Promise<void>;
  /**
   * There is more to do: the work runs at once. A run under way looks again before it ends, unless it fails: then this waits
   * with it, so that whoever asks often does not ask a failing server often.
   * @returns resolves when the work pauses or rests.
   */
  ask(): Promise<void>;
  /** The same after `ms` milliseconds, counted from the last call. */
  askIn(ms: number): void;
  /** Ends it for good. A run under way is told by its signal, and is the last one. */
  stop(): void;
}

/**
 * @param what the work is, for the console, where it throws; that counts as 'later'.
 * @param work its signal aborts when the run is overtaken or the work is stopped.
 * @param pause milliseconds before the next run, after `failures` runs in a row that ended with 'later' (0: the first one did).
 */
export function startRetrying(
  what: string,
  work: (signal: AbortSignal) => Promise<Pause>,
  pause: (failures: number) => number,
): Retrying {
  let running: Promise<void> | null = null;
  let underWay = new AbortController();
  /** What was wished for during a run. */
  let wish: 'none' | 'more' | 'anew' = 'none';
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      wish = 'none';
      underWay = new AbortController();
      const then = await attempt(underWay.signal);
      if (then !== 'later' || wishes() === 'anew') failures = 0;
      if (wishes() === 'anew' || then === 'again') continue;
      if (then === 'rest' && wishes() === 'more') continue;
      if (then === 'later') {
        runIn(pause(failures));
        failures += 1;
      }
      break;
    }
    running = null;
  }

  /** The wish as it stands now, which may have come during an await. */
  const wishes = () => wish;

  async function attempt(signal: AbortSignal): Promise<Pause> {
    try {
      return await work(signal);
    } catch (error) {
      console.error(what, error);
      return 'later';
    }
  }

  function runIn(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void runNow(), ms);
  }

  function runNow(): Promise<void> {
    clearTimeout(timer);
    if (stopped) return Promise.resolve();
    running ??= run();
    return running;
  }

  return {
    wake() {
      if (running) {
        wish = 'anew';
        underWay.abort();
      } else failures = 0;
      return runNow();
    },
    ask() {
      if (running && wish === 'none') wish = 'more';
      return runNow();
    },
    askIn(ms) {
      if (!running) runIn(ms);
      else if (wish === 'none') wish = 'more';
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      underWay.abort();
    },
  };
}

export interface RetryingEach<Key> {
  /** As `Retrying.wake`, for one of them. */
  wake(key: Key): Promise<void>;
  /** Ends all of them for good. */
  stop(): void;
}

/** The same work on several things, each on its own: none waits for another one. */
export function retryingEach<Key>(
  what: string,
  work: (key: Key, signal: AbortSignal) => Promise<Pause>,
  pause: (failures: number) => number,
): RetryingEach<Key> {
  const each = new Map<Key, Retrying>();
  let stopped = false;

  function of(key: Key): Retrying {
    const known = each.get(key);
    if (known) return known;
    const retrying = startRetrying(what, (signal) => work(key, signal), pause);
    each.set(key, retrying);
    return retrying;
  }

  return {
    wake: (key) => (stopped ? Promise.resolve() : of(key).wake()),
    stop() {
      stopped = true;
      for (const retrying of each.values()) retrying.stop();
    },
  };
}
