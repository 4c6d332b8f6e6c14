/**
 * One round trip in which the server told its time. `sentAt` and `receivedAt` are read from a clock that only counts on
 * (performance.now()); everything is in milliseconds.
 */
export interface TimeSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  /** Milliseconds since the epoch. */
  readonly serverTime: number;
  /** What the device's wall clock says has passed between the two. */
  readonly wallElapsed: number;
}

/** What is known of the server's clock. */
export interface TimeEstimate {
  /** Add to performance.now() to get the server's clock. */
  readonly offset: number;
  /** The offset is at most so far off: half the round trip, for the stamp was made somewhere within it. */
  readonly error: number;
  /** performance.now() when it was measured. */
  readonly measuredAt: number;
}

/** Uncertainty below which another round trip is not worth its message, in milliseconds. */
export const PRECISE_MS = 10;

/** Two clocks of one device count alike. Where they do not, it slept, or the wall clock was set. */
const DISCONTINUITY_MS = 50;

/** Quartz clocks drift apart by less than this (100 millionths). */
const DRIFT = 100e-6;

/**
 * The estimate that one round trip allows (Cristian, "Probabilistic clock synchronization", 1989); null when the device
 * slept or its clock was set on the way, since then the length of the round trip is not known.
 */
export function estimateFrom(sample: TimeSample): TimeEstimate | null {
  const elapsed = sample.receivedAt - sample.sentAt;
  if (!(elapsed >= 0) || !Number.isFinite(sample.serverTime)) return null;
  if (Math.abs(sample.wallElapsed - elapsed) > DISCONTINUITY_MS) return null;
  return {
    offset: sample.serverTime - (sample.sentAt + sample.receivedAt) / 2,
    error: elapsed / 2,
    measuredAt: sample.receivedAt,
  };
}

/** How far an estimate may be off at `now`: clocks drift apart while nobody compares them. */
export function errorAt(estimate: TimeEstimate, now: number): number {
  return estimate.error + Math.max(0, now - estimate.measuredAt) * DRIFT;
}

/**
 * The better of what was known and what was measured just now. Of two that can both be true the one with the shorter
 * round trip wins, so a slow answer spoils nothing; where they contradict each other a clock has jumped, and the new one
 * is right.
 */
export function better(known: TimeEstimate | null, measured: TimeEstimate): TimeEstimate {
  if (!known) return measured;
  const knownError = errorAt(known, measured.measuredAt);
  if (Math.abs(known.offset - measured.offset) > knownError + measured.error) return measured;
  return measured.error <= knownError ? measured : known;
}

/** Whether the two clocks of the device have moved apart since `before`: it slept, or its wall clock was set. */
export function hasJumped(before: DeviceClocks, now: DeviceClocks): boolean {
  return Math.abs(now.wall - before.wall - (now.steady - before.steady)) > DISCONTINUITY_MS;
}

export interface DeviceClocks {
  /** performance.now(); on many devices it stands still while they sleep. */
  readonly steady: number;
  /** Date.now() */
  readonly wall: number;
}
