/** The server's time, which decides what is late. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Until the returned function is called, time goes on by the monotonic clock alone: whoever sets the machine's clock, or
   * a time server that does, neither shortens nor stretches a countdown.
   */
  hold(): () => void;
}

/** `wall`: milliseconds since the epoch, may jump; `monotonic`: milliseconds since any moment, never jumps. */
export function createClock(wall: () => number = Date.now, monotonic = () => performance.now()): Clock {
  const held = new Set<symbol>();
  let offset = 0;
  return {
    now: () => (held.size > 0 ? Math.floor(monotonic() + offset) : wall()),
    hold() {
      if (held.size === 0) offset = wall() - monotonic();
      const hold = Symbol('hold');
      held.add(hold);
      return () => void held.delete(hold);
    },
  };
}
