import { useCallback, useRef, useSyncExternalStore } from 'react';
import {
  type ClockFace,
  clockFace,
  msToNextFace,
  type SpokenProgress,
  speechClock,
} from '#shared/session/floor/speech-clock.ts';
import { useConnection } from '../connection/context.tsx';
import { tick } from '../ui/useServerNow.ts';

/** The face of a speech's clock by the server's time, drawn anew when it changes: once a second while it runs, never while it stands still. */
export function useClockFace(progress: SpokenProgress): ClockFace {
  const { clock } = useConnection().live;
  const last = useRef<ClockFace | null>(null);
  const subscribe = useCallback(
    (redraw: () => void) => tick(clock, redraw, () => msToNextFace(speechClock(progress, clock.now()))),
    [clock, progress],
  );
  return useSyncExternalStore(subscribe, () => {
    const face = clockFace(speechClock(progress, clock.now()));
    const { current } = last;
    const same =
      current?.phase === face.phase && current.seconds === face.seconds && current.running === face.running;
    if (!same) last.current = face;
    return same ? current : face;
  });
}
