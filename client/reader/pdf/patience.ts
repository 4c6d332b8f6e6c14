const TICK_MS = 1000;

/** How long one waits for something. */
export interface Patience {
  /** It begins anew: there is progress. */
  renew(): void;
  end(): void;
}

/**
 * Calls back once `seconds` have passed without an end. Time during which the app is not on screen does not count: browsers hold
 * back what works for it then.
 */
export function patience(seconds: number, over: () => void): Patience {
  let left = seconds;
  const timer = setInterval(() => {
    if (document.hidden) return;
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    over();
  }, TICK_MS);
  return {
    renew() {
      left = seconds;
    },
    end: () => clearInterval(timer),
  };
}
