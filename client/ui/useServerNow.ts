import { useCallback, useSyncExternalStore } from 'react';
import { useConnection } from '../connection/context.tsx';
import type { ServerClock } from '../connection/server-clock.ts';
import { msToNextSecond, secondsLeft } from './countdown.ts';

export { formatCountdown } from './countdown.ts';

/** The server's clock in milliseconds since the epoch, in whole steps of `stepMs`, drawn anew at each of them. */
export function useServerNow(stepMs: number): number {
  const { clock } = useConnection().live;
  const subscribe = useCallback(
    (redraw: () => void) => tick(clock, redraw, () => stepMs - (clock.now() % stepMs)),
    [clock, stepMs],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(clock.now() / stepMs) * stepMs);
}

/** Whole seconds left until `closesAt`, never below 0; null when nothing ends by itself. */
export function useSecondsLeft(closesAt: string | null): number | null {
  const { clock } = useConnection().live;
  const subscribe = useCallback(
    (redraw: () => void) => tick(clock, redraw, () => msToNextSecond(closesAt, clock.now())),
    [clock, closesAt],
  );
  return useSyncExternalStore(subscribe, () => secondsLeft(closesAt, clock.now()));
}

/**
 * Calls `redraw` when `untilNext` milliseconds have passed, and so on from there, so that a figure changes when it has
 * to and not up to a step later. Null: never again, unless the clock is put right.
 */
export function tick(clock: ServerClock, redraw: () => void, untilNext: () => number | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    const ms = untilNext();
    if (ms !== null) timer = setTimeout(drawAndWait, ms);
  };
  const drawAndWait = () => {
    redraw();
    wait();
  };
  const stop = clock.onAdjusted(drawAndWait);
  wait();
  return () => {
    stop();
    clearTimeout(timer);
  };
}
