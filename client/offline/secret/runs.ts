/** What a piece of work says when it pauses: more at once, more after a while, or nothing until it is started again. */
export type Pause = 'again' | 'later' | 'rest';

export interface Runs<Key> {
  /** Starts at once what rests or waits; what is running is looked at once more when it pauses. */
  start(key: Key): void;
  close(): void;
}

/** Works on each key by itself, and never twice on the same one at a time. `delay`: milliseconds before attempt n + 1. */
export function oneRunEach<Key>(
  work: (key: Key) => Promise<Pause>,
  delay: (attempt: number) => number,
): Runs<Key> {
  const running = new Set<Key>();
  const calledAgain = new Set<Key>();
  const waiting = new Map<Key, ReturnType<typeof setTimeout>>();
  let closed = false;

  async function run(key: Key, attempt: number): Promise<void> {
    running.add(key);
    let pause: Pause = 'again';
    let failures = attempt;
    while (pause === 'again' && !closed) {
      pause = await work(key).catch((error: unknown): Pause => {
        console.error('secret ballot', error);
        return 'later';
      });
      if (pause === 'again') failures = 0;
    }
    running.delete(key);
    if (closed) return;
    if (calledAgain.delete(key)) start(key);
    else if (pause === 'later') {
      waiting.set(
        key,
        setTimeout(() => void run(key, failures + 1), delay(failures)),
      );
    }
  }

  function start(key: Key): void {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    if (closed) return;
    if (running.has(key)) calledAgain.add(key);
    else void run(key, 0);
  }

  return {
    start,
    close() {
      closed = true;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
