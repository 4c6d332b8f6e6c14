/** The server's time, which decides what is late. It never goes back, whoever sets the machine's clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * From here until the returned release is called, time goes on evenly, also when the machine's wall clock is set
   * forward or back: a countdown promised to delegates neither ends early nor late because somebody corrected it.
   */
  hold(): () => void;
}

/**
 * `wall`: milliseconds since the epoch, may jump; `monotonic`: milliseconds since any moment, never jumps. Where the wall clock
 * is set back, time goes on at half its pace until the wall clock has caught up, and evenly while it is held.
 */
export function createClock(wall: () => number = Date.now, monotonic = () => performance.now()): Clock {
  const holds = new Holds();
  /** The time at the moment `since` of the monotonic clock. */
  let base = wall();
  let since = monotonic();
  const now = () => {
    const passed = monotonic() - since;
    since += passed;
    base = holds.any ? base + passed : Math.max(wall(), base + passed / 2);
    return Math.floor(base);
  };
  return { now, hold: () => holds.take(now) };
}

/** The time of one session: the server's, put forward where the record is already further. */
export interface SessionClock extends Clock {
  /** From now on time is not before `instant`, in milliseconds since the epoch. */
  notBefore(instant: number): void;
}

/**
 * A record is never continued before its last entry, also after a restart on a machine whose clock is behind. What it is ahead
 * of `clock` it gives back by going on at half the pace, not while it is held.
 */
export function createSessionClock(clock: Clock): SessionClock {
  const holds = new Holds();
  let ahead = 0;
  let seen = clock.now();
  const now = () => {
    const server = clock.now();
    if (!holds.any) ahead = Math.max(0, ahead - (server - seen) / 2);
    seen = server;
    return Math.floor(server + ahead);
  };
  return {
    now,
    hold() {
      const releases = [holds.take(now), clock.hold()];
      return () => {
        for (const release of releases) release();
      };
    },
    notBefore(instant) {
      ahead = Math.max(ahead, instant - clock.now());
    },
  };
}

/** Who holds a clock. What has passed is told by the pace of its time, before that pace changes. */
class Holds {
  readonly #held = new Set<symbol>();

  get any(): boolean {
    return this.#held.size > 0;
  }

  take(tell: () => number): () => void {
    tell();
    const hold = Symbol('hold');
    this.#held.add(hold);
    return () => {
      tell();
      this.#held.delete(hold);
    };
  }
}
