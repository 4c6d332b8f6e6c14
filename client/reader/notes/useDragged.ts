import { type PointerEvent, useRef, useState } from 'react';
import type { PagePlane } from './page-plane.ts';

/** A pointer that moved less than this only pressed, in CSS pixels. */
const STILL = 6;

interface Drag {
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  /** CSS pixels per point of the shown page. */
  readonly scale: number;
  moving: boolean;
}

/** Points of PDF user space. */
type Way = readonly [number, number];

const NOWHERE: Way = [0, 0];

/**
 * Drags a thing on the page. `way` is how far it has come; `onDropped` is called where it is let go. A press that did not move
 * stays a press.
 */
export function useDragged(plane: PagePlane, onDropped: (way: Way) => void) {
  const [way, setWay] = useState(NOWHERE);
  const drag = useRef<Drag | null>(null);
  const justMoved = useRef(false);

  const wayOf = ({ x, y, scale }: Drag, event: PointerEvent): Way =>
    plane.moved((event.clientX - x) / scale, (event.clientY - y) / scale);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    justMoved.current = false;
    if (event.button !== 0 || !event.isPrimary) return;
    event.stopPropagation();
    const page = event.currentTarget.closest('[data-page]');
    const scale = page ? page.clientWidth / plane.width : 1;
    drag.current = { pointerId: event.pointerId, x: event.clientX, y: event.clientY, scale, moving: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const held = drag.current;
    if (held?.pointerId !== event.pointerId) return;
    held.moving ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) >= STILL;
    if (held.moving) setWay(wayOf(held, event));
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const held = drag.current;
    if (held?.pointerId !== event.pointerId) return;
    drag.current = null;
    if (!held.moving) return;
    justMoved.current = true;
    onDropped(wayOf(held, event));
  }

  function onPointerCancel(): void {
    drag.current = null;
    setWay(NOWHERE);
  }

  return {
    way,
    /** Back at its place, which has changed meanwhile. */
    settle: () => setWay(NOWHERE),
    /** Whether the click that follows belongs to a drag. */
    hasMoved: () => justMoved.current,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}
