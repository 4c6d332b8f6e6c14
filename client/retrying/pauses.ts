interface Growth {
  readonly firstMs: number;
  readonly longestMs: number;
  /** The part of a pause, from 0 to 1, that chance may take off it, so that a whole hall does not come back in the same instant. */
  readonly spread?: number;
  /** From 0 to 1. */
  readonly random?: () => number;
}

/** Pauses that double with each failure up to the longest one, in milliseconds. */
export function growingPauses({
  firstMs,
  longestMs,
  spread = 0,
  random = Math.random,
}: Growth): (failures: number) => number {
  return (failures) => Math.min(longestMs, firstMs * 2 ** failures) * (1 - spread * (1 - random()));
}

/** Between two attempts to be answered over a connection that stands: what a delegate waits for on the screen. */
export const shortPauses = growingPauses({ firstMs: 250, longestMs: 2000 });
