import { type RefObject, useEffect, useRef } from 'react';
import { listen } from './gesture.ts';

/** How far the wheel is turned beyond the end of a page before the next one comes, in CSS pixels. */
const BEYOND = 60;
/** One push of a trackpad goes on for so long, in milliseconds: it turns one page, not five. */
const PUSH_MS = 400;

/** Where pages are shown one at a time, the wheel goes on to the next page at the end of one. */
export function useWheelTurns(
  host: RefObject<HTMLElement | null>,
  single: boolean,
  turn: (step: 1 | -1) => void,
): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const element = host.current;
    if (!element || !single) return;
    let beyond = 0;
    let turnedAt = Number.NEGATIVE_INFINITY;
    return listen(
      element,
      {
        wheel(event: WheelEvent) {
          if (event.ctrlKey || event.deltaY === 0) return;
          const down = event.deltaY > 0;
          const left = down
            ? element.scrollHeight - element.clientHeight - element.scrollTop
            : element.scrollTop;
          if (left > 1 || event.timeStamp - turnedAt < PUSH_MS) {
            beyond = 0;
            return;
          }
          beyond += event.deltaY;
          if (Math.abs(beyond) < BEYOND) return;
          beyond = 0;
          turnedAt = event.timeStamp;
          latest.current(down ? 1 : -1);
        },
      },
      { passive: true },
    );
  }, [host, single]);
}
