import { listen } from './gesture.ts';

export interface SwipeTarget {
  /** Whether a finger that comes down there may swipe. */
  mayBegin(touch: Touch): boolean;
  /** While the finger is down: how far it has come to the right, in CSS pixels. */
  moved(dx: number): void;
  /** It was let go there, moving at `speed` CSS pixels a millisecond to the right. */
  letGo(dx: number, speed: number): void;
  /** It wanted something else. */
  gaveUp(): void;
}

/** A finger that moved less has not decided where to yet, in CSS pixels. */
const UNDECIDED = 12;
/** Times as far across as up or down, for a swipe. */
const ACROSS = 1.7;

interface Swipe {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  decided: boolean;
  last: { readonly x: number; readonly at: number };
  speed: number;
}

/** One finger that moves across. Where the pages can be scrolled across, `mayBegin` must refuse it. */
export function attachSwipe(host: HTMLElement, target: SwipeTarget): () => void {
  let swipe: Swipe | null = null;

  function start(event: TouchEvent): void {
    const touch = event.touches[0];
    if (swipe || event.touches.length !== 1 || !touch) {
      giveUp();
      return;
    }
    if (!target.mayBegin(touch)) return;
    const { identifier: id, clientX: x, clientY: y } = touch;
    swipe = { id, x, y, decided: false, last: { x, at: event.timeStamp }, speed: 0 };
  }

  function move(event: TouchEvent): void {
    const touch = swipe && [...event.touches].find(({ identifier }) => identifier === swipe?.id);
    if (!swipe || !touch) return;
    const [dx, dy] = [touch.clientX - swipe.x, touch.clientY - swipe.y];
    if (!swipe.decided) {
      if (Math.hypot(dx, dy) < UNDECIDED) return;
      // A browser that has begun to scroll goes on with it.
      if (Math.abs(dx) < Math.abs(dy) * ACROSS || !event.cancelable) {
        giveUp();
        return;
      }
      swipe.decided = true;
    }
    if (event.cancelable) event.preventDefault();
    const elapsed = Math.max(1, event.timeStamp - swipe.last.at);
    swipe.speed = (touch.clientX - swipe.last.x) / elapsed;
    swipe.last = { x: touch.clientX, at: event.timeStamp };
    target.moved(dx);
  }

  function end(event: TouchEvent): void {
    const touch = [...event.changedTouches].find(({ identifier }) => identifier === swipe?.id);
    if (!swipe || !touch) return;
    const { decided, x, speed } = swipe;
    swipe = null;
    if (decided) target.letGo(touch.clientX - x, speed);
  }

  function giveUp(): void {
    if (swipe?.decided) target.gaveUp();
    swipe = null;
  }

  return listen(
    host,
    { touchstart: start, touchmove: move, touchend: end, touchcancel: giveUp },
    { passive: false },
  );
}
