import {
  better,
  type DeviceClocks,
  errorAt,
  estimateFrom,
  hasJumped,
  PRECISE_MS,
  type TimeEstimate,
} from './server-time.ts';

/** A time, and whose clock it was read from: the device's own until the server has been heard. */
export interface ClockReading {
  readonly clock: 'server' | 'device';
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The server's clock as this device knows it. A jump of the device's wall clock changes nothing. */
export interface ServerClock {
  /** Milliseconds since the epoch. Before the server has been heard, the device's own clock. */
  now(): number;
  read(): ClockReading;
  /** Called when `now()` has been put right, so that what was drawn from it is drawn again; returns the way to stop. */
  onAdjusted(listener: () => void): () => void;
}

export interface MeasuredClock extends ServerClock {
  /** The server told its time in a round trip that was made anyhow and was begun at `sent`. */
  heard(serverTime: number, sent: DeviceClocks): void;
  /**
   * Something has come that the server made `at`, in milliseconds since the epoch. Where that was not just now, its clock may have been set since
   * it was asked last, and what is counted down from here on would be wrong: it is asked again.
   */
  told(at: number): void;
  /** Asks the server a few times; while that goes on, asking for more changes nothing. */
  measure(): void;
  close(): void;
}

const ROUND_TRIPS = 5;
const PAUSE_MS = 150;
const EVERY_MS = 30_000;
/** What was made longer ago was late, or the clock is wrong. */
const JUST_NOW_MS = 150;
/** How often the device's two clocks are compared, to find out that it slept. */
const WATCH_MS = 5_000;

/** `ask` is one question for the server's time; it rejects when no answer comes. */
export function startServerClock(
  ask: () => Promise<number>,
  clocks: () => DeviceClocks = deviceClocks,
): MeasuredClock {
  const listeners = new Set<() => void>();
  let estimate: TimeEstimate | null = null;
  /** False after the device slept: what it counted since is too little. */
  let trusted = false;
  let measuring = false;
  let closed = false;
  let seen = clocks();
  let next: ReturnType<typeof setTimeout> | undefined;

  function heard(serverTime: number, sent: DeviceClocks): void {
    const now = clocks();
    const measured = estimateFrom({
      sentAt: sent.steady,
      receivedAt: now.steady,
      serverTime,
      wallElapsed: now.wall - sent.wall,
    });
    if (!measured || closed) return;
    const before = estimate;
    estimate = trusted ? better(estimate, measured) : measured;
    trusted = true;
    if (estimate !== before) for (const listener of listeners) listener();
  }

  async function roundTrips(): Promise<void> {
    for (let trip = 0; trip < ROUND_TRIPS && !closed; trip += 1) {
      if (trip > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const sent = clocks();
      heard(await ask(), sent);
      if (estimate && trusted && errorAt(estimate, clocks().steady) <= PRECISE_MS) return;
    }
  }

  function measure(): void {
    if (measuring || closed) return;
    measuring = true;
    clearTimeout(next);
    roundTrips()
      // Nobody answers: the next welcome asks again.
      .catch(() => {})
      .finally(() => {
        measuring = false;
        // Not all tablets of a hall at the same moment.
        if (!closed) next = setTimeout(measure, EVERY_MS * (0.8 + 0.4 * Math.random()));
      });
  }

  function told(at: number): void {
    if (!estimate) return;
    const { steady } = clocks();
    const ago = steady + estimate.offset - at;
    if (ago > JUST_NOW_MS || ago < -errorAt(estimate, steady) - 1) measure();
  }

  function watch(): void {
    const now = clocks();
    const jumped = hasJumped(seen, now);
    seen = now;
    if (!jumped) return;
    trusted = false;
    measure();
  }

  const watching = setInterval(watch, WATCH_MS);
  const unwatch = whenVisible(() => {
    watch();
    measure();
  });

  return {
    now: () => (estimate ? clocks().steady + estimate.offset : clocks().wall),
    read() {
      watch();
      const { steady, wall } = clocks();
      return estimate && trusted
        ? { clock: 'server', at: steady + estimate.offset }
        : { clock: 'device', at: wall };
    },
    onAdjusted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    heard,
    told,
    measure,
    close() {
      closed = true;
      clearTimeout(next);
      clearInterval(watching);
      unwatch();
    },
  };
}

export function deviceClocks(): DeviceClocks {
  return { steady: performance.now(), wall: Date.now() };
}

/** The page comes back to the front, as after the tablet was locked; returns the way to stop. */
function whenVisible(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const look = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
