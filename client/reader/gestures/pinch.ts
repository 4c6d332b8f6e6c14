import { listen } from './gesture.ts';

export interface PinchTarget {
  zoom(): number;
  /** Zooms so that the spot under (x, y), CSS pixels from the window's top left, stays there. */
  zoomTo(zoom: number, x: number, y: number): void;
  scrollBy(dx: number, dy: number): void;
}

interface Pinch {
  readonly zoom: number;
  readonly distance: number;
  x: number;
  y: number;
}

/** Two fingers zoom and move the pages, with every tool; so does the wheel with Ctrl. */
export function attachPinch(host: HTMLElement, target: PinchTarget): () => void {
  let pinch: Pinch | null = null;

  function spread(touches: TouchList): { distance: number; x: number; y: number } | null {
    const [a, b] = [touches[0], touches[1]];
    if (!a || !b || touches.length !== 2) return null;
    const frame = host.getBoundingClientRect();
    return {
      distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
      x: (a.clientX + b.clientX) / 2 - frame.left,
      y: (a.clientY + b.clientY) / 2 - frame.top,
    };
  }

  function start(event: TouchEvent): void {
    const fingers = spread(event.touches);
    pinch = fingers && { zoom: target.zoom(), ...fingers };
    if (pinch && event.cancelable) event.preventDefault();
  }

  function move(event: TouchEvent): void {
    const fingers = pinch && spread(event.touches);
    if (!pinch || !fingers) return;
    if (event.cancelable) event.preventDefault();
    target.scrollBy(pinch.x - fingers.x, pinch.y - fingers.y);
    target.zoomTo((pinch.zoom * fingers.distance) / pinch.distance, fingers.x, fingers.y);
    pinch.x = fingers.x;
    pinch.y = fingers.y;
  }

  function end(event: TouchEvent): void {
    if (event.touches.length < 2) pinch = null;
  }

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const frame = host.getBoundingClientRect();
    const factor = Math.exp(-event.deltaY / 300);
    target.zoomTo(target.zoom() * factor, event.clientX - frame.left, event.clientY - frame.top);
  }

  return listen(
    host,
    { touchstart: start, touchmove: move, touchend: end, touchcancel: end, wheel },
    { passive: false },
  );
}
