import type { Annotation } from '#shared/protocol/annotations.ts';
import { touches } from '../hit.ts';
import { type Gesture, listen } from './gesture.ts';
import { TouchPolicy } from './touch-policy.ts';

/** Radius of the eraser, in CSS pixels: a fingertip. */
const REACH = 10;

/** Takes away whole strokes and highlights that it passes over; one sweep is one step to undo. */
export const eraserGesture: Gesture = ({ host, surfaces, markup }) => {
  const policy = new TouchPolicy();
  const taken = new Map<string, Annotation>();
  let pointerId: number | null = null;

  function sweep(event: PointerEvent): void {
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of moves.length > 0 ? moves : [event]) {
      const surface = surfaces.at(clientX, clientY);
      if (!surface) continue;
      const [x, y] = surface.toPdf(clientX, clientY);
      const reach = REACH / surface.scale();
      for (const annotation of surface.annotations()) {
        if (taken.has(annotation.id) || !annotation.body) continue;
        if (!touches(annotation.body, x, y, reach)) continue;
        taken.set(annotation.id, annotation);
        fade(surface.element, annotation.id, true);
      }
    }
  }

  function fade(page: Element, id: string, away: boolean): void {
    page.querySelector(`[data-annotation="${id}"]`)?.toggleAttribute('data-leaving', away);
  }

  function down(event: PointerEvent): void {
    if (!policy.mayDraw(event)) {
      if (event.pointerType === 'touch' && !event.isPrimary) giveUp();
      return;
    }
    if (pointerId !== null || !surfaces.of(event.target)) return;
    pointerId = event.pointerId;
    host.setPointerCapture(event.pointerId);
    sweep(event);
  }

  function move(event: PointerEvent): void {
    if (event.pointerId === pointerId) sweep(event);
  }

  function up(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId !== pointerId) return;
    pointerId = null;
    void markup.remove([...taken.values()]).then(showThoseThatStayed);
    taken.clear();
  }

  function giveUp(): void {
    pointerId = null;
    taken.clear();
    showThoseThatStayed();
  }

  function showThoseThatStayed(): void {
    if (!markup.state.getState().failed && pointerId !== null) return;
    for (const { element } of surfaces.all()) {
      for (const leaving of element.querySelectorAll('[data-leaving]')) {
        if (!taken.has(leaving.getAttribute('data-annotation') ?? ''))
          leaving.removeAttribute('data-leaving');
      }
    }
  }

  function cancelled(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId === pointerId) giveUp();
  }

  function touchStart(event: TouchEvent): void {
    if (event.touches.length === 1 && (pointerId !== null || policy.isPalm()) && event.cancelable) {
      event.preventDefault();
    }
  }

  const stop = listen(host, {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: cancelled,
  });
  const stopTouch = listen(host, { touchstart: touchStart }, { passive: false });
  return () => {
    giveUp();
    stop();
    stopTouch();
  };
};
